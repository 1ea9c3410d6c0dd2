"""Health and metrics: codes and counts, of what was really seen, and nothing of anybody."""

import json
import re
from collections.abc import AsyncIterator

import pytest
from telegram.error import Conflict, TelegramError

from bot import alarms, counts
from bot.counts import Signs
from storage.mailroom import Due, Turn, TurnResult
from tests.bot.asked import KNOWN, PATH, SECRET, Answer, Door, listening, text
from tests.bot.made import arrival

CANARIES = ("Canario", "canary", SECRET, "hello", "/telegram")


@pytest.fixture(autouse=True)
def signs(monkeypatch: pytest.MonkeyPatch) -> Signs:
    fresh = Signs()
    monkeypatch.setattr("bot.counts.signs", fresh)
    alarms.silence()
    return fresh


@pytest.fixture
async def door() -> AsyncIterator[Door]:
    async with listening() as running:
        yield running


def turned(seconds: float) -> None:
    """One update applied, one that had come before, one due row."""
    first, again = arrival(5, "canary words"), arrival(6, "canary words")
    due = Due(1, first.person, "quiet", first.received_at, {}, 7)
    done = Turn((first, again), (first, again, due), (), first.received_at)
    counts.turn(done, TurnResult(frozenset({6}), frozenset(), ()), seconds)


async def health(door: Door, *, later: float = 0.0) -> tuple[int, dict[str, str]]:
    """What is said when `later` seconds have passed since the signs we have."""
    door.health._since -= later
    counts.signs.round -= later if counts.signs.round else 0
    counts.signs.answered -= later if counts.signs.answered else 0
    answer = await door.ask("GET", "/health")
    return answer.status, json.loads(answer.body)


async def test_a_door_that_has_just_started_is_well(door: Door) -> None:
    assert await health(door) == (200, {"telegram": "good", "database": "good", "alarms": "none"})


async def test_a_door_that_never_hears_anything_is_unwell(door: Door) -> None:
    assert await health(door, later=121) == (
        503,
        {"telegram": "silent", "database": "away", "alarms": "none"},
    )


async def test_a_good_poll_and_an_answer_make_it_well_again(door: Door) -> None:
    await health(door, later=121)
    counts.polled()
    counts.database_answered()
    assert await health(door) == (200, {"telegram": "good", "database": "good", "alarms": "none"})
    assert await health(door, later=16) == (503, {"telegram": "good", "database": "away", "alarms": "none"})


async def test_an_alarm_is_named_and_makes_nobody_unwell_by_itself(door: Door) -> None:
    alarms.ring("two_receivers")
    alarms.stand({"disk_low"}, ("disk_low", "keys_old"))
    assert (await health(door))[1]["alarms"] == "disk_low,two_receivers"
    alarms.stand(set(), ("disk_low",))
    assert await health(door) == (200, {"telegram": "good", "database": "good", "alarms": "two_receivers"})
    alarms.silence()


async def test_a_database_that_takes_no_commit_is_away_until_it_does(door: Door) -> None:
    counts.database_away()
    counts.database_answered()
    assert await health(door) == (503, {"telegram": "good", "database": "away", "alarms": "none"})
    turned(0.001)
    assert (await health(door))[0] == 200
    counts.database_away()
    counts.lease_lost()
    counts.database_answered()
    assert (await health(door))[0] == 200


async def test_a_worker_that_does_not_ask_telegram_is_well_without_it(door: Door) -> None:
    door.health.asks = False
    counts.database_answered()
    assert (await health(door, later=1))[0] == 200
    door.health._since -= 500
    assert await health(door) == (200, {"telegram": "elsewhere", "database": "good", "alarms": "none"})


def read(answer: Answer) -> dict[str, float]:
    lines = (line for line in answer.body.decode().splitlines() if not line.startswith("#"))
    return {name: float(value) for name, value in (line.rsplit(" ", 1) for line in lines)}


async def test_what_happens_is_counted(door: Door) -> None:
    before = read(await door.ask("GET", "/metrics"))
    counts.polled()
    counts.poll_failed(Conflict("canary"))
    counts.poll_failed(TelegramError("canary"))
    counts.gap(3)
    turned(0.004)
    counts.database_away()
    counts.reply("again")
    counts.flood()
    counts.swept(9)
    counts.lease_lost()
    counts.stalled(0.25)
    await door.post(text(5))
    await door.post(text(5), {})
    after = read(await door.ask("GET", "/metrics"))
    told = {name: after[name] - before[name] for name in after if after[name] != before[name]}
    told = {name.removeprefix("testigo_"): value for name, value in told.items() if "_bucket" not in name}
    told.pop("last_good_round_timestamp_seconds")
    told.pop("loop_stall_seconds_max", None)
    assert told == {
        'polls_total{result="good"}': 1,
        'polls_total{result="Conflict"}': 1,
        'polls_total{result="other"}': 1,
        "update_gaps_total": 3,
        'updates_total{result="applied"}': 1,
        'updates_total{result="duplicate"}': 1,
        'updates_total{result="received"}': 1,
        "turns_total": 1,
        "turn_items_count": 1,
        "turn_items_sum": 3,
        "turn_seconds_count": 1,
        "turn_seconds_sum": pytest.approx(0.004),
        "database_away_total": 1,
        'replies_total{result="again"}': 1,
        "floods_total": 1,
        "due_rows_total": 1,
        "swept_rows_total": 9,
        "sweeps_total": 1,
        "lease_losses_total": 1,
        'webhook_requests_total{status="200"}': 1,
        'webhook_requests_total{status="403"}': 1,
    }
    assert after["testigo_people_waiting"] == 3
    assert after["testigo_replies_unsent"] == 2
    assert after["testigo_oldest_waiting_seconds"] == 1.5
    assert counts.signs.stall >= 0.25


async def test_nothing_of_anybody_is_in_what_the_operator_sees(door: Door) -> None:
    for body in (text(5, "canary words"), {"update_id": 6, "canary": 1}, "canary", b"canary"):
        await door.post(body)
    await door.post(text(7), {**KNOWN, "X-Telegram-Bot-Api-Secret-Token": "canary"})
    await door.ask("GET", "/canary")
    shown = [await door.ask("GET", path) for path in ("/health", "/metrics")]
    everything = "".join(f"{one.headers} {one.body.decode()}" for one in shown)
    assert not [canary for canary in CANARIES if canary in everything]
    assert not re.search(r"(?<![\w.])7(?![\w.])\"", everything)
    assert PATH not in everything


def test_every_name_is_ours_and_every_label_is_a_code() -> None:
    lines = counts.exposition().decode().splitlines()
    shown = [line for line in lines if not line.startswith("#")]
    assert all(line.startswith("testigo_") for line in shown)
    labels = {found for line in shown for found in re.findall(r'(\w+)="([^"]*)"', line)}
    known = {*counts.POLL_FAULTS, *counts.UPDATES, *counts.REPLIES, *counts.STATUSES, *counts.ALARMS, "good"}
    assert {value for name, value in labels if name != "le"} <= known
    assert {name for name, _ in labels} == {"result", "status", "code", "le"}
