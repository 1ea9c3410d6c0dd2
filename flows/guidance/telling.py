"""A card as lines: its paragraphs, what had to be hidden, what may have changed, and the sources with their days.

A paragraph is shown only when every fact it rests on exists and may be shown at that time.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from flows.conditions import Answers
from flows.guidance.deadlines import clock_sure, clock_unsure, lawyer_by
from flows.guidance.facts import Age, Fact, Facts, Source
from flows.guidance.incident import aged
from flows.guidance.parts import Card, Part
from flows.guidance.sources import named
from flows.words import N_, Fill, Line, line

Fills = Mapping[str, Fill]
COMPUTED = {"clock_sure": clock_sure, "clock_unsure": clock_unsure, "lawyer_by": lawyer_by}
COPY_READ = N_("We read a copy of this on {date}. Sources: {sources}.")
READ = N_("We read this on {date}. Sources: {sources}.")
MAY_HAVE_CHANGED = N_("This may have changed. Look at {page} first.")
ASK_THEM = N_("This may have changed. Look at the official page of {office} first.")
MAYBE_OLD = N_("This may have changed.")
HIDDEN = N_("We do not show what we read about {office}. It is too old, or not sure enough.")
UNSURE = N_("What is in doubt here, we read about on {date}. We found no source that is sure.")
NO_LAWYER = N_("No lawyer has checked this text yet.")


@dataclass(frozen=True, slots=True)
class Telling:
    """For whom and when a card is told. *given* holds the fills that a door brings, by name of the computation."""

    facts: Facts
    answers: Answers
    now: datetime
    given: Mapping[str, Fills | None]


def card_as_lines(card: Card, telling: Telling) -> tuple[Line, ...]:
    """Return the paragraphs that apply, then the notes on age and the sources; the title is not among them."""
    told = aged(telling.answers, telling.now)
    parts = tuple(part for part in card.parts if part.when.holds(told))
    body = tuple((part, shown) for part in parts if (shown := _part(part, telling)) is not None)
    return (*(shown for _, shown in body), *_notes(parts, tuple(part for part, _ in body), telling))


def _part(part: Part, telling: Telling) -> Line | None:
    facts = [telling.facts.get(fact) for fact in part.facts]
    ages = {Age.EXPIRED if fact is None else _age(part, fact, telling.now) for fact in facts}
    if Age.EXPIRED in ages or (part.computed and ages - {Age.FRESH}):
        return None
    fills = _computed(part, telling) if part.computed else _values(part, telling)
    return None if fills is None else Line(part.text, tuple(fills.items()), part.strong)


def _age(part: Part, fact: Fact, now: datetime) -> Age:
    return fact.age_in_days(now) if part.doubt else fact.age(now)


def _computed(part: Part, telling: Telling) -> Fills | None:
    if part.computed in COMPUTED:
        return COMPUTED[part.computed](telling.answers, telling.now)
    return telling.given.get(part.computed)


def _values(part: Part, telling: Telling) -> Fills | None:
    values = {name: telling.facts[part.facts[0]].value(name, telling.now) for name in part.fills}
    shown: dict[str, Fill] = {name: value for name, value in values.items() if value is not None}
    return shown if len(shown) == len(values) else None


def _notes(wanted: tuple[Part, ...], shown: tuple[Part, ...], telling: Telling) -> tuple[Line, ...]:
    gone = [fact for part, fact in _facts(wanted, telling) if _age(part, fact, telling.now) is Age.EXPIRED]
    used = _facts(shown, telling)
    due = [fact for part, fact in used if _age(part, fact, telling.now) is Age.DUE]
    sure = tuple({fact.id: fact for _, fact in used if fact.confidence != "low"}.values())
    unsure = dict.fromkeys(fact.checked_on for _, fact in used if fact.confidence == "low")
    return (
        *(line(HIDDEN, office=office) for office in dict.fromkeys(fact.office for fact in gone)),
        *dict.fromkeys(_first_look(fact) for fact in due),
        *_sources(sure),
        *(line(UNSURE, date=day) for day in unsure),
        *([Line(NO_LAWYER)] if any(not fact.legal_reviewer for _, fact in used) else []),
    )


def _first_look(fact: Fact) -> Line:
    """Return where to look first; a page of low confidence is a value that nobody is sent to."""
    if fact.confidence == "low":
        return Line(MAYBE_OLD)
    return line(MAY_HAVE_CHANGED, page=fact.page) if fact.page else line(ASK_THEM, office=fact.office)


def _facts(parts: tuple[Part, ...], telling: Telling) -> tuple[tuple[Part, Fact], ...]:
    named = ((part, name) for part in parts for name in part.facts)
    return tuple((part, telling.facts[name]) for part, name in named if name in telling.facts)


def _sources(facts: tuple[Fact, ...]) -> tuple[Line, ...]:
    """Return one line for each day of reading, the confirmed ones apart: who says it, in what document."""
    days: dict[tuple[str, date], list[Source]] = {}
    for fact in facts:
        read = days.setdefault((READ if fact.checked_by else COPY_READ, fact.checked_on), [])
        read += fact.shown_sources()
    return tuple(line(text, date=day, sources=named(read)) for (text, day), read in days.items())
