"""What comes although nobody asked for it: one table of what is done, by where the person stands (dialogue 5.1).

Nothing that a person sends in a form is silently dropped. It is heard as an answer, becomes a note that the review
shows, is asked about, or is turned away with a reason; then the open question stands again.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from flows import bursts
from flows.asking import NOT_A_PLACE, standing
from flows.copies import replace
from flows.doubts import again, open_doubt, place_asked, words_in
from flows.flow import Flow, Step
from flows.hearing.where import LIVE
from flows.messages import Attached, Pinned, Replied
from flows.originals import noted
from flows.phases import FORM, Phase
from flows.questions import Items, Text, Where
from flows.reading.insults import insults_the_bot
from flows.reading.links import links_only
from flows.session import Doubt, Session
from flows.speaking import say, stamp
from flows.words import N_

NO_CONTACTS = N_("I do not keep contact cards. It is safer to keep that number yourself.")
NOT_READ = N_("I cannot read that. Please write it, or tap a button.")
CALM = N_("I am a computer program. I did not keep these words. We can go on when you want.")
LINK = N_("I saved the link as a note. I did not open it.")
ONE_NUDGE = timedelta(minutes=1)
"""So long one reply answers all stickers: the open question stands last on the screen."""

TOYS = frozenset({"sticker", "dice", "game", "poll", "story", "gift", "checklist"})


class Came(StrEnum):
    """What a person sent, as far as it matters here."""

    WORDS = "words"
    FORWARDED = "forwarded"
    LINK = "link"
    INSULT = "insult"
    POINT = "point"
    LIVE_POINT = "live_point"
    CONTACT = "contact"
    TOY = "toy"
    OTHER = "other"


class Stand(StrEnum):
    """Where the person stands: at a question with buttons, at one for own words, or outside the form."""

    CLOSED = "closed"
    OPEN = "open"
    OUTSIDE = "outside"


class Act(StrEnum):
    """What is done."""

    HEAR = "hear"
    WAIT = "wait"
    NOTE = "note"
    PLACE = "place"
    TELL = "tell"
    NUDGE = "nudge"
    CALM = "calm"


@dataclass(frozen=True, slots=True)
class Rule:
    """*act*, and the sentence that goes with it."""

    act: Act
    told: str = ""


HEAR = Rule(Act.HEAR)
TABLE: Mapping[Came, Mapping[Stand, Rule]] = {
    came: dict(zip(Stand, rules, strict=True))
    for came, rules in {
        #                 closed              open                outside
        Came.WORDS:      (Rule(Act.WAIT),     HEAR,               HEAR),
        Came.FORWARDED:  (Rule(Act.NOTE),     HEAR,               HEAR),
        Came.LINK:       (Rule(Act.NOTE, LINK), HEAR,             HEAR),
        Came.INSULT:     (Rule(Act.CALM, CALM), HEAR,             Rule(Act.CALM, CALM)),
        Came.POINT:      (Rule(Act.PLACE),    Rule(Act.PLACE),    Rule(Act.TELL, NOT_A_PLACE)),
        Came.LIVE_POINT: (Rule(Act.TELL, LIVE),) * 3,
        Came.CONTACT:    (Rule(Act.TELL, NO_CONTACTS),) * 3,
        Came.TOY:        (Rule(Act.NUDGE, NOT_READ),) * 3,
        Came.OTHER:      (Rule(Act.TELL, NOT_READ),) * 3,
    }.items()
}  # fmt: skip  # a table is read as a table


def came(event: Replied | Pinned | Attached) -> Came:
    """Return what *event* is."""
    match event:
        case Replied(forwarded=True):
            return Came.FORWARDED
        case Replied(text=text):
            return Came.INSULT if insults_the_bot(text) else Came.LINK if links_only(text) else Came.WORDS
        case Pinned(live=live):
            return Came.LIVE_POINT if live else Came.POINT
        case Attached(kind):
            return next((one for one, kinds in _KINDS.items() if kind in kinds), Came.OTHER)


_KINDS = {Came.CONTACT: {"contact"}, Came.TOY: TOYS}


def stand(flow: Flow, session: Session) -> Stand:
    """Return where the person stands."""
    if session.phase not in FORM:
        return Stand.OUTSIDE
    if session.phase in {Phase.REVIEW, Phase.HUB} or isinstance(standing(flow, session), Text | Items | None):
        return Stand.OPEN
    return Stand.CLOSED


def treated(flow: Flow, session: Session, event: Replied | Pinned | Attached, now: datetime) -> Step:
    """Do with *event* what the table says; a point is first of all the answer of a question that asks for one."""
    if isinstance(event, Pinned) and _asks_for_a_place(flow, session):
        return flow.screens[session.phase].hear(flow, session, event, now)
    rule = TABLE[came(event)][stand(flow, session)]
    match rule.act, event:
        case Act.HEAR, _:
            session = _whose(session, event)
            return flow.screens[session.phase].hear(flow, session, event, now)
        case Act.WAIT, Replied():
            return bursts.heard(flow, session, words_in(session, event, now), now)
        case Act.NOTE, Replied():
            session, told = noted(session, words_in(session, event, now))
            return again(flow, _whose(session, event), now, say(rule.told or told))
        case Act.PLACE, Pinned():
            return place_asked(flow, session, event, now)
        case Act.NUDGE, _:
            return _nudged(flow, session, rule.told, now)
        case Act.CALM, _:
            told_once = () if session.calmed else (say(rule.told),)
            return again(flow, replace(session, calmed=True), now, *told_once)
        case _:
            return again(flow, session, now, say(rule.told))


def _asks_for_a_place(flow: Flow, session: Session) -> bool:
    asking = session.phase in {Phase.CORE, Phase.MODULE} and open_doubt(session) is None
    return asking and isinstance(standing(flow, session), Where)


def _whose(session: Session, event: Replied | Pinned | Attached) -> Session:
    """The first words that were sent on: ask whose they are."""
    if isinstance(event, Replied) and event.forwarded and not session.forwards and session.phase in FORM:
        return replace(session, forwards=True, doubt=session.doubt or Doubt("forward"))
    return session


def _nudged(flow: Flow, session: Session, told: str, now: datetime) -> Step:
    """One gentle word for any number of stickers."""
    if stamp(now - ONE_NUDGE) < session.nudged <= stamp(now):
        return session, ()
    return again(flow, replace(session, nudged=stamp(now)), now, say(told))
