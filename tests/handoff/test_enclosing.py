"""Files in a parcel: the cleaned copy where one can be made, what the person chose, never a place unasked."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

import jsonschema
import pyrage
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from flows.errors import Refused
from flows.files import KeptFile
from flows.messages import Chosen
from flows.report import Report
from handoff import enclosing
from handoff.enclosing import Enclosing, Room
from handoff.evidence import Enclosed
from handoff.opening import signed_by
from handoff.packing import chosen_files
from handoff.parcel import case_of
from handoff.schema import SCHEMA
from handoff.sealing import Signed, seal_drawn
from handoff.verifying import GOOD, WRONG, verified
from handoff.whereabouts import may_tell
from tests.handoff import made
from tests.handoff.pictures import PLANTED, in_chunks, jpeg, png
from tests.handoff.unsealed import unseal

VIDEO = b"\0\0\0\x18ftypmp42" + b"\0" * 70_000
TOLD_PLACE = VIDEO + b"\xa9xyz\0\x12\x15\xc7+41.8443-087.7319/"
SENDER = Ed25519PrivateKey.generate()
IDENTITY = pyrage.x25519.Identity.generate()


@dataclass(frozen=True, slots=True)
class Log:
    event: str
    at: datetime
    role: str
    hash_ok: bool | None


@dataclass
class Cupboard:
    """A hall's evidence, in memory."""

    contents: dict[str, bytes] = field(default_factory=dict)
    damaged: set[str] = field(default_factory=set)
    most: int = 0

    def put(self, content: bytes, media_type: str, **more: Any) -> KeptFile:
        name = f"{len(self.contents):016x}"
        self.contents[name] = content
        plain: dict[str, Any] = {"kind": "document", "as_sent": "original_file", "at": made.AT}
        digest = hashlib.sha256(content).hexdigest()
        return KeptFile(
            file=name, media_type=media_type, bytes=len(content), sha256=digest, **{**plain, **more}
        )

    def read(self, file: str) -> Iterator[bytes]:
        if file not in self.contents:
            raise Refused("file-missing")
        for piece in in_chunks(self.contents[file]):
            self.most = max(self.most, len(piece))
            yield piece
        if file in self.damaged:
            raise Refused("file-damaged")

    def custody(self, file: str) -> tuple[Log, ...]:
        return (Log("received", made.NOW, "bot", None), Log("stored", made.NOW, "hall", hash_ok=True))


@dataclass
class Parcel:
    """What came out of it: the files by name, and the case."""

    files: dict[str, bytes]
    case: dict[str, Any]
    enclosed: list[Enclosed]

    def item(self, file: KeptFile) -> dict[str, Any]:
        (found,) = [row for row in self.case["evidence"] if row["evidence_id"] == file.file]
        return dict(found)


def parcel(
    cupboard: Cupboard,
    *files: KeptFile,
    exact: bool = False,
    room: int | None = None,
    chosen: tuple[KeptFile, ...] | None = None,
) -> Parcel:
    named = tuple(file.file for file in (files if chosen is None else chosen))
    picked = Chosen("lakeside", contact=True, exact_place=exact, files=named)
    report = made.report(files=files)
    drawn = Enclosing(cupboard, report, picked, Room(room, lambda: made.NOW, lambda: None))
    contents = {name: b"".join(pieces) for name, pieces in drawn.entries()}
    filing = replace(made.filing(exact=exact), chosen=picked)
    case = case_of(report, filing, made.LABELS, made.WORDS, made.GUIDED, tuple(drawn.enclosed))
    jsonschema.Draft202012Validator(SCHEMA, format_checker=jsonschema.FormatChecker()).validate(case)
    return Parcel(contents, case, drawn.enclosed)


@pytest.fixture
def cupboard() -> Cupboard:
    return Cupboard()


@pytest.mark.parametrize(
    ("picture", "media_type", "ending"), [(jpeg(6), "image/jpeg", "jpg"), (png(), "image/png", "png")]
)
@pytest.mark.parametrize("exact", [False, True])
def test_a_picture_leaves_as_the_cleaned_copy_with_both_checksums(
    cupboard: Cupboard, picture: bytes, media_type: str, ending: str, exact: bool
) -> None:
    photo = cupboard.put(picture, media_type, kind="photo")
    sent = parcel(cupboard, photo, exact=exact)
    (content,) = sent.files.values()
    item = sent.item(photo)
    assert PLANTED not in content
    assert ("captured_at_embedded" in item, "gps_embedded" in item) == (exact, exact)
    if exact:
        assert item["gps_embedded"]["value"] == {"type": "Point", "coordinates": [-87.731889, 41.844306]}
        assert item["captured_at_embedded"]["value"] == "2026-11-20T06:01:02"
        assert item["gps_embedded"]["consent"] == "c.place.lakeside"
    else:
        assert not any(sign in json.dumps(sent.case) for sign in ("41.8443", "06:01:02"))
    assert item["sent"] == "cleaned_copy"
    assert item["path"] == f"evidence/{photo.file}.{ending}"
    assert item["sha256"] == hashlib.sha256(picture).hexdigest()
    (copy,) = item["derivatives"]
    assert copy["sha256"] == hashlib.sha256(content).hexdigest()
    assert copy["bytes"] == len(content)
    assert copy["tool"].startswith("Pillow")
    assert copy["when"] == "2026-11-22T16:30:00Z"
    assert [row["action"] for row in item["custody"]] == ["received", "stored"]


def test_a_picture_of_which_no_copy_can_be_made_stays_and_the_case_says_so(cupboard: Cupboard) -> None:
    photo = cupboard.put(jpeg()[:60], "image/jpeg")
    sent = parcel(cupboard, photo)
    assert sent.files == {}
    assert sent.item(photo) | {"sent": "held", "held_why": "cannot_be_cleaned"} == sent.item(photo)


@pytest.mark.parametrize("media_type", ["video/mp4", "audio/ogg", "application/pdf", "text/plain"])
def test_another_file_goes_as_it_came_bytes_in_bytes_out(cupboard: Cupboard, media_type: str) -> None:
    film = cupboard.put(VIDEO, media_type)
    sent = parcel(cupboard, film)
    assert list(sent.files.values()) == [VIDEO]
    assert sent.item(film)["sent"] == "original"
    assert cupboard.most <= 65_536


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        (TOLD_PLACE, "video/mp4"),
        (VIDEO + b"com.apple.quicktime.location.ISO6709", "video/quicktime"),
        (b"%PDF-1.7 \xff\xd8\xff\xe1\0\x10Exif\0\0MM", "application/pdf"),
        (b"\0\0\0\x18ftypheic" + b"\0" * 99, "image/heic"),
        (b"RIFF\0\0\0\0WEBPVP8X", "image/webp"),
        (b"PK\x03\x04word/", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        (b"\x1aE\xdf\xa3webm" + b"x" * 65_500 + b"RECORDING_LOCATION", "video/webm"),
        (b"OggS\0" + b"x" * 99 + b"Location=41.84,-87.73", "audio/ogg"),
        (VIDEO + b"$GPRMC,120000,A,4150.6,N,08743.9,W", "video/mp4"),
        (b"%PDF-1.7 <</Type /EmbeddedFile /Filter /FlateDecode>>", "application/pdf"),
        (b"%PDF-1.7 <</Filter [/FlateDecode /DCTDecode]>>", "application/pdf"),
    ],
)
def test_a_file_that_may_show_its_place_leaves_only_with_the_exact_place(
    cupboard: Cupboard, content: bytes, media_type: str
) -> None:
    film = cupboard.put(content, media_type)
    coarse, exact = parcel(cupboard, film), parcel(cupboard, film, exact=True)
    assert coarse.files == {}
    assert coarse.item(film)["held_why"] == "may_show_place"
    assert list(exact.files.values()) == [content]


def test_a_mark_is_found_across_a_seam() -> None:
    for cut in range(1, 12):
        assert may_tell("video/mp4", [b"x" * 99 + b"GPSLatitude"[:cut], b"GPSLatitude"[cut:] + b"y"])
    assert not may_tell("text/plain", [b"the velocity of the car"])


def test_what_was_not_chosen_for_this_partner_is_not_even_named(cupboard: Cupboard) -> None:
    mine, other = cupboard.put(VIDEO, "video/mp4"), cupboard.put(VIDEO + b"2", "video/mp4")
    sent = parcel(cupboard, mine, other, chosen=(mine,))
    text = json.dumps(sent.case)
    assert other.file not in text
    assert other.sha256 not in text
    assert sent.case["evidence_kept_back"] == 1


def test_the_choice_is_read_from_the_consent_and_without_one_nothing_goes(cupboard: Cupboard) -> None:
    film, other = cupboard.put(VIDEO, "video/mp4"), cupboard.put(VIDEO, "video/mp4")

    def asked(value: str, recipient: str = "lakeside") -> tuple[str, ...]:
        row = made.consent(f"c.media.{recipient}", value, recipient)
        report: Report = made.report(files=(film, other), consents=(row,))
        return chosen_files(report, "lakeside")

    assert asked(f"{film.file} {other.file}") == (film.file, other.file)
    assert asked(f"{film.file} ffffffffffffffff") == (film.file,)
    assert asked("none") == asked(film.file, "other") == ()
    assert chosen_files(made.report(files=(film,)), "lakeside") == ()


def test_a_photo_of_injuries_needs_the_yes_for_injuries_too(cupboard: Cupboard) -> None:
    photo = cupboard.put(jpeg(), "image/jpeg", question="inj.files")
    sent = parcel(cupboard, photo)
    assert (sent.files, sent.case["evidence"]) == ({}, [])
    assert photo.file not in json.dumps(sent.case)


def test_of_a_file_that_only_the_person_has_the_group_learns_that_there_is_one_and_no_more(
    cupboard: Cupboard,
) -> None:
    told: dict[str, Any] = {"note": "los dos carros, del 555-0100", "author": "me", "original": "yes"}
    film = KeptFile(
        "f" * 16,
        "video",
        "original_file",
        "video/mp4",
        300_000_123,
        "",
        made.AT,
        held=True,
        lang="es",
        **told,
    )
    sent = parcel(cupboard, film, chosen=())
    assert (sent.case["evidence"], sent.case["evidence_with_person"]) == ([], 1)
    assert sent.case["evidence_kept_back"] == 0
    assert [one.why for one in sent.enclosed] == ["not_here"], "so the person is told, too"
    everything = json.dumps(sent.case)
    for mine in (film.file, "video/mp4", "300000123", "carros", "received_at", "were hidden"):
        assert mine not in everything
    of_an_injury = parcel(cupboard, replace(film, shows=("child",), question="inj.files"), chosen=())
    assert (of_an_injury.case["evidence_with_person"], of_an_injury.case["evidence"]) == (1, [])


@pytest.mark.parametrize("media_type", ["video/mp4", "image/jpeg"])
@pytest.mark.parametrize("exact", [False, True])
def test_a_damaged_or_missing_file_never_leaves_and_stops_nothing(
    cupboard: Cupboard, media_type: str, exact: bool
) -> None:
    content = jpeg() if media_type == "image/jpeg" else VIDEO
    bad, gone, good = (cupboard.put(content, media_type) for _ in range(3))
    cupboard.damaged.add(bad.file)
    del cupboard.contents[gone.file]
    sent = parcel(cupboard, bad, gone, good, exact=exact)
    assert [row.get("held_why") for row in sent.case["evidence"]] == ["damaged", "missing", None]
    assert len(sent.files) == 1


def test_what_does_not_fit_is_held_and_what_fits_goes(cupboard: Cupboard) -> None:
    large, small = cupboard.put(VIDEO * 4, "video/mp4"), cupboard.put(VIDEO, "video/mp4")
    sent = parcel(cupboard, large, small, room=100_000)
    assert sent.item(large)["held_why"] == "mail_too_big"
    assert sent.item(small)["sent"] == "original"


def test_when_cleaning_takes_too_long_the_rest_waits_for_nobody(
    cupboard: Cupboard, monkeypatch: pytest.MonkeyPatch
) -> None:
    photos = tuple(cupboard.put(jpeg(), "image/jpeg") for _ in range(3))
    hands, alive = iter(range(99)), []
    slow = Room(None, lambda: made.NOW + timedelta(seconds=150 * next(hands)), lambda: alive.append(1))
    picked = Chosen("lakeside", contact=True, exact_place=False, files=tuple(one.file for one in photos))
    drawn = Enclosing(cupboard, made.report(files=photos), picked, slow)
    assert len([b"".join(pieces) for _, pieces in drawn.entries()]) == 1
    assert [one.why for one in drawn.enclosed] == ["", "cannot_be_cleaned", "cannot_be_cleaned"]
    assert len(alive) == 3
    assert enclosing.SECONDS_FOR_CLEANING < 300


def sealed_parcel(cupboard: Cupboard, *files: KeptFile, spoil: str = "") -> bytes:
    sent = parcel(cupboard, *files)
    entries = {**sent.files, "case.json": json.dumps(sent.case).encode()}
    if spoil == "swap":
        entries[next(iter(sent.files))] = b"other bytes"
    if spoil == "lose":
        del entries[next(iter(sent.files))]
    if spoil == "add":
        entries["evidence/ffffffffffffffff.jpg"] = b"x"
    if spoil == "form":
        entries["case.json"] = json.dumps(sent.case | {"telegram_id": 7}).encode()
    if spoil == "json":
        entries["case.json"] = b"{"
    drawn = ((name, (content,)) for name, content in entries.items())
    return seal_drawn("K7QX-93TD", 1, drawn, [str(IDENTITY.to_public())], SENDER)


def test_a_whole_parcel_is_found_whole(cupboard: Cupboard) -> None:
    files = cupboard.put(jpeg(), "image/jpeg"), cupboard.put(VIDEO, "video/mp4")
    parts = made.looked(sealed_parcel(cupboard, *files), str(IDENTITY), SENDER.public_key())
    verdict = verified(parts)
    assert (signed_by(parts), verdict.code) == (Signed.SIGNED, GOOD)
    assert len(verdict.lines) == 4
    assert verdict.lines[-1].startswith("Signed:")


@pytest.mark.parametrize(
    ("spoil", "says"),
    [
        ("swap", "not the bytes the case names"),
        ("lose", "it is not there"),
        ("add", "the case does not name it"),
        ("form", "not as the form says"),
        ("json", "is not JSON"),
    ],
)
def test_a_case_that_is_not_what_it_says_is_found_though_it_is_signed(
    cupboard: Cupboard, spoil: str, says: str
) -> None:
    sealed = sealed_parcel(cupboard, cupboard.put(VIDEO, "video/mp4"), spoil=spoil)
    verdict = verified(made.looked(sealed, str(IDENTITY), SENDER.public_key()))
    assert verdict.code == WRONG
    assert any(says in text for text in verdict.lines)


def test_twenty_megabytes_come_out_as_they_went_in(cupboard: Cupboard) -> None:
    film = cupboard.put(b"\0\0\0\x18ftypmp42" + bytes(range(256)) * 81_000, "video/mp4")
    opened = unseal(sealed_parcel(cupboard, film), [str(IDENTITY)], SENDER.public_key())
    assert opened.files[f"evidence/{film.file}.mp4"] == cupboard.contents[film.file]


@pytest.mark.parametrize(
    ("exact", "contact", "hidden"),
    [(False, True, "47 Oak St"), (True, False, "312-555-0148"), (True, True, "")],
)
def test_what_was_written_about_a_file_is_read_as_every_other_word(
    cupboard: Cupboard, exact: bool, contact: bool, hidden: str
) -> None:
    note = "My house is 47 Oak St, call me at 312-555-0148."
    photo = cupboard.put(png(), "image/png", kind="photo", note=note, lang="en")
    picked = Chosen("lakeside", contact=contact, exact_place=exact, files=(photo.file,))
    report = made.report(files=(photo,))
    drawn = Enclosing(cupboard, report, picked, Room(None, lambda: made.NOW, lambda: None))
    assert len(list(drawn.entries())) == 1
    filing = replace(made.filing(exact=exact, contact=contact), chosen=picked)
    case = case_of(report, filing, made.LABELS, made.WORDS, made.GUIDED, tuple(drawn.enclosed))
    said = case["evidence"][0]["note"]["value"]
    assert (said == note) is (not hidden)
    if hidden:
        assert hidden not in json.dumps(case)
        assert any(row["field"] == "texts" for row in case["redactions"])
