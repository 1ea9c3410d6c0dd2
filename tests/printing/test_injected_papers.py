"""The thousand strings in every paper of the shelf: a quiet PDF and a plain text, and the story is not lost."""

import pytest

from flows.papers import ALL, Paper
from flows.words import Line
from locales import Texts
from printing.papers import as_pdf, as_text, sheet
from tests.handoff.test_injections import SHORT, SHOWN, is_quiet_pdf, material

TELLS = {"own_copy", "complaint_opr", "complaint_oig"}
"""Papers that hold the story."""


@pytest.mark.parametrize("paper", ALL, ids=lambda paper: paper.id)
def test_what_a_person_wrote_stays_words_in_every_paper(paper: Paper) -> None:
    made = sheet(Line(paper.heading), paper.write(material()), Texts.of("es").say, "es")
    is_quiet_pdf(as_pdf(made), read=paper.id in TELLS)
    text = as_text(made)
    lost = [one for one in SHORT if any(word not in text for word in SHOWN.findall(one))]
    assert (lost == []) or paper.id not in TELLS
