"""The papers in the packet for lawyers: every sentence of every paper, and what is said before it is made."""

import re
from functools import cache
from pathlib import Path

import pytest

from bot.packet import packet
from flows.files import KINDS
from flows.intake.shelf import HERE, I_MAKE, IN_ENGLISH, OPTIONS, STAYS
from flows.papers import ALL as PAPERS
from flows.papers.agreed import DATA, VALUES
from flows.papers.filled import LABELS, ROLES
from locales import Texts, languages
from printing.papers import as_text
from tests.flows.guidance.invented import HOUSE, NOW
from tests.locales.catalogue import marked

FLOWS = Path(__file__).parents[2] / "flows"
OTHERWISE = {
    "I ask for these records under the Freedom of Information Act:",
    "Where the Privacy Act gives me more, I ask under it, too.",
    "I am the person named above. I declare under penalty of perjury that the foregoing is true and correct.",
    "After that, we cannot read it any more.",
    "No group has this report.",
    "Added later:",
    "Other words",
    "To every group that gets what was added",
    "Remind me once before the draft ends",
    "It was sent",
    "Nobody has translated them yet.",
}
"""What no one event brings at once: laws whose facts are old, a report that went to nobody, words that came later."""
LISTED = frozenset().union(*(map(str, each.values()) for each in (LABELS, ROLES, DATA, KINDS, VALUES)))
"""Words of lists, of which one answer brings one."""
SHORT = 20
"""Characters: what is shorter is a word of a list, such as one value of a consent."""


@cache
def text() -> str:
    return " ".join("\n".join(as_text(one) for one in packet(HOUSE, NOW)).split())


def papers_marked(tmp_path: Path) -> set[str]:
    """Return the sentences in the code of the papers."""
    (tmp_path / "flows").symlink_to(FLOWS / "papers")
    return marked(tmp_path)


@pytest.mark.parametrize("lang", languages())
def test_every_sentence_of_every_paper_stands_in_it(lang: str, tmp_path: Path) -> None:
    said = Texts.of(lang).said
    missing = set()
    for msgid in (papers_marked(tmp_path) & said.keys()) - OTHERWISE - LISTED:
        pieces = [piece.strip() for piece in re.split(r"\{\w+\}", said[msgid]) if len(piece.strip()) > SHORT]
        missing |= {msgid for piece in pieces if " ".join(piece.split()) not in text()}

    assert not missing


@pytest.mark.parametrize("lang", languages())
def test_what_is_said_before_a_paper_is_made_stands_in_it(lang: str) -> None:
    said = Texts.of(lang).said
    warnings = [warning for paper in PAPERS for warning in paper.warnings]
    for sentence in (I_MAKE, STAYS, IN_ENGLISH, HERE, *OPTIONS.values(), *warnings):
        assert said[sentence] in text(), sentence


def test_each_paper_says_for_whom_it_is_and_oig_s_stands_there_for_each_choice_of_a_name() -> None:
    titles = [one["title"] for one in packet(HOUSE, NOW)]
    for paper in PAPERS:
        names = [f", {choice}" for choice in OPTIONS] if paper.asks else [""]
        assert all(f"Paper: {paper.title}{name}" in titles for name in names)
        assert f"Id {paper.id}; it " in text()
    drafts = [as_text(one) for one in packet(HOUSE, NOW) if "draft: OIG" in str(one["title"])]
    assert sum("The writer asks not to be named." in draft for draft in drafts) == 1
    assert sum("asks OIG to keep it private" in draft for draft in drafts) == 1
    assert all("not known" in draft and "no se sabe" in draft for draft in drafts)


def test_the_invented_number_shows_how_a_number_is_left_out() -> None:
    assert "Mi número es […]." in text()
    assert "204 555" not in text()
