"""A language is one folder: this walks docs/how-to/a-language.md with a made-up translation into Esperanto."""

import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

import locales
from bot.outbound import bodies, call_of
from flows.engine import step
from flows.messages import Commanded, Tapped
from flows.session import Session
from flows.words import line
from locales import Texts, catalogue, messages
from tests.locales import catalogue as faults
from tests.play import the_flow

HOUSE = locales.ROOT.parent
NOW = datetime(2026, 11, 21, 20, 0, tzinfo=UTC)
DATE = "EEEE, 'la' d'-a' 'de' MMMM y"

Finish = Callable[[Catalog], None]


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Step 1: both commands of the page, into a copy of the catalogues."""
    root = tmp_path_factory.mktemp("locales")
    for lang in ("en", "es"):
        (root / lang / "LC_MESSAGES").mkdir(parents=True)
        (root / lang / "LC_MESSAGES" / "messages.po").write_bytes(
            (locales.ROOT / lang / "LC_MESSAGES" / "messages.po").read_bytes()
        )
    template = root / "messages.pot"
    pybabel = [sys.executable, "-m", "babel.messages.frontend", "--quiet"]
    extract = ["extract", "--no-default-keywords", "-k", "N_", "--no-location", "-o", str(template)]
    rooms = ["flows", "locales", "bot", "handoff", "printing", "storage"]
    subprocess.run([*pybabel, *extract, *rooms], cwd=HOUSE, check=True)
    subprocess.run([*pybabel, "init", "-i", str(template), "-d", str(root), "-l", "eo"], check=True)
    return root


def translated(root: Path, into: Path, finish: Finish = lambda _: None) -> Path:
    """Step 2: every sentence said in brackets, then what *finish* does to the catalogue."""
    for lang in ("en", "es", "eo"):
        with (root / lang / "LC_MESSAGES" / "messages.po").open("rb") as file:
            of = read_po(file, locale=lang)
        if lang == "eo":
            for entry in messages(of):
                entry.string = f"[{entry.id}]" if entry.id != locales.FULL_DATE else DATE
            finish(of)
        folder = into / lang / "LC_MESSAGES"
        folder.mkdir(parents=True)
        with (folder / "messages.po").open("wb") as file:
            write_po(file, of)
    return into


def test_an_untranslated_folder_is_not_offered(empty: Path) -> None:
    assert locales.languages(empty) == ("en", "es")


def test_a_complete_folder_is_offered_by_its_own_name(empty: Path, tmp_path: Path) -> None:
    assert "eo" in locales.languages(translated(empty, tmp_path))
    assert locales.endonym("eo") == "Esperanto"


def test_its_dates_are_written_its_own_way(empty: Path, tmp_path: Path) -> None:
    texts = Texts("eo", locales.load(("eo",), translated(empty, tmp_path))["eo"])
    assert texts.say(line("{on}", on=date(2026, 11, 20))) == "vendredo, la 20-a de Novembro 2026"


def test_one_missing_or_fuzzy_sentence_takes_the_language_back(empty: Path, tmp_path: Path) -> None:
    def forget(of: Catalog) -> None:
        of["Skip"].string = ""

    def doubt(of: Catalog) -> None:
        of["Skip"].flags.add("fuzzy")

    assert "eo" not in locales.languages(translated(empty, tmp_path / "missing", forget))
    assert "eo" not in locales.languages(translated(empty, tmp_path / "fuzzy", doubt))


def test_the_checks_see_the_new_folder(empty: Path, tmp_path: Path) -> None:
    def spoil(of: Catalog) -> None:
        of["Skip"].string = "Skip it now please, dear reader of this"
        of["Help"].string = "Help {me}"

    root = translated(empty, tmp_path, spoil)
    of = catalogue("eo", root)
    labels = faults.buttons(catalogue("en", root))
    assert [fault for fault in faults.too_long(of, labels) if "Skip it" in fault]
    assert [fault for fault in faults.mismatched(of) if "'Help'" in fault]
    assert not list(faults.missing(faults.marked(HOUSE), of))


def test_a_person_can_choose_the_new_language_and_is_greeted_in_it(empty: Path, tmp_path: Path) -> None:
    words = locales.load(None, translated(empty, tmp_path))
    flow = replace(the_flow(), words=words, languages={lang: locales.endonym(lang) for lang in words})
    session, _ = step(flow, Session(), Commanded("start", "", "eo"), NOW)
    session, effects = step(flow, session, Tapped("lang", "eo", session.rev), NOW)
    told = bodies(effects, Texts("eo", words["eo"]), 1, None).replies
    assert session.lang == "eo"
    assert '"text":"[Hello. I can help you write down' in "".join(
        call_of(reply.body)[1].decode() for reply in told
    )
