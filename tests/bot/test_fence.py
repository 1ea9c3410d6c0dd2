"""A lease may be lost: nothing is begun without it, nothing leaves past the fence, what slips out is repaired."""

import asyncio
import json
from collections.abc import AsyncIterator

import pytest
from telegram import Bot

from bot.applying import Applying
from bot.conversation import ALL
from bot.outbound import call_of
from bot.request import AiohttpRequest, NotSent, Telegram
from bot.turns import Handling
from storage.mailroom import Mail
from tests.bot.made import ANA, now
from tests.bot.test_applying import CHAT, due, kept
from tests.bot.test_speaker import Wire, message, sent
from tests.play import Play, the_flow
from tests.telegram.double import Double
from tests.telegram.fixtures import double

__all__ = ["double"]


class Held(Wire):
    """A wire whose calls end only when a test lets them."""

    def __init__(self) -> None:
        super().__init__()
        self.begun, self.go = asyncio.Event(), asyncio.Event()

    async def call(self, method: str, body: bytes) -> object:
        self.begun.set()
        await self.go.wait()
        return await super().call(method, body)


async def idle() -> None:
    for _ in range(10):
        await asyncio.sleep(0)


# The speaker


async def test_a_sure_speaker_asks_nobody() -> None:
    wire = Wire()
    await wire.say(sent(message("one"), message("two")))
    assert wire.lease.asked == 0


async def test_who_is_not_sure_asks_before_each_call() -> None:
    wire = Wire()
    wire.lease.is_sure = False
    await wire.say(sent(message("one"), message("two")))
    assert wire.lease.asked == 2
    assert wire.texts == ["one", "two"]


async def test_a_lost_lease_keeps_everything_unsaid() -> None:
    wire = Wire()
    wire.lease.is_sure, wire.lease.lost = False, True
    wire.speaker.say(sent(message("one"), message("two")))
    async with asyncio.timeout(20):
        await wire.speaker.lost.wait()
    assert wire.calls == []
    assert wire.marks == []


async def test_what_the_fence_holds_back_is_certainly_not_sent() -> None:
    wire = Wire(NotSent("held back"))
    assert await wire.say(sent(message("one"))) == [(0, 102, "sent")]


async def test_what_is_dropped_is_not_begun_and_what_is_on_the_wire_has_strayed() -> None:
    wire = Held()
    wire.speaker.say(sent(message("one"), message("two")))
    await wire.begun.wait()
    wire.speaker.drop(ALL)
    wire.go.set()
    await wire.speaker.stop(5)
    assert wire.texts == ["one"]
    assert wire.marks == []
    assert [(mark.person, mark.chat, mark.message_id) for mark in wire.strayed] == [(ANA, 1, 101)]


async def test_the_next_holder_s_replies_do_not_wait_for_a_dropped_call() -> None:
    wire = Held()
    wire.speaker.say(sent(message("one")))
    await wire.begun.wait()
    wire.speaker.drop(ALL)
    wire.begun.clear()
    wire.speaker.say(sent(message("two")))
    async with asyncio.timeout(20):
        await wire.begun.wait()
    wire.go.set()
    await wire.speaker.stop(5)
    assert wire.texts == ["one", "two"]
    assert (len(wire.marks), len(wire.strayed)) == (1, 1)


# The fence


@pytest.fixture
async def calls() -> AsyncIterator[AiohttpRequest]:
    opened = AiohttpRequest(4)
    await opened.initialize()
    yield opened
    await opened.shutdown()


async def test_nothing_passes_the_fence_once_the_look_has_turned(
    double: Double, calls: AiohttpRequest
) -> None:
    ana = double.person()
    ana.say("hello")
    looks: list[bool] = [True, False, True]
    bot = Bot(double.token, base_url=f"{double.url}/bot", request=calls, get_updates_request=calls)
    telegram = Telegram(bot, calls, lambda: looks.pop(0))
    for text in ("one", "two", "three"):
        body = json.dumps({"chat_id": ana.person_id, "text": text}).encode()
        if text == "two":
            with pytest.raises(NotSent):
                await telegram.call("sendMessage", body)
        else:
            await telegram.call("sendMessage", body)
    assert [heard.text for heard in ana.heard] == ["one", "three"]
    assert len(double.made("sendMessage")) == 2


async def test_a_poll_does_not_pass_it_either(double: Double, calls: AiohttpRequest) -> None:
    bot = Bot(double.token, base_url=f"{double.url}/bot", request=calls, get_updates_request=calls)
    with pytest.raises(NotSent):
        await Telegram(bot, calls, lambda: False).poll(b"{}", 5)
    assert double.polling.polls == 0


# What slipped through


def repaired(message_id: int, said: int, *, known: bool = True) -> tuple[Mail, list[int | None]]:
    """What is written, and which messages are taken away, when this one has strayed."""
    applying = Applying(the_flow(), now)
    item = due("strayed", message_id=message_id)
    play = Play()
    mail = applying(item, kept(play, said) if known else None, Handling())
    return mail, [beside.unsend for beside in applying.beside.values()]


def test_a_stray_below_the_open_question_is_taken_away_and_the_question_put_again() -> None:
    mail, unsent = repaired(60, said=50)
    assert unsent == [60]
    assert [reply.asks for reply in mail.replies] == [True]
    assert call_of(mail.replies[0].body)[0] == "sendMessage"


@pytest.mark.parametrize("said", [60, 61, -61])
def test_a_stray_above_the_open_question_is_left_alone(said: int) -> None:
    mail, unsent = repaired(60, said)
    assert (mail.replies, unsent) == ((), [])
    assert mail.session is not None


def test_a_stray_in_the_chat_of_somebody_erased_is_taken_away_and_nothing_is_said() -> None:
    mail, unsent = repaired(60, said=0, known=False)
    assert (mail.replies, unsent) == ((), [60])
    assert mail.session is None
    assert mail.chat == CHAT
