"""A process that takes one file and is killed at a step, or takes ten large ones and says what memory that took.

    python -m tests.storage.dying_taker die DATA-DIR KEYS-DIR POSTGRES-URL STEP
    python -m tests.storage.dying_taker ten DATA-DIR KEYS-DIR POSTGRES-URL

An empty address means SQLite in the data directory.
"""

import asyncio
import hashlib
import os
import re
import signal
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from storage import evidence_rows
from storage.age_stream import Sealing
from storage.evidence import Taking
from storage.evidence_folder import Folder
from storage.hall import Hall
from storage.receipts import FOR_TESTS_ONLY
from storage.settings import HallSettings
from tests.storage.conftest import NOW
from tests.storage.files import CANARY, CHUNK, LARGEST, PHOTO, draft, taken

SENT = CANARY * 20_000
STEPS: dict[str, tuple[Any, str]] = {
    "made": (Folder, "create"),
    "came": (Sealing, "push"),
    "sealed": (Sealing, "end"),
    "named": (Folder, "settle"),
    "entered": (evidence_rows, "enter"),
    "kept": (Taking, "keep"),
}
"""After which function the process is killed; only after the last one anything may be there."""


def _die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def _killed_after(owner: Any, name: str) -> None:
    done: Callable[..., Any] = getattr(owner, name)

    def dies(*given: object) -> None:
        done(*given)
        _die()

    async def dies_later(*given: object) -> None:
        await done(*given)
        _die()

    setattr(owner, name, dies_later if asyncio.iscoroutinefunction(done) else dies)


async def _take(hall: Hall) -> None:
    await hall.claim()
    await taken(hall, await draft(hall), SENT)


async def _ten(hall: Hall) -> None:
    """Ten of 20 MB at once, then read; prints by how many bytes the peak of the memory grew."""
    await hall.claim()
    person = await draft(hall)
    await taken(hall, person, b"what is loaded once")
    _forget_peak()
    before = _peak()
    kept = await asyncio.gather(*(_large(hall, person, n) for n in range(10)))
    for file, sha256 in kept:
        digest = hashlib.sha256()
        for chunk in hall.evidence.read(file):
            digest.update(chunk)
        if digest.hexdigest() != sha256:
            raise AssertionError
    sys.stdout.write(f"{_peak() - before}\n")


async def _large(hall: Hall, person: bytes, n: int) -> tuple[str, str]:
    block = bytes([n]) * CHUNK
    async with hall.evidence.begin(person, NOW, LARGEST) as taking:
        while taking.bytes < LARGEST:
            await taking.write(block[: LARGEST - taking.bytes])
        kept = await taking.keep(PHOTO, NOW)
    return kept.file, kept.sha256


def _forget_peak() -> None:
    Path("/proc/self/clear_refs").write_text("5", "ascii")


def _peak() -> int:
    found = re.search(r"VmHWM:\s+(\d+) kB", Path("/proc/self/status").read_text("ascii"))
    return int(found[1]) * 1024 if found else 0


def _main(what: str, data: str, keys: str, url: str, *step: str) -> None:
    settings = HallSettings(
        data_dir=Path(data),
        database=Path(data) / "testigo.db",
        keys_dir=Path(keys),
        partners=Path(data) / "partners.toml",
        postgres=url,
    )
    hall = Hall.open(settings, receiver=True, profile=FOR_TESTS_ONLY, clock=lambda: NOW)
    for name in step:
        _killed_after(*STEPS[name])
    work: dict[str, Callable[[Hall], Awaitable[None]]] = {"die": _take, "ten": _ten}

    async def run() -> None:
        await work[what](hall)

    asyncio.run(run())


if __name__ == "__main__":
    _main(*sys.argv[1:])
