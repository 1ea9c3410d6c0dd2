"""The cleaner: a program of its own that makes a picture anew from nothing but its pixels.

``handoff/cleaning.py`` starts it for one picture: bytes come in on standard input; on standard output leave one line of
JSON, what the camera wrote about time and place, and then the copy. Who may know that line is the courier's to decide.
A picture is the only thing of a stranger's that this project ever decodes, so it is decoded where little can go wrong.
Before the first byte is read the process gives up, for good: more than ``MEMORY`` of address space, more than
``SECONDS`` of processor time, writing files, core dumps, and every new file descriptor. The last one means that it can
open no file and no socket. It has no environment variables and no secret in its memory. What is not enforced: it is
the same system user as the courier, and system calls are not filtered.

The copy is a new image: Pillow carries a JPEG's comment and a PNG's colour profile along when the opened image itself
is saved again. Turning it upright comes first, since the note which way is up goes too.
"""

import io
import json
import os
import resource
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

_GREY, _SEE_THROUGH = frozenset({"1", "L"}), frozenset({"LA", "PA", "RGBA"})
_KNOWN = _GREY | _SEE_THROUGH | {"P", "RGB", "CMYK", "YCbCr"}
"""Not here: sixteen bits a channel, which would come out darker than it is."""


def give_up_everything() -> None:
    """Take from this process what making a copy does not need."""
    for limit, most in (
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_CPU, SECONDS),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NOFILE, 3),
    ):
        resource.setrlimit(limit, (most, most))


def copy_of(picture: bytes, wanted: str) -> tuple[dict[str, Any], bytes]:
    """Return what *picture* says of itself, and a new picture of format *wanted* with its pixels.

    ValueError or Pillow's own errors.
    """
    Image.MAX_IMAGE_PIXELS = MOST_PIXELS
    warnings.simplefilter("error", Image.DecompressionBombWarning)
    with Image.open(io.BytesIO(picture), formats=[wanted]) as opened:
        if opened.mode not in _KNOWN or opened.width * opened.height > MOST_PIXELS:
            raise ValueError
        if wanted == "PNG" and getattr(opened, "is_animated", False):
            raise ValueError  # one picture of many would be another statement
        opened.load()  # reading what is said in a PNG would do it, and hide that half of the picture is missing
        said, mode = _said(opened), _mode(opened, wanted)
        upright = ImageOps.exif_transpose(opened).convert(mode)
    clean = Image.new(mode, upright.size)
    clean.paste(upright)
    del upright
    out = io.BytesIO()
    clean.save(out, wanted, **({"quality": 92} if wanted == "JPEG" else {}))
    return said, out.getvalue()


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
