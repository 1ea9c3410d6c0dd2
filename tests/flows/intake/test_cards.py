"""Cards: information keeps nothing; the options look at codes only."""

from flows.guidance import INFO_CARDS
from flows.phases import Phase
from tests.flows.walks import SEND, at_home, at_options, at_role

AT_MOST = 8
"""Choices on one screen (dialogue P7)."""


def test_every_card_of_the_list_can_be_read_and_left() -> None:
    play = at_home().tap("I only want information")
    *topics, papers, _ = play.labels()
    assert (papers, len(play.labels()) <= AT_MOST) == ("Papers to use", True)
    read = 0
    for topic in topics:
        cards = play.tap(topic).labels()[:-1]
        assert len(cards) <= AT_MOST
        for card in cards:
            play.tap(card)
            read += 1

            assert play.labels() == ["← Back to the list", "To the beginning"]
            play.tap("← Back")
        play.tap("← Back")

    assert read == len(INFO_CARDS) == len(set(INFO_CARDS))
    assert play.tap("To the beginning").session.phase is Phase.HOME


def test_back_can_be_typed_on_a_card() -> None:
    play = at_home().tap("I only want information").tap("Where to complain")
    shown = play.labels()
    play.tap(shown[0]).write("atrás")

    assert play.labels() == shown


def test_information_keeps_nothing() -> None:
    play = at_home().tap("I only want information").write("They hit my neighbor")

    assert "I did not keep what you wrote" in play.said()
    assert "neighbor" not in play.session.to_json()


def test_the_options_show_cards_then_more_cards() -> None:
    play = at_role().tap("It happened to me")
    for what in ("They took someone", "Hurt someone", "Broke or took"):
        play.tap(what)
    play.tap("Done").tap("Today").write("Cicero, Illinois").write("He was hurt.").quiet().tap("Skip")
    play.tap(SEND).registered()
    first = play.labels()
    play.tap("More")

    assert set(play.labels()).isdisjoint(set(first) - {"To the beginning"})

    play.tap(play.labels()[0]).tap("← Back to the list")

    assert play.labels() == first


def test_words_at_the_options_are_not_kept_and_it_is_said() -> None:
    assert "I did not keep what you wrote" in at_options().write("they hit me").said()
