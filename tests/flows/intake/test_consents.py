"""A consent row for each partner and each group of data: complete, for nobody else, and nothing that was not told."""

from dataclasses import asdict, fields, replace
from datetime import UTC, datetime
from itertools import product

import pytest

from flows.answers import Answer
from flows.intake.filing import given
from flows.intake.versions import CONSENT_TEXTS
from flows.messages import Chosen
from flows.private import GROUPS, NAME_OF_HELD
from flows.report import Consent
from flows.session import Session

NOW = datetime(2026, 11, 22, 16, 0, tzinfo=UTC)
AT = "2026-11-22T16:00:00Z"
PRIVATE = {questions[0]: Answer("told") for questions in GROUPS.values()}
"""One answer of every private group."""


def rows(
    *,
    contact: bool = True,
    exact: bool = False,
    named: bool = True,
    files: bool = True,
    share: tuple[str, ...] = (),
) -> dict[str, Consent]:
    session = Session(lang="es", agreed_at=AT, started_at=AT, answers=PRIVATE, share=share)
    pick = Chosen("lakeside", contact, exact, ("a" * 16,) if files else ())
    return {row.id: row for row in given(session, pick, AT, named=named, files=files)}


@pytest.mark.parametrize(("contact", "exact", "named", "files"), list(product([True, False], repeat=4)))
def test_every_row_is_whole_and_names_its_partner_only(
    *, contact: bool, exact: bool, named: bool, files: bool
) -> None:
    made = rows(contact=contact, exact=exact, named=named, files=files, share=tuple(GROUPS))

    kinds = {"share", "contact", "place", *GROUPS, *(["media"] if files else [])}
    assert set(made) == {f"c.{kind}.lakeside" for kind in kinds}
    for row in made.values():
        plain = asdict(row)
        assert plain.pop("withdrawn_at") == ""
        assert all(plain.values()), row
        assert (row.recipient, row.lang, row.how, row.given_at) == ("lakeside", "es", "tap", AT)
        assert row.text_version == CONSENT_TEXTS[row.id.removesuffix(".lakeside")]


@pytest.mark.parametrize("group", GROUPS)
def test_a_private_group_is_a_no_unless_it_was_given_by_name(group: str) -> None:
    assert {row.value for id_, row in rows().items() if id_.split(".")[1] in GROUPS} == {"no"}
    given_one = rows(share=(group,))
    assert {one for one in GROUPS if given_one[f"c.{one}.lakeside"].value == "yes"} == {group}


def test_the_name_of_somebody_held_is_a_no_for_who_is_no_lawyer_whatever_was_tapped() -> None:
    assert rows(named=False, share=tuple(GROUPS))[f"c.{NAME_OF_HELD}.lakeside"].value == "no"


def test_the_exact_place_and_messages_are_off_unless_chosen() -> None:
    off, on = rows(contact=False), rows(contact=True, exact=True)

    assert (off["c.place.lakeside"].value, off["c.contact.lakeside"].value) == ("coarse", "none")
    assert (on["c.place.lakeside"].value, on["c.contact.lakeside"].value) == ("exact", "bot")


def test_what_was_not_told_is_not_asked_about() -> None:
    session = Session(lang="es", agreed_at=AT, started_at=AT)
    ids = {row.id for row in given(session, Chosen("lakeside", True, False), AT, named=True, files=False)}

    assert ids == {"c.share.lakeside", "c.contact.lakeside", "c.place.lakeside"}


def test_a_row_has_the_fields_of_the_record_and_no_other() -> None:
    names = {"id", "value", "recipient", "purpose", "text_version", "lang", "given_at", "withdrawn_at", "how"}
    assert {one.name for one in fields(Consent)} == names
    assert replace(rows()["c.share.lakeside"], withdrawn_at=AT).withdrawn_at == AT
