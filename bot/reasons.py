"""Why somebody is shown a card: the rules, their conditions in words, and the answers they looked at. For lawyers."""

import re
from collections.abc import Iterator, Mapping
from datetime import datetime

from bot.aloud import LISTS, aloud, looked_at, told_aloud
from flows.answers import DECLINED, UNKNOWN, Answer
from flows.guidance import Guidance, Shown, deadlines, first_cards, more_cards, taken_away, title
from flows.guidance.coded import ONLY_WHETHER, OR_NONE, READ_BY_RULES, coded
from flows.guidance.incident import WHEN, WHERE, aged, span
from flows.guidance.rules import FIRST, RULES
from flows.intake import labels
from flows.words import Line
from locales import SOURCE, Texts

Answers = Mapping[str, Answer]
READABLE = (*READ_BY_RULES, *ONLY_WHETHER, *OR_NONE, WHERE)
"""The answers that some rule looks at, by the ids of their questions."""
_CODES = {**labels(), "rep.age": {"under_18": ""}}
_BY_ID = {rule.id: rule for rule in RULES}
_ABSENT = {"declined": DECLINED, "unknown": UNKNOWN}


def read(words: tuple[str, ...]) -> tuple[dict[str, Answer], tuple[str, ...]]:
    """Read answers such as ``inc.types=force_body,death``; what cannot be read comes back as sentences."""
    split = [(name, value) for name, _, value in (word.partition("=") for word in words)]
    faults = tuple(fault for name, value in split if (fault := _fault(name, value)))
    return ({} if faults else {name: _answer(name, value) for name, value in split}), faults


def reasons(guidance: Guidance, answers: Answers, now: datetime) -> Iterator[str]:
    """Yield every card that is shown, in order, with its reasons; what is taken away; the dates of the case."""
    told = coded(answers)
    cards = (*first_cards(guidance, told, now), *more_cards(guidance, told, now))
    for number, shown in enumerate(cards, 1):
        if number == FIRST + 1:
            yield "Behind “More”:"
        yield from _card(number, shown, aged(told, now))
    for away in taken_away(told, now):
        by, although = ", ".join(away.by), ", ".join(away.rules)
        yield f"Taken away: {_title(away.card_id)}. {by} takes it away, although {although} would show it."
    for one in deadlines(guidance, told, now):
        yield f"Date: {one.kind} {one.date}, by {one.rule_id}; the rule was read on {one.checked_on}."


def _card(number: int, shown: Shown, known: Answers) -> Iterator[str]:
    yield f"{number}. {_title(shown.card_id)}"
    for name in shown.rules:
        rule = _BY_ID[name]
        yield f"   {name}: {Texts.of(SOURCE).say(Line(rule.why))}"
        yield f"      Holds when: {aloud(rule.when)}"
        seen = {
            asked: known[asked] for asked in looked_at(rule.when) if asked in known and known[asked].value
        }
        if seen:
            yield f"      Looked at: {told_aloud(seen)}"


def _title(card_id: str) -> str:
    return f"{Texts.of(SOURCE).say(Line(title(card_id)))} ({card_id})"


def _answer(name: str, value: str) -> Answer:
    if value in _ABSENT:
        return Answer(absent=_ABSENT[value])
    if name == WHEN:
        return Answer({"edtf": value, "time": None, "about": False})
    if name == WHERE:
        return Answer({"state": value})
    return Answer(value.split(",") if name in LISTS else value)


def _fault(name: str, value: str) -> str:
    if name not in READABLE:
        return f"No rule looks at {name}. Rules look at: {', '.join(READABLE)}."
    if not value:
        return f"{name} needs a code after it, as in: {name}=CODE."
    if value in _ABSENT:
        return ""
    if name == WHEN:
        return (
            "" if span({WHEN: _answer(WHEN, value)}) else "inc.when is a date such as 2026-11-20 or 2026-11."
        )
    if name == WHERE:
        return "" if re.fullmatch(r"US-[A-Z]{2}", value) else "inc.place is a state such as US-IL."
    known = _CODES.get(name, {})
    wrong = [code for code in value.split(",") if known and code not in known]
    return f"{name} has no {', '.join(wrong)}. It has: {', '.join(known)}." if wrong else ""
