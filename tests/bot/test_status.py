from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot import status as door
from bot.caretaker import LOOKED_FOR
from bot.status import FOUND, status
from storage import heartbeat
from storage.hall import Hall
from storage.receipts import FOR_TESTS_ONLY
from storage.settings import HallSettings


@pytest.fixture
def made(hall_settings: HallSettings, monkeypatch: pytest.MonkeyPatch) -> HallSettings:
    """An installation that has run once."""
    now = datetime.now(UTC)
    Hall.open(hall_settings, receiver=True, profile=FOR_TESTS_ONLY, clock=lambda: now).close()
    monkeypatch.setenv("TESTIGO_DATA_DIR", str(hall_settings.data_dir))
    monkeypatch.setenv("TESTIGO_KEYS_DIR", str(hall_settings.keys_dir))
    monkeypatch.setattr("bot.caretaker.LEAST_FREE", 0)
    heartbeat.beat(hall_settings.data_dir, "bot")
    return hall_settings


def test_a_house_in_order_needs_nobody(made: HallSettings, capsys: pytest.CaptureFixture[str]) -> None:
    assert status() == 0
    assert capsys.readouterr().out == "Nothing needs you.\n"


def test_everything_that_can_be_found_has_a_sentence(
    made: HallSettings, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert set(FOUND) == set(LOOKED_FOR)
    monkeypatch.setattr(door, "look", lambda *_, **__: frozenset(LOOKED_FOR))
    (made.data_dir / "heartbeat-bot").unlink()
    assert status() == 1
    assert len(capsys.readouterr().out.splitlines()) == len(LOOKED_FOR) + 1


def test_wrong_settings_are_all_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TESTIGO_DATA_DIR", str(tmp_path))
    monkeypatch.setenv("TESTIGO_DEMO", "perhaps")
    monkeypatch.delenv("TESTIGO_KEYS_DIR", raising=False)
    assert status() == 2
    assert len(capsys.readouterr().err.splitlines()) == 2


def test_without_keys_it_says_so(made: HallSettings, capsys: pytest.CaptureFixture[str]) -> None:
    for path in made.keys_dir.glob("kek-*"):
        path.unlink()
    assert status() == 2
    assert "keys folder" in capsys.readouterr().err
