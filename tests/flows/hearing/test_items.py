"""Several things in own words: each message is kept at once."""

import pytest

from flows.messages import Heard, Replied
from tests.flows.hearing.walks import at_review
from tests.play import Play


def at_cars() -> Play:
    play = at_review().tap("Add details").tap("The agents").tap("Skip").tap("5")
    while play.session.asked != "agt.vehicles":
        play.tap("Skip")
    return play


def test_each_message_is_one_thing_and_done_goes_on() -> None:
    play = at_cars().write("A white van").write("A black car, Texas plate ABC")

    assert play.session.answers["agt.vehicles"].value == ["A white van", "A black car, Texas plate ABC"]
    assert "Done" in play.labels()

    play.tap("Done")

    assert play.session.asked == "agt.who_did"
    assert play.session.answers["agt.vehicles"].original[0].text == "A white van"


def test_done_can_be_written() -> None:
    assert at_cars().write("A white van").write("done").session.asked == "agt.who_did"


def test_nothing_can_be_lost_by_not_knowing_after_something_was_told() -> None:
    labels = at_cars().write("A white van").labels()

    assert not {"I do not know", "I prefer not to say"} & set(labels)
    assert "Erase this and write again" in labels


def test_skip_keeps_what_was_told() -> None:
    play = at_cars().write("A white van").tap("Skip")

    assert play.session.answers["agt.vehicles"].value == ["A white van"]
    assert play.session.asked == "agt.who_did"


def test_what_was_told_can_be_erased_and_written_again() -> None:
    play = at_cars().write("A white van").tap("Erase this").write("A gray van").tap("Done")

    assert play.session.answers["agt.vehicles"].value == ["A gray van"]


def test_words_from_before_the_next_question_are_one_more_thing() -> None:
    play = at_cars().write("A white van").tap("Done").hear(Replied("A gray car too", Heard.BEFORE))

    assert play.session.answers["agt.vehicles"].value == ["A white van", "A gray car too"]
    assert "I added this to your answer before." in play.said()


@pytest.mark.parametrize(("button", "kept"), [("Hide it", False), ("Keep it", True)])
def test_a_status_in_one_of_them_can_be_hidden(button: str, *, kept: bool) -> None:
    play = at_cars().write("A white van").write("The driver. He is undocumented").tap(button).tap("Done")
    first, second = play.session.answers["agt.vehicles"].value

    assert first == "A white van"
    assert ("undocumented" in second) == kept


def test_who_leaves_in_doubt_loses_nothing() -> None:
    play = at_cars().write("A white van").write("he is undocumented").command("start")

    assert play.session.answers["agt.vehicles"].value[0] == "A white van"
    assert len(play.session.answers["agt.vehicles"].value) == 2


def test_there_is_an_end_to_it_and_it_is_said() -> None:
    play = at_cars().write("x" * 19_990).write("and much more than that")

    assert "There is no more room" in play.said()
    assert sum(len(one) for one in play.session.answers["agt.vehicles"].value) <= 20_000
