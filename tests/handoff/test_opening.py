"""Opening a case of several parcels, and looking through one without holding it."""

import io
import json
import os
import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import pyrage
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from flows.errors import Refused
from handoff import keys
from handoff.opening import folder_for, look, look_into, missing, open_file, signed_by
from handoff.sealing import Signed, packed, seal_drawn
from handoff.unsealing import ParcelFile
from handoff.verifying import GOOD, NOT_ALL, NOT_SURE, WRONG, verified
from tests.handoff import made
from tests.handoff.test_sealing import zipped
from tests.handoff.unsealed import unpacked

ROOT = Path(__file__).parents[2]
SENDER = Ed25519PrivateKey.generate()
IDENTITY = pyrage.x25519.Identity.generate()
KEY = str(IDENTITY.to_public())
NAMES = [f"evidence/{number:016x}.mp4" for number in range(1, 4)]
FILMS = [bytes([number]) * 70_000 for number in range(1, 4)]


def row(number: int) -> dict[str, Any]:
    """A line of the case for a film in the part of its number."""
    return {
        "evidence_id": f"{number:016x}",
        "kind": "video",
        "as_sent": "compressed",
        "sha256": sha256(FILMS[number - 1]).hexdigest(),
        "bytes": len(FILMS[number - 1]),
        "media_type": "video/mp4",
        "received_at": made.AT,
        "sent": "original",
        "path": NAMES[number - 1],
        **({"part": number} if number > 1 else {}),
        "shows": [],
        "derivatives": [],
        "custody": [],
    }


def parts(sender: Ed25519PrivateKey = SENDER, alias: str = "K7QX-93TD") -> dict[str, bytes]:
    """A case in three parcels, by name."""
    case = {**made.case(), "parts": 3, "evidence": [row(number) for number in (1, 2, 3)]}
    first = [(NAMES[0], (FILMS[0],)), ("case.json", (json.dumps(case).encode(),)), ("case.pdf", (b"%PDF",))]
    sealed = {f"{alias}.zip.age": seal_drawn(alias, 1, first, [KEY], sender)}
    for number in (2, 3):
        entries = [(NAMES[number - 1], (FILMS[number - 1],))]
        sealed[f"{alias}-part{number}.zip.age"] = seal_drawn(alias, 1, entries, [KEY], sender, number)
    return sealed


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """All three parcels in one folder, with the key, and other cases beside them."""
    (tmp_path / "partner.key").write_text(keys.identity_file(IDENTITY))
    for name, sealed in {**parts(), **parts(alias="B2BB-22BB")}.items():
        (tmp_path / name).write_bytes(sealed)
    (tmp_path / "K7QX-93TD-2.zip.age").write_bytes(b"an addition, another parcel")
    return tmp_path


def opened(folder: Path, name: str = "K7QX-93TD.zip.age") -> tuple[Signed, list[str], tuple[str, ...]]:
    parcel, into = folder / name, folder / "case"
    signed, written, gone = open_file(parcel, folder / "partner.key", SENDER.public_key(), into)
    return signed, sorted(str(path.relative_to(into)) for path in written), gone


@pytest.mark.parametrize("named", ["K7QX-93TD.zip.age", "K7QX-93TD-part3.zip.age"])
def test_the_parts_of_a_case_are_opened_into_one_folder_whichever_is_named(folder: Path, named: str) -> None:
    signed, written, gone = opened(folder, named)
    assert (signed, gone) == (Signed.SIGNED, ())
    assert [name for name in written if name.startswith("evidence/")] == NAMES
    assert [(folder / "case" / name).read_bytes() for name in NAMES] == FILMS
    assert {"manifest.json", "manifest-part2.json", "manifest-part3.sig"} < set(written)
    assert folder_for(folder / named) == folder / "K7QX-93TD-opened"
    verdict = verified(look_into(folder / named, folder / "partner.key", SENDER.public_key()))
    assert verdict.code == GOOD, verdict.lines
    assert sum("evidence/" in text for text in verdict.lines) == 3


def test_what_is_missing_is_named_and_comes_into_the_same_folder_later(folder: Path) -> None:
    late = (folder / "K7QX-93TD-part2.zip.age").rename(folder / "late")
    _, written, gone = opened(folder)
    assert gone == (f"Part 2 is missing: {NAMES[1]}",)
    assert NAMES[1] not in written
    verdict = verified(look_into(folder / "K7QX-93TD.zip.age", folder / "partner.key", SENDER.public_key()))
    assert verdict.code == NOT_ALL
    assert gone[0] in verdict.lines
    late.rename(folder / "K7QX-93TD-part2.zip.age")
    _, written, gone = opened(folder)
    assert (gone, [name for name in written if name.startswith("evidence/")]) == ((), [NAMES[1]])
    with pytest.raises(FileExistsError):
        opened(folder)


def test_without_the_first_part_the_files_are_there_and_it_is_said_that_the_case_is_not(folder: Path) -> None:
    (folder / "K7QX-93TD.zip.age").unlink()
    signed, written, gone = opened(folder, "K7QX-93TD-part2.zip.age")
    assert (signed, len(gone)) == (Signed.SIGNED, 1)
    assert "Part 1 is missing" in gone[0]
    assert set(NAMES[1:]) < set(written)


@pytest.mark.parametrize("way", ["alias", "sender", "number", "byte"])
def test_a_part_of_another_case_or_another_sender_makes_all_of_it_wrong(folder: Path, way: str) -> None:
    other = folder / "K7QX-93TD-part3.zip.age"
    strange = {
        "alias": parts(alias="B2BB-22BB")["B2BB-22BB-part3.zip.age"],
        "sender": parts(Ed25519PrivateKey.generate())[other.name],
        "number": parts()["K7QX-93TD-part2.zip.age"],
        "byte": other.read_bytes()[:-1] + b"x",
    }
    other.write_bytes(strange[way])
    if way in {"number", "byte"}:
        with pytest.raises(Refused, match="name-twice" if way == "number" else "wrong-key"):
            opened(folder)
    else:
        assert opened(folder)[:2] == (Signed.WRONG, [])
    assert not (folder / "case").exists()


def test_a_folder_that_holds_something_else_stays_as_it_is(folder: Path) -> None:
    (folder / "case").mkdir()
    (folder / "case" / "mine.txt").write_text("mine")
    with pytest.raises(FileExistsError):
        opened(folder)
    (folder / "case" / "case.json").write_text("mine, too")
    with pytest.raises(FileExistsError):
        opened(folder)
    assert sorted(path.name for path in (folder / "case").iterdir()) == ["case.json", "mine.txt"]


def test_a_parcel_under_a_name_of_the_partners_own_is_opened_alone(folder: Path) -> None:
    (folder / "K7QX-93TD-part2.zip.age").rename(folder / "film.age")
    _, written, gone = opened(folder, "film.age")
    assert [name for name in written if name.startswith("evidence/")] == [NAMES[1]]
    assert "Part 1 is missing" in gone[0]


def sealed(tmp_path: Path, packed_bytes: bytes) -> ParcelFile:
    file = tmp_path / "p.zip.age"
    file.write_bytes(pyrage.encrypt(packed_bytes, [IDENTITY.to_public()]))
    return ParcelFile(file, [str(IDENTITY)])


FILES = {"case.json": b"{}", "evidence/a": b"", "evidence/b": os.urandom(200_000), "case.pdf": b"%PDF"}


def test_what_goes_by_is_what_would_have_been_held(tmp_path: Path) -> None:
    whole = packed("A", 1, FILES, SENDER)
    looked = sealed(tmp_path, whole).look(SENDER.public_key())
    held = unpacked(whole, SENDER.public_key())
    assert looked.signed is held.signed is Signed.SIGNED
    assert looked.sums == {name: sha256(content).hexdigest() for name, content in held.files.items()}
    assert sorted(looked.kept) == ["case.json", "manifest.json", "manifest.sig"]


def deflated() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as packing:
        packing.writestr("case.json", b"0" * 300_000)
    return buffer.getvalue()


def two_names() -> bytes:
    """The list at the end calls a file otherwise than the file itself does."""
    return zipped(("case.json", b"1")).replace(b"case.json", b"cave.json", 1)


def shared_bytes() -> bytes:
    """Two files of which the second begins inside the first."""
    inner = zipped(("b", b"2"))
    whole = bytearray(zipped(("a", inner), ("b", b"2")))
    second = whole.rfind(b"PK\x01\x02")
    whole[second + 42 : second + 46] = (whole.find(b"PK\x03\x04", 4)).to_bytes(4, "little")
    return bytes(whole)


HOSTILE = {
    "no-zip": (b"not a zip", "not-a-parcel"),
    "empty": (b"", "not-a-parcel"),
    "leaves": (zipped(("../x", b"x")), "path-leaves-folder"),
    "link": (zipped(("case.json", b"/etc/passwd"), mode=0o120777), "path-leaves-folder"),
    "case": (zipped(("case.json", b"1"), ("CASE.json", b"2")), "name-twice"),
    "deflated": (deflated(), "not-a-parcel"),
    "many": (zipped(*((f"{number}", b"") for number in range(101))), "too-many-files"),
    "manifest": (zipped(("manifest.json", b"[]")), "not-a-parcel"),
    "half-manifest": (zipped(("manifest.json", b"{")), "not-a-parcel"),
    "two-names": (two_names(), "not-a-parcel"),
    "shared": (shared_bytes(), "not-a-parcel"),
    "cut": (packed("A", 1, FILES, SENDER)[:-30], "not-a-parcel"),
}


@pytest.mark.parametrize("what", HOSTILE)
def test_a_hostile_parcel_is_refused_before_anything_is_written(what: str, tmp_path: Path) -> None:
    content, code = HOSTILE[what]
    with pytest.raises(Refused, match=code):
        sealed(tmp_path, content).look(None)


@pytest.mark.parametrize(
    "change", [{"case.json": b"other"}, {"extra.txt": b""}, {"manifest-part2.json": b"{}"}]
)
def test_a_changed_or_added_file_is_wrong(change: dict[str, bytes], tmp_path: Path) -> None:
    files = {**unpacked(packed("A", 1, FILES, SENDER), None).files, **change}
    assert sealed(tmp_path, zipped(*files.items())).look(SENDER.public_key()).signed is Signed.WRONG


def test_what_nobody_signed_and_what_nobody_can_check_is_said(tmp_path: Path) -> None:
    looked = look(_written_one(tmp_path), [str(IDENTITY)], None)
    assert signed_by(looked) is Signed.UNCHECKED
    assert verified(looked).code == NOT_SURE
    files = dict(unpacked(packed("A", 1, FILES, SENDER), None).files)
    del files["manifest.sig"]
    assert sealed(tmp_path, zipped(*files.items())).look(SENDER.public_key()).signed is Signed.UNSIGNED


def _written_one(tmp_path: Path) -> list[Path]:
    file = tmp_path / "x.zip.age"
    entries = [("case.json", (json.dumps(made.case()).encode(),))]
    file.write_bytes(seal_drawn("K7QX-93TD", 1, entries, [KEY], SENDER))
    return [file]


def test_another_key_and_a_changed_byte_are_told_apart_from_nothing(tmp_path: Path) -> None:
    (file,) = _written_one(tmp_path)
    with pytest.raises(Refused, match="wrong-key"):
        ParcelFile(file, [str(pyrage.x25519.Identity.generate())])
    with pytest.raises(Refused, match="bad-private-key"):
        ParcelFile(file, ["nonsense"])
    file.write_bytes(file.read_bytes()[:-1])
    with pytest.raises(Refused, match="wrong-key"):
        ParcelFile(file, [str(IDENTITY)])
    with pytest.raises(FileNotFoundError):
        ParcelFile(tmp_path / "none", [str(IDENTITY)])


@pytest.mark.parametrize("parts_said", [0, -1, 1, "3", None, True, 10**9, 1.5])
def test_a_number_of_parts_that_is_none_is_a_fault_of_the_form_and_stops_nothing(
    parts_said: object, tmp_path: Path
) -> None:
    file = tmp_path / "x.zip.age"
    entries = [("case.json", (json.dumps({**made.case(), "parts": parts_said}).encode(),))]
    file.write_bytes(seal_drawn("K7QX-93TD", 1, entries, [KEY], SENDER))
    looked = look([file], [str(IDENTITY)], SENDER.public_key())
    assert missing(looked) == ()
    assert verified(looked).code == (WRONG if parts_said != 10**9 else GOOD)


MEASURED = """
import sys
from handoff.__main__ import app
app["open"]  # loads what the command needs
def most():
    return int(next(line for line in open("/proc/self/status") if line.startswith("VmHWM")).split()[1])
before = most()
try:
    app(sys.argv[1:])
except SystemExit:
    pass
print("grown", most() - before)
"""


def random_films(count: int, megabytes: int) -> Iterator[tuple[str, Iterator[bytes]]]:
    for number in range(count):
        yield f"evidence/{number:016x}.mp4", (os.urandom(1_000_000) for _ in range(megabytes))


@pytest.mark.parametrize("how", [["--verify"], ["--into", "opened"]])
def test_a_large_parcel_is_looked_through_and_opened_in_little_memory(how: list[str], tmp_path: Path) -> None:
    (tmp_path / "partner.key").write_text(keys.identity_file(IDENTITY))
    parcel = tmp_path / "K7QX-93TD.zip.age"
    parcel.write_bytes(seal_drawn("K7QX-93TD", 1, random_films(10, 6), [KEY], SENDER))
    command = [sys.executable, "-c", MEASURED, "open", *how, str(parcel), "--key", "partner.key"]
    done = subprocess.run(
        command,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )
    grown = re.search(r"grown (\d+)", done.stdout)
    assert grown is not None
    assert int(grown[1]) < 16_000  # kB; the parcel has 60,000
