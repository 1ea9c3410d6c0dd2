"""Cases as the hall keeps them: where each one stands, and what partners send back on its way to the person.

Which move is allowed is the heart's (``flows/case.py``). A reply moves its case, is kept once (``storage.replies``)
and, where the person agreed to be written to, goes on its way in the same commit. Where the person did not, nothing is
pushed and nothing can be asked: what the partner said waits behind the receipt code.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, Engine, RowMapping, and_, func, select, update
from transitions import MachineError

from flows.case import Act, State, moved
from flows.errors import Refused
from flows.replies import ACTS, PartnerReply, to_plain
from storage import due_rows, way_back
from storage.addenda import ENDED, OPEN_LETTERS, Letters
from storage.locks import hold_writer
from storage.opened_keys import opened_key
from storage.replies import Replies
from storage.tables import cases, jobs, reports
from storage.vault import DataKey, Vault
from storage.work import Work

ENDING = frozenset({"closed", "withdrawn"})
"""States from which the twelve months of the record count, and the 48 hours of the way back to the person."""

DAY = timedelta(days=1)
BETWEEN_QUESTIONS = DAY
"""A partner's next question waits so long after its last one (dialogue 7.6)."""

MOST_A_DAY = 10
"""Answers about one case in a day: each may be a message, and a case may go to and fro between two states."""


@dataclass(frozen=True, slots=True)
class HeldCase:
    """One partner's case as the operator may see it. *contact*: the person agreed to hear from this partner."""

    alias: str
    partner: str
    state: str
    since: datetime
    contact: bool


@dataclass(frozen=True, slots=True)
class ListedCase:
    """A case in the operator's list. *delivery*: the state and code of its first parcel's job, and when it arrived."""

    alias: str
    partner: str
    state: str
    since: datetime
    contact: bool
    delivery: str
    code: str
    delivered_at: datetime | None
    erased_at: datetime | None


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of a reply. *again*: it had been taken before. *pushed*: it is on its way into the person's chat.

    *letter*: under which name it waits for an answer, "" when it asks for none.
    """

    state: str
    again: bool = False
    pushed: bool = False
    letter: str = ""


class Cases:
    """Reads and moves cases, each in a short transaction of its own."""

    def __init__(self, engine: Engine, vault: Vault) -> None:
        self._engine = engine
        self._vault = vault

    def find(self, alias: str) -> HeldCase:
        """Return the case with this alias. Refused: unknown-alias."""
        with Work(self._engine, self._vault) as work:
            row = work.core.execute(select(cases).where(cases.c.alias == alias)).mappings().first()
        if row is None:
            raise Refused("unknown-alias")
        return HeldCase(row["alias"], row["partner"], row["state"], row["state_since"], row["contact"])

    def listed(self) -> tuple[ListedCase, ...]:
        """Return every case, the newest move first; nothing of what it is about."""
        first = and_(
            jobs.c.case == cases.c.id, jobs.c.kind == "deliver", jobs.c.revision == 1, jobs.c.part == 1
        )
        query = select(cases, jobs.c.state.label("job"), jobs.c.code, jobs.c.done_at).outerjoin(jobs, first)
        with Work(self._engine, self._vault) as work:
            replies = Replies(work.core, self._vault)
            rows = work.core.execute(query.order_by(cases.c.state_since.desc(), cases.c.id)).mappings().all()
            return tuple(_listed(row, replies.erased_at(row["alias"], row["partner"])) for row in rows)

    def move(self, alias: str, state: str, now: datetime) -> None:
        """Store the *state* the case has moved to. Refused: unknown-alias."""
        with Work(self._engine, self._vault) as work:
            if not _move(work, alias, state, now):
                raise Refused("unknown-alias")
            work.commit()

    def reply(self, alias: str, text: str, now: datetime) -> datetime:
        """Put a partner's words, as written, on their way to the person; return when they are put.

        They can be answered, so they count as a question; and somebody there has read a new case. Refused:
        unknown-alias · no-contact (the person did not agree, can no longer be reached, or the case is over) ·
        three-questions-open.
        """
        with Work(self._engine, self._vault) as work:
            hold_writer(work.core)
            case = work.core.execute(select(cases).where(cases.c.alias == alias)).mappings().first()
            if case is None:
                raise Refused("unknown-alias")
            key = _relay_key(work.core, self._vault, case)
            if key is None or case["state"] in ENDING:
                raise Refused("no-contact")
            kept = Replies(work.core, self._vault)
            _has_room(kept, case)
            if case["state"] == State.NEW:
                _move(work, alias, moved(State.NEW, Act.READ), now)
            at = _free_from(kept, case, now)
            way = way_back.opened(key, case)
            letter = Letters(work.core, self._vault).write(case["id"], key, text, at)
            body = {"partner": case["partner"], "text": text, "lang": way["lang"]}
            body |= {"handle": case["report"], "letter": letter}
            due_rows.write(work.rows, key, (case["person"], "partner_wrote", at), way["chat"], body)
            work.commit()
        return at

    def take(self, reply: PartnerReply, partner: str, now: datetime) -> Taken:
        """Take what *partner* sent about its case: once, however often it comes.

        Refused: unknown-alias (also another partner's) · reply-id-used (for other words) · not-allowed-move ·
        no-contact (a question to somebody who wants none) · three-questions-open · too-many-today.
        """
        with Work(self._engine, self._vault) as work:
            hold_writer(work.core)
            taken = _Taking(work, self._vault, partner, now).take(reply)
            work.commit()
        return taken


class _Taking:
    """Takes one reply inside the transaction of *work*."""

    def __init__(self, work: Work, vault: Vault, partner: str, now: datetime) -> None:
        self._work, self._vault, self._partner, self._now = work, vault, partner, now
        self._replies = Replies(work.core, vault)

    def take(self, reply: PartnerReply) -> Taken:
        known = self._replies.known(reply, self._partner)
        if known is None:
            raise Refused("reply-id-used")
        mine = (cases.c.alias == reply.alias, cases.c.partner == self._partner)
        case = self._work.core.execute(select(cases).where(*mine)).mappings().first()
        if known:
            return Taken("erased" if case is None else case["state"], again=True)
        if case is None:
            return self._gone(reply)
        if reply.kind != "erased" and self._replies.since(case["id"], self._now - DAY) >= MOST_A_DAY:
            raise Refused("too-many-today")
        return self._moved(reply, case)

    def _gone(self, reply: PartnerReply) -> Taken:
        """The person erased the report; what is left of the case is the request to erase."""
        asked = (jobs.c.alias == reply.alias, jobs.c.partner == self._partner, jobs.c.kind == "erase")
        if reply.kind != "erased" or not self._work.core.scalar(select(jobs.c.id).where(*asked).limit(1)):
            raise Refused("unknown-alias")
        self._replies.note(reply, self._partner, self._now)
        return Taken("erased")

    def _moved(self, reply: PartnerReply, case: RowMapping) -> Taken:
        state = _state_after(reply, State(case["state"]))
        relay = _relay_key(self._work.core, self._vault, case)
        if reply.kind == "needs_info":
            if relay is None:
                raise Refused("no-contact")
            _has_room(self._replies, case)
        erased_before = self._replies.erased_at(reply.alias, self._partner) is not None
        _move(self._work, reply.alias, state, self._now, only_if=case["state"])
        if state in ENDED:
            self._replies.end_questions(case, self._now)
        record = opened_key(self._work.core, self._vault, self._record_key(case["report"]))
        self._replies.keep(reply, case, record, self._now)
        if relay is None:
            return Taken(state, letter=self._behind_the_code(reply, case, record))
        if reply.kind == "erased" and erased_before:
            return Taken(state)
        return Taken(state, pushed=True, letter=self._push(reply, case, relay))

    def _record_key(self, report: str) -> str:
        return str(self._work.core.scalars(select(reports.c.record_key).where(reports.c.id == report)).one())

    def _push(self, reply: PartnerReply, case: RowMapping, relay: DataKey) -> str:
        """Put the reply on its way; a question, or a wish to refer, waits for an answer under the name returned."""
        way, at, letter = way_back.opened(relay, case), self._now, ""
        if reply.kind in {"needs_info", "referred"}:
            at = _free_from(self._replies, case, self._now)
            text = reply.words if reply.asked is None else reply.asked.text
            kept = Letters(self._work.core, self._vault)
            letter = kept.write(case["id"], relay, text, at, reply.reply_id)
        body = {
            "partner": self._partner,
            "handle": case["report"],
            "letter": letter,
            "lang": way["lang"],
        }
        told = {**body, "reply": to_plain(reply)}
        due_rows.write(self._work.rows, relay, (case["person"], "case", at), way["chat"], told)
        return letter

    def _behind_the_code(self, reply: PartnerReply, case: RowMapping, record: DataKey) -> str:
        """Who wants no messages can still say yes or no to a referral, with the receipt code."""
        if reply.kind != "referred":
            return ""
        kept = Letters(self._work.core, self._vault)
        return kept.write(case["id"], record, reply.refer_to, self._now, reply.reply_id)


def _has_room(replies: Replies, case: RowMapping) -> None:
    if replies.open_questions(case["id"]) >= OPEN_LETTERS:
        raise Refused("three-questions-open")


def _free_from(replies: Replies, case: RowMapping, now: datetime) -> datetime:
    """Return when the partner's next question may be put."""
    last = replies.asked_at(case["id"])
    return now if last is None else max(now, last + BETWEEN_QUESTIONS)


def _state_after(reply: PartnerReply, state: State) -> str:
    """Return where *reply* moves a case. ``erased`` answers a withdrawal and moves nothing."""
    if reply.kind == "erased":
        if state is not State.WITHDRAWN:
            raise Refused("not-allowed-move")
        return state.value
    try:
        return moved(state, ACTS[reply.kind]).value
    except MachineError:
        raise Refused("not-allowed-move") from None


def _move(work: Work, alias: str, state: str, now: datetime, only_if: str = "") -> bool:
    """Store the *state*; False when there is no such case. Who answers has opened it, which settles it too."""
    if state == only_if:
        return True
    values: dict[str, object] = {"state": state, "state_since": now}
    values["settled_at"] = func.coalesce(
        cases.c.settled_at, now
    )  # the first time counts: it began the 14 days
    if state in ENDING:
        values["closed_at"] = now
    return work.core.execute(update(cases).where(cases.c.alias == alias).values(values)).rowcount > 0


def _relay_key(core: Connection, vault: Vault, case: RowMapping) -> DataKey | None:
    """Return the key of the way back to the person; None where there is none."""
    there = case["contact"] and case["relay_key"]
    return opened_key(core, vault, case["relay_key"]) if there else None


def _listed(row: RowMapping, erased_at: datetime | None) -> ListedCase:
    names = ("alias", "partner", "state", "contact")
    plain = {name: row[name] for name in names}
    since, job, code = row["state_since"], row["job"] or "", row["code"] or ""
    return ListedCase(
        **plain, since=since, delivery=job, code=code, delivered_at=row["done_at"], erased_at=erased_at
    )
