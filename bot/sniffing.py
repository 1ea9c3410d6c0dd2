"""What a file is, read from its first bytes. Nothing is decoded, unpacked or rendered; names count nothing.

Theory. The question is not "what is this?" but "is this one of the few things we take?". So there is one short list of
beginnings, all at fixed places, and what is not on it is refused. Libraries answer the other question: they know
hundreds of beginnings, some of one or two bytes, rank guesses by the end of a file or its name, and the newer ones open
archives to look inside. All of that is what a hostile file hopes for.

What the list cannot see: a picture with an archive behind it is a picture here, and its bytes are kept as they came. It
is sealed like everything else, leaves with a name of ours and an ending that fits its beginning, and the courier's
cleaned copy holds pixels only. Text is what is UTF-8 without control signs; ``Text`` looks at all of it.
"""

import re
from codecs import getincrementaldecoder

HEAD = 1 << 16
"""Bytes that are looked at; a letter says within them that it is one."""

_BEGINNINGS: tuple[tuple[bytes, str], ...] = (
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"II*\0", "image/tiff"),
    (b"MM\0*", "image/tiff"),
    (b"%PDF-", "application/pdf"),
    (b"{\\rtf1", "application/rtf"),
    (b"OggS\0", "audio/ogg"),
    (b"ID3", "audio/mpeg"),
    (b"fLaC", "audio/flac"),
    (b"#!AMR\n", "audio/amr"),
    (b"#!AMR-WB\n", "audio/amr"),
)
_RIFF = {b"WEBP": "image/webp", b"WAVE": "audio/wav", b"AVI ": "video/x-msvideo"}
_BRANDS = {
    **dict.fromkeys((b"heic", b"heix", b"heim", b"heis", b"mif1", b"msf1"), "image/heic"),
    **dict.fromkeys((b"avif", b"avis"), "image/avif"),
    **dict.fromkeys((b"M4A ", b"M4B "), "audio/mp4"),
    b"qt  ": "video/quicktime",
}
"""Of the ISO base media format; any other brand with letters and digits is a video."""
_LIKE_MPEG = frozenset((b"\xff\xfb", b"\xff\xfa", b"\xff\xf3", b"\xff\xf2"))
_LIKE_AAC = frozenset((b"\xff\xf1", b"\xff\xf9"))
_OFFICE = "application/vnd.openxmlformats-officedocument"
_OPEN = "application/vnd.oasis.opendocument"
OFFICE = "application/vnd."
"""How the media types begin of letters and tables that are archives."""
MACROS = b"vbaProject"
"""In the name of the file inside such an archive that holds its macros."""
_FOLDERS = ((b"word/", f"{_OFFICE}.wordprocessingml.document"), (b"xl/", f"{_OFFICE}.spreadsheetml.sheet"))
_BRAND = re.compile(rb"[ -~]{4}")
_MARKUP = re.compile(
    rb"<\s*(?:!doctype|\?|!--|html|head|body|script|svg|iframe|xml)|^(?:\xef\xbb\xbf)?\s*<|^#!|^MZ",
    re.IGNORECASE,
)
_CONTROLS = re.compile(rb"[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f]")


def media_type(head: bytes) -> str:
    """Return the media type of a file that begins with *head* (up to ``HEAD`` bytes); "" for what is not taken."""
    for beginning, name in _BEGINNINGS:
        if head.startswith(beginning):
            return name
    return _riff(head) or _base_media(head) or _matroska(head) or _audio(head) or _office(head) or _text(head)


def _riff(head: bytes) -> str:
    return _RIFF.get(head[8:12], "") if head.startswith(b"RIFF") else ""


def _base_media(head: bytes) -> str:
    """MP4, QuickTime, HEIC: a first box ``ftyp`` with a brand; old QuickTime begins with another box."""
    if head[4:8] == b"ftyp" and _BRAND.fullmatch(head[8:12]):
        return _BRANDS.get(head[8:12], "video/mp4")
    old = head[4:8] in {b"moov", b"wide", b"mdat"} and head[:2] != b"PK"
    return "video/quicktime" if old else ""


def _matroska(head: bytes) -> str:
    if not head.startswith(b"\x1a\x45\xdf\xa3"):
        return ""
    return "video/webm" if b"webm" in head[:64] else "video/x-matroska"


def _audio(head: bytes) -> str:
    if head[:2] in _LIKE_MPEG:
        return "audio/mpeg"
    return "audio/aac" if head[:2] in _LIKE_AAC else ""


def _office(head: bytes) -> str:
    """An archive that says at its beginning that it is a letter or a table; macros are refused by their own names."""
    if not head.startswith(b"PK\x03\x04") or MACROS in head:
        return ""
    if head[30:38] == b"mimetype":
        kind = re.match(rb"application/vnd\.oasis\.opendocument\.(text|spreadsheet)(?=PK)", head[38:])
        return f"{_OPEN}.{kind[1].decode()}" if kind else ""
    if not head[30:].startswith((b"[Content_Types].xml", b"_rels/", b"docProps/", b"word/", b"xl/")):
        return ""
    return next((name for folder, name in _FOLDERS if folder in head), "")


def _text(head: bytes) -> str:
    if not head or _MARKUP.search(head) or _CONTROLS.search(head):
        return ""
    try:
        getincrementaldecoder("utf-8")().decode(head)  # the last sign may be cut
    except UnicodeDecodeError:
        return ""
    return "text/plain"


class Text:
    """Whether what goes by is text to its end: what begins as a letter may go on as a program."""

    def __init__(self) -> None:
        self._decoder = getincrementaldecoder("utf-8")()

    def takes(self, chunk: bytes, *, last: bool = False) -> bool:
        """Return whether *chunk*, after those before it, is still text."""
        if _CONTROLS.search(chunk):
            return False
        try:
            self._decoder.decode(chunk, last)
        except UnicodeDecodeError:
            return False
        return True
