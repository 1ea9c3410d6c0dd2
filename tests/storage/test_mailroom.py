import json
from datetime import datetime, timedelta

import pytest

from storage.hall import Hall
from storage.mailroom import Arrival, Due, Kept, Mail, Mark, Poison, Reply, Turn
from tests.storage.conftest import NOW, Opener

BOT = 42


def arrival(hall: Hall, update_id: int, words: str = "hello", user: int = 7) -> Arrival:
    person = hall.vault.pseudonym("telegram", BOT, user)
    return Arrival(BOT, update_id, person, json.dumps({"text": words}).encode(), user * 100, NOW)


def remember(item: Arrival | Due, kept: Kept | None) -> Mail:
    """Appends each text to the session and answers with how many there are."""
    texts = json.loads(kept.session) if kept else []
    texts.append(json.loads(item.raw)["text"] if isinstance(item, Arrival) else item.kind)
    body = json.dumps({"method": "sendMessage", "text": len(texts)}).encode()
    return Mail(json.dumps(texts).encode(), item.chat, (Reply(body, asks=True),))


def turn(
    *ready: Arrival | Due, now: datetime = NOW, fresh: tuple[Arrival, ...] = (), marks: tuple[Mark, ...] = ()
) -> Turn:
    new = fresh or tuple(item for item in ready if isinstance(item, Arrival))
    return Turn(new, ready, marks, now)


class Keeper:
    """Shows what a conversation is at, through the door's eyes."""

    def __init__(self) -> None:
        self.kept: Kept | None = None

    def __call__(self, item: Arrival | Due, kept: Kept | None) -> Mail:
        self.kept = kept
        return remember(item, kept)


async def test_an_update_is_received_and_applied_in_one_turn(hall: Hall) -> None:
    first = arrival(hall, 1)
    result = await hall.turn(turn(first), remember)
    assert [mail.version for mail in result.mails] == [1]
    assert result.mails[0].chat == 700
    assert json.loads(result.mails[0].replies[0].body)["text"] == 1
    assert hall.leftovers().waiting == ()


async def test_the_same_update_is_not_applied_twice(hall: Hall) -> None:
    await hall.turn(turn(arrival(hall, 1)), remember)
    again = await hall.turn(turn(arrival(hall, 1)), remember)
    assert again.duplicates == {1}
    assert again.mails == ()


async def test_a_waiting_update_survives_a_new_start_and_is_applied_once(open_hall: Opener) -> None:
    hall = open_hall()
    waits = arrival(hall, 2, "later")
    await hall.turn(Turn((waits,), (), (), NOW), remember)
    hall.close()
    hall = open_hall()
    assert hall.leftovers().waiting == (waits,)
    result = await hall.turn(Turn((), (waits,), (), NOW), remember)
    assert len(result.mails) == 1
    assert hall.leftovers().waiting == ()
    assert (await hall.turn(Turn((), (waits,), (), NOW), remember)).duplicates == {2}


async def test_replies_stay_until_they_are_marked(open_hall: Opener) -> None:
    hall = open_hall()
    sent = (await hall.turn(turn(arrival(hall, 1)), remember)).mails
    assert hall.leftovers().unsent == sent
    mark = Mark(sent[0].person, 1, 0, 555, "sent")
    await hall.turn(Turn((), (), (mark,), NOW), remember)
    assert hall.leftovers().unsent == ()
    keeper = Keeper()
    await hall.turn(turn(arrival(hall, 2)), keeper)
    assert keeper.kept == Kept(1, 555, b'["hello"]', 700)


async def test_an_apply_that_raises_undoes_the_whole_turn(hall: Hall) -> None:
    def fussy(item: Arrival | Due, kept: Kept | None) -> Mail:
        if isinstance(item, Arrival) and b"poison" in item.raw:
            raise KeyError
        return remember(item, kept)

    good, bad = arrival(hall, 1, user=1), arrival(hall, 2, "poison", user=2)
    with pytest.raises(Poison) as caught:
        await hall.turn(turn(good, bad), fussy)
    assert caught.value.item == bad
    assert hall.leftovers().unsent == ()
    alone = await hall.turn(turn(good), fussy)
    assert [mail.version for mail in alone.mails] == [1]
    await hall.set_aside(bad, NOW)
    told = hall.due(NOW)
    assert [(due.kind, due.person, due.chat) for due in told] == [("failed", bad.person, 200)]
    assert (await hall.turn(turn(bad), fussy)).duplicates == {2}
    await hall.turn(Turn((), tuple(told), (), NOW + timedelta(seconds=1)), remember)
    assert hall.due(NOW) == []
