"""A report in which every question of the flow is answered, each with a word of its own, so that a leak has a name."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from flows.answers import Answer, Json
from flows.files import KeptFile
from flows.intake.core_questions import QUESTIONS
from flows.intake.modules import MODULES
from flows.private import GROUPS
from flows.questions import Choice, Choices, Contact, Count, Files, Items, Question, Text, When, Where
from flows.report import Consent, Report
from handoff.fields import EVIDENCE
from tests.handoff import made

EVERY: tuple[Question, ...] = (*QUESTIONS, *(question for part in MODULES for question in part.questions))
PARTNER = "lakeside"
TYPED = {"det.when": "2026-11-21"}


@dataclass(frozen=True, slots=True)
class Planted:
    """*word*: what stands in the report for *question*, and nowhere else. *consent*: the only one it leaves under."""

    question: str
    word: str
    consent: str
    sens: int


def consent_of(question: str) -> str:
    """Return the consent of dialogue 3.4 that opens *question*; for the words of the place, the exact place."""
    group = next((group for group, questions in GROUPS.items() if question in questions), "share")
    return "c.place" if question == "inc.place" else f"c.{group}"


def word_for(number: int, kind: str = "mora") -> str:
    """Return a word of letters only, so that nothing reads it as a number or an address."""
    first, second = divmod(number, 26)
    return f"Zarza{chr(97 + first)}{chr(97 + second)}{kind}"


def planted() -> Iterator[Planted]:
    """Yield the word of each question; what is told about a file stands with the file."""
    for number, question in enumerate(one for one in EVERY if one.id not in EVIDENCE):
        yield Planted(question.id, word_for(number), consent_of(question.id), question.sens)


def answered(question: Question, word: str, files: Mapping[str, KeptFile]) -> Answer:
    """Return an answer to *question*, of the kind it takes, with *word* among its words."""
    said = (made.said(word),)
    match question:
        case Where():
            return replace(made.answers()["inc.place"], original=said)
        case When():
            day = {"edtf": TYPED.get(question.id, "2026-11-20"), "time": "06:00", "about": False}
            return Answer(day, original=said)
        case Count():
            return Answer({"min": 6, "max": 10}, original=said)
        case Choices(options=options):
            return Answer([one.code for one in options if not one.alone], original=said)
        case Choice(options=options):
            return Answer(options[0].code, original=said)
        case Files():
            return Answer([file.file for file in files.values() if file.question == question.id])
        case Items():
            return Answer([word, f"otra {word}"], original=said)
        case Text() | Contact():
            return Answer(word, original=said)
        case _:
            raise AssertionError(question)


def files() -> dict[str, KeptFile]:
    """Return a file for each question that takes files, each with a word in its note."""
    asked = [question.id for question in EVERY if isinstance(question, Files)]
    return {
        question: KeptFile(
            f"{number:016x}",
            "photo",
            "original_file",
            "image/jpeg",
            9,
            f"{number}" * 64,
            made.AT,
            question=question,
            author="me",
            original="yes",
            shows=("child",),
            note=word_for(number, "nota"),
            share=True,
        )
        for number, question in enumerate(asked, 1)
    }


def report(*agreed: str, also: Iterable[Consent] = (), **changes: Any) -> Report:
    """Return the whole report; its consents for ``PARTNER`` are *agreed*, like "c.share", to everything they name."""
    given = files()
    words = {one.question: one.word for one in planted()}
    answers = {one.id: answered(one, words[one.id], given) for one in EVERY if one.id in words}
    values: dict[str, Json] = {"c.media": " ".join(file.file for file in given.values()), "c.place": "exact"}
    rows = tuple(made.consent(f"{name}.{PARTNER}", values.get(name, "yes"), PARTNER) for name in (*agreed,))
    other = (made.consent("c.share.other", "yes", "other"), made.consent("c.identity.other", "yes", "other"))
    return made.report(answers, consents=(*rows, *other, *also), files=tuple(given.values()), **changes)
