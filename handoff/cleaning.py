"""A copy of a picture without the place, the camera and the comments in it, made in a process of its own.

See ``handoff/cleaner.py`` for what that process can and cannot do. Here is what the courier keeps to itself: the
picture is handed on in chunks, the answer is read up to a limit, the clock is ours, and whatever the child does or
however it ends, the worst result is "cannot be cleaned".
"""

import subprocess
import sys
from collections.abc import Iterable
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path
from threading import Timer
from typing import IO

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


def cleaned(chunks: Iterable[bytes], media_type: str) -> bytes | None:
    """Return the clean copy of the JPEG or PNG in *chunks*, None when none can be made. Never raises for a picture."""
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
            copy = _answer(child.stdout)
            child.stdout.close()  # a child with more to say finds nobody there
    finally:
        clock.cancel()
        child.kill()
        child.wait()
    return copy if child.returncode == 0 and len(copy) <= LARGEST and is_plain(copy, media_type) else None


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
