"""The documents are true of this build: links lead somewhere, commands and settings named in them exist."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.tree import ROOT, kept, modules, name_of

DOORS = ("bot", "handoff")
SETTING = re.compile(r"\bTESTIGO_[A-Z_]*[A-Z]\b")


def documents() -> dict[str, str]:
    return {name_of(path): path.read_text("utf-8") for path in kept("*.md")}


def anchors(text: str) -> set[str]:
    titles = re.findall(r"(?m)^#+\s+(.+?)\s*$", text)
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}


def broken_links(name: str, text: str) -> list[str]:
    """Name each relative link of a document that leads to no file, or to no heading of a document."""
    broken = []
    for link in re.findall(r"\]\((?!https?:|mailto:)([^)\s]+)\)", text):
        path, _, anchor = link.partition("#")
        target = ((ROOT / name).parent / path).resolve() if path else ROOT / name
        if not target.exists() or (anchor and anchor not in anchors(target.read_text("utf-8"))):
            broken.append(f"{name}: {link}")
    return broken


def targets_named(text: str) -> set[str]:
    return set(re.findall(r"(?:`|^\s*)make ([a-z][a-z-]*)", text, flags=re.MULTILINE))


def commands_named(text: str, door: str) -> set[str]:
    return set(re.findall(rf"python -m {door} ([a-z][a-z-]*)", text))


def settings_named(text: str) -> set[str]:
    return {name.removesuffix("_FILE") for name in SETTING.findall(text)}


def help_of(door: str) -> str:
    told = [sys.executable, "-m", door, "--help"]
    return subprocess.run(told, cwd=ROOT, check=True, capture_output=True, text=True).stdout


def test_every_link_leads_somewhere() -> None:
    assert [link for name, text in documents().items() for link in broken_links(name, text)] == []


def test_every_make_target_named_exists() -> None:
    targets = set(re.findall(r"(?m)^([a-z][a-z-]*):", (ROOT / "Makefile").read_text("utf-8")))
    assert {target for text in documents().values() for target in targets_named(text)} <= targets


@pytest.mark.parametrize("door", DOORS)
def test_every_command_named_is_in_the_door_s_help(door: str) -> None:
    offered = set(re.findall(r"[a-z][a-z-]*", help_of(door)))
    assert {command for text in documents().values() for command in commands_named(text, door)} <= offered


def test_the_table_of_settings_is_the_settings_that_code_reads() -> None:
    read = {name for text in modules().values() for name in settings_named(text)}
    table = re.findall(r"(?m)^\|.*\|$", (ROOT / "README.md").read_text("utf-8"))
    assert {name for row in table for name in settings_named(row)} == read


def test_every_document_that_names_a_setting_names_one_that_is_read() -> None:
    read = {name for text in modules().values() for name in settings_named(text)}
    named = {name for text in documents().values() for name in settings_named(text)}
    assert named <= read


def test_the_checks_see_a_broken_link_and_an_invented_name() -> None:
    assert broken_links("README.md", "[x](docs/nowhere.md)") == ["README.md: docs/nowhere.md"]
    assert broken_links("README.md", "[x](LICENSE) [y](https://example.org)") == []
    assert targets_named("Type `make chat`, or\n    make tea") == {"chat", "tea"}
    assert commands_named("`python -m bot fly`", "bot") == {"fly"}
    assert settings_named("TESTIGO_SMTP_URL_FILE, TESTIGO_ x") == {"TESTIGO_SMTP_URL"}
    assert anchors("## What we keep, and how\n") == {"what-we-keep-and-how"}
    assert not Path("docs/nowhere.md").exists()
