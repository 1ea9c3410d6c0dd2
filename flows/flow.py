"""The flow: everything a conversation is made of, as one value a door composes once."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from types import MappingProxyType
from typing import Protocol
from zoneinfo import ZoneInfo

from flows.messages import Effect, Event
from flows.modules import Module
from flows.partner import Partner
from flows.phases import Phase
from flows.questions import Question
from flows.reading.places import Gazetteer
from flows.session import Session
from flows.words import Line

HOUSE_ZONE = ZoneInfo("America/Chicago")
"""Before a place is known, days are counted in this zone; every button names its weekday and date."""

Step = tuple[Session, tuple[Effect, ...]]


@dataclass(frozen=True, slots=True)
class Operator:
    """Who runs this bot, in the operator's own words. *demo*: for trying out. *can_send*: partners are offered.

    *minors*: a short report from people of 13 to 17 is wanted (``TESTIGO_MINORS=limited``). *recovery*: the operator
    has a key that opens what partners get (``TESTIGO_RECOVERY_KEY``).
    """

    name: str = ""
    contact: str = ""
    demo: bool = False
    can_send: bool = True
    minors: bool = False
    recovery: bool = False


class Screen(Protocol):
    """What one phase shows and how it takes what a person sends."""

    def show(self, flow: "Flow", session: Session, now: datetime) -> tuple[Effect, ...]:
        """Return what to say; the last effect is the open ``Ask``, where there is one."""
        ...

    def hear(self, flow: "Flow", session: Session, event: Event, now: datetime) -> Step:
        """Return the session and the effects after *event*; a tap is never stale here."""
        ...


Alarm = Callable[["Flow", Session, Step, Event, datetime], Step]
"""What may come over a step because of the words that led to it: flow, session before, the step, event, now."""


def no_alarm(flow: "Flow", before: Session, heard: Step, event: Event, now: datetime) -> Step:
    """Return *heard* as it is."""
    del flow, before, event, now
    return heard


def no_value(fact: str, name: str, now: datetime) -> str:
    """Know nothing of *fact*."""
    del fact, name, now
    return ""


def no_card(card: str, now: datetime) -> tuple[Line, ...]:
    """Know no *card*."""
    del card, now
    return ()


@dataclass(frozen=True)
class Flow:
    """*questions*: the short path. *words*: catalogues by language. *languages*: tag to its own name.

    *value*: a value of a fact as it may be shown at a time, "" where it may not. *card*: a card's text at a time.
    *hotlines*: the operator's lines to call for a state ("US-IL"; "*": those that serve everywhere) at a time.
    """

    questions: tuple[Question, ...]
    screens: Mapping[Phase, Screen]
    places: Gazetteer
    partners: tuple[Partner, ...]
    words: Mapping[str, Mapping[str, str]]
    languages: Mapping[str, str]
    operator: Operator
    modules: tuple[Module, ...] = ()
    alarm: Alarm = no_alarm
    value: Callable[[str, str, datetime], str] = no_value
    card: Callable[[str, datetime], tuple[Line, ...]] = no_card
    hotlines: Callable[[str, datetime], tuple[Line, ...]] = no_card

    @cached_property
    def every_question(self) -> tuple[Question, ...]:
        """The short path, then the modules, in the order of the hub."""
        return (*self.questions, *(question for module in self.modules for question in module.questions))

    @cached_property
    def _by_id(self) -> Mapping[str, Question]:
        return MappingProxyType({question.id: question for question in reversed(self.every_question)})

    def question(self, name: str) -> Question | None:
        """Return the question of the short path or of a module with this id."""
        return self._by_id.get(name)

    def module(self, name: str) -> Module | None:
        """Return the module with this id."""
        return next((module for module in self.modules if module.id == name), None)

    def beside(self, name: str) -> tuple[Question, ...]:
        """Return the questions among which *name* stands: its module's, or the short path."""
        found = (m.questions for m in self.modules if any(q.id == name for q in m.questions))
        return next(found, self.questions)


def local(now: datetime) -> datetime:
    """Return *now* on the house's clock."""
    return now.astimezone(HOUSE_ZONE)


def today(now: datetime) -> date:
    """Return the house's day at *now*."""
    return local(now).date()
