"""Conditions read aloud for a lawyer: the questions and choices as people see them, and an example that makes one hold.

An example is the smallest set of answers that was found to make the condition true. It is made of codes only.
"""

from collections.abc import Iterator, Mapping
from itertools import product

from flows.answers import DECLINED, Answer
from flows.conditions import Always, Both, Condition, Declined, Either, Given, Includes, Not, SeveralOf
from flows.guidance import grounds
from flows.guidance.incident import AGE, STATE
from flows.intake import labels
from flows.intake.core_questions import QUESTIONS
from flows.intake.modules import MODULES
from flows.questions import Choices
from flows.reading.places import state_name

Example = Mapping[str, Answer]
_ASKED = (*QUESTIONS, *(question for part in MODULES for question in part.questions))
_TITLES = {question.id: question.title for question in _ASKED}
_TITLES |= {
    "rep.age": "Age",
    "rep.permission": "May speak for the person",
    AGE: "Age of the event",
    STATE: "State",
}
_AGES = {
    "under_72_hours": "maybe in the last 72 hours",
    "surely_under_72_hours": "surely in the last 72 hours",
    "wide": "a date that allows more than a week",
    "under_14_days": "maybe in the last 14 days",
    "under_30_days": "maybe in the last 30 days",
    "over_18_months": "maybe more than 18 months ago",
    "over_2_years": "maybe 2 years ago or more",
}
_LABELS = {**labels(), "rep.age": {"under_18": "under 18"}}
LISTS = frozenset(question.id for question in _ASKED if isinstance(question, Choices))
"""Questions whose answer is a list of codes."""
GROUNDS: Mapping[str, Condition] = {
    "the person is under 18": grounds.MINOR,
    "only the local police were there": grounds.POLICE_ONLY,
    "the agency is known": grounds.AGENCY_KNOWN,
    "there was harm or loss": grounds.HARM,
}
"""Conditions that many rules share, by the name they are read under."""
_NAMED = {condition: name for name, condition in GROUNDS.items()}
_MOST = 2000
"""Examples that are tried before we say that none was found."""


def aloud(condition: Condition) -> str:
    """Return *condition* as a sentence part: questions by their titles, choices by their labels; grounds by name."""
    return _NAMED.get(condition) or spelled(condition)


def spelled(condition: Condition) -> str:
    """Return *condition* as a sentence part, its own name left aside."""
    match condition:
        case Includes(question, codes):
            return f"{_title(question)} is {' or '.join(_label(question, code) for code in codes)}"
        case Given(question, part):
            return f"{_title(question)} is told" + (f" with its {part}" if part else "")
        case Declined(question):
            return f"{_title(question)} is “I prefer not to say”"
        case SeveralOf(question):
            return f"{_title(question)} may be more than one"
        case Both():
            return " AND ".join(_inside(part) for part in _row(condition, Both))
        case Either():
            return " OR ".join(_inside(part) for part in _row(condition, Either))
        case Not(one):
            return f"NOT {_inside(one)}"
        case _:
            return "everyone" if isinstance(condition, Always) else str(condition)


def example(condition: Condition) -> Example | None:
    """Return answers under which *condition* holds; None when none was found."""
    for number, answers in enumerate(_tries(condition)):
        if condition.holds(answers):
            return answers
        if number > _MOST:
            return None
    return None


def looked_at(condition: Condition) -> tuple[str, ...]:
    """Return the ids of the questions that *condition* looks at, each once."""
    return tuple(dict.fromkeys(_looked_at(condition)))


def _looked_at(condition: Condition) -> Iterator[str]:
    match condition:
        case Includes(question=question) | Given(question=question) | Declined(question=question):
            yield question
        case Both(one, two) | Either(one, two):
            yield from (*_looked_at(one), *_looked_at(two))
        case Not(one):
            yield from _looked_at(one)


def told_aloud(answers: Example) -> str:
    """Return the answers of an example in words."""
    said = (f"{_title(question)}: {_value(question, answer)}" for question, answer in answers.items())
    return "; ".join(said) or "nothing has been told"


def _row(condition: Both | Either, kind: type[Both | Either]) -> Iterator[Condition]:
    """Yield what a row of ANDs or of ORs joins; what has a name stays whole."""
    for part in (condition.one, condition.two):
        if isinstance(part, kind) and part not in _NAMED:
            yield from _row(part, kind)
        else:
            yield part


def _inside(condition: Condition) -> str:
    """Return *condition* as a part of a longer one."""
    several = isinstance(condition, Both | Either) or (
        isinstance(condition, Includes) and len(condition.codes) > 1
    )
    return f"({aloud(condition)})" if several or condition in _NAMED else aloud(condition)


def _tries(condition: Condition) -> Iterator[Example]:
    """Yield answers that might make *condition* hold: a negation asks for nothing and is looked at in the end."""
    match condition:
        case Includes(question, codes):
            yield from ({question: _coded(question, code)} for code in codes)
        case Given(question, part):
            yield {question: Answer({part: "told"} if part else "told")}
        case Declined(question):
            yield {question: Answer(absent=DECLINED)}
        case SeveralOf(question):
            yield {question: Answer({"min": 2, "max": 3})}
        case Both(one, two):
            yield from (_joined(first, second) for first, second in product(_tries(one), _tries(two)))
        case Either(one, two):
            yield from _tries(one)
            yield from _tries(two)
        case _:
            yield {}


def _joined(one: Example, two: Example) -> Example:
    """Return both; where both tell the same list, what each tells."""
    joined = dict(one)
    for name, answer in two.items():
        before = joined.get(name)
        both = before is not None and isinstance(before.value, list) and isinstance(answer.value, list)
        joined[name] = Answer([*before.value, *answer.value]) if both and before else answer
    return joined


def _coded(question: str, code: str) -> Answer:
    return Answer([code]) if question in {"inc.types", "agt.agency", "goal", AGE} else Answer(code)


def _title(question: str) -> str:
    return f"“{_TITLES.get(question, question)}”"


def _label(question: str, code: str) -> str:
    if question == STATE:
        return state_name(code, "en") or code
    return _AGES.get(code) or f"“{_LABELS.get(question, {}).get(code, code)}”"


def _value(question: str, answer: Answer) -> str:
    match answer.value:
        case None:
            return "“I prefer not to say”"
        case list():
            return ", ".join(_label(question, code) for code in dict.fromkeys(answer.value))
        case str():
            return _label(question, answer.value)
        case _:
            return "told"
