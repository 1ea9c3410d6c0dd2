"""Due rows: what is slow about them is done first; a failure is tried again, and in the end a human hears of it."""

import asyncio
from collections.abc import Mapping
from typing import Any

import pytest
from structlog.testing import capture_logs

from bot.applying import Prepared
from bot.due import DueRows
from bot.turns import TRIES
from flows.afterwards import ReportRead
from flows.file_messages import FileKept, FileRefused
from flows.messages import (
    CodeChecked,
    Registered,
)
from storage.mailroom import Due, DueKind
from tests.bot.made import ANA, NOW, now
from tests.patience import until


def row(id_: int, kind: DueKind, /, **body: Any) -> Due:
    return Due(id_, ANA, kind, NOW, body, 7)


class Rows:
    """A hall with these due rows; preparing fails *failures* times."""

    def __init__(self, *rows: Due, failures: int = 0) -> None:
        self.rows, self.failures, self.hashed = list(rows), failures, 0
        self.prepared: dict[int, Prepared] = {}
        self.brought: list[Due] = []
        self.awaited = True
        self.loop = DueRows(self, self.prepared, self.bring, now)

    def bring(self, due: Due) -> None:
        self.brought.append(due)

    async def due(self, now: object, limit: int) -> list[Due]:
        return self.rows[:limit]

    async def draw_code(self) -> tuple[str, bytes]:
        await self._slowly()
        return "1234567890123452", b"hash"

    async def check_code(self, due: Due, now: object) -> CodeChecked:
        await self._slowly()
        return CodeChecked(wait=3)

    async def read_report(self, due: Due) -> ReportRead:
        await self._slowly()
        return ReportRead(None)

    async def is_awaited(self, due: Due) -> bool:
        await self._slowly()
        return self.awaited

    async def _slowly(self) -> None:
        self.hashed += 1
        await asyncio.sleep(0)
        if self.failures:
            self.failures -= 1
            raise OSError("canary")

    async def settled(self) -> None:
        for _ in range(5):
            await asyncio.sleep(0)


async def test_a_quiet_timer_is_brought_as_it_is() -> None:
    rows = Rows(row(1, "quiet", rev=4))
    await rows.loop.look()
    assert [due.id for due in rows.brought] == [1]


async def test_a_report_gets_its_code_before_its_turn_and_only_once() -> None:
    rows = Rows(row(1, "register", report="r", until="2026-12-06"))
    for _ in range(3):
        await rows.loop.look()
    await rows.settled()
    await rows.loop.look()
    assert rows.hashed == 1
    assert [due.id for due in rows.brought] == [1]
    event = rows.prepared[1].event
    assert isinstance(event, Registered)
    assert event.until.isoformat() == "2026-12-06"
    rows.loop.applied(rows.brought[0])
    assert rows.prepared == {}


async def test_a_typed_code_is_looked_up_first() -> None:
    rows = Rows(row(1, "code", code="1"))
    await rows.loop.look()
    await rows.settled()
    assert rows.prepared[1].event == CodeChecked(wait=3)


async def test_a_preparation_that_fails_is_done_again() -> None:
    rows = Rows(row(1, "code", code="1"), failures=1)
    with capture_logs() as logs:
        for _ in range(2):
            await rows.loop.look()
            await rows.settled()
    assert [due.id for due in rows.brought] == [1]
    assert 1 in rows.prepared
    assert "canary" not in repr(logs)


async def test_a_preparation_that_keeps_failing_goes_unprepared_to_the_turn_which_sets_it_aside() -> None:
    rows = Rows(row(1, "code", code="1"), failures=99)
    for _ in range(TRIES + 2):
        await rows.loop.look()
        await rows.settled()
    assert rows.hashed == TRIES
    assert [due.id for due in rows.brought] == [1]
    assert rows.prepared == {}


async def test_a_bell_makes_it_look_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.due.LOOK_EVERY", 3600)
    rows = Rows()
    running = asyncio.ensure_future(rows.loop.run())
    await rows.settled()
    rows.rows.append(row(1, "quiet", rev=1))
    rows.loop.ring()
    await rows.settled()
    assert [due.id for due in rows.brought] == [1]
    running.cancel()


async def test_without_a_bell_it_looks_again_after_a_while(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.due.LOOK_EVERY", 0.01)
    rows = Rows()
    running = asyncio.ensure_future(rows.loop.run())
    await rows.settled()
    rows.rows.append(row(1, "partner_wrote", partner="x", text="y", lang="es"))
    await until(lambda: bool(rows.brought))
    running.cancel()


async def test_stopping_drops_what_is_being_prepared() -> None:
    rows = Rows(row(1, "code", code="1"))
    await rows.loop.look()
    await rows.loop.stop()
    await rows.settled()
    assert rows.brought == []


FILE = {"kind": "photo", "token": "canary", "bytes": 9, "media_type": ""}


async def test_a_file_is_fetched_before_its_turn_for_the_person_who_sent_it() -> None:
    rows = Rows(row(1, "file", **FILE))
    fetched: list[tuple[bytes, object]] = []

    async def fetch(person: bytes, order: Mapping[str, Any]) -> FileKept:
        fetched.append((person, order["token"]))
        return FileKept("f1", "photo", "compressed", "image/jpeg", 9, "sha")

    rows.loop = DueRows(rows, rows.prepared, rows.bring, now, fetch)
    for _ in range(3):
        await rows.loop.look()
        await rows.settled()
    assert fetched == [(ANA, "canary")]
    assert isinstance(rows.prepared[1].event, FileKept)


async def test_where_no_files_can_be_sent_none_is_fetched() -> None:
    rows = Rows(row(1, "file", **FILE))
    await rows.loop.look()
    await rows.settled()
    assert isinstance(rows.prepared[1].event, FileRefused)


async def test_many_files_under_way_keep_no_other_row_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.due.AT_ONCE", 2)
    rows = Rows(row(1, "file", **FILE), row(2, "file", **FILE), row(3, "quiet", rev=4))

    async def never(_person: bytes, _order: Mapping[str, Any]) -> FileKept:
        await asyncio.Event().wait()
        raise AssertionError("it never ends")

    rows.loop = DueRows(rows, rows.prepared, rows.bring, now, never)
    for _ in range(2):
        await rows.loop.look()
    assert [due.id for due in rows.brought] == [3]
    await rows.loop.stop()
