"""A word planted in every answer: it leaves with its own consent, and stands nowhere in a parcel without it."""

import json
import subprocess
from dataclasses import replace
from functools import cache
from itertools import combinations
from tempfile import NamedTemporaryFile

import pytest

from flows.answers import Answer
from flows.errors import Refused
from flows.messages import Chosen
from flows.private import GROUPS
from handoff.contents import Contents, loaded
from handoff.enclosing import listed
from handoff.evidence import Enclosed
from handoff.exporting import _lines, _table
from handoff.fields import FIELDS
from handoff.packing import chosen_files
from handoff.parcel import Filing, case_of
from handoff.schema import SCHEMA
from handoff.sealing import packed
from handoff.spreadsheet import as_csv
from tests.handoff import made
from tests.handoff.answered import EVERY, PARTNER, consent_of, files, planted, report
from tests.handoff.test_enclosing import SENDER

PRIVATE = tuple(f"c.{group}" for group in GROUPS)
CHOICES = (("c.share",), *(("c.share", one) for one in (*PRIVATE, "c.place", "c.media")))
ALL = ("c.share", *PRIVATE, "c.place", "c.media")


@cache
def contents() -> Contents:
    return loaded()[0]


def parcel(*agreed: str) -> dict[str, bytes]:
    """Return the files of the parcel that the courier would make."""
    sent = report(*agreed)
    exact = "c.place" in agreed
    picked = Chosen(PARTNER, contact=True, exact_place=exact, files=chosen_files(sent, PARTNER))
    enclosed = tuple(Enclosed(file, why="cannot_be_cleaned") for file in listed(sent, picked))
    return contents().case(sent, Filing("K7QX-93TD", 1, made.partner(), picked), enclosed)


def everything(inside: dict[str, bytes]) -> str:
    """Return all that a parcel says: its bytes, what its paper says and is said about it, and the exports of it."""
    case = json.loads(inside["case.json"])
    paper = "".join(
        subprocess.run(
            [tool, "-", *more], input=inside["case.pdf"], capture_output=True, check=True
        ).stdout.decode()
        for tool, more in (("pdftotext", ["-"]), ("pdfinfo", []))
    )
    with NamedTemporaryFile(
        suffix=".pdf"
    ) as file:  # what stands in it unseen: titles, tags, texts beside pictures
        file.write(inside["case.pdf"])
        file.flush()
        plain = ["qpdf", "--qdf", "--object-streams=disable", file.name, "-"]
        unseen = subprocess.run(plain, capture_output=True, check=True).stdout
    paper += unseen.replace(b"\0", b"").decode("latin-1")
    zipped = packed("K7QX-93TD", 1, inside, SENDER)
    bytes_ = (zipped, _table([case]), _lines([case]))
    return paper + "".join(one.decode("utf-8", "replace") for one in bytes_)


@pytest.mark.parametrize("agreed", CHOICES, ids=lambda agreed: agreed[-1])
def test_a_word_of_a_private_answer_is_there_with_its_own_yes_and_nowhere_without(
    agreed: tuple[str, ...],
) -> None:
    said = everything(parcel(*agreed))
    leaked = [one.question for one in planted() if one.consent not in agreed and one.word in said]
    lost = [one.question for one in planted() if one.consent in agreed and one.word not in said]
    assert (leaked, [name for name in lost if name not in TAPPED]) == ([], [])


def test_every_combination_of_consents_lets_out_what_it_names_and_nothing_more() -> None:
    private = {one.question: one for one in planted() if one.question not in TAPPED}
    wrong = []
    for size in range(len(ALL)):
        for more in combinations(ALL[1:], size):
            agreed = ("c.share", *more)
            sent = report(*agreed)
            picked = Chosen(
                PARTNER, contact=True, exact_place="c.place" in agreed, files=chosen_files(sent, PARTNER)
            )
            enclosed = tuple(Enclosed(file, why="missing") for file in listed(sent, picked))
            filing = Filing("K7QX-93TD", 1, made.partner(), picked)
            case = case_of(sent, filing, contents().labels, contents().words, made.CALM, enclosed)
            said = json.dumps(case) + as_csv([case])
            wrong += [
                (agreed, name)
                for name, one in private.items()
                if (one.word in said) is not (one.consent in agreed)
            ]
    assert wrong == []


TAPPED = {"plc.paper_photo", "inj.files"}
"""Answered by files: they have words of their own."""


@pytest.mark.parametrize("agreed", [("c.share",), ("c.share", "c.media"), ("c.share", "c.injury"), ALL])
def test_a_file_and_its_note_leave_with_the_files_and_one_of_an_injury_only_with_both(
    agreed: tuple[str, ...],
) -> None:
    said = everything(parcel(*agreed))
    for question, file in files().items():
        goes = "c.media" in agreed and (consent_of(question) in agreed)
        assert [file.file in said, file.note in said] == [goes, goes], question


@pytest.mark.parametrize("agreed", [(), PRIVATE, ("c.place", "c.media")])
def test_without_the_consent_to_share_there_is_no_parcel_at_all(agreed: tuple[str, ...]) -> None:
    with pytest.raises(Refused, match="no-consent"):
        parcel(*agreed)


def test_every_private_question_is_among_the_planted() -> None:
    private = {name for questions in GROUPS.values() for name in questions}
    assert private <= {one.question for one in planted()}
    assert {question.id for question in EVERY if question.sens == 3} <= private
    assert {name: FIELDS[name].sens for name in private} == {
        question.id: question.sens for question in EVERY if question.id in private
    }


def test_a_key_that_is_withheld_is_absent_and_not_empty() -> None:
    case = json.loads(parcel("c.share")["case.json"])
    assert "injuries" not in case
    assert "injury_files" not in case
    assert "support_wanted" not in case
    assert not {"person", "family_contact"} & set(case["detention"])
    assert not {"legal_name", "contact"} & set(case["reporter"])
    assert "geo" not in case["event"]["place"]
    assert [row["field"] for row in case["redactions"]] == ["event.place", "private_answers"]


def test_whether_a_private_question_was_asked_cannot_be_told() -> None:
    told = json.loads(parcel("c.share")["case.json"])
    silent = report("c.share")
    private = {name for questions in GROUPS.values() for name in questions}
    kept = {name: answer for name, answer in silent.answers.items() if name not in private}
    picked = Chosen(PARTNER, contact=True, exact_place=False)
    bare = contents().case(
        made.report(kept, consents=silent.consents, files=silent.files),
        Filing("K7QX-93TD", 1, made.partner(), picked),
    )
    plain = json.loads(bare["case.json"])
    assert plain["not_asked"] == told["not_asked"]
    known = {name: value for name, value in told.items() if name != "redactions"}
    assert {name: value for name, value in plain.items() if name != "redactions"} == known


def test_a_whole_case_has_every_field_of_the_form() -> None:
    case = json.loads(parcel(*ALL)["case.json"])
    missing = set(SCHEMA["properties"]) - set(case)
    assert missing <= {"addendum", "answers_to", "parts"}, "what only an addition or several parcels have"


def test_the_language_of_a_withheld_answer_is_withheld_with_it() -> None:
    name = replace(made.said("Zarza"), lang="qu")
    given = made.answers() | {"me.name": Answer("Zarza", original=(name,))}
    silent = made.case(made.report(given))
    assert silent["langs_content"] == ["es"]
    agreed = (*made.report().consents, made.consent("c.identity.lakeside", "yes", "lakeside"))
    assert made.case(made.report(given, consents=agreed))["langs_content"] == ["es", "qu"]


def test_an_addition_without_files_still_says_that_files_were_agreed_to() -> None:
    earlier = made.consent("c.media.lakeside", "00000000000000aa 00000000000000bb", "lakeside")
    added = made.case(
        made.report({}, consents=(*made.report().consents, earlier)), replace(made.filing(), revision=2)
    )
    assert [row["value"] for row in added["consents"] if row["id"] == earlier.id] == [earlier.value]
