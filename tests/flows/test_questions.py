"""Every question keeps the house rules; a made-up one is added by its entry alone (docs/how-to/a-question.md)."""

from dataclasses import replace

import pytest

from flows.answers import Answer
from flows.conditions import Always
from flows.intake.core_questions import QUESTIONS, role, types
from flows.path import before, on_path, open_question, path
from flows.questions import Choice, Choices, Option, Question
from tests.play import Play, the_flow

USERS = {"OPR", "OIG", "CRCL", "P", "T", "X", *(f"F{n}" for n in range(6, 12))}
NEVER = ("immigration status", "country of birth", "a-number", "social security", "ssn")

made_up = Choice(
    id="cam.seen",
    title="Yes",
    ask=("Was anyone hurt?",),
    help=("You can skip it.",),
    need=("OPR",),
    sens=1,
    when=types.includes("recording"),
    options=(Option("yes", "Yes"), Option("no", "No")),
)


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.id)
def test_a_question_without_a_recipient_does_not_exist(question: Question) -> None:
    assert question.need
    assert set(question.need) <= USERS


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.id)
def test_a_question_says_why_and_never_asks_what_must_not_be_asked(question: Question) -> None:
    asked = question.ask[0].lower()

    assert question.help
    assert asked.endswith(("?", "."))
    assert not any(word in asked for word in NEVER)


def test_no_two_questions_share_an_id() -> None:
    assert len({question.id for question in QUESTIONS}) == len(QUESTIONS)


@pytest.mark.parametrize("question", [q for q in QUESTIONS if isinstance(q, Choices)], ids=lambda q: q.id)
def test_the_pages_of_a_list_hold_all_its_options(question: Choices) -> None:
    assert sum(question.pages) == len(question.options)


def test_a_condition_on_an_option_that_does_not_exist_fails_at_once() -> None:
    with pytest.raises(ValueError, match="no option"):
        role.is_("passer-by")


def test_conditions_read_aloud() -> None:
    condition = types.includes("detained") & ~role.is_("witness") | Always()

    assert str(condition) == "((inc.types is detained and not rep.role is witness) or always)"


def test_the_position_follows_from_the_answers() -> None:
    answers = {
        "rep.role": Answer("witness"),
        "inc.types": Answer(["detained"]),
        "inc.when": Answer(absent="temp-unknown"),
    }
    opened = open_question(QUESTIONS, answers)

    assert opened is not None
    assert opened.id == "inc.place"
    assert [q.id for q in path(QUESTIONS, answers)][-1] == "det.where_known"
    assert before(QUESTIONS, answers, "rep.role") is None


def test_an_answer_that_fell_off_the_path_is_not_reported() -> None:
    answers = {"inc.types": Answer(["threats"]), "det.where_known": Answer("no")}

    assert "det.where_known" not in on_path(QUESTIONS, answers)


def test_a_made_up_question_is_asked_reviewed_and_filed_by_its_entry_alone() -> None:
    flow = replace(the_flow(), questions=(*QUESTIONS, made_up))
    play = Play(flow).start("en").tap("English").tap("It already happened").tap("I am 18").tap("I saw it")
    play.tap("Stopped filming").tap("Done").tap("Today").write("Cicero, Illinois").write(
        "They took my phone."
    ).quiet()

    assert play.session.asked == "cam.seen"

    play.tap("Yes")

    assert "Yes: Yes" in play.said()

    play.tap("Change").tap("Yes").tap("No").tap("Save only")

    assert play.submitted[0].report.answers["cam.seen"] == Answer("no")
