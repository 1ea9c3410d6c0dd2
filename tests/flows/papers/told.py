"""Invented people and their papers: everything told, nothing told, a person under 18, a witness."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from flows.answers import Answer, Original
from flows.files import KeptFile
from flows.flow import today
from flows.papers import ALL, Material, Paper
from flows.report import Report
from flows.sections import Section
from flows.words import Line
from locales import Texts
from printing.papers import Say, Sheet, as_text, sheet
from tests.flows.stories import Tongue, broken_door, every_part, witness_on_the_street, worker_detained
from tests.play import NOW, the_flow, the_guidance

PEOPLE = ("fullest", "emptiest", "minor", "witness")
TONGUES: tuple[Tongue, ...] = ("en", "es")
PAPERS = {paper.id: paper for paper in ALL}
HELD, RELATIVE = "Juan Ejemplo Oculto", "Rosa Escondida, 847 555 0100"
A_NUMBER = "A 204 555 123"
STATUS = {"en": "My husband is undocumented.", "es": "Mi esposo es indocumentado."}
ODD = "😡 鬼 Ж " + "A" * 130 + " https://example.org/" + "very-long-path/" * 12
FILE = KeptFile(
    "d00r", "photo", "original_file", "image/jpeg", 1_400_000, "ab12" * 16, "2026-11-21T20:00:00Z", 1
)


@cache
def report(person: str, tongue: Tongue) -> Report:
    """Return what a person sent."""
    match person:
        case "fullest":
            return _fullest(tongue)
        case "witness":
            return witness_on_the_street(tongue).submitted[-1].report
        case "minor":
            short = witness_on_the_street(tongue).submitted[-1].report
            told = {name: short.answers[name] for name in ("rep.role", "inc.types", "inc.when", "inc.story")}
            return replace(short, answers={**told, "rep.age": Answer("under_18")})
        case _:
            return replace(witness_on_the_street(tongue).submitted[-1].report, answers={}, files=(), notes=())


def _fullest(tongue: Tongue) -> Report:
    """Return the answers of four people as one, with words that must stand in no paper."""
    reports = [
        story(tongue).submitted[-1].report for story in (witness_on_the_street, worker_detained, every_part)
    ]
    last = broken_door(tongue).submitted[-1].report
    answers: dict[str, Answer] = {}
    for one in (*reports, last):
        answers |= one.answers
    words = f"{answers['inc.story'].value}\n{STATUS[tongue]} {A_NUMBER}. {ODD}"
    kept = Original(words, tongue, last.submitted_at)
    answers["inc.story"] = Answer(words, original=(kept,), notes=(replace(kept, text=STATUS[tongue]),))
    where = answers["inc.place"]
    answers["inc.place"] = replace(where, original=(replace(kept, text=f"Cicero. {STATUS[tongue]}"),))
    answers["det.person"], answers["det.family_contact"] = Answer(HELD), Answer(RELATIVE)
    return replace(last, answers=answers, files=(FILE,), notes=(replace(kept, text=STATUS[tongue]),))


def material(person: str, tongue: Tongue, **choices: str) -> Material:
    """Return what a paper of *person*, who speaks *tongue*, is made from."""
    sent = report(person, tongue)
    return Material(
        questions={question.id: question for question in the_flow().every_question},
        answers=sent.answers, lang=tongue, own=tongue, now=NOW, guidance=the_guidance(),
        notes=sent.notes, files=sent.files, choices=choices, sent=today(NOW), partners=("DEMO group",),
        consents=sent.consents, groups={partner.id: partner.name for partner in the_flow().partners},
        until=today(NOW).replace(month=12, day=5), gone=today(NOW).replace(year=2027, month=2, day=19),
    )  # fmt: skip  # a list is read as a list, not as a column


def copies(paper: Paper, made: Material) -> tuple[Sheet, ...]:
    """Return the sheets a person gets: in English alone, or a second one that they can read."""
    main = "en" if paper.english else made.own
    first = paper.write(replace(made, lang=main))
    alone = _sheet(paper, first, main)
    if main == made.own:
        return (alone,)
    second = paper.write(replace(made, lang=made.own))
    return alone, sheet(Line(paper.heading), first, _say(main), main, (second, _say(made.own)))


def texts(paper: Paper, made: Material) -> str:
    """Return every copy as plain text."""
    return "\n\n".join(map(as_text, copies(paper, made)))


def everything(made: Material) -> Mapping[str, str]:
    """Return every paper, whether it is offered or not, as plain text by its id."""
    return {paper.id: texts(paper, made) for paper in ALL}


def _sheet(paper: Paper, sections: tuple[Section, ...], lang: str) -> Sheet:
    return sheet(Line(paper.heading), sections, _say(lang), lang)


def _say(lang: str) -> Say:
    return Texts.of(lang).say
