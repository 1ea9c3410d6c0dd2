"""What six people, and people between two rules, are shown: golden pages that a lawyer and a translator read.

``python -m pytest tests/flows/guidance/test_outcomes.py --rewrite`` writes them anew; the change is read as a diff.
"""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import pytest

import locales
from flows.answers import Answer
from flows.guidance import card_lines, deadlines, first_cards, more_cards, taken_away, title
from flows.guidance.coded import coded
from flows.guidance.incident import aged
from flows.guidance.rules import RULES
from flows.intake.cards import Options
from flows.messages import Ask
from flows.phases import Phase
from flows.questions import Choice, Choices
from flows.session import Filed, Session
from flows.words import Line
from tests.flows.guidance.invented import HOUSE, LANGS, NOW, asked, text
from tests.flows.guidance.people import PAIRS, PEOPLE, Answers, Person
from tests.play import the_flow

FOLDER = Path(__file__).parents[2] / "outcomes"
FLOW = the_flow()
WHY = {rule.id: rule for rule in RULES}
HEADS = {
    "en": {
        "said": "What the person said, as codes",
        "screen": "The options, as the person sees them first",
        "more": "Behind “More”",
        "away": "Cards that a rule takes away",
        "dates": "Dates in the case",
        "none": "None.",
        "rules": "Rules",
        "although": "{by} takes it away, although {rules} would show it",
    },
    "es": {
        "said": "Lo que dijo la persona, en códigos",
        "screen": "Las opciones, como la persona las ve primero",
        "more": "Detrás de “Más”",
        "away": "Tarjetas que una regla quita",
        "dates": "Fechas en el caso",
        "none": "Ninguna.",
        "rules": "Reglas",
        "although": "{by} la quita, aunque {rules} la mostraría",
    },
}
"""The heads of a page for those who check it. No person sees them."""


def said(answers: Answers, lang: str) -> Iterator[str]:
    """Yield each answer: the question's id, the codes, and the words of the buttons."""
    asked = {question.id: question for question in FLOW.every_question}
    texts = locales.Texts.of(lang)
    for name, answer in answers.items():
        values = answer.value if isinstance(answer.value, list) else [answer.value]
        question = asked.get(name)
        options = question.options if isinstance(question, Choice | Choices) else ()
        words = [texts.say(Line(option.label)) for option in options if option.code in values]
        yield f"  {name}: {_code(name, answer)}" + (f" ({'; '.join(words)})" if words else "")


def _code(name: str, answer: Answer) -> str:
    if answer.value is None:
        return str(answer.absent)
    match name:
        case "inc.when":
            return str(answer.value["edtf"])
        case "inc.place":
            return str(answer.value["state"])
        case _:
            return ", ".join(answer.value) if isinstance(answer.value, list) else str(answer.value)


def screen(answers: Answers, lang: str) -> Iterator[str]:
    """Yield the options as the bot shows them, each button in brackets."""
    filed = (Filed("2026-11-22T15:00:00Z", ("A group",), "handle"),)
    session = Session(phase=Phase.OPTIONS, lang=lang, told=MappingProxyType(coded(answers)), filed=filed)
    for page in ("", "more"):
        (ask,) = Options(HOUSE).show(FLOW, replace(session, page=page), NOW)
        assert isinstance(ask, Ask)
        yield from ("", f"## {HEADS[lang]['more']}", "") if page else ()
        yield from text(ask.lines, lang).splitlines()
        yield from (f"  [{locales.Texts.of(lang).say(button.label)}]" for row in ask.rows for button in row)


def reasons(rules: tuple[str, ...], answers: Answers, lang: str) -> Iterator[str]:
    """Yield each rule with its line, and the answers it looked at. What it asks of them stands in docs/guidance.md."""
    texts, known = locales.Texts.of(lang), aged(answers, NOW)
    for rule in rules:
        names = (name for name in dict.fromkeys(asked(WHY[rule].when)) if name in known and known[name].value)
        looked = "; ".join(f"{name}: {_code(name, known[name])}" for name in names)
        yield f"  {rule}: {texts.say(Line(WHY[rule].why))}" + (f" [{looked}]" if looked else "")


def cards(answers: Answers, lang: str) -> Iterator[str]:
    """Yield every card whole, as it stands in the chat, and under it the rules that show it."""
    told = coded(answers)
    for each in (*first_cards(HOUSE, told, NOW), *more_cards(HOUSE, told, NOW)):
        shown = text(card_lines(HOUSE, each.card_id, told, NOW), lang)
        yield from ("", f"# {shown}", "", f"{HEADS[lang]['rules']} ({each.card_id}):")
        yield from reasons(each.rules, told, lang)


def away(answers: Answers, lang: str) -> Iterator[str]:
    gone = taken_away(coded(answers), NOW)
    texts = locales.Texts.of(lang)
    for each in gone:
        why = HEADS[lang]["although"].format(by=", ".join(each.by), rules=", ".join(each.rules))
        yield f"  {texts.say(Line(title(each.card_id)))} ({each.card_id}): {why}"
    yield from () if gone else (f"  {HEADS[lang]['none']}",)


def dates(answers: Answers, lang: str) -> Iterator[str]:
    found = deadlines(HOUSE, answers, NOW)
    yield from (
        f"  {one.kind}: {one.date} ({one.rule_id}, {', '.join(one.computed_from)}, {one.checked_on})"
        for one in found
    )
    yield from () if found else (f"  {HEADS[lang]['none']}",)


def page(person: Person, lang: str) -> str:
    """Return the page of one person."""
    heads = HEADS[lang]
    lines = (
        *(person.says[lang], "", f"## {heads['said']}", "", *said(person.answers, lang)),
        *("", f"## {heads['screen']}", "", *screen(person.answers, lang)),
        *("", f"## {heads['away']}", "", *away(person.answers, lang)),
        *("", f"## {heads['dates']}", "", *dates(person.answers, lang)),
        *cards(person.answers, lang),
    )
    return "\n".join(lines) + "\n"


def pairs() -> str:
    """Return the page of the pairs."""
    return PAIRS_HEAD + "".join("\n".join(_pair(*pair)) + "\n" for pair in PAIRS)


PAIRS_HEAD = """Pairs of rules that pull in two directions, and what a person is shown then.

Today is November 22, 2026. All is invented. Each card stands with the rules that show it; the first of them gives the
line that the person reads. The order of the cards is fixed; the first five come at once, the others behind "More".
"""


def _pair(rules: str, what: str, answers: Answers) -> Iterator[str]:
    told = coded(answers)
    yield from ("", f"## {rules}: {what}", "", *said(answers, "en"))
    for head, named in (("First", first_cards(HOUSE, told, NOW)), ("More", more_cards(HOUSE, told, NOW))):
        yield f"{head}:"
        for each in named:
            yield f"  {title(each.card_id)} ({each.card_id}): {', '.join(each.rules)}. {each.why.text}"
        yield from () if named else ("  None.",)
    yield from ("Taken away:", *away(answers, "en"), "Dates in the case:", *dates(answers, "en"))


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person.name)
def test_a_person_is_shown_what_was_reviewed(person: Person, lang: str, *, rewrite: bool) -> None:
    file, drawn = FOLDER / f"{person.name}_{lang}.txt", page(person, lang)
    if rewrite:
        file.write_text(drawn, "utf-8")

    assert file.read_text("utf-8") == drawn


def test_between_two_rules_a_person_is_shown_what_was_reviewed(*, rewrite: bool) -> None:
    drawn = pairs()
    if rewrite:
        (FOLDER / "pairs.txt").write_text(drawn, "utf-8")

    assert (FOLDER / "pairs.txt").read_text("utf-8") == drawn


def test_the_folder_holds_these_pages_and_no_other() -> None:
    drawn = {f"{person.name}_{lang}.txt" for person in PEOPLE for lang in LANGS}

    assert {file.name for file in FOLDER.iterdir()} == {*drawn, "pairs.txt"}


def test_every_answer_of_these_people_is_one_that_can_be_given() -> None:
    asked = {question.id: question for question in FLOW.every_question}
    answers = [(name, answer) for person in PEOPLE for name, answer in person.answers.items()]
    answers += [(name, answer) for _, _, told in PAIRS for name, answer in told.items()]
    for name, answer in answers:
        question = asked.get(name)
        values = answer.value if isinstance(answer.value, list) else [answer.value]
        if isinstance(question, Choice | Choices) and answer.value is not None:
            assert {option.code for option in question.options} >= set(values), name
        else:
            assert name in {*asked, "rep.age", "rep.permission"}
