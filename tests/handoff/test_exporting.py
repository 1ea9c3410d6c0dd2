"""Opened cases as a table and as JSON Lines: whole, the same columns always, and nothing a spreadsheet would run."""

import csv
import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from handoff.exporting import export
from handoff.safe_cells import CUT, LONGEST, cell
from handoff.spreadsheet import COLUMNS, as_csv
from tests.handoff import made
from tests.handoff.answered import EVERY, planted
from tests.handoff.test_canaries import ALL, parcel

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "case-schema.md"
STARTS = "=+-@\t\0\r\n＝＋－＠−'"


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(text.removeprefix("\ufeff").splitlines(keepends=True), strict=True))


def opened(folder: Path, case: dict[str, Any]) -> Path:
    folder.mkdir(parents=True)
    (folder / "case.json").write_text(json.dumps(case), encoding="utf-8")
    return folder


def test_the_whole_case_stands_in_one_row() -> None:
    case = json.loads(parcel(*ALL)["case.json"])
    (row,) = rows(as_csv([case]))
    assert row["title"] == "Case K7QX-93TD, revision 1"
    assert (row["event_date"], row["geolocation"]) == ("2026-11-20", "41.8443|-87.7319")
    assert row["perpetrators_count"] == "6 to 10"
    assert row["event_types"].split("|")[0] == case["event"]["types"][0]["value"]
    text = "\n".join(row.values())
    by_words = {one.id for one in EVERY if type(one).__name__ in {"Text", "Items", "Contact"}}
    assert [one.question for one in planted() if one.question in by_words and one.word not in text] == []
    assert [name for name, value in row.items() if not value and name not in EMPTY] == []


EMPTY = {
    *("reporter_permission", "story_absent", "not_asked", "left_out", "notes_unplaced", "deadlines", "parts"),
    *(f"answers_to_{name}" for name in ("reply_id", "question_id", "question", "value")),
    *("huridocs_date_type", "deadlines_absent"),
}
"""Columns this one case has nothing for."""


def test_what_is_not_known_is_said_and_what_is_not_there_is_empty() -> None:
    (row,) = rows(as_csv([made.case()]))
    assert (row["reporter_legal_name"], row["injuries"], row["goals"]) == ("", "", "")
    case = made.case(made.report({}), guided=made.CALM)
    assert rows(as_csv([case]))[0]["event_date"] == "(not-asked)"


def test_a_last_day_in_a_table_says_that_it_rests_on_a_guess() -> None:
    (row,) = rows(as_csv([made.case()]))
    assert (row["deadlines"], row["deadlines_sure"]) == ("money_claim 2028-11-19", "money_claim no")
    none = [{"kind": "money_claim", "why": "role"}]
    (row,) = rows(as_csv([{**made.case(), "deadlines": [], "deadlines_absent": none}]))
    assert (row["deadlines"], row["deadlines_sure"], row["deadlines_absent"]) == ("", "", "money_claim role")


def test_an_answer_to_the_partner_s_question_stands_beside_the_question() -> None:
    asked = {"question": "=What day was it?", "kind": "date", "value": None, "reply_id": "r1"}
    (row,) = rows(as_csv([{**made.case(), "answers_to": asked, "parts": 3}]))
    told = [row[f"answers_to_{name}"] for name in ("reply_id", "question_id", "question", "value")]
    assert (told, row["parts"]) == (["r1", "", "'=What day was it?", ""], "3")


def test_the_page_lists_every_column_in_order(rewrite: bool) -> None:
    page = PAGE.read_text("utf-8")
    head, _, _ = page.partition("The columns:\n\n")
    drawn = head + "The columns:\n\n" + " · ".join(f"`{column.name}`" for column in COLUMNS) + "\n"
    if rewrite:
        PAGE.write_text(drawn, "utf-8")
    assert PAGE.read_text("utf-8") == drawn


def test_every_column_has_a_name_of_its_own_that_databases_take() -> None:
    names = [column.name for column in COLUMNS]
    assert len(names) == len(set(names))
    assert [name for name in names if not re.fullmatch(r"[a-z][a-z0-9_]*", name)] == []


@pytest.mark.parametrize("start", STARTS)
@pytest.mark.parametrize(
    "before", ["", " ", "\t", "\u200b", "\ufeff ", "a\n", "a;", 'a"', "a\r", "\u202e", "a\u2028"]
)
def test_no_cell_or_line_of_it_begins_a_formula(start: str, before: str) -> None:
    safe = cell(f"{before}{start}cmd|' /C calc'!A0")
    for part in re.split('[\n;"]', safe):
        assert not part.lstrip().startswith(tuple("=+-@＝＋－＠−")), safe
    assert not re.search("[\0\t\r\u200b\u202e\ufeff\u2028]", safe)


def test_harmless_words_stay_as_they_are() -> None:
    for words in (
        "Vi 3 agentes - dos con máscara.",
        "a@b.example",
        "1+1=2",
        "سلام عليكم",
        "[hidden]",
        "👩‍👧 sí",
    ):
        assert cell(words) == words


def test_a_very_long_text_is_cut_and_says_so() -> None:
    long = cell("é" * 40_000)
    assert len(long) == LONGEST
    assert long.endswith(CUT)
    assert cell("é" * LONGEST) == "é" * LONGEST


def test_folders_of_cases_become_a_table_and_lines(tmp_path: Path) -> None:
    first, second = made.case(), {**made.case(), "alias": "AAAA-2222"}
    opened(tmp_path / "cases" / "one", first)
    opened(tmp_path / "cases" / "two", second)
    again = opened(tmp_path / "again", first)
    table, lines = tmp_path / "t.csv", tmp_path / "l.jsonl"
    command: list[str | Path] = [sys.executable, "-m", "handoff", "export", tmp_path / "cases", again]
    command += ["--csv", table, "--jsonl", lines]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "2 written.\n"), done.stderr
    assert [row["alias"] for row in rows(table.read_text("utf-8"))] == ["AAAA-2222", "K7QX-93TD"]
    assert [json.loads(line) for line in lines.read_bytes().splitlines()] == [second, first]
    assert lines.read_bytes().isascii()
    assert table.stat().st_mode & 0o777 == 0o600
    assert table.read_bytes().startswith(b'\xef\xbb\xbf"title","alias"')


def test_a_case_of_an_earlier_minor_version_is_still_one(tmp_path: Path) -> None:
    case = made.case() | {"schema_version": "1.2.0", "injuries": []}
    del case["timeline"], case["triage"]["see_by"]
    assert export(opened(tmp_path / "one", case), csv=tmp_path / "t.csv") == 0
    (row,) = rows((tmp_path / "t.csv").read_text("utf-8"))
    assert (row["triage_level"], row["triage_see_by"]) == ("U1", "")


def test_a_file_that_exists_is_not_changed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    case, there = opened(tmp_path / "one", made.case()), tmp_path / "t.csv"
    there.write_text("mine", encoding="utf-8")
    assert export(case, csv=there, jsonl=tmp_path / "l.jsonl") == 2
    assert (there.read_text("utf-8"), (tmp_path / "l.jsonl").exists()) == ("mine", False)
    assert "exists already" in capsys.readouterr().err


def test_everything_that_is_wrong_is_said_at_once_and_nothing_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    opened(tmp_path / "broken", {"alias": "K7QX-93TD"})
    (tmp_path / "torn").mkdir()
    (tmp_path / "torn" / "case.json").write_text("{", encoding="utf-8")
    (tmp_path / "empty").mkdir()
    opened(tmp_path / "one", made.case())
    opened(tmp_path / "other", {**made.case(), "demo": True})
    folders = [tmp_path / name for name in ("broken", "torn", "empty", "one", "other")]
    assert export(*folders, csv=tmp_path / "t.csv") == 2
    said = capsys.readouterr().err.splitlines()
    assert len(said) == 5
    assert said[-1] == "Nothing was written."
    assert not (tmp_path / "t.csv").exists()


def test_a_case_the_person_asked_to_erase_is_left_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case = opened(tmp_path / "one", made.case())
    asked = tmp_path / "asked"
    asked.mkdir()
    (asked / "please-erase.json").write_text('{"alias": "K7QX-93TD"}', encoding="utf-8")
    assert export(case, asked, jsonl=tmp_path / "l.jsonl") == 0
    assert "Left out: K7QX-93TD" in capsys.readouterr().out
    assert (tmp_path / "l.jsonl").read_bytes() == b""


def test_without_a_file_to_write_it_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert export(Path()) == 2
    assert "--csv FILE" in capsys.readouterr().err
