"""The days a case knows, in order, each with where it comes from; nothing guessed, nothing that was kept back."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

import locales
from flows.answers import Answer
from flows.files import KeptFile
from handoff.evidence import Enclosed
from handoff.parcel import case_of
from handoff.sheet import sheet_of
from tests.handoff import made
from tests.handoff.test_parcel import valid

PHOTO = KeptFile(
    "00000000000000aa", "photo", "original_file", "image/jpeg", 9, "0" * 64, "2026-11-21T18:00:00Z"
)
TAKEN = Answer({"edtf": "2026-11-21", "time": None, "about": False}, original=(made.said("al otro día"),))


def case(*, exact: bool = False, **answers: Answer) -> dict[str, Any]:
    given = made.answers() | {name.replace("_", "."): answer for name, answer in answers.items()}
    seen = Enclosed(PHOTO, why="cannot_be_cleaned", captured_at="2026-11-20T06:04:00" if exact else "")
    report = made.report(given, files=(PHOTO,))
    where = made.filing(exact=exact, files=(PHOTO.file,))
    return case_of(report, where, made.LABELS, made.WORDS, made.GUIDED, (seen,))


def lines(case: dict[str, Any]) -> list[tuple[str, str | None]]:
    return [(line["what"], line.get("at")) for line in case["timeline"]]


def test_days_stand_in_order_and_the_story_in_the_order_it_was_told() -> None:
    whole = case(exact=True, det_when=TAKEN)
    valid(whole)
    assert "see_by" in whole["triage"]
    assert lines(whole) == [
        ("happened", "2026-11-20~"),
        ("story", None),
        ("story", None),
        ("file_made", "2026-11-20T06:04:00"),
        ("taken", "2026-11-21"),
        ("file_received", "2026-11-21T18:00:00Z"),
        ("sent", "2026-11-22T16:25:00Z"),
    ]
    assert [line["source"] for line in whole["timeline"]] == [
        *("told_by_reporter",) * 3,
        "derived",
        "told_by_reporter",
        *("recorded",) * 2,
    ]
    assert [line["refs"] for line in whole["timeline"]][1:4] == [
        ["event.narrative.0"],
        ["event.narrative.1"],
        ["evidence.0.captured_at_embedded"],
    ]


def test_a_day_that_is_not_known_is_not_made_up() -> None:
    whole = case(inc_when=Answer(absent="asked-unknown"))
    valid(whole)
    assert lines(whole)[:2] == [("story", None), ("story", None)]
    assert "happened" not in dict(lines(whole))


@pytest.mark.parametrize(
    ("when", "first"),
    [("2026-11", "happened"), ("2026-11-22/2026-11-25", "file_received"), ("2026~", "happened")],
)
def test_a_month_counts_from_its_first_day(when: str, first: str) -> None:
    whole = case(inc_when=Answer({"edtf": when, "time": None, "about": False}))
    assert lines(whole)[0][0] == first


def test_a_camera_s_time_that_this_partner_may_not_have_is_no_line() -> None:
    assert "file_made" not in dict(lines(case()))


@pytest.mark.parametrize("lang", ["en", "es"])
def test_the_paper_lists_the_days_where_there_is_more_than_one(lang: str) -> None:
    say = locales.Texts.of(lang).say
    first = sheet_of(case(exact=True, det_when=TAKEN), say)["groups"][0]
    assert len(first["rows"]) == 5
    assert first["rows"][0]["text"].endswith("\n06:00 America/Chicago")
    assert first["rows"][3]["text"].endswith("\n12:00 America/Chicago"), "UTC is said as the clock there"
    assert [row["text"].count(PHOTO.file) for row in first["rows"]] == [0, 1, 0, 1, 0]
    plain = sheet_of(made.case(), say)["groups"]
    assert all(group["title"] != first["title"] for group in plain)


def test_the_target_is_counted_from_when_it_was_sent() -> None:
    for level, by in (("U1", (22, 20)), ("U2", (23, 16)), ("U3", (25, 16)), ("U4", (36, 16))):
        calm = replace(made.CALM, triage=replace(made.CALM.triage, level=level))
        day, hour = by
        month, day = (12, day - 30) if day > 30 else (11, day)
        seen = datetime.fromisoformat(made.case(guided=calm)["triage"]["see_by"])
        assert seen == datetime(2026, month, day, hour, 25, tzinfo=UTC)
