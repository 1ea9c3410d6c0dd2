"""The webhook: 200 only for what is durable, 403 for who does not know the secret, never a 5xx but 503."""

import asyncio
import json
from collections.abc import AsyncIterator

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from starlette.types import Message
from structlog.testing import capture_logs

from bot.health import Health
from bot.listening import application
from bot.webhook import BIGGEST_BODY, Webhook
from tests.bot.asked import KNOWN, PATH, SECRET, Door, Kept, listening, text
from tests.patience import until

HEADER = b"x-telegram-bot-api-secret-token"
RIGHT = SECRET.encode()


@pytest.fixture
async def door() -> AsyncIterator[Door]:
    async with listening() as running:
        yield running


async def brought(headers: list[tuple[bytes, bytes]], body: bytes) -> tuple[int, bool, Kept]:
    """One request through the whole application, without a socket: status, whether the body was read, what was kept."""
    webhook, kept, read, told = Webhook(SECRET), Kept(), False, list[Message]()

    async def receive() -> Message:
        nonlocal read
        read = True
        return {"type": "http.request", "body": body, "more_body": False}

    async def send(message: Message) -> None:
        told.append(message)

    scope = {
        "type": "http",
        "method": "POST",
        "path": PATH,
        "root_path": "",
        "query_string": b"",
        "headers": headers,
    }
    with webhook.open(kept.admission, kept.receive):
        await application(Health(), webhook, PATH)(scope, receive, send)
    assert b"".join(one.get("body", b"") for one in told) == b""
    return int(told[0]["status"]), read, kept


secrets = st.one_of(
    st.binary(max_size=300),
    st.integers(0, len(RIGHT) - 1).map(lambda cut: RIGHT[:cut]),
    st.binary(min_size=1, max_size=9).map(lambda more: RIGHT + more),
    st.just(b"x" * 256),
    st.just(RIGHT.lower()),
    st.lists(st.integers(0x80, 0xFF), min_size=1, max_size=40).map(bytes),
).filter(lambda given: given != RIGHT)


@given(given=st.lists(secrets, max_size=3))
@example(given=[])
@example(given=[RIGHT, RIGHT])
@example(given=[RIGHT, b""])
def test_who_does_not_know_the_secret_gets_403_and_leaves_nothing(given: list[bytes]) -> None:
    headers = [(HEADER, one) for one in given]
    status, read, kept = asyncio.run(brought(headers, json.dumps(text(5)).encode()))
    assert (status, read, kept.ids) == (403, False, [])


@given(body=st.one_of(st.binary(max_size=200), st.text(max_size=50).map(str.encode)))
@example(body=b"")
@example(body=b"[" * 100_000)
@example(body=b'{"update_id": ' + b"9" * 5000 + b"}")
@example(body=b'{"update_id": "5"}')
@example(body=b'{"message": {}}')
@example(body=b'[{"update_id": 5}]')
@example(body=json.dumps(text(5)).encode()[:-5])
def test_what_telegram_would_never_send_is_asked_for_again_and_logged_without_content(body: bytes) -> None:
    with capture_logs() as logs:
        status, _, kept = asyncio.run(brought([(HEADER, RIGHT)], body))
    assert (status, kept.ids) == (400, [])
    assert logs == [{"event": "unnumbered", "count": 1, "log_level": "error"}]


@pytest.mark.parametrize("content", [b"9" * 5000, b"[" * 5000 + b"]" * 5000])
def test_json_that_cannot_be_held_would_come_for_ever_and_is_passed_over(content: bytes) -> None:
    body = b'{"update_id": 5, "message": ' + content + b"}"
    status, _, kept = asyncio.run(brought([(HEADER, RIGHT)], body))
    assert (status, kept.ids) == (200, [])


def test_the_right_secret_is_let_in() -> None:
    status, read, kept = asyncio.run(brought([(HEADER, RIGHT)], json.dumps(text(5)).encode()))
    assert (status, read, kept.ids) == (200, True, [5])


@pytest.mark.parametrize("given", ["ñ" * 32, "", SECRET[:-1], f"{SECRET}x", "x" * 256])
async def test_a_wrong_secret_over_the_wire_gets_403_and_the_line_is_closed(door: Door, given: str) -> None:
    line = await door.connect()
    answer = await line.ask("POST", PATH, b"{}", {"X-Telegram-Bot-Api-Secret-Token": given})
    assert (answer.status, answer.body) == (403, b"")
    assert await line.ended()


async def test_a_stranger_is_turned_away_before_sending_a_body(door: Door) -> None:
    line = await door.connect()
    line.write(b"POST %s HTTP/1.1\r\nHost: x\r\nContent-Length: 900000\r\n\r\n" % PATH.encode())
    assert (await line.answer()).status == 403
    assert await line.ended()


async def test_200_is_said_only_after_the_commit(door: Door) -> None:
    door.kept.commit.clear()
    asking = asyncio.ensure_future(door.post(text(5)))
    await until(lambda: bool(door.kept.waiting))
    assert not asking.done()
    door.kept.commit.set()
    assert (await asking).status == 200
    assert door.kept.ids == [5]


async def test_many_requests_wait_for_the_same_commit(door: Door) -> None:
    door.kept.commit.clear()
    asking = [asyncio.ensure_future(door.post(text(number))) for number in range(30)]
    await until(lambda: door.kept.waiting >= 30)
    door.kept.commit.set()
    assert {answer.status for answer in await asyncio.gather(*asking)} == {200}
    assert sorted(door.kept.ids) == list(range(30))


async def test_a_commit_that_does_not_come_is_503_and_a_second_later(
    door: Door, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.webhook.DURABLE_WITHIN", 0.01)
    door.kept.commit.clear()
    answer = await door.post(text(5))
    assert (answer.status, answer.headers["retry-after"], answer.body) == (503, "1", b"")


async def test_a_commit_that_fails_is_503(door: Door, monkeypatch: pytest.MonkeyPatch) -> None:
    async def fail(_: object) -> None:
        raise ZeroDivisionError

    door.close()
    with door.webhook.open(door.kept.admission, fail):
        assert (await door.post(text(5))).status == 503


async def test_between_two_lives_everybody_is_asked_to_come_again(
    door: Door, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.webhook.DURABLE_WITHIN", 60.0)
    door.kept.commit.clear()
    asking = asyncio.ensure_future(door.post(text(5)))
    await until(lambda: bool(door.kept.waiting))
    door.close()
    assert (await asking).status == 503
    assert (await door.post(text(5))).status == 503
    with door.webhook.open(door.kept.admission, door.kept.receive):
        door.kept.commit.set()
        assert (await door.post(text(5))).status == 200
    assert door.kept.ids == [5]


async def test_a_malformed_update_with_a_number_is_said_to_be_received(door: Door) -> None:
    broken = text(5)
    del broken["message"]["date"]
    assert (await door.post(broken)).status == 200
    assert (await door.post({"update_id": 6, "message": {"text": "canary"}})).status == 200
    assert door.kept.ids == [5]


async def test_a_group_is_left_and_not_kept(door: Door) -> None:
    member = {"chat": {"id": -100, "type": "group"}, "new_chat_member": {"status": "member"}}
    assert (await door.post({"update_id": 5, "my_chat_member": member})).status == 200
    assert (door.kept.left, door.kept.ids) == ([-100], [])


async def test_a_body_of_a_megabyte_is_read_and_no_more(door: Door) -> None:
    fits = json.dumps(text(5)).encode()
    assert (await door.post(fits + b" " * (BIGGEST_BODY - len(fits)))).status == 200
    line = await door.connect()
    line.write(b"POST %s HTTP/1.1\r\nHost: x\r\n" % PATH.encode())
    line.write(b"%s: %s\r\nTransfer-Encoding: chunked\r\n\r\n" % (HEADER, RIGHT))
    for _ in range(11):
        line.write(b"186a0\r\n" + b" " * 100_000 + b"\r\n")
    answer = await line.answer()
    assert (answer.status, answer.body) == (413, b"")
    await line.hang_up()
    assert door.kept.ids == [5]


async def test_a_body_that_never_ends_is_given_up(door: Door, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.webhook.BODY_WITHIN", 0.01)
    line = await door.connect()
    line.write(b"POST %s HTTP/1.1\r\nHost: x\r\n%s: %s\r\n" % (PATH.encode(), HEADER, RIGHT))
    line.write(b"Content-Length: 100\r\n\r\n{")
    assert (await line.answer()).status == 408
    assert await line.ended()


async def test_who_hangs_up_in_the_middle_leaves_nothing(door: Door) -> None:
    line = await door.connect()
    line.write(b"POST %s HTTP/1.1\r\nHost: x\r\n%s: %s\r\n" % (PATH.encode(), HEADER, RIGHT))
    line.write(b"Content-Length: 100\r\n\r\n" + json.dumps(text(5)).encode()[:50])
    await line.hang_up()
    assert (await door.post(text(6))).status == 200
    assert door.kept.ids == [6]


async def test_one_line_carries_many_updates(door: Door) -> None:
    line = await door.connect()
    for number in range(3):
        assert (await line.ask("POST", PATH, json.dumps(text(number)).encode(), KNOWN)).status == 200
    await line.hang_up()
    assert door.kept.ids == [0, 1, 2]


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", PATH, 405),
        ("PUT", PATH, 405),
        ("POST", "/health", 405),
        ("GET", "/", 404),
        ("POST", f"{PATH}/", 404),
        ("GET", "/.env", 404),
        ("OPTIONS", "*", 404),
    ],
)
async def test_what_does_not_exist_is_told_in_a_number_only(
    door: Door, method: str, path: str, status: int
) -> None:
    answer = await door.ask(method, path)
    assert (answer.status, answer.body) == (status, b"")
    assert set(answer.headers) <= {"content-length", "connection"}


async def test_a_stop_lets_requests_in_hand_end(door: Door) -> None:
    door.kept.commit.clear()
    asking = asyncio.ensure_future(door.post(text(5)))
    await until(lambda: bool(door.kept.waiting))
    door.serving.cancel()
    await asyncio.sleep(0)
    door.kept.commit.set()
    assert (await asking).status == 200
    await door.stop()
    with pytest.raises(ConnectionError):
        await door.connect()
