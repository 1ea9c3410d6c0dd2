"""The review reads everything back: grouped, masked, marked; and asks what a change opened (dialogue 4.6)."""

from bot.outbound import bodies, call_of
from flows.messages import Say
from flows.phases import Phase
from locales import Texts
from tests.flows.hearing.walks import at_review, at_story, at_types
from tests.flows.walks import SEND
from tests.play import Play


def with_injury() -> Play:
    play = at_story("Hurt someone").write("They hit him.").quiet().tap("Yes").tap("Add details")
    play.tap("Force and injuries").tap("Hands").tap("Done").tap("Me").tap("Done").tap("Bruise").tap("Done")
    return play.tap("← Back to the list").tap("Back to my report")


def test_private_lines_are_masked_until_they_are_asked_for() -> None:
    play = with_injury()

    assert "What happened to the body: hidden here" in play.said()
    assert "Bruise" not in play.said()

    play.tap("Show hidden lines")

    assert "What happened to the body: Bruise" in play.said()


def test_private_lines_are_masked_on_the_hub_too() -> None:
    play = with_injury().tap("Add details").tap("Force and injuries").tap("Skip")
    while play.session.phase is Phase.MODULE:
        play.tap("Skip")
    play.tap("✓ Force")

    assert "What happened to the body: hidden here" in play.said()


def test_a_report_without_private_lines_has_no_button_for_them() -> None:
    assert not {"Show hidden lines", "See all of my words", "Answer what I skipped"} & set(
        at_review().labels()
    )


def test_what_the_bot_worked_out_is_marked() -> None:
    assert "Where: Cicero, Illinois\nI worked this out: Cook County" in at_review().said()


def test_lines_of_an_opened_part_that_were_not_answered_read_not_given() -> None:
    play = (
        at_review().tap("Add details").tap("The time").tap("Skip").tap("← Back to the list").tap("Back to my")
    )

    assert "Time of day: Not given" in play.said()
    assert "How long it lasted: Not given" in play.said()
    assert "The agents" not in play.said()


def test_a_long_story_is_shown_short_and_can_be_read_whole() -> None:
    play = at_story().write("They came with dogs. " * 40).quiet()

    assert "…" in play.said()
    assert play.tap("See all of my words").said().count("They came with dogs.") == 40


def test_every_message_of_a_long_report_fits_telegram() -> None:
    play = (
        at_story()
        .write("They came with dogs. " * 200)
        .quiet()
        .tap("Add details")
        .tap("The agents")
        .tap("Skip")
    )
    play.tap("5")
    while play.session.asked != "agt.vehicles":
        play.tap("Skip")
    for number in range(30):
        play.write(f"Car {number}: " + "a white van with a dent " * 8)
    play.tap("Done").tap("← Back to the list").tap("Back to my report").tap("See all of my words")

    for lang in ("en", "es"):
        sent = [call_of(reply.body)[1] for reply in bodies(play.effects, Texts.of(lang), 1, None).replies]

        assert len(sent) > 2
        assert all(len(text) < 5000 for text in sent)
    assert any(isinstance(effect, Say) for effect in play.effects)


def test_a_line_of_a_part_can_be_changed_and_leads_back() -> None:
    play = with_injury().tap("Change")

    assert "What happened" in play.labels()

    play.tap("Force and injuries").tap("What they used").tap("Taser").tap("Done")

    assert play.session.phase is Phase.REVIEW
    assert play.session.answers["frc.kind"].value == ["hands", "taser"]


def test_a_change_asks_what_it_opened_in_a_part_that_was_begun() -> None:
    play = at_review().tap("Add details").tap("The place").tap("Home").tap("No")

    assert "✓ The place" in play.labels()

    play.tap("Back to my report").tap("Change").tap("The place").tap("If they went inside").tap("Yes")

    assert "Did anyone say they could come in?" in play.said()

    play.tap("← Back").tap("Keep my answer")

    assert play.session.asked == "plc.permission"

    play.tap("No").tap("No").tap("Skip")

    assert play.session.phase is Phase.REVIEW
    assert "Permission to come in: No" in play.said()


def test_a_change_opens_nothing_in_parts_nobody_opened() -> None:
    play = at_review().tap("Change").tap("What").tap("Broke or took").tap("Done")

    assert play.session.phase is Phase.REVIEW


def test_back_from_the_first_line_of_a_part_leads_to_the_review() -> None:
    play = with_injury().tap("Change").tap("Force and injuries").tap("What they used").tap("← Back")

    assert play.session.phase is Phase.REVIEW


def test_what_was_skipped_comes_back_once_and_then_stays() -> None:
    play = at_types().tap("Skip").tap("Skip").write("Cicero, Illinois").write("They pushed him.").quiet()
    play.tap("Answer what I skipped")

    assert play.session.asked == "inc.types"

    play.tap("Threats").tap("Done").tap("Skip")

    assert play.session.phase is Phase.REVIEW
    assert play.session.answers["inc.types"].value == ["threats"]
    assert play.session.answers["inc.when"].absent == "temp-unknown"
    assert "Answer what I skipped" not in play.labels()


def test_a_day_that_was_no_other_is_not_asked_again() -> None:
    play = (
        at_story("They took someone away")
        .write("They took him.")
        .quiet()
        .tap("Yes, I know")
        .tap("Add details")
    )
    play.tap("The person taken").tap("Skip").tap("← Back to the list").tap("Back to my report")

    assert "When they were taken: Not given" in play.said()
    assert "Answer what I skipped" not in play.labels()


def test_a_group_sees_private_answers_only_by_their_own_yes() -> None:
    play = with_injury()

    assert "A group does not see: the injuries." in play.said()

    held = play.tap(SEND).submitted[0].report.consents
    given = with_injury().tap("Share the injuries").tap(SEND).submitted[0].report.consents

    assert [row.value for row in held if row.id == "c.injury.demo"] == ["no"]
    assert [row.value for row in given if row.id == "c.injury.demo"] == ["yes"]


def test_the_yes_to_private_answers_can_be_taken_back() -> None:
    play = with_injury().tap("Share the injuries")

    assert "A group also sees: the injuries." in play.said()

    play.tap("Do not share the injuries")

    assert play.session.share == ()


def test_an_older_message_that_held_the_injuries_back_does_not_send_them() -> None:
    play = with_injury()
    old = play.open_ask
    assert old is not None
    play.tap("Share the injuries")

    assert play.session.rev > old.rev
