"""Polling: the offset follows the commit, what is not a person's is not kept, and trouble is waited out."""

import asyncio
import json
from collections.abc import Sequence
from typing import Any

import pytest
from structlog.testing import capture_logs
from telegram.error import Conflict, InvalidToken, NetworkError, TelegramError

from bot import alarms
from bot.admission import Admission, Identity, passes_of
from bot.receiver import Receiver
from storage.mailroom import Arrival
from tests.bot.made import BOT, now
from tests.patience import until

PERSON = {"id": 7, "is_bot": False, "first_name": "Canario"}
PRIVATE = {"id": 7, "type": "private"}
GROUP = {"id": -100, "type": "supergroup"}


def text(update_id: int, words: str = "hello", **more: Any) -> dict[str, Any]:
    message = {"message_id": update_id, "date": 1, "from": PERSON, "chat": PRIVATE, "text": words, **more}
    return {"update_id": update_id, "message": message}


def membership(update_id: int, chat: dict[str, Any], status: str) -> dict[str, Any]:
    change = {"chat": chat, "from": PERSON, "new_chat_member": {"status": status}}
    return {"update_id": update_id, "my_chat_member": change}


class Server:
    """Polls answered from a list; after it the receiver is left hanging."""

    def __init__(self, *answers: list[Any] | TelegramError) -> None:
        self.answers = list(answers)
        self.asked: list[dict[str, Any]] = []
        self.kept: list[tuple[Arrival, bool]] = []
        self.left: list[int] = []
        self.beats = 0
        self.commit = asyncio.Event()
        self.commit.set()
        self.idle = asyncio.Event()
        identity = Identity(BOT, lambda bot, user: f"{bot}|{user}".encode())
        admission = Admission(identity, self.left.append, now)
        self.receiver = Receiver(admission, self.poll, self.receive, beat=self.beat)

    async def poll(self, body: bytes, patience: float) -> Sequence[Any]:
        self.asked.append(json.loads(body))
        assert patience > self.asked[-1]["timeout"]
        if not self.answers:
            self.idle.set()
            await asyncio.Event().wait()
        answer = self.answers.pop(0)
        if isinstance(answer, TelegramError):
            raise answer
        return answer

    async def receive(self, arrivals: Sequence[tuple[Arrival, bool]]) -> None:
        await self.commit.wait()
        self.kept += arrivals

    def beat(self) -> None:
        self.beats += 1

    async def run(self) -> "Server":
        task = asyncio.ensure_future(self.receiver.run())
        idle = asyncio.ensure_future(self.idle.wait())
        await asyncio.wait({task, idle}, return_when=asyncio.FIRST_COMPLETED, timeout=20)
        idle.cancel()
        if task.done():
            task.result()
        task.cancel()
        return self

    @property
    def offsets(self) -> list[int]:
        return [one["offset"] for one in self.asked]

    @property
    def ids(self) -> list[int]:
        return [arrival.update_id for arrival, _ in self.kept]


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.pace.FIRST_WAIT", 0.001)
    monkeypatch.setattr("bot.receiver.CONFLICT_WAIT", 0.001)
    monkeypatch.setattr("bot.receiver.REFUSED_WAIT", 0.001)
    alarms.silence()


async def test_the_offset_moves_past_a_batch_only_after_its_commit() -> None:
    server = Server([text(5), text(6)])
    server.commit.clear()
    running = asyncio.ensure_future(server.run())
    await until(lambda: len(server.asked) == 1 and not server.answers)
    await asyncio.sleep(0)
    assert server.offsets == [0]
    server.commit.set()
    await running
    assert server.offsets == [0, 7]
    assert server.ids == [5, 6]
    assert server.beats == 1


async def test_only_what_is_wanted_is_asked_for() -> None:
    server = await Server().run()
    assert server.asked[0]["allowed_updates"] == [
        "message",
        "edited_message",
        "callback_query",
        "my_chat_member",
    ]


async def test_a_person_is_known_by_a_pseudonym_and_a_private_chat() -> None:
    server = await Server([text(5)]).run()
    arrival, passes = server.kept[0]
    assert (arrival.bot, arrival.person, arrival.chat, passes) == (BOT, b"42|7", 7, False)
    assert json.loads(arrival.raw) == text(5)


async def test_commands_and_taps_pass_waiting_texts() -> None:
    tap = {"id": "9", "from": PERSON, "message": {"message_id": 1, "chat": PRIVATE}, "data": "v1:a:b:1"}
    server = await Server([text(5, "/stop"), {"update_id": 6, "callback_query": tap}, text(7)]).run()
    assert [passes for _, passes in server.kept] == [True, True, False]
    assert [passes_of(arrival) for arrival, _ in server.kept] == [True, True, False]


async def test_a_group_is_left_at_once_and_nothing_of_it_is_kept() -> None:
    server = await Server([membership(5, GROUP, "member"), text(6, chat=GROUP)]).run()
    assert server.left == [-100]
    assert server.kept == []
    assert server.offsets[-1] == 7


async def test_a_group_that_the_bot_is_already_in_is_left_when_it_speaks_and_only_once() -> None:
    server = await Server([text(5, "/start", chat=GROUP), text(6, chat=GROUP)]).run()
    assert server.left == [-100]
    assert server.kept == []


async def test_being_removed_from_a_group_or_welcomed_back_by_a_person_leaves_nothing() -> None:
    server = await Server([membership(5, GROUP, "left"), membership(6, PRIVATE, "member")]).run()
    assert server.left == []
    assert server.kept == []


async def test_a_block_is_kept_for_its_person_whose_draft_shall_pause() -> None:
    server = await Server([membership(6, PRIVATE, "kicked")]).run()
    assert [(arrival.person, passes) for arrival, passes in server.kept] == [(b"42|7", False)]


@pytest.mark.parametrize(
    "broken",
    [
        {"message": None},
        {"message": {"text": "canary words"}},
        {"message": {"from": PERSON, "chat": "canary", "text": "x"}},
        {"callback_query": {}},
        {"my_chat_member": {"chat": {}}},
        {"message": {"from": {"id": 2**70}, "chat": PRIVATE, "text": "x"}},
        {"message": {"from": {"id": "7"}, "chat": PRIVATE, "text": "x"}},
        {"something_new": {"canary": 1}},
    ],
)
async def test_an_update_of_no_readable_person_holds_nobody_up_and_is_logged_without_content(
    broken: dict[str, Any],
) -> None:
    with capture_logs() as logs:
        server = await Server([{"update_id": 5, **broken}, text(6)]).run()
    assert server.ids == [6]
    assert server.offsets[-1] == 7
    assert "canary" not in repr(logs)


async def test_a_malformed_update_of_a_known_person_is_kept_for_the_turn_to_judge() -> None:
    broken = text(5)
    del broken["message"]["date"], broken["message"]["message_id"]
    strange = text(6) | {"message": text(6)["message"] | {"text": {"canary": 1}}}
    server = await Server([broken, strange]).run()
    assert server.ids == [5, 6]
    assert [passes_of(arrival) for arrival, _ in server.kept] == [False, False]


async def test_updates_without_a_number_are_passed_over() -> None:
    server = await Server([{"message": {}}, "canary", text(6)], [{"update_id": "7"}]).run()
    assert server.ids == [6]
    assert server.offsets == [0, 7, 7]


async def test_trouble_with_the_network_is_waited_out() -> None:
    server = await Server(NetworkError("x"), NetworkError("x"), [text(5)]).run()
    assert server.ids == [5]
    assert server.beats == 1


async def test_another_receiver_is_an_alarm_and_polling_goes_on() -> None:
    with capture_logs() as logs:
        server = await Server(Conflict("x"), Conflict("x"), [text(5)]).run()
    assert [one["code"] for one in logs if one["event"] == "alarm"] == ["two_receivers"]
    assert alarms.standing() == ("two_receivers",)
    assert server.ids == [5]


async def test_a_token_that_has_worked_and_is_refused_is_an_alarm_and_polling_goes_on() -> None:
    server = await Server([text(5)], InvalidToken(), InvalidToken(), [text(6)]).run()
    assert alarms.standing() == ("token_refused",)
    assert server.ids == [5, 6]


async def test_numbers_that_somebody_else_took_are_an_alarm() -> None:
    with capture_logs() as logs:
        await Server([text(5)], [text(9), text(11)]).run()
    assert alarms.standing() == ("update_gap",)
    assert [one["count"] for one in logs if one["event"] == "alarm"] == [4]


async def test_after_a_long_pause_missing_numbers_are_taps_that_telegram_threw_away(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("bot.receiver.TAP_LIVES", 0.0)
    await Server([text(5)], [text(9)], [text(3)]).run()
    assert alarms.standing() == ()


async def test_a_number_that_was_passed_already_is_an_alarm() -> None:
    server = await Server([text(5)], [text(3)], [text(4)]).run()
    assert alarms.standing() == ("numbers_back",)
    assert server.offsets == [0, 6, 4, 5]


async def test_what_is_nested_too_deeply_to_be_written_down_again_is_kept_as_nothing_that_can_be_read() -> (
    None
):
    deep: list[Any] = []
    for _ in range(20_000):
        deep = [deep]
    server = await Server([text(1) | {"more": deep}, text(2)]).run()
    assert (server.ids, server.offsets[-1]) == ([1, 2], 3)
    assert server.kept[0][0].raw == b"{}"
    assert not passes_of(server.kept[0][0])


async def test_a_number_that_is_a_yes_is_no_number() -> None:
    server = await Server([text(1) | {"update_id": True}, text(2)]).run()
    assert (server.ids, server.offsets[-1]) == ([2], 3)
