"""Checks 10 and 11 of the dialogue's list of acceptance checks (§10): what leaves, and what must not.

Check 8 is in ``tests/endtoend/test_deleting.py`` and ``tests/storage/test_erasure.py``. This build writes no CSV.
"""

import io
import json
import subprocess
import zipfile
from typing import Any

import pyrage
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from flows import private
from flows.files import AsSent, KeptFile, Kind
from flows.intake.files_shown import named, told
from handoff.fields import FIELDS
from handoff.groups import found
from handoff.papers import paper_of
from handoff.sealing import seal
from locales import Texts, languages
from tests.handoff import made
from tests.handoff.pictures import PLANTED, jpeg
from tests.handoff.test_enclosing import Cupboard, parcel
from tests.handoff.test_recipients import case_with, everything

CAME: dict[AsSent, dict[str, str]] = {
    "compressed": {"en": "(compressed by the app)", "es": "(la aplicación lo comprimió)"},
    "original_file": {"en": "(sent as a file)", "es": "(se envió como archivo)"},
    "forwarded": {"en": "(forwarded from another chat)", "es": "(se reenvió desde otro chat)"},
}


def on_paper(case: dict[str, Any], lang: str) -> tuple[str, str, bytes]:
    """Return the words of the PDF, what ``pdfinfo`` says of it, and its bytes."""
    pdf = paper_of(case, lang, Texts.of(lang).say)
    words, about = (
        subprocess.run(command, input=pdf, capture_output=True, check=True).stdout.decode()
        for command in (["pdftotext", "-layout", "-", "-"], ["pdfinfo", "-"])
    )
    return " ".join(words.split()), about, pdf


def in_the_parcel(case: dict[str, Any], pdf: bytes) -> tuple[bytes, str]:
    """Return the ZIP of a parcel as the partner's key opens it, and all it says beside its files' contents."""
    identity = pyrage.x25519.Identity.generate()
    files = {"case.json": json.dumps(case, ensure_ascii=False).encode(), "case.pdf": pdf}
    sealed = seal("K7QX-93TD", 1, files, [str(identity.to_public())], Ed25519PrivateKey.generate())
    plain = bytes(pyrage.decrypt(sealed, [identity]))
    with zipfile.ZipFile(io.BytesIO(plain)) as packed:
        about = [
            packed.comment,
            *(one.filename.encode() + one.comment + one.extra for one in packed.infolist()),
        ]
        return b"".join(packed.read(one) for one in packed.infolist()), str(about)


def without(group: str) -> dict[str, Any]:
    """A case with everything told, of which this partner may not have *group*."""
    return case_with(everything(), *(one for one in private.GROUPS if one != group))


def signs_of(group: str) -> list[str]:
    """What would betray that something of *group* was told."""
    names = private.GROUPS[group]
    return [f"c.{group}.", *names, *(f"{of} of {name}" for name in names for of in ("words", "original"))]


@pytest.mark.parametrize("lang", languages())
@pytest.mark.parametrize("group", private.GROUPS)
def test_check_10_a_private_field_without_its_yes_is_in_no_part_of_the_parcel(group: str, lang: str) -> None:
    case = without(group)
    words, about, pdf = on_paper(case, lang)
    contents, beside = in_the_parcel(case, pdf)

    assert [name for name in private.GROUPS[group] if found(FIELDS[name], case)] == []
    for sign in signs_of(group):
        assert sign not in words
        assert sign not in about
        assert sign not in beside
        assert sign.encode() not in contents
        assert sign.encode("utf-16-be") not in pdf


@pytest.mark.parametrize("group", ["identity", "detained"])
def test_check_10_with_its_yes_the_same_search_finds_it(group: str) -> None:
    case = case_with(everything(), *private.GROUPS)
    words, _, pdf = on_paper(case, "en")
    contents, _ = in_the_parcel(case, pdf)
    name = private.GROUPS[group][0]

    assert f"words of {name}" in words
    assert f"words of {name}".encode() in contents


def test_check_10_without_a_row_for_this_partner_nothing_private_leaves() -> None:
    given = everything()
    for_another = tuple(made.consent(f"c.{group}.other", "yes", "other") for group in private.GROUPS)
    case = made.case(
        made.report(given, consents=(made.consent("c.share.lakeside", "yes", "lakeside"), *for_another))
    )
    text = json.dumps(case, ensure_ascii=False)

    assert [sign for group in private.GROUPS for sign in signs_of(group) if sign in text] == []
    assert {row["recipient"] for row in case["consents"]} == {"lakeside"}


def test_check_10_every_consent_that_leaves_names_its_partner_its_purpose_and_its_text() -> None:
    case = case_with(everything(), *private.GROUPS)

    assert case["consents"]
    for row in case["consents"]:
        assert row["recipient"] == "lakeside"
        assert row["purpose"]
        assert row["text_version"]


@pytest.mark.parametrize("lang", languages())
@pytest.mark.parametrize("as_sent", CAME)
def test_check_11_a_photo_and_a_file_are_marked_differently_in_the_case_and_on_paper(
    as_sent: AsSent, lang: str
) -> None:
    cupboard = Cupboard()
    file = cupboard.put(jpeg(), "image/jpeg", kind="photo", as_sent=as_sent)
    sent = parcel(cupboard, file)
    words, _, _ = on_paper(sent.case, lang)

    assert sent.item(file)["as_sent"] == as_sent
    assert [mark for mark in CAME if CAME[mark][lang] in words] == [as_sent]


@pytest.mark.parametrize("lang", languages())
def test_check_11_a_photo_and_a_file_are_marked_differently_in_the_review(lang: str) -> None:
    kinds: dict[Kind, AsSent] = {"photo": "compressed", "document": "original_file"}
    files = [
        KeptFile("a" * 16, kind, as_sent, "image/jpeg", 9000, "0" * 64, made.AT, number=1)
        for kind, as_sent in kinds.items()
    ]
    say = Texts.of(lang).say

    assert len({say(named(file)) for file in files}) == len(files)
    assert len({say(told(file)).partition(".")[0] for file in files}) == len(files)


@pytest.mark.parametrize("as_sent", CAME)
def test_check_11_the_place_in_a_picture_leaves_only_with_the_exact_place(as_sent: AsSent) -> None:
    cupboard = Cupboard()
    file = cupboard.put(jpeg(6), "image/jpeg", kind="photo", as_sent=as_sent)
    coarse, exact = parcel(cupboard, file), parcel(cupboard, file, exact=True)

    assert "gps_embedded" not in coarse.item(file)
    assert "gps_embedded" in exact.item(file)
    assert [
        name for name, content in (*coarse.files.items(), *exact.files.items()) if PLANTED in content
    ] == []
    words, about, pdf = on_paper(coarse.case, "en")
    assert "41.844" not in words + about
    assert b"41.844" not in pdf
