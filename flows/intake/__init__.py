"""The content of the intake: questions and screens, composed into one flow."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from types import MappingProxyType

from flows import guidance as guide
from flows.asking import Form
from flows.flow import Flow, Operator, Screen
from flows.guidance import Guidance
from flows.intake.about_reporter import LABELS
from flows.intake.alarm import raise_alarm
from flows.intake.cards import Info, Options
from flows.intake.code import Code
from flows.intake.core_questions import QUESTIONS
from flows.intake.crisis import Crisis
from flows.intake.help_now import Live
from flows.intake.helping import Helping
from flows.intake.hub import Hub
from flows.intake.leaving import Deleting, Stopping
from flows.intake.modules import MODULES, for_partners
from flows.intake.opening import Home, Language, Notice
from flows.intake.pausing import Paused
from flows.intake.receipt import Receipt
from flows.intake.review import Review
from flows.intake.settings import Settings
from flows.intake.young import Young
from flows.partner import Partner
from flows.phases import Phase
from flows.questions import Choice, Choices, Question
from flows.reading.places import Gazetteer


def compose(
    *,
    guidance: Guidance,
    places: Gazetteer,
    partners: tuple[Partner, ...],
    words: Mapping[str, Mapping[str, str]],
    languages: Mapping[str, str],
    operator: Operator,
) -> Flow:
    """Return the one flow of this build from values a door has read."""
    screens: dict[Phase, Screen] = {
        Phase.LANG: Language(),
        Phase.HOME: Home(guidance),
        Phase.LIVE: Live(guidance),
        Phase.INFO: Info(guidance),
        Phase.REPRESENT: Helping(),
        Phase.NOTICE: Notice(guidance),
        Phase.MINOR: Young(guidance),
        Phase.CORE: Form(),
        Phase.REVIEW: Review(),
        Phase.HUB: Hub(),
        Phase.MODULE: Form(),
        Phase.SUBMITTED: Receipt(),
        Phase.OPTIONS: Options(guidance),
        Phase.CODE: Code(guidance),
        Phase.CRISIS: Crisis(guidance),
        Phase.PAUSED: Paused(),
        Phase.SETTINGS: Settings(),
        Phase.STOPPING: Stopping(),
        Phase.DELETE: Deleting(),
    }
    return Flow(
        QUESTIONS, MappingProxyType(screens), places, partners, words, languages, operator, for_partners(partners),
        alarm=partial(raise_alarm, guidance),
        value=partial(guide.value_of, guidance),
        card=partial(guide.body_lines, guidance),
        hotlines=partial(guide.hotline_lines, guidance),
    )  # fmt: skip  # a list is read as a list, not as a column


def offering(flow: Flow, partners: tuple[Partner, ...]) -> Flow:
    """Return *flow* with other *partners*: who is offered, and what is asked because of them."""
    operator = replace(flow.operator, can_send=bool(partners))
    return replace(flow, partners=partners, operator=operator, modules=for_partners(partners))


def labels() -> dict[str, dict[str, str]]:
    """Return the message id of every coded answer: question id to code to label."""
    every = (*QUESTIONS, *(question for part in MODULES for question in part.questions))
    coded = {q.id: _labels(q) for q in every if isinstance(q, Choice | Choices)}
    return {**coded, **LABELS}


def _labels(question: Question) -> dict[str, str]:
    options = question.options if isinstance(question, Choice | Choices) else ()
    return {option.code: option.label for option in options}
