"""Where our time goes: py-spy looks at the running bot five hundred times a second, from outside.

A look counts for the innermost room that its stack passes through: time in `json` counts for who called it. The
microseconds are the CPU of a step, divided as the looks are.
"""

import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

LOOKS = 500
"""A second."""
IDLE = ("select (selectors.py", "_worker (concurrent/futures/thread.py")
"""What a thread that waits for work is doing."""

PLACES: Mapping[str, tuple[str, ...]] = {
    "COMMIT with its fsync": ("do_commit (",),
    "hall: rows, sealing": ("storage/", "sqlalchemy/"),
    "heart: questions, phases": ("flows/",),
    "words and keyboards": ("locales/", "bot/outbound.py", "bot/page.py", "bot/pieces.py"),
    "calls: aiohttp, PTB": ("aiohttp/", "telegram/", "bot/request.py", "multidict", "yarl"),
    "speaker": ("bot/speaker.py", "bot/pace.py"),
    "receiver": ("bot/receiver.py", "bot/admission.py", "bot/inbound.py"),
    "turns": (
        "bot/conversation",
        "bot/turns",
        "bot/readiness",
        "bot/applying",
        "bot/due",
        "bot/life",
        "bot/counts",
    ),
}
"""Rooms, each with what a frame of it holds; the first one that fits a frame takes it."""
REST = "loop"


def watch(pid: int, seconds: float, raw: Path) -> subprocess.Popen[bytes]:
    """Begin to look at *pid*; *raw* holds the stacks when the returned process has ended."""
    program = str(Path(sys.executable).with_name("py-spy"))
    words = [program, "record", "--pid", str(pid), "--duration", str(round(seconds)), "--rate", str(LOOKS)]
    words += ["--format", "raw", "--output", str(raw)]
    return subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def shares(stacks: Iterable[str]) -> dict[str, float]:
    """Divide the looks, one ``frame;frame;… count`` a line, among the rooms; looks at a waiting loop are left out."""
    counted: Counter[str] = Counter()
    for line in stacks:
        frames, _, count = line.rpartition(" ")
        if not any(frame in frames for frame in IDLE):
            counted[_room(frames.split(";"))] += int(count)
    whole = counted.total()
    return {room: counted[room] / whole for room in (*PLACES, REST)} if whole else {}


def _room(frames: list[str]) -> str:
    for frame in reversed(frames):
        for room, marks in PLACES.items():
            if any(mark in frame for mark in marks):
                return room
    return REST
