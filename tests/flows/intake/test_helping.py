"""Speaking for somebody else: the basis is asked before anything is told, and goes with the report."""

import pytest

from flows.phases import Phase
from tests.flows.walks import at_home
from tests.play import Play

SAID = {
    "Yes, the person agrees": "yes",
    "I cannot reach": "unreachable",
    "The person is my child": "child",
    "I am their lawyer": "lawyer",
}


def filed(play: Play) -> Play:
    """Answer a few questions and save."""
    play.tap("I am 18")
    if play.session.asked == "rep.role":
        play.tap("Someone told me")
    play.tap("They took").tap("Done").tap("Yesterday").write("Cicero, Illinois")
    return play.write("They took my neighbor.").quiet().tap("Yes, I know where").tap("Save only")


@pytest.mark.parametrize("label", SAID)
def test_the_basis_goes_with_the_report(label: str) -> None:
    play = filed(at_home().tap("I am helping someone").tap(label))

    assert play.submitted[0].report.answers["rep.permission"].value == SAID[label]


def test_without_permission_only_what_the_helper_saw_is_taken_and_that_is_said() -> None:
    play = at_home().tap("I am helping someone").tap("No")

    assert "only what you saw and heard yourself" in play.said()
    assert play.session.phase is Phase.REPRESENT

    play = filed(play.tap("Tell what I saw"))

    answers = play.submitted[0].report.answers
    assert (answers["rep.permission"].value, answers["rep.role"].value) == ("no", "witness")


def test_nothing_is_kept_of_the_basis_before_the_notice_is_agreed_to() -> None:
    play = at_home().tap("I am helping someone").tap("I am their lawyer").tap("No")

    assert "lawyer" not in play.session.to_json()


def test_words_here_are_not_kept_and_it_is_said() -> None:
    play = at_home().tap("I am helping someone").write("My friend was beaten")

    assert "I did not keep what you wrote" in play.said()
    assert "beaten" not in play.session.to_json()
