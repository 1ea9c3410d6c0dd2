"""``make bench``: every stack against the same double, round by round, and what came of it into docs/speed.

Exit code 0 when all aims that were measured hold, 1 when one does not, 2 when the bench itself cannot run.
"""

import sys
from pathlib import Path

from cyclopts import App

from tests.bench import aims, report
from tests.bench.machine import machine
from tests.bench.results import Result, write
from tests.bench.scenarios import SCENARIOS
from tests.bench.stage import ROOT, stage

WRONG = 2
RESULTS = ROOT / "docs" / "speed"

app = App(name="python -m tests.bench", help=__doc__, version_flags=())


@app.default
def bench(*, only: str = "", rounds: int = 3, folder: Path | None = None, into: Path = RESULTS) -> int:
    """Measure.

    Parameters
    ----------
    only
        Names of scenarios with commas between them; all when empty.
    rounds
        How often each is played; the page shows medians.
    folder
        The disk that is measured; the system's folder for temporary files otherwise.
    into
        Where the raw figures go, one JSON file a scenario.
    """
    names = only.split(",") if only else list(SCENARIOS)
    if unknown := [name for name in names if name not in SCENARIOS]:
        sys.stderr.write(f"There is no {', '.join(unknown)}. There are: {', '.join(SCENARIOS)}.\n")
        return WRONG
    results = [_measured(name, rounds, folder) for name in names]
    for result in results:
        write(result, into)
    sys.stdout.write(report.tables(results))
    judged = aims.judge(results)
    sys.stdout.write("\n".join(verdict.sentence for verdict in judged) + "\n")
    if into == RESULTS:
        report.renew()
    return int(not all(verdict.holds for verdict in judged))


def _measured(name: str, rounds: int, folder: Path | None) -> Result:
    """Play all rounds of one scenario, its stacks side by side in each."""
    scenario, rows = SCENARIOS[name], []
    with stage(folder, pinned=scenario.pinned) as opened:
        for turn in range(rounds):
            for row in scenario.play(opened, turn):
                rows.append(row)
                sys.stderr.write(
                    f"{name} {turn + 1}/{rounds} {row.stack} {row.case} {report.brief(row.figures)}\n"
                )
    return Result(name, rounds, machine(pinned=scenario.pinned), tuple(rows))


if __name__ == "__main__":
    sys.exit(app())
