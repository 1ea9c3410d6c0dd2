"""Every question of every module keeps the house rules, in both languages."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import product

import pytest

from bot.outbound import bodies, call_of
from flows.answers import Answer
from flows.conditions import Always, Both, Condition, Either, Given, Includes, Mentions, Not, SeveralOf
from flows.intake.core_questions import QUESTIONS
from flows.intake.hub import label
from flows.intake.modules import MODULES
from flows.modules import Module, begun, done, opened_by
from flows.phases import Phase
from flows.private import GROUPS
from flows.questions import Choice, Choices, Count, Question, Stated
from flows.session import Session
from flows.words import Line
from locales import Texts
from tests.play import NOW, the_flow

BOTH = ("en", "es")
BUTTON = 30
USERS = {"OPR", "OIG", "CRCL", "P", "T", "X", *(f"F{n}" for n in range(6, 12))}
EVERY = tuple(question for module in MODULES for question in module.questions)
NEVER = (
    "immigration status", "country of birth", "a-number", "alien number", "social security", "ssn", "undocumented",
    "citizen", "visa", "born",
    "estatus migratorio", "país de nacimiento", "número a", "seguro social", "indocument", "ciudadan", "nació",
)  # fmt: skip  # a list is read as a list, not as a column
IDS = set(
    "agt.agency agt.how_known agt.count agt.id_asked agt.face agt.ids agt.looks agt.vehicles agt.who_did agt.bodycam "
    "ppl.affected ppl.care ppl.child_alone "
    "det.when det.place det.access det.papers det.health det.person det.family_contact "
    "plc.kind plc.entered plc.permission plc.paper plc.signed plc.paper_photo plc.searched "
    "frc.kind frc.to_whom inj.kind inj.care inj.now inj.files sex.support "
    "wrd.said wrd.reason wrd.interpreter rec.what prp.what prp.cost prp.receipt "
    "wit.others wit.note cam.near cam.asked tim.band tim.long act.filed act.number act.lawyer goal "
    "me.call me.name me.contact me.contact_value me.contact_safe me.talk".split()
)
"""The ids of dialogue 4.5, without D1 (asked on the short path) and M (files)."""

each_question = pytest.mark.parametrize("question", EVERY, ids=lambda question: question.id)


def _text(said: str | Stated) -> str | Line:
    return said if isinstance(said, str) else Line(said.text, tuple((name, name) for name in said.values))


def texts_of(question: Question) -> list[str | Line]:
    options = question.options if isinstance(question, Choice | Choices) else ()
    said = [text for option in options for text in (option.label, *map(_text, option.then))]
    return [question.title, *question.ask, *question.help, *said]


def test_every_id_of_the_dialogue_is_asked_and_none_is_used_twice() -> None:
    names = [question.id for question in (*QUESTIONS, *EVERY)]

    assert set(names) >= IDS
    assert len(set(names)) == len(names)


@each_question
def test_a_question_has_a_recipient_a_title_and_a_reason(question: Question) -> None:
    assert question.need
    assert set(question.need) <= USERS
    assert question.sens in {0, 1, 2, 3}
    assert question.title
    assert question.help
    assert question.ask[0].endswith(("?", "."))


@each_question
def test_what_can_point_to_a_person_can_be_declined(question: Question) -> None:
    assert question.declinable == (question.sens >= 2) or question.id.startswith("med.")


@each_question
def test_nothing_asks_what_must_never_be_asked(question: Question) -> None:
    for lang in BOTH:
        texts = (one if isinstance(one, Line) else Line(one) for one in texts_of(question))
        said = " ".join(map(Texts.of(lang).say, texts)).lower()

        assert not [word for word in NEVER if re.search(rf"\b{word}", said)]


@pytest.mark.parametrize("lang", BOTH)
@each_question
def test_every_label_fits_a_button(question: Question, lang: str) -> None:
    options = question.options if isinstance(question, Choice | Choices) else ()
    labels = [question.title, *(option.label for option in options), question.unknown]

    assert [text for text in labels if text and len(Texts.of(lang).say(Line(text))) > BUTTON] == []


@pytest.mark.parametrize("lang", BOTH)
@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.id)
def test_a_part_fits_its_button_whatever_is_done_of_it(module: Module, lang: str) -> None:
    answered = {question.id: Answer(absent="temp-unknown") for question in module.questions}
    partly = dict(list(answered.items())[:1])

    for answers in ({}, partly, answered):
        assert len(Texts.of(lang).say(label(module, Session(answers=answers)))) <= BUTTON


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.id)
def test_a_part_says_how_long_it_takes_and_that_it_can_be_skipped(module: Module) -> None:
    assert 1 <= module.minutes <= 5
    assert all(question.help[-1] == "You can skip it." for question in module.questions)


@pytest.mark.parametrize("lang", BOTH)
@each_question
def test_a_question_can_be_sent(question: Question, lang: str) -> None:
    flow = the_flow()
    session = Session(phase=Phase.MODULE, lang=lang, editing=question.id, module="agents")
    effects = flow.screens[Phase.MODULE].show(flow, session, NOW)
    sent = [call_of(reply.body)[1] for reply in bodies(effects, Texts.of(lang), 1, None).replies]

    assert all(len(body) < 4096 for body in sent)
    assert sent


@each_question
def test_a_list_shows_at_most_ten_answers_at_once(question: Question) -> None:
    if isinstance(question, Choices):
        assert sum(question.pages) == len(question.options)
        assert max(question.pages) <= 10
        assert len(question.pages) <= 2


@each_question
def test_the_codes_of_a_question_are_short_and_different(question: Question) -> None:
    codes = [option.code for option in question.options] if isinstance(question, Choice | Choices) else []

    assert len(set(codes)) == len(codes)
    assert all(len(f"v1:{question.id}:{code}:12345") <= 64 for code in codes)
    if isinstance(question, Count):
        assert all(most <= question.most for _, most in question.taps)


# Conditions


def atoms(condition: Condition) -> Iterator[Condition]:
    match condition:
        case Both(one, two) | Either(one, two):
            yield from (*atoms(one), *atoms(two))
        case Not(one):
            yield from atoms(one)
        case Always():
            pass
        case _:
            yield condition


def supposed(truths: Mapping[Condition, bool]) -> dict[str, Answer]:
    """Answers under which each of these conditions is as supposed, where that can be."""
    answers: dict[str, Answer] = {}
    for condition in (one for one, true in truths.items() if true):
        match condition:
            case Includes(question, codes):
                before = answers.get(question, Answer([])).value
                answers[question] = Answer([*before, codes[0]] if isinstance(before, list) else before)
            case Given(question, part):
                answers.setdefault(question, Answer({part: "10:00"} if part else ["x"]))
            case SeveralOf(question):
                answers[question] = Answer({"min": 6, "max": 7})
            case Mentions(question, stems):
                answers[question] = Answer(stems[0])
    return answers


@pytest.mark.parametrize(
    "question", [q for q in EVERY if not isinstance(q.when, Always)], ids=lambda question: question.id
)
def test_every_condition_can_be_true_and_false(question: Question) -> None:
    found = list(dict.fromkeys(atoms(question.when)))
    outcomes = {
        question.when.holds(supposed(dict(zip(found, truths, strict=True))))
        for truths in product((True, False), repeat=len(found))
    }

    assert outcomes == {True, False}


@pytest.mark.parametrize(
    "question", [q for q in EVERY if not isinstance(q.when, Always)], ids=lambda question: question.id
)
def test_a_condition_names_questions_and_codes_that_exist(question: Question) -> None:
    known = {q.id: q for q in (*QUESTIONS, *EVERY)}
    for atom in atoms(question.when):
        assert isinstance(atom, Includes | Given | SeveralOf | Mentions)
        if atom.question in {"rep.age", "med.batch"}:
            continue  # facts of the session: under 18, and files that nobody has described yet
        other = known[atom.question]
        if isinstance(atom, Includes) and isinstance(other, Choice | Choices):
            assert set(atom.codes) <= {option.code for option in other.options}


def test_the_private_groups_hold_every_private_question() -> None:
    private = {question.id for question in EVERY if question.sens == 3}
    grouped = {name for names in GROUPS.values() for name in names}

    assert private <= grouped
    assert grouped <= {question.id for question in EVERY}


def test_a_module_counts_only_what_applies() -> None:
    agents = next(module for module in MODULES if module.id == "agents")
    answers = {"agt.agency": Answer(["ice"]), "agt.count": Answer({"min": 1, "max": 1})}

    assert done(agents, {}) == (0, 8)
    assert done(agents, answers) == (2, 9)
    assert not begun(agents, {})


def test_only_parts_that_were_begun_open_questions_by_a_change() -> None:
    one, two = {"agt.count": Answer({"min": 1, "max": 1})}, {"agt.count": Answer({"min": 2, "max": 3})}

    assert opened_by(MODULES, one, two) == ("agt.who_did",)
    assert opened_by(MODULES, {}, two) == ()
    assert opened_by(MODULES, one, {**two, "agt.who_did": Answer("the tall one")}) == ()


def test_an_answer_of_a_part_that_does_not_apply_any_more_is_not_reported() -> None:
    flow = the_flow()
    asked = flow.question("det.papers")
    assert asked is not None
    taken = {"inc.types": Answer(["detained"])}

    assert asked.when.holds(taken)
    assert not asked.when.holds({"inc.types": Answer(["threats"])})
    assert replace(asked).id == "det.papers"
