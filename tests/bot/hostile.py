"""Hostile files, made here: bombs, polyglots, programs, pages, lies about sizes, pictures with too much in them.

``reason`` is why the door must refuse one; "" where it must keep the bytes as they are, sealed and unopened.
"""

import bz2
import gzip
import io
import lzma
import random
import struct
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from flows.files import Refusal

JPEG = b"\xff\xd8\xff\xe0\x00\x10JFIF\0\1\1\0\0\1\0\1\0\0"
PNG = b"\x89PNG\r\n\x1a\n"
GIF = b"GIF89a"
PDF = b"%PDF-1.7\n"
LETTER = "[Content_Types].xml"
END = b"\xff\xd9"
ZEROES = 10_000_000


@dataclass(frozen=True, slots=True)
class Hostile:
    """*size*: what getFile says; *said*: what the message said."""

    name: str
    make: Callable[[], bytes]
    reason: Refusal | None = None
    size: int | None = None
    said: int | None = None


def just(content: bytes) -> Callable[[], bytes]:
    return lambda: content


def packed(*names: str, content: bytes = b"x") -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        for name in names:
            file.writestr(name, content)
    return made.getvalue()


def bomb(*names: str) -> bytes:
    return packed(*names, content=bytes(ZEROES))


def nested(depth: int) -> bytes:
    inner = bomb("zeroes")
    for level in range(depth):
        inner = packed(*(f"{level}-{number}.zip" for number in range(8)), content=inner)
    return inner


def png(width: int, height: int, *chunks: tuple[bytes, bytes]) -> bytes:
    header = struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)
    pixels = zlib.compress(bytes(100_000))
    every = ((b"IHDR", header), *chunks, (b"IDAT", pixels), (b"IEND", b""))
    return PNG + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        for name, data in every
    )


def jpeg(*segments: tuple[int, bytes]) -> bytes:
    parts = (struct.pack(">BBH", 0xFF, mark, len(data) + 2) + data for mark, data in segments)
    return JPEG + b"".join(parts) + END


def exif(*entries: tuple[int, int, int, int], following: int = 0) -> bytes:
    """EXIF with one folder of (tag, type, count, value); *following* points to the next folder."""
    folder = struct.pack("<H", len(entries)) + b"".join(struct.pack("<HHII", *entry) for entry in entries)
    return b"Exif\0\0II*\0\x08\0\0\0" + folder + struct.pack("<I", following)


def tiff(following: int, count: int = 1) -> bytes:
    return b"II*\0\x08\0\0\0" + struct.pack("<HHHIII", 1, 256, 4, count, 65535, following)


def pdf(*objects: bytes) -> bytes:
    body = b"".join(b"%d 0 obj\n%s\nendobj\n" % (number, one) for number, one in enumerate(objects, 1))
    return PDF + body + b"trailer<</Root 1 0 R>>\n%%EOF"


def box(name: bytes, data: bytes, size: int | None = None) -> bytes:
    return struct.pack(">I", len(data) + 8 if size is None else size) + name + data


FTYP = box(b"ftyp", b"isom\0\0\2\0isommp42")
LAUGHS = b'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha">' + b"".join(
    b'<!ENTITY %c "%s">' % (98 + i, b"&%c;" % (97 + i) * 10) for i in range(9)
)
PAGE = b"<!DOCTYPE html><html><script>fetch('http://example.org/canary')</script></html>"
PROGRAM = b"MZ\x90\0" + bytes(56) + b"\x80\0\0\0" + b"PE\0\0" + bytes(200)

MANY_NAMES = tuple(f"word/{n}" for n in range(3000))
"""More of them than the first bytes hold that are looked at."""

BOMBS: tuple[Hostile, ...] = (
    Hostile("zip of zeroes", partial(bomb, "a"), "type"),
    Hostile("zip in zip in zip", partial(nested, 2), "type"),
    Hostile("zip of many empty files", lambda: packed(*(f"{n}" for n in range(5000))), "type"),
    Hostile("gzip bomb", lambda: gzip.compress(bytes(ZEROES)), "type"),
    Hostile("gzip of gzip", lambda: gzip.compress(gzip.compress(bytes(ZEROES))), "type"),
    Hostile("bzip2 bomb", lambda: bz2.compress(bytes(ZEROES)), "type"),
    Hostile("xz bomb", lambda: lzma.compress(bytes(ZEROES)), "type"),
    Hostile("zlib bomb", lambda: zlib.compress(bytes(ZEROES)), "type"),
    Hostile("letter that is a bomb", partial(bomb, LETTER, "word/document.xml")),
    Hostile("table that is a bomb", partial(bomb, LETTER, "xl/workbook.xml")),
    Hostile("billion laughs", just(LAUGHS + b"]><l>&i;</l>"), "type"),
    Hostile("billion laughs as a picture", just(LAUGHS + b"]><svg>&i;</svg>"), "type"),
    Hostile("png of 4 thousand million pixels", partial(png, 65535, 65535)),
    Hostile("png wider than any", partial(png, 2**31 - 1, 1)),
    Hostile("png with a text bomb", lambda: png(1, 1, (b"zTXt", b"k\0\0" + zlib.compress(bytes(ZEROES))))),
    Hostile("png with a profile bomb", lambda: png(1, 1, (b"iCCP", b"k\0\0" + zlib.compress(bytes(ZEROES))))),
    Hostile("png with 20 thousand chunks", lambda: png(1, 1, *[(b"tEXt", b"a\0b")] * 20000)),
    Hostile("jpeg of 65535 by 65535", lambda: jpeg((0xC0, struct.pack(">BHHB", 8, 65535, 65535, 3) + bytes(9)))),
    Hostile("gif of 65535 by 65535", just(GIF + struct.pack("<HHBBB", 65535, 65535, 0, 0, 0) + b";")),
    Hostile("gif without an end", just(GIF + b"\1\0\1\0\0\0\0" + b"\x21\xf9\4\0\0\0\0\0" * 20000)),
    Hostile("tiff that points to itself", just(tiff(8))),
    Hostile("tiff with 4 thousand million values", just(tiff(0, 2**32 - 1))),
    Hostile("webp that claims 4 GB", just(b"RIFF\xff\xff\xff\xffWEBPVP8L" + bytes(30))),
    Hostile("heic of nothing", just(box(b"ftyp", b"heic\0\0\0\0mif1") + box(b"meta", b"", 2**32 - 1))),
    Hostile("pdf with a stream bomb", lambda: pdf(b"<</Filter/FlateDecode>>stream\n" + zlib.compress(bytes(ZEROES)))),
    Hostile("pdf of pages in pages", just(pdf(b"<</Kids[1 0 R]/Parent 1 0 R/Count 999999999>>"))),
)  # fmt: skip  # a list is read as a list, not as a column

ACTIVE: tuple[Hostile, ...] = (
    Hostile("pdf with a script", just(pdf(b"<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>"))),
    Hostile("pdf that starts a program", just(pdf(b"<</OpenAction<</S/Launch/F(cmd.exe)>>>>"))),
    Hostile("pdf with a file in it", just(pdf(b"<</Type/EmbeddedFile>>stream\n" + PROGRAM))),
    Hostile("pdf that calls home", just(pdf(b"<</S/URI/URI(http://example.org/canary)>>"))),
    Hostile("page", just(PAGE), "type"),
    Hostile("page after a mark of order", just(b"\xef\xbb\xbf" + PAGE), "type"),
    Hostile("page after spaces", just(b"\r\n \t" * 50 + PAGE), "type"),
    Hostile("page of another kind", just(b"<a href=javascript:x()>x</a>"), "type"),
    Hostile("page after a mark of order, of another kind", just(b"\xef\xbb\xbf<a onclick=x()>"), "type"),
    Hostile("page in a letter", just(b"Dear all\n" + PAGE), "type"),
    Hostile("page in UTF-16", just(PAGE.decode().encode("utf-16")), "type"),
    Hostile("frame", just(b"hello <IFRAME src=//example.org>"), "type"),
    Hostile("svg with a script", just(b'<svg xmlns="http://www.w3.org/2000/svg"><script>x()</script></svg>'), "type"),
    Hostile("svg that loads", just(b'<svg onload="x()"/>'), "type"),
    Hostile("svg after a comment", just(b"<!-- a -->\n<svg/>"), "type"),
    Hostile("svg packed", lambda: gzip.compress(b"<svg/>"), "type"),
    Hostile("xhtml", just(b'<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"/>'), "type"),
    Hostile("xml that reads a file", just(b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>'), "type"),
    Hostile("application of a browser", just(b"<hta:application/>"), "type"),
    Hostile("letter with macros", lambda: packed(LETTER, "word/document.xml", "word/vbaProject.bin"), "type"),
    Hostile("table with macros", lambda: packed(LETTER, "xl/vbaProject.bin", "xl/workbook.xml"), "type"),
    Hostile("letter with late macros", lambda: packed(LETTER, "word/x", *MANY_NAMES, "word/vbaProject.bin"), "type"),
    Hostile("old letter with macros", just(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)), "type"),
    Hostile("letter that loads a page", just(b"{\\rtf1{\\object\\objupdate{\\*\\objdata 0105}}}")),
    Hostile("letter with formulas", just(b"=cmd|'/C calc'!A0,@SUM(1),+1,-1\n")),
    Hostile("letter of orders for a terminal", just(b"\x1b]0;x\x07\x1b[2Jhello"), "type"),
    Hostile("letter read backwards", just("a \u202egpj.exe\u202c \u200f\n".encode())),
)  # fmt: skip  # a list is read as a list, not as a column

_PROGRAMS: dict[str, bytes] = {
    "program of Windows": PROGRAM,
    "program of DOS": b"MZ" + bytes(30),
    "program of Linux": b"\x7fELF\2\1\1" + bytes(200),
    "program of a Mac": b"\xcf\xfa\xed\xfe\7\0\0\1" + bytes(200),
    "program of two Macs": b"\xca\xfe\xba\xbe\0\0\0\2" + bytes(200),
    "program of Java": b"\xca\xfe\xba\xbe\0\0\0\x34" + bytes(200),
    "program of a phone": b"dex\n035\0" + bytes(200),
    "program of a browser": b"\0asm\1\0\0\0",
    "program of Python": b"\xa7\r\r\n\0\0\0\0" + bytes(50),
    "pickle": b"\x80\4\x95\x10\0\0\0\0\0\0\0cos\nsystem\n",
    "installer": b"MSCF\0\0\0\0" + bytes(60),
    "shortcut": b"L\0\0\0\1\x14\2\0\0\0\0\0\xc0\0\0\0\0\0\0F" + bytes(60),
    "script of a shell": b"#!/bin/sh\nrm -rf ~\n",
    "script of Python": b"#!/usr/bin/env python3\nimport os\n",
    "script of PHP": b"<?php system($_GET['x']); ?>",
    "script in PHP's short way": b"hello <? system('x') ?>",
    "package of Debian": b"!<arch>\ndebian-binary   " + bytes(40),
    "package of Fedora": b"\xed\xab\xee\xdb\3\0" + bytes(60),
    "archive of 7-Zip": b"7z\xbc\xaf\x27\x1c\0\4" + bytes(40),
    "archive of RAR": b"Rar!\x1a\7\1\0" + bytes(40),
    "archive of tar": b"a.sh".ljust(257, b"\0") + b"ustar\00000",
    "disk": bytes(32769) + b"CD001",
    "database": b"SQLite format 3\0" + bytes(100),
    "font": b"\0\1\0\0\0\x0f\0\x80" + bytes(60),
    "flash": b"CWS\x0a" + bytes(60),
    "postscript": b"%!PS-Adobe-3.0\n(\x04) run\n",
}
PROGRAMS: tuple[Hostile, ...] = (
    *(Hostile(name, just(content), "type") for name, content in _PROGRAMS.items()),
    Hostile("package of a phone", lambda: packed("AndroidManifest.xml", "classes.dex"), "type"),
    Hostile("package of Java", lambda: packed("META-INF/MANIFEST.MF", "A.class"), "type"),
    Hostile("package of names that climb", lambda: packed("../../../../etc/cron.d/x", "word/a"), "type"),
    Hostile("orders of Windows, which are letters", just(b"@echo off\r\ndel /q *.*\r\n")),
    Hostile("orders of a desktop, which are letters", just(b"[Desktop Entry]\nExec=x\n")),
    Hostile("a link, which is a letter", just(b"[InternetShortcut]\r\nURL=file:///c:/x\r\n")),
)

POLYGLOTS: tuple[Hostile, ...] = (
    Hostile("jpeg and archive", lambda: jpeg() + packed("setup.exe")),
    Hostile("jpeg and page", lambda: jpeg((0xFE, PAGE))),
    Hostile("jpeg and script", lambda: jpeg((0xFE, b"<?php system('x'); ?>"))),
    Hostile("jpeg and program", lambda: jpeg() + PROGRAM),
    Hostile("png and program", lambda: png(1, 1) + PROGRAM),
    Hostile("png and page", lambda: png(1, 1, (b"tEXt", b"c\0" + PAGE))),
    Hostile("gif that is a script", just(GIF + b"=1;alert(1);//" + bytes(20))),
    Hostile("gif and package of Java", lambda: GIF + bytes(20) + packed("META-INF/MANIFEST.MF")),
    Hostile("pdf and archive", lambda: pdf(b"<<>>") + packed("setup.exe")),
    Hostile("pdf and page", just(PDF + PAGE)),
    Hostile("page and pdf", just(PAGE + PDF), "type"),
    Hostile("archive and pdf", lambda: packed("a") + pdf(b"<<>>"), "type"),
    Hostile("program and archive", lambda: PROGRAM + packed("a"), "type"),
    Hostile("video and page", just(FTYP + box(b"free", PAGE))),
    Hostile("sound and page", just(b"ID3\4\0\0\0\0\0\x7f" + PAGE)),
    Hostile("letter and program", just(b"Dear all,\n" * 9000 + PROGRAM), "type"),
    Hostile("letter and control signs", just(b"Dear all,\n" * 9000 + b"\0\1"), "type"),
    Hostile("letter and bytes", lambda: b"Dear all,\n" * 9000 + random.Random(5).randbytes(900), "type"),
    Hostile("tiff and pdf", lambda: tiff(0) + pdf(b"<<>>")),
)

LIES: tuple[Hostile, ...] = (
    Hostile("nothing", just(b""), "unreadable"),
    Hostile("one byte", just(b"\xff"), "type"),
    Hostile("two bytes of a jpeg", just(b"\xff\xd8"), "type"),
    Hostile("half the head of a png", just(PNG[:5]), "type"),
    Hostile("shorter than it says", just(JPEG), "unreadable", size=9_000),
    Hostile("longer than it says", just(JPEG * 1000), "unreadable", size=10),
    Hostile("says that it is nothing", just(JPEG + b"a"), None, size=0, said=0),
    Hostile("the message lies, getFile does not", just(JPEG + b"b"), None, said=1),
    Hostile("getFile says 21 MB", just(JPEG), "too_big", size=21_000_000, said=9),
    Hostile("the message says 2 to the 52", just(JPEG), "too_big", said=2**52),
    Hostile("video whose box is 2 to the 63", just(FTYP + struct.pack(">I4sQ", 1, b"mdat", 2**63 - 1))),
    Hostile("video of boxes without size", just(FTYP + box(b"moov", b"", 0) * 1000)),
    Hostile(
        "video of boxes in boxes", lambda: FTYP + b"".join(box(b"moov", b"", 9000 - n) for n in range(900))
    ),
    Hostile("sound whose tag is 256 MB", just(b"ID3\4\0\0\x7f\x7f\x7f\x7f" + bytes(40))),
    Hostile("sound that claims 4 GB", just(b"RIFF\xff\xff\xff\xffWAVEfmt \xff\xff\xff\xff" + bytes(20))),
    Hostile(
        "film that claims more than all", just(b"\x1a\x45\xdf\xa3\1\xff\xff\xff\xff\xff\xff\xff" + bytes(60))
    ),
    Hostile("voice without an end", just(b"OggS\0\2" + b"\xff" * 300)),
)

LADEN: tuple[Hostile, ...] = (
    Hostile("jpeg with a place", lambda: jpeg((0xE1, exif((0x8825, 4, 1, 26))))),
    Hostile("jpeg with a place in words", lambda: jpeg((0xE1, b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>"))),
    Hostile("jpeg whose folder points to itself", lambda: jpeg((0xE1, exif((0x8769, 4, 1, 8), following=8)))),
    Hostile("jpeg with a value of 4 GB", lambda: jpeg((0xE1, exif((0x927C, 7, 2**32 - 1, 8))))),
    Hostile("jpeg with a folder outside", lambda: jpeg((0xE1, exif((0x8825, 4, 1, 2**32 - 1))))),
    Hostile("jpeg with 4000 folders", lambda: jpeg((0xE1, exif(*[(0x8769, 4, 1, 8)] * 4000)))),
    Hostile("jpeg with a page as its comment", lambda: jpeg((0xE1, exif((0x9286, 7, 60, 8)) + PAGE))),
    Hostile("jpeg with a jpeg in it in it", lambda: jpeg((0xE1, jpeg((0xE1, jpeg((0xE1, exif()))))))),
    Hostile(
        "jpeg with a profile of 200 parts", lambda: jpeg(*[(0xE2, b"ICC_PROFILE\0\1\xff" + bytes(400))] * 200)
    ),
    Hostile("png with a place", lambda: png(1, 1, (b"eXIf", exif((0x8825, 4, 1, 26))[6:]))),
    Hostile("png with words of a place", lambda: png(1, 1, (b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0<x/>"))),
    Hostile(
        "video with a place", just(FTYP + box(b"moov", box(b"udta", box(b"\xa9xyz", b"+41.8500-87.6500/"))))
    ),
    Hostile("pdf with an author", just(pdf(b"<</Author(Canario)/Producer(x)>>"))),
)

NOISE: tuple[Hostile, ...] = tuple(
    Hostile(f"noise {seed}", partial(random.Random(seed).randbytes, 200 + 97 * seed), "type")
    for seed in range(10)
)

HOSTILE: tuple[Hostile, ...] = (*BOMBS, *ACTIVE, *PROGRAMS, *POLYGLOTS, *LIES, *LADEN, *NOISE)
