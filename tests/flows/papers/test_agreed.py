"""The own copy says what was agreed to: to whom, what, the answer, the day, and which text was shown."""

from dataclasses import replace

from flows.intake.versions import CONSENT_TEXTS
from flows.papers import ALL
from flows.papers.agreed import DATA, ROW, agreed
from flows.papers.own_copy import TITLE
from flows.report import Consent
from flows.words import Line
from tests.flows.papers.told import FILE, PAPERS, material, report, texts
from tests.flows.stories import broken_door, short_path_of_a_family

WHEN = "2026-11-21T20:00:00Z"


def given(name: str, value: str, recipient: str | None = None, how: str = "tap") -> Consent:
    return Consent(name, value, "a purpose", "7", "es", WHEN, recipient, how)


def listed(*rows: Consent) -> list[str]:
    """Return the lines of the own copy between the heading of the consents and the next one."""
    made = replace(material("witness", "en"), consents=rows, files=(FILE,))
    text = texts(PAPERS["own_copy"], made)
    return text.split("What I said yes or no to\n")[1].split("\n\n")[0].split("\n")


def test_each_yes_stands_with_whom_it_was_given_to_its_answer_its_day_and_its_text() -> None:
    assert listed(
        given("c.store", "yes"),
        given("c.share.demo", "yes", "demo"),
        given("c.place.demo", "coarse", "demo"),
        given("c.media.demo", FILE.file, "demo"),
        given("c.identity.demo", "no", "demo"),
    ) == [
        "To the people who run this bot",
        "Keep my answers while I tell: yes. Chosen on Saturday, November 21, 2026, text 7 (es).",
        "To this group: DEMO group",
        "The report: yes. Chosen on Saturday, November 21, 2026, text 7 (es).",
        "The place: only city and state. Chosen on Saturday, November 21, 2026, text 7 (es).",
        "Files: numbers: 1. Chosen on Saturday, November 21, 2026, text 7 (es).",
        "My legal name: no. Chosen on Saturday, November 21, 2026, text 7 (es).",
    ]


def test_what_was_added_later_goes_to_every_group_that_gets_it() -> None:
    heading, row = listed(given("c.media", "none"))

    assert heading == "To every group that gets what was added"
    assert row.startswith("Files: no. ")


def test_a_reminder_that_was_sent_says_so_and_a_group_that_is_gone_keeps_its_id() -> None:
    reminded, gone = listed(given("c.remind", "no", how="sent")), listed(given("c.share.old", "yes", "old"))

    assert reminded[1].startswith("Remind me once before the draft ends: It was sent. ")
    assert gone[0] == "To this group: old"


def test_a_yes_that_was_taken_back_says_when() -> None:
    row = replace(given("c.share.demo", "yes", "demo"), withdrawn_at="2026-11-24T20:00:00Z")

    assert listed(row)[1].endswith("text 7 (es). Taken back on Tuesday, November 24, 2026.")


def test_every_consent_that_can_be_given_has_its_words() -> None:
    assert {".".join(name.split(".")[:2]) for name in CONSENT_TEXTS} == set(DATA)


def test_the_rows_of_a_whole_report_all_stand_there() -> None:
    for sent in (broken_door("es").submitted[-1].report, short_path_of_a_family("es").submitted[-1].report):
        made = replace(material("witness", "es"), consents=sent.consents)
        rows = [item for item in agreed(made) if isinstance(item, Line) and item.text == ROW]
        assert len(rows) == len(sent.consents) > 3


def test_no_other_paper_holds_a_consent() -> None:
    made = replace(material("fullest", "en"), consents=report("fullest", "en").consents)
    for paper in ALL:
        assert (", text 2 (" in texts(paper, made)) is (paper.heading == TITLE)
