import pytest

from tests.bench.phases import PLACES, REST, shares

BOT = "run (bot/__main__.py:60);_run_once (asyncio/base_events.py:1)"
TURN = f"{BOT};Turns.take (bot/turns.py:1);Hall.turn (storage/hall.py:1)"


def test_a_look_counts_for_the_innermost_room() -> None:
    found = shares(
        [
            f"{TURN};step (flows/engine.py:1);dumps (json/__init__.py:1) 3",
            f"{TURN};do_commit (sqlalchemy/engine/default.py:1) 1",
            f"{BOT};select (selectors.py:468) 90",
            f"{BOT} 4",
        ]
    )
    assert found["heart: questions, phases"] == pytest.approx(3 / 8)
    assert found["COMMIT with its fsync"] == pytest.approx(1 / 8)
    assert found[REST] == pytest.approx(4 / 8)
    assert sum(found.values()) == pytest.approx(1)
    assert set(found) == {*PLACES, REST}


def test_a_bot_that_only_waits_has_no_shares() -> None:
    assert shares([f"{BOT};select (selectors.py:468) 90"]) == {}
