"""What the hall holds after a crash run, held against what people said."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sqlalchemy import select

from flows.answers import Answer
from flows.report import Report
from storage.hall import Hall
from storage.tables import conversations, inbox, outbox, reports
from tests.endtoend.crowd import Teller
from tests.endtoend.house import House, pseudonym
from tests.telegram.account import BOT_ID
from tests.telegram.double import Double

FINISHED = {"applied", "waiting", "aside"}


@dataclass(frozen=True, slots=True)
class Ledger:
    """`states` of the updates by id; `unsent`: replies that nobody has marked; `stories`: report by its words."""

    states: dict[int, str]
    unsent: int
    conversations: set[bytes]
    reports: Counter[bytes]
    stories: dict[str, Report]


def read(house: House) -> Ledger:
    hall = house.hall()
    try:
        return _read(hall, {_words(report, "inc.story")[0]: report for report in _reports(hall)})
    finally:
        hall.close()


def _read(hall: Hall, stories: dict[str, Report]) -> Ledger:
    with hall.engine.begin() as core:
        rows = core.execute(select(inbox.c.update_id, inbox.c.state).where(inbox.c.bot == BOT_ID)).all()
        return Ledger(
            states={row.update_id: row.state for row in rows},
            unsent=len(core.execute(select(outbox.c.person)).all()),
            conversations=set(core.execute(select(conversations.c.person)).scalars()),
            reports=Counter(core.execute(select(reports.c.person)).scalars()),
            stories=stories,
        )


def _reports(hall: Hall) -> Iterable[Report]:
    now = datetime.now(UTC)
    for job in hall.jobs.claim("proof", now, timedelta(minutes=5), 1000):
        report = hall.jobs.report(job)
        assert report is not None
        yield report


def _words(report: Report, question: str) -> list[str]:
    return [said.text for said in report.answers.get(question, Answer()).original]


def nothing_lost(ledger: Ledger, double: Double) -> None:
    """Every update that Telegram holds no more has its one row, and none is in a state of its own."""
    assert not double.queue.waiting
    assert set(double.queue.confirmed) == set(ledger.states)
    assert set(ledger.states.values()) <= FINISHED


def everybody_was_heard(house: House, ledger: Ledger, tellers: list[Teller]) -> None:
    """One report each, every answer under its own question, one receipt code, nothing left to say or to apply."""
    assert set(ledger.states.values()) == {"applied"}
    assert not ledger.unsent
    hall = house.hall()
    people = {pseudonym(hall, teller.person) for teller in tellers}
    hall.close()
    assert ledger.reports == Counter(dict.fromkeys(people, 1))
    assert ledger.conversations == people
    for teller in tellers:
        _right_under_each_question(ledger.stories[teller.wrote["inc.story"]], teller)


def _right_under_each_question(report: Report, teller: Teller) -> None:
    answers = report.answers
    assert len(teller.codes) == 1
    assert answers["rep.role"].value == "witness"
    assert answers["inc.types"].value == ["force_body"]
    assert answers["inc.when"].value["edtf"]
    assert _words(report, "inc.place") == [teller.wrote["inc.place"]]
    assert _words(report, "inc.story") == [teller.wrote["inc.story"]]
    assert not any(answer.notes for answer in answers.values())
    assert not report.notes
