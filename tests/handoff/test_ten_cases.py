"""Ten invented cases: the first page of each answers the eight questions an intake worker has.

Who tells it, what happened, when, where, how urgent, what is wanted, what is not known, how to answer.
"""

import json
import subprocess
from collections.abc import Callable, Mapping
from functools import cache
from hashlib import sha256
from itertools import compress
from pathlib import Path
from typing import Any

import pytest

import locales
from flows.words import line
from handoff.edtf import written
from handoff.marks import ABSENT
from handoff.rows import TELLERS
from handoff.sealing import packed
from handoff.sheet import sheet_of
from tests.handoff.ten_cases import FIRST_COPY, PICTURE, TEN, Invented, inside, open_all
from tests.handoff.test_canaries import ALL, parcel
from tests.handoff.test_enclosing import SENDER
from tests.handoff.test_parcel import valid

SAY = locales.Texts.of("en").say
HOURS = {"U1": "4 hours", "U2": "24 hours", "U3": "72 hours", "U4": "14 days"}
LEVELS = {
    "AAAA-2222": "U1", "BBBB-3333": "U2", "CCCC-4444": "U3", "DDDD-5555": "U2", "EEEE-6666": "U2",
    "FFFF-7777": "U1", "GGGG-8888": "U1", "HHHH-9999": "U2", "JJJJ-2233": "U2", "KKKK-4455": "U4",
}  # fmt: skip  # a list is read as a list, not as a column


@cache
def files(alias: str) -> Mapping[str, bytes]:
    return inside(next(one for one in TEN if one.alias == alias))


def case(one: Invented) -> dict[str, Any]:
    plain: dict[str, Any] = json.loads(files(one.alias)["case.json"])
    return plain


def page_one(pdf: bytes) -> str:
    command = ["pdftotext", "-raw", "-f", "1", "-l", "1", "-", "-"]
    done = subprocess.run(command, input=pdf, capture_output=True, check=True)
    return " ".join(done.stdout.decode().split())


def labels(values: list[dict[str, Any]]) -> list[str]:
    return [
        value["label"] if value["absent"] is None else SAY(line(ABSENT[value["absent"]])) for value in values
    ]


def who(case: dict[str, Any]) -> list[str]:
    role = case["reporter"]["role"]["value"]
    people = [] if not case["persons"] else labels(case["persons"][0].get("care_flags", []))
    young = ["the person who reports is under 18"] if case["reporter"]["minor"] else []
    return [SAY(line(TELLERS[role])) if role else "The person prefers not to say.", *people, *young]


def when(case: dict[str, Any]) -> list[str]:
    day = case["event"]["date"]["value"]
    clock = [case["event"]["time_local"]["value"]] if "time_local" in case["event"] else []
    return [SAY(written(day)) if day else "When The person does not know.", *clock]


def where(case: dict[str, Any]) -> list[str]:
    text = case["event"]["place"]["text"]
    return [text["value"] or "Where The person does not know."]


def unknown(case: dict[str, Any]) -> list[str]:
    missing = ["anyone_hurt" not in case, "has_lawyer" in case["not_asked"]]
    return [
        "Not asked",
        *compress(("whether anyone was hurt", "whether there is a lawyer"), missing),
        *(["The agents"] if "perpetrators" in case["not_asked"] else []),
    ]


def how_to_answer(case: dict[str, Any]) -> list[str]:
    may = "Yes, through the bot." if case["how_to_answer"]["may_write"] else "No messages and no questions"
    ways = "a signed file in the folder “replies”; the people who run this bot"
    return [may, f"Name the case {case['alias']}. Ways: {ways}."]


EIGHT: Mapping[str, Callable[[dict[str, Any]], list[str]]] = {
    "who": who,
    "what": lambda case: labels(case["event"]["types"]),
    "when": when,
    "where": where,
    "how urgent": lambda case: [
        case["triage"]["level"],
        HOURS[case["triage"]["level"]],
        "That is by",
        *case["triage"]["why_en"],
    ],
    "what is wanted": lambda case: labels(case["goals"]),
    "what is unknown": unknown,
    "how to answer": how_to_answer,
}


@pytest.mark.parametrize("one", TEN, ids=lambda one: one.alias)
def test_the_first_page_answers_the_eight_questions(one: Invented) -> None:
    whole = case(one)
    valid(whole)
    assert unanswered(whole, files(one.alias)["case.pdf"]) == {}
    assert whole["triage"]["level"] == LEVELS[one.alias]


def test_the_first_page_of_the_longest_case_does_too() -> None:
    longest = parcel(*ALL)
    whole = json.loads(longest["case.json"])
    assert unanswered(whole, longest["case.pdf"]) == {
        "what is unknown": ["Not asked"],
        "how to answer": [
            "Name the case K7QX-93TD. Ways: a signed file in the folder “replies”; the people who run this bot."
        ],
    }, "all was told, and the partner has no key to sign with"


def unanswered(whole: dict[str, Any], pdf: bytes) -> dict[str, list[str]]:
    """Return the words of an answer that page one lacks, by question."""
    page = page_one(pdf)
    missing = {
        question: [words for words in answers(whole) if " ".join(words.split()) not in page]
        for question, answers in EIGHT.items()
    }
    return {question: words for question, words in missing.items() if words}


def test_the_ten_are_the_same_every_time_and_open_as_a_partner_opens_them(tmp_path: Path) -> None:
    folders = open_all(tmp_path)
    assert len(folders) == 10
    papers = {"case.json", "case.pdf", "manifest.json", "manifest.sig"}
    assert all(
        papers <= {path.name for path in folder.iterdir()} <= papers | {"evidence"} for folder in folders
    )
    first = TEN[0]
    assert (tmp_path / f"{first.alias}-opened" / "case.pdf").read_bytes() == files(first.alias)["case.pdf"]
    for whole in map(case, TEN):
        paths = [file["path"] for file in whole["evidence"] if "path" in file]
        assert all((tmp_path / f"{whole['alias']}-opened" / path).read_bytes() == PICTURE for path in paths)
    assert packed(first.alias, 1, inside(first), SENDER) == packed(first.alias, 1, inside(first), SENDER)


def test_the_paper_says_what_an_answer_about_a_file_was_about() -> None:
    (table,) = (
        group for group in sheet_of(case(TEN[0]), SAY)["groups"] if group["title"].startswith("Photos")
    )
    text = table["rows"][0]["text"]
    assert text.endswith("I made it; What came was the first copy, not changed: Yes")
    assert f"{len(PICTURE)} bytes here, {len(FIRST_COPY)} bytes as it came" in text
    (file,) = case(TEN[0])["evidence"]
    assert (file["bytes"], file["sha256"]) == (len(FIRST_COPY), sha256(FIRST_COPY).hexdigest())


def gap(alias: str, name: str) -> str:
    rows = sheet_of(json.loads(files(alias)["case.json"]), SAY)["rows"]
    return next((one["text"] for one in rows if one["name"] == name), "")


def row(alias: str, name: str) -> dict[str, str]:
    whole = json.loads(files(alias)["case.json"])
    (found,) = [one for one in sheet_of(whole, SAY)["rows"] if one["name"] == name]
    return dict(found)


CLAIM = "Last day for a federal money claim"


def test_the_last_day_says_what_it_is_for_how_it_was_counted_and_by_which_law() -> None:
    told = row("JJJJ-2233", CLAIM)["text"]
    for part in (
        "Saturday, January 9, 2027. A claim against the United States must have arrived by then.",
        "Two years from Friday, January 10, 2025, one day less to be careful.",
        "Claims against a state, a county or a city may end sooner. They are not worked out here.",
        "Rule R8, 28 U.S.C. 2401(b), read on",
        "(fact ftca_clock). A lawyer must check it.",
    ):
        assert part in told
    assert "not sure" not in told
    guess = row("CCCC-4444", CLAIM)["text"]
    assert "Two years from Thursday, October 1, 2026" in guess
    assert "The person is not sure of the day: the true last day may be earlier." in guess


@pytest.mark.parametrize(
    ("alias", "why"),
    [
        ("BBBB-3333", "only for the person it happened to"),
        ("EEEE-6666", "only for the person it happened to"),
        ("FFFF-7777", "what happened is not on our list"),
        ("GGGG-8888", "is under 18"),
        ("KKKK-4455", "only for the person it happened to"),
    ],
)
def test_no_last_day_is_not_read_as_no_limit(alias: str, why: str) -> None:
    found = row(alias, CLAIM)
    assert found["text"].startswith("Not worked out: ")
    assert why in found["text"]
    assert found["text"].endswith("There may still be a limit. A lawyer can tell.")


def test_a_place_that_was_shortened_is_not_read_as_not_known() -> None:
    for alias in ("BBBB-3333", "DDDD-5555", "EEEE-6666", "FFFF-7777", "GGGG-8888", "HHHH-9999", "JJJJ-2233"):
        where = row(alias, "Where")
        assert where["mark"] == "told, and shortened"
        gaps = "; ".join(gap(alias, name) for name in ("Not known, or not said", "Not asked"))
        assert "place" not in gaps.replace("Kind of place", "")
    assert "the place" in row("KKKK-4455", "Not known, or not said")["text"]
    assert all("zip" not in case(one)["event"]["place"]["admin"] for one in TEN), "nobody told one"


def test_a_film_that_nobody_could_choose_is_counted_and_no_more() -> None:
    whole = case(TEN[1])
    assert (whole["evidence"], whole["evidence_with_person"]) == ([], 1)
    parcel_ = files("BBBB-3333")["case.json"].decode() + page_one(files("BBBB-3333")["case.pdf"])
    assert not [word for word in (TEN[1].film, "48000000", "video/mp4", "it came here") if word in parcel_]
    assert "1 too large for the chat: only the person has it" in page_one(files("BBBB-3333")["case.pdf"])


def test_who_tells_of_sexual_harm_is_not_asked_to_tell_it_again() -> None:
    assert "Please do not ask to hear it again." in page_one(files("HHHH-9999")["case.pdf"])
    assert "hear it again" not in page_one(files("DDDD-5555")["case.pdf"])


def test_a_row_says_whose_word_it_is() -> None:
    assert row("AAAA-2222", "Photos, videos, papers")["mark"] == "recorded here"
    assert row("AAAA-2222", "City, county, state")["text"] == "Cicero, Cook County, IL"
    assert row("FFFF-7777", "There is a lawyer for this")["text"].endswith(
        "Please talk to that lawyer first."
    )
    assert row("GGGG-8888", "Who tells it")["text"] == "A witness. Under 18."
    assert row("EEEE-6666", "The people it happened to")["text"].startswith("How many people: ")


def test_what_was_kept_back_in_them_is_not_in_them() -> None:
    kept = {"EEEE-6666": "the office line", "HHHH-9999": "support_wanted"}
    for one in TEN:
        text = files(one.alias)["case.json"].decode()
        assert kept.get(one.alias, "\0") not in text
    assert "Juan Inventado Ejemplo" in files("AAAA-2222")["case.json"].decode()


EXAMPLE = Path(__file__).parents[2] / "docs" / "case-example.json"


@pytest.mark.house
def test_the_example_in_the_documents_is_not_stale(rewrite: bool) -> None:
    drawn = files("AAAA-2222")["case.json"]
    if rewrite:
        EXAMPLE.write_bytes(drawn)
    assert EXAMPLE.read_bytes() == drawn
    valid(json.loads(drawn))
