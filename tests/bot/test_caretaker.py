"""The look once a minute, each thing it looks for both ways; and what alarms stand and are told."""

import os
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

import pytest
from structlog.testing import capture_logs

from bot import alarms, caretaker, counts
from bot.caretaker import LOOKED_FOR, look
from bot.status import FOUND
from storage import heartbeat

NOW = datetime(2026, 11, 22, 15, 0, tzinfo=UTC)
KEY = "kek-2026-W47"


class Usage(NamedTuple):
    free: int


@pytest.fixture(autouse=True)
def quiet(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr("shutil.disk_usage", lambda _: Usage(caretaker.LEAST_FREE))
    alarms.silence()
    yield
    alarms.silence()


def test_a_house_in_order_rings_nothing(tmp_path: Path) -> None:
    assert look({("ribera", "due", ""): 3, ("ribera", "done", ""): 9}, tmp_path, KEY, NOW) == frozenset()


@pytest.mark.parametrize("state", ["held", "refused"])
def test_a_parcel_that_waits_for_a_human_is_found(tmp_path: Path, state: str) -> None:
    assert look({("ribera", state, "no-key"): 1}, tmp_path, KEY, NOW) == {f"jobs_{state}"}


def test_a_disk_that_is_nearly_full_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.disk_usage", lambda _: Usage(caretaker.LEAST_FREE - 1))
    assert look({}, tmp_path, KEY, NOW) == {"disk_low"}


def test_a_courier_that_has_stopped_is_found_and_one_that_never_ran_is_not_missed(tmp_path: Path) -> None:
    heartbeat.beat(tmp_path, "handoff")
    at = (NOW - timedelta(minutes=4)).timestamp()
    os.utime(tmp_path / "heartbeat-handoff", (at, at))
    assert look({}, tmp_path, KEY, NOW) == {"courier_silent"}


@pytest.mark.parametrize("name", [KEY, f"{KEY}-001"])
def test_keys_that_have_not_turned_for_more_than_eight_days_are_found(tmp_path: Path, name: str) -> None:
    begun = datetime(2026, 11, 16, tzinfo=UTC)
    assert look({}, tmp_path, name, begun + timedelta(days=8)) == frozenset()
    assert look({}, tmp_path, name, begun + timedelta(days=8, seconds=1)) == {"keys_old"}


def test_every_alarm_has_a_counter() -> None:
    assert {*LOOKED_FOR, "oldest_waiting", "not_looked"} <= set(counts.ALARMS)
    with pytest.raises(KeyError):
        alarms.ring("no_such_alarm")


def test_an_alarm_is_logged_when_it_begins_and_not_at_every_look() -> None:
    with capture_logs() as logs:
        for found in ({"disk_low"}, {"disk_low"}, set[str](), {"disk_low"}):
            alarms.stand(found, ("disk_low",))
    assert [one["code"] for one in logs] == ["disk_low", "disk_low"]
    assert alarms.standing() == ("disk_low",)


def test_what_was_rung_stands_for_a_quarter_of_an_hour(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("time.monotonic", lambda: 10_000.0)
    alarms.ring("update_gap", count=2)
    monkeypatch.setattr("time.monotonic", lambda: 10_899.0)
    assert alarms.standing() == ("update_gap",)
    monkeypatch.setattr("time.monotonic", lambda: 10_901.0)
    assert alarms.standing() == ()


def test_a_partner_that_has_taken_nothing_for_half_a_day_is_told(tmp_path: Path) -> None:
    assert look({}, tmp_path, KEY, NOW, down=1) == {"partner_down"}
    assert "partner_down" in LOOKED_FOR
    assert "handoff waiting" in FOUND["partner_down"]
