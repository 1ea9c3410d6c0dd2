"""A module: a group of further questions that a person may open from the hub, all of them optional (dialogue 4.5)."""

from dataclasses import dataclass, replace
from functools import cached_property

from flows.answers import Answer
from flows.conditions import Always, Answers, Condition
from flows.path import path
from flows.questions import Question
from flows.why import SKIP_IS_FINE, why


@dataclass(frozen=True, kw_only=True)
class Module:
    """One part of the hub. *title*: message id, fits a button beside its minutes.

    *opening*: said when it is opened; after it the *card* of this id.

    Build it with ``module``: its questions then apply only where it does, and each says why it is asked.
    """

    id: str
    title: str
    minutes: int
    opening: tuple[str, ...]
    questions: tuple[Question, ...]
    when: Condition
    card: str = ""

    @cached_property
    def ids(self) -> frozenset[str]:
        """Of its questions."""
        return frozenset(question.id for question in self.questions)


def module(
    name: str,
    title: str,
    *questions: Question,
    minutes: int,
    opening: tuple[str, ...] = (),
    when: Condition | None = None,
    card: str = "",
) -> Module:
    """Return the module *name*; without *when* it applies to everyone."""
    applies = Always() if when is None else when
    bound = tuple(_bound(question, applies) for question in questions)
    return Module(
        id=name, title=title, minutes=minutes, opening=opening, questions=bound, when=applies, card=card
    )


def _bound(question: Question, applies: Condition) -> Question:
    helped = (*question.help, *why(question.need, question.sens), SKIP_IS_FINE)
    if isinstance(applies, Always):
        return replace(question, help=helped)
    when = applies if isinstance(question.when, Always) else applies & question.when
    return replace(question, help=helped, when=when)


def begun(module_: Module, answers: Answers) -> bool:
    """Return whether anything on the module's path was answered or skipped."""
    if module_.ids.isdisjoint(answers):
        return False
    return any(question.id in answers and question.when.holds(answers) for question in module_.questions)


def done(module_: Module, answers: Answers) -> tuple[int, int]:
    """Return how many questions of the module's path were answered or skipped, and how many there are."""
    walked = path(module_.questions, answers)
    return sum(question.id in answers for question in walked), len(walked)


def opened_by(modules: tuple[Module, ...], before: Answers, after: Answers) -> tuple[str, ...]:
    """Return the unanswered questions that apply *after* and not *before*, in modules that were begun."""
    return tuple(
        question.id
        for one in modules
        if begun(one, before)
        for question in one.questions
        if question.id not in after and question.when.holds(after) and not question.when.holds(before)
    )


def skipped(questions: tuple[Question, ...], answers: Answers, later: str) -> tuple[str, ...]:
    """Return the questions of sensitivity 0 or 1 that were put off (*later* names how), in order."""
    return tuple(
        question.id
        for question in path(questions, answers)
        if question.sens <= 1 and not question.once and answers.get(question.id, Answer()).absent == later
    )
