"""Invented files of invented people, and what the tests look at."""

from datetime import datetime
from pathlib import Path

from sqlalchemy import select

from flows.files import KeptFile
from storage.evidence import About, KeptBytes, StoredFile
from storage.hall import Hall
from storage.mailroom import LeaseLost
from storage.settings import HallSettings
from storage.tables import data_keys, evidence
from tests.storage.conftest import NOW
from tests.storage.made import arrival, remember, turn

MB = 1_000_000
LARGEST = 20 * MB
PHOTO = About("photo", "image/jpeg", "compressed")
CANARY = b"zarzamora-en-la-foto"
CHUNK = 64 * 1024


async def draft(hall: Hall, update_id: int = 1, user: int = 7) -> bytes:
    """Somebody who has said a word; who that is."""
    await look(hall)
    said = arrival(hall, update_id, user=user)
    await hall.turn(turn(said), remember)
    return said.person


async def taken(hall: Hall, person: bytes, data: bytes = CANARY, *, now: datetime = NOW) -> KeptBytes:
    """Take a file of *person* as a door does."""
    async with hall.evidence.begin(person, now, LARGEST) as taking:
        for at in range(0, len(data), CHUNK):
            await taking.write(data[at : at + CHUNK])
        return await taking.keep(PHOTO, now)


async def look(hall: Hall) -> None:
    """Look at the shards, as a bot does every second; a test on a busy machine may have lost them."""
    try:
        await hall.claim()
    except LeaseLost:
        await hall.let_go()
        await hall.claim()


def read(hall: Hall, file: str) -> bytes:
    """The bytes of a kept file."""
    return b"".join(hall.evidence.read(file))


def folder(settings: HallSettings) -> list[str]:
    """What lies in the evidence folder."""
    return sorted(path.name for path in (settings.data_dir / "evidence").glob("*"))


def everything(root: Path) -> bytes:
    """Every byte of every file under *root*."""
    return b"".join(path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file())


def rows(hall: Hall) -> list[str]:
    """The files that have a row."""
    with hall.engine.begin() as core:
        return list(core.scalars(select(evidence.c.id)))


def keys(hall: Hall) -> list[str]:
    """The files that have a key."""
    with hall.engine.begin() as core:
        ids = core.scalars(select(data_keys.c.id).where(data_keys.c.id.like("evidence:%"))).all()
    return [id_.removeprefix("evidence:") for id_ in ids]


def gone(hall: Hall, settings: HallSettings) -> bool:
    """Whether no key, no row and no file is left."""
    return (keys(hall), rows(hall), folder(settings)) == ([], [], [])


def line(kept: StoredFile) -> KeptFile:
    """How a report names a file."""
    return KeptFile(
        file=kept.file,
        kind="photo",
        as_sent="compressed",
        media_type=PHOTO.media_type,
        bytes=kept.bytes,
        sha256=kept.sha256,
        at="2026-11-22T15:00:00Z",
    )
