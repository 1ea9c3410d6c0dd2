"""What an operator reads of partners' keys, and how a new one is confirmed: the commands as they are typed."""

import asyncio
import os
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pyrage
import pytest
import structlog

from flows.messages import Chosen, Submit
from handoff.__main__ import app
from storage.hall import Hall
from storage.mailroom import Arrival, Due, Kept, Mail, Turn
from storage.partner_keys import HOLD
from storage.receipts import FOR_TESTS_ONLY
from storage.settings import HallSettings
from tests.handoff import made
from tests.handoff.test_key_faults import KEY, NEW, TWO, group, table

Typed = Callable[..., tuple[int, str]]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    for name in [name for name in os.environ if name.startswith("TESTIGO_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("TESTIGO_DATA_DIR", str(tmp_path / "var"))
    monkeypatch.setenv("TESTIGO_DEMO", "1")
    monkeypatch.setattr("storage.log.set_up", lambda _level: None)  # it changes the whole process
    monkeypatch.chdir(tmp_path)
    yield tmp_path
    structlog.reset_defaults()


@pytest.fixture
def typed(capsys: pytest.CaptureFixture[str]) -> Typed:
    def run(*words: str) -> tuple[int, str]:
        try:
            code = app(words, exit_on_error=False, result_action="return_value")
        except SystemExit as ended:
            code = ended.code
        return int(code or 0), "".join(capsys.readouterr())

    return run


def write(home: Path, *tables: str) -> None:
    (home / "partners.toml").write_text(group(*tables), encoding="utf-8")


def settings(home: Path) -> HallSettings:
    data = home / "var"
    return HallSettings(data, data / "testigo.db", data / "keys", home / "partners.toml", demo=True)


def send(home: Path, update: int = 1) -> None:
    """A person sends a report to the group."""
    hall = Hall.open(settings(home), receiver=True, profile=FOR_TESTS_ONLY)
    chosen = (Chosen("lakeside", contact=False, exact_place=False),)
    consents = (made.consent("c.share.lakeside", "yes", "lakeside"),)

    def apply(item: Arrival | Due, kept: Kept | None) -> Mail:
        return Mail(b"{}", 700, submit=Submit(made.report(consents=consents), chosen))

    now = datetime.now(UTC)
    arrival = Arrival(1, update, hall.vault.pseudonym("telegram", 1, 7), b"{}", 700, now)
    asyncio.run(hall.turn(Turn((arrival,), (arrival,), (), now), apply))
    hall.close()


def test_a_new_key_is_named_with_its_end_and_the_command_that_ends_its_wait(home: Path, typed: Typed) -> None:
    write(home, table(KEY))
    send(home)
    assert typed("once")[0] == 0
    send(home, 2)
    write(home, table(NEW))
    for command in ("list", "check"):
        assert "is new. It waits 48 hours from when the courier reads it." in typed("partners", command)[1]

    code, said = typed("once")
    assert code == 1
    assert "It waits 48 hours" in said
    listed = typed("partners", "list")[1]
    assert "HELD: no usable key" in listed
    assert "HELD until" in listed
    (words,) = [
        line.split("python -m handoff ")[1].split() for line in listed.splitlines() if "confirm" in line
    ]
    assert words == ["partners", "confirm", "lakeside", NEW]

    assert typed(*words) == (0, "Confirmed. Parcels that go on now: 1.\n")
    assert typed(*words) == (1, "This key does not wait.\n")
    assert typed("partners", "check")[1] == "lakeside: all is well.\n"
    assert typed("once")[0] == 0
    newest = max((home / "var" / "handoff").glob("*.zip.age"), key=lambda path: path.stat().st_mtime_ns)
    assert pyrage.decrypt(newest.read_bytes(), [TWO])


def test_a_key_that_was_revoked_before_is_said_to_stay_out(home: Path, typed: Typed) -> None:
    write(home, table(KEY), table(NEW))
    send(home)
    typed("once")
    write(home, table(KEY, revoked_on="2026-11-20"), table(NEW))
    assert "was revoked on 2026-11-20: nothing is sealed to it." in typed("partners", "check")[1]
    typed("once")
    write(home, table(KEY), table(NEW))
    assert "It stays out: make a new one." in typed("partners", "check")[1]
    assert "ready" in typed("partners", "list")[1]


def test_list_and_check_need_no_database_and_make_none(home: Path, typed: Typed) -> None:
    write(home, table(KEY))
    assert typed("partners", "check") == (0, "lakeside: all is well.\n")
    assert "ready" in typed("partners", "list")[1]
    assert not (home / "var").exists()


def test_a_recovery_key_is_named_and_a_wrong_one_refused(
    home: Path, typed: Typed, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(home, table(KEY))
    monkeypatch.setenv("TESTIGO_RECOVERY_KEY", NEW)
    assert (
        f"the private half of {NEW[:9]}… opens parcels of people who read of it"
        in typed("partners", "check")[1]
    )
    monkeypatch.setenv("TESTIGO_RECOVERY_KEY", str(TWO))
    code, said = typed("partners", "check")
    assert code == 2
    assert said.startswith("TESTIGO_RECOVERY_KEY: it is a PRIVATE key.")
    assert str(TWO) not in said


def test_a_recovery_key_waits_until_the_operator_confirms_it(
    home: Path, typed: Typed, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(home, table(KEY))
    monkeypatch.setenv("TESTIGO_RECOVERY_KEY", NEW)
    send(home)
    assert typed("once")[0] == 0
    hall = Hall.open(settings(home), receiver=False, profile=FOR_TESTS_ONLY)
    (waiting,) = hall.partner_keys.waiting(datetime.now(UTC))
    hall.close()
    assert (waiting.partner, waiting.usable_from - waiting.first_seen_at) == ("recovery", HOLD)
    assert typed("partners", "confirm", "recovery", NEW)[0] == 0
