"""The papers in the packet for lawyers: each with what is said before it is made, filled in for an invented event.

The invented answers are such that every kind of line appears; what nobody told stays "not known" or an empty line.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from bot.aloud import aloud
from flows.answers import Answer, Original
from flows.files import KeptFile
from flows.guidance import Guidance
from flows.intake.core_questions import QUESTIONS
from flows.intake.modules import MODULES
from flows.intake.shelf import HERE, I_MAKE, IDENTITY, IN_ENGLISH, LAWYER_FIRST, OPTIONS, STAYS, WHERE
from flows.papers import Material, Paper
from flows.report import Consent
from flows.sections import Blank, Item, Quote, Section
from flows.words import Line, verbatim
from locales import SOURCE, Texts
from printing.papers import Sheet, sheet

SIGNED = "Lawyer: name, bar number, date, signature"
_ASKED = {
    question.id: question for question in (*QUESTIONS, *(one for part in MODULES for one in part.questions))
}
_CONSENTS = (
    ("c.store", "yes", None),
    *((f"{name}.example", value, "example") for name, value in (("c.share", "yes"), ("c.place", "coarse"))),
)
_STORY = "Rompieron la puerta. Mi número es A 204 555 123. (Un relato inventado.)"


def said_with_papers(languages: tuple[str, ...]) -> tuple[Section, ...]:
    """Return what the bot says with every paper, whichever it is."""
    said = (I_MAKE, STAYS, IN_ENGLISH, WHERE, LAWYER_FIRST, IDENTITY, *OPTIONS.values(), HERE)
    first = verbatim("The card “limits” is shown before the list of papers. These sentences come after it.")
    quoted = (Quote(Texts.of(lang).said[text], lang) for text in said for lang in languages)
    return (Section(None, (first, *quoted, Blank(verbatim(SIGNED)))),)


def paper_pages(
    paper: Paper, guidance: Guidance, now: datetime, languages: tuple[str, ...]
) -> Iterator[Sheet]:
    """Yield the paper for each choice it asks for, English above each other one of *languages*."""
    english = Texts.of(SOURCE)
    for choice in OPTIONS if paper.asks else ("",):
        name = english.say(Line(paper.title)) + (f", {choice}" if choice else "")
        head, foot = Section(None, tuple(_head(paper, languages))), Section(None, (Blank(verbatim(SIGNED)),))
        told = _told(guidance, now, choice)
        for lang in tuple(one for one in languages if one != SOURCE) or (SOURCE,):
            first, second = (paper.write(replace(told, lang=one)) for one in (SOURCE, lang))
            beside = ((head, *second), Texts.of(lang).say) if lang != SOURCE else None
            yield sheet(verbatim(f"Paper: {name}"), (head, *first, foot), english.say, SOURCE, beside)


def _head(paper: Paper, languages: tuple[str, ...]) -> Iterator[Item]:
    kind = "goes out in English" if paper.english else "is made in the language of the person"
    card = f" The way stands on the card {paper.card}." if paper.card else ""
    yield verbatim(f"Id {paper.id}; it {kind}. Offered to: {aloud(paper.when)}.{card}")
    if paper.bare:
        yield verbatim("It is offered without a report, too, with empty lines.")
    for said in (paper.title, paper.heading, *paper.warnings):
        yield from (Quote(Texts.of(lang).say(Line(said)), lang) for lang in languages)


def _told(guidance: Guidance, now: datetime, identity: str) -> Material:
    today, at = now.date(), now.isoformat()
    return Material(
        questions=_ASKED,
        answers=_answers(now),
        lang=SOURCE,
        own="es",
        now=now,
        guidance=guidance,
        files=(
            KeptFile("a", "photo", "original_file", "image/jpeg", 1_400_000, "ab12" * 16, at, 1),
            KeptFile("b", "video", "original_file", "video/mp4", 300_000_000, "", at, 2, held=True),
        ),
        choices={"identity": identity},
        sent=today,
        partners=("Example Legal Aid",),
        consents=tuple(Consent(name, value, "", "2", "es", at, to) for name, value, to in _CONSENTS),
        groups={"example": "Example Legal Aid"},
        until=today + timedelta(days=14),
        gone=today + timedelta(days=90),
    )


def _answers(now: datetime) -> Mapping[str, Answer]:
    day = {"edtf": (now - timedelta(days=30)).date().isoformat(), "time": None, "about": False}
    words = (Original(_STORY, "es", now.isoformat()),)
    return {
        "rep.role": Answer("victim"),
        "inc.types": Answer(["detained", "force_body", "property"]),
        "inc.when": Answer(day),
        "inc.story": Answer(_STORY, original=words),
        "inj.kind": Answer(["bruise"]),
        "prp.what": Answer(["a door"], original=words),
        "wit.others": Answer("reach"),
        "cam.near": Answer(["store"]),
        "me.name": Answer("A. Example", original=words),
    }
