"""The bench's arithmetic: shares of sorted waits, medians of rounds, ratios inside one run."""

import statistics
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Figures = Mapping[str, float]
Json = dict[str, Any]

MS = 1000.0


@dataclass(frozen=True, slots=True)
class Row:
    """What one stack did in one case (50 people, …) of one round. The names of figures end in their unit."""

    stack: str
    case: str
    round: int
    figures: Figures


def share(sorted_values: Sequence[float], part: float) -> float:
    """The value below which *part* (0 to 1) of the sorted values lie; 0 when there are none."""
    return (
        sorted_values[min(len(sorted_values) - 1, int(len(sorted_values) * part))] if sorted_values else 0.0
    )


def of_load(load: Json) -> Figures:
    """The figures of one closed loop, from what the double tells."""
    waits, steps, seconds = sorted(load["waits"]), max(1, load["steps"]), load["seconds"]
    return {
        "steps_s": load["steps"] / seconds,
        "cpu_ms_step": load["cpu"] / steps * MS,
        "p50_ms": share(waits, 0.5) * MS,
        "p95_ms": share(waits, 0.95) * MS,
        "p99_ms": share(waits, 0.99) * MS,
        "bot_busy": load["cpu"] / seconds,
        "double_busy": load["double_cpu"] / seconds,
        "database_ms_step": load["apart_cpu"] / steps * MS,
        "calls_step": load["calls"] / steps,
        "in_a_row_step": load["in_a_row"] / steps,
        "memory_mb": load["memory"],
        "astray": load["astray"],
        "silent": load["silent"],
    }


def of_crowd(crowd: Json, per_second: int) -> Figures:
    """The figures of a crowd that was answered under a limit of *per_second* messages.

    The first *per_second* may go at once; *rate_s* is what the others went at.
    """
    waits = sorted(crowd["waits"])
    spread = waits[-1] - waits[0] if len(waits) > per_second else 0.0
    return {
        "answered": len(waits),
        "rate_s": (len(waits) - per_second) / spread if spread else 0.0,
        "slowest_s": waits[-1] if waits else 0.0,
        "refused_429": crowd["refused"],
        "silent": crowd["silent"],
    }


def medians(rows: Iterable[Row]) -> dict[tuple[str, str], Figures]:
    """For each stack and case the median of each figure over the rounds."""
    found: dict[tuple[str, str], list[Figures]] = {}
    for row in rows:
        found.setdefault((row.stack, row.case), []).append(row.figures)
    return {
        key: {name: statistics.median(one[name] for one in many) for name in many[0]}
        for key, many in found.items()
    }


def ratio(rows: Sequence[Row], figure: str, ours: tuple[str, str], other: tuple[str, str]) -> float | None:
    """The median, over the rounds, of one stack's figure divided by the other's of the same round.

    None when the two have no round together, or the other's is zero.
    """
    mine, theirs = _by_round(rows, figure, ours), _by_round(rows, figure, other)
    both = [mine[number] / theirs[number] for number in mine if theirs.get(number)]
    return statistics.median(both) if both else None


def _by_round(rows: Sequence[Row], figure: str, which: tuple[str, str]) -> dict[int, float]:
    found = [row for row in rows if (row.stack, row.case) == which and figure in row.figures]
    return {row.round: row.figures[figure] for row in found}
