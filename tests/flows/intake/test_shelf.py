"""Papers: the limits first, a choice, the report opened for its sender, and the paper handed over."""

from flows.afterwards import ReadReport, ReportRead
from flows.paper_orders import HandOver, PaperMade, Print, Printed
from flows.sections import Entry, Quote
from flows.session import Session
from tests.flows.hearing.walks import at_review
from tests.flows.walks import SEND, at_options
from tests.play import Play

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
