"""What a person wishes of a sent report, or of a draft that moves to another account: carried out within the turn.

Nobody writes another person's conversation (``storage.mailroom``). So a draft moves in two turns, each one commit: the
account that wrote the code leaves a due row for the account that holds the draft, and that one's own turn takes the
draft out of its session and leaves it, with its files, in a due row for the other. A kill between them loses nothing.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import delete, insert, select, update

from flows.afterwards import (
    AddToReport,
    AfterEffect,
    CallDraft,
    Compare,
    EndContact,
    EndDraft,
    GiveDraft,
    KeepDraftCode,
    ReadReport,
    SendOn,
    SkipLetter,
    Withdraw,
)
from storage import due_rows, evidence_rows, sending_on, taking_back
from storage.addenda import Addenda, Letters
from storage.locks import hold_writer
from storage.mailroom import DueKind
from storage.rows import Rows
from storage.tables import draft_codes, evidence
from storage.vault import DataKey, Vault


@dataclass(frozen=True, slots=True)
class Afterwards:
    """The orders of one person's mail. *key*: the conversation's. *day* seals what must outlive a conversation.

    *chat_of*: another person's chat, None when nothing is kept of them.
    """

    rows: Rows
    vault: Vault
    key: DataKey
    day: DataKey
    person: bytes
    chat: int = field(repr=False)
    now: datetime
    chat_of: Callable[[bytes], int | None]

    def carry_out(self, order: AfterEffect) -> None:
        """Write what *order* asks for, and the due row that answers it."""
        match order:
            case AddToReport():
                self._add(order)
            case ReadReport(handle) | Compare(handle):
                self._later("read" if isinstance(order, ReadReport) else "compare", {"handle": handle})
            case EndDraft():
                pass  # Mail.erase_draft says it
            case EndContact(letter):
                Letters(self.rows.core, self.vault).end(letter, self.now)
            case SkipLetter() | Withdraw() | SendOn():
                hold_writer(self.rows.core)
                self._about_case(order)
            case KeepDraftCode():
                due_rows.write(self.rows, self.key, (self.person, "draft_code", self.now), self.chat, {})
            case CallDraft():
                self._call(order)
            case GiveDraft(to, draft):
                person, chat = _whom(to)
                due_rows.write(self.rows, self.day, (person, "draft_came", self.now), chat, {"draft": draft})

    def _about_case(self, order: SkipLetter | Withdraw | SendOn) -> None:
        core, vault = self.rows.core, self.vault
        match order:
            case SkipLetter(letter):
                Letters(core, vault).answered(letter, self.now)
            case Withdraw(handle, partner):
                taking_back.take_back(core, vault, handle, partner, self.now)
            case SendOn(handle):
                gone = sending_on.send_on(core, vault, (self.person, self.chat), order, self.now)
                self._later("sent_on", {"handle": handle, "partner": gone})

    def keep_code(self, code_hash: bytes) -> None:
        """Let the draft be found by this code, and by no earlier one."""
        self.rows.core.execute(delete(draft_codes).where(draft_codes.c.key == self.key.id))
        row = {"key": self.key.id, "person": self.person, "code_hash": code_hash}
        self.rows.core.execute(insert(draft_codes), row)

    def _add(self, order: AddToReport) -> None:
        """The files go with the words, in one commit; where the report is gone, they are named and stay nobody's."""
        partners = Addenda(self.rows.core, self.vault).write(order, self.now)
        files = [one.file for one in order.report.files if not one.held]
        if partners is not None:
            evidence_rows.move(self.rows.core, self.vault, self.person, order.handle, files)
        lost = {"files": files} if partners is None and files else {}
        self._later("added", {"handle": order.handle, "partners": partners, **lost})

    def _call(self, order: CallDraft) -> None:
        found = self.rows.core.scalar(select(draft_codes.c.person).where(draft_codes.c.key == order.handle))
        chat = None if found is None else self.chat_of(found)
        if found is None or chat is None:
            if not order.erase:
                self._later("draft_came", {"draft": ""})
            return
        to = "" if order.erase else f"{self.person.hex()}:{self.chat}"
        due_rows.write(self.rows, self.day, (found, "draft_called", self.now), chat, {"to": to})

    def _later(self, kind: DueKind, body: Mapping[str, Any]) -> None:
        due_rows.write(self.rows, self.day, (self.person, kind, self.now), self.chat, body)


def hand_over_files(rows: Rows, person: bytes, order: GiveDraft, apart: Collection[str] = ()) -> None:
    """The files of a draft go with it, all but those *apart*: before what is left of the draft is erased."""
    hold_writer(rows.core)
    to, _ = _whom(order.to)
    drafts = update(evidence).where(evidence.c.person == person, evidence.c.report.is_(None))
    rows.core.execute(drafts.where(evidence.c.id.not_in(apart)).values(person=to))


def _whom(to: str) -> tuple[bytes, int]:
    person, _, chat = to.partition(":")
    return bytes.fromhex(person), int(chat)
