"""`make fuzz`: mutated updates through the real bot, then the stateful model of the heart.

    python -m tests.fuzz [--updates 20000] [--steps 50000] [--seed N] [--keep var/fuzz]

An update that fails is made smaller and kept as a file; the seed gives the same updates again.
"""

import argparse
import asyncio
import json
import random
import sys
import tempfile
import time
from pathlib import Path

from hypothesis import HealthCheck, seed, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.flows.model import HeartModel
from tests.fuzz import judging
from tests.fuzz.kinds import kinds
from tests.fuzz.runs import Fuzzed, run, stream
from tests.fuzz.shrinking import shrunk

MOST_KEPT, MOST_SHRUNK = 20, 3
IN_ONE_LIFE = 50
"""Steps of one conversation, at most."""


def main() -> int:
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("--updates", type=int, default=20_000)
    reader.add_argument("--steps", type=int, default=50_000)
    reader.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    reader.add_argument("--keep", type=Path, default=Path("var/fuzz"))
    asked = reader.parse_args()
    bad = updates(asked.seed, asked.updates, asked.keep) if asked.updates else 0
    if asked.steps:
        steps(asked.seed, asked.steps)
    return int(bad > 0)


def updates(number: int, count: int, keep: Path) -> int:
    """Send *count* updates of seed *number*; return how many faults there were."""
    say(f"seed {number}: {count} updates derived from {kinds().source}")
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        ran = asyncio.run(run(Path(folder), list(stream(number, count))))
    counted, failed = judging.outcomes(ran)
    say(judging.table(ran, counted))
    say(f"  {time.monotonic() - began:.0f} s")
    faults = judging.faults(ran)
    for fault in faults:
        say(f"FAULT: {fault}")
    for place, (one, why) in enumerate(failed[:MOST_KEPT]):
        small = asyncio.run(shrunk(one, why)) if place < MOST_SHRUNK else one
        say(f"FAILED: {why}: {_kept(keep, number, small, why)}")
    return len(failed) + len(faults)


def steps(number: int, count: int) -> None:
    """Take *count* steps of the model of the heart. Raises AssertionError with the shortest way to what fails."""
    began, HeartModel.steps = time.monotonic(), 0
    profile = settings(
        stateful_step_count=IN_ONE_LIFE,
        max_examples=1_000,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    lives = 0
    while HeartModel.steps < count:
        model = seed(number + lives)(type("Model", (HeartModel,), {}))
        run_state_machine_as_test(model, settings=profile)
        lives += profile.max_examples
    say(
        f"seed {number}: {HeartModel.steps} steps of the heart in {lives} lives, {time.monotonic() - began:.0f} s"
    )


def _kept(keep: Path, number: int, one: Fuzzed, why: str) -> Path:
    keep.mkdir(parents=True, exist_ok=True)
    place = keep / f"{number}-{one.update_id}.json"
    told = {"seed": number, "why": why, "place": one.place, "update": one.text}
    place.write_text(json.dumps(told, indent=1), encoding="utf-8")
    return place


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
