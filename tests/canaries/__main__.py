"""`make canaries`: every handler × every fault, at DEBUG; first the controls, without which the rest proves nothing.

python -m tests.canaries [--faults bug,render] [--every 1] [--database postgresql]
"""

import argparse
import asyncio
import sys
import tempfile
import time
from pathlib import Path

from tests.canaries.tour import FAULTS, Toured, tour

CONTROLS = (
    ("filter", "library", "output.txt"),
    ("filter", "bug", "output.txt"),
    ("seal", "none", "testigo.db"),
)
"""The wall left out, the fault that shows it, and where words must then be found."""


def main() -> int:
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("--faults", default=",".join(FAULTS))
    reader.add_argument("--every", type=int, default=1)
    reader.add_argument("--database", choices=("sqlite", "postgresql"), default="sqlite")
    asked = reader.parse_args()
    postgres = asked.database == "postgresql"
    for control, fault, where in CONTROLS:
        toured = _run(fault, asked.every, control)
        found = {word for word, name in toured.hits if where in name}
        say(f"control: without the {control}, fault {fault}: {len(found)} canaries found in {where}")
        if not found:
            say("VOID: what leaks on purpose was not found; nothing else below would mean anything")
            return 2
    hits = sum([_told(_run(fault, asked.every, postgres=postgres)) for fault in asked.faults.split(",")])
    say(f"{hits} hits in all")
    return int(hits > 0)


def _run(fault: str, every: int, control: str = "", *, postgres: bool = False) -> Toured:
    with tempfile.TemporaryDirectory() as folder:
        return asyncio.run(tour(Path(folder), fault, control=control, every=every, postgres=postgres))


def _told(toured: Toured) -> int:
    handlers = len(set(toured.planted.values()))
    say(
        f"{toured.fault:<16} {toured.inputs:>4} inputs, {handlers:>4} handlers, {toured.ends:>2} ends, "
        f"{toured.looks:>5} looks at {len(toured.seen):>3} files and {len(toured.pages)} pages: {len(toured.hits)} hits"
    )
    for handler, where in toured.handlers():
        say(f"    HIT: {handler}: {where}")
    return len(toured.hits)


def say(line: str) -> None:
    sys.stdout.write(f"{time.strftime('%H:%M:%S')} {line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
