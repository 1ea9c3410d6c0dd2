"""What one send may come to: said at least once, in order per chat, and its result told row by row."""

import asyncio
import json
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TelegramError, TimedOut

from bot.request import NotConnected
from bot.speaker import Speaker
from storage.mailroom import Mark, Outgoing, Sent
from tests.bot.made import ANA, BEN, NOW, Lease
from tests.patience import until

Answers = Iterable[TelegramError | dict[str, Any]]


class Wire:
    """Answers each call from a list, then with growing message ids."""

    def __init__(self, *answers: TelegramError | dict[str, Any]) -> None:
        self.answers = list(answers)
        self.calls: list[tuple[str, dict[str, Any]]] = []
        self.marks: list[Mark] = []
        self.lease = Lease()
        self.strayed: list[Mark] = []
        self.speaker = Speaker(self.call, self.marks.append, self.lease, self.strayed.append)

    async def call(self, method: str, body: bytes) -> Any:
        self.calls.append((method, json.loads(body)))
        await asyncio.sleep(0)
        answer = self.answers.pop(0) if self.answers else {"message_id": 100 + len(self.calls)}
        if isinstance(answer, TelegramError):
            raise answer
        return answer

    async def say(self, *sent: Sent, again: bool = False) -> list[tuple[int, int | None, str]]:
        expected = len(self.marks) + sum(len(one.replies) for one in sent)
        for one in sent:
            self.speaker.say(one, again=again)
        await until(lambda: len(self.marks) >= expected)
        return [(mark.i, mark.message_id, mark.outcome) for mark in self.marks]

    @property
    def texts(self) -> list[str]:
        return [body.get("text", "") for _, body in self.calls]


def body(method: str, **call: Any) -> bytes:
    return f"{method}\n{json.dumps({'chat_id': 1, **call})}".encode()


def sent(*bodies: bytes, person: bytes = ANA, asks: bool = True) -> Sent:
    return Sent(person, 1, 1, tuple(Outgoing(i, one, asks, NOW) for i, one in enumerate(bodies)))


def message(text: str) -> bytes:
    return body("sendMessage", text=text)


EDIT = body("editMessageText", text="again", message_id=7, reply_markup={"inline_keyboard": []})


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.pace.FIRST_WAIT", 0.001)


async def test_replies_go_in_order_and_each_has_its_message_id() -> None:
    wire = Wire()
    assert await wire.say(sent(message("one"), message("two"))) == [(0, 101, "sent"), (1, 102, "sent")]
    assert wire.texts == ["one", "two"]


async def test_a_chat_that_cannot_be_reached_holds_up_no_other() -> None:
    wire = Wire(RetryAfter(3600))
    wire.speaker.say(sent(message("for ana")), again=False)
    assert await wire.say(sent(message("for ben"), person=BEN)) == [(0, 102, "sent")]
    await wire.speaker.stop(0)


async def test_retry_after_is_obeyed_and_the_order_kept() -> None:
    wire = Wire(RetryAfter(1))
    loop = asyncio.get_running_loop()
    began = loop.time()
    await wire.say(sent(message("one"), message("two")))
    assert loop.time() - began >= 1.0
    assert wire.texts == ["one", "one", "two"]


async def test_one_message_that_is_too_old_to_go_keeps_none_of_the_others() -> None:
    too_old = BadRequest("message can't be deleted for everyone")
    wire = Wire(too_old, too_old, too_old)  # all four; the first two; the first one
    clearing = sent(body("deleteMessages", message_ids=[1, 2, 3, 4]), message("done"), asks=False)
    assert await wire.say(clearing) == [(0, 105, "sent"), (1, 106, "sent")]
    tried = [call["message_ids"] for method, call in wire.calls if method == "deleteMessages"]
    assert tried == [[1, 2, 3, 4], [1, 2], [1], [2], [3, 4]]


async def test_where_nothing_can_be_taken_away_the_rest_is_said_all_the_same() -> None:
    wire = Wire(*[BadRequest("message can't be deleted for everyone")] * 3)
    clearing = sent(body("deleteMessages", message_ids=[1, 2]), message("done"), asks=False)
    assert (await wire.say(clearing))[1] == (1, 104, "sent")


async def test_after_a_timeout_the_same_words_go_again_and_the_result_is_unknown() -> None:
    wire = Wire(TimedOut(), NetworkError("502"))
    assert await wire.say(sent(message("one"))) == [(0, 103, "unknown")]
    assert wire.texts == ["one"] * 3


async def test_what_never_connected_is_certainly_not_sent() -> None:
    assert await Wire(NotConnected("refused")).say(sent(message("one"))) == [(0, 102, "sent")]


async def test_after_a_start_a_message_is_told_as_unknown_and_a_change_is_not() -> None:
    assert await Wire().say(sent(message("one")), again=True) == [(0, 101, "unknown")]
    assert await Wire().say(sent(EDIT), again=True) == [(0, 101, "sent")]


async def test_who_blocked_the_bot_hears_nothing_more() -> None:
    wire = Wire(Forbidden("bot was blocked by the user"))
    assert await wire.say(sent(message("one"), message("two"))) == [(0, None, "gone"), (1, None, "gone")]
    assert wire.texts == ["one"]


async def test_who_comes_back_is_spoken_to_again() -> None:
    wire = Wire(Forbidden("bot was blocked by the user"))
    await wire.say(sent(message("one")))
    assert (await wire.say(sent(message("two"))))[-1] == (0, 102, "sent")


async def test_a_chat_that_is_gone_counts_as_blocked() -> None:
    assert await Wire(BadRequest("Chat not found")).say(sent(message("one"))) == [(0, None, "gone")]


async def test_a_question_that_cannot_be_changed_is_asked_anew() -> None:
    wire = Wire(BadRequest("message to edit not found"))
    assert await wire.say(sent(EDIT)) == [(0, 102, "sent")]
    method, call = wire.calls[-1]
    assert method == "sendMessage"
    assert call["text"] == "again"
    assert "message_id" not in call
    assert "reply_markup" in call


@pytest.mark.parametrize(
    ("reason", "asks"), [("message is not modified: same text", True), ("message can't be edited", False)]
)
async def test_a_change_that_changes_nothing_or_asks_nothing_is_left_out(reason: str, asks: bool) -> None:
    wire = Wire(BadRequest(reason))
    assert await wire.say(sent(EDIT, asks=asks)) == [(0, None, "sent")]
    assert len(wire.calls) == 1


async def test_a_message_that_is_refused_goes_plain_once_and_stops_nobody() -> None:
    wire = Wire(BadRequest("can't parse entities"), BadRequest("message text is empty"))
    bold = body("sendMessage", text="bold", entities=[{"type": "bold", "offset": 0, "length": 9}])
    assert await wire.say(sent(bold, message("next"))) == [(0, None, "sent"), (1, 103, "sent")]
    assert "entities" not in wire.calls[1][1]


async def test_a_burst_is_said_at_once_and_the_rest_one_a_second() -> None:
    wire = Wire()
    loop = asyncio.get_running_loop()
    began = loop.time()
    await wire.say(sent(*(message(str(n)) for n in range(6))))
    assert loop.time() - began >= 0.9


async def test_an_acknowledgement_that_fails_is_nothing() -> None:
    wire = Wire(BadRequest("query is too old"))
    wire.speaker.answer("answerCallbackQuery", b'{"callback_query_id":"1"}')
    await wire.speaker.stop(1)
    assert wire.marks == []


async def test_stopping_lets_what_is_in_flight_end() -> None:
    wire = Wire()
    wire.speaker.say(sent(message("one")), again=False)
    await wire.speaker.stop(1)
    assert [mark.outcome for mark in wire.marks] == ["sent"]


async def test_a_clock_set_back_silences_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.speaker.CLOCK_SLACK", 0.01)
    tomorrow = datetime.now(UTC) + timedelta(days=1)
    wire = Wire()
    told = await wire.say(Sent(ANA, 1, 1, (Outgoing(0, message("one"), asks=True, at=tomorrow),)))
    assert told == [(0, 101, "sent")]
