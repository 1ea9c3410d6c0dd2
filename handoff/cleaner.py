"""The cleaner: a program of its own that makes a picture anew from nothing but its pixels.

``handoff/cleaning.py`` starts it for one picture: bytes come in on standard input; on standard output leave one line of
JSON, what the camera wrote about time and place, and then the copy. Who may know that line is the courier's to decide.
A picture is the only thing of a stranger's that this project ever decodes, so it is decoded where little can go wrong.
Before the first byte is read the process gives up, for good: more than ``MEMORY`` of address space, more than
``SECONDS`` of processor time, writing files, core dumps, other processes, and every new file descriptor, also in the
place of one that it closes. So it can open no file and no socket. Then it gives up every system call but the few of
``CALLS``: it is the same system user as the courier, and could else take files away by their names, or end the courier
and look into its memory. It has no environment variables and no secret in its own. On a system that cannot filter calls
(no Linux, or another processor than ``CALLS`` knows) the limits stand alone.

The copy is a new image: Pillow carries a JPEG's comment and a PNG's colour profile along when the opened image itself
is saved again. Turning it upright comes first, since the note which way is up goes too.
"""

import ctypes
import io
import json
import os
import platform
import resource
import struct
import sys
import warnings
from contextlib import suppress
from typing import Any

import PIL.MpoImagePlugin  # noqa: F401  (for JPEG with a second picture inside: later nothing can be loaded)
from PIL import ExifTags, Image, ImageOps

FORMATS = {"image/jpeg": "JPEG", "image/png": "PNG"}
CANNOT = 3
"""Exit code: no clean copy can be made of this."""
MOST_BYTES = 50 * 1024 * 1024
MOST_PIXELS = 50_000_000
MEMORY = 640 * 1024 * 1024
"""Two images of ``MOST_PIXELS`` at four bytes each, and the picture itself."""
SECONDS = 20

CALLS = {
    "x86_64": (0xC000003E, (0, 1, 3, 8, 9, 10, 11, 12, 13, 14, 15, 24, 25, 28, 60, 131, 202, 228, 231, 318)),
    "aarch64": (
        0xC00000B7,
        (63, 64, 57, 62, 222, 226, 215, 214, 134, 135, 139, 124, 216, 233, 93, 132, 98, 113, 94, 278),
    ),
}
"""By processor: its name for the filter (linux/audit.h), and the numbers of read, write, close, lseek, mmap, mprotect,
munmap, brk, rt_sigaction, rt_sigprocmask, rt_sigreturn, sched_yield, mremap, madvise, exit, sigaltstack, futex,
clock_gettime, exit_group, getrandom: what memory, the pipes and the end of a process need."""
_LOAD, _EQUAL, _RETURN = 0x20, 0x15, 0x06
_ALLOW, _NOT_PERMITTED = 0x7FFF0000, 0x00050001
_NO_NEW_PRIVILEGES, _SECCOMP, _FILTER = 38, 22, 2

_GREY, _SEE_THROUGH = frozenset({"1", "L"}), frozenset({"LA", "PA", "RGBA"})
_KNOWN = _GREY | _SEE_THROUGH | {"P", "RGB", "CMYK", "YCbCr"}
"""Not here: sixteen bits a channel, which would come out darker than it is."""


def give_up_everything() -> None:
    """Take from this process what making a copy does not need."""
    give_up_means()
    give_up_calls()


def give_up_means() -> None:
    """Limit memory, time, files and processes; nobody below root can raise these again."""
    for limit, most in (
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_CPU, SECONDS),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NPROC, 0),
        (resource.RLIMIT_NOFILE, 0),
    ):
        resource.setrlimit(limit, (most, most))


def give_up_calls() -> bool:
    """Have every system call but ``CALLS`` refused (seccomp, filter mode); whether this system does it."""
    if sys.platform != "linux" or platform.machine() not in CALLS:
        return False
    name, calls = CALLS[platform.machine()]
    rules = [(_LOAD, 0, 0, 4), (_EQUAL, 1, 0, name), (_RETURN, 0, 0, _NOT_PERMITTED), (_LOAD, 0, 0, 0)]
    rules += [(_EQUAL, len(calls) - i, 0, call) for i, call in enumerate(calls)]
    rules += [(_RETURN, 0, 0, _NOT_PERMITTED), (_RETURN, 0, 0, _ALLOW)]
    packed = ctypes.create_string_buffer(b"".join(struct.pack("HBBI", *rule) for rule in rules))
    program = ctypes.create_string_buffer(struct.pack("HP", len(rules), ctypes.addressof(packed)))
    prctl = ctypes.CDLL(None).prctl
    last = [ctypes.c_ulong(0)] * 2
    prctl(_NO_NEW_PRIVILEGES, ctypes.c_ulong(1), ctypes.c_ulong(0), *last)
    return not prctl(_SECCOMP, ctypes.c_ulong(_FILTER), program, *last)


def copy_of(picture: bytes, wanted: str) -> tuple[dict[str, Any], bytes]:
    """Return what *picture* says of itself, and a new picture of format *wanted* with its pixels.

    ValueError or Pillow's own errors.
    """
    said, clean = _pixels_of(picture, wanted)
    out = io.BytesIO()
    clean.save(out, wanted, **({"quality": 92} if wanted == "JPEG" else {}))
    return said, out.getvalue()


def _pixels_of(picture: bytes, wanted: str) -> tuple[dict[str, Any], Image.Image]:
    """Return the picture's notes and a new image; the opened one is gone by then, for a large one has 150 MB."""
    Image.MAX_IMAGE_PIXELS = MOST_PIXELS
    warnings.simplefilter("error", Image.DecompressionBombWarning)
    with Image.open(io.BytesIO(picture), formats=[wanted]) as opened:
        if opened.mode not in _KNOWN or opened.width * opened.height > MOST_PIXELS:
            raise ValueError
        if wanted == "PNG" and getattr(opened, "is_animated", False):
            raise ValueError  # one picture of many would be another statement
        opened.load()  # reading what is said in a PNG would do it, and hide that half of the picture is missing
        said, mode = _said(opened), _mode(opened, wanted)
        ImageOps.exif_transpose(opened, in_place=True)
        upright = opened if opened.mode == mode else opened.convert(mode)
        clean = Image.new(mode, upright.size)
        clean.paste(upright)
        return said, clean


def _said(opened: Image.Image) -> dict[str, Any]:
    """Return time and place as the camera wrote them; nothing where that cannot be read."""
    said: dict[str, Any] = {}
    with suppress(Exception):  # a note that is broken is no reason to lose the picture
        written = opened.getexif()
        told = written.get_ifd(ExifTags.IFD.Exif)
        said["captured_at"] = str(told[ExifTags.Base.DateTimeOriginal])
        place = written.get_ifd(ExifTags.IFD.GPSInfo)
        said["point"] = [_degrees(place, 2, 1, "S"), _degrees(place, 4, 3, "W")]
    return said


def _degrees(place: dict[int, Any], value: int, half: int, negative: str) -> float:
    degrees, minutes, seconds = (float(part) for part in place[value])
    return (degrees + minutes / 60 + seconds / 3600) * (-1 if place[half] == negative else 1)


def _mode(opened: Image.Image, wanted: str) -> str:
    if wanted == "PNG" and (opened.mode in _SEE_THROUGH or "transparency" in opened.info):
        return "RGBA"
    return "L" if opened.mode in _GREY else "RGB"


def main(wanted: str) -> int:
    """Clean what comes on standard input; the exit code."""
    Image.preinit()
    give_up_everything()
    picture = sys.stdin.buffer.read(MOST_BYTES + 1)
    if len(picture) > MOST_BYTES:
        return CANNOT
    said, copy = copy_of(picture, wanted)
    sys.stdout.buffer.write(json.dumps(said).encode() + b"\n" + copy)
    sys.stdout.buffer.flush()
    return 0


if __name__ == "__main__":
    try:
        code = main(sys.argv[1])
    except BaseException:  # noqa: BLE001  (whatever it was, nothing was made and nobody reads a traceback)
        code = CANNOT
    os._exit(code)  # without a flush of what may be half a picture
