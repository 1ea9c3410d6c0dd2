"""A partner answers with a file, the operator with a command; whatever the way, the case moves once."""

import asyncio
import io
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import structlog

from flows.replies import PartnerReply, read_reply
from handoff.composing import NOTHING, Said, composed, easy_to_read
from handoff.reply_sentences import SENTENCES, reasons
from storage.hall import Hall
from tests.handoff.test_commands import Typed, parcel_in, sent

ROOT = Path(__file__).parents[2]
TEMPLATE = ROOT / "docs" / "partners" / "reply-template.json"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    for name in [name for name in os.environ if name.startswith("TESTIGO_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("TESTIGO_DATA_DIR", str(tmp_path / "var"))
    monkeypatch.setenv("TESTIGO_DEMO", "1")
    monkeypatch.setattr("storage.log.set_up", lambda _level: None)  # it changes the whole process
    monkeypatch.setattr(sys, "stdin", io.StringIO(""))
    monkeypatch.chdir(tmp_path)
    yield tmp_path
    structlog.reset_defaults()


@pytest.fixture
def typed(capsys: pytest.CaptureFixture[str]) -> Any:
    from handoff.__main__ import app  # noqa: PLC0415  (after the environment was emptied)

    def run(*words: str) -> Typed:
        try:
            code = app(words, exit_on_error=False, result_action="return_value")
        except SystemExit as ended:
            code = ended.code
        out, err = capsys.readouterr()
        return Typed(int(code or 0), out, err)

    return run


@pytest.fixture
def alias(home: Path, typed: Any) -> str:
    """A case that the demo partner got, opened."""
    sent(home, "demo").close()
    typed("once")
    parcel = parcel_in(home)
    typed("open", str(parcel), "--into", str(home / "case"))
    return parcel.name.removesuffix(".zip.age")


def replies(home: Path) -> Path:
    return home / "var" / "handoff" / "replies"


def told(home: Path) -> list[dict[str, Any]]:
    """What is on its way to the person."""
    from tests.handoff.test_commands import settings  # noqa: PLC0415  (as it is there)

    hall = Hall.open(settings(home), receiver=False)
    rows = [dict(due.body) for due in asyncio.run(hall.due(datetime.now(UTC))) if due.kind == "case"]
    hall.close()
    return rows


def test_an_answer_goes_from_the_opened_case_to_the_person(home: Path, typed: Any, alias: str) -> None:
    said = (
        "--kind",
        "accepted",
        "--next-step",
        "We call you on Monday.",
        "--lawyer",
        "not_yet",
        "--lang",
        "en",
    )
    made = typed("answer", str(home / "case"), "We read your report.", *said)
    assert made.code == 0
    (file,) = home.glob("*.reply.json")
    assert made.out.splitlines()[0] == str(file)
    assert file.name.startswith(f"{alias}-")
    assert "easy to read" in made.out
    file.rename(replies(home) / file.name)
    done = typed("once")
    assert f"An answer of demo about {alias}: accepted." in done.out
    (row,) = told(home)
    assert row["reply"]["words"] == "We read your report."
    assert row["reply"]["next_step"] == "We call you on Monday."
    assert (replies(home) / "taken" / file.name).exists()
    assert "An answer" not in typed("once").out


def test_the_partner_needs_neither_database_nor_settings(
    home: Path, tmp_path_factory: Any, typed: Any
) -> None:
    away = tmp_path_factory.mktemp("partner")
    environment = {name: value for name, value in os.environ.items() if not name.startswith("TESTIGO_")}
    command = [sys.executable, "-m", "handoff"]
    inside = {
        "cwd": away,
        "env": {**environment, "PYTHONPATH": str(ROOT)},
        "capture_output": True,
        "text": True,
    }
    key = subprocess.run([*command, "reply-key", "new", "reply.key"], check=True, **inside)
    words = ["--kind", "declined", "--reason", "capacity", "--key", "reply.key"]
    made = subprocess.run([*command, "answer", "K7QX-93TD", *words], check=True, **inside)
    assert len(key.stdout.strip()) == 44
    assert sorted(path.name for path in away.iterdir()) == sorted(["reply.key", made.stdout.strip()])
    assert (away / "reply.key").stat().st_mode & 0o777 == 0o600


def test_a_key_is_made_once(home: Path, typed: Any) -> None:
    assert typed("reply-key", "new", str(home / "reply.key")).code == 0
    before = (home / "reply.key").read_bytes()
    assert typed("reply-key", "new", str(home / "reply.key")).code == 2
    assert (home / "reply.key").read_bytes() == before


def test_a_question_that_may_not_be_asked_makes_no_file(home: Path, typed: Any, alias: str) -> None:
    for text in ("What is your A-number?", "¿Tiene papeles?", "Where were you born?", "Who else was there?"):
        done = typed("answer", str(home / "case"), text, "--kind", "needs_info", "--lang", "en")
        assert done.code == 2
        assert "Nobody" in done.err
        asked = typed("reply", alias, text, "--kind", "needs_info", "--lang", "en")
        assert asked.code == 2
        assert typed("reply", alias, text).code == 2
    assert list(home.glob("*.reply.json")) == []
    assert told(home) == []


def test_every_fault_of_an_answer_is_said_at_once(home: Path, typed: Any, alias: str) -> None:
    done = typed("answer", "nowhere", "x" * 3001, "--kind", "declined", "--result", "y", "--lang", "en")
    assert done.code == 2
    assert len(done.err.splitlines()) == 4
    assert "Say what happened" in typed("answer", alias).err
    assert "Say in which language" in typed("answer", alias, "Hola", "--kind", "acknowledged").err
    assert "cannot be read" in typed("answer", alias, "--kind", "erased", "--key", str(home / "none")).err
    (home / "empty").mkdir()
    assert "cannot be read" in typed("answer", str(home / "empty"), "--kind", "erased").err
    (home / "empty" / "case.json").write_text("[]", encoding="ascii")
    assert "not the folder of an opened case" in typed("answer", str(home / "empty"), "--kind", "erased").err


def test_a_question_of_the_list_needs_no_words(home: Path, typed: Any, alias: str) -> None:
    assert typed("reply", alias, "--kind", "needs_info", "--question", "hurt_now").code == 0
    (row,) = told(home)
    assert row["reply"]["asked"]["id"] == "hurt_now"
    assert row["letter"]
    assert typed("reply", alias, "--kind", "needs_info", "--question", "no-such").code == 2


def test_a_choice_in_the_partners_own_words(home: Path, typed: Any, alias: str) -> None:
    options = ("--asks-for", "choice", "--option", "El lunes", "--option", "El martes", "--lang", "es")
    assert typed("reply", alias, "¿Cuándo puede venir?", "--kind", "needs_info", *options).code == 0
    asked = told(home)[0]["reply"]["asked"]
    assert (asked["text"], asked["options"]) == ("¿Cuándo puede venir?", ["El lunes", "El martes"])


def test_words_are_read_from_a_file_or_from_standard_input(
    home: Path, typed: Any, alias: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    (home / "words.txt").write_text("Línea uno.\nLínea dos.\n", encoding="utf-8")
    said = ("--kind", "acknowledged", "--lang", "es")
    assert typed("answer", str(home / "case"), *said, "--words-from", str(home / "words.txt")).code == 0
    monkeypatch.setattr(sys, "stdin", io.StringIO("De la entrada.\n"))
    assert typed("reply", alias, *said, "--words-from", "-").code == 0
    assert told(home)[0]["reply"]["words"] == "De la entrada."
    (file,) = home.glob("*.reply.json")
    assert "Línea uno.\\nLínea dos." in json.loads(file.read_bytes())["payload"]


def test_the_operator_takes_a_signed_file_once(home: Path, typed: Any, alias: str) -> None:
    typed("answer", str(home / "case"), "--kind", "acknowledged")
    (file,) = home.glob("*.reply.json")
    done = typed("reply", "--file", str(file))
    assert done.code == 0
    assert done.out.splitlines()[:2] == [
        f"Signed by demo: acknowledged, about {alias}.",
        "The case stands at: acknowledged.",
    ]
    assert "taken before" in typed("reply", "--file", str(file)).out
    assert len(told(home)) == 1
    forged = home / "forged.reply.json"
    forged.write_bytes(file.read_bytes().replace(b"acknowledged", b"accepted"))
    refused = typed("reply", "--file", str(forged))
    assert refused.code == 2
    assert "signature is wrong" in refused.err
    assert "cannot be read" in typed("reply", "--file", str(home / "none")).err


def test_a_move_that_is_not_allowed_is_said(typed: Any, alias: str) -> None:
    assert typed("reply", alias, "--kind", "declined", "--reason", "capacity").code == 0
    done = typed("reply", alias, "--kind", "accepted", "--next-step", "x", "--lang", "en")
    assert (done.code, "cannot go there" in done.err) == (2, True)
    assert "no case with this name" in typed("reply", "AAAA-AAAA", "--kind", "erased").err


def test_the_list_of_cases_tells_where_each_stands_and_nothing_of_what_it_is_about(
    typed: Any, alias: str
) -> None:
    before = typed("cases").out
    assert before.startswith(f"{alias}  demo: new since ")
    assert "accepted there on" in before
    typed("reply", alias, "--kind", "acknowledged")
    assert f"{alias}  demo: acknowledged since " in typed("cases").out


def test_without_a_case_the_list_says_so(home: Path, typed: Any) -> None:
    sent(home).close()
    assert typed("cases").out == "There is no case.\n"


def test_without_consent_the_operator_reads_that_nothing_is_pushed(home: Path, typed: Any) -> None:
    sent(home, "demo", contact=False).close()
    typed("once")
    alias = parcel_in(home).name.removesuffix(".zip.age")
    assert "find this behind their code" in typed("reply", alias, "--kind", "acknowledged").out
    assert typed("reply", alias, "--kind", "needs_info", "--question", "again").code == 2
    assert "wants no messages" in typed("cases").out


@pytest.mark.parametrize(
    "command", [("answer",), ("reply",), ("cases",), ("reply-key",), ("reply-key", "new")]
)
def test_every_command_has_its_help(typed: Any, command: tuple[str, ...]) -> None:
    done = typed(*command, "--help")
    assert done.code == 0
    assert "Usage:" in done.out


def test_the_help_names_every_question_of_the_list(typed: Any) -> None:
    from flows.questions_back import FIXED  # noqa: PLC0415  (only here)

    told_there = typed("answer", "--help").out
    assert [one for one in FIXED if one not in told_there] == []


def test_how_hard_the_words_are_is_said() -> None:
    now = datetime.now(UTC)
    hard = "Subsequent to the aforementioned determination, supplementary considerations notwithstanding, "
    found = composed("K7QX-93TD", hard * 3, Said(kind="acknowledged", lang="en"), "12345678", now)
    assert isinstance(found, PartnerReply)
    assert "hard to read" in easy_to_read(found)
    french = composed("K7QX-93TD", "Bonjour.", Said(kind="acknowledged", lang="fr-CA"), "12345678", now)
    assert isinstance(french, PartnerReply)
    assert "Only English and Spanish are checked" in easy_to_read(french)
    plain = composed("K7QX-93TD", "", Said(kind="acknowledged"), "12345678", now)
    assert isinstance(plain, PartnerReply)
    assert easy_to_read(plain) == ""
    assert composed("K7QX-93TD", "", NOTHING, "12345678", now) == ("missing-kind",)


def test_the_blank_template_is_a_reply() -> None:
    assert isinstance(read_reply(json.loads(TEMPLATE.read_bytes())), PartnerReply)


def test_every_code_has_a_sentence() -> None:
    for code in (
        *SENTENCES,
        "missing-alias",
        "wrong-at",
        "not-for-kind-reason",
        "too-long-result",
        "unheard-of",
    ):
        (told_once,) = reasons(code)
        assert told_once.endswith(".")
