"""What partners sent back, as the hall keeps it: each reply once, its words under the key of the report's record.

They live as long as status and consents do: the person finds them behind the code although the report was released.
(alias, reply id) is the mark against taking one twice, so a file that is read again after a kill changes nothing. When
the report is erased its replies go with it; a partner that then says "erased" is noted for a week, without words.
"""

import json
from datetime import datetime

from sqlalchemy import Connection, RowMapping, delete, func, insert, select, update

from flows.replies import PartnerReply, from_plain, to_plain
from storage.opened_keys import opened_key
from storage.tables import due, letters, replies
from storage.vault import DataKey, Vault, place


class Replies:
    """Reads and writes inside the transaction of *core*."""

    def __init__(self, core: Connection, vault: Vault) -> None:
        self._core = core
        self._vault = vault

    def of_case(self, case: int) -> tuple[PartnerReply, ...]:
        """Return everything the partner said of *case*, in the order in which it came."""
        query = (
            select(replies)
            .where(replies.c.case == case)
            .order_by(replies.c.taken_at, replies.c.said_at, replies.c.reply_id)
        )
        return tuple(self._opened(row) for row in self._core.execute(query).mappings().all())

    def newest(self, case: int) -> PartnerReply | None:
        """Return the reply that last moved *case*; None when none did."""
        moved = (reply for reply in reversed(self.of_case(case)) if reply.kind != "erased")
        return next(moved, None)

    def of_letter(self, case: int, reply_id: str) -> PartnerReply | None:
        """Return the reply that a letter came with."""
        query = select(replies).where(replies.c.case == case, replies.c.reply_id == reply_id)
        row = self._core.execute(query).mappings().first()
        return None if row is None else self._opened(row)

    def erased_at(self, alias: str, partner: str) -> datetime | None:
        """When *partner* confirmed that it erased the case *alias*; also where the case itself is gone from here."""
        query = select(func.min(replies.c.taken_at)).where(
            replies.c.alias == alias, replies.c.partner == partner, replies.c.kind == "erased"
        )
        found: datetime | None = self._core.scalar(query)
        return found

    def said_before_asking(self, case: int | None) -> str | None:
        """Return the kind of the partner's newest reply that is no question; None: there was none."""
        moving = (replies.c.case == case, replies.c.kind.not_in(("needs_info", "erased")))
        newest = select(replies.c.kind).where(*moving).order_by(replies.c.taken_at.desc()).limit(1)
        return self._core.scalar(newest)

    def known(self, reply: PartnerReply, partner: str) -> bool | None:
        """Whether this very reply was taken before; None: another one of *partner* was, under the same id."""
        mine = (replies.c.alias == reply.alias, replies.c.reply_id == reply.reply_id)
        row = self._core.execute(select(replies).where(*mine)).mappings().first()
        if row is None or row["partner"] != partner:
            return False  # nobody learns what another partner said
        same = row["kind"] == reply.kind
        if row["sealed"] is None:
            return True if same else None
        return True if same and self._opened(row) == reply else None

    def keep(self, reply: PartnerReply, row: RowMapping, key: DataKey, now: datetime) -> None:
        """Keep *reply* to the case of *row* under *key*, that of the report's record."""
        sealed = key.seal(json.dumps(to_plain(reply)).encode(), _place(reply.alias, reply.reply_id))
        more = {"case": row["id"], "key": key.id, "sealed": sealed}
        self._core.execute(insert(replies), {**_bare(reply, row["partner"], now), **more})

    def note(self, reply: PartnerReply, partner: str, now: datetime) -> None:
        """Note that *reply* came about a case that is gone from here; its words are not kept."""
        gone = {"case": None, "key": None, "sealed": None}
        self._core.execute(insert(replies), {**_bare(reply, partner, now), **gone})

    def end_questions(self, case: RowMapping, now: datetime) -> None:
        """Nobody is asked any more about *case*: what waits for an answer ends, what was to be put later is not put."""
        waiting = (letters.c.case == case["id"], letters.c.answered_at.is_(None))
        self._core.execute(update(letters).where(*waiting).values(answered_at=now))
        later = (due.c.key == case["relay_key"], due.c.kind == "case", due.c.at > now)
        self._core.execute(delete(due).where(*later))

    def since(self, case: int, then: datetime) -> int:
        """How many replies about *case* came after *then*."""
        came = (replies.c.case == case, replies.c.taken_at > then)
        return self._core.scalar(select(func.count()).select_from(replies).where(*came)) or 0

    def open_questions(self, case: int) -> int:
        """How many questions about *case* wait for an answer."""
        waiting = (letters.c.case == case, letters.c.answered_at.is_(None))
        return self._core.scalar(select(func.count()).select_from(letters).where(*waiting)) or 0

    def asked_at(self, case: int) -> datetime | None:
        """When the partner's last question about *case* was, or will be, put."""
        last: datetime | None = self._core.scalar(
            select(func.max(letters.c.at)).where(letters.c.case == case)
        )
        return last

    def _opened(self, row: RowMapping) -> PartnerReply:
        key = opened_key(self._core, self._vault, row["key"])
        return from_plain(json.loads(key.open(row["sealed"], _place(row["alias"], row["reply_id"]))))


def _bare(reply: PartnerReply, partner: str, now: datetime) -> dict[str, object]:
    named = {"alias": reply.alias, "reply_id": reply.reply_id, "partner": partner}
    return {**named, "kind": reply.kind, "said_at": reply.when, "taken_at": now}


def _place(alias: str, reply_id: str) -> bytes:
    return place("replies", "sealed", alias, reply_id)
