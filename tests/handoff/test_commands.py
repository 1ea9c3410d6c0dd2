"""``python -m handoff``: what an operator and a partner type, and what they read."""

import asyncio
import io
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import structlog

from flows.messages import Chosen, Submit
from handoff import keys
from handoff.__main__ import app
from handoff.sentences import sentence
from storage.hall import Hall
from storage.mailroom import Arrival, Due, Kept, Mail, Turn
from storage.receipts import FOR_TESTS_ONLY
from storage.settings import HallSettings
from tests.handoff import made
from tests.handoff.mailbox import open_mailbox

ROOT = Path(__file__).parents[2]


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


class Typed:
    """What came of one command."""

    def __init__(self, code: int, out: str, err: str) -> None:
        self.code, self.out, self.err = code, out, err


@pytest.fixture
def typed(capsys: pytest.CaptureFixture[str]) -> Any:
    def run(*words: str) -> Typed:
        try:
            code = app(words, exit_on_error=False, result_action="return_value")
        except SystemExit as ended:
            code = ended.code
        out, err = capsys.readouterr()
        return Typed(int(code or 0), out, err)

    return run


def settings(home: Path) -> HallSettings:
    data = home / "var"
    return HallSettings(data, data / "testigo.db", data / "keys", home / "partners.toml", demo=True)


def sent(home: Path, *partners: str, contact: bool = True) -> Hall:
    """Give the hall after a person has sent a report to *partners*, just now."""
    hall = Hall.open(settings(home), receiver=True, profile=FOR_TESTS_ONLY)
    chosen = tuple(Chosen(partner, contact=contact, exact_place=False) for partner in partners)
    consents = tuple(made.consent(f"c.share.{partner}", "yes", partner) for partner in partners)
    submit = Submit(made.report(demo=True, consents=consents), chosen)

    def apply(item: Arrival | Due, kept: Kept | None) -> Mail:
        return Mail(b"{}", 700, submit=submit)

    now = datetime.now(UTC)
    arrival = Arrival(1, 1, hall.vault.pseudonym("telegram", 1, 7), b"{}", 700, now)
    asyncio.run(hall.turn(Turn((arrival,), (arrival,), (), now), apply))
    return hall


def parcel_in(home: Path) -> Path:
    (path,) = (home / "var" / "handoff").glob("*.zip.age")
    return path


def test_once_delivers_says_where_and_the_printed_commands_open_it(home: Path, typed: Any) -> None:
    sent(home, "demo").close()
    done = typed("once")
    assert done.code == 0
    assert done.out.startswith("DEMO:")
    path = parcel_in(home)
    assert str(path) in done.out
    by_hand = done.out.partition("Without our code: ")[2].strip()
    subprocess.run(["sh", "-ec", by_hand], cwd=home, check=True, capture_output=True)
    assert json.loads((home / "case" / "case.json").read_bytes())["demo"] is True

    opened = typed("open", str(path))
    assert opened.code == 0
    assert opened.out.startswith("Signed:")
    assert typed("once").out.endswith("No parcel is waiting.\n")


def test_open_never_writes_over_what_is_there_and_says_whose_it_is(home: Path, typed: Any) -> None:
    sent(home, "demo").close()
    typed("once")
    parcel = parcel_in(home)
    assert typed("open", str(parcel), "--into", str(home / "a")).code == 0
    assert "already holds something" in typed("open", str(parcel), "--into", str(home / "a")).err
    (home / "other.pem").write_text(keys.public_pem(keys.sender_key(home / "elsewhere")), encoding="ascii")
    wrong = typed("open", str(parcel), "--sender", str(home / "other.pem"), "--into", str(home / "b"))
    assert (wrong.code, wrong.out.partition(":")[0]) == (1, "WRONG")
    assert not (home / "b").exists()
    (home / "var" / "keys" / "manifest.key").rename(home / "away")
    assert typed("open", str(parcel), "--into", str(home / "c")).out.startswith("Not checked:")


def test_verify_writes_nothing_and_its_exit_code_says_what_was_found(home: Path, typed: Any) -> None:
    sent(home, "demo").close()
    typed("once")
    parcel, before = parcel_in(home), sorted(home.rglob("*"))
    whole = typed("open", "--verify", str(parcel))
    assert whole.code == 0
    assert "  case.json\n" in whole.out
    assert "  case.pdf\n" in whole.out
    assert whole.out.splitlines()[-1].startswith("Signed:")
    damaged = home / "damaged.zip.age"
    damaged.write_bytes(parcel.read_bytes()[:-9])
    assert typed("open", "--verify", str(damaged)).code == 2
    damaged.unlink()
    (home / "other.pem").write_text(keys.public_pem(keys.sender_key(home / "elsewhere")), encoding="ascii")
    wrong = typed("open", "--verify", str(parcel), "--sender", str(home / "other.pem"))
    assert (wrong.code, wrong.out.partition(":")[0]) == (1, "WRONG")
    (home / "var" / "keys" / "manifest.key").rename(home / "away")
    assert typed("open", "--verify", str(parcel)).code == 3
    made_since = {path for path in home.rglob("*") if path not in before}
    assert made_since == {
        home / "other.pem",
        home / "elsewhere",
        home / "elsewhere" / "manifest.key",
        home / "away",
    }


def test_open_answers_a_wrong_key_or_file_with_a_sentence(home: Path, typed: Any) -> None:
    sent(home, "demo").close()
    typed("once")
    typed("partners", "keygen", str(home / "mine.key"))
    assert typed("open", str(parcel_in(home)), "--key", str(home / "mine.key")).err.startswith(
        "This key does not open"
    )
    assert typed("open", str(home / "nothing")).err.startswith("The parcel, the key")
    (home / "empty").write_text("", encoding="ascii")
    assert typed("open", str(parcel_in(home)), "--key", str(home / "empty")).err.startswith("The key file")


def test_a_partners_words_reach_only_a_person_who_agreed(
    home: Path, typed: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    hall = sent(home, "demo")
    typed("once")
    alias = parcel_in(home).name.removesuffix(".zip.age")
    assert typed("reply", alias.lower(), "Hola.", "¿Puede llamar?").out.startswith(
        "The words are on their way"
    )
    wrote = [due.body for due in asyncio.run(hall.due(datetime.now(UTC))) if due.kind == "partner_wrote"]
    plain = {"partner": "demo", "text": "Hola. ¿Puede llamar?", "lang": "es"}
    assert [{name: body[name] for name in plain} for body in wrote] == [plain]
    monkeypatch.setattr(sys, "stdin", io.StringIO("Otra cosa.\n"))
    assert typed("reply", alias).out.startswith("The words wait until")
    assert typed("reply", "AAAA-AAAA", "Hola.").err == "There is no case with this name here.\n"
    assert typed("reply", alias, "x" * 3001).err == "Write 1 to 3000 signs.\n"
    hall.close()


def test_a_person_who_wants_no_messages_gets_none(home: Path, typed: Any) -> None:
    sent(home, "demo", contact=False).close()
    typed("once")
    alias = parcel_in(home).name.removesuffix(".zip.age")
    done = typed("reply", alias, "Hola.")
    assert done.code == 2
    assert "did not agree" in done.err


def test_what_is_held_says_why_and_goes_on_when_it_is_healed(
    home: Path, typed: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent(home, "lakeside").close()
    done = typed("once")
    assert (done.code, "no longer in the partners file" in done.out) == (1, True)
    example = (ROOT / "partners.example.toml").read_text(encoding="utf-8")
    (home / "partners.toml").write_text(example, encoding="utf-8")
    with open_mailbox() as (box, url):
        monkeypatch.setenv("TESTIGO_SMTP_URL", url)
        done = typed("once")
        assert done.code == 0
        assert "Delivered to lakeside by email" in done.out
        assert len(box.parcels()) == 1


@pytest.mark.parametrize("command", [("once",), ("run",), ("partners", "check"), ("partners", "list")])
def test_every_fault_is_said_at_once_without_a_traceback(
    home: Path, typed: Any, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
) -> None:
    monkeypatch.setenv("TESTIGO_SMTP_URL", "http://mail.example")
    monkeypatch.setenv("TESTIGO_DESK_LISTEN", "0.0.0.0:1")
    (home / "partners.toml").write_text('[[partner]]\nid = "x"\nstates = ["XX"]\n', encoding="utf-8")
    done = typed(*command)
    assert done.code == 2
    assert len(done.err.splitlines()) > 10
    assert "Traceback" not in done.err


@pytest.mark.parametrize(("content", "sentence"), [("x = ", "not valid TOML"), (None, "does not exist")])
def test_a_partners_file_that_cannot_be_read_is_said(
    home: Path, typed: Any, monkeypatch: pytest.MonkeyPatch, content: str | None, sentence: str
) -> None:
    monkeypatch.setenv("TESTIGO_PARTNERS", str(home / "list.toml"))
    if content:
        (home / "list.toml").write_text(content, encoding="utf-8")
    assert sentence in typed("partners", "check").err


def test_check_finds_a_damaged_key_and_one_that_expires(
    home: Path, typed: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TESTIGO_SMTP_URL", "smtp://localhost/?from=bot@testigo.example")
    assert "There is no partner yet." in typed("partners", "check").out
    example = (ROOT / "partners.example.toml").read_text(encoding="utf-8")
    (home / "partners.toml").write_text(example, encoding="utf-8")
    assert typed("partners", "check").out == "lakeside: all is well.\n"
    assert "email; ready" in typed("partners", "list").out
    old = example.replace("expires_on = 2027-10-02", "expires_on = 2026-11-01")
    (home / "partners.toml").write_text(old, encoding="utf-8")
    assert "HELD: expired on 2026-11-01" in typed("partners", "check").out
    assert "HELD: no usable key" in typed("partners", "list").out
    start = example.index('key = "age1') + len('key = "age1')
    swapped = example[start + 1] + example[start] if example[start] != example[start + 1] else "qp"
    (home / "partners.toml").write_text(example[:start] + swapped + example[start + 2 :], encoding="utf-8")
    assert "is damaged" in typed("partners", "check").err


def test_keygen_makes_a_key_once(home: Path, typed: Any) -> None:
    done = typed("partners", "keygen", str(home / "my.key"))
    assert done.out.strip() == keys.public_of(keys.identities(home / "my.key")[0])
    assert (home / "my.key").stat().st_mode & 0o777 == 0o600
    assert typed("partners", "keygen", str(home / "my.key")).code == 2


def test_the_senders_key_stays_the_same(typed: Any) -> None:
    first = typed("partners", "sender-key")
    assert first.out.startswith("-----BEGIN PUBLIC KEY-----")
    assert typed("partners", "sender-key").out == first.out


def test_outside_a_demo_the_senders_key_is_never_made_in_a_place_nobody_named(
    home: Path, typed: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("TESTIGO_DEMO")
    assert typed("partners", "sender-key").err.startswith("TESTIGO_KEYS_DIR is missing.")
    assert not (home / "var").exists()
    monkeypatch.setenv("TESTIGO_KEYS_DIR", str(home / "keys"))
    assert typed("partners", "sender-key").code == 0
    assert (home / "keys" / "manifest.key").exists()


def test_without_keys_once_says_so(typed: Any) -> None:
    done = typed("once")
    assert done.code == 2
    assert done.err.startswith("The keys folder, or a key in it, is missing.")


@pytest.mark.parametrize(
    "command",
    [
        (),
        ("run",),
        ("once",),
        ("open",),
        ("reply",),
        ("partners",),
        ("demand-drill",),
        ("give-up",),
        ("erasures",),
    ]
    + [("partners", name) for name in ("keygen", "check", "list", "confirm", "sender-key")],
)
def test_every_command_has_its_help(typed: Any, command: tuple[str, ...]) -> None:
    done = typed(*command, "--help")
    assert done.code == 0
    assert "Usage:" in done.out


def test_run_delivers_beats_and_stops_when_told_leaving_nothing_readable_in_its_log(home: Path) -> None:
    sent(home, "demo").close()
    command = [sys.executable, "-m", "handoff", "run", "--debug"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(command, cwd=ROOT, env=environment, stderr=subprocess.PIPE, text=True) as door:
        assert door.stderr is not None
        first = json.loads(next(line for line in door.stderr if '"delivered"' in line))
        door.send_signal(signal.SIGTERM)
        rest = door.stderr.read()
    assert door.returncode == 0
    assert (first["event"], first["partner"]) == ("delivered", "demo")
    alias = parcel_in(home).name.removesuffix(".zip.age")
    assert all(word not in f"{first}{rest}" for word in (alias, made.STORY, "Chicago"))
    assert (home / "var" / "heartbeat-handoff").exists()


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("smtp-451", "not now (451)"),
        ("smtp-550", "no such mailbox"),
        ("smtp-553", "refused the mail (553)"),
        ("smtp-login", "our name and password"),
        ("webhook-503", "not now (503)"),
        ("webhook-400", "refused the parcel (400)"),
        ("too-slow", "four minutes"),
        (
            "gave-up-smtp-451",
            "nobody tries any more: resend. The last time: The mail server said: not now (451).",
        ),
        ("shelf-away", "said: shelf-away"),
    ],
)
def test_the_operator_reads_what_each_end_answered(code: str, said: str) -> None:
    assert said in sentence(code)


def test_what_waits_is_listed_and_resent(home: Path, typed: Any) -> None:
    hall = sent(home, "demo")
    (job,) = hall.jobs.claim("x", datetime.now(UTC), timedelta(minutes=1), 1)
    hall.jobs.refused(job, "folder-not-writable", datetime.now(UTC))
    hall.close()
    listed = typed("waiting")
    assert listed.code == 1
    assert f"{job.alias} for demo: REFUSED, since 20" in listed.out
    assert "The partner's folder cannot be written, or" in listed.out
    assert typed("resend", "B2BB-22BB").code == 1
    assert typed("resend", job.alias.lower()).out == "Tried again now: 1.\n"
    assert typed("once").code == 0
    assert typed("waiting").out.startswith("Nothing waits")
    assert typed("resend", job.alias).code == 1
    assert typed("resend", job.alias, "--arrived").code == 0
    assert typed("once").out.count("Delivered to demo") == 1
