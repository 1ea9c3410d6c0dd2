"""One turn, statement by statement, inside one transaction. The order is the theory of ``storage.mailroom``."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from flows.afterwards import GiveDraft
from storage import clearing, due_rows
from storage.afterwards import Afterwards, hand_over_files
from storage.day_keys import DayKeys
from storage.erasure import Erasure
from storage.locks import hold_keys, hold_writer
from storage.mailroom import (
    Apply,
    Arrival,
    Due,
    DueKind,
    Kept,
    Mail,
    Mark,
    Outgoing,
    OutOfTurn,
    Poison,
    Reply,
    Sent,
    Turn,
    TurnResult,
)
from storage.rows import Answer, ConversationRow, Rows, SealedReply, UpdateKey
from storage.session_parts import SessionParts
from storage.submission import Submission, save_before
from storage.tables import reports
from storage.vault import DataKey, Vault, Wrapped, place

CHAT_BYTES = 8


def envelope(chat: int, body: bytes) -> bytes:
    """The plaintext of a kept update or reply: its chat, then its JSON."""
    return chat.to_bytes(CHAT_BYTES, "big", signed=True) + body


def take_out(plain: bytes) -> tuple[int, bytes]:
    """Read what ``envelope`` made."""
    return int.from_bytes(plain[:CHAT_BYTES], "big", signed=True), plain[CHAT_BYTES:]


def inbox_place(bot: int, update_id: int) -> bytes:
    """Where a waiting update's seal belongs."""
    return place("inbox", "sealed", bot, update_id)


def outbox_place(person: bytes, version: int, i: int) -> bytes:
    """Where a reply's seal belongs."""
    return place("outbox", "sealed", person, version, i)


@dataclass(slots=True)
class _Found:
    """A conversation in use: its key, its row, and what the door is shown of it."""

    key: DataKey
    row: ConversationRow
    kept: Kept


@dataclass(slots=True)
class TurnWriter:
    """Executes one ``Turn``.

    *erased* tells the hall to truncate the write-ahead log after COMMIT, *unlinked* which files to unlink.
    """

    rows: Rows
    vault: Vault
    days: DayKeys
    turn: Turn
    apply: Apply
    erased: bool = False
    marks: list[bytes] = field(default_factory=list)
    unlinked: list[str] = field(default_factory=list)
    _duplicates: set[int] = field(default_factory=set)
    _stale: set[int] = field(default_factory=set)
    _written: list[Answer[bool]] = field(default_factory=list)

    def run(self) -> TurnResult:
        """Write everything; raise ``Poison`` or ``OutOfTurn`` to have it undone."""
        people = [item.person for item in self.turn.ready]
        if len(people) != len(set(people)):
            raise ValueError("two items of one person in one turn")
        self._mark_all()
        received = self._receive_all()
        open_ = self._taken(received)
        rows = [(item, self.rows.conversation(item.person)) for item in open_]
        mails = tuple(self._settle(item, row()) for item, row in rows)
        if not all(written() for written in self._written):
            raise OutOfTurn
        return TurnResult(frozenset(self._duplicates), frozenset(self._stale), mails)

    # -- results of earlier sends

    def _mark_all(self) -> None:
        # nobody knows whether an unknown one without an id arrived: it is sent again after a start
        known = [mark for mark in self.turn.marks if (mark.outcome, mark.message_id) != ("unknown", None)]
        rows = [(mark, self.rows.sent(mark.person, mark.version, mark.i)) for mark in known]
        for mark, asks in rows:
            self._mark(mark, asks())

    def _mark(self, mark: Mark, asks: bool | None) -> None:  # noqa: FBT001  (what the row said)
        if asks is None:
            return
        if mark.message_id is not None:
            self.rows.seen(mark.person, mark.message_id, self.turn.now)
        if asks and mark.outcome == "gone":
            self.rows.asked(mark.person, 0)  # nothing on the screen is the open question any more
        elif asks and mark.message_id is not None:
            self.rows.asked(mark.person, mark.message_id if mark.outcome == "sent" else -mark.message_id)

    # -- receiving

    def _receive_all(self) -> set[UpdateKey]:
        at_once = {_key(item) for item in self.turn.ready if isinstance(item, Arrival)}
        # in one order in every process, so that two which were given the same updates do not wait for each other
        fresh = sorted(self.turn.fresh, key=_key)
        answers = [(arrival, self._receive(arrival, at_once=_key(arrival) in at_once)) for arrival in fresh]
        received = set()
        for arrival, new in answers:
            if new():
                received.add(_key(arrival))
            else:
                self._duplicates.add(arrival.update_id)
        return received

    def _receive(self, arrival: Arrival, *, at_once: bool) -> Answer[bool]:
        if at_once:
            return self.rows.receive(arrival, None, None)
        day = self.days.today(self.rows, self.turn.now)
        sealed = day.seal(envelope(arrival.chat, arrival.raw), inbox_place(arrival.bot, arrival.update_id))
        return self.rows.receive(arrival, day.id, sealed)

    def _taken(self, received: set[UpdateKey]) -> list[Arrival | Due]:
        """Claim what is ready for this commit: received just now, or waiting until now."""
        answers = [(item, self._take(item, received)) for item in self.turn.ready]
        taken = []
        for item, is_open in answers:
            if is_open():
                taken.append(item)
            else:
                (self._stale if isinstance(item, Due) else self._duplicates).add(_number(item))
        return taken

    def _take(self, item: Arrival | Due, received: set[UpdateKey]) -> Answer[bool]:
        if isinstance(item, Due):
            return self.rows.take_due(item.id)
        return _yes if _key(item) in received else self.rows.take(item)

    # -- applying

    def _settle(self, item: Arrival | Due, row: ConversationRow | None) -> Sent:
        try:
            found = self._opened(item.person, row) if row else None
            mail = self.apply(item, found.kept if found else None)
        except (
            Exception
        ) as error:  # whatever it is: the turn is undone, nothing is lost, and the item is named
            raise Poison(item) from error
        version = (found.row.version if found else self.rows.highest(item.person)) + 1
        for given in mail.orders:
            if isinstance(given, GiveDraft):
                hand_over_files(self.rows, item.person, given, mail.apart)
        self._erase(item, mail)
        key = self._write_session(item, mail, found, version)
        self._write_parts(item, mail, found)
        self._write_orders(item, mail, key)
        for message_id in mail.shown_messages:
            self.rows.seen(item.person, message_id, self.turn.now)
        return Sent(item.person, version, mail.chat, self._post(item.person, version, mail))

    def _opened(self, person: bytes, row: ConversationRow) -> _Found:
        key = self.vault.open_key(row.key)
        chat, _ = take_out(key.open(row.chat_sealed, chat_place(person)))
        session = key.open(row.session_sealed, _session_place(person, row.version))
        parts = SessionParts(self.rows.core, self.vault, person).read() if row.parts else ()
        return _Found(key, row, Kept(row.version, row.said, session, chat, parts))

    def _erase(self, item: Arrival | Due, mail: Mail) -> None:
        draft_ends = mail.erase_draft or mail.session is None
        if not (mail.erase_all or mail.erase_report or mail.erase_files or draft_ends):
            return
        hold_writer(self.rows.core)
        erasure = Erasure(self.rows.core, self.vault, self.turn.now)
        if mail.erase_report:
            erasure.report(mail.erase_report)
        if mail.erase_all:
            erasure.everything_of(item.person)
        elif draft_ends:
            erasure.conversation(item.person, wished=mail.submit is None and not mail.filed, apart=mail.apart)
        erasure.files(item.person, mail.erase_files)
        if mail.prove and erasure.marks:
            day = self.days.today(self.rows, self.turn.now)
            proof = {"kinds": sorted(erasure.kinds), "mark": erasure.prove().hex(), "lang": mail.prove}
            self._put_due(item, mail, day, ("erased", self.turn.now), proof)
        self._note(erasure)

    def _note(self, erasure: Erasure) -> None:
        self.erased = True
        self.marks += erasure.marks
        self.unlinked += erasure.unlinked

    def _write_session(self, item: Arrival | Due, mail: Mail, found: _Found | None, version: int) -> DataKey:
        """Write the session; return the key for what hangs on the conversation (the day's, when none is kept)."""
        if mail.session is None:
            return self.days.today(self.rows, self.turn.now)
        if found is None or mail.erase_all or mail.erase_draft:
            hold_keys(self.rows.core)
            wrapped, key = self.vault.new_key("conversation")
            self.rows.add_key(wrapped, self.turn.now)
            input_at = self.turn.now
        else:
            wrapped, key = found.row.key, found.key
            input_at = self.turn.now if isinstance(item, Arrival) else found.row.last_input_at
        row = self._sealed_row(item.person, mail, mail.session, (wrapped, key), version, input_at)
        self._written.append(self.rows.write_conversation(item.person, row))
        return key

    def _write_parts(self, item: Arrival | Due, mail: Mail, found: _Found | None) -> None:
        """What was there has gone already where the conversation's key has."""
        anew = found is None or mail.session is None or mail.erase_all or mail.erase_draft
        before = () if anew or found is None else found.kept.parts
        wanted = () if mail.session is None else mail.parts
        if before != wanted:
            hold_writer(self.rows.core)
            self.erased |= SessionParts(self.rows.core, self.vault, item.person).write(before, wanted)

    def _sealed_row(
        self,
        person: bytes,
        mail: Mail,
        session: bytes,
        keys: tuple[Wrapped, DataKey],
        version: int,
        at: datetime,
    ) -> ConversationRow:
        wrapped, key = keys
        return ConversationRow(
            version=version,
            said=0,
            chat_sealed=key.seal(envelope(mail.chat, b""), chat_place(person)),
            session_sealed=key.seal(session, _session_place(person, version)),
            last_input_at=at,
            key=wrapped,
        )

    def _write_orders(self, item: Arrival | Due, mail: Mail, key: DataKey) -> None:
        """Write what must come later; each under the key with which it shall be erased."""
        now = self.turn.now
        if mail.wake:
            self.rows.drop_due(item.person, "quiet")
            self._put_due(item, mail, key, ("quiet", mail.wake.at), {"rev": mail.wake.rev})
        if mail.submit:
            hold_writer(self.rows.core)
            submission = Submission(self.rows.core, self.vault, item.person, mail.chat, now)
            handle, record_key = submission.write(mail.submit)
            if mail.erase_draft or mail.session is None:  # what the report does not name ends with the draft
                left = Erasure(self.rows.core, self.vault, now)
                left.files(item.person, apart=mail.apart, marked=False)
                self._note(left)
            until: date = save_before(now, sent=bool(mail.submit.chosen))
            self._put_due(
                item, mail, record_key, ("register", now), {"report": handle, "until": until.isoformat()}
            )
        due_rows.set_timers(self.rows, key, item.person, mail)
        for fetch in mail.fetches:
            self._put_due(item, mail, key, ("file", now), fetch)
        for paper in mail.papers:
            self._put_due(item, mail, key, ("paper", now), paper)
        if mail.check_code:
            day = self.days.today(self.rows, now)
            self._put_due(item, mail, day, ("code", now), {"code": mail.check_code.code})
        if mail.register_hash and isinstance(item, Due):
            register = reports.update().where(reports.c.id == item.body["report"])
            self.rows.core.execute(register.values(code_hash=mail.register_hash))
        if mail.orders or mail.draft_hash:
            self._write_afterwards(item, mail, key)

    def _write_afterwards(self, item: Arrival | Due, mail: Mail, key: DataKey) -> None:
        day = self.days.today(self.rows, self.turn.now)
        whose, chat = item.person, mail.chat
        after = Afterwards(self.rows, self.vault, key, day, whose, chat, self.turn.now, self._chat_of)
        if mail.draft_hash:
            after.keep_code(mail.draft_hash)
        for order in mail.orders:
            after.carry_out(order)

    def _chat_of(self, person: bytes) -> int | None:
        row = self.rows.conversation(person)()
        return None if row is None else self._opened(person, row).kept.chat

    def _put_due(
        self,
        item: Arrival | Due,
        mail: Mail,
        key: DataKey,
        when: tuple[DueKind, datetime],
        body: Mapping[str, Any],
    ) -> None:
        kind, at = when
        due_rows.write(self.rows, key, (item.person, kind, at), mail.chat, body)

    def _post(self, person: bytes, version: int, mail: Mail) -> tuple[Outgoing, ...]:
        replies = (*self._clearing(person, mail), *mail.replies)
        if not replies:
            return ()
        day = self.days.today(self.rows, self.turn.now)
        outgoing = []
        for i, reply in enumerate(replies):
            at = reply.at or self.turn.now
            sealed = day.seal(envelope(mail.chat, reply.body), outbox_place(person, version, i))
            self.rows.put(SealedReply(person, version, i, reply.asks, at, day.id, sealed))
            outgoing.append(Outgoing(i, reply.body, reply.asks, at))
        return tuple(outgoing)

    def _clearing(self, person: bytes, mail: Mail) -> tuple[Reply, ...]:
        """What takes the chat's messages away: in the outbox like any reply, so a kill does not stop it."""
        if mail.clear is None:
            return ()
        return mail.clear(clearing.shown(self.rows, person, self.turn.now))


def _key(arrival: Arrival) -> UpdateKey:
    return arrival.bot, arrival.update_id


def _yes() -> bool:
    return True


def _number(item: Arrival | Due) -> int:
    return item.id if isinstance(item, Due) else item.update_id


def chat_place(person: bytes) -> bytes:
    """Where the seal of a conversation's chat belongs."""
    return place("conversations", "chat_sealed", person)


def _session_place(person: bytes, version: int) -> bytes:
    return place("conversations", "session_sealed", person, version)
