"""What the screens call: every function takes the ``Guidance`` first and returns lines, cards or dates."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from flows.conditions import Answers
from flows.guidance import deadlines as dates
from flows.guidance import help as hotlines
from flows.guidance.cards import ALL, CARDS, NOTICE_CARDS, SUPPORT_CARDS, title
from flows.guidance.facts import Facts, read_facts
from flows.guidance.help import EVERYWHERE, Help, read_help
from flows.guidance.incident import STATE, aged
from flows.guidance.rules import FIRST, ORDER, RULES, Rule
from flows.guidance.telling import Fills, Telling, card_as_lines
from flows.words import N_, Line, verbatim

ASK_SOMEBODY = frozenset({"urgent", "find_person", "lawyer"})
"""Cards that say that a lawyer or a group comes first: on these the operator's hotlines stand."""
HOTLINES_ON_A_CARD = 3
ASK_STATE = N_("Do you want help near you? Write your state, or tap the button for hotlines.")


@dataclass(frozen=True, slots=True)
class Guidance:
    """What the cards stand on: the facts file and the operator's hotlines, as values."""

    facts: Facts = field(default_factory=dict)
    help: Help = ()


@dataclass(frozen=True, slots=True)
class Shown:
    """A card that applies: the rules that say so, in order, and the first one's reason as a line."""

    card_id: str
    rules: tuple[str, ...]
    why: Line


@dataclass(frozen=True, slots=True)
class TakenAway:
    """A card that *rules* would show and that is not shown, because the rules *by* take it away."""

    card_id: str
    rules: tuple[str, ...]
    by: tuple[str, ...]


def read_guidance(
    raw_facts: Mapping[str, Any], raw_help: Mapping[str, Any]
) -> tuple[Guidance, tuple[str, ...]]:
    """Read both files; faults are plain sentences, a card whose fact is missing among them."""
    facts, wrong = read_facts(raw_facts)
    help_, lines_wrong = read_help(raw_help)
    lost = tuple(
        f"card {card.id}: it needs the fact {name}."
        for card in ALL
        for name in card.facts()
        if name not in facts
    )
    return Guidance(facts, help_), (*wrong, *lines_wrong, *lost)


def options_intro(guidance: Guidance, answers: Answers, now: datetime) -> tuple[Line, ...]:
    """Return the first screen after the receipt. It must have no answer buttons of its own."""
    return card_as_lines(CARDS["intro"], Telling(guidance.facts, answers, now, {}))


def first_cards(guidance: Guidance, answers: Answers, now: datetime) -> tuple[Shown, ...]:
    """Return at most five cards in the published order."""
    return _cards(guidance, answers, now)[:FIRST]


def more_cards(guidance: Guidance, answers: Answers, now: datetime) -> tuple[Shown, ...]:
    """Return the cards that apply beyond the first five."""
    return _cards(guidance, answers, now)[FIRST:]


def card_lines(guidance: Guidance, card_id: str, answers: Answers, now: datetime) -> tuple[Line, ...]:
    """Return a whole card: title, why it is shown (with *answers*), text, sources and days; KeyError if unknown.

    A card that says whom to ask for help first names the operator's hotlines of that state, where there are any.
    """
    why = [shown.why for shown in _cards(guidance, answers, now) if answers and shown.card_id == card_id]
    body = card_as_lines(CARDS[card_id], Telling(guidance.facts, answers, now, {}))
    near = _near(guidance, answers, now) if card_id in ASK_SOMEBODY else ()
    return (Line(title(card_id), strong=True), *why, *near, *body)


def _near(guidance: Guidance, answers: Answers, now: datetime) -> tuple[Line, ...]:
    state = str(aged(answers, now)[STATE].value or EVERYWHERE)
    found = fresh_hotlines(guidance, state, now)[:HOTLINES_ON_A_CARD]
    return tuple(told for each in found for told in hotlines.told(each, now))


def notice_lines(
    guidance: Guidance,
    card_id: str,
    now: datetime,
    *,
    operator: str,
    contact: str,
    partners: tuple[str, ...],
    recovery: bool = False,
) -> tuple[Line, ...]:
    """Return one of ``NOTICE_CARDS`` with the operator's and the partners' own names; KeyError for another card.

    *recovery*: the operator can open what partners get.
    """
    names: Fills = {"partners": tuple(verbatim(name) for name in partners)}
    given: dict[str, Fills | None] = {
        "operator": {"operator": operator, "contact": contact} if operator else None,
        "nobody": None if operator else {},
        "partners": names if partners else None,
        "no_partners": None if partners else {},
        "recovery": {} if recovery else None,
    }
    card = {name: CARDS[name] for name in NOTICE_CARDS}[card_id]
    return (Line(card.title, strong=True), *card_as_lines(card, Telling(guidance.facts, {}, now, given)))


def body_lines(guidance: Guidance, card_id: str, now: datetime) -> tuple[Line, ...]:
    """Return a card's text, sources and days without its title; KeyError if unknown."""
    return card_as_lines(CARDS[card_id], Telling(guidance.facts, {}, now, {}))


def live_lines(guidance: Guidance, now: datetime) -> tuple[Line, ...]:
    """Return what to say at the door, and who answers everywhere; asks for the state only if ``asks_state``."""
    body = card_as_lines(CARDS["live"], Telling(guidance.facts, {}, now, {}))
    question = (Line(ASK_STATE, strong=True),) if asks_state(guidance, now) else ()
    return (*body, *hotline_lines(guidance, EVERYWHERE, now), *question)


def film_lines(guidance: Guidance, now: datetime) -> tuple[Line, ...]:
    """Return how to film."""
    return card_lines(guidance, "film", {}, now)


def support_lines(guidance: Guidance, kind: str, now: datetime) -> tuple[Line, ...]:
    """Return who listens to a person in *kind* of trouble (``SUPPORT_CARDS``); KeyError for another kind."""
    return card_as_lines(
        {name: CARDS[name] for name in SUPPORT_CARDS}[kind], Telling(guidance.facts, {}, now, {})
    )


def value_of(guidance: Guidance, fact: str, name: str, now: datetime) -> str:
    """Return a value of a fact as it may be shown at *now*; "" where it may not be shown, or is unknown."""
    known = guidance.facts.get(fact)
    return (known.value(name, now) or "") if known is not None else ""


def asks_state(guidance: Guidance, now: datetime) -> bool:
    """Return whether some state has a hotline of its own that is young enough to be shown."""
    return bool(hotline_states(guidance, now))


def hotline_states(guidance: Guidance, now: datetime) -> tuple[str, ...]:
    """Return the states ("US-IL") that have a shown hotline of their own, sorted."""
    named = {state for each in guidance.help for state in each.states if EVERYWHERE not in each.states}
    return tuple(sorted(state for state in named if _own(guidance, state, now)))


def fresh_hotlines(guidance: Guidance, state: str, now: datetime) -> Help:
    """Return the hotlines for *state* ("US-IL"; "*": only those that serve everywhere), none over 120 days."""
    return hotlines.fresh(guidance.help, state, now)


def hotline_lines(guidance: Guidance, state: str, now: datetime) -> tuple[Line, ...]:
    """Return the hotlines for *state* as lines; none when there are none."""
    return tuple(told for each in fresh_hotlines(guidance, state, now) for told in hotlines.told(each, now))


def deadlines(guidance: Guidance, answers: Answers, now: datetime) -> tuple[dates.Deadline, ...]:
    """Return the dates for the case JSON."""
    return dates.deadlines(guidance.facts, answers, now)


def no_deadlines(guidance: Guidance, answers: Answers, now: datetime) -> tuple[dates.NoDeadline, ...]:
    """Return the dates for the case JSON that were not worked out, and why."""
    return dates.no_deadlines(guidance.facts, answers, now)


def _own(guidance: Guidance, state: str, now: datetime) -> bool:
    return any(EVERYWHERE not in each.states for each in fresh_hotlines(guidance, state, now))


def taken_away(answers: Answers, now: datetime) -> tuple[TakenAway, ...]:
    """Return the cards that some rules would show and others took away, in the published order: for a lawyer."""
    rules = _rules(answers, now)
    both = (
        TakenAway(card, _naming(card, rules), tuple(rule.id for rule in rules if card in rule.without))
        for card in ORDER
    )
    return tuple(each for each in both if each.rules and each.by)


def _cards(guidance: Guidance, answers: Answers, now: datetime) -> tuple[Shown, ...]:
    del guidance  # the facts' ages change what a card says, never whether it is shown
    rules = _rules(answers, now)
    gone = {card for rule in rules for card in rule.without}
    named = ((card, _naming(card, rules)) for card in ORDER if card not in gone)
    why = {rule.id: rule.why for rule in rules}
    return tuple(Shown(card, ids, Line(why[ids[0]])) for card, ids in named if ids)


def _rules(answers: Answers, now: datetime) -> tuple[Rule, ...]:
    told = aged(answers, now)
    return tuple(rule for rule in RULES if rule.when.holds(told))


def _naming(card: str, rules: tuple[Rule, ...]) -> tuple[str, ...]:
    return tuple(rule.id for rule in rules if card in rule.then)
