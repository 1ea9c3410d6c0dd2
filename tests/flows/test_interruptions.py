"""Anything may come in any phase: it is answered, and what was kept stays as it was."""

from dataclasses import replace
from datetime import date

import pytest

from flows.engine import AWAY, MISSING
from flows.messages import (
    Ask,
    Attached,
    CodeChecked,
    Edited,
    Event,
    Failed,
    Missed,
    PartnerWrote,
    Pinned,
    Quieted,
    Registered,
    Say,
    Tapped,
    Toast,
)
from flows.phases import FORM, Phase
from tests.flows.walks import PHASES
from tests.play import CODE, NOW

EVENTS: tuple[Event, ...] = (
    Tapped("rep.role", "victim", 0),
    Pinned(41.85, -87.75, live=True),
    Attached("photo"),
    Attached("contact"),
    Attached("sticker"),
    Attached("other"),
    Failed(),
    PartnerWrote("DEMO group", "Please call us."),
    CodeChecked(),
    CodeChecked(wait=15),
)


@pytest.mark.parametrize("phase", Phase)
@pytest.mark.parametrize("event", EVENTS, ids=str)
def test_what_is_no_answer_is_answered_and_changes_nothing(phase: Phase, event: Event) -> None:
    play = PHASES[phase]()
    before = play.session
    play.hear(event)

    assert isinstance(play.effects[0], Say | Toast)
    assert replace(play.session, nudged="") == before
    assert "41.85" not in play.session.to_json()


@pytest.mark.parametrize("phase", [phase for phase in Phase if phase is not Phase.SUBMITTED])
@pytest.mark.parametrize("event", [event for event in EVENTS if not isinstance(event, PartnerWrote)], ids=str)
def test_the_open_question_is_shown_again_with_the_same_buttons(phase: Phase, event: Event) -> None:
    play = PHASES[phase]()
    asked = play.open_ask
    play.hear(event)

    assert isinstance(play.effects[-1], Ask)
    assert asked is not None
    assert (play.effects[-1].question, play.effects[-1].rev) == (asked.question, asked.rev)
    assert play.effects[-1].rows == asked.rows


@pytest.mark.parametrize("phase", Phase)
def test_a_change_of_words_that_are_not_in_the_draft_says_nothing_outside_the_form(phase: Phase) -> None:
    play = PHASES[phase]()
    before = play.session
    play.hear(Edited("other words", 77))

    assert play.session == before
    assert ("I did not change your answer" in play.said()) is (phase in FORM)


@pytest.mark.parametrize("phase", Phase)
def test_a_point_in_the_form_may_be_the_place_and_is_not_needed_elsewhere(phase: Phase) -> None:
    play = PHASES[phase]()
    play.pin(41.85, -87.75)

    assert ("Is this the place of the event?" in play.said()) is (phase in FORM)
    assert ("I do not need a point" in play.said()) is (phase not in FORM)
    assert phase in FORM or "41.85" not in play.session.to_json()


@pytest.mark.parametrize("phase", Phase)
def test_a_quiet_timer_that_is_not_waited_for_says_nothing(phase: Phase) -> None:
    play = PHASES[phase]()
    before = play.session
    play.hear(Quieted(before.rev))

    assert (play.session, play.effects) == (before, ())


@pytest.mark.parametrize("phase", Phase)
def test_a_receipt_is_shown_in_every_phase_and_costs_no_answer(phase: Phase) -> None:
    play = PHASES[phase]()
    answers = play.session.answers
    play.hear(Registered(CODE, NOW.date()))

    assert "1234 5678 9012 3452" in play.said()
    assert play.session.answers == answers


@pytest.mark.parametrize("phase", Phase)
def test_a_text_is_an_answer_or_it_is_said_what_became_of_it(phase: Phase) -> None:
    play = PHASES[phase]()
    play.write("They took my neighbor and he was crying")
    kept = "my neighbor and he" in play.session.to_json()

    assert kept is (phase in {*FORM, Phase.PAUSED, Phase.CRISIS})
    assert kept or phase is Phase.LANG or "I did not" in play.said()


@pytest.mark.parametrize("phase", Phase)
def test_another_language_changes_no_code(phase: Phase) -> None:
    play = PHASES[phase]()
    before = play.session
    play.command("language").tap("Español")

    assert play.session.answers == before.answers
    assert play.session.told == before.told
    assert play.session.lang == "es"


@pytest.mark.parametrize("phase", [phase for phase in Phase if phase is not Phase.SUBMITTED])
@pytest.mark.parametrize(("since", "told"), [(None, AWAY), (date(2026, 11, 19), MISSING)])
def test_after_a_time_away_the_open_question_is_shown_again_and_why(
    phase: Phase, since: date | None, told: str
) -> None:
    play = PHASES[phase]()
    before, asked = play.session, play.open_ask
    play.hear(Missed(since))

    note, question = play.effects[0], play.effects[-1]
    assert isinstance(note, Say)
    assert note.lines[0].text == told
    assert isinstance(question, Ask)
    assert asked is not None
    assert (question.question, question.rev) == (asked.question, asked.rev)
    assert play.session == before


def test_after_a_time_away_who_was_asked_nothing_is_left_in_peace() -> None:
    assert PHASES[Phase.SUBMITTED]().hear(Missed()).effects == ()
