"""The hub: parts are opened, left, gone on with and changed; nothing of it stands in the way of Send."""

import pytest

from flows.messages import Replied, Tapped
from flows.phases import Phase
from tests.flows.hearing.walks import at_review, at_story
from tests.flows.walks import SEND
from tests.play import Play


def at_hub(what: str = "Threats") -> Play:
    return at_story(what).write("They pushed my neighbor.").quiet().tap("Add details")


def parts(play: Play) -> list[str]:
    return [label.removeprefix("✓ ").split(" · ")[0] for label in play.labels()]


def test_the_hub_shows_the_parts_that_apply_and_how_long_they_take() -> None:
    labels = at_hub().labels()

    assert "The agents · 4 min" in labels
    assert labels[-1] == "Back to my report"
    assert not any(label.startswith("Things broken") for label in labels)


@pytest.mark.parametrize(
    ("what", "part"),
    [
        ("Broke or took things", "Things broken or taken"),
        ("They took someone away", "The person taken"),
    ],
)
def test_a_part_applies_to_what_happened(what: str, part: str) -> None:
    play = at_story(what).write("They pushed my neighbor.").quiet()
    play = play.tap("Skip") if play.session.phase is Phase.CORE else play

    assert part in parts(play.tap("Add details"))
    assert part not in parts(at_hub("Hid faces"))


def test_a_part_opens_with_its_word_of_care_and_closes_by_itself() -> None:
    play = at_hub().tap("Force and injuries")

    assert "The next questions are about injuries. You can skip all of them." in play.said()

    while play.session.phase is Phase.MODULE:
        play.tap("Skip")

    assert play.session.phase is Phase.HUB
    assert "✓ Force and injuries" in play.labels()


def test_a_part_can_be_left_and_gone_on_with() -> None:
    play = at_hub().tap("The agents").tap("HSI").tap("Done").tap("← Back to the list")

    assert "The agents · 1 of 9" in play.labels()

    play.tap("The agents")

    assert play.session.asked == "agt.how_known"
    assert "You can skip anything you did not see." not in play.said()


def test_a_part_can_be_typed_by_its_name() -> None:
    assert at_hub().write("the agents").session.asked == "agt.agency"


def test_back_from_the_first_question_of_a_part_is_the_list() -> None:
    assert at_hub().tap("The agents").tap("← Back").session.phase is Phase.HUB


def test_back_goes_to_the_question_before_and_keeps_its_answer() -> None:
    play = at_hub().tap("The agents").tap("HSI").tap("Done").tap("← Back")

    assert "Your answer now: HSI (part of ICE)" in play.said()
    assert play.tap("Keep my answer").session.asked == "agt.how_known"


def test_a_part_that_is_done_shows_its_lines_and_any_of_them_can_be_changed() -> None:
    play = at_hub().tap("The time").tap("Night").tap("A few minutes").tap("✓ The time")

    assert "Time of day: Night" in play.said()

    play.tap("Time of day").tap("Morning")

    assert play.session.phase is Phase.HUB
    assert play.session.answers["tim.band"].value == "morning"


def test_an_hour_can_be_written_and_its_words_are_told_back() -> None:
    play = at_hub().tap("The time").write("7 in the evening").tap("Longer").tap("Back to my report")

    assert "Time of day: Evening (7 in the evening)" in play.said()


def test_words_on_the_hub_are_kept_as_a_note() -> None:
    play = at_hub().write("There was also a helicopter")

    assert "I saved your words as a note." in play.said()
    assert play.session.notes[-1].text == "There was also a helicopter"
    assert play.session.phase is Phase.HUB


def test_the_name_of_a_part_can_be_written() -> None:
    assert at_hub().write("You · 2 min").session.module == "you"


def test_a_button_nobody_drew_opens_nothing() -> None:
    play = at_hub()
    for option in ("m-nothing", "m-property", "edit-inc.story", "x"):
        play.hear(Tapped("hub", option, play.session.rev))

        assert play.session.phase is Phase.HUB


def test_an_interruption_leads_back_to_the_same_question_of_the_part() -> None:
    play = at_hub().tap("The agents").tap("Skip").command("language").tap("Español")

    assert play.session.asked == "agt.count"
    assert "¿Más o menos cuántos agentes había?" in play.said()


def test_review_shows_the_whole_report_from_inside_a_part() -> None:
    play = at_hub().tap("The agents").tap("HSI").tap("Done").command("review")

    assert play.session.phase is Phase.REVIEW
    assert "Agency: HSI (part of ICE)" in play.said()


def test_home_and_resume_lead_to_the_review_and_lose_nothing() -> None:
    play = at_hub().tap("The agents").tap("HSI").tap("Done").command("start").tap("Go on with my report")

    assert play.session.phase is Phase.REVIEW
    assert "Agency: HSI (part of ICE)" in play.said()


def test_what_can_point_to_a_person_says_why_it_is_asked() -> None:
    play = at_hub().tap("You")

    assert "Why do you ask?" in play.labels()

    play.tap("Why do you ask?")

    assert "A group that helps you needs it." in play.said()
    assert play.session.asked == "me.call"


def test_a_choice_that_goes_with_no_other_clears_the_others() -> None:
    play = at_hub().tap("The people").tap("1").tap("A child").tap("None of these").tap("Done")

    assert play.session.answers["ppl.care"].value == ["none"]

    play = at_hub().tap("The people").tap("1").tap("None of these").tap("A child").tap("Done")

    assert play.session.answers["ppl.care"].value == ["child"]


def test_some_answers_bring_a_word_at_once() -> None:
    play = at_hub().tap("What was done").tap("No, nobody").tap("Done").tap("Yes")

    assert "Please ask the lawyer before you send this anywhere." in play.said()
    assert "Please ask the lawyer before you send this anywhere." in play.tap("Back to my report").said()


def test_care_that_is_needed_now_brings_911() -> None:
    play = at_hub().tap("Force and injuries")
    while play.session.asked != "inj.now":
        play.tap("Skip")
    play.tap("Yes")

    assert "You can call 911" in play.said()


def test_a_report_can_be_sent_without_any_part_and_with_some() -> None:
    play = at_hub().tap("The time").tap("Night").tap("← Back to the list").tap("Back to my report").tap(SEND)

    assert play.submitted[0].report.answers["tim.band"].value == "night"
    assert at_review().tap(SEND).submitted


def test_answers_of_a_part_that_fell_off_the_path_are_not_sent() -> None:
    play = at_story("Broke or took").write("They broke a door.").quiet().tap("Add details")
    play.tap("Things broken").write("A door").tap("Done").tap("← Back to the list").tap("Back to my report")
    play.tap("Change").tap("What happened").tap("What").tap("✓ Broke").tap("Threats").tap("Done").tap(SEND)

    assert "prp.what" not in play.submitted[0].report.answers


def test_words_in_an_open_part_belong_to_its_question() -> None:
    play = at_hub().tap("You").hear(Replied("Lucero")).quiet()

    assert play.session.answers["me.call"].value == "Lucero"
