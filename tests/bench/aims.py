"""What the figures are to reach, and whether they do. Where one is missed, the sentence says by how much."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from tests.bench.figures import Row, medians, ratio
from tests.bench.results import Result
from tests.bench.scenarios import CROWD, KEPT, LATENCY
from tests.bench.station import IN_ALL

Read = Callable[[Sequence[Row]], float | None]

MANY, ALL_KEPT = str(CROWD), str(KEPT)


@dataclass(frozen=True, slots=True)
class Aim:
    """*read* takes the value from a scenario's rows, None when they lack it; *bound* is the last one that will do."""

    scenario: str
    what: str
    way: Literal["at least", "at most"]
    bound: float
    read: Read
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """One aim against what was measured."""

    aim: Aim
    value: float

    @property
    def holds(self) -> bool:
        """Whether the aim is reached."""
        return self.value >= self.aim.bound if self.aim.way == "at least" else self.value <= self.aim.bound

    @property
    def missed_by(self) -> float:
        """By what part of the bound it is missed; 0 when it holds."""
        return 0.0 if self.holds else abs(self.value - self.aim.bound) / (self.aim.bound or 1.0)

    @property
    def sentence(self) -> str:
        """For the terminal."""
        aim, unit = self.aim, self.aim.unit and f" {self.aim.unit}"
        said = f"{aim.what}: {self.value:.3g}{unit}, {aim.way} {aim.bound:g}{unit}"
        return f"holds   {said}" if self.holds else f"MISSED  {said}, by {self.missed_by:.0%}"


def judge(results: Sequence[Result]) -> list[Verdict]:
    """Judge every aim whose scenario was measured."""
    rows = {result.scenario: result.rows for result in results}
    found = [(aim, aim.read(rows[aim.scenario])) for aim in AIMS if aim.scenario in rows]
    return [Verdict(aim, value) for aim, value in found if value is not None]


def _beside(figure: str, case: str, other: str, ours: str = "ours") -> Read:
    return lambda rows: ratio(rows, figure, (ours, case), (other, case))


def _of(figure: str, stack: str, case: str, times: float = 1.0) -> Read:
    def read(rows: Sequence[Row]) -> float | None:
        found = medians(rows).get((stack, case))
        return None if found is None or figure not in found else found[figure] * times

    return read


def _in_a_row(rows: Sequence[Row]) -> float | None:
    """Calls that must follow each other in a chat, a second, over what so many chats and so slow a call allow."""
    found = medians(rows).get(("ours", "50"))
    return None if found is None else found["steps_s"] * found["in_a_row_step"] / (50 / LATENCY)


def _grown(rows: Sequence[Row]) -> float | None:
    found = medians(rows)
    full, empty = found.get(("ours-paced", ALL_KEPT)), found.get(("ours-paced", "0"))
    return None if full is None or empty is None else full["memory_mb"] - empty["memory_mb"]


AIMS = (
    Aim("load", "steps a second at 50, ours / stock PTB", "at least", 6.0, _beside("steps_s", "50", "ptb")),
    Aim("load", "steps a second at 50, ours / aiogram", "at least", 2.0, _beside("steps_s", "50", "aiogram")),
    Aim("load", "CPU a step at 50, ours / stock PTB", "at most", 0.2, _beside("cpu_ms_step", "50", "ptb")),
    Aim("load", "p50 of one person, ours / stock PTB", "at most", 0.6, _beside("p50_ms", "1", "ptb")),
    Aim(
        "load",
        "CPU a step at 50, on disk / on :memory:",
        "at most",
        1.1,
        _beside("cpu_ms_step", "50", "ours-memory"),
    ),
    Aim("latency", "at 50 ms a call, part of what is possible", "at least", 0.9, _in_a_row),
    Aim(
        "limits",
        f"part of {IN_ALL} messages a second",
        "at least",
        0.95,
        _of("rate_s", "ours-paced", MANY, 1 / IN_ALL),
    ),
    Aim("limits", "refused as too fast (429)", "at most", 0.0, _of("refused_429", "ours-paced", MANY)),
    Aim(
        "limits",
        f"slowest wait of {CROWD} people",
        "at most",
        CROWD / IN_ALL + 1,
        _of("slowest_s", "ours-paced", MANY),
        "s",
    ),
    Aim("kept", "memory for 100,000 idle conversations", "at most", 10.0, _grown, "MB"),
    Aim(
        "kept",
        "lateness of the loop, p99.9",
        "at most",
        20.0,
        _of("late_p999_ms", "ours-watched", ALL_KEPT),
        "ms",
    ),
)
