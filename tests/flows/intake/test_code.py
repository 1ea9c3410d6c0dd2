"""A receipt code: status, reading again, adding, answering, erasing after two taps; and drafts that move."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from flows.afterwards import (
    Added,
    AddToReport,
    CallDraft,
    DraftCalled,
    DraftCame,
    DraftCoded,
    EndContact,
    Erased,
    GiveDraft,
    KeepDraftCode,
    Letter,
    ReadReport,
    ReportRead,
)
from flows.answers import Answer, Original
from flows.case_status import CaseStatus, Status
from flows.messages import (
    CheckCode,
    CodeChecked,
    Edited,
    EraseDraft,
    EraseReport,
    PartnerWrote,
    Tapped,
    Toast,
    Unsend,
)
from flows.phases import Phase
from flows.report import Report
from flows.session import Session
from tests.flows.walks import SEND, at_code, at_home, at_options, at_review, at_types, with_code
from tests.play import CODE, NOW, Play

OTHER = "6543210987654329"


@pytest.mark.parametrize(
    ("state", "words"),
    [
        ("waiting", "DEMO group: it has not gone out yet."),
        ("delivered", "Sent to DEMO group on"),
        ("held", "must fix something"),
        ("given_up", "could not be delivered"),
        ("withdrawn", "you took your report back on"),
        ("accepted", "DEMO group will work on this."),
    ],
)
def test_a_status_is_told_in_words(state: str, words: str) -> None:
    cases = (CaseStatus("DEMO group", state, NOW.date()),)

    assert words in at_code().write(CODE).hear(CodeChecked(Status("h", NOW.date(), cases))).said()


def test_a_saved_report_says_so_and_until_when() -> None:
    play = at_code().write(CODE).hear(CodeChecked(Status("h", NOW.date(), (), NOW.date())))

    assert "It is saved only" in play.said()
    assert "Save your own copy before" in play.said()


def test_too_many_tries_are_told_with_the_minutes() -> None:
    assert "Please wait 15 minutes" in at_code().write(CODE).hear(CodeChecked(wait=15)).said()


def test_nothing_found_asks_for_the_code_again() -> None:
    play = at_code().write(CODE).hear(CodeChecked())

    assert "I find nothing for this code" in play.said()
    assert play.session.phase is Phase.CODE


def test_a_report_is_erased_after_two_taps() -> None:
    play = (
        with_code()
        .tap("Erase this report")
        .tap("No, keep it")
        .tap("Erase this report")
        .tap("Yes, erase this")
    )

    assert EraseReport("h") in play.effects
    assert play.session.handle == ""
    assert play.session.phase is Phase.HOME


def test_one_tap_erases_nothing() -> None:
    play = with_code()
    play.hear(Tapped("code", "yes", play.session.rev))

    assert not any(isinstance(effect, EraseReport) for effect in play.effects)


def test_another_code_can_be_written_while_a_report_is_open() -> None:
    play = with_code().write(CODE)

    assert CheckCode(CODE) in play.effects


def test_the_erase_button_of_one_report_does_not_erase_another() -> None:
    play = with_code()
    old = play.session.rev
    play.write(CODE).hear(CodeChecked(Status("other", NOW.date()))).hear(Tapped("code", "erase", old))

    assert isinstance(play.effects[0], Toast)
    assert play.session.page == ""


def test_a_status_that_comes_after_the_person_left_is_told_and_the_question_comes_again() -> None:
    play = at_types().command("code").write(CODE).tap("Close").hear(CodeChecked(Status("h", NOW.date())))

    assert "You made this report on" in play.said()
    assert "What happened?" in play.said()
    assert play.session.handle == ""


def test_an_answer_of_nothing_found_comes_to_whoever_left_too() -> None:
    play = at_types().command("code").write(CODE).tap("Close").hear(CodeChecked())

    assert "What happened?" in play.said()


def test_other_words_are_not_kept_and_it_is_said() -> None:
    assert "I did not keep what you wrote" in at_code().write("they hit me").said()


def own(**more: Any) -> Status:
    cases = (CaseStatus("DEMO group", "delivered", NOW.date()),)
    return Status("h", NOW.date(), cases, own=True, kept=6, **more)


def from_elsewhere() -> Status:
    return replace(own(), own=False, kept=0)


def opened(status: Status) -> Play:
    return at_code().write(CODE).hear(CodeChecked(status))


def orders(play: Play) -> list[AddToReport]:
    return [effect for effect in play.effects if isinstance(effect, AddToReport)]


def test_the_account_that_sent_it_reads_it_again_after_one_tap() -> None:
    play = opened(own())
    assert "Answers I can still show you here: 6." in play.said()

    play.tap("Read it again")
    assert ReadReport("h") in play.effects

    story = Answer("They broke the door.", original=(Original("They broke the door.", "en", "t"),))
    added = Answer("It was blue.", original=(Original("It was blue.", "en", "t"),))
    play.hear(ReportRead(report_of(story), (report_of(added),)))
    assert "They broke the door." in play.said()
    assert "It was blue." in play.said()
    assert "They broke" not in play.session.to_json()


def report_of(story: Answer) -> Report:
    return Report("en", "t", "t", {"inc.story": story})


def test_a_report_that_was_released_says_that_it_cannot_be_shown() -> None:
    assert "I cannot show this report" in opened(own()).tap("Read it again").hear(ReportRead(None)).said()


def test_another_account_is_not_offered_to_read() -> None:
    play = opened(from_elsewhere())

    assert play.labels() == ["Add to it", "Correct a line", "Erase this report", "Close"]


@pytest.mark.parametrize("status", [own(), from_elsewhere()])
def test_words_are_added_after_a_yes_and_the_partners_are_named(status: Status) -> None:
    play = opened(status).tap("Add to it").write("There was a second car.").write("It was white.")
    assert "It goes to: DEMO group." in play.said()
    assert not orders(play)

    (order,) = orders(play.tap("Add it"))
    assert order.handle == "h"
    assert order.report.answers["inc.story"].value == "There was a second car.\nIt was white."
    assert len(order.report.answers["inc.story"].original) == 2
    assert play.session.after.adding is None
    assert "I am sending it to: DEMO group." in play.hear(Added("h", ("DEMO group",))).said()


def test_words_for_a_report_that_stands_open_need_no_tap_before() -> None:
    play = opened(own()).write("There were 3 more agents.")

    assert "Shall I add this to your report?" in play.said()


def test_a_double_tap_adds_once() -> None:
    play = opened(own()).write("There were more agents.")
    ask = play.open_ask
    assert ask is not None
    assert len(orders(play.tap("Add it"))) == 1

    play.hear(Tapped("code", "add-yes", ask.rev))
    assert not orders(play)


def test_dropped_words_are_gone_from_the_session() -> None:
    play = opened(own()).write("Zarzamora en la esquina.").tap("Do not add it")

    assert "I erased those words" in play.said()
    assert "Zarzamora" not in play.session.to_json()


def test_words_that_wait_for_a_yes_outlive_every_way_out() -> None:
    play = opened(own()).write("There was a second car.").command("start").command("code")

    assert "There was a second car." in play.said()
    assert orders(play.tap("Add it"))[0].handle == "h"


def test_an_id_number_is_hidden_before_it_is_kept() -> None:
    play = opened(own()).write("My number is A123456789.")

    assert Unsend() in play.effects
    assert "123456789" not in play.session.to_json()


def test_words_about_a_status_can_be_hidden() -> None:
    play = opened(own()).write("He is undocumented.").tap("Hide it")

    assert "undocumented" not in orders(play.tap("Add it"))[0].report.answers["inc.story"].value


def test_a_corrected_line_is_read_as_its_question_and_goes_out_beside_what_was_sent() -> None:
    play = opened(own()).tap("Correct a line").tap("Where").write("Cicero, Illinois")
    assert "I read it as Where: Cicero, Illinois" in play.said()

    answer = orders(play.tap("Add it"))[0].report.answers["inc.place"]
    assert answer.value["place"] == "Cicero"
    assert answer.original[0].text == "Cicero, Illinois"


def test_a_correction_that_cannot_be_read_goes_out_as_words() -> None:
    play = opened(own()).tap("Correct a line").tap("When").write("the day after the big storm")

    answer = orders(play.tap("Add it"))[0].report.answers["inc.when"]
    assert (answer.value, answer.notes[0].text) == (None, "the day after the big storm")


def test_a_code_is_a_code_even_while_words_are_written() -> None:
    play = opened(own()).tap("Add to it").write(CODE)

    assert CheckCode(CODE) in play.effects


@pytest.mark.parametrize(("word", "added"), [("yes", 1), ("sí", 1), ("no", 0)])
def test_a_plain_yes_or_no_says_whether_words_are_added(word: str, added: int) -> None:
    play = opened(own()).tap("Add to it").write("He had a scar.").write(word)

    assert len(orders(play)) == added
    assert play.session.after.adding is None


def test_a_code_with_a_wrong_digit_goes_to_nobody() -> None:
    play = opened(own()).tap("Add to it").write("He had a scar.").write("7009 3311 5646 7058")

    assert "One digit may be wrong." in play.said()
    assert "7009" not in play.session.to_json()


def test_a_button_of_the_open_report_is_not_added_to_it() -> None:
    play = opened(own()).tap("Add to it").write("He had a scar.")
    play.command("code").write(CODE).hear(CodeChecked(own())).write("erase this report")

    adding = play.session.after.adding
    assert adding is not None
    assert [word.text for word in adding.words] == ["He had a scar."]


def test_a_report_that_is_gone_is_forgotten_here_too() -> None:
    play = at_options("h").hear(Added("h", None))

    assert "That report is not here any more" in play.said()
    assert play.session.filed[-1].erased


def test_words_typed_at_home_or_on_the_options_are_offered_to_the_report() -> None:
    for play in (at_options("h"), at_options("h").command("start")):
        phase = play.session.phase
        play.write("I forgot: they also took my phone.")
        assert "Shall I add this to your report?" in play.said()

        assert orders(play.tap("Add it"))[0].handle == "h"
        assert play.session.phase is phase


def test_a_change_of_a_message_that_was_sent_is_offered_too() -> None:
    play = at_options("h")
    play.session = replace(play.session, sent=(7,))

    assert "Shall I add this to your report?" in play.hear(Edited("It was 5 agents.", message=7)).said()


def test_a_partners_question_is_answered_to_that_partner_alone() -> None:
    play = at_options("h").hear(PartnerWrote("Ribera", "Do you have a photo?", "h", "l1"))
    assert "Do you have a photo?" in play.said()
    assert "photo" not in play.session.to_json()

    play.tap("Answer").write("Yes, I have two.")
    assert "It goes to: Ribera." in play.said()
    (order,) = orders(play.tap("Add it"))
    assert (order.handle, order.letter) == ("h", "l1")
    assert play.session.after.letters == ()


def test_a_question_in_the_middle_of_the_form_waits_and_is_answered_from_the_code() -> None:
    play = at_types().hear(PartnerWrote("Ribera", "Do you have a photo?", "h", "l1"))
    assert "To answer it, write /code." in play.said()
    assert play.session.asked == "inc.types"

    play.command("code").tap("Answer Ribera").tap("Answer").write("No.")
    assert orders(play.tap("Add it"))[0].letter == "l1"
    assert play.session.asked == "inc.types"


def test_a_question_is_answered_from_another_account() -> None:
    letter = Letter("l1", "DEMO group", "Do you have a photo?", NOW.date())
    play = opened(replace(from_elsewhere(), letters=(letter,)))
    assert "DEMO group asks: Do you have a photo?" in play.said()

    play.tap("Answer DEMO group").write("Yes.")
    assert orders(play.tap("Add it"))[0].letter == "l1"


def test_a_person_ends_what_a_partner_writes() -> None:
    play = at_options("h").hear(PartnerWrote("Ribera", "Hello.", "h", "l1")).tap("No more messages")

    assert EndContact("l1") in play.effects
    assert "cannot write to you here any more" in play.said()
    assert play.session.phase is Phase.OPTIONS


def test_not_now_leaves_the_question_waiting() -> None:
    play = at_options("h").hear(PartnerWrote("Ribera", "Hello.", "h", "l1")).tap("Not now")

    assert play.session.phase is Phase.OPTIONS
    assert "Answer Ribera" in play.command("code").labels()


def test_erasing_by_code_is_known_to_the_list_of_what_we_keep() -> None:
    play = at_options("h").command("code").write(CODE).hear(CodeChecked(own()))
    play.tap("Erase this report").tap("Yes, erase this")

    assert "the report you sent" not in play.command("delete").said()


def test_the_proof_is_told_and_makes_nobody_known() -> None:
    play = Play().hear(Erased(("chat", "report"), NOW.date(), "ab" * 32))

    assert "abab abab abab abab" in play.said()
    assert play.session == Session()


# Drafts that move


def test_a_draft_gets_a_code_on_request() -> None:
    play = at_types().command("code").tap("A code for my draft")
    assert KeepDraftCode() in play.effects

    assert "1234 5678" in play.hear(DraftCoded(CODE)).said()
    assert "What happened?" not in at_home().command("code").said()
    assert "A code for my draft" not in at_home().command("code").labels()


def test_a_draft_leaves_its_account_whole_and_the_account_is_told() -> None:
    play = at_review().hear(DraftCalled("ab:5"))

    assert EraseDraft() in play.effects
    assert "went to another account" in play.said()
    assert not play.session.answers
    assert not play.session.agreed_at


def moved(play: Play) -> Play:
    """Bring the draft of *play* to another account, which stands at its code."""
    handed = next(e for e in play.hear(DraftCalled("ab:5")).effects if isinstance(e, GiveDraft))
    other = opened(Status("k", NOW.date(), draft=True)).tap("Go on with it here")
    assert CallDraft("k") in other.effects
    return other.hear(DraftCame(handed.draft))


def test_in_the_other_account_what_may_be_private_is_hidden_and_goes_out_whole() -> None:
    before = at_review()
    story = before.session.answers["inc.story"].value
    play = moved(before)
    assert play.session.phase is Phase.REVIEW
    assert story not in play.transcript()
    assert "It is hidden here." in play.said()

    sent = play.tap(SEND).submitted[-1].report
    assert sent.answers["inc.story"].value == story


def test_nothing_told_in_the_new_account_is_overwritten() -> None:
    before = at_review()
    handed = next(e for e in before.hear(DraftCalled("ab:5")).effects if isinstance(e, GiveDraft))
    play = at_types()
    mine = play.session.answers
    play.hear(DraftCame(handed.draft))

    assert all(play.session.answers[name] == answer for name, answer in mine.items())
    assert "I put both together" in play.said()


def test_a_draft_that_is_gone_is_not_found() -> None:
    assert "not there any more" in at_home().hear(DraftCame("")).said()


def test_a_draft_is_erased_from_another_account() -> None:
    play = opened(Status("k", NOW.date(), draft=True)).tap("Erase this report").tap("Yes, erase this")
    assert CallDraft("k", erase=True) in play.effects

    told = at_review().hear(DraftCalled(""))
    assert EraseDraft() in told.effects
    assert "Your draft was erased" in told.said()


def test_an_account_without_a_draft_hands_over_nothing() -> None:
    assert at_home().hear(DraftCalled("ab:5")).effects == (GiveDraft("ab:5", ""),)


@pytest.mark.parametrize("where", [at_home, at_options, lambda: at_home().tap("I only want information")])
def test_a_code_written_where_none_was_asked_for_is_looked_up(where: Callable[[], Play]) -> None:
    play = where().write(CODE)

    assert any(isinstance(effect, CheckCode) for effect in play.effects)
    assert CODE not in play.session.to_json()


def test_a_mistyped_code_after_send_goes_to_nobody() -> None:
    play = at_options(handle="h").write("7009 3311 5646 7058")

    assert "One digit may be wrong." in play.said()
    assert play.session.after.adding is None
    assert play.session.phase is Phase.CODE
