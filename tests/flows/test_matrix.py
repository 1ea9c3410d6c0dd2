"""Everything that can come, wherever a person stands, in both languages: one cell each (dialogue 5.1, check 4)."""

import pytest

from flows.messages import Quieted, Wake
from flows.phases import FORM, Phase
from flows.session import Session
from tests.flows.matrix import INPUTS, MOST_MESSAGES, OLD, STATES, is_open, lost, messages, stands

LANGUAGES = ("en", "es")
CELLS = [(state, name, lang) for state in STATES for name in INPUTS for lang in LANGUAGES]


@pytest.mark.parametrize(("state", "name", "lang"), CELLS)
def test_a_cell_is_answered_loses_nothing_and_leaves_one_open_question(
    state: str, name: str, lang: str
) -> None:
    given = INPUTS[name]
    play = stands(state, lang)
    before, woken = play.session, bool(play.session.held or play.session.listening)
    for event in given.events(play):
        play.hear(event)
        woken = woken or any(isinstance(effect, Wake) for effect in play.effects)
        assert messages(play) <= MOST_MESSAGES, play.said()
    if woken:
        play.hear(Quieted(play.session.rev))
    assert is_open(play)
    assert Session.from_json(play.session.to_json()) == play.session
    kept = play.session.to_json()
    assert given.answers or not lost(before.answers, play.session.answers)
    assert given.answers or OLD not in before.to_json() or "pushed my neighbor" in kept, (
        "older words are lost"
    )
    if before.phase in FORM:
        assert given.kept in kept, "words sent in the form are lost"


def test_the_matrix_has_every_phase_and_a_cell_for_each_input_and_language() -> None:
    assert set(Phase) <= set(STATES)
    assert len(CELLS) == len(STATES) * len(INPUTS) * len(LANGUAGES)
    assert len(CELLS) >= 1900, f"only {len(CELLS)} cells"
