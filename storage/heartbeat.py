"""A door's sign of life: a file it touches after every good round. The image's health check reads its age.

`python -m storage.heartbeat` exits 0 while the container's door is alive and 1 when it is stuck. The door is the
one named in the command line of process 1.

Under systemd the same round says that the door is ready and feeds systemd's watchdog: see sd_notify(3).
"""

import os
import socket
import sys
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

DOORS = ("bot", "handoff")
STUCK = timedelta(minutes=3)
"""A long poll takes under one minute; a delivery that takes longer beats meanwhile."""


def beat(data_dir: Path, door: str) -> None:
    """Say that this door has just finished a good round."""
    _file(data_dir, door).touch()
    if address := os.environ.get("NOTIFY_SOCKET"):
        _notify(address)


def _notify(address: str) -> None:
    """Tell systemd; a name that begins with @ lies in no folder. That nobody listens is no fault of the door."""
    with suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_NONBLOCK) as sock:
        sock.sendto(b"READY=1\nWATCHDOG=1", f"\0{address[1:]}" if address.startswith("@") else address)


def alive(data_dir: Path, door: str, now: datetime) -> bool:
    """Tell whether the door's last good round is recent; `now` is an aware time."""
    try:
        last = _file(data_dir, door).stat().st_mtime
    except FileNotFoundError:
        return False
    return now - datetime.fromtimestamp(last, UTC) < STUCK


def ever(data_dir: Path, door: str) -> bool:
    """Tell whether the door has ever worked on this data folder."""
    return _file(data_dir, door).exists()


def door_of(command_line: bytes) -> str:
    """Name the door that a process runs, from its arguments joined by NUL; the bot, when none is named."""
    words = command_line.split(b"\0")
    return next((door for door in DOORS if door.encode() in words), DOORS[0])


def _file(data_dir: Path, door: str) -> Path:
    return data_dir / f"heartbeat-{door}"


if __name__ == "__main__":
    kept = Path(os.environ.get("TESTIGO_DATA_DIR", "var"))
    sys.exit(not alive(kept, door_of(Path("/proc/1/cmdline").read_bytes()), datetime.now(UTC)))
