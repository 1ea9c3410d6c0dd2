"""Each update of a run gets its outcome; what has none of the three is a failure and is named."""

import json
from collections import Counter
from dataclasses import dataclass

from flows.engine import SORRY
from flows.words import line
from locales import Texts, load
from tests.fuzz.runs import Fuzzed, Ran, leaks

MOST_TRIES = 1
"""So often may any one other row be tried, and fail, while an honest person's update is ready and not yet applied."""
STALL = 2.0
"""Seconds one update may keep the others waiting (reliability.md, figure 7)."""


@dataclass(frozen=True, slots=True)
class Waits:
    """Of honest people's updates: how often any one other row was tried before each, how many rows were, and seconds.

    Beside them the longest that any single row took to apply, and the longest turn.
    """

    tries: list[int]
    rows: list[int]
    seconds: list[float]
    slowest: float
    slowest_id: int
    longest_turn: float


def outcomes(ran: Ran) -> tuple[Counter[tuple[str, str]], list[tuple[Fuzzed, str]]]:
    """Count (outcome, rule or reason); name what failed and why."""
    sorry = [Texts.of(lang).say(line(SORRY)) for lang in load()]
    counted: Counter[tuple[str, str]] = Counter()
    failed = []
    for one in ran.fuzzed:
        outcome, why = _outcome(one, ran, sorry)
        counted[outcome, why] += 1
        if outcome == "FAILED":
            failed.append((one, why))
    return counted, failed


def _outcome(one: Fuzzed, ran: Ran, sorry: list[str]) -> tuple[str, str]:
    state, due = ran.states.get(one.update_id), one.due
    if due.either and state in {None, "aside"}:
        return ("set aside", "and its person told") if state else ("refused", "not readable as JSON")
    if due.refused:
        return ("FAILED", f"kept, although refused: {due.refused}") if state else ("refused", due.refused)
    heard = ran.heard.get(due.chat, [])
    if state == "aside":
        told = any(words in text for words in sorry for text in heard)
        return ("set aside", "and its person told") if told else ("FAILED", "set aside, and nobody told")
    if state != "applied":
        return "FAILED", f"in the inbox as {state}"
    if heard or _tap(one) & ran.taps:
        return "answered", ""
    return ("received in silence", due.silent) if due.silent else ("FAILED", "applied, and not answered")


def _tap(one: Fuzzed) -> set[str]:
    query = json.loads(one.text).get("callback_query")
    return {str(query.get("id"))} if isinstance(query, dict) else set()


def waits(ran: Ran) -> Waits:
    """How long honest people's updates waited for others', by the trace of the turns."""
    fuzzed = {one.update_id for one in ran.fuzzed}
    first: dict[int, int] = {}
    tries, rows, seconds = [], [], []
    attempts = [one for one in ran.trace if one.get("ready")]
    for at, attempt in enumerate(attempts):
        for number in _numbers(attempt):
            if number in fuzzed or number < 0:
                continue
            began = first.setdefault(number, at)
            if not attempt["poison"]:
                others = Counter(_others(attempts[began:at]))
                tries.append(max(others.values(), default=0))
                rows.append(len(others))
                seconds.append(sum(_seconds(one, "seconds") for one in attempts[began : at + 1]))
                del first[number]
    none: dict[str, object] = {"took": 0.0, "slowest": 0}
    slow = max(attempts, key=lambda one: _seconds(one, "took"), default=none)
    longest = max((_seconds(one, "seconds") for one in attempts), default=0.0)
    return Waits(tries, rows, seconds, _seconds(slow, "took"), int(str(slow["slowest"])), longest)


def faults(ran: Ran) -> list[str]:
    """What must hold of the run as a whole."""
    waited = waits(ran)
    found = [f"the process ended {ran.deaths} times"] * bool(ran.deaths)
    found += [f"{words} in the log" for words in leaks(ran)]
    found += [f"the bot called wrongly: {one}" for one in ran.violations[:5]]
    found += ['"broken"' for _ in range('"event": "broken"' in ran.log)]
    if max(waited.tries, default=0) > MOST_TRIES:
        found.append(f"an honest update waited for {max(waited.tries)} tries of one other row")
    if waited.slowest > STALL:
        found.append(f"update {waited.slowest_id} took {waited.slowest:.1f} s to apply")
    return found


def table(ran: Ran, counted: Counter[tuple[str, str]]) -> str:
    waited = waits(ran)
    rows = [f"  {number:>7}  {outcome:<20} {why}" for (outcome, why), number in sorted(counted.items())]
    rows.append(f"  {sum(counted.values()):>7}  in all; the process ended by itself {ran.deaths} times")
    alone = sum(not one for one in waited.rows)
    rows.append(
        f"  honest people beside them: {ran.honest} updates; of {len(waited.rows)}, {alone} waited for nobody, "
        f"the others for {max(waited.tries, default=0)} try each of at most {max(waited.rows, default=0)} bad rows, "
        f"{max(waited.seconds, default=0):.3f} s at most"
    )
    rows.append(
        f"  the slowest update took {waited.slowest:.3f} s ({waited.slowest_id}), the longest turn "
        f"{waited.longest_turn:.3f} s"
    )
    return "\n".join(rows)


def _others(attempts: list[dict[str, object]]) -> list[int]:
    """The rows that held a turn up: the one that failed, or each that was applied instead."""
    held = [[int(str(one["poison"]))] if one["poison"] else _numbers(one) for one in attempts]
    return [number for numbers in held for number in numbers]


def _numbers(attempt: dict[str, object]) -> list[int]:
    ready = attempt["ready"]
    return ready if isinstance(ready, list) else []


def _seconds(attempt: dict[str, object], name: str) -> float:
    return float(str(attempt[name]))
