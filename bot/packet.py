"""The packet for lawyers: one document with everything people are told, to read, correct and sign."""

from datetime import datetime
from pathlib import Path

from bot.packet_pages import Pages
from bot.packet_papers import paper_pages, said_with_papers
from bot.packet_questions import open_questions
from flows.guidance import Guidance
from flows.guidance.cards import ALL
from flows.papers import ALL as PAPERS
from flows.sections import Section
from flows.words import verbatim
from locales import SOURCE, Texts, languages
from printing.papers import Sheet, as_text, packet_as_pdf, sheet

TITLE = "What Testigo tells people: packet for lawyers"


def packet(guidance: Guidance, now: datetime) -> tuple[Sheet, ...]:
    """Return every page of the packet as plain JSON, in the order it is read."""
    others = tuple(lang for lang in languages() if lang != SOURCE)
    pages = Pages(guidance, now, (SOURCE, *others))
    return (
        _sheet("Read this first", pages.first()),
        *(_sheet(f"Card {card.id}: {card.title}", pages.card(card)) for card in ALL),
        _sheet("Rules: which card is shown, and why", pages.rules()),
        _sheet("Open questions for lawyers", open_questions(guidance)),
        _sheet("Facts and their sources", pages.facts()),
        _sheet("Papers: what is said with each", said_with_papers((SOURCE, *others))),
        *(page for paper in PAPERS for page in paper_pages(paper, guidance, now, (SOURCE, *others))),
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
