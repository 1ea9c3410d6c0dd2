"""What is taken by its first bytes, and what is not: names and claims count nothing."""

import io
import random
import zipfile

import pytest

from bot.sniffing import HEAD, Text, media_type


def archive(*names: str, first: str = "") -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as file:
        for name in (first, *names) if first else names:
            file.writestr(name, "application/vnd.oasis.opendocument.text" if name == "mimetype" else "x")
    return packed.getvalue()


TAKEN = {
    "image/jpeg": b"\xff\xd8\xff\xe0\x00\x10JFIF",
    "image/png": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
    "image/gif": b"GIF89a\1\0\1\0",
    "image/webp": b"RIFF\x24\0\0\0WEBPVP8 ",
    "image/heic": b"\0\0\0\x18ftypheic\0\0\0\0",
    "image/tiff": b"II*\0\x08\0\0\0",
    "video/mp4": b"\0\0\0\x20ftypisom\0\0\2\0",
    "video/quicktime": b"\0\0\0\x14ftypqt  \0\0\2\0",
    "video/webm": b"\x1a\x45\xdf\xa3\x9f\x42\x86\x81\1\x42\x82\x84webm",
    "video/x-msvideo": b"RIFF\x24\0\0\0AVI LIST",
    "audio/ogg": b"OggS\0\2\0\0OpusHead",
    "audio/mpeg": b"ID3\4\0\0\0",
    "audio/mp4": b"\0\0\0\x20ftypM4A \0\0\2\0",
    "audio/wav": b"RIFF\x24\0\0\0WAVEfmt ",
    "audio/flac": b"fLaC\0\0\0\x22",
    "audio/amr": b"#!AMR\n\x0c",
    "application/pdf": b"%PDF-1.7\n",
    "application/rtf": b"{\\rtf1\\ansi hello}",
    "text/plain": "Vi a dos agentes. Señal de tránsito.\n".encode(),
    "application/vnd.oasis.opendocument.text": archive(first="mimetype"),
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": archive(
        "[Content_Types].xml", "word/document.xml"
    ),
}

REFUSED = {
    "a program of Windows": b"MZ\x90\0\3\0\0\0" + bytes(60),
    "a program of Linux": b"\x7fELF\2\1\1\0",
    "a script": b"#!/bin/sh\necho hello\n",
    "a page": b"<!DOCTYPE html><html><script>alert(1)</script>",
    "a page after spaces": b"\n\n   <html>",
    "a picture that is a program": b'<svg xmlns="http://www.w3.org/2000/svg" onload="x()">',
    "a letter with a page in it": b"Dear all,\n<script>x()</script>",
    "an XML file": b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]>',
    "an archive": archive("holiday.jpg"),
    "an archive of programs": archive("setup.exe"),
    "a letter with macros": archive("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"),
    "an old letter, or an installer": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(40),
    "a package of a phone": archive("META-INF/MANIFEST.MF", "classes.dex"),
    "a packed file": b"\x1f\x8b\x08\0\0\0\0\0",
    "a RAR archive": b"Rar!\x1a\7\1\0",
    "a 7-zip archive": b"7z\xbc\xaf\x27\x1c",
    "bytes": random.Random(1).randbytes(500),
    "nothing": b"",
    "zeroes": bytes(100),
    "a terminal's orders": b"\x1b\x07\x08",
    "a shortcut": b"L\0\0\0\1\x14\2\0",
    "half a claim": b"RIFF\x24\0\0\0RMID",
    "a box that is none": b"\0\0\0\x18ftyp\0\1\2\3",
}


@pytest.mark.parametrize("name", TAKEN)
def test_what_people_send_is_taken(name: str) -> None:
    assert media_type(TAKEN[name][:HEAD]) == name


@pytest.mark.parametrize("name", REFUSED)
def test_what_could_do_something_is_refused(name: str) -> None:
    assert media_type(REFUSED[name][:HEAD]) == ""


def test_text_may_be_cut_in_the_middle_of_a_sign() -> None:
    assert media_type("ñ".encode()[:1].rjust(20, b"a")) == "text/plain"
    text = Text()
    assert text.takes("año".encode()[:2])
    assert text.takes("año".encode()[2:], last=True)


def test_a_letter_that_goes_on_as_something_else_is_no_text() -> None:
    text = Text()
    assert text.takes(b"Dear all,\n")
    assert not text.takes(b"MZ\0\0")
    assert not Text().takes(b"\xff\xfe", last=True)


def test_a_picture_with_an_archive_behind_it_is_a_picture() -> None:
    assert media_type((TAKEN["image/jpeg"] + archive("setup.exe"))[:HEAD]) == "image/jpeg"
