"""The courier that runs, as a process of its own: what is revoked in the partners file is revoked at once."""

import asyncio
import os
import signal
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from tests.handoff.test_key_faults import KEY, NEW, ONE, TWO, group, opens, table
from tests.handoff.test_partner_keys_said import send
from tests.patience import until

ROOT = Path(__file__).parents[2]
BUSY = 90.0
"""Seconds, for a machine that runs everything at once."""


@asynccontextmanager
async def running(home: Path) -> AsyncIterator[Path]:
    """A courier in *home*; gives the file of its log."""
    own = {"TESTIGO_DATA_DIR": str(home / "var"), "TESTIGO_DEMO": "1", "PYTHONPATH": str(ROOT)}
    told = {name: value for name, value in os.environ.items() if not name.startswith("TESTIGO_")}
    log = home / "log"
    with log.open("wb") as out:
        door = subprocess.Popen(  # noqa: ASYNC220  (it is waited for on a thread)
            [sys.executable, "-m", "handoff", "run"], cwd=home, env={**told, **own}, stderr=out, stdout=out
        )
        try:
            await until((home / "var" / "heartbeat-handoff").exists, within=BUSY)
            yield log
        finally:
            door.send_signal(signal.SIGTERM)
            assert await asyncio.to_thread(door.wait, BUSY) == 0


def write(home: Path, *tables: str) -> None:
    """Put another file in its place, as an editor does."""
    draft = home / "draft.toml"
    draft.write_text(group(*tables) if tables else "[[partner", encoding="utf-8")
    draft.replace(home / "partners.toml")


def parcels(home: Path) -> list[bytes]:
    found = (home / "var" / "handoff").glob("*.zip.age")
    return [path.read_bytes() for path in sorted(found, key=lambda path: path.stat().st_mtime_ns)]


async def test_a_key_revoked_while_the_courier_runs_gets_nothing_more(tmp_path: Path) -> None:
    write(tmp_path, table(KEY), table(NEW))
    await asyncio.to_thread(send, tmp_path)
    async with running(tmp_path) as log:
        await until(lambda: len(parcels(tmp_path)) == 1, within=BUSY)
        write(tmp_path, table(KEY, revoked_on="2026-11-20"), table(NEW))
        await asyncio.to_thread(send, tmp_path, 2)
        await until(lambda: len(parcels(tmp_path)) == 2, within=BUSY)
        write(tmp_path)
        await asyncio.to_thread(send, tmp_path, 3)
        await until(lambda: '"held"' in log.read_text("utf-8"), within=BUSY)
        assert len(parcels(tmp_path)) == 2
        write(tmp_path, table(KEY), table(NEW))
        await until(lambda: len(parcels(tmp_path)) == 3, within=BUSY)
    opened = [[opens(sealed, identity) for identity in (ONE, TWO)] for sealed in parcels(tmp_path)]
    assert opened == [[True, True], [False, True], [False, True]]
    assert '"partners-file"' in log.read_text("utf-8")
