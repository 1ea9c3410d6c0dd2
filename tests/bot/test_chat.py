"""``python -m bot chat`` as it is started: piped in both languages, and at a real terminal."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pexpect
import pytest

SPANISH = (
    "1", "Ya pasó", "Tengo 18 años o más y acepto", "Yo lo vi", "6", "Listo", "2", "Cicero, Illinois",
    "Pararon a mi vecino +", "y le gritaron.", "1",
)  # fmt: skip  # a list is read as a list, not as a column
ENGLISH = (
    "English", "It already happened", "I am 18 or older and I agree", "I saw it", "6", "Done", "last Tuesday", "1",
    "Oakland, CA", "They yelled at a man in a parked car.", "Save only",
)  # fmt: skip  # a list is read as a list, not as a column
CODE = re.compile(r"\d{4} \d{4} \d{4} \d{4}")


def environment(folder: Path, language: str) -> dict[str, str]:
    return {**os.environ, "TESTIGO_DEMO": "1", "TESTIGO_DATA_DIR": str(folder / "var"), "LANG_CODE": language}


def piped(folder: Path, language: str, *lines: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "bot", "chat"],
        input="".join(f"{line}\n" for line in lines),
        env=environment(folder, language),
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    assert done.stderr == ""
    return done.stdout


@pytest.fixture(scope="module")
def in_spanish(tmp_path_factory: pytest.TempPathFactory) -> str:
    return piped(tmp_path_factory.mktemp("spanish"), "es", *SPANISH)


@pytest.fixture(scope="module")
def in_english(tmp_path_factory: pytest.TempPathFactory) -> str:
    return piped(tmp_path_factory.mktemp("english"), "en", *ENGLISH)


def test_a_piped_conversation_in_spanish_reaches_the_receipt(in_spanish: str) -> None:
    assert in_spanish.index("  1  Español") < in_spanish.index("  2  English")
    assert "Cicero, Illinois" in in_spanish.partition("Este es su reporte")[2]
    assert "Sus palabras: Pararon a mi vecino\ny le gritaron." in in_spanish
    assert CODE.search(in_spanish)
    assert "Este chat termina aquí." in in_spanish


def test_a_piped_conversation_in_english_reaches_the_receipt(in_english: str) -> None:
    assert in_english.index("  1  English") < in_english.index("  2  Español")
    assert "Oakland, California" in in_english.partition("Here is your report")[2]
    assert "Your words: They yelled at a man in a parked car." in in_english
    assert CODE.search(in_english)
    assert "This chat stops here." in in_english


def test_a_pipe_gets_plain_text_that_fits_the_width(in_spanish: str) -> None:
    assert "\x1b" not in in_spanish
    assert max(len(line) for line in in_spanish.splitlines() if line[:1] != ">") < 80


def test_every_screen_says_demo(in_spanish: str) -> None:
    answers = re.split(r"\n> .*\n", in_spanish)[1:]
    silent = [answer for answer in answers if answer.strip() and "DEMO" not in answer]
    assert len(answers) == len(SPANISH) + 1
    assert silent == []


PAPER = ("Papeles para usar", "Ver los papeles", "Borrador de queja: OPR", "Hacerlo")


def test_a_paper_is_printed_as_text_and_its_place_is_said(tmp_path: Path) -> None:
    said = piped(tmp_path, "es", *SPANISH, *PAPER).rpartition("> Hacerlo")[2]
    papers = sorted((tmp_path / "var" / "papers").iterdir())

    assert [path.suffix for path in papers] == [".pdf", ".txt", ".pdf", ".txt"]
    assert all(path.name.startswith("notes-") for path in papers)
    assert all(f"papers/{path.name}" in said.replace("\n", "") for path in papers)
    assert "To: ICE Office of Professional Responsibility" in said
    assert "Para: Oficina de Responsabilidad Profesional" in said
    assert "Pararon a mi vecino" in said
    assert papers[0].read_bytes().startswith(b"%PDF-")


def test_without_a_report_a_paper_of_blanks_is_printed(tmp_path: Path) -> None:
    to_info = ("English", "I only want information", "Papers to use", "Show me the papers")
    said = piped(tmp_path, "en", *to_info, "Message: keep the video", "Make it").rpartition("> Make it")[2]

    assert "Please keep the video of your cameras" in said
    assert "Place: [____________________]" in said
    assert len(list((tmp_path / "var" / "papers").iterdir())) == 2


def test_an_empty_pipe_gets_the_first_question_and_a_goodbye(tmp_path: Path) -> None:
    said = piped(tmp_path, "es")
    assert "Elija su idioma" in said
    assert "Este chat termina aquí." in said


@pytest.mark.parametrize("end", ["\x03", "\x04"], ids=["ctrl-c", "ctrl-d"])
def test_at_a_terminal_numbers_are_typed_and_leaving_keeps_the_draft(tmp_path: Path, end: str) -> None:
    terminal = pexpect.spawn(
        sys.executable,
        ["-m", "bot", "chat"],
        env=environment(tmp_path, "es") | {"TERM": "xterm"},
        encoding="utf-8",
        timeout=20,
        dimensions=(40, 90),
    )
    terminal.expect("Español")
    terminal.send("1\r")
    terminal.expect("¿Qué necesita?")
    terminal.send("2\r")
    terminal.expect("Quiero saber más")
    terminal.send(end)
    terminal.expect("se guarda 30 días en esta computadora")
    terminal.expect(pexpect.EOF)
    terminal.close()
    assert terminal.exitstatus == 0


def test_at_a_terminal_three_quiet_seconds_end_the_story(tmp_path: Path) -> None:
    piped(tmp_path, "es", *SPANISH[:8])
    terminal = pexpect.spawn(
        sys.executable,
        ["-m", "bot", "chat"],
        env=environment(tmp_path, "es") | {"TERM": "xterm"},
        encoding="utf-8",
        timeout=20,
        dimensions=(40, 90),
    )
    terminal.expect("Seguir con mi reporte")
    terminal.send("2\r")
    terminal.expect("con sus propias palabras")
    terminal.send("Vi dos carros.\r")
    terminal.expect("Este es su reporte")
    terminal.close(force=True)
