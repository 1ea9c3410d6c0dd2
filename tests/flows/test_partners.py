"""The list of partners: what is read, and what is refused with a plain sentence."""

import tomllib
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from flows.partners import Partner, Recipient, demo_partner, read_partners

TODAY = date(2026, 11, 22)
EXAMPLE = Path(__file__).parents[2] / "partners.example.toml"
Row = dict[str, Any]


@pytest.fixture
def row() -> Row:
    table: Row = tomllib.loads(EXAMPLE.read_text(encoding="utf-8"))["partner"][0]
    return table


def faults(*rows: Row) -> tuple[str, ...]:
    partners, found = read_partners({"partner": list(rows)}, TODAY)
    assert bool(partners) != bool(found)
    return found


def test_the_example_file_is_right(row: Row) -> None:
    partners, found = read_partners({"partner": [row]}, TODAY)
    assert found == ()
    (partner,) = partners
    assert partner.id == "lakeside"
    assert partner.ways[0].method == "email"
    assert partner.ways[0].options["max_mail_mb"] == 20
    assert partner.keys(TODAY) == (row["recipients"][0]["key"],)


def test_an_empty_file_has_no_partner_and_no_fault() -> None:
    assert read_partners({}, TODAY) == ((), ())


def without(field: str) -> Callable[[Row], object]:
    return lambda row: row.pop(field)


def having(**fields: object) -> Callable[[Row], object]:
    return lambda row: row.update(fields)


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (
            having(states=["IL"]),
            'Partner "lakeside": states: "IL" is not known. Write ISO 3166-2 codes like US-IL, or *.',
        ),
        (having(states=[]), 'Partner "lakeside": states is missing.'),
        (having(topics=["wages"]), 'Partner "lakeside": topics: "wages" is not known.'),
        (having(counties=["Cook"]), 'Partner "lakeside": counties: "Cook" is not known.'),
        (having(languages=["en", "es", "ht"]), 'Partner "lakeside": what has no text for the language "ht".'),
        (
            having(other_ways={"en": "Call."}),
            'Partner "lakeside": other_ways has no text for the language "es".',
        ),
        (having(what="Lawyers"), 'Partner "lakeside": what is a text for each language.'),
        (without("recipients"), 'Partner "lakeside": recipients is missing: write at least one.'),
        (without("methods"), 'Partner "lakeside": methods is missing: write at least one.'),
        (
            having(methods=[{"method": "email"}]),
            'Partner "lakeside": the method "email" has no address in to.',
        ),
        (having(methods=[{"to": "x"}]), 'Partner "lakeside": a method has no name in method.'),
        (without("agreement_signed_on"), 'Partner "lakeside": agreement_signed_on is missing:'),
        (
            having(agreement_signed_on=date(2027, 1, 1)),
            'Partner "lakeside": agreement_signed_on is in the future.',
        ),
        (
            having(agreement_signed_on="2026-01-01"),
            "agreement_signed_on is a day like 2026-11-20, without quotes.",
        ),
        (having(id="Lake Side"), "the id is 2 to 20 small letters, digits or _."),
        (having(id="demo"), 'the id "demo" belongs to the demo partner.'),
        (without("id"), "Partner 1: id is missing or is not text."),
        (having(name=" "), 'Partner "lakeside": name is missing or is not text.'),
        (having(opens_within_days=0), "opens_within_days is a whole number of days, 1 or more."),
        (having(staff_are_lawyers=True), "staff_are_lawyers is one of: yes, no, unknown."),
        (having(working_language="ht"), "working_language is one of: en, es."),
        (having(accepts_minors=True), "accepts_minors needs a safeguarding_lead."),
        (having(intake_open="yes"), "intake_open is true or false."),
        (having(colour="red"), '"colour" is not a field of a partner.'),
    ],
)
def test_a_fault_is_one_plain_sentence(row: Row, spoil: Callable[[Row], object], sentence: str) -> None:
    spoil(row)
    assert [fault for fault in faults(row) if sentence in fault]


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (without("confirmed_on"), "nobody confirmed it."),
        (having(confirmed_by=""), "nobody confirmed it."),
        (having(confirmed_on=date(2026, 12, 24)), "confirmed_on is in the future."),
        (having(key="ssh-rsa AAAA"), "a key: it is an SSH key."),
        (having(secret="x"), '"secret" is not a field here.'),
    ],
)
def test_a_key_that_nobody_confirmed_is_refused(
    row: Row, spoil: Callable[[Row], object], sentence: str
) -> None:
    spoil(row["recipients"][0])
    assert [fault for fault in faults(row) if sentence in fault]


def test_all_faults_of_all_partners_are_told_at_once(row: Row) -> None:
    second = {**row, "states": ["XX"], "topics": ["nothing"], "recipients": []}
    found = faults({**row, "states": ["US-XX"]}, second)
    assert len(found) == 5
    assert 'The id "lakeside" is used more than once.' in found


def test_a_stray_table_is_named() -> None:
    assert read_partners({"partners": []}, TODAY)[1] == (
        'The file has "partners". Only [[partner]] tables belong in it.',
    )
    assert read_partners({"partner": {"id": "x"}}, TODAY)[1] == (
        "Write each partner as its own [[partner]] table.",
    )


@pytest.mark.parametrize(
    "recipient",
    [
        Recipient("age1x"),
        Recipient("age1x", "A.", None),
        Recipient("age1x", "A.", date(2026, 12, 1), None, "B."),
        Recipient("age1x", "A.", date(2026, 1, 1), TODAY, "B."),
        Recipient("age1x", "A.", date(2026, 1, 1)),
        Recipient("age1x", "A.", date(2026, 1, 1), None, "B.", TODAY),
    ],
)
def test_a_key_unconfirmed_or_expired_is_not_usable(recipient: Recipient) -> None:
    assert not recipient.usable(TODAY)


def test_an_expired_key_is_no_fault_of_the_file(row: Row) -> None:
    row["recipients"][0]["expires_on"] = date(2026, 11, 1)
    ((partner,), found) = read_partners({"partner": [row]}, TODAY)
    assert found == ()
    assert partner.keys(TODAY) == ()


def partner(**fields: Any) -> Partner:
    plain: Row = {"id": "one", "name": "One", "what": {}, "states": ("US-IL",), "topics": ("detained",)}
    return Partner(**{**plain, "languages": ("es",), **fields})


def test_a_partner_serves_its_states_and_counties() -> None:
    assert partner().serves("US-IL", None)
    assert not partner().serves("US-TX", None)
    assert not partner().serves(None, None)
    cook = partner(counties=("Cook County, IL",))
    assert cook.serves("US-IL", "Cook County, IL")
    assert not cook.serves("US-IL", None)


def test_a_partner_takes_its_topics_and_speaks_its_languages() -> None:
    assert partner().takes(("property", "detained"))
    assert not partner().takes(("property",))
    assert partner().takes(())
    assert partner().speaks("es-MX")
    assert not partner().speaks("en")


def test_the_demo_partner_serves_everyone_and_says_that_it_is_a_demo() -> None:
    demo = demo_partner()
    assert demo.serves(None, None)
    assert demo.takes(("unsure",))
    assert demo.speaks("ht")
    assert all("DEMO" in text for text in (demo.name, *demo.what.values(), *demo.other_ways.values()))
    assert demo.keys(TODAY) == ()
    assert demo_partner("age1x", TODAY).keys(TODAY) == ("age1x",)
