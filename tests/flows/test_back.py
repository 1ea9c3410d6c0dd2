"""Back, at a question that a changed answer opened elsewhere: it leads to another question, never to the same."""

from flows.phases import Phase
from tests.flows.walks import SEND, at_review
from tests.play import Play


def at_opened() -> Play:
    """The part on force was begun without its first question; now the short path says that there was force."""
    play = at_review().tap("Add details").tap("Force and inj")
    assert play.session.asked == "frc.to_whom"
    play.tap("Me").tap("Done")
    while play.session.phase is Phase.MODULE:
        play.tap("Skip")
    play.tap("Back to my report").tap("Change").tap("What happened").tap("What")
    play.tap("Hurt someone with").tap("Done").tap("Yes")
    assert play.session.asked == "frc.kind"
    return play


def test_back_leads_to_the_answer_before_it() -> None:
    play = at_opened().tap("← Back")

    assert play.session.asked == "inj.any"


def test_forward_again_it_is_put_again_and_then_the_review() -> None:
    play = at_opened().tap("← Back").tap("Yes")
    assert play.session.asked == "frc.kind"

    play.tap("Hands or body").tap("Done")

    assert play.session.phase is Phase.REVIEW
    assert play.tap(SEND).submitted


def test_back_and_back_walks_the_short_path() -> None:
    play = at_opened().tap("← Back").tap("← Back")

    assert play.session.asked == "inc.story"
