"""A reply counts only as it was signed, by a key that is believed now, and in its time."""

import json
from datetime import date, timedelta
from typing import Any

import jsonschema
import pytest

from flows.questions_back import FIXED
from flows.replies import KINDS, PartnerReply, read_reply
from handoff.schema import REPLY
from handoff.signing import key_id, name_of, public_of
from tests.handoff import made
from tests.handoff.answers import (
    ALIAS,
    KEY,
    OTHER_KEY,
    Book,
    confirmed,
    enveloped,
    plain,
    post,
    reply,
    signed,
)

NOW = made.NOW


def changed(raw: bytes, **fields: Any) -> bytes:
    return json.dumps({**json.loads(raw), **fields}).encode()


@pytest.mark.parametrize("kind", KINDS)
def test_what_a_partner_signed_is_taken_as_it_was_written(kind: str) -> None:
    book = Book()
    received = post(book).take(signed(kind, words="Línea uno.\n  Línea dos. ✓"))
    assert (received.partner, received.alias, received.kind, received.code) == ("lakeside", ALIAS, kind, "")
    assert book.taken == [("lakeside", reply(kind, words="Línea uno.\n  Línea dos. ✓"))]


def test_a_mark_that_windows_puts_before_a_file_is_no_fault() -> None:
    raw = b"\xef\xbb\xbf" + enveloped("\ufeff" + NEARLY).replace(b"\n", b"\r\n")
    assert post(Book()).take(raw).kind == "acknowledged"


def test_the_form_is_the_published_one() -> None:
    form = json.loads(signed())
    assert form.keys() == {"testigo_reply", "payload", "signature", "key"}
    assert form["key"] == key_id(public_of(KEY))
    jsonschema.validate(form, REPLY)
    assert name_of(reply()) == f"{ALIAS}-4f2a9c01d3e8b765.reply.json"


NEARLY = json.loads(signed())["payload"]
WRONG: list[tuple[str, bytes, str]] = [
    ("no JSON", b"\x00\xff", "reply-not-json"),
    ("empty", b"", "reply-not-json"),
    ("half a file", signed()[:-20], "reply-not-json"),
    ("brackets without end", b"[" * 60_000, "reply-not-json"),
    ("a name twice", b'{"testigo_reply": "1.0", ' + signed()[1:], "reply-not-json"),
    ("no number", b'{"x": NaN}', "reply-not-json"),
    ("huge", b" " * 64 * 1024 + signed(), "reply-too-big"),
    ("a list", b"[]", "reply-wrong-form"),
    ("the reply without an envelope", json.dumps(plain()).encode(), "reply-wrong-form"),
    ("another form", changed(signed(), testigo_reply="2.0"), "reply-wrong-form"),
    ("a field too many", changed(signed(), more=1), "reply-wrong-form"),
    ("a signature of nothing", changed(signed(), signature=""), "reply-wrong-form"),
    ("a signature that is no base64", changed(signed(), signature="%%%"), "reply-wrong-form"),
    ("a signature that is a number", changed(signed(), signature=1), "reply-wrong-form"),
    ("a payload that is no text", changed(signed(), payload={"alias": ALIAS}), "reply-wrong-form"),
    ("an unknown key", signed(key=OTHER_KEY), "reply-unknown-key"),
    ("an unknown key under a known name", changed(signed(key=OTHER_KEY), key=key_id(public_of(KEY))),
     "reply-wrong-signature"),
    ("one sign changed", changed(signed(), payload=NEARLY.replace(ALIAS, "K7QX-93TE")), "reply-wrong-signature"),
    ("a space more", changed(signed(), payload=NEARLY + " "), "reply-wrong-signature"),
    ("half a sign", changed(signed(), payload=NEARLY + "\ud800"), "reply-wrong-signature"),
    ("signed, but no JSON", enveloped("Hello"), "reply-not-json"),
    ("signed, but no object", enveloped("[]"), "reply-wrong-fields"),
    ("signed, but nothing in it", enveloped("{}"), "reply-wrong-fields"),
    ("signed, but not in its form", enveloped(json.dumps(plain("accepted", next_step=""))), "reply-wrong-fields"),
    ("signed, with a name twice", enveloped(NEARLY.replace("{", '{"alias": "AAAA-AAAA",', 1)), "reply-not-json"),
    ("of tomorrow", signed(at=(NOW + timedelta(days=1)).isoformat()), "in-the-future"),
    ("of the year one", signed(at="0001-01-01T00:00:00+23:59"), "too-old"),
    ("of the last year", signed(at="9999-12-31T23:59:59-23:59"), "in-the-future"),
    ("of last summer", signed(at=(NOW - timedelta(days=91)).isoformat()), "too-old"),
]  # fmt: skip  # a list is read as a list, not as a column


@pytest.mark.parametrize(("raw", "code"), [one[1:] for one in WRONG], ids=[one[0] for one in WRONG])
def test_anything_else_is_refused_and_nothing_is_kept(raw: bytes, code: str) -> None:
    book = Book()
    received = post(book).take(raw)
    assert (received.code, received.taken) == (code, None)
    assert book.taken == []


@pytest.mark.parametrize("at", range(0, len(signed()), 7))
def test_no_byte_can_be_changed(at: int) -> None:
    raw = bytearray(signed())
    raw[at] ^= 0x04
    book = Book()
    assert post(book).take(bytes(raw)).code
    assert book.taken == []


def test_every_fault_of_a_signed_reply_is_named() -> None:
    received = post(Book()).take(enveloped(json.dumps(plain(alias="x", words="What is your A-number?"))))
    assert received.faults == ("wrong-alias", "asks-number")


@pytest.mark.parametrize(
    "changes",
    [
        {"confirmed_on": None},
        {"confirmed_by": ""},
        {"confirmed_with": ""},
        {"confirmed_on": NOW.date() + timedelta(days=1)},
        {"expires_on": NOW.date()},
        {"revoked_on": date(2026, 11, 1)},
    ],
    ids=str,
)
def test_a_key_that_is_not_valid_now_signs_nothing(changes: dict[str, Any]) -> None:
    book = Book()
    assert post(book, confirmed(**changes)).take(signed()).code == "reply-key-not-valid"
    assert book.taken == []


def test_one_of_several_keys_is_enough() -> None:
    assert post(Book(), confirmed(OTHER_KEY, revoked_on=date(2026, 11, 1)), confirmed()).take(signed()).taken


def test_the_same_reply_twice_is_one() -> None:
    book = Book()
    first, second = (post(book).take(signed()).taken for _ in range(2))
    assert first is not None
    assert second is not None
    assert (first.again, second.again, len(book.taken)) == (False, True, 1)


def test_who_is_unknown_is_not_looked_up() -> None:
    class Never:
        def signing_keys(self, *_: object) -> tuple[str, ...]:
            raise AssertionError

    there = post(Book())
    object.__setattr__(there, "watch", Never())
    for raw in (signed(key=OTHER_KEY), changed(signed(), payload="{}"), b"{}"):
        assert there.take(raw).code


PAYLOAD = {**REPLY["$defs"]["reply"], "$defs": REPLY["$defs"]}


def fits(payload: object) -> bool:
    validator = jsonschema.Draft202012Validator(PAYLOAD, format_checker=jsonschema.FormatChecker())
    return validator.is_valid(payload)


@pytest.mark.parametrize("kind", KINDS)
def test_the_published_schema_takes_each_kind(kind: str) -> None:
    assert fits(plain(kind))


OWN = {"kind": "choice", "text": "¿Cuándo?", "options": ["El lunes", "El martes"]}


@pytest.mark.parametrize(
    "payload",
    [
        plain("needs_info", asked=OWN),
        plain("accepted", next_step=""),
        {**plain("accepted"), "reason": "capacity"},
        plain("declined", reason="not-credible"),
        plain("referred", refer_partner="No!"),
        plain("needs_info", asked={"id": "nothing"}),
        plain("needs_info", asked={**OWN, "options": ["El lunes"]}),
        plain("needs_info", asked={**OWN, "kind": "text"}),
        plain(alias="k"),
        plain(more=1),
        plain(words="x" * 3001),
        {name: value for name, value in plain().items() if name != "lang"},
    ],
    ids=range(12),
)
def test_the_published_schema_and_the_reading_agree(payload: dict[str, Any]) -> None:
    given = {name: value for name, value in payload.items() if value != ""}
    assert fits(given) == isinstance(read_reply(given), PartnerReply)


def test_the_schema_names_every_question_of_the_list() -> None:
    assert REPLY["$defs"]["of_the_list"]["properties"]["id"]["enum"] == list(FIXED)
