"""Whether a JPEG or PNG holds its pixels and nothing else. Only read, never decoded.

Every cleaned copy is looked through before it may leave, so that a fault in the library that made it cannot let a
place through: a JPEG may have tables, frame, scans and an empty JFIF head, a PNG its header, palette, transparency
and pixels, and nothing may follow the end.
"""

import re

_JPEG_PARTS = frozenset({0xC0, 0xC1, 0xC2, 0xC4, 0xDA, 0xDB, 0xDD, 0xE0})
_START, _END, _SCAN, _JFIF = b"\xff\xd8", 0xD9, 0xDA, 0xE0
_JFIF_SIZE = 16
"""Of a JFIF head without thumbnail."""
_MARKER = re.compile(rb"\xff[^\x00\xd0-\xd7]")
"""The next part: inside a scan 0xFF is followed by 0, or by one of eight restart marks."""

_PNG_START = b"\x89PNG\r\n\x1a\n"
_PNG_PARTS = frozenset({b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND"})


def is_plain(picture: bytes, media_type: str) -> bool:
    """Say whether *picture* is of *media_type* and has only parts that are pixels or needed to draw them."""
    return {"image/jpeg": _plain_jpeg, "image/png": _plain_png}[media_type](picture)


def _plain_jpeg(picture: bytes) -> bool:
    at = len(_START) if picture.startswith(_START) else len(picture)
    while at + 4 <= len(picture):
        marker, size = picture[at + 1], int.from_bytes(picture[at + 2 : at + 4], "big")
        if picture[at] != 0xFF or marker not in _JPEG_PARTS:  # noqa: PLR2004  (every part begins with this byte)
            return False
        if marker == _JFIF and (size != _JFIF_SIZE or picture[at + 4 : at + 9] != b"JFIF\0"):
            return False
        at += 2 + size
        if marker == _SCAN:
            following = _MARKER.search(picture, at)
            at = following.start() if following else len(picture)
        if picture[at : at + 2] == bytes((0xFF, _END)):
            return at + 2 == len(picture)
    return False


def _plain_png(picture: bytes) -> bool:
    at = len(_PNG_START) if picture.startswith(_PNG_START) else len(picture)
    while at + 12 <= len(picture):
        size, name = int.from_bytes(picture[at : at + 4], "big"), picture[at + 4 : at + 8]
        if name not in _PNG_PARTS:
            return False
        at += 12 + size
        if name == b"IEND":
            return size == 0 and at == len(picture)
    return False
