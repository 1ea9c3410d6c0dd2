"""The person's own copy: everything that was told, in their language, with hashes, groups and the day it closes."""

from collections.abc import Iterator

from flows.answers import Original
from flows.conditions import Always
from flows.flow import today
from flows.guidance import deadlines, first_cards, more_cards, title
from flows.guidance.coded import coded
from flows.papers.agreed import agreed
from flows.papers.complaints import files
from flows.papers.filled import LATER, LEFT_OUT, NAMES_OF_OTHERS, STORY, Filled, quieted
from flows.papers.parts import Material, Paper
from flows.receipt_code import grouped
from flows.sections import Blank, Entry, Item, Quote, Section
from flows.words import N_, Line, line, verbatim

TITLE = N_("My own copy")
ALLEGED = N_("This is what I told. Nobody has checked it.")
CODE = N_("Your receipt code")
YOUR_CODE = N_("Your receipt code (only you know it: write it here)")
MARKED = N_("Where {mark} stands, a number or a word about status is left out.")
WITH_CODE = N_("With the code you can see how it is going. Write /code in the chat.")
DAYS = N_("I made this report on {sent}. This copy is from {made}.")
UNTIL = N_("Until {day} the bot can show this report. After that day it may not be able to.")
GONE = N_("We destroy our key to this report on {day} at the latest.")
THEY_KEEP = N_("After that, only the groups that got it can read it.")
NOBODY_KEEPS = N_("After that, we cannot read it any more.")
NOT_SENT = N_("No group has this report.")
GROUPS = N_("Groups it was sent to")
MONEY_BY = N_(
    "Counted from {first}, two years end on {date}. A federal claim for money must arrive by then. Ask a lawyer."
)


def own_copy(material: Material) -> tuple[Section, ...]:
    """Return the copy: head, answers, files, consents, options, dates."""
    return (
        Section(None, tuple(_head(material))),
        Section(Line(N_("What I told")), _explained(tuple(_answers(material)))),
        Section(Line(N_("Files")), files(material)),
        *(
            (Section(Line(N_("What I said yes or no to")), tuple(agreed(material))),)
            if material.consents
            else ()
        ),
        Section(Line(N_("Options that were shown")), tuple(_options(material))),
        Section(Line(N_("Dates")), tuple(_dates(material))),
    )


def _head(material: Material) -> Iterator[Item]:
    yield Line(ALLEGED)
    if material.sent is not None:
        yield line(DAYS, sent=material.sent, made=today(material.now))
    code = material.choices.get("code")
    yield Entry(Line(CODE), (verbatim(grouped(code)),)) if code else Blank(Line(YOUR_CODE))
    yield Line(WITH_CODE)
    names = tuple(verbatim(name) for name in material.partners)
    yield Entry(Line(GROUPS), names or (Line(NOT_SENT),))
    if material.until is not None:
        yield line(UNTIL, day=material.until)
    if material.gone is not None:
        yield line(GONE, day=material.gone)
        yield Line(THEY_KEEP if material.partners else NOBODY_KEEPS)


def _explained(told: tuple[Item, ...]) -> tuple[Item, ...]:
    """Return *told* with a sentence about the mark, where something was left out."""
    return (*told, line(MARKED, mark=LEFT_OUT)) if LEFT_OUT in str(told) else told


def _answers(material: Material) -> Iterator[Item]:
    told = Filled(material)
    for name, question in material.questions.items():
        if values := told.story() if name == STORY else told.values(name):
            yield from _answered(Line(question.title), values)
        answer = material.answers.get(name)
        yield from _notes(answer.notes if answer and name not in NAMES_OF_OTHERS else ())
    if any(not note.hidden for note in material.notes):
        yield Line(N_("Other words"), strong=True)
        yield from _notes(material.notes)


def _answered(title: Line, values: tuple[Line | Quote, ...]) -> Iterator[Item]:
    """Yield an entry; a story of several pieces stands piece by piece."""
    if Line(LATER) not in values:
        yield Entry(title, values)
        return
    yield Line(title.text, strong=True)
    yield from values


def _notes(notes: tuple[Original, ...]) -> Iterator[Quote]:
    shown = (quieted(note) for note in notes if not note.hidden)
    return (Quote(note.text, note.lang) for note in shown)


def _options(material: Material) -> Iterator[Item]:
    answers = coded(material.answers)
    for shown in (
        *first_cards(material.guidance, answers, material.now),
        *more_cards(material.guidance, answers, material.now),
    ):
        yield Entry(Line(title(shown.card_id)), (shown.why,))


def _dates(material: Material) -> Iterator[Item]:
    found = deadlines(material.guidance, material.answers, material.now)
    yield from (line(MONEY_BY, first=one.counted_from, date=one.date) for one in found)
    if not found:
        yield Line(N_("none"))


OWN_COPY = Paper("own_copy", TITLE, TITLE, Always(), own_copy, asks=("code",))
