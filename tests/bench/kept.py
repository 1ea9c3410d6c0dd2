"""A hundred thousand conversations that wait: written through the hall itself, as if they had been spoken.

python -m tests.bench.kept folder 100000
"""

import asyncio
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

from storage.hall import Hall
from storage.mailroom import Arrival, Due, Kept, Mail, Turn
from storage.receipts import FOR_TESTS_ONLY
from storage.settings import HallSettings
from tests.bench.dialogue import do
from tests.bench.people import FIRST
from tests.bench.script import SCRIPT
from tests.bench.station import BOT
from tests.play import Play

ACTS = 12
"""So far they have come: six answers, no story yet."""
AT_ONCE = 500
EARLIER = 1_000_000_000
"""Below the ids of those who come while the bench runs."""


def session() -> bytes:
    """The memory of somebody who has done the first acts of the script."""
    play = Play()
    for act in SCRIPT[:ACTS]:
        do(play, act)
    return play.session.to_json().encode()


async def fill(folder: Path, number: int) -> None:
    """Write *number* conversations into the database of the data folder *folder*."""
    settings = HallSettings(folder, folder / "testigo.db", folder / "keys", folder / "partners.toml")
    hall = Hall.open(settings, receiver=True, profile=FOR_TESTS_ONLY)
    await hall.claim()
    now, memory = datetime.now(UTC), session()

    def mail(item: Arrival | Due, _: Kept | None) -> Mail:
        return Mail(memory, item.chat)

    people = iter(range(FIRST - EARLIER, FIRST - EARLIER + number))
    while batch := tuple(islice(people, AT_ONCE)):
        arrivals = tuple(_arrivals(hall, batch, now))
        await hall.turn(Turn(arrivals, arrivals, (), now), mail)
    hall.close()


def _arrivals(hall: Hall, people: tuple[int, ...], now: datetime) -> Iterator[Arrival]:
    bot = int(str(BOT["id"]))
    for person in people:
        yield Arrival(bot, person, hall.vault.pseudonym("telegram", bot, person), b"{}", person, now)


if __name__ == "__main__":
    asyncio.run(fill(Path(sys.argv[1]), int(sys.argv[2])))
