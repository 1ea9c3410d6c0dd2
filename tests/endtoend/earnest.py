"""People in earnest: whatever stands last on the screen is answered, old questions too, each time they appear.

They look past nothing. They are as quick as people can be at the very best: some tens of milliseconds pass between the
last change on the screen and their answer, and what they answer is what stands last at that moment.
"""

import asyncio
import random
from collections import Counter
from dataclasses import dataclass, field

from flows.answers import Answer
from flows.report import Report
from tests.endtoend.crowd import TEXTS, Teller
from tests.endtoend.house import House, pseudonym
from tests.endtoend.ledger import Ledger
from tests.endtoend.walk import asked, receipt
from tests.telegram.heard import Heard

QUICKEST, SLOWEST = 0.03, 0.08
"""Real seconds between the last change on the screen and the answer."""

Shown = tuple[int, int]
"""A message, and the moment it came or was changed."""


@dataclass(slots=True)
class Earnest(Teller):
    """`answered`: how often each question was answered."""

    answered: Counter[str] = field(default_factory=Counter)
    chance: random.Random = field(default_factory=random.Random)
    _seen: set[Shown] = field(default_factory=set)

    async def tell(self) -> None:
        self.person.say("/start")
        while True:
            heard = await self._question()
            if receipt(heard):
                break
            if (now := await self._at_rest(heard)) is not None:
                self._answer(now)
        self.finished = True

    async def _at_rest(self, heard: Heard | None) -> Heard | None:
        """What stands last once the screen has been at rest for as long as a person needs."""
        while True:
            before = self.person.chat.order
            await asyncio.sleep(
                self.chance.uniform(QUICKEST, SLOWEST)
            )  # a person reads; nothing is waited for
            if self.person.chat.order == before:
                return heard
            heard = self._open()

    def _told_screen(self, heard: Heard) -> bool:
        return (heard.message_id, heard.order) in self._seen

    def _answer(self, heard: Heard) -> None:
        self._seen.add((heard.message_id, heard.order))
        if receipt(heard):
            return
        question = _question_of(heard)
        self.answered[question] += 1
        self._reply(heard)

    def _data(self, heard: Heard, question: str) -> str:
        if question == "aside":
            wanted = "yes" if self._is_answer(heard) else "no"
            return next(one.data for one in heard.buttons if one.data and f":{wanted}:" in one.data)
        return Teller._data(self, heard, question)

    def _is_answer(self, heard: Heard) -> bool:
        """Whether the words in doubt answer the question above, and no other."""
        above = [one for one in self.person.heard if asked(one) and _question_of(one) != "aside"]
        question = _question_of(max(above, key=lambda one: one.message_id))
        named = {name for name, text in self.wrote.items() if text in heard.text}
        return named == {question}


def everybody_was_heard(house: House, ledger: Ledger, tellers: list[Earnest]) -> None:
    """One report each; under each question only what was written to it; nothing left to say or to apply.

    Who answers everything answers some questions twice: the second time is a note, or stands beside the first.
    """
    assert set(ledger.states.values()) == {"applied"}
    assert not ledger.unsent
    hall = house.hall()
    people = {pseudonym(hall, teller.person) for teller in tellers}
    hall.close()
    assert ledger.reports == Counter(dict.fromkeys(people, 1))
    for teller in tellers:
        report = report_of(ledger, teller)
        assert len(teller.codes) == 1, teller.number
        assert misfiled(report, teller) == [], teller.number


def report_of(ledger: Ledger, teller: Teller) -> Report:
    """The report that holds this person's story, told once or, where both showings were answered, twice."""
    story = teller.wrote["inc.story"]
    return next(report for words, report in ledger.stories.items() if story in words.split("\n"))


def misfiled(report: Report, teller: Teller) -> list[tuple[str, str]]:
    """Words that stand under a question they were not written to."""
    found = []
    for question, answer in report.answers.items():
        for said in (*answer.original, *answer.notes):
            pieces = set(said.text.split("\n"))
            if not pieces <= {TEXTS.get(question, "").format(number=teller.number)}:
                found.append((question, said.text))
    missing = [question for question in TEXTS if not report.answers.get(question, Answer()).original]
    return [*found, *((question, "") for question in missing)]


def _question_of(heard: Heard) -> str:
    return (asked(heard) or ("", 0))[0]
