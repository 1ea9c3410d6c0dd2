"""The change log: what an answer was stays, sealed in the draft, until sending; every line can be changed (4.6)."""

import pytest

from flows.changes import ROOM
from flows.phases import Phase
from flows.report import to_json
from flows.session import Session
from tests.flows.hearing.walks import at_review, at_story, at_where
from tests.flows.walks import SEND
from tests.play import Play


def changed_twice() -> Play:
    play = at_review().tap("Change").tap("When").tap("Yesterday")
    return play.tap("Change").tap("You are").tap("Someone told me")


def opened_agents() -> Play:
    play = at_review().tap("Add details").tap("The agents").tap("ICE").tap("Done").tap("Skip").tap("3")
    while play.session.phase is Phase.MODULE:
        play.tap("Skip")
    return play.tap("Back to my report")


def test_what_an_answer_was_is_kept_in_the_draft() -> None:
    play = changed_twice()

    assert [(was.question, was.answer.value) for was in play.session.changes][1:] == [("rep.role", "witness")]
    assert play.session.changes[0].question == "inc.when"
    assert Session.from_json(play.session.to_json()) == play.session


def test_what_stood_there_can_be_put_back_and_nothing_is_lost_by_it() -> None:
    play = changed_twice().tap("Change").tap("What stood there before")

    assert "2. You are: I saw it" in play.said()

    play.tap("2. You are")

    assert play.session.phase is Phase.REVIEW
    assert "You are: I saw it" in play.said()
    assert [was.answer.value for was in play.session.changes if was.question == "rep.role"] == ["relayed"]


def test_before_any_change_nothing_offers_what_stood_there() -> None:
    assert "What stood there before" not in at_review().tap("Change").labels()


@pytest.mark.parametrize("end", [SEND, "Save only"])
def test_sending_ends_the_log_and_nothing_of_it_goes_out(end: str) -> None:
    play = at_story().write("They hit my neighbor Zacarias.").quiet()
    while play.session.phase is Phase.CORE:
        play.tap("Skip")
    play.edit("They hit my neighbor.")

    assert "Zacarias" in str(play.session.changes)

    play.tap(end)

    assert play.session.changes == ()
    assert "Zacarias" not in play.session.to_json()
    assert "Zacarias" not in to_json(play.submitted[0].report)


def test_erasing_a_draft_ends_the_log() -> None:
    assert changed_twice().command("stop").tap("Erase my draft").session.changes == ()


def test_what_was_erased_to_be_written_again_is_not_kept() -> None:
    play = at_review().tap("Add to my story").tap("Erase this and write again").write("Other words.").quiet()

    assert play.session.answers["inc.story"].value == "Other words."
    assert play.session.changes == ()


def test_more_words_are_no_change() -> None:
    assert at_review().tap("Add to my story").write("And then they left.").quiet().session.changes == ()


def test_an_id_number_or_a_status_that_was_hidden_is_in_no_log() -> None:
    play = at_story().write("He is undocumented and his A-number is A123456789.")

    assert "hide" in play.said().lower()

    play.tap("Hide it")

    assert "undocumented" not in play.session.to_json()
    assert "123456789" not in play.session.to_json()
    assert play.session.changes == ()


def test_a_private_line_stays_masked_in_the_log_too() -> None:
    play = with_injury()
    play.tap("Change").tap("Force and injuries").tap("What happened to the body").tap("Cut").tap("Done")
    play.tap("Change").tap("What stood there before")

    assert "hidden here" in play.said()
    assert "Bruise" not in play.said()


def with_injury() -> Play:
    play = at_story("Hurt someone").write("They hit him.").quiet().tap("Yes").tap("Add details")
    play.tap("Force and injuries").tap("Hands").tap("Done").tap("Me").tap("Done").tap("Bruise").tap("Done")
    return play.tap("← Back to the list").tap("Back to my report")


def test_the_log_has_an_end() -> None:
    play = at_story().write("x" * 4000).quiet()
    while play.session.phase is Phase.CORE:
        play.tap("Skip")
    for number in range(30):
        play.edit(f"{number} " + "y" * 4000)

    assert len(str(play.session.changes)) < 2 * ROOM + 10_000
    assert len(play.session.changes) > 3


def test_a_part_with_many_lines_is_shown_in_pages_and_every_line_can_be_changed() -> None:
    play = opened_agents().tap("Change").tap("The agents")
    first = [label for label in play.labels() if not label.startswith(("←", "More"))]

    assert len(first) == 8

    play.tap("More lines")
    second = [label for label in play.labels() if not label.startswith(("←", "More"))]

    assert not set(first) & set(second)
    for name in (*first, *second):
        play = opened_agents().tap("Change").tap("The agents")
        play = play if name in first else play.tap("More lines")
        play.tap(name)

        assert play.session.editing.startswith("agt.")

        play.tap("Keep my answer")

        assert play.session.phase is Phase.REVIEW


def test_the_hub_pages_the_lines_of_a_part_that_is_done_in_the_same_way() -> None:
    play = opened_agents().tap("Add details").tap("✓ The agents").tap("More lines")

    assert len(play.labels()) < 8

    play.tap("More lines")

    assert len([label for label in play.labels() if not label.startswith(("←", "More"))]) == 8


def test_a_change_in_one_part_asks_what_it_opened_in_another_before_the_report_is_shown() -> None:
    play = at_review().tap("Add details").tap("You").tap("Skip").tap("Do not contact me")
    while play.session.phase is Phase.MODULE:
        play.tap("Skip")
    play.tap("What you want").tap("Complain").tap("Done")

    assert play.session.asked == "hub"

    play.tap("Back to my report")

    assert play.session.asked == "me.name"

    play.tap("Skip")

    assert play.session.phase is Phase.REVIEW


def test_private_words_are_shown_whole_once_they_are_asked_for() -> None:
    play = (
        at_review().tap("Add details").tap("What you want").tap("Complain").tap("Done").tap("You").tap("Skip")
    )
    play.write("Ana " * 100).quiet().tap("← Back to the list").tap("Back to my report")

    assert "Ana Ana" not in play.said()
    assert play.tap("Show hidden lines").said().count("Ana") == 100


def test_a_place_read_from_a_point_on_the_map_is_marked() -> None:
    play = at_where().pin(41.8456, -87.7539).tap("Yes").write("They hit him.").quiet()

    assert "I worked this out: Cicero, Illinois, Cook County" in play.said()


def test_words_beside_a_line_stay_when_what_stood_there_is_put_back() -> None:
    play = at_review().tap("Change").tap("You are").tap("Someone told me")
    play.tap("Change").tap("You are").write("hm").write("only my aunt")
    play.tap("Change").tap("What stood there before").tap("1. You are")

    assert play.session.answers["rep.role"].value == "witness"
    assert "only my aunt" in play.said()
