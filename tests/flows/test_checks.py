"""Checks 1, 2 and 6 of the dialogue's list of acceptance checks (§10); check 4 is ``test_matrix``."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from flows import hearing
from flows.hearing.outcomes import Outcome
from flows.messages import Ask, Replied
from flows.phases import Phase
from flows.questions import Choice, Choices, Question
from flows.speaking import view_of
from tests.flows.hearing.walks import at_review
from tests.flows.test_questions import USERS
from tests.play import NOW, Play, the_flow

FLOW = the_flow()
ASKED = (
    "rep.role inc.types inc.when inc.place inc.story "
    "agt.agency agt.how_known agt.count agt.id_asked agt.face agt.ids agt.looks agt.vehicles agt.who_did agt.bodycam "
    "ppl.affected ppl.care ppl.child_alone "
    "det.where_known det.when det.place det.access det.papers det.health det.person det.family_contact "
    "plc.kind plc.entered plc.permission plc.paper plc.signed plc.paper_photo plc.searched "
    "frc.kind frc.to_whom inj.kind inj.care inj.now inj.files "
    "wrd.said wrd.reason wrd.interpreter rec.what prp.what prp.cost prp.receipt "
    "wit.others wit.note cam.near cam.asked "
    "med.item med.author med.original med.shows med.note tim.band tim.long "
    "act.filed act.number act.lawyer goal "
    "me.call me.name me.contact me.contact_value me.contact_safe me.talk"
).split()
"""Every id that the tables of dialogue 4.3 and 4.5 print."""
SHORT_PATH = {
    "en": (
        "English", "It already happened", "I am 18", "I saw it", "Threats", "Done", "Today",
        "Cicero, Illinois", "They pushed him into a van.", "Send, they may write: DEMO group",
    ),
    "es": (
        "Español", "Ya pasó", "Tengo 18", "Yo lo vi", "Amenazas o insultos", "Listo", "Hoy",
        "Cicero, Illinois", "Empujaron a mi vecino.", "Enviar, pueden escribirme: DEMO group",
    ),
}  # fmt: skip  # a list is read as a list, not as a column


@pytest.mark.parametrize("lang", ["en", "es"])
def test_check_1_from_start_to_the_receipt_in_exactly_ten_interactions(lang: str) -> None:
    play = Play().start(lang)
    for number, word in enumerate(SHORT_PATH[lang]):
        if number in {7, 8}:
            play.write(word)
        else:
            play.tap(word)
        if number == 8:
            play.quiet()
    play.registered()

    assert play.interactions == 10
    assert "1234 5678 9012 3452" in play.transcript()


@pytest.mark.parametrize("name", ASKED)
def test_check_2_a_question_has_need_sensitivity_validator_absence_help_and_both_languages(name: str) -> None:
    question = FLOW.question(name)
    assert question is not None, f"{name} is not asked"
    assert question.need
    assert set(question.need) <= USERS
    assert question.sens in {0, 1, 2, 3}
    assert isinstance(nonsense(question), Outcome)
    assert "_skip" in options(question), "nothing says: later"
    assert question.help
    for lang in ("en", "es"):
        assert [text for text in texts(question) if not FLOW.words[lang].get(text)] == []


def test_check_2_no_question_is_asked_that_has_no_recipient() -> None:
    assert [question.id for question in FLOW.every_question if not question.need] == []


def nonsense(question: Question) -> object:
    """Return what comes of words that mean nothing: every kind has a validator, and none of them raises."""
    view = view_of(FLOW, at(question).session, NOW, question.id)
    return hearing.heard(question, Replied("qwrtz ¿?"), view)


def options(question: Question) -> set[str]:
    """Return the buttons under a question."""
    return {button.option for button in at(question).buttons()}


def texts(question: Question) -> Iterator[str]:
    """Yield every sentence of a question."""
    yield from (question.title, *question.ask, *question.help)
    if isinstance(question, Choice | Choices):
        yield from (option.label for option in question.options)
    if question.unknown:
        yield question.unknown


def at(question: Question) -> Play:
    """One person at *question*, in English, with a short report behind them."""
    play = at_review()
    module = next((one.id for one in FLOW.modules if question in one.questions), "")
    phase = Phase.MODULE if module else Phase.CORE
    session = replace(play.session, phase=phase, module=module, editing=question.id, asked=question.id)
    play.session, play.effects = session, FLOW.screens[phase].show(FLOW, session, play.now)
    play.open_ask = next(effect for effect in play.effects if isinstance(effect, Ask))
    return play


@pytest.mark.parametrize("name", [question.id for question in FLOW.every_question])
def test_check_6_another_language_at_a_question_changes_no_code_and_puts_the_same_question(name: str) -> None:
    question = FLOW.question(name)
    assert question is not None
    play = at(question)
    before = play.session
    play.command("language").tap("Español")

    assert play.session.answers == before.answers
    assert (play.session.asked, play.session.editing, play.session.phase) == (
        name,
        before.editing,
        before.phase,
    )
    assert FLOW.words["es"][question.ask[0]] in play.said() or _added_to(play)


def _added_to(play: Play) -> bool:
    """Own words that were told already are shown instead of the question, to be added to."""
    return FLOW.words["es"]["Write what you want to add."] in play.said()
