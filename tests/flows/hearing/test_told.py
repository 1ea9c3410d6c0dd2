"""Answers told back: never more exact than they are, absent ones by how they are absent."""

import pytest

from flows.answers import DECLINED, LATER, UNKNOWN, Answer, Original
from flows.hearing.told import told
from flows.intake.core_questions import role, story, types, when, where
from flows.questions import Question
from locales import Texts

CICERO = {"state": "US-IL", "place": "Cicero"}


def date(edtf: str, time: str | None = None, *, about: bool = False) -> Answer:
    return Answer({"edtf": edtf, "time": time, "about": about})


@pytest.mark.parametrize(
    ("question", "answer", "english"),
    [
        (role, None, "Not given"),
        (role, Answer(absent=LATER), "Not given"),
        (when, Answer(absent=UNKNOWN), "I do not know"),
        (where, Answer(absent=DECLINED), "I prefer not to say"),
        (role, Answer("witness"), "I saw it"),
        (types, Answer(["threats", "unsure"]), "Threats or insults and Not sure"),
        (when, date("2026-11-20"), "Friday, November 20, 2026"),
        (when, date("2026-11-20", "15:00"), "Friday, November 20, 2026, at 15:00"),
        (when, date("2026-11"), "November 2026"),
        (when, date("2026-11~"), "about November 2026"),
        (when, date("2026-11-18", about=True), "about Wednesday, November 18, 2026"),
        (when, date("2026-11-16/2026-11-20"), "between Monday, November 16, 2026 and Friday, November 20, 2026"),
        (when, date("2026"), "2026"),
        (where, Answer(CICERO), "Cicero, Illinois"),
        (where, Answer(CICERO, original=(Original("cicero illinois", "en", ""),)), "Cicero, Illinois"),
        (where, Answer(CICERO, original=(Original("Cicero, Illinois, by the school", "en", ""),)),
         "Cicero, Illinois, by the school"),
        (where, Answer(CICERO, original=(Original("60804", "en", ""),)), "60804 (Cicero, Illinois)"),
        (where, Answer({"state": None, "place": None}, original=(Original("the river", "en", ""),)), "the river"),
        (story, Answer("Short."), "Short."),
        (story, Answer("word " * 100), ("word " * 60).strip() + " …"),
    ],
)  # fmt: skip  # a list is read as a list, not as a column
def test_an_answer_is_told_as_it_was_given(question: Question, answer: Answer | None, english: str) -> None:
    assert Texts.of("en").say(told(question, answer, "en")) == english
