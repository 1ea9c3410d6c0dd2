"""The table of moves, walked pair by pair: what it does not name may not be done."""

from itertools import product

import pytest
from transitions import MachineError

from flows.phases import ASIDES, INTERRUPTIONS, MOVES, RETURNABLE, Move, Phase, advance, way_back

TARGETS = {(source, move): target for move, sources, target in MOVES for source in sources}


@pytest.mark.parametrize(("phase", "move"), list(product(Phase, Move)))
def test_a_move_leads_where_the_table_says_or_nowhere(phase: Phase, move: Move) -> None:
    if (phase, move) in TARGETS:
        assert advance(phase, move) is TARGETS[phase, move]
    else:
        with pytest.raises(MachineError):
            advance(phase, move)


def test_every_phase_can_be_entered_and_left() -> None:
    assert set(TARGETS.values()) == set(Phase)
    assert {phase for phase, _ in TARGETS} == set(Phase)


def test_every_move_stands_in_the_table_once() -> None:
    assert sorted(move for move, _, _ in MOVES) == sorted(Move)


@pytest.mark.parametrize("phase", RETURNABLE)
def test_every_interruption_leads_back(phase: Phase) -> None:
    assert {advance(room, way_back(phase)) for room in (*INTERRUPTIONS, *ASIDES)} == {phase}
