"""Papers for a person: put into words within the turn, printed off the loop, handed over by the turn after that.

The words wait sealed in a due row; if we die while they are printed, the row is there and they are printed again.
"""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from flows.paper_orders import PaperMade, Print, Printed
from locales import Texts
from printing.papers import Sheet, as_pdf, as_text, sheet

PDF, TEXT = "application/pdf", "text/plain; charset=utf-8"


@dataclass(frozen=True, slots=True)
class Document:
    """A file to hand over. *name* says nothing about what is in it."""

    name: str
    media_type: str
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Made:
    """What became of an order to print."""

    event: PaperMade
    documents: tuple[Document, ...] = field(default=(), repr=False)


def to_print(order: Print) -> Mapping[str, Any]:
    """Return *order* in words, as plain JSON."""
    return {"papers": [{"name": paper.name, "sheet": _sheet(paper)} for paper in order.papers]}


async def printed(body: Mapping[str, Any]) -> Made:
    """Print what ``to_print`` put into words: a PDF and a text of each."""
    return await asyncio.to_thread(_printed, body)


def _printed(body: Mapping[str, Any]) -> Made:
    documents: list[Document] = []
    for paper in body["papers"]:
        name, words = paper["name"], paper["sheet"]
        documents.append(Document(f"{name}.pdf", PDF, as_pdf(words)))
        documents.append(Document(f"{name}.txt", TEXT, as_text(words).encode()))
    return Made(PaperMade(), tuple(documents))


def _sheet(paper: Printed) -> Sheet:
    beside = None
    if paper.beside is not None:
        lang, sections = paper.beside
        beside = sections, Texts.of(lang).say
    return sheet(paper.title, paper.sections, Texts.of(paper.lang).say, paper.lang, beside)
