"""The person's own copy: everything that was told, in their language, with hashes, groups and the day it closes."""

from collections.abc import Iterator

from flows.conditions import Always
from flows.guidance import deadlines, first_cards, more_cards, title
from flows.guidance.coded import coded
from flows.papers.complaints import files
from flows.papers.filled import Filled
from flows.papers.parts import Material, Paper
from flows.sections import Entry, Item, Quote, Section
from flows.words import N_, Line, line, verbatim

ALLEGED = N_("This is what I told. Nobody has checked it.")
UNTIL = N_("The bot can show this report until {day}. After that only the groups that got it can read it.")
NOT_SENT = N_("No group has this report.")
GROUPS = N_("Groups it was sent to")
MONEY_BY = N_(
    "Two years after the day you gave end on {date}. A claim for money must arrive by then. Ask a lawyer."
)


def own_copy(material: Material) -> tuple[Section, ...]:
    """Return the copy: head, answers, files, options, dates."""
    return (
        Section(None, tuple(_head(material))),
        Section(Line(N_("What I told")), tuple(_answers(material))),
        Section(Line(N_("Files")), files(material)),
        Section(Line(N_("Options that were shown")), tuple(_options(material))),
        Section(Line(N_("Dates")), tuple(_dates(material))),
    )


def _head(material: Material) -> Iterator[Item]:
    yield Line(ALLEGED)
    if material.code:
        yield Entry(Line(N_("Receipt code")), (verbatim(material.code),))
    names = tuple(verbatim(name) for name in material.partners)
    yield Entry(Line(GROUPS), names or (Line(NOT_SENT),))
    if material.until is not None:
        yield line(UNTIL, day=material.until)


def _answers(material: Material) -> Iterator[Item]:
    told = Filled(material)
    for name, question in material.questions.items():
        if values := told.values(name):
            yield Entry(Line(question.title), values)
        answer = material.answers.get(name)
        yield from (
            Quote(note.text, note.lang) for note in (answer.notes if answer else ()) if not note.hidden
        )


def _options(material: Material) -> Iterator[Item]:
    answers = coded(material.answers)
    for shown in (
        *first_cards(material.guidance, answers, material.now),
        *more_cards(material.guidance, answers, material.now),
    ):
        yield Entry(Line(title(shown.card_id)), (shown.why,))


def _dates(material: Material) -> Iterator[Item]:
    found = deadlines(material.guidance, material.answers, material.now)
    yield from (line(MONEY_BY, date=one.date) for one in found if one.kind == "money_claim")
    if not found:
        yield Line(N_("none"))


OWN_COPY = Paper("own_copy", N_("My own copy"), Always(), own_copy)
