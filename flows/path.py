"""Which questions apply and which one is open, computed from the answers: the position is never stored."""

from collections.abc import Mapping

from flows.answers import Answer
from flows.questions import Question


def path(questions: tuple[Question, ...], answers: Mapping[str, Answer]) -> tuple[Question, ...]:
    """Return the questions that apply to *answers*, in order."""
    return tuple(q for q in questions if q.when.holds(answers))


def open_question(questions: tuple[Question, ...], answers: Mapping[str, Answer]) -> Question | None:
    """Return the first question that applies and has no answer."""
    return next((q for q in questions if q.id not in answers and q.when.holds(answers)), None)


def before(questions: tuple[Question, ...], answers: Mapping[str, Answer], current: str) -> Question | None:
    """Return the question that stands before *current* on the path; None at the beginning."""
    walked = path(questions, answers)
    places = [i for i, q in enumerate(walked) if q.id == current]
    return walked[places[0] - 1] if places and places[0] > 0 else None


def told_last(questions: tuple[Question, ...], answers: Mapping[str, Answer], last: str) -> Question:
    """Return the question *last* where it is on the path, otherwise the path's end."""
    walked = path(questions, answers)
    return next((q for q in walked if q.id == last), walked[-1])


def on_path(questions: tuple[Question, ...], answers: Mapping[str, Answer]) -> dict[str, Answer]:
    """Return the answers whose question still applies: what fell off the path is not reported."""
    return {q.id: answers[q.id] for q in path(questions, answers) if q.id in answers}
