"""`make crash`: every mode, its control, and the faults; raw log and verdict.

    python -m tests.crash                                   everything, as `make crash` does
    python -m tests.crash --modes sqlite-polling-light --kills 20 --seed 7
    python -m tests.crash --mutant skip-outbox --modes sqlite-polling-light --kills 10      must end red
    python -m tests.crash lane sqlite-polling-light --kills 20 --seed 7 --file raw.jsonl    one lane, here

Exit code 0: every invariant held and every control lost. 1: something broke. 3: void, a control lost nothing.
"""

import asyncio
import sys
import time
from pathlib import Path

from cyclopts import App

from tests.crash import mutants, rawlog
from tests.crash.campaign import Campaign
from tests.crash.control import control as run_control
from tests.crash.ground import ground
from tests.crash.lane import FINISH, Lane, Trouble, struck
from tests.crash.modes import MODES, Mode
from tests.crash.troubles import FAULTS
from tests.telegram.process import DYING_TESTIGO

KILLS, PG_KILLS = 400, 100
SEED = 20_261_122
OUT = Path("var/crash")
MUTATED = "sqlite-polling-light"
"""The mode a mutant is run in, unless another is named."""
LONGEST = 1200
"""Characters of what was raised that the log keeps."""
MUTANT_KILLS = 20
MUTANT_FINISH = 60.0
"""Seconds: with a guarantee broken, some people wait for ever."""

app = App(name="python -m tests.crash", help=__doc__, version_flags=())


@app.default
def everything(
    *,
    kills: int = KILLS,
    pg_kills: int = PG_KILLS,
    seed: int = SEED,
    modes: str = "",
    faults: str = "",
    mutant: str = "",
    lanes: int = 2,
    out: Path = OUT,
) -> int:
    """Run the modes and faults named; all of both when neither is. `out` takes the raw log, one file a mode."""
    named = bool(modes or faults or mutant)
    faults = faults or mutants.TROUBLE_OF.get(mutant, "")
    usual = [] if faults else [MUTATED] if mutant else list(MODES)
    wanted = modes.replace(",", " ").split() or usual
    troubles = faults.replace(",", " ").split() or ([] if named else list(FAULTS))
    if mutant:
        kills = pg_kills = min(kills, MUTANT_KILLS)
    campaign = Campaign(wanted, kills, pg_kills, seed, mutant, lanes, out, troubles)
    return asyncio.run(campaign.run())


@app.command
def lane(mode: str, *, kills: int, seed: int, file: Path, number: int = 0, mutant: str = "") -> int:
    """One lane of one mode, in this process; its lines are added to `file`."""
    return asyncio.run(_lane(mode, kills, seed, file, number, mutant))


@app.command
def control(mode: str, *, kills: int, seed: int, file: Path) -> int:
    """The control of one mode; 3 when it lost nothing."""
    line = asyncio.run(run_control(MODES[mode], kills, seed))
    rawlog.write(file, [line])
    return 0 if line["lost"] else 3


@app.command
def fault(name: str, *, seed: int, file: Path, mutant: str = "") -> int:
    """One of the other troubles, in this process."""
    one = FAULTS[name]
    argv, finish = (mutants.argv(mutant), MUTANT_FINISH) if mutant else (one.argv, FINISH)
    rawlog.write(file, [{"fault": name, "seed": seed}])
    return asyncio.run(_run(name, one.mode, one.trouble, seed, file, argv, finish))


async def _lane(mode: str, kills: int, seed: int, file: Path, number: int, mutant: str) -> int:
    head = {"lane": number, "mode": mode, "seed": seed, **({"mutant": mutant} if mutant else {})}
    rawlog.write(file, [head])
    finish = MUTANT_FINISH if mutant else FINISH
    argv = mutants.argv(mutant) if mutant else DYING_TESTIGO
    return await _run(mode, MODES[mode], struck(kills), seed, file, argv, finish)


async def _run(
    name: str,
    mode: Mode,
    trouble: Trouble,
    seed: int,
    file: Path,
    argv: tuple[str, ...],
    finish: float = FINISH,
) -> int:
    """One trouble on new ground; the lines it leaves, and whether anything broke."""
    began = time.monotonic()
    async with ground(mode) as its:
        lane = Lane(mode, its, seed, argv, finish=finish)
        lane.heard = lambda death: rawlog.write(file, [rawlog.of_death(len(lane.run.deaths), death)])
        try:
            books = await lane.go(trouble)
        except (AssertionError, ExceptionGroup) as error:
            told = {"result": name, "seed": seed, "kills": len(lane.run.deaths), "error": _said(error)}
            rawlog.write(file, [told])
            return 1
        violations = its.double.violations
    line = rawlog.of_books(name, books, seed=seed, seconds=time.monotonic() - began)
    rawlog.write(file, [{**line, **({"violations": violations[:5]} if violations else {})}])
    return int(rawlog.is_red(line) or bool(violations))


def _said(error: BaseException) -> str:
    while isinstance(error, ExceptionGroup):
        error = error.exceptions[0]
    told = f"{type(error).__name__}: {error}"
    return told if len(told) <= LONGEST else f"{told[:80]} … {told[80 - LONGEST :]}"


if __name__ == "__main__":
    sys.exit(app())
