"""Invented answers and facts for the guidance tests, and cards as the text a person reads."""

import tomllib
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import flows.guidance
import locales
from flows.answers import Answer, Json
from flows.conditions import Declined, Given, Includes
from flows.guidance import (
    NOTICE_CARDS,
    Guidance,
    card_lines,
    live_lines,
    notice_lines,
    options_intro,
    read_guidance,
)
from flows.guidance.cards import CARDS
from flows.words import Line

FACTS = Path(flows.guidance.__file__).with_name("facts.toml")
NOW = datetime(2026, 11, 22, 15, 0, tzinfo=UTC)
LANGS = ("en", "es")
INTRO_LIMIT = 900


def raw_facts() -> dict[str, Any]:
    return tomllib.loads(FACTS.read_text("utf-8"))


def guidance(raw_help: dict[str, Any] | None = None, **changes: dict[str, Any]) -> Guidance:
    """Return the house's facts with some records changed."""
    raw = raw_facts()
    for record in raw["fact"]:
        record.update(changes.get(record["id"], {}))
    read, faults = read_guidance(raw, raw_help or {})
    assert faults == (), faults
    return read


HOUSE = guidance()


def told(
    *types: str,
    role: str = "",
    when: str = "",
    about: bool = False,
    hurt: str = "",
    where: str = "",
    minor: bool = False,
    state: str = "",
    also: dict[str, Json] | None = None,
) -> dict[str, Answer]:
    """Return coded answers; *also* names further questions and the values told."""
    given = {
        "rep.role": Answer(role) if role else None,
        "inc.types": Answer(list(types)) if types else None,
        "inc.when": Answer({"edtf": when, "time": None, "about": about}) if when else None,
        "inj.any": Answer(hurt) if hurt else None,
        "det.where_known": Answer(where) if where else None,
        "rep.age": Answer("under_18") if minor else None,
        "inc.place": Answer({"state": state}) if state else None,
        **{name: Answer(value) for name, value in (also or {}).items()},
    }
    return {key: answer for key, answer in given.items() if answer is not None}


def on(day: str) -> datetime:
    """Return noon UTC of a day."""
    return datetime.combine(date.fromisoformat(day), datetime.min.time(), UTC).replace(hour=12)


def text(lines: tuple[Line, ...], lang: str = "en") -> str:
    texts = locales.Texts.of(lang)
    return "\n".join(texts.say(line) for line in lines)


def card(
    card_id: str, answers: dict[str, Answer] | None = None, now: datetime = NOW, lang: str = "en"
) -> str:
    return text(card_lines(HOUSE, card_id, answers or {}, now), lang)


FULLEST = told(
    *("detained", "force_body", "property", "death", "forced_sign"),
    role="relayed",
    when="2026-11-20",
    about=True,
    hurt="yes",
    where="no",
)
"""Answers under which the cards are longest."""


def every_screen(lang: str, now: datetime = NOW) -> dict[str, str]:
    """Return all cards as text, as long as they get."""
    operator, contact = "A Group With A Rather Long Name", "help@group.example.org"
    partners = tuple(f"Legal Aid Group Number {number}" for number in range(4))
    screens = {
        card_id: notice_lines(HOUSE, card_id, now, operator=operator, contact=contact, partners=partners)
        if card_id in NOTICE_CARDS
        else card_lines(HOUSE, card_id, FULLEST, now)
        for card_id in CARDS
    }
    screens["intro"], screens["live"] = options_intro(HOUSE, {}, now), live_lines(HOUSE, now)
    return {name: text(lines, lang) for name, lines in screens.items()}


def without_sources(shown: str) -> str:
    """Return a card's text without the lines that name its sources."""
    return "\n".join(told for told in shown.splitlines() if "Sources:" not in told and "Fuentes:" not in told)


def asked(condition: object) -> Iterator[str]:
    """Yield the ids of the questions that *condition* looks at."""
    if isinstance(condition, Includes | Given | Declined):
        yield condition.question
    elif is_dataclass(condition):
        for part in fields(condition):
            yield from asked(getattr(condition, part.name))
