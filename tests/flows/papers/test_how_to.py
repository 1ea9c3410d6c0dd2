"""The page on adding a paper is walked: its code makes a paper that is offered, written and printed."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from flows import papers
from flows.answers import Answer
from flows.conditions import Includes
from flows.papers.filled import Filled
from flows.papers.parts import Material, Paper
from flows.sections import Blank, Section
from flows.words import N_, Line
from locales import Texts
from printing.papers import as_pdf, as_text, sheet
from tests.flows.papers.told import material

PAGE = (Path(__file__).parents[3] / "docs" / "how-to" / "a-paper.md").read_text("utf-8")


def written() -> Paper:
    """Run the page's code; return the paper it makes."""
    given = (Blank, Filled, Includes, Line, Material, N_, Paper, Section)
    names: dict[str, object] = {each.__name__: each for each in given}
    for block in re.findall(r"```python\n(.*?)```", PAGE, flags=re.DOTALL):
        exec(block, names)  # noqa: S102  (our own page, in our own repository)
    paper = names["ASK_A_WITNESS"]
    assert isinstance(paper, Paper)
    return paper


def test_the_how_to_adds_a_paper(monkeypatch: pytest.MonkeyPatch) -> None:
    paper = written()
    monkeypatch.setattr(papers, "ALL", (*papers.ALL, paper))
    told = material("witness", "en")
    new = (paper.title, paper.heading, "Please write down what you saw that day.")
    english = Texts.of("en")
    words = Texts("en", {**english.said, **{text: text for text in new}})

    assert paper in papers.offered({**told.answers, "wit.others": Answer("reach")})
    assert paper not in papers.offered({})
    made = sheet(Line(paper.heading), paper.write(told), words.say, "en")
    assert "Place: " in as_text(made)
    assert "Signature: [____" in as_text(made)
    assert as_pdf(made).startswith(b"%PDF-")
    assert "not known" in as_text(
        sheet(Line(paper.heading), paper.write(replace(told, answers={})), words.say, "en")
    )


def test_the_page_names_what_there_is() -> None:
    for name in (
        "flows/papers/filled.py",
        "flows/papers/__init__.py",
        "tests/flows/papers",
        "tests/printing",
    ):
        assert name in PAGE
        assert (Path(__file__).parents[3] / name).exists()


def test_the_page_lists_every_paper_and_where_it_is_offered() -> None:
    rows = re.findall(r"^\| `(\w+)` \|.*\| (.*?) \| .* \| (yes|no).*? \|$", PAGE, flags=re.MULTILINE)
    listed = {name: (made, without) for name, made, without in rows}

    assert list(listed) == [paper.id for paper in papers.ALL]
    for paper in papers.ALL:
        made = "English, and a reading copy" if paper.english else "the person's language"
        assert listed[paper.id] == (made, "yes" if paper.bare else "no")
