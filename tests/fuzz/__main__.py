"""`make fuzz`: mutated updates through the real bot, then the stateful model of the engine.

python -m tests.fuzz updates [--count 20000] [--seed N] [--keep var/fuzz]
"""

import argparse
import asyncio
import json
import random
import sys
import tempfile
import time
from pathlib import Path

from tests.fuzz import judging
from tests.fuzz.kinds import kinds
from tests.fuzz.runs import run, stream


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main() -> int:
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("--count", type=int, default=20_000)
    reader.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    reader.add_argument("--keep", type=Path, default=Path("var/fuzz"))
    asked = reader.parse_args()
    say(f"seed {asked.seed}, {asked.count} updates derived from {kinds().source}")
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        ran = asyncio.run(run(Path(folder), list(stream(asked.seed, asked.count))))
    counted, failed = judging.outcomes(ran)
    say(judging.table(ran, counted))
    say(f"  {time.monotonic() - began:.0f} s")
    faults = judging.faults(ran)
    for fault in faults:
        say(f"FAULT: {fault}")
    asked.keep.mkdir(parents=True, exist_ok=True)
    for one, why in failed[:20]:
        place = asked.keep / f"{asked.seed}-{one.update_id}.json"
        place.write_text(json.dumps({"seed": asked.seed, "why": why, "update": one.text}, indent=1))
        say(f"FAILED: {why}: {place}")
    return int(bool(failed or faults))


if __name__ == "__main__":
    sys.exit(main())
