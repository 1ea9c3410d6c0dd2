"""The life of a case, walked pair by pair."""

from itertools import product

import pytest
from transitions import MachineError

from flows.case import ACTS, Act, State, advance

TARGETS = {(source, act): target for act, sources, target in ACTS for source in sources}


@pytest.mark.parametrize(("state", "act"), list(product(State, Act)))
def test_an_act_leads_where_the_table_says_or_nowhere(state: State, act: Act) -> None:
    if (state, act) in TARGETS:
        assert advance(state, act) is TARGETS[state, act]
    else:
        with pytest.raises(MachineError):
            advance(state, act)


def test_a_person_can_withdraw_at_any_time_but_only_once() -> None:
    assert {state for state, act in TARGETS if act is Act.WITHDRAW} == set(State) - {State.WITHDRAWN}


def test_nothing_happens_to_a_withdrawn_case() -> None:
    assert not any(state is State.WITHDRAWN for state, _ in TARGETS)


def test_every_state_but_the_first_can_be_reached() -> None:
    assert set(TARGETS.values()) == set(State) - {State.NEW}
