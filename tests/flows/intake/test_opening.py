"""The first screens: language, doors, and a consent that only a clear yes gives."""

from dataclasses import replace

import pytest

from flows.messages import Commanded, Tapped
from flows.phases import Phase
from tests.flows.walks import SEND, at_home, at_notice, at_review, at_types
from tests.play import Play


def test_the_language_of_the_device_stands_first() -> None:
    assert Play().start("es-MX").labels()[0] == "Español"
    assert Play().start("en-GB").labels()[0] == "English"


def test_an_unknown_device_language_begins_with_spanish() -> None:
    assert Play().hear(Commanded("start", device="fr")).labels()[0] == "Español"


def test_a_language_can_be_written_and_other_words_ask_again() -> None:
    play = Play().start("en").write("hello")

    assert play.session.lang == ""

    assert play.write("espanol").session.lang == "es"


@pytest.mark.parametrize(
    ("words", "phase"),
    [
        ("It is happening now", Phase.LIVE),
        ("ya paso", Phase.NOTICE),
        ("3", Phase.REPRESENT),
        ("4", Phase.INFO),
        ("I have a code", Phase.CODE),
    ],
)
def test_a_door_can_be_written(words: str, phase: Phase) -> None:
    assert at_home().write(words).session.phase is phase


def test_other_words_at_home_are_not_kept_and_it_is_said() -> None:
    play = at_home().write("They hit my neighbor")

    assert "I did not keep what you wrote" in play.said()
    assert "neighbor" not in play.session.to_json()


@pytest.mark.parametrize("words", ["1", "yes", "I am", "18"])
def test_a_number_or_half_a_label_is_no_consent(words: str) -> None:
    play = at_notice().write(words)

    assert not play.session.agreed_at
    assert "I did not keep what you wrote" in play.said()


def test_no_leads_home_and_saves_nothing() -> None:
    play = at_notice().tap("No")

    assert "I saved nothing" in play.said()
    assert play.session.phase is Phase.HOME
    assert not play.session.agreed_at


@pytest.mark.parametrize("card", ["Who runs this", "What Telegram", "What we keep", "What could go wrong"])
def test_every_card_of_the_notice_leads_back_to_the_consent(card: str) -> None:
    play = at_notice().tap("Tell me more").tap(card).tap("← Back").tap("← Back")

    assert "I am 18 or older and I agree" in play.labels()


def test_a_draft_is_offered_at_home_and_goes_on_where_it_stood() -> None:
    play = at_types().command("start")

    assert "It already happened" not in play.labels()
    assert "What happened?" in play.tap("Go on with my report").said()


def test_delete_at_home_can_be_taken_back() -> None:
    assert at_home().tap("Delete my data").tap("No, keep it").session.phase is Phase.HOME


@pytest.mark.parametrize(
    ("lang", "waits", "see"),
    [
        ("en", "is not added yet", "See what is not added"),
        ("es", "todavía no está agregado", "Ver lo que falta agregar"),
    ],
)
def test_words_that_wait_for_a_yes_are_seen_at_home(lang: str, waits: str, see: str) -> None:
    play = at_review().tap(SEND).registered(handle="h1")
    play.session = replace(play.session, lang=lang)
    play.command("start")

    assert see not in play.labels()

    play.write("There was one more car.").command("start")

    assert waits in play.said()
    assert "one more car" in play.tap(see).said()

    play.hear(Tapped("code", "add-no", play.session.rev)).command("start")

    assert see not in play.labels()


def test_who_writes_at_the_notice_is_asked_again_without_the_whole_of_it() -> None:
    play = at_notice().write("yes")

    assert "I did not keep what you wrote." in play.said()
    assert "May we save your answers" in play.said()
    assert "Please read this first." not in play.said()
    assert play.tap("I am 18").session.agreed_at
