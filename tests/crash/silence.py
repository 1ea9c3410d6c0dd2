"""The bot is away for longer than a tap lives (N9): what people tapped meanwhile is gone for ever."""

import asyncio
from datetime import timedelta

from sqlalchemy import Connection, select, update

from storage.tables import conversations, heard
from tests.crash.blows import Blow
from tests.crash.lane import Lane

AWAY = timedelta(minutes=5)


async def silence(lane: Lane) -> None:
    """The bot is away for five minutes; taps live for two and a half. The open questions are asked again."""
    await lane.strike(Blow("moment", 1.5))
    await lane.live(2.0)  # everybody acts once more, and nobody is there
    queue = lane.ground.double.queue
    lane.ground.double.clock.advance(seconds=AWAY.total_seconds())
    assert len(queue.waiting) < len(queue.given)  # looking buries what is too old
    dead = set(queue.expired)
    for one in queue.given:
        if one.update_id in dead and one.kind == "callback_query":
            lane.unheard(int(one.body["callback_query"]["from"]["id"]))
    assert lane.run.away, "nobody had tapped"
    await asyncio.to_thread(_older, lane)
    await lane.start()
    await lane.live(1.0)


def _older(lane: Lane) -> None:
    """Everything that was written down was written so much earlier."""
    hall = lane.ground.house.hall()
    with hall.engine.begin() as core:
        for at in core.scalars(select(heard.c.at)).all():
            core.execute(update(heard).values(at=at - AWAY))
        _age(core)
    hall.close()


def _age(core: Connection) -> None:
    for person, at in core.execute(select(conversations.c.person, conversations.c.last_input_at)).all():
        earlier = update(conversations).where(conversations.c.person == person)
        core.execute(earlier.values(last_input_at=at - AWAY))
