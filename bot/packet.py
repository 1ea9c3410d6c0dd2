"""The packet for lawyers: one document with everything people are told, to read, correct and sign."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from bot.packet_pages import Pages
from flows.guidance import Guidance
from flows.guidance.cards import ALL
from flows.intake.core_questions import QUESTIONS
from flows.intake.modules import MODULES
from flows.papers import ALL as PAPERS
from flows.papers import Material, Paper
from flows.sections import Blank, Section
from flows.words import Line, verbatim
from locales import SOURCE, Texts, languages
from printing.papers import Sheet, as_text, packet_as_pdf, sheet

TITLE = "What Testigo tells people: packet for lawyers"
_ASKED = {
    question.id: question for question in (*QUESTIONS, *(one for part in MODULES for one in part.questions))
}


def packet(guidance: Guidance, now: datetime) -> tuple[Sheet, ...]:
    """Return every page of the packet as plain JSON, in the order it is read."""
    others = tuple(lang for lang in languages() if lang != SOURCE)
    pages = Pages(guidance, now, (SOURCE, *others))
    return (
        _sheet("Read this first", pages.first()),
        *(_sheet(f"Card {card.id}: {card.title}", pages.card(card)) for card in ALL),
        _sheet("Rules: which card is shown, and why", pages.rules()),
        _sheet("Facts and their sources", pages.facts()),
        *(paper for one in PAPERS for paper in _papers(one, guidance, now, others)),
    )


def write(guidance: Guidance, now: datetime, folder: Path) -> tuple[Path, Path]:
    """Write ``packet-<day>.pdf`` and ``.txt`` into *folder*; OSError where that cannot be done."""
    sheets = packet(guidance, now)
    folder.mkdir(parents=True, exist_ok=True)
    paper, text = (folder / f"packet-{now.date().isoformat()}{ending}" for ending in (".pdf", ".txt"))
    paper.write_bytes(packet_as_pdf(TITLE, SOURCE, sheets))
    text.write_text("\n\n".join((TITLE, *map(as_text, sheets))), "utf-8")
    return paper, text


def _sheet(title: str, sections: tuple[Section, ...]) -> Sheet:
    return sheet(verbatim(title), sections, Texts.of(SOURCE).say, SOURCE)


def _papers(paper: Paper, guidance: Guidance, now: datetime, others: tuple[str, ...]) -> Iterator[Sheet]:
    """Yield the paper as it is with nothing told, each other language below the English."""
    english = Texts.of(SOURCE)
    title = verbatim(f"Paper: {english.say(Line(paper.title))}")
    signature = Section(None, (Blank(verbatim("Lawyer: name, bar number, date, signature")),))
    for lang in others or (SOURCE,):
        first, second = (paper.write(_nothing_told(guidance, now, one)) for one in (SOURCE, lang))
        beside = (second, Texts.of(lang).say) if lang != SOURCE else None
        yield sheet(title, (*first, signature), english.say, SOURCE, beside)


def _nothing_told(guidance: Guidance, now: datetime, lang: str) -> Material:
    return Material(questions=_ASKED, answers={}, lang=lang, own=lang, now=now, guidance=guidance)
