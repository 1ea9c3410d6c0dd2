"""The cleaned copy: pixels and nothing else, made where nothing can go wrong, and None for whatever is no picture."""

import gzip
import io
import os
import resource
import struct
import subprocess
import sys
import tracemalloc
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image, ImageOps

from flows.errors import Unreachable
from handoff import cleaner, cleaning
from handoff.cleaning import Cleaned, cleaned
from handoff.plain_image import is_plain
from tests.handoff import pictures
from tests.handoff.pictures import chunk, dots, header, in_chunks, jpeg, png, png_of, sized_jpeg

JPEG, PNG = "image/jpeg", "image/png"
TELLING = (
    pictures.PLANTED,
    b"Exif",
    b"xmpmeta",
    b"GPS",
    b"ICC_PROFILE",
    b"iCCP",
    b"tEXt",
    b"zTXt",
    b"iTXt",
    b"tIME",
)


def copy_of(picture: bytes, media_type: str) -> bytes:
    clean = cleaned(in_chunks(picture), media_type)
    assert clean is not None
    return clean.copy


@pytest.mark.parametrize(
    ("picture", "media_type"),
    [
        *((jpeg(turned), JPEG) for turned in range(1, 9)),
        (jpeg(progressive=True), JPEG),
        (jpeg(image=dots(mode="L")), JPEG),
        (jpeg(image=dots(mode="CMYK")), JPEG),
        *((png(mode), PNG) for mode in ("RGB", "RGBA", "L", "LA", "P", "1")),
    ],
)
def test_a_copy_holds_the_pixels_upright_and_no_word_that_was_planted(
    picture: bytes, media_type: str
) -> None:
    assert any(sign in picture for sign in TELLING)
    copy = copy_of(picture, media_type)
    assert [sign for sign in TELLING if sign in copy] == []
    assert is_plain(copy, media_type)
    with Image.open(io.BytesIO(picture)) as before, Image.open(io.BytesIO(copy)) as after:
        assert set(after.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density", "progressive"}
        upright = ImageOps.exif_transpose(before).convert("RGB")
        assert after.size == upright.size
        near = list(zip(_pixels(upright), _pixels(after.convert("RGB")), strict=True))
        assert sum(abs(one - two) for one, two in near) / len(near) < 6


def _pixels(image: Image.Image) -> bytes:
    return image.tobytes()


def test_a_see_through_picture_stays_see_through() -> None:
    image = Image.new("RGBA", (4, 4), (9, 9, 9, 0))
    out = io.BytesIO()
    image.save(out, "PNG")
    with Image.open(io.BytesIO(copy_of(out.getvalue(), PNG))) as after:
        assert after.getpixel((0, 0)) == (9, 9, 9, 0)


def test_a_phones_picture_with_a_second_one_inside_gives_the_first() -> None:
    out = io.BytesIO()
    dots().save(out, "MPO", save_all=True, append_images=[dots((8, 8))], exif=pictures.exif().tobytes())
    copy = copy_of(out.getvalue(), JPEG)
    with Image.open(io.BytesIO(copy)) as after:
        assert (after.format, after.size) == ("JPEG", (24, 16))
    assert len(copy) < len(out.getvalue())


def plain(image: Image.Image, kind: str, **how: object) -> bytes:
    out = io.BytesIO()
    image.save(out, kind, **how)
    return out.getvalue()


def apng() -> bytes:
    return plain(dots(), "PNG", save_all=True, append_images=[dots((24, 16)).rotate(180)], duration=100)


def zipped() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packing:
        packing.writestr("bomb", b"\0" * 1_000_000, zipfile.ZIP_DEFLATED)
    return out.getvalue()


ROW = zlib.compress(b"\0" + b"\0" * 72)
EMPTY = chunk(b"IEND", b"")
BOMB = zlib.compress(b"\0" * 120_000_000, 9)
TEXT_BOMB = b"Comment\0\0" + zlib.compress(b"a" * 200_000_000, 9)
HOSTILE: dict[str, tuple[bytes, str]] = {
    "nothing": (b"", JPEG),
    "one byte": (b"\xff", JPEG),
    "only the beginning of a JPEG": (b"\xff\xd8\xff", JPEG),
    "beginning and end of a JPEG": (b"\xff\xd8\xff\xd9", JPEG),
    "only the beginning of a PNG": (png_of(), PNG),
    "a PNG without pixels": (png_of(header(10, 10), EMPTY), PNG),
    "a PNG called a JPEG": (png(), JPEG),
    "a JPEG called a PNG": (jpeg(), PNG),
    "a GIF called a JPEG": (plain(dots(), "GIF"), JPEG),
    "a TIFF called a JPEG": (plain(dots(), "TIFF"), JPEG),
    "a WebP called a PNG": (plain(dots(), "WEBP"), PNG),
    "a BMP called a PNG": (plain(dots(), "BMP"), PNG),
    "half a JPEG": (jpeg(image=dots((900, 700)))[:9_000], JPEG),
    "half a PNG": (plain(dots((300, 300)).rotate(3), "PNG")[:-300], PNG),
    "a JPEG cut in its head": (jpeg()[:40], JPEG),
    "a JPEG with broken tables": (jpeg().replace(b"\xff\xc4\x00\x1f", b"\xff\xc4\xff\xff"), JPEG),
    "a JPEG of 65535 by 65535": (sized_jpeg(65535, 65535), JPEG),
    "a JPEG of 65535 by 1000": (sized_jpeg(65535, 1000), JPEG),
    "a JPEG of nothing by nothing": (sized_jpeg(0, 0), JPEG),
    "a PNG of 65535 by 65535": (png_of(header(65535, 65535), chunk(b"IDAT", BOMB), EMPTY), PNG),
    "a PNG of two thousand million by one": (png_of(header(2**31 - 1, 1), chunk(b"IDAT", ROW), EMPTY), PNG),
    "a PNG of 2**32-1 by 2**32-1": (png_of(header(2**32 - 1, 2**32 - 1), chunk(b"IDAT", ROW), EMPTY), PNG),
    "a PNG of 60 million pixels": (png_of(header(10_000, 6_000, 1, 0), chunk(b"IDAT", BOMB), EMPTY), PNG),
    "a PNG of nothing by nothing": (png_of(header(0, 0), chunk(b"IDAT", ROW), EMPTY), PNG),
    "a PNG whose text unpacks to 200 MB": (
        png_of(header(24, 1), chunk(b"zTXt", TEXT_BOMB), chunk(b"IDAT", ROW), EMPTY),
        PNG,
    ),
    "a PNG whose profile unpacks to 120 MB": (
        png_of(header(24, 1), chunk(b"iCCP", b"p\0\0" + BOMB), chunk(b"IDAT", ROW), EMPTY),
        PNG,
    ),
    "a PNG with a chunk longer than the file": (
        png_of(header(24, 1)) + struct.pack(">I", 2**31 - 1) + b"IDAT",
        PNG,
    ),
    "a PNG with pixels that are no packed data": (
        png_of(header(24, 1), chunk(b"IDAT", b"x" * 99), EMPTY),
        PNG,
    ),
    "a PNG with two heads": (png_of(header(24, 1), header(9000, 9000), chunk(b"IDAT", ROW), EMPTY), PNG),
    "a PNG of a colour that does not exist": (png_of(header(24, 1, 8, 7), chunk(b"IDAT", ROW), EMPTY), PNG),
    "a PNG with sixteen bits of grey": (plain(Image.new("I;16", (9, 9)), "PNG"), PNG),
    "a PNG that moves": (apng(), PNG),
    "a web page": (b"<html><script>alert(1)</script></html>", PNG),
    "a drawing that loads another file": (b'<svg xmlns="x"><image href="file:///etc/passwd"/></svg>', PNG),
    "a program": (Path("/bin/true").read_bytes(), JPEG),
    "a ZIP bomb": (zipped(), PNG),
    "a packed bomb": (gzip.compress(b"\0" * 50_000_000), JPEG),
    "PostScript that writes a file": (
        b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n(/tmp/x) (w) file\n",
        JPEG,
    ),
    "a PDF": (b"%PDF-1.7\n1 0 obj<</JS(app.alert(1))>>endobj\n%%EOF", JPEG),
    "noise": (bytes(range(256)) * 400, JPEG),
    "noise that begins like a JPEG": (b"\xff\xd8\xff\xe0" + bytes(range(256)) * 400, JPEG),
    "more than fifty megabytes": (b"\xff\xd8\xff" + b"\0" * cleaner.MOST_BYTES, JPEG),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_no_whole_picture_cannot_be_cleaned_and_does_no_harm(name: str) -> None:
    content, media_type = HOSTILE[name]
    assert cleaned(in_chunks(content), media_type) is None
    assert children() == []


def children() -> list[str]:
    """The processes this one has started and not seen end."""
    return Path(f"/proc/self/task/{os.getpid()}/children").read_text(encoding="ascii").split()


POLYGLOTS = {
    "a ZIP behind a JPEG": (jpeg() + zipped(), JPEG),
    "a script in a JPEG's comment": (plain(dots(), "JPEG", comment=b"*/alert('PLANTED-WORD')/*"), JPEG),
    "a web page behind a PNG": (png() + b"<script>PLANTED-WORD</script>", PNG),
    "a PNG with a part nobody knows": (
        plain(dots(), "PNG").replace(EMPTY, chunk(b"teSt", b"PLANTED-WORD") + EMPTY),
        PNG,
    ),
    "a JPEG with a picture of itself in its Exif": (jpeg(image=dots((64, 64))), JPEG),
    "a JPEG with an application's own part": (
        b"\xff\xd8\xff\xed\x00\x0ePLANTED-WORD" + plain(dots(), "JPEG")[2:],
        JPEG,
    ),
}


@pytest.mark.parametrize("name", POLYGLOTS)
def test_what_hides_behind_a_picture_stays_behind(name: str) -> None:
    content, media_type = POLYGLOTS[name]
    copy = copy_of(content, media_type)
    assert pictures.PLANTED not in copy
    assert b"PK\x03\x04" not in copy


def test_the_parent_holds_no_more_than_the_copy_and_a_chunk() -> None:
    endless = (b"\xff\xd8\xff" + bytes(65_533) for _ in range(4_000))  # 250 MB
    tracemalloc.start()
    assert cleaned(endless, JPEG) is None
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 4_000_000


def test_a_file_that_breaks_off_on_our_side_is_not_hidden() -> None:
    def broken() -> Iterator[bytes]:
        yield jpeg()[:100]
        raise OSError("the disk")

    with pytest.raises(OSError, match="the disk"):
        cleaned(broken(), JPEG)
    assert children() == []


def child(tmp_path: Path, program: str) -> Path:
    path = tmp_path / "child.py"
    path.write_text(program, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    "program",
    [
        "import os; os.kill(os.getpid(), 11)",
        "import sys; sys.exit(1)",
        "import sys; sys.stdin.buffer.read(); sys.stdout.buffer.write(b'\\0' * 70_000_000)",
        "import sys; sys.stdin.buffer.read(); sys.stdout.buffer.write(b'not a picture')",
    ],
)
def test_a_child_that_was_taken_over_can_only_fail(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: str
) -> None:
    monkeypatch.setattr(cleaner, "__file__", str(child(tmp_path, program)))
    monkeypatch.setattr(cleaning, "PATIENCE_S", 1.0)
    assert cleaned(in_chunks(jpeg()), JPEG) is None
    assert children() == []


@pytest.mark.parametrize(
    "program",
    [
        "import os; os.kill(os.getpid(), 9)",
        "import time; time.sleep(60)",
        "import sys, time; sys.stdin.buffer.read(); sys.stdout.close(); time.sleep(60)",
    ],
)
def test_a_child_that_was_ended_from_outside_has_said_nothing_about_its_picture(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: str
) -> None:
    monkeypatch.setattr(cleaner, "__file__", str(child(tmp_path, program)))
    monkeypatch.setattr(cleaning, "PATIENCE_S", 1.0)
    with pytest.raises(Unreachable, match="cleaner-ended"):
        cleaned(in_chunks(jpeg()), JPEG)
    assert children() == []


def test_a_child_that_lets_a_place_through_is_caught(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    echo = "import sys; sys.stdout.buffer.write(b'{}\\n' + sys.stdin.buffer.read())"
    monkeypatch.setattr(cleaner, "__file__", str(child(tmp_path, echo)))
    assert cleaned(in_chunks(jpeg()), JPEG) is None
    assert cleaned(in_chunks(png()), PNG) is None
    bare = plain(dots(), "JPEG")
    assert cleaned(in_chunks(bare), JPEG) == Cleaned(bare)


TAKEN_OVER = """
import ctypes, os, resource, signal, socket, sys
from handoff import cleaner
libc = ctypes.CDLL(None, use_errno=True)
getattr(cleaner, sys.argv[1])()
def instead(of, attempt):
    os.close(of)
    attempt()
def look_in():
    if libc.ptrace(16, os.getppid(), 0, 0) < 0:
        raise OSError(ctypes.get_errno(), "")
for attempt in (
    lambda: open("/etc/passwd"), socket.socket, os.pipe,
    lambda: instead(2, socket.socket), lambda: instead(0, lambda: open("/etc/passwd")),
    lambda: os.unlink("/nowhere"), lambda: os.truncate("/nowhere", 0),
    lambda: os.kill(os.getppid(), 0), os.fork, look_in,
)[:int(sys.argv[2])]:
    try:
        attempt()
    except OSError as error:
        print(error.errno)
    else:
        print("open")
try:
    bytearray(cleaner.MEMORY)
except MemoryError:
    print("memory")
"""


def tried(what: str, tries: int) -> list[str]:
    child = [sys.executable, "-c", TAKEN_OVER, what, str(tries)]
    return subprocess.run(child, capture_output=True, text=True, check=True).stdout.split()


def test_the_child_can_open_nothing_and_reach_nobody() -> None:
    assert tried("give_up_everything", 10) == [*["1"] * 10, "memory"]
    assert resource.getrlimit(resource.RLIMIT_NOFILE)[0] > 3  # ours is as it was


def test_where_calls_cannot_be_filtered_it_still_opens_nothing_also_in_the_place_of_what_it_closes() -> None:
    assert tried("give_up_means", 5) == [*["24"] * 5, "memory"]


def test_the_limits_of_the_child_are_for_good() -> None:
    look = """
import resource
from handoff import cleaner
cleaner.give_up_means()
limits = (resource.RLIMIT_CPU, resource.RLIMIT_FSIZE, resource.RLIMIT_CORE, resource.RLIMIT_NPROC)
print(*(resource.getrlimit(limit)[1] for limit in limits))
"""
    done = subprocess.run([sys.executable, "-c", look], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["20", "0", "0", "0"]


def test_a_processor_without_a_list_of_calls_has_the_limits_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cleaner, "CALLS", {})
    assert not cleaner.give_up_calls()


def test_the_child_sees_no_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = tmp_path / "seen"
    look = (
        f"import os, pathlib; pathlib.Path({str(seen)!r}).write_text(str(sorted(os.environ)) + os.getcwd())"
    )
    monkeypatch.setattr(cleaner, "__file__", str(child(tmp_path, look)))
    monkeypatch.setenv("TESTIGO_TELEGRAM_TOKEN", "12345:secret")
    cleaned(in_chunks(jpeg()), JPEG)
    assert "TESTIGO" not in seen.read_text(encoding="utf-8")
    assert seen.read_text(encoding="utf-8").endswith("]/")


def test_a_large_photo_of_a_phone_is_cleaned_within_the_limits() -> None:
    copy = copy_of(plain(dots((6000, 4000)), "JPEG", exif=pictures.exif(6).tobytes()), JPEG)
    with Image.open(io.BytesIO(copy)) as after:
        assert after.size == (4000, 6000)


def test_what_the_camera_wrote_is_read_apart_from_the_copy() -> None:
    clean = cleaned(in_chunks(jpeg()), JPEG)
    assert clean is not None
    assert clean.captured_at == "2026-11-20T06:01:02"
    assert clean.point == (41.844306, -87.731889)
    assert "2026" not in repr(clean)
    assert "41.8" not in repr(clean)


@pytest.mark.parametrize(
    "note",
    [
        b"[]",
        b"{",
        b"7",
        b'{"captured_at": "' + b"9" * 500 + b'"}',
        b"\xff\xfe",
    ],
)
def test_a_note_that_is_none_is_not_believed(note: bytes) -> None:
    assert cleaning._read(note + b"\n" + plain(dots(), "JPEG"), JPEG) is None


@pytest.mark.parametrize(
    "note",
    [
        b"{}",
        b'{"captured_at": "2026:13:40 25:61:61", "point": [91.0, 0.0]}',
        b'{"captured_at": "PLANTED-WORD", "point": ["a", "b"]}',
        b'{"captured_at": 7, "point": [NaN, 0.0]}',
        b'{"point": [1e400, 0.0]}',
    ],
)
def test_a_time_or_place_that_cannot_be_is_left_out(note: bytes) -> None:
    bare = plain(dots(), "JPEG")
    assert cleaning._read(note + b"\n" + bare, JPEG) == Cleaned(bare)
