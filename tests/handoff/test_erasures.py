"""``python -m handoff erasures`` and ``give-up``: what an operator reads, and what a hand ends."""

import asyncio
from datetime import UTC, datetime

from storage.mailroom import Mail
from tests.handoff.test_demand_drill import CHAT, Drill, House, house, sent, typed
from tests.storage.conftest import database
from tests.storage.made import Door, arrival, turn

__all__ = ["database", "house", "typed"]


def test_who_was_asked_to_erase_is_listed_until_it_says_that_it_did(house: House, typed: Drill) -> None:
    asyncio.run(sent(house))
    typed("once")
    assert typed("erasures") == (0, "Nobody was asked to erase anything.\n")
    hall, now = house.hall(), datetime.now(UTC)
    erase = Door(Mail(None, CHAT, erase_all=True))
    asyncio.run(hall.turn(turn(arrival(hall, 50, at=now), now=now), erase))
    hall.close()
    assert typed("erasures") == (0, f"{house.alias} for lakeside: not there yet: see waiting\n")
    typed("once")
    day = datetime.now(UTC).date()
    assert typed("erasures") == (0, f"{house.alias} for lakeside: asked on {day}, not confirmed yet\n")

    assert typed("reply", house.alias, "--kind", "erased") == (0, "The case stands at: erased.\n")
    said = f"{house.alias} for lakeside: asked on {day}, says that it erased on {day}\n"
    assert typed("erasures") == (0, said)


def test_who_gives_up_is_told_whether_anything_waited(house: House, typed: Drill) -> None:
    asyncio.run(sent(house))
    assert typed("give-up", house.alias) == (0, "It is not tried again.\n")
    assert typed("give-up", house.alias) == (1, "Nothing waits for this case.\n")
    assert typed("once")[1].endswith("No parcel is waiting.\n")
