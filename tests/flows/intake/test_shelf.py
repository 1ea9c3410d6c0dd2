"""Papers: the limits first, a choice, the report opened for its sender, and the paper handed over."""

from dataclasses import replace
from datetime import timedelta

import pytest

from flows.afterwards import ReadReport, ReportRead
from flows.answers import LATER, Answer, Original
from flows.files import KeptFile
from flows.intake.shelf import KEY_KEPT
from flows.messages import Tapped
from flows.paper_orders import HandOver, PaperMade, Print, Printed
from flows.report import Report
from flows.sections import Blank, Entry, Item, Quote
from flows.session import Session
from flows.words import Line
from storage.submission import LONGEST_DAYS
from tests.flows.hearing.walks import at_review
from tests.flows.walks import SEND, at_home, at_options
from tests.play import CODE, NOW, Play

HANDLE = "the report"


def at_papers() -> Play:
    return at_options(HANDLE).tap("Papers to use")


def ordered(play: Play) -> tuple[Printed, ...]:
    (order,) = [effect for effect in play.effects if isinstance(effect, Print)]
    return order.papers


def made(play: Play, paper: str, *choices: str) -> tuple[Printed, ...]:
    play.tap("Show me the papers").tap(paper)
    for choice in choices:
        play.tap(choice)
    assert ReadReport(HANDLE) in play.effects
    report = play.submitted[-1].report
    return ordered(play.hear(ReportRead(report)))


def test_the_limits_are_read_before_any_paper_is_offered() -> None:
    play = at_papers()

    assert "These offices decide what to look into" in play.said()
    assert play.labels() == ["Show me the papers", "← Back"]
    assert "Complaint draft: OPR" in play.tap("Show me the papers").labels()


def test_what_sending_a_paper_shows_of_the_person_is_said_before_it_is_made() -> None:
    shown = {
        "Complaint draft: OPR": "your mailbox shows who you are",
        "Ask ICE for papers (FOIA)": "This request shows your name to the office.",
        "Complaint draft: OIG": "Even without a name, the place and the story can show who you are.",
        "Text for the public list": "What you send there may become public.",
    }
    for paper, warning in shown.items():
        assert warning in at_papers().tap("Show me the papers").tap(paper).said()
    assert "shows" not in at_papers().tap("Show me the papers").tap("What to do next").said()


@pytest.mark.parametrize(
    "paper", ["Complaint draft: OPR", "Complaint draft: OIG", "Text for Congress", "Text for the public list"]
)
def test_names_of_other_people_are_spoken_of_before_a_draft_with_own_words(paper: str) -> None:
    assert "Take out the names of other people" in at_papers().tap("Show me the papers").tap(paper).said()


def test_where_to_send_it_is_said_with_the_card_that_knows() -> None:
    for paper, card in {
        "Complaint draft: OPR": "The office inside ICE: OPR",
        "Text for Congress": "Congress",
    }.items():
        page = at_papers().tap("Show me the papers").tap(paper).said()
        assert f"Where to send it stands on the card “{card}”." in page
    assert "Where to send it" not in at_papers().tap("Show me the papers").tap("My own copy").said()


def test_a_draft_is_made_in_english_and_again_with_the_person_s_language_beside_it() -> None:
    first, *more = made(at_papers(), "Complaint draft: OPR", "Make it")
    play = at_papers().command("language").tap("Español").tap("Papeles para usar").tap("Ver los papeles")
    play.tap("Borrador de queja: OPR").tap("Hacerlo")
    english, both = ordered(play.hear(ReportRead(play.submitted[-1].report)))

    assert (first.lang, first.beside, more) == ("en", None, [])  # who reads English needs no second copy
    assert (english.lang, english.beside, both.lang) == ("en", None, "en")
    assert both.beside is not None
    assert both.beside[0] == "es"
    assert len(both.beside[1]) == len(both.sections)


def test_what_oig_may_know_is_asked_and_kept_out_of_the_draft() -> None:
    (unnamed, *_) = made(at_papers(), "Complaint draft: OIG", "Leave my name out")
    (named, *_) = made(at_papers(), "Complaint draft: OIG", "My name")

    assert "The writer asks not to be named." in words(unnamed)
    assert "The writer asks not to be named." not in words(named)


def test_the_story_stands_in_the_words_of_the_writer_and_what_is_not_known_says_so() -> None:
    (draft, *_) = made(at_papers(), "Complaint draft: OPR", "Make it")
    entries = [item for section in draft.sections for item in section.items if isinstance(item, Entry)]

    assert any(isinstance(item, Quote) for section in draft.sections for item in section.items)
    assert any(not entry.values for entry in entries)


def test_the_paper_is_handed_over_with_one_sentence() -> None:
    play = at_papers()
    made(play, "What to do next", "Make it")
    play.hear(PaperMade())

    assert any(isinstance(effect, HandOver) for effect in play.effects)
    assert "Here is your paper" in play.said()


def test_a_report_that_is_released_makes_no_paper() -> None:
    play = at_papers().tap("Show me the papers").tap("My own copy").tap("Make it").hear(ReportRead(None))

    assert "I cannot read that report any more" in play.said()
    assert Session.from_json(play.session.to_json()).after.paper == ""


def test_with_a_lawyer_the_drafts_stand_behind_one_tap_more() -> None:
    play = at_review().tap("Add details").tap("What was done already")
    while "Yes" not in play.labels():
        play.tap("Skip")
    play.tap("Yes")
    while "Back to my report" not in play.labels():
        play.tap(play.labels()[-1])
    play.tap("Back to my report").tap(SEND).registered(handle=HANDLE).tap("Papers to use").tap(
        "Show me the papers"
    )

    assert "Ask your lawyer first" in play.said()
    assert "Complaint draft: OPR" not in play.labels()
    assert "Complaint draft: OPR" in play.tap("Show the drafts too").labels()


def words(paper: Printed) -> str:
    return str(paper.sections)


def items(paper: Printed) -> list[Item]:
    return [item for section in paper.sections for item in section.items]


def own_copy_of(*added: Report) -> Printed:
    """Return the own copy of a report to which *added* came after Send."""
    play = at_papers().tap("Show me the papers").tap("My own copy").tap("Make it")
    (paper,) = ordered(play.hear(ReportRead(play.submitted[-1].report, added)))
    return paper


def at_own_copy() -> Play:
    return at_papers().tap("Show me the papers").tap("My own copy")


def test_the_own_copy_bears_the_code_that_is_written_beside_it_and_nothing_keeps_it() -> None:
    play = at_own_copy().write(CODE)
    (paper,) = ordered(play.hear(ReportRead(play.submitted[-1].report)))

    assert "1234 5678" in words(paper)
    assert "write it here" not in words(paper)
    assert CODE not in play.session.to_json()


def test_without_the_code_there_is_a_line_to_write_it_on() -> None:
    assert "write it here" in words(own_copy_of())


def test_a_slip_in_the_code_is_said_and_the_paper_is_asked_for_again() -> None:
    play = at_own_copy().write("1234567890123453")

    assert "One digit may be wrong" in play.said()
    assert "Make it" in play.labels()


def later(answers: dict[str, Answer], *, files: tuple[KeptFile, ...] = ()) -> Report:
    return Report("en", "2026-11-21T21:00:00Z", "2026-11-21T21:00:00Z", answers, files=files)


def said(text: str) -> Original:
    return Original(text, "en", "2026-11-21T21:00:00Z")


def test_what_is_added_to_the_story_stands_after_it_and_replaces_nothing() -> None:
    paper = own_copy_of(later({"inc.story": Answer("There were four cars.", original=(said("x"),))}))
    told = items(paper)
    first, after = Quote("They pushed my neighbor.", "en"), Quote("There were four cars.", "en")

    assert told.index(first) + 1 == told.index(Line("Added later:")) == told.index(after) - 1


def test_a_corrected_answer_counts_and_one_that_could_not_be_read_stands_beside_the_first() -> None:
    moved = {
        "state": "US-IL",
        "place": "Berwyn",
        "county": None,
        "county_geoid": None,
        "zip": None,
        "point": None,
    }
    where = Answer({**moved, "exact": False, "zone": None}, original=(said("Berwyn, Illinois"),))
    when = Answer(absent=LATER, notes=(said("maybe it was before that"),))
    paper = own_copy_of(later({"inc.place": where, "inc.when": when}))

    assert "Berwyn, Illinois" in words(paper)
    assert "Cicero" not in words(paper)
    day = next(item for item in items(paper) if isinstance(item, Entry) and item.label == Line("When"))
    assert day.values
    assert Quote("maybe it was before that", "en") in items(paper)


def test_a_file_that_was_added_stands_in_the_own_copy_with_its_hash() -> None:
    file = KeptFile("a1", "photo", "original_file", "image/jpeg", 1400, "5ha", "2026-11-21T21:00:00Z", 1)
    assert "5ha" in words(own_copy_of(later({}, files=(file,))))
    assert "5ha" not in words(own_copy_of(later({}, files=(replace(file, hidden=True),))))


def test_the_own_copy_has_room_for_the_code_and_says_when_the_key_goes() -> None:
    told = items(own_copy_of())
    lines = {item.text: dict(item.fill) for item in told if isinstance(item, Line)}
    blanks = [item.label.text for item in told if isinstance(item, Blank)]

    assert blanks[0].startswith("Your receipt code")
    (days,) = [fill for text, fill in lines.items() if text.startswith("I made this report on {sent}")]
    assert days == {"sent": NOW.date(), "made": NOW.date()}
    assert any("Write /code in the chat." in text for text in lines)
    (until,) = [fill["day"] for text, fill in lines.items() if text.startswith("Until {day}")]
    (gone,) = [fill["day"] for text, fill in lines.items() if text.startswith("We destroy our key")]
    assert until == (NOW + timedelta(days=14)).date()
    assert gone == (NOW + KEY_KEPT).date()
    assert "After that, only the groups that got it can read it." in lines
    assert KEY_KEPT == LONGEST_DAYS


def test_a_session_of_before_knows_no_day_and_the_copy_leaves_it_out() -> None:
    play = at_papers().tap("Show me the papers").tap("My own copy").tap("Make it")
    kept = f',"{play.session.filed[0].until}",'
    before, _, after = play.session.to_json().partition(kept)
    plain = before + after[after.index("]") + 1 :]  # the groups that fit came later still
    play.session = Session.from_json(plain)
    assert play.session.filed[0].until == ""

    (paper,) = ordered(play.hear(ReportRead(play.submitted[-1].report)))
    assert "Until {day}" not in words(paper)
    assert "We destroy our key" in words(paper)


def at_info() -> Play:
    return at_home().tap("I only want information")


def test_without_a_report_two_papers_are_made_with_blanks_and_nothing_is_kept() -> None:
    play = at_info().tap("Papers to use")
    assert "These offices decide what to look into" in play.said()
    assert play.tap("Show me the papers").labels() == [
        "Message: keep the video",
        "Ask ICE for papers (FOIA)",
        "← Back",
    ]
    play.tap("Ask ICE for papers").tap("Make it")
    (request,) = ordered(play)

    blanks = [item.label.text for item in items(request) if isinstance(item, Blank)]
    assert {"Day", "Place", "Name", "Signature"} <= set(blanks)
    assert not any(isinstance(item, Quote) for item in items(request))
    assert play.session.after.paper == ""
    assert not play.session.answers
    assert "Here is your paper" in play.hear(PaperMade()).said()


def test_in_spanish_the_message_comes_in_spanish_and_the_request_twice() -> None:
    play = Play().start("es").tap("Español").tap("Solo quiero información").tap("Papeles para usar")
    play.tap("Ver los papeles").tap("Mensaje").tap("Hacerlo")
    assert [paper.lang for paper in ordered(play)] == ["es"]
    play.hear(PaperMade()).tap("Pedir").tap("Hacerlo")
    assert [(paper.lang, paper.beside is None) for paper in ordered(play)] == [("en", True), ("en", False)]


def test_a_person_under_18_gets_the_message_and_no_draft() -> None:
    play = at_home().tap("It already happened").tap("I am under 18").tap("I am 13 to 17")
    play.tap("I only want information").tap("Papers to use").tap("Show me the papers")
    assert play.labels() == ["Message: keep the video", "← Back"]


def test_a_tap_on_a_draft_that_is_not_offered_makes_none() -> None:
    play = at_info().tap("Papers to use").tap("Show me the papers")
    play.hear(Tapped(play.session.asked, "make-complaint_opr", play.session.rev))
    assert not any(isinstance(effect, Print | ReadReport) for effect in play.effects)
