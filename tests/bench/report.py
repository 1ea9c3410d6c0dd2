"""docs/speed.md, made of docs/speed/*.json: ``python -m tests.bench.report``. A test fails when it is stale."""

import sys
from collections.abc import Iterator, Sequence

from tests.bench.aims import Verdict, judge
from tests.bench.figures import Figures, medians
from tests.bench.phases import PLACES, REST
from tests.bench.results import Result, read
from tests.bench.scenarios import SCENARIOS
from tests.bench.stacks import STACKS
from tests.bench.stage import ROOT

RAW = ROOT / "docs" / "speed"
PAGE = ROOT / "docs" / "speed.md"

HEADINGS = {
    "steps_s": "steps/s",
    "cpu_ms_step": "CPU ms/step",
    "p50_ms": "p50 ms",
    "p95_ms": "p95 ms",
    "p99_ms": "p99 ms",
    "database_ms_step": "database ms/step",
    "memory_mb": "memory MB",
    "double_busy": "double busy",
    "cold_ms": "first answer ms",
    "answered": "answered",
    "rate_s": "messages/s",
    "slowest_s": "slowest s",
    "refused_429": "refused (429)",
    "silent": "never answered",
    "late_p50_ms": "late p50 ms",
    "late_p999_ms": "late p99.9 ms",
    "late_longest_ms": "latest ms",
    "first_ms": "first PDF ms",
    "warm_ms": "warm PDF ms",
    "parcels_s": "parcels/s",
    "calls_step": "calls/step",
    "astray": "astray",
    **{room: f"{room} µs" for room in (*PLACES, REST, "all")},
}
"""The figures that are shown, in this order, and what stands above them."""

WHEN = ("made", "code", "load before")

LEAD = """# How fast it is

Made by `make bench` from the raw figures in [speed](speed/); `python -m tests.bench.report` writes this page again.

A *step* is one act of a person and all that the bot says to it. Sixteen steps make one conversation of the bench:
choose a language, agree, say who one is, what, when and where, read it back, correct the place. Five are texts and
eleven are taps. Every stack speaks the same dialogue with the same words, buttons and calls: a tap is acknowledged,
an answered question is ticked off in place, the next one is asked. That is 2.2 calls a step.

- **ours**: the real `python -m bot run`, demo settings. Every answer is sealed and on the disk before the reply leaves.
  One switch is the bench's: Telegram's limits on how fast a bot may speak are lifted (`BENCH_PACE` in
  `tests/bench/ours.py`). No other figure could go past 30 messages a second. *ours-paced* is the bot with no switch.
- **ptb**: python-telegram-bot's `ConversationHandler` with `run_polling`, in memory, as its documentation shows it.
- **aiogram**: aiogram 3's finite state machine with `MemoryStorage`, as its documentation shows it.

All talk to the same double of the Bot API, a process of its own that answers at once. People are in the double: each
answers the moment the question arrives. So the time of a step at 50 or 500 people is only the rate told once more;
the time at one person is the real one. Ratios inside one table are what to trust. Absolute rates are this machine's.
No TLS and no real network are in any of it.
"""


def page(results: Sequence[Result]) -> str:
    """The whole page."""
    return "\n".join([LEAD, _aims(judge(results)), tables(results), _machine(results)])


def tables(results: Sequence[Result]) -> str:
    """A section for each scenario, with its medians."""
    return "\n".join(part for result in results for part in _section(result))


def brief(figures: Figures) -> str:
    """The figures of one row, on one line."""
    return ", ".join(f"{HEADINGS[name]} {_number(figures[name])}" for name in HEADINGS if name in figures)


def renew() -> None:
    """Write the page."""
    PAGE.write_text(page(read(RAW, SCENARIOS)), "utf-8")


def _aims(verdicts: Sequence[Verdict]) -> str:
    lines = ["## What was aimed at", "", "| | measured | aim | |", "|---|---|---|---|"]
    for verdict in verdicts:
        aim, unit = verdict.aim, verdict.aim.unit and f" {verdict.aim.unit}"
        said = "holds" if verdict.holds else f"**missed by {verdict.missed_by:.0%}**"
        lines.append(f"| {aim.what} | {verdict.value:.3g}{unit} | {aim.way} {aim.bound:.3g}{unit} | {said} |")
    return "\n".join([*lines, ""])


def _section(result: Result) -> Iterator[str]:
    found = medians(result.rows)
    shown = [name for name in HEADINGS if any(figures.get(name) for figures in found.values())]
    scenario = SCENARIOS[result.scenario]
    yield f"## {scenario.title}\n"
    yield f"{' '.join((scenario.play.__doc__ or '').split())} `make bench ONLY={result.scenario}`\n"
    yield f"| {scenario.cases} | | " + " | ".join(HEADINGS[name] for name in shown) + " |"
    yield "|---|---|" + "---|" * len(shown)
    for (stack, case), figures in sorted(found.items(), key=_order):
        cells = (_number(figures[name]) if name in figures else "" for name in shown)
        yield f"| {case} | {stack} | " + " | ".join(cells) + " |"
    when = ", ".join(f"{name} {result.machine[name]}" for name in WHEN)
    pinned = result.machine["pinned"]
    if busy := max((row.figures.get("double_busy", 0.0) for row in result.rows), default=0.0):
        yield f"\nThe double was busy for at most {busy:.0%} of a core: it was not what was waited for."
    yield f"\nMedians of {result.rounds}, stacks in turn; {when}. Pinned to cores: {pinned}.\n"


def _order(entry: tuple[tuple[str, str], Figures]) -> tuple[int, str, int]:
    (stack, case), _ = entry
    number = int(case) if case.isdigit() else 0
    return number, case, list(STACKS).index(stack) if stack in STACKS else len(STACKS)


def _machine(results: Sequence[Result]) -> str:
    """The newest run's machine and versions; each section says when it was made."""
    newest = max((result.machine for result in results), key=lambda machine: machine["made"], default={})
    kept = {name: value for name, value in newest.items() if name not in (*WHEN, "pinned")}
    return "\n".join(["## Measured on", "", *(f"- {name}: {value}" for name, value in kept.items()), ""])


def _number(value: float) -> str:
    if value == int(value):
        return f"{value:.0f}"
    return f"{value:.0f}" if value >= 100 else f"{value:.3g}"


if __name__ == "__main__":
    renew()
    sys.stdout.write(f"{PAGE.relative_to(ROOT)}\n")
