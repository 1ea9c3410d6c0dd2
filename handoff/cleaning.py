"""A copy of a picture without the place, the camera and the comments in it, made in a process of its own.

See ``handoff/cleaner.py`` for what that process can and cannot do. Here is what the courier keeps to itself: the
picture is handed on in chunks, the answer is read up to a limit, the clock is ours, and whatever the child does or
however it ends, the worst result is "cannot be cleaned". A child that was ended from outside (signal 9: the computer is
short of memory, its time is over) has said nothing about its picture: another hour may be better.
"""

import json
import re
import signal
import subprocess
import sys
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from importlib.metadata import version
from pathlib import Path
from threading import Timer
from typing import IO

from flows.errors import Unreachable
from handoff import cleaner
from handoff.plain_image import is_plain

CLEANABLE = frozenset(cleaner.FORMATS)
TOOL = f"Pillow {version('pillow')}"
WHAT = "pixels only: no EXIF, XMP, comment, profile or thumbnail"
PATIENCE_S = 30.0
"""By the clock on the wall; the child's own limit counts processor time only."""
LARGEST = 60 * 1024 * 1024
"""Bytes of a copy."""
BLOCK = 256 * 1024
LONGEST_NOTE = 400
ENDED = "cleaner-ended"
_WRITTEN = re.compile(r"(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)", re.ASCII)
"""How Exif writes a time."""


@dataclass(frozen=True, slots=True)
class Cleaned:
    """The clean *copy*, and what the camera had written into the original.

    *captured_at*: local time, EDTF (``2026-11-20T06:00:00``), "" where there was none. *point*: latitude and
    longitude, degrees WGS 84. Both may be wrong or made up; neither may leave without consent to the exact place.
    """

    copy: bytes = field(repr=False)
    captured_at: str = field(default="", repr=False)
    point: tuple[float, float] | None = field(default=None, repr=False)


def cleaned(chunks: Iterable[bytes], media_type: str) -> Cleaned | None:
    """Return the clean copy of the JPEG or PNG in *chunks*, None when none can be made. Never raises for a picture.

    Unreachable: cleaner-ended (from outside; the next try may end well).
    """
    child = subprocess.Popen(  # noqa: S603  (our own program, no argument from outside)
        [sys.executable, "-I", "-W", "ignore", str(Path(cleaner.__file__)), cleaner.FORMATS[media_type]],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={},
        cwd="/",
    )
    assert child.stdin is not None, "a pipe was asked for"  # noqa: S101  (for the type checker)
    assert child.stdout is not None, "a pipe was asked for"  # noqa: S101  (for the type checker)
    clock = Timer(PATIENCE_S, child.kill)
    clock.start()
    try:
        with child:
            _feed(child.stdin, chunks)
            answer = _answer(child.stdout)
            child.stdout.close()  # a child with more to say finds nobody there
    finally:
        clock.cancel()
        child.kill()
        child.wait()
    if child.returncode == -signal.SIGKILL:
        raise Unreachable(ENDED)
    return _read(answer, media_type) if child.returncode == 0 and len(answer) <= LARGEST else None


def _read(answer: bytes, media_type: str) -> Cleaned | None:
    """Read the child's answer and believe nothing of it: it may have been taken over by the picture."""
    said, _, copy = answer.partition(b"\n")
    if len(said) > LONGEST_NOTE or not is_plain(copy, media_type):
        return None
    try:
        note = json.loads(said)
        return Cleaned(copy, _time(note.get("captured_at")), _point(note.get("point")))
    except (ValueError, AttributeError):
        return None


def _time(said: object) -> str:
    read = _WRITTEN.fullmatch(said) if isinstance(said, str) else None
    try:
        return "" if read is None else datetime.fromisoformat(read.expand(r"\1-\2-\3T\4")).isoformat()
    except ValueError:
        return ""


def _point(said: object) -> tuple[float, float] | None:
    match said:
        case [float(latitude), float(longitude)] if abs(latitude) <= 90 and abs(longitude) <= 180:  # noqa: PLR2004  (degrees)
            return round(latitude, 6), round(longitude, 6)
        case _:
            return None


def _answer(pipe: IO[bytes]) -> bytes:
    """Return what the child says, or the beginning of it: as much as shows that it is too much."""
    said = bytearray()
    while len(said) <= LARGEST and (piece := pipe.read(BLOCK)):
        said += piece
    return bytes(said)


def _feed(pipe: IO[bytes], chunks: Iterable[bytes]) -> None:
    """Hand the picture on. The child reads all of it before it answers, so that nobody waits for the other."""
    with suppress(BrokenPipeError):  # it has read enough, or is gone
        for chunk in chunks:
            pipe.write(chunk)
        pipe.close()
