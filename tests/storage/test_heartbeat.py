import os
import socket
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from storage import heartbeat

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)


def beaten(data_dir: Path, door: str, age: timedelta) -> None:
    heartbeat.beat(data_dir, door)
    at = (NOW - age).timestamp()
    os.utime(data_dir / f"heartbeat-{door}", (at, at))


def test_a_door_is_alive_for_three_minutes_after_a_good_round(tmp_path: Path) -> None:
    beaten(tmp_path, "bot", timedelta(seconds=179))
    assert heartbeat.alive(tmp_path, "bot", NOW)
    beaten(tmp_path, "bot", timedelta(seconds=180))
    assert not heartbeat.alive(tmp_path, "bot", NOW)


def test_a_living_courier_does_not_speak_for_a_stuck_bot(tmp_path: Path) -> None:
    beaten(tmp_path, "handoff", timedelta(0))
    assert not heartbeat.alive(tmp_path, "bot", NOW)


def test_the_door_is_read_from_the_command_line_of_the_container() -> None:
    assert heartbeat.door_of(b"python\0-m\0handoff\0run\0") == "handoff"
    assert heartbeat.door_of(b"/sbin/docker-init\0--\0python\0-m\0bot\0run\0") == "bot"


@pytest.mark.parametrize("hidden", [False, True])
def test_each_good_round_tells_systemd(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, hidden: bool
) -> None:
    address = f"@testigo-{os.getpid()}" if hidden else str(tmp_path / "notify")
    monkeypatch.setenv("NOTIFY_SOCKET", address)
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as systemd:
        systemd.bind(address.replace("@", "\0"))
        heartbeat.beat(tmp_path, "bot")
        assert systemd.recv(100) == b"READY=1\nWATCHDOG=1"


def test_nobody_who_listens_stops_no_door(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NOTIFY_SOCKET", str(tmp_path / "nobody"))
    heartbeat.beat(tmp_path, "bot")
    assert (tmp_path / "heartbeat-bot").exists()
