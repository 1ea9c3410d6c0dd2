"""`make demo` as it is typed: real processes, both languages, a folder used again, no network."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from tests import demo
from tests.endtoend.house import furnished
from tests.telegram.process import ROOT

FENCE = """
import socket

_inside = socket.socket.connect

def connect(self, address):
    if self.family in (socket.AF_INET, socket.AF_INET6):
        raise SystemExit("a network was asked for")
    return _inside(self, address)

def refuse(*_args, **_more):
    raise SystemExit("a network was asked for")

socket.socket.connect = connect
socket.getaddrinfo = refuse
"""
PATIENCE = 220.0  # real seconds: a dozen processes, on a busy machine
NEWS = {"en": "There is news about your report.", "es": "Hay novedades sobre su reporte."}


def fenced(tmp_path: Path, lang: str) -> dict[str, str]:
    """An environment in which every Python has no network, beside settings of somebody's real installation."""
    (tmp_path / "fence").mkdir(exist_ok=True)
    (tmp_path / "fence" / "sitecustomize.py").write_text(FENCE, encoding="utf-8")
    real = {"TESTIGO_PARTNERS": "/nowhere.toml", "TESTIGO_DATABASE_URL": "postgresql://nobody@localhost/none"}
    return {**os.environ, **real, "PYTHONPATH": f"{tmp_path / 'fence'}:{ROOT}", "LANG_CODE": lang}


def shown(folder: Path, lang: str, tmp_path: Path) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "tests.demo", str(folder)],
        cwd=ROOT,
        env=fenced(tmp_path, lang),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE,
    )
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
    return done.stdout


@pytest.mark.parametrize("lang", ["en", "es"])
def test_the_demo_goes_all_the_way_and_back(lang: str, tmp_path: Path) -> None:
    folder = furnished(tmp_path / "demo")
    out = shown(folder, lang, tmp_path)
    assert out.count("━━ DEMO, step") == 6
    assert NEWS[lang] in out
    assert "We will write to you on Monday." in out
    assert "DEMO group, " + {"en": "step by step:", "es": "paso a paso:"}[lang] in out
    for told in ("An allegation, not a finding.", "Someone was hurt"):
        assert f"  │ {told}" in out
    first, added = (
        json.loads((folder / "opened" / name / "case.json").read_bytes()) for name in ("case", "addition")
    )
    assert first["demo"] is added["demo"] is True
    assert (first["lang_ui"], first["alias"], first["revision"]) == (lang, added["alias"], 1)
    assert added["answers_to"]["question_id"] == "hurt_now"
    assert len(list((folder / "handoff").glob("*.zip.age"))) == 2
    assert len(list((folder / "handoff" / "replies" / "taken").iterdir())) == 2


def test_a_second_demo_begins_anew_in_the_folder_of_the_first(tmp_path: Path) -> None:
    folder = furnished(tmp_path / "demo")
    demo.emptied(folder)
    (folder / "testigo.db").write_bytes(b"of the first demo")
    (folder / "handoff" / "replies").mkdir(parents=True)
    demo.emptied(folder)
    left = {one.name.partition("-")[0] for one in folder.iterdir()}
    assert left == {demo.MARK, "partners.toml", demo.KEPT.strip("-")}


def test_a_folder_with_something_else_in_it_is_not_emptied(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "thesis.txt").write_text("years of work", encoding="utf-8")
    assert demo.main([str(tmp_path)], {}) == 1
    assert "holds something that no demo made" in capsys.readouterr().err
    assert (tmp_path / "thesis.txt").read_text(encoding="utf-8") == "years of work"


def test_a_step_that_brings_nothing_ends_the_demo_with_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(demo.Demo, "report", lambda _self: iter(("English",)))
    assert demo.main([str(furnished(tmp_path / "demo"))], {}) == 1
    out, err = capsys.readouterr()
    assert "DEMO, step 2" not in out
    assert (
        err.strip()
        == "DEMO: it ends here. This step did not bring what it should. What was said stands above."
    )


def test_ctrl_c_ends_it_with_a_sentence_and_ends_the_command_that_ran(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    ran: list[subprocess.Popen[str]] = []

    def stopped(process: subprocess.Popen[str], _typed: Sequence[str]) -> Iterator[str]:
        ran.append(process)
        raise KeyboardInterrupt

    monkeypatch.setattr(demo, "heard", stopped)
    assert demo.main([str(furnished(tmp_path / "demo"))], {}) == demo.STOPPED
    assert capsys.readouterr().err.strip() == "DEMO: you stopped it. The next one begins anew."
    assert ran[0].wait(PATIENCE) == -signal.SIGKILL


def test_the_fence_of_this_test_holds(tmp_path: Path) -> None:
    asks = "import socket; socket.create_connection(('127.0.0.1', 9))"
    done = subprocess.run(
        [sys.executable, "-c", asks], env=fenced(tmp_path, "en"), capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr.strip()) == (1, "a network was asked for")
