"""After a long silence of Telegram people are called back: who, when, and whom nobody disturbs."""

from datetime import datetime, timedelta

from storage.hall import Hall
from storage.mailroom import Due, Mail, Reply
from tests.storage.conftest import NOW, on_both
from tests.storage.made import BOT, Door, arrival, turn

database = on_both()
LONG = timedelta(days=40)


async def came(hall: Hall, user: int, at: datetime) -> None:
    """This person wrote at this time and was answered."""
    mail = Mail(b"{}", user * 100)
    await hall.turn(turn(arrival(hall, user, user=user, at=at), now=at), Door(mail))


async def missed(hall: Hall, now: datetime = NOW + LONG) -> list[Due]:
    return [due for due in await hall.due(now, 500) if due.kind == "missed"]


async def test_the_first_answer_of_telegram_ever_calls_nobody_back(hall: Hall) -> None:
    await came(hall, 1, NOW)
    assert await hall.heard(BOT, NOW) == 0


async def test_a_tap_that_was_thrown_away_is_asked_for_again_after_150_seconds(hall: Hall) -> None:
    await hall.heard(BOT, NOW)
    await came(hall, 1, NOW)
    assert await hall.heard(BOT, NOW + timedelta(seconds=150)) == 0
    assert await hall.heard(BOT, NOW + timedelta(seconds=301)) == 1
    (due,) = await missed(hall)
    assert (due.chat, due.body) == (100, {"version": 1, "since": ""})


async def test_after_a_day_it_is_said_since_when_messages_may_be_missing(hall: Hall) -> None:
    await hall.heard(BOT, NOW)
    await came(hall, 1, NOW)
    await hall.heard(BOT, NOW + timedelta(hours=24, seconds=1))
    (due,) = await missed(hall)
    assert due.body["since"] == "2026-11-22"


async def test_only_who_had_written_within_a_day_before_and_not_since_is_called_back(hall: Hall) -> None:
    back = NOW + timedelta(minutes=10)
    await came(hall, 1, NOW - timedelta(hours=25))
    await came(hall, 2, NOW - timedelta(hours=23))
    await hall.heard(BOT, NOW)
    await came(hall, 3, NOW + timedelta(seconds=20))  # heard once more, not written down once more
    await came(hall, 4, back)  # came by the very poll that ended the silence
    assert await hall.heard(BOT, back) == 2
    assert {due.chat for due in await missed(hall)} == {200, 300}


async def test_nobody_is_flooded_and_who_has_waited_longest_goes_first(hall: Hall) -> None:
    for user in range(1, 26):
        await came(hall, user, NOW - timedelta(minutes=user))
    await hall.heard(BOT, NOW)
    back = NOW + timedelta(hours=1)
    await hall.heard(BOT, back)
    first = await missed(hall, back)
    assert sorted(due.chat for due in first) == [user * 100 for user in range(16, 26)]
    assert {due.at for due in await missed(hall)} == {back + timedelta(seconds=wait) for wait in range(3)}


async def test_a_second_silence_replaces_what_the_first_has_left(hall: Hall) -> None:
    await hall.heard(BOT, NOW)
    await came(hall, 1, NOW)
    for hours in (1, 2, 3):
        await hall.heard(BOT, NOW + timedelta(hours=hours))
    (due,) = await missed(hall)
    assert due.at == NOW + timedelta(hours=3)


async def test_a_reply_that_is_still_to_be_sent_is_no_reason_to_ask_twice(hall: Hall) -> None:
    await hall.heard(BOT, NOW)
    one = arrival(hall, 1, user=1)
    await hall.turn(turn(one), Door(Mail(b"{}", 100, (Reply(b"ask", asks=True),))))
    assert await hall.heard(BOT, NOW + timedelta(hours=1)) == 0


async def test_a_clock_that_is_set_back_calls_nobody_back(hall: Hall) -> None:
    await hall.heard(BOT, NOW)
    await came(hall, 1, NOW)
    assert await hall.heard(BOT, NOW - timedelta(days=2)) == 0
    assert await hall.heard(BOT, NOW - timedelta(days=2) + timedelta(seconds=30)) == 0
