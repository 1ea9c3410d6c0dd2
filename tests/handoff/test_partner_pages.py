"""docs/partners: every command of the two pages is typed, and every sentence quoted there is one that people read."""

import json
import re
import shutil
import sys
from datetime import datetime
from pathlib import Path

import pytest

import locales
from flows.case import State, moved
from flows.questions_back import FIXED
from flows.replies import ACTS, DECLINES, PartnerReply
from handoff import keys
from handoff.listening import STATUS
from handoff.marks import MARKS
from handoff.opening import VERDICTS
from handoff.sealing import seal
from handoff.signing import Signer, open_reply
from tests.handoff import made
from tests.handoff.test_how_to import DOCS, ROOT, blocks, typed

DAY, ANSWERING = "partners/first-day.md", "partners/answering.md"
PROGRAM = "how-to/answer-from-a-program.md"
WORDS = 1600
"""So long a page may be: a quarter of an hour."""
ROOMS = ("flows", "handoff", "locales", "printing", "storage")
ALIAS = "K7QX-93TD"


def page(name: str) -> str:
    return (DOCS / name).read_text(encoding="utf-8")


def table(name: str, head: str) -> list[list[str]]:
    """The rows of the table of *name* whose head begins so."""
    lines = page(name).split(f"| {head}", 1)[1].split("\n\n", 1)[0].splitlines()[2:]
    return [[cell.strip() for cell in line.strip("|").split(" | ")] for line in lines]


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checkout in which `make demo` has set up the environment."""
    folder = tmp_path_factory.mktemp("checkout")
    (folder / ".venv").symlink_to(sys.prefix)
    for room in ROOMS:
        (folder / room).symlink_to(ROOT / room)
    return folder


@pytest.fixture(scope="module")
def furnished(tmp_path_factory: pytest.TempPathFactory, checkout: Path) -> Path:
    """A group's folder: its keys made as the page says, the sender's key, and a parcel. The checkout lies elsewhere."""
    folder = tmp_path_factory.mktemp("group")
    activate, make, _ = blocks(DAY, "sh")
    lines = typed(f"{activate}cd {folder}\n{make}", checkout, path="").split()
    (folder / "reply.pub").write_text(lines[1], encoding="ascii")
    sender = keys.sender_key(folder / "theirs")
    (folder / "sender.pem").write_text(keys.public_pem(sender), encoding="ascii")
    files = {"case.json": json.dumps(made.case()).encode(), "case.pdf": b"%PDF"}
    (folder / f"{ALIAS}.zip.age").write_bytes(seal(ALIAS, 1, files, [lines[0]], sender))
    return folder


@pytest.fixture
def home(furnished: Path, tmp_path: Path) -> Path:
    return shutil.copytree(furnished, tmp_path / "group", symlinks=True)


def answers(home: Path) -> list[PartnerReply]:
    """The signed answers in the folder, in the order in which they were written; each is opened by its signature."""
    found = sorted(home.glob("*.reply.json"), key=lambda file: file.stat().st_mtime_ns)
    signer = Signer("group", (home / "reply.pub").read_text(encoding="ascii"))

    def read(file: Path) -> PartnerReply:
        raw = file.read_bytes()
        at = datetime.fromisoformat(json.loads(json.loads(raw)["payload"])["at"])
        return open_reply(raw, [signer], lambda _: True, at)[1]

    return [read(file) for file in found]


def test_the_first_day_is_lived_as_the_page_says(home: Path, checkout: Path) -> None:
    activate, _, opening = blocks(DAY, "sh")
    assert typed(f"{activate}cd {home}\n{opening}", checkout, path="").startswith("Signed:")
    assert json.loads((home / "case" / "case.json").read_text(encoding="utf-8"))["alias"] == ALIAS


def test_the_pages_are_two_and_each_is_read_in_a_quarter_of_an_hour() -> None:
    words = {
        f"partners/{one.name}": len(one.read_text("utf-8").split()) for one in DOCS.glob("partners/*.md")
    }
    assert set(words) == {DAY, ANSWERING}
    assert max(words.values()) < WORDS


def test_every_answer_of_the_page_is_signed_and_may_follow_the_one_before(home: Path) -> None:
    answering, erased = blocks(ANSWERING, "sh")
    (home / "case").mkdir()
    (home / "case" / "case.json").write_text(json.dumps(made.case()), encoding="utf-8")
    said = typed(answering, home)
    assert said.count("That is easy to read.") == 4
    assert "hard to read" not in said
    written, state = answers(home), State.NEW
    assert len(written) == len(answering.splitlines())
    for one in written:
        state = moved(state, ACTS[one.kind])
    assert state is State.CLOSED
    typed(erased, home)
    assert answers(home)[-1].kind == "erased"
    assert {one.kind for one in answers(home)} == {
        row[0].strip("`") for row in table(ANSWERING, "You say")[1:]
    }


def test_what_the_programmer_signs_is_taken(home: Path) -> None:
    (script,) = blocks(PROGRAM, "python")
    template = (DOCS / "partners" / "reply-template.json").read_bytes()
    (home / "reply-template.json").write_bytes(template)
    (home / "sign.py").write_text(script, encoding="utf-8")
    typed("python sign.py", home)
    (answer,) = answers(home)
    assert (answer.alias, answer.words) == (ALIAS, json.loads(template)["words"])


def test_what_the_person_reads_is_quoted_as_people_read_it() -> None:
    sentences = set(locales.load()["en"])
    rows = table(ANSWERING, "You say")
    shown = [text for row in rows for text in re.findall(r'"([^"]+)"', row[1])]
    names = {"[group]": "{partner}", "[other]": "{other}", "[day]": "{day}"}
    for name, placeholder in names.items():
        shown = [text.replace(name, placeholder) for text in shown]
    assert len(shown) > 12
    left = [text for text in shown if not _said(text, sentences)]
    assert left == []
    for text in ("There is news about your report.", "No more messages from them"):
        assert text in sentences
        assert f'"{text}"' in page(ANSWERING).replace("\n", " ")


def _said(text: str, sentences: set[str]) -> bool:
    """A quote may begin a sentence that goes on, or hold the whole of it."""
    return any(one.startswith(text) for one in sentences)


def test_the_questions_reasons_and_codes_are_all_there_and_no_other() -> None:
    listed = {row[0].strip("`"): row[1:] for row in table(ANSWERING, "`--question`")}
    assert listed == {one.id: [one.text, one.purpose] for one in FIXED.values()}
    reasons = page(ANSWERING).split("Why you cannot take a case:")[1].split("There is no reason")[0]
    assert set(re.findall(r"`([a-z-]+)`", reasons)) == set(DECLINES)
    codes = {int(code) for row in table(PROGRAM, "Status") for code in row[0].split(",")}
    assert codes == {202, 408, 422, 429, 503, *STATUS.values()}


def test_the_first_page_names_what_open_says_and_what_stands_on_page_one() -> None:
    says = [row[0] for row in table(DAY, "It says")]
    assert all(any(verdict.startswith(word) for verdict in VERDICTS.values()) for word in says[:3])
    said = set(locales.load()["en"])
    head = [row[0].strip("*") for row in table(DAY, "On the page")]
    assert [
        name for name in head if name not in said and not name.startswith(("U1", "An alle", "Source:"))
    ] == []
    marks = [name.removeprefix("Source: ") for name in head if name.startswith("Source: ")]
    assert set(marks) == set(MARKS.values()) <= said
