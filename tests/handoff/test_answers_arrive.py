"""The running courier takes answers: from a folder, and where an address is set, over HTTP. Then it stops as told."""

import asyncio
import json
import os
import signal
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest

from flows.messages import Chosen, Submit
from handoff import keys
from handoff.signing import name_of, sealed_reply
from storage.hall import Hall
from storage.mailroom import Arrival, Mail, Turn
from storage.receipts import FOR_TESTS_ONLY
from tests.handoff import made
from tests.handoff.answers import of_now
from tests.handoff.test_commands import home, parcel_in, sent, settings
from tests.patience import until

__all__ = ("home",)
ROOT = Path(__file__).parents[2]


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as found:
        port: int = found.getsockname()[1]
        return port


@contextmanager
def courier(**more: str) -> Iterator["subprocess.Popen[str]"]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), **more}
    command = [sys.executable, "-m", "handoff", "run"]
    with subprocess.Popen(command, cwd=ROOT, env=environment, stderr=subprocess.PIPE, text=True) as door:
        try:
            yield door
        finally:
            door.send_signal(signal.SIGTERM)


def state(home: Path, alias: str) -> str:
    hall = Hall.open(settings(home), receiver=False)
    found = hall.cases.find(alias).state
    hall.close()
    return found


@pytest.mark.parametrize("way", ["folder", "http"])
def test_an_answer_reaches_the_running_courier(home: Path, way: str) -> None:
    sent(home, "demo").close()
    port = free_port()
    with courier(TESTIGO_REPLIES_LISTEN=f"127.0.0.1:{port}") as door:
        assert door.stderr is not None
        next(line for line in door.stderr if '"delivered"' in line)
        alias = parcel_in(home).name.removesuffix(".zip.age")
        key = keys.demo_reply_key(home / "var" / "keys")
        said = of_now(alias, 1, "declined", reason="capacity", words="Lo sentimos mucho.")
        raw = sealed_reply(said, key)
        if way == "folder":
            replies = home / "var" / "handoff" / "replies"
            asyncio.run(until(replies.is_dir))
            (replies / name_of(said)).write_bytes(raw)
        else:
            asyncio.run(until(lambda: listens(port)))
            request = urllib.request.Request(f"http://127.0.0.1:{port}/v1/replies", raw)
            with urllib.request.urlopen(request) as answered:  # noqa: S310  (our own, on this machine)
                assert (answered.status, json.loads(answered.read())["state"]) == (202, "declined")
        line = next(line for line in door.stderr if '"reply"' in line)
        door.send_signal(signal.SIGTERM)
        rest = door.stderr.read()
    assert door.returncode == 0
    assert json.loads(line)["code"] == "declined"
    assert state(home, alias) == "declined"
    assert all(word not in line + rest for word in (alias, "sentimos", "number-1"))


def listens(port: int) -> bool:
    try:
        socket.create_connection(("127.0.0.1", port), 1).close()
    except OSError:
        return False
    return True


def test_an_address_in_use_is_said_in_one_sentence(home: Path) -> None:
    sent(home, "demo").close()
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with courier(TESTIGO_REPLIES_LISTEN=f"127.0.0.1:{port}") as door:
            _, err = door.communicate(timeout=120)
    assert door.returncode == 2
    assert "TESTIGO_REPLIES_LISTEN names an address that is in use" in err
    assert "Traceback" not in err


def test_a_wrong_address_is_a_fault_of_the_settings(home: Path) -> None:
    with courier(TESTIGO_REPLIES_LISTEN="somewhere") as door:
        _, err = door.communicate(timeout=120)
    assert door.returncode == 2
    assert "TESTIGO_REPLIES_LISTEN must look like" in err


def test_a_courier_that_is_killed_while_it_takes_answers_loses_none_and_takes_none_twice(home: Path) -> None:
    key, many = keys.demo_reply_key(home / "var" / "keys"), 24
    aliases = arrived_at_the_demo_partner(home, many)
    waiting = home / "var" / "handoff" / "replies"
    waiting.mkdir(parents=True)
    for number, alias in enumerate(aliases):
        said = of_now(alias, number, "acknowledged")
        (waiting / name_of(said)).write_bytes(sealed_reply(said, key))
    taken = waiting / "taken"
    for _ in range(2):
        with courier() as door:
            before = count(taken)
            asyncio.run(until(partial(more, taken, before), within=120.0))
            door.kill()
    with courier() as door:
        asyncio.run(until(lambda: count(taken) == many, within=120.0))
    hall = Hall.open(settings(home), receiver=False)
    pushed = [
        due.body["reply"]["alias"]
        for due in asyncio.run(hall.due(datetime.now(UTC), 999))
        if due.kind == "case"
    ]
    assert sorted(pushed) == sorted(aliases)
    assert {one.state for one in hall.cases.listed() if one.alias in aliases} == {"acknowledged"}
    hall.close()


def more(folder: Path, than: int) -> bool:
    return count(folder) > than


def count(folder: Path) -> int:
    return len(list(folder.iterdir())) if folder.is_dir() else 0


def arrived_at_the_demo_partner(home: Path, many: int) -> list[str]:
    """So many people's cases, each with its parcel there."""
    hall, now = Hall.open(settings(home), receiver=True, profile=FOR_TESTS_ONLY), datetime.now(UTC)
    submit = Submit(made.report(demo=True), (Chosen("demo", contact=True, exact_place=False),))
    people = [hall.vault.pseudonym("telegram", 1, number) for number in range(many)]
    arrivals = tuple(Arrival(1, number, who, b"{}", 700 + number, now) for number, who in enumerate(people))
    turn = Turn(arrivals, arrivals, (), now)
    asyncio.run(hall.turn(turn, lambda item, _: Mail(b"{}", item.chat, submit=submit)))
    jobs = hall.jobs.claim("c", now, timedelta(minutes=1), many)
    for job in jobs:
        hall.jobs.delivered(job, "id", "accepted", now)
    hall.close()
    return [job.alias for job in jobs]
