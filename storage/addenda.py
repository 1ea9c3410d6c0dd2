"""What comes after Send: addenda, and the partners' questions that some of them answer (design §4).

An addendum never touches what was sent. It has a data key of its own, and is one revision more of each case it goes to:
its row, the revisions and the courier's jobs are written in the commit that holds the person's yes. A correction goes
to every partner that holds the report and has not ended the case; an answer goes only to the partner that asked.
"""

import secrets
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, and_, func, insert, select, update

from flows import report as frozen
from flows.afterwards import AddToReport, Letter
from flows.case import Act, State, advance
from flows.flow import today
from flows.report import Consent, Report
from storage import consents
from storage.locks import hold_keys, hold_writer
from storage.opened_keys import opened_key
from storage.replies import Replies
from storage.tables import addenda, addressed, cases, data_keys, jobs, letters, reports
from storage.vault import DataKey, Vault, place

__all__ = ("Addenda", "Letters", "keys_of", "opened_key")

ENDED = ("declined", "closed", "withdrawn")
"""States of a case to which nothing more is sent."""

FILES = "c.media"
"""The consent to files, which an addendum holds without a partner's name: it was given for all that get it."""

OPEN_LETTERS = 3
"""Questions of a partner that may wait for an answer at once (dialogue 7.6)."""


class Addenda:
    """Writes and reads inside the transaction of *core*."""

    def __init__(self, core: Connection, vault: Vault) -> None:
        self._core = core
        self._vault = vault

    def write(self, order: AddToReport, now: datetime) -> tuple[str, ...] | None:
        """Write an addendum and its jobs; return the partners it goes to, None when there is no such report.

        Nothing goes to a partner whose case has ended or that was given up on.
        """
        hold_writer(self._core)
        if self._core.scalar(select(reports.c.id).where(reports.c.id == order.handle)) is None:
            return None
        held = self._open_cases(order)
        id_ = self._keep(self._to_its_reply(order), now)
        for case in held:
            self._address(case, id_, now)
        if order.letter:
            Letters(self._core, self._vault).answered(order.letter, now)
        return tuple(case["partner"] for case in held)

    def _to_its_reply(self, order: AddToReport) -> AddToReport:
        """The partner finds its question by the name it gave to the reply."""
        if order.report.answered is None:
            return order
        reply = self._core.scalar(select(letters.c.reply).where(letters.c.id == order.letter)) or ""
        return replace(
            order, report=replace(order.report, answered=replace(order.report.answered, reply_id=reply))
        )

    def of_report(self, handle: str) -> tuple[Report, ...]:
        """Return what was added to a report and can still be read, oldest first."""
        rows = self._core.execute(
            select(addenda)
            .where(addenda.c.report == handle, addenda.c.key.is_not(None))
            .order_by(addenda.c.made_at)
        ).mappings()
        return tuple(self._opened(row) for row in rows.all())

    def of_case(self, case: int, revision: int) -> Report | None:
        """Return the addendum that is *revision* of *case*, with this report's consents; None when released."""
        row = self._row(case, revision)
        if row is None or row["key"] is None:
            return None
        partner = self._core.scalar(select(cases.c.partner).where(cases.c.id == case)) or ""
        added = self._opened(row)
        given = consents.of_report(self._core, self._vault, row["report"])
        return replace(added, consents=_with(given, added.consents, partner))

    def made_at(self, case: int, revision: int) -> datetime | None:
        """When *revision* of *case* was made; None when it is no addendum."""
        row = self._row(case, revision)
        return row["made_at"] if row else None

    def _open_cases(self, order: AddToReport) -> Sequence[RowMapping]:
        given_up = select(jobs.c.case).where(
            jobs.c.revision == 1, jobs.c.part == 1, jobs.c.state == "refused", jobs.c.code == "given-up"
        )
        query = select(cases.c.id, cases.c.partner, cases.c.alias).where(
            cases.c.report == order.handle, cases.c.state.not_in(ENDED), cases.c.id.not_in(given_up)
        )
        if order.letter:
            asked = select(letters.c.case).where(letters.c.id == order.letter)
            query = query.where(cases.c.id.in_(asked))
        return self._core.execute(query.order_by(cases.c.partner)).mappings().all()

    def _keep(self, order: AddToReport, now: datetime) -> str:
        hold_keys(self._core)
        id_ = secrets.token_hex(16)
        wrapped, key = self._vault.new_key("addendum")
        kept = {"id": wrapped.id, "kek": wrapped.kek, "wrapped": wrapped.sealed, "made_at": now}
        self._core.execute(data_keys.insert(), kept)
        sealed = key.seal(frozen.to_json(order.report).encode(), place("addenda", "sealed", id_))
        row = {"id": id_, "report": order.handle, "made_at": now, "key": key.id, "sealed": sealed}
        self._core.execute(addenda.insert(), {**row, "answers": bool(order.letter)})
        return id_

    def _address(self, case: RowMapping, addendum: str, now: datetime) -> None:
        newest = select(func.max(jobs.c.revision)).where(jobs.c.case == case["id"], jobs.c.kind == "deliver")
        revision = (self._core.scalar(newest) or 1) + 1
        self._core.execute(
            insert(addressed), {"case": case["id"], "revision": revision, "addendum": addendum}
        )
        row = {"kind": "deliver", "case": case["id"], "partner": case["partner"], "alias": case["alias"]}
        late = {"revision": revision, "state": "due", "due_at": now, "tries": 0}
        self._core.execute(jobs.insert(), {**row, **late})

    def _row(self, case: int, revision: int) -> RowMapping | None:
        query = select(addenda).join(addressed, addressed.c.addendum == addenda.c.id)
        mine = and_(addressed.c.case == case, addressed.c.revision == revision)
        return self._core.execute(query.where(mine)).mappings().first()

    def _opened(self, row: RowMapping) -> Report:
        key = opened_key(self._core, self._vault, row["key"])
        return frozen.from_json(key.open(row["sealed"], place("addenda", "sealed", row["id"])))


class Letters:
    """A partner's questions, kept so that they can be answered from another account too."""

    def __init__(self, core: Connection, vault: Vault) -> None:
        self._core = core
        self._vault = vault

    def write(self, case: int, key: DataKey, text: str, now: datetime, reply: str | None = None) -> str:
        """Keep the words of a partner under *key*, the one of the way back; return their name.

        *reply*: the id of the reply they came with.
        """
        id_ = secrets.token_hex(8)
        sealed = key.seal(text.encode(), place("letters", "sealed", id_))
        row = {"id": id_, "case": case, "key": key.id, "at": now, "sealed": sealed, "reply": reply}
        self._core.execute(letters.insert(), row)
        return id_

    def answered(self, letter: str, now: datetime) -> None:
        """*letter* waits no more; a case in which nothing else does waits for no answer any more."""
        self._core.execute(update(letters).where(letters.c.id == letter).values(answered_at=now))
        case = self._core.scalar(select(letters.c.case).where(letters.c.id == letter))
        self._go_on(case, now)

    def _go_on(self, case: int | None, now: datetime) -> None:
        """A case that waits for nothing is where it was before it waited: taken on, or read."""
        open_ = select(letters.c.case).where(letters.c.answered_at.is_(None))
        asking = (cases.c.id == case, cases.c.state == State.NEEDS_INFO, cases.c.id.not_in(open_))
        if self._core.scalar(select(cases.c.id).where(*asking)) is None:
            return
        taken_on = Replies(self._core, self._vault).said_before_asking(case) == "accepted"
        state = advance(State.NEEDS_INFO, Act.GO_ON if taken_on else Act.ANSWER).value
        self._core.execute(update(cases).where(*asking).values(state=state, state_since=now))

    def waiting(self, handle: str) -> tuple[Letter, ...]:
        """Return what partners asked about a report and nobody answered, oldest first."""
        return tuple(self._waiting(handle))

    def end(self, letter: str, now: datetime) -> None:
        """The person wants no more words from the partner that wrote *letter*: the way back is destroyed.

        Its questions go with it, and what was agreed to is taken back.
        """
        hold_writer(self._core)
        mine = select(letters.c.case).where(letters.c.id == letter).scalar_subquery()
        case = self._core.execute(select(cases).where(cases.c.id == mine)).mappings().first()
        if case is None:
            return
        self._core.execute(update(letters).where(letters.c.case == case["id"]).values(answered_at=now))
        ended = {"contact": False, "relay_sealed": None}
        self._core.execute(update(cases).where(cases.c.id == case["id"]).values(ended))
        self._core.execute(data_keys.delete().where(data_keys.c.id == case["relay_key"]))
        self._go_on(case["id"], now)
        consents.take_back(self._core, self._vault, case["report"], case["partner"], now, "c.contact")

    def _waiting(self, handle: str) -> Iterator[Letter]:
        query = select(letters, cases.c.partner).join(cases, letters.c.case == cases.c.id)
        mine = (cases.c.report == handle, letters.c.answered_at.is_(None), cases.c.state.not_in(ENDED))
        for row in self._core.execute(query.where(*mine).order_by(letters.c.at)).mappings().all():
            key = opened_key(self._core, self._vault, row["key"])
            text = key.open(row["sealed"], place("letters", "sealed", row["id"])).decode()
            replies = Replies(self._core, self._vault)
            reply = replies.of_letter(row["case"], row["reply"]) if row["reply"] else None
            yield Letter(row["id"], row["partner"], text, today(row["at"]), reply)


def _with(given: Sequence[Consent], later: Sequence[Consent], partner: str) -> tuple[Consent, ...]:
    """Return the consents of a report with the *later* ones, which stand in place of the earlier ones of their kind.

    Which files go was said for all groups at once: here it is said for *partner*.
    """
    of_files = {
        row: replace(row, id=f"{row.id}.{partner}", recipient=partner) for row in later if row.id == FILES
    }
    anew = tuple(of_files.get(row, row) for row in later)
    replaced = {row.id for row in anew}
    return (*(row for row in given if row.id not in replaced), *anew)


def keys_of(core: Connection, handles: Iterable[Any]) -> list[str]:
    """Return the names of the keys of everything that was added to the reports *handles*."""
    found = core.scalars(select(addenda.c.key).where(addenda.c.report.in_(list(handles))))
    return [id_ for id_ in found if id_ is not None]
