"""Every row of the table of rules, with the clock just before and just after (design §5)."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from flows.messages import CheckCode
from flows.replies import Kind, PartnerReply
from storage.hall import Hall
from storage.mailroom import Due, Mail, Mark, Part, Reply, Turn
from storage.retention import RULES
from storage.tables import cases, data_keys, inbox, ledger, reports
from tests.storage.conftest import NOW, Opener, both_databases
from tests.storage.files import draft, line, look, taken
from tests.storage.made import PLANTED, Door, added, arrival, registered, remember, report, sent, submit, turn

JUST = timedelta(microseconds=1)

database = both_databases()
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)

Arrange = Callable[[Hall], Awaitable[datetime]]
"""Brings the hall to where one rule has one thing to erase; returns the moment it is counted from."""


async def an_update_set_aside(hall: Hall) -> datetime:
    await hall.set_aside(arrival(hall, 1, PLANTED), NOW)
    return NOW


async def an_applied_update(hall: Hall) -> datetime:
    await hall.turn(turn(arrival(hall, 1)), remember)
    return NOW


async def a_waiting_update(hall: Hall) -> datetime:
    await hall.turn(Turn((arrival(hall, 1),), (), (), NOW), remember)
    return NOW


async def a_file_of_a_draft(hall: Hall) -> datetime:
    await taken(hall, await draft(hall))
    return NOW


async def a_file_that_waits_for_a_yes(hall: Hall) -> datetime:
    await hall.turn(turn(arrival(hall, 1)), Door(Mail(b"{}", 700, parts=(Part("waiting", NOW, b"{}"),))))
    return NOW


async def what_was_saved_without_a_report(hall: Hall) -> datetime:
    file = await taken(hall, await draft(hall))
    saved = Part("drop", NOW, PLANTED.encode(), (file.file,))
    await hall.turn(turn(arrival(hall, 2)), Door(Mail(b"{}", 700, parts=(saved,))))
    return NOW


async def a_file_of_a_report_that_all_partners_took(hall: Hall) -> datetime:
    await taken(hall, await draft(hall))
    kept = hall.evidence.of_draft(arrival(hall, 1).person)
    sending = replace(submit("demo"), report=replace(report(), files=tuple(map(line, kept))))
    await look(hall)
    await hall.turn(turn(arrival(hall, 2)), Door(Mail(b"{}", 700, submit=sending)))
    (job,) = hall.jobs.claim("c", NOW, HOUR, 9)
    hall.jobs.delivered(job, "id", "accepted", NOW)
    return NOW


async def a_sent_reply(hall: Hall) -> datetime:
    (told,) = (await hall.turn(turn(arrival(hall, 1)), remember)).mails
    await hall.turn(Turn((), (), (Mark(told.person, 1, 0, 5, "sent"),), NOW), remember)
    return NOW


async def a_saved_report(hall: Hall) -> datetime:
    await sent(hall)
    return NOW


async def a_report_that_all_partners_took(hall: Hall) -> datetime:
    await sent(hall, "demo", "other")
    for days, job in enumerate(hall.jobs.claim("c", NOW, HOUR, 9), start=1):
        hall.jobs.delivered(job, "id", "accepted", NOW + days * DAY)
    return NOW + 2 * DAY


async def a_report_that_no_partner_took(hall: Hall) -> datetime:
    await sent(hall, "demo")
    return NOW


async def a_delivered_parcel(hall: Hall) -> datetime:
    await sent(hall, "demo")
    (job,) = hall.jobs.claim("c", NOW, HOUR, 9)
    hall.jobs.keep_parcel(job, b"sealed", "keys", NOW)
    hall.jobs.delivered(job, "id", "accepted", NOW + DAY)
    return NOW + DAY


async def a_finished_request_to_erase(hall: Hall) -> datetime:
    await sent(hall, "demo")
    hall.jobs.claim("c", NOW, HOUR, 9)
    await hall.turn(turn(arrival(hall, 2)), Door(Mail(None, 700, erase_all=True)))
    (job,) = hall.jobs.claim("c", NOW + HOUR, HOUR, 9)
    hall.jobs.delivered(job, "id", "accepted", NOW + DAY)
    return NOW + DAY


def said(alias: str, kind: Kind = "acknowledged", number: int = 1) -> PartnerReply:
    """What a partner sends back about the case *alias*."""
    return PartnerReply(alias, f"reply-{number:04}", NOW.isoformat(), kind, "es", words="Gracias.")


async def a_note_that_a_partner_erased_too(hall: Hall) -> datetime:
    await sent(hall, "demo")
    (job,) = hall.jobs.claim("c", NOW, HOUR, 9)
    await hall.turn(turn(arrival(hall, 2)), Door(Mail(None, 700, erase_all=True)))
    hall.cases.take(said(job.alias, "erased"), "demo", NOW + DAY)
    return NOW + DAY


async def cases_that_all_closed(hall: Hall) -> datetime:
    await sent(hall, "demo", "other")
    with hall.engine.begin() as core:
        aliases = list(core.scalars(select(cases.c.alias)))
    for days, alias in enumerate(aliases, start=1):
        hall.cases.move(alias, "closed", NOW + days * DAY)
    return NOW + 2 * DAY


async def a_closed_case_with_contact(hall: Hall) -> datetime:
    await sent(hall, "demo")
    (job,) = hall.jobs.claim("c", NOW, HOUR, 9)
    hall.cases.move(job.alias, "withdrawn", NOW + DAY)
    return NOW + DAY


async def a_question_that_nobody_answers(hall: Hall) -> datetime:
    await sent(hall, "demo")
    (job,) = hall.jobs.claim("c", NOW, HOUR, 9)
    hall.cases.reply(job.alias, "¿Tiene una foto?", NOW + DAY)
    return NOW + DAY


async def a_try_of_a_code(hall: Hall) -> datetime:
    await sent(hall, "demo")
    (due,) = await hall.due(NOW)
    await hall.check_code(Due(1, due.person, "code", NOW, {"code": "1" * 16}, 700), NOW)
    return NOW


async def an_erased_draft(hall: Hall) -> datetime:
    await hall.turn(turn(arrival(hall, 1)), remember)
    await hall.turn(turn(arrival(hall, 2)), Door(Mail(None, 700)))
    return NOW


async def an_addendum_that_arrived(hall: Hall) -> datetime:
    await sent(hall, "demo")
    await added(hall)
    for job in hall.jobs.claim("c", NOW, HOUR, 9):
        hall.jobs.delivered(job, "id", "accepted", NOW)
    return NOW + 14 * DAY


async def an_addendum_that_nobody_took(hall: Hall) -> datetime:
    await sent(hall, "demo")
    await added(hall, now=NOW + 10 * DAY)
    return NOW + 10 * DAY


EVERY_ROW: dict[str, tuple[Arrange, timedelta]] = {
    "quarantined update": (an_update_set_aside, 72 * HOUR),
    "deduplication mark": (an_applied_update, 8 * DAY),
    "day key": (a_waiting_update, 4 * DAY),
    "message ids": (a_sent_reply, 48 * HOUR),
    "file that was not saved": (a_file_that_waits_for_a_yes, HOUR),
    "what was saved without a report": (what_was_saved_without_a_report, 72 * HOUR),
    "file of a draft": (a_file_of_a_draft, 30 * DAY),
    "draft and session": (an_applied_update, 30 * DAY),
    "report never sent": (a_saved_report, 30 * DAY),
    "way back of a closed case": (a_closed_case_with_contact, 48 * HOUR),
    "way back without a word": (a_question_that_nobody_answers, 60 * DAY),
    "release after every partner": (a_report_that_all_partners_took, 14 * DAY),
    "release at the latest": (a_report_that_no_partner_took, 90 * DAY),
    "addendum of a released report": (an_addendum_that_arrived, 0 * DAY),
    "addendum at the latest": (an_addendum_that_nobody_took, 90 * DAY),
    "file of a released report": (a_file_of_a_report_that_all_partners_took, 14 * DAY),
    "sealed parcel": (a_delivered_parcel, 7 * DAY),
    "request to erase": (a_finished_request_to_erase, 30 * DAY),
    "note that a partner erased too": (a_note_that_a_partner_erased_too, 7 * DAY),
    "record of a closed case": (cases_that_all_closed, 365 * DAY),
    "record at the latest": (a_report_that_no_partner_took, 457 * DAY),
    "tries of receipt codes": (a_try_of_a_code, timedelta(minutes=15)),
    "deletion ledger": (an_erased_draft, 396 * DAY),
}


def test_every_rule_is_walked() -> None:
    assert list(EVERY_ROW) == [rule.name for rule in RULES]


@pytest.mark.parametrize("name", EVERY_ROW)
async def test_each_thing_is_kept_until_its_time_and_not_longer(hall: Hall, name: str) -> None:
    arrange, after = EVERY_ROW[name]
    start = await arrange(hall)
    assert (await hall.sweep(start + after - JUST))[name] == 0
    assert (await hall.sweep(start + after))[name] == 1
    assert (await hall.sweep(start + after))[name] == 0


def report_row(hall: Hall) -> tuple[bool, bool, bool, bool]:
    """Whether the report has its key, its words, its record's key, its release date."""
    with hall.engine.begin() as core:
        row = core.execute(select(reports)).mappings().one()
    there = {name: value is not None for name, value in row.items()}
    return there["key"], there["sealed"], there["record_key"], there["released_at"]


async def test_release_destroys_the_words_and_keeps_the_record(hall: Hall) -> None:
    start = await a_report_that_all_partners_took(hall)
    code = await registered(hall)
    await hall.sweep(start + 14 * DAY - JUST)
    assert report_row(hall) == (True, True, True, False)
    await hall.sweep(start + 14 * DAY)
    assert report_row(hall) == (False, False, True, True)
    (due,) = await code_row(hall, code, start + 14 * DAY)
    status = (await hall.check_code(due, start + 14 * DAY)).status
    assert status is not None
    assert status.until is None
    assert [case.partner for case in status.cases] == ["demo", "other"]


async def code_row(hall: Hall, code: str, now: datetime) -> list[Due]:
    await hall.turn(
        turn(arrival(hall, 50, at=now), now=now), Door(Mail(b"{}", 700, check_code=CheckCode(code)))
    )
    return [due for due in await hall.due(now) if due.kind == "code"]


async def test_one_partner_that_has_not_answered_holds_the_release(hall: Hall) -> None:
    await sent(hall, "demo", "other")
    job, other = hall.jobs.claim("c", NOW, HOUR, 9)
    hall.jobs.delivered(job, "id", "accepted", NOW)
    assert (await hall.sweep(NOW + 89 * DAY))["release after every partner"] == 0
    hall.jobs.give_up(other.alias, NOW + 60 * DAY)
    assert (await hall.sweep(NOW + 74 * DAY))["release after every partner"] == 1


async def test_where_a_method_could_know_of_the_opening_acceptance_is_not_enough(hall: Hall) -> None:
    await sent(hall, "demo")
    (job,) = hall.jobs.claim("c", NOW, HOUR, 9)
    hall.jobs.delivered(job, "id", "opened", NOW)
    assert (await hall.sweep(NOW + 89 * DAY))["release after every partner"] == 0


async def test_a_declined_case_settles(hall: Hall) -> None:
    await sent(hall, "demo")
    (job,) = hall.jobs.claim("c", NOW, HOUR, 9)
    hall.cases.move(job.alias, "declined", NOW)
    assert (await hall.sweep(NOW + 14 * DAY))["release after every partner"] == 1


async def test_the_end_of_a_draft_tells_nobody(hall: Hall) -> None:
    await hall.turn(turn(arrival(hall, 1)), Door(Mail(b"{}", 700, (Reply(b"x"),))))
    end = NOW + 30 * DAY
    await hall.sweep(end)
    assert await hall.due(end) == []
    assert hall.next_due() is None
    assert hall.leftovers() == type(hall.leftovers())((), ())


async def test_an_update_that_outlives_its_day_key_is_counted_as_expired(open_hall: Opener) -> None:
    hall = open_hall()
    await a_waiting_update(hall)
    await hall.sweep(NOW + 4 * DAY)
    assert hall.leftovers().waiting == ()
    with hall.engine.begin() as core:
        assert core.execute(select(inbox.c.state, inbox.c.sealed)).one() == ("expired", None)
    late = await hall.turn(turn(arrival(hall, 1), now=NOW + 4 * DAY), remember)
    assert late.duplicates == {1}


async def test_after_everything_has_had_its_time_nothing_is_left(hall: Hall) -> None:
    await hall.turn(turn(arrival(hall, 1)), Door(Mail(b"{}", 700, (Reply(b"x"),), submit=submit("demo"))))
    await registered(hall)
    await hall.sweep(NOW + 457 * DAY)
    with hall.engine.begin() as core:
        tables = (data_keys, reports, cases, inbox, ledger)
        assert [core.execute(select(table)).all() for table in tables] == [[]] * 5
