"""The bench's double keeps Telegram's rules of offsets and limits; one that did not would measure nothing."""

import asyncio
import json
from typing import Any

import pytest

from tests.bench.station import BURST, IN_ALL, Limits, Station
from tests.bench.wire import Connection

Json = dict[str, Any]


class Client(Connection):
    """A connection whose answers stay here."""

    def __init__(self, station: Station) -> None:
        super().__init__(station.handle)
        self.answers: list[Json] = []

    def answer(self, body: bytes, status: bytes = b"200 OK") -> None:
        self.answers.append(json.loads(body))

    def ask(self, method: str, **params: object) -> None:
        body = json.dumps(params).encode()
        head = (
            f"POST /bot1:A/{method} HTTP/1.1",
            "Content-Type: application/json",
            f"Content-Length: {len(body)}",
        )
        self.data_received("\r\n".join([*head, "", ""]).encode() + body)

    def polled(self) -> list[int]:
        return [update["update_id"] for update in self.answers[-1]["result"]]


@pytest.fixture
async def station() -> Station:
    return Station()


async def test_what_no_offset_has_passed_is_brought_again(station: Station) -> None:
    client = Client(station)
    station.people.come(3)
    client.ask("getUpdates", offset=0, timeout=0)
    first = client.polled()
    assert len(first) == 3
    client.ask("getUpdates", offset=first[0] + 1, timeout=0)
    assert client.polled() == first[1:]
    client.ask("getUpdates", offset=first[-1] + 1, timeout=0)
    assert client.polled() == []


async def test_a_poll_waits_for_the_next_message_and_takes_all_that_came_with_it(station: Station) -> None:
    client = Client(station)
    client.transport = asyncio.Transport()
    client.ask("getUpdates", offset=0, timeout=50)
    assert client.answers == []
    station.people.come(2)
    await asyncio.sleep(0)
    assert len(client.polled()) == 2


async def test_a_second_poll_ends_the_first(station: Station) -> None:
    first, second = Client(station), Client(station)
    first.transport = second.transport = asyncio.Transport()
    first.ask("getUpdates", timeout=50)
    second.ask("getUpdates", timeout=50)
    assert first.answers[-1]["error_code"] == 409
    assert station.conflicts == 1


async def test_who_is_asked_the_next_question_taps_what_the_script_says(station: Station) -> None:
    client = Client(station)
    people = station.people
    people.going_on = True
    people.come(1)
    client.ask("getUpdates", timeout=0)
    (update,) = client.answers[-1]["result"]
    chat = update["message"]["chat"]["id"]
    keys = [[{"text": "English", "callback_data": "v1:lang:en:1"}]]
    client.ask("sendMessage", chat_id=chat, text="Choose.", reply_markup={"inline_keyboard": keys})
    client.ask("getUpdates", offset=update["update_id"] + 1, timeout=0)
    (tap,) = client.answers[-1]["result"]
    assert tap["callback_query"]["data"] == "v1:lang:en:1"
    assert tap["callback_query"]["message"]["message_id"] > update["message"]["message_id"]
    assert len(people.measured.waits) == 1


async def test_another_question_than_the_expected_one_is_counted(station: Station) -> None:
    client = Client(station)
    station.people.come(1)
    client.ask("getUpdates", timeout=0)
    chat = client.answers[-1]["result"][0]["message"]["chat"]["id"]
    keys = [[{"text": "No", "callback_data": "v1:notice:no:1"}]]
    client.ask("sendMessage", chat_id=chat, text="Before that …", reply_markup={"inline_keyboard": keys})
    assert station.people.measured.astray == 1
    assert station.people.waiting() == 1


def test_more_than_thirty_in_a_second_are_refused() -> None:
    limits = Limits(on=True)
    assert all(limits.allow(chat, 10.0) for chat in range(IN_ALL))
    assert not limits.allow(IN_ALL, 10.9)
    assert limits.allow(IN_ALL, 11.0)
    assert limits.refused == 1


def test_a_chat_has_a_burst_and_then_one_a_second() -> None:
    limits = Limits(on=True)
    assert all(limits.allow(1, 10.0) for _ in range(BURST))
    assert not limits.allow(1, 10.5)
    assert limits.allow(1, 11.0)
    assert limits.allow(2, 11.0)
