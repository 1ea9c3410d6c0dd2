"""POST /v1/replies: taken after the commit, refused with a code, and nothing of a body anywhere."""

import asyncio
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

import aiohttp
import pytest
import pytest_asyncio
from sqlalchemy.exc import OperationalError

from handoff.listening import HEALTH, PATH, Bucket, Listener
from handoff.replies import Received
from tests.handoff.answers import OTHER_KEY, Book, enveloped, plain, post, reply, signed


@dataclass
class Line:
    """A listener and somebody who calls it."""

    book: Book
    listener: Listener
    url: str
    caller: aiohttp.ClientSession

    async def post(self, body: bytes, headers: dict[str, str] | None = None) -> tuple[int, dict[str, Any]]:
        async with self.caller.post(self.url + PATH, data=body, headers=headers) as answer:
            assert "aiohttp" not in answer.headers["Server"].lower()
            return answer.status, await answer.json()


@pytest_asyncio.fixture
async def line() -> AsyncIterator[Line]:
    book = Book()
    listener = Listener(post(book), ("127.0.0.1", 0))
    port = await listener.start()
    async with aiohttp.ClientSession() as caller:
        yield Line(book, listener, f"http://127.0.0.1:{port}", caller)
    await listener.stop()


async def test_a_good_reply_is_202_and_again_202(line: Line) -> None:
    assert await line.post(signed("accepted")) == (202, {"taken": True, "again": False, "state": "accepted"})
    assert await line.post(signed("accepted")) == (202, {"taken": True, "again": True, "state": "accepted"})
    assert line.book.taken == [("lakeside", reply("accepted"))]


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        (b"", 400, "reply-not-json"),
        (b"[1]", 400, "reply-wrong-form"),
        (signed().replace(b"K7QX", b"K7QY"), 401, "reply-wrong-signature"),
        (b" " * 64 * 1024 + signed(), 413, "reply-too-big"),
        (b"x" * 300_000, 413, "reply-too-big"),
        (enveloped(json.dumps(plain(words="What is your SSN?"))), 422, "reply-wrong-fields"),
        (signed(at="2026-01-01T00:00:00Z"), 422, "too-old"),
    ],
)
async def test_a_wrong_one_has_its_code(line: Line, body: bytes, status: int, code: str) -> None:
    answered, told = await line.post(body)
    assert (answered, told["code"], told["taken"]) == (status, code, False)
    assert told["say"].endswith(".")
    assert line.book.taken == []


@pytest.mark.parametrize(
    ("refuses", "status"),
    [("reply-id-used", 409), ("not-allowed-move", 409), ("three-questions-open", 409), ("too-many-today", 409),
     ("unknown-alias", 422), ("no-contact", 422), ("keys-missing", 503), ("partners-file", 503)],
)  # fmt: skip  # a list is read as a list, not as a column
async def test_what_the_hall_refuses_has_its_code(line: Line, refuses: str, status: int) -> None:
    line.book.refuses = refuses
    answered, told = await line.post(signed())
    assert answered == status
    assert told["code"] == (refuses if status < 500 else "try-later")


async def test_every_fault_is_told(line: Line) -> None:
    _, told = await line.post(enveloped(json.dumps(plain("accepted", next_step="", words="¿Tiene papeles?"))))
    assert told["faults"] == ["asks-status", "missing-next_step"]


async def test_trouble_of_the_database_is_503_and_the_same_reply_is_taken_later(line: Line) -> None:
    def away(*_: object) -> None:
        raise OperationalError("", {}, Exception())

    take = line.book.take
    line.book.take = away  # type: ignore[assignment,method-assign]  # a database that is away
    assert (await line.post(signed()))[0] == 503
    line.book.take = take  # type: ignore[method-assign]  # and is there again
    assert (await line.post(signed()))[0] == 202


async def test_a_fault_of_the_program_says_nothing_and_stops_nobody(line: Line) -> None:
    def broken(*_: object) -> None:
        raise KeyError("K7QX-93TD")

    line.book.take = broken  # type: ignore[assignment,method-assign]  # a bug
    status, told = await line.post(signed())
    assert (status, told["code"]) == (503, "try-later")
    assert "K7QX" not in json.dumps(told)


async def test_a_body_that_is_not_packed_as_it_says_is_no_json(line: Line) -> None:
    status, told = await line.post(b"no gzip", {"Content-Encoding": "gzip"})
    assert (status, told["code"]) == (400, "reply-not-json")


async def test_strangers_fill_no_log(line: Line, monkeypatch: pytest.MonkeyPatch) -> None:
    logged: list[Received] = []
    monkeypatch.setattr("handoff.listening.told", logged.append)
    line.listener.noted = Bucket(2, 0)
    for _ in range(3):
        await line.post(signed(key=OTHER_KEY))
    await line.post(signed())
    assert [one.partner for one in logged] == ["", "", "lakeside"]


async def test_a_partner_that_floods_is_asked_to_wait(line: Line) -> None:
    line.listener.each = lambda: Bucket(2, 0)
    answers = [(await line.post(signed()))[0] for _ in range(3)]
    assert answers == [202, 202, 429]


async def test_a_flood_of_strangers_is_answered_before_anything_is_read(line: Line) -> None:
    line.listener.everybody = Bucket(1, 0)
    assert (await line.post(b"x"))[0] == 400
    status, told = await line.post(signed())
    assert (status, told["code"]) == (429, "too-many")


async def test_a_bucket_fills_again() -> None:
    seconds = [0.0]
    bucket = Bucket(2, 0.5, lambda: seconds[0])
    assert [bucket.draw() for _ in range(3)] == [True, True, False]
    seconds[0] = 2.0
    assert [bucket.draw() for _ in range(2)] == [True, False]


async def test_other_ways_and_other_paths_are_not_there(line: Line) -> None:
    async with line.caller.get(line.url + HEALTH) as well:
        assert (well.status, await well.json()) == (200, {"replies": "good"})
    async with line.caller.get(line.url + PATH) as get:
        assert get.status == 405
    async with line.caller.post(line.url + "/v1/cases", data=b"") as other:
        assert other.status == 404


async def test_nothing_of_a_body_is_logged(line: Line, capfd: pytest.CaptureFixture[str]) -> None:
    for body in (
        signed(words="zarzamora"),
        signed(words="zarzamora", at="2026-01-01T00:00:00Z"),
        b"zarzamora",
    ):
        await line.post(body)
    told = capfd.readouterr()
    assert all(word not in told.out + told.err for word in ("zarzamora", "K7QX", "4f2a"))


async def test_a_body_that_never_ends_is_given_up(line: Line, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("handoff.listening.READ_S", 0.05)
    port = int(line.url.rpartition(":")[2])
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(b"POST /v1/replies HTTP/1.1\r\nHost: x\r\nContent-Length: 500\r\n\r\n{")
    await writer.drain()
    assert b" 408 " in await asyncio.wait_for(reader.readline(), 20)
    writer.close()
