"""Applying one item, purely: from an update or a due row to the mail that the commit writes.

What was received or is due becomes an event, the heart takes its step, and what it orders becomes the mail, replies
rendered to their last byte.

Nothing here talks or waits. The two calls that are not kept (the tap's acknowledgement and taking an unsafe message
off the screen) are noted beside the mail and made after the commit.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Any

from bot import house_events, inbound
from bot.house_events import SLOW, Made
from bot.memory import remembered, to_keep
from bot.outbound import Rendered, bodies, clearing
from bot.papers import Document, to_print
from bot.timers import timers
from bot.turns import Handling, Item
from flows.afterwards import AfterEffect, EndDraft, Erased, GiveDraft
from flows.copies import replace
from flows.engine import step
from flows.file_messages import EraseFile, Fetch
from flows.flow import Flow
from flows.intake.leaving import ERASED
from flows.messages import (
    Blocked,
    CheckCode,
    Commanded,
    Effect,
    EraseAll,
    EraseDraft,
    EraseReport,
    Event,
    Say,
    Submit,
    Wake,
)
from flows.paper_orders import HandOver, Print
from flows.session import Session
from flows.words import N_, line
from locales import Texts
from storage.mailroom import Arrival, Due, Kept, Mail, Reply

UNREADABLE = N_(
    "I am sorry. I cannot read what I kept of you, so I cannot answer. To erase it and begin again, write /delete."
)
SLOWED = N_("You write fast. I read everything, but a little slower now.")

NEVER_SHOWN = -(2**63)
"""As the id of a question: nobody knows of any words that they answer it (mailroom §8)."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """What was worked out beforehand, off the loop, for a due row: its event, and a new code's keyed hash.

    *draft_hash*: of a draft's code; the other one: of a report's. *documents*: papers that were printed.
    """

    event: Made
    register_hash: bytes | None = field(default=None, repr=False)
    draft_hash: bytes | None = field(default=None, repr=False)
    documents: tuple[Document, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class Beside:
    """What is called after the commit and not kept. *tap*: the callback query to answer; *unsend*: a message id."""

    chat: int = field(repr=False)
    tap: str | None
    toast: str = field(repr=False)
    unsend: int | None


@dataclass(slots=True)
class Applying:
    """Turns items into mail with one *flow*. *prepared* holds the due rows whose preparation is done, by id."""

    flow: Flow
    clock: Callable[[], datetime]
    prepared: dict[int, Prepared] = field(default_factory=dict)
    beside: dict[int, Beside] = field(default_factory=dict)

    def __call__(self, item: Item, kept: Kept | None, handling: Handling) -> Mail:
        """Return the mail for *item*. Raises whatever a malformed update or a fault of the heart raises."""
        update = json.loads(item.raw) if isinstance(item, Arrival) else {}
        try:
            before = session = remembered(kept)
        except (ValueError, KeyError, TypeError):
            return self._without_memory(item, kept, update)
        now, strayed = self.clock(), _strayed_below(item, kept)
        event = None if _overtaken(item, kept) else self._event(item, update, _said(kept, session))
        if strayed and kept:
            event = inbound.STALE  # the open question is put again
        if kept is None and isinstance(event, Blocked):
            event = None  # who was never here is not known by leaving
        effects: tuple[Effect, ...] = ()
        if event is not None:
            session, effects = step(self.flow, session, event, now)
        if handling.slowed:
            effects = (Say((line(SLOWED),)), *effects)
        texts = Texts.of(self._language(session, before, item))
        card = kept.said if kept and _is_idle(item) else inbound.tapped_message(update)
        prepared = self.prepared.get(item.id) if isinstance(item, Due) else None
        given = prepared.documents if prepared else ()
        told = bodies(effects, texts, item.chat, card, demo=self.flow.operator.demo, documents=given)
        if session.blocked:
            told = replace(told, replies=())
        if kept and kept.said and session.rev == before.rev and not strayed:
            told = _shown_again(told)
        self._note_beside(item, update, told)
        if strayed:
            self.beside[id(item)] = Beside(item.chat, None, "", strayed)
        # a service note makes nobody known, nor does the proof that everything is erased
        known = kept is not None or not isinstance(event, Erased | None)
        mail = self._mail(item, session, told, inbound.message_id(update))
        waits = tuple(timers(item, before, session, effects, now))
        papers = tuple(to_print(effect) for effect in effects if isinstance(effect, Print))
        mail = replace(mail, session=mail.session if known else None, timers=waits, papers=papers)
        return _with_orders(mail, effects, texts.lang)

    def use(self, flow: Flow) -> None:
        """Go on with *flow*."""
        self.flow = flow

    def _mail(self, item: Item, session: Session, told: Rendered, own: int | None) -> Mail:
        """Return what is kept and said. *own*: the person's message."""
        prepared = self.prepared.get(item.id) if isinstance(item, Due) else None
        to_session, parts = to_keep(session)
        return Mail(
            to_session,
            item.chat,
            told.replies,
            register_hash=prepared.register_hash if prepared else None,
            draft_hash=prepared.draft_hash if prepared else None,
            shown_messages=() if own is None else (own,),
            apart=tuple(file.file for file in session.after.files),
            clear=clearing(item.chat) if told.clear else None,
            parts=parts,
        )

    def _without_memory(self, item: Item, kept: Kept | None, update: Mapping[str, Any]) -> Mail:
        """What is kept cannot be read: /delete still erases it, and after a third failure the person is told so.

        Everything else raises again: the row is set aside, and what is kept stays for a build that can read it.
        """
        texts = tuple(Texts.of(lang) for lang in self.flow.languages)
        event = inbound.event_of(update, 0) if isinstance(item, Arrival) else None
        if isinstance(event, Commanded) and event.name == "delete":
            return Mail(None, item.chat, self._in_every(texts, item, ERASED), erase_all=True)
        if kept is not None and isinstance(item, Due) and item.kind == "failed":
            return Mail(kept.session, item.chat, self._in_every(texts, item, UNREADABLE), parts=kept.parts)
        raise LookupError("the session cannot be read")

    def _in_every(self, texts: tuple[Texts, ...], item: Item, msgid: str) -> tuple[Reply, ...]:
        words = Say(tuple(line("{words}", words=one.say(line(msgid))) for one in texts))
        return bodies((words,), texts[0], item.chat, None, demo=self.flow.operator.demo).replies

    def _event(self, item: Item, update: Mapping[str, Any], said: int) -> Event | None:
        if isinstance(item, Arrival):
            return inbound.event_of(update, said)
        made = self.prepared[item.id].event if item.kind in SLOW else None
        return house_events.event_of(item, made, self.flow.partners)

    def _language(self, session: Session, before: Session, item: Item) -> str:
        """The person's language, once chosen; before that the one their Telegram speaks, if we speak it.

        What says that everything is erased is said in the language of the session *before*.
        """
        due = str(item.body.get("lang", "")) if isinstance(item, Due) else ""
        wanted = (session.lang, due, before.lang, session.device.split("-")[0].lower())
        return next((lang for lang in wanted if lang in self.flow.languages), next(iter(self.flow.languages)))

    def _note_beside(self, item: Item, update: Mapping[str, Any], told: Rendered) -> None:
        tap = inbound.tap_id(update)
        unsend = inbound.message_id(update) if told.unsend else None
        if tap is not None or unsend is not None:
            self.beside[id(item)] = Beside(item.chat, tap, told.toast, unsend)


def _overtaken(item: Item, kept: Kept | None) -> bool:
    """Whether *item* comes too late: nobody is there any more, or no card to change, or the person was answered."""
    if not isinstance(item, Due):
        return False
    match item.kind:
        case "missed":
            return kept is None or kept.version != item.body["version"]
        case "idle":
            return kept is None or kept.said <= 0
        case kind:
            return kind == "remind" and kept is None


def _is_idle(item: Item) -> bool:
    return isinstance(item, Due) and item.kind == "idle"


def _said(kept: Kept | None, session: Session) -> int:
    """Return the message id of the open question, or one that no text is above: it was asked, but never arrived."""
    said = kept.said if kept else 0
    return NEVER_SHOWN if session.asked and not said else said


def _strayed_below(item: Item, kept: Kept | None) -> int:
    """Return the id of a message that a process without a lease put below the open question; 0: there is none.

    Above it, it is one more showing of what was said anyway. Below, it is what the person reads last: it is taken
    away, and the open question is put again as one whose order is unknown, because words may have come between.
    """
    if not isinstance(item, Due) or item.kind != "strayed":
        return 0
    message_id = int(item.body["message_id"])
    return message_id if kept is None or message_id > abs(kept.said) else 0


def _shown_again(told: Rendered) -> Rendered:
    """The open question stood on the screen before: what is written from its first showing on answers it."""
    return replace(
        told,
        replies=tuple(
            replace(reply, asks=False) if reply.body.startswith(b"sendMessage\n") else reply
            for reply in told.replies
        ),
    )


def _with_orders(mail: Mail, effects: tuple[Effect, ...], lang: str) -> Mail:
    """Add the orders of the heart; what is erased, and not handed over, gets its proof, in *lang*."""
    for effect in effects:
        mail = _ordered(mail, effect)
    erases = mail.erase_all or mail.erase_report or any(isinstance(e, EraseDraft) for e in effects)
    moved = any(isinstance(order, GiveDraft) for order in mail.orders)
    return replace(mail, prove=lang) if erases and not moved else mail


def _ordered(mail: Mail, effect: Effect) -> Mail:
    """Add one order of the heart to *mail*; what is shown is in it already."""
    match effect:
        case Wake():
            return replace(mail, wake=effect)
        case Submit():
            return replace(mail, submit=effect, erase_draft=True)
        case CheckCode():
            return replace(mail, check_code=effect)
        case Fetch():
            return replace(mail, fetches=(*mail.fetches, asdict(effect)))
        case EraseReport() | EraseAll() | EraseDraft() | EraseFile():
            return _erasing(mail, effect)
        case EndDraft():
            return replace(mail, erase_draft=True, filed=True)
        case _ if isinstance(effect, AfterEffect) and not isinstance(effect, Print | HandOver):
            return replace(mail, orders=(*mail.orders, effect))
        case _:
            return mail


def _erasing(mail: Mail, effect: EraseReport | EraseAll | EraseDraft | EraseFile) -> Mail:
    match effect:
        case EraseReport(handle):
            return replace(mail, erase_report=handle)
        case EraseAll():
            return replace(mail, erase_all=True, session=None)
        case EraseDraft():
            return replace(mail, erase_draft=True)
        case EraseFile(file):
            return replace(mail, erase_files=(*mail.erase_files, file))
