"""The promise "how long things are kept" (SECURITY.md), row by row, under a clock of the test's own, on both databases.

For each row something is brought to be kept. It must still be there an instant before its time, and gone at it. A row
of the page without a walk fails, and so does a rule of the sweep that no walk needs.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Select, func, select

from flows.answers import Original
from flows.originals import forgotten, words_of
from flows.speaking import stamp
from storage.hall import Hall
from storage.keyring import week
from storage.mailroom import Mail, Mark, Part, Turn
from storage.retention import RULES
from storage.tables import cases, conversations, data_keys, inbox, metadata, reports
from tests.play import Play
from tests.storage import test_retention as arranged
from tests.storage.conftest import NOW, both_databases
from tests.storage.files import look
from tests.storage.made import Door, arrival, registered, remember, sent, turn

database = both_databases()
PAGE = Path(__file__).parents[2] / "SECURITY.md"
JUST, HOUR, DAY = timedelta(microseconds=1), timedelta(hours=1), timedelta(days=1)
AT_ONCE = timedelta(0)

Count = Callable[[Hall], int]


@dataclass(frozen=True, slots=True)
class Walk:
    """*begin* brings something to be kept and returns when its time begins; *count* counts it; *rule* ends it."""

    begin: arranged.Arrange
    count: Count
    after: timedelta
    rule: str


def of(statement: Select[int]) -> Count:
    def count(hall: Hall) -> int:
        with hall.engine.begin() as core:
            return core.scalar(statement) or 0

    return count


def keys(kind: str) -> Count:
    """How many data keys of a kind there are: without its key a sealed value is nothing."""
    return of(select(func.count()).select_from(data_keys).where(data_keys.c.id.like(f"{kind}:%")))


def both(*counts: Count) -> Count:
    return lambda hall: min(count(hall) for count in counts)


def either(*counts: Count) -> Count:
    return lambda hall: max(count(hall) for count in counts)


def named_anywhere(hall: Hall) -> int:
    """In how many rows a person is named by the keyed hash of the user id."""
    who = arrival(hall, 1).person
    with hall.engine.begin() as core:
        named = [table for table in metadata.sorted_tables if "person" in table.columns]
        return sum(len(core.execute(select(one).where(one.c.person == who)).all()) for one in named)


def rows(table: str) -> Count:
    return of(select(func.count()).select_from(metadata.tables[table]))


UNSENT = rows("outbox")
WORDS = of(
    select(func.count()).select_from(reports).where(reports.c.sealed.is_not(None), reports.c.key.is_not(None))
)
SEALED_UPDATE = of(select(func.count()).select_from(inbox).where(inbox.c.sealed.is_not(None)))


async def a_reply_that_nobody_takes(hall: Hall) -> datetime:
    await hall.turn(turn(arrival(hall, 1)), remember)
    return NOW


async def a_question_of_a_group(hall: Hall) -> datetime:
    await sent(hall, "demo")
    (job,) = hall.jobs.claim("c", NOW, HOUR, 9)
    hall.cases.reply(job.alias, "¿Tiene una foto?", NOW)
    hall.cases.move(job.alias, "closed", NOW + DAY)
    return NOW + DAY


async def what_the_options_look_at(hall: Hall) -> datetime:
    start = await arranged.a_report_that_all_partners_took(hall)
    codes = Mail(b"{}", 700, parts=(Part("told", NOW, b"codes"),))
    await look(hall)
    await hall.turn(turn(arrival(hall, 2)), Door(codes))
    return start


async def a_groups_answer(hall: Hall) -> datetime:
    await sent(hall, "demo")
    (job,) = hall.jobs.claim("c", NOW, HOUR, 9)
    hall.cases.take(arranged.said(job.alias), "demo", NOW)
    hall.cases.move(job.alias, "closed", NOW + DAY)
    return NOW + DAY


async def a_file_of_a_case_that_all_closed(hall: Hall) -> datetime:
    await arranged.a_file_of_a_report_that_all_partners_took(hall)
    with hall.engine.begin() as core:
        aliases = list(core.scalars(select(cases.c.alias)))
    for alias in aliases:
        hall.cases.move(alias, "closed", NOW + DAY)
    return NOW + DAY


async def a_status_with_its_code(hall: Hall) -> datetime:
    start = await arranged.cases_that_all_closed(hall)
    await registered(hall)
    return start


async def an_old_status_with_its_code(hall: Hall) -> datetime:
    await sent(hall, "demo")
    await registered(hall)
    return NOW


async def an_old_kek(hall: Hall) -> datetime:
    """The sweep turns the KEK in the first moment of another week."""
    await hall.turn(turn(arrival(hall, 1)), remember)
    await hall.sweep(NOW)
    monday = NOW - timedelta(days=NOW.weekday())
    return monday.replace(hour=0, minute=0, second=0, microsecond=0)


def first_kek(hall: Hall) -> int:
    """Whether the KEK of the first week is still there."""
    return int(week(NOW) in hall.vault.ring.names())


KEPT: dict[str, tuple[Walk, ...]] = {
    "Telegram user id": (Walk(arranged.an_applied_update, named_anywhere, 30 * DAY, "draft and session"),),
    "chat id, in the dialogue": (
        Walk(
            arranged.an_applied_update,
            both(rows("conversations"), keys("conversation")),
            30 * DAY,
            "draft and session",
        ),
    ),
    "chat id, for a contact that was agreed to": (
        Walk(arranged.a_closed_case_with_contact, keys("relay"), 48 * HOUR, "way back of a closed case"),
        Walk(arranged.a_question_that_nobody_answers, keys("relay"), 60 * DAY, "way back without a word"),
    ),
    "a received message": (Walk(arranged.a_waiting_update, SEALED_UPDATE, 4 * DAY, "day key"),),
    "a received message that could not be applied": (
        Walk(arranged.an_update_set_aside, SEALED_UPDATE, 72 * HOUR, "quarantined update"),
    ),
    "number and time of a received message": (
        Walk(arranged.an_applied_update, rows("inbox"), 8 * DAY, "deduplication mark"),
    ),
    "a reply": (Walk(a_reply_that_nobody_takes, UNSENT, 4 * DAY, "day key"),),
    "a day key, which seals messages and replies": (
        Walk(arranged.a_waiting_update, keys("day"), 4 * DAY, "day key"),
    ),
    "the numbers of a chat's messages, both sides'": (
        Walk(arranged.a_sent_reply, rows("messages"), 48 * HOUR, "message ids"),
    ),
    "the number of the message that holds the open question": (
        Walk(
            arranged.a_sent_reply,
            of(select(func.count()).select_from(conversations).where(conversations.c.said != 0)),
            30 * DAY,
            "draft and session",
        ),
    ),
    "draft and session": (
        Walk(arranged.an_applied_update, keys("conversation"), 30 * DAY, "draft and session"),
    ),
    'what was saved without a report ("Save a video or voice note now"): files, words, when they came': (
        Walk(
            arranged.what_was_saved_without_a_report,
            rows("session_parts"),
            72 * HOUR,
            "what was saved without a report",
        ),
        Walk(
            arranged.what_was_saved_without_a_report,
            keys("evidence"),
            72 * HOUR,
            "what was saved without a report",
        ),
    ),
    "the messenger's reference to a file that came without a report and was not saved": (
        Walk(arranged.a_file_that_waits_for_a_yes, rows("session_parts"), HOUR, "file that was not saved"),
    ),
    "a report that was never sent": (
        Walk(arranged.a_saved_report, keys("report"), 30 * DAY, "report never sent"),
    ),
    "a sent report": (
        Walk(
            arranged.a_report_that_all_partners_took,
            both(WORDS, keys("report")),
            14 * DAY,
            "release after every partner",
        ),
        Walk(
            arranged.a_report_that_no_partner_took,
            both(WORDS, keys("report")),
            90 * DAY,
            "release at the latest",
        ),
    ),
    "codes, day and state of the report filed last, for the cards after it": (
        Walk(
            what_the_options_look_at,
            both(rows("session_parts"), keys("part")),
            14 * DAY,
            "release after every partner",
        ),
    ),
    "what was added to a sent report": (
        Walk(arranged.an_addendum_that_arrived, keys("addendum"), AT_ONCE, "addendum of a released report"),
        Walk(arranged.an_addendum_that_nobody_took, keys("addendum"), 90 * DAY, "addendum at the latest"),
    ),
    "a group's question to the person": (
        Walk(a_question_of_a_group, rows("letters"), 48 * HOUR, "way back of a closed case"),
    ),
    "what a group answered about a report: accepted, declined, a question …": (
        Walk(a_groups_answer, rows("replies"), 365 * DAY, "record of a closed case"),
    ),
    "a group's note that it erased its copy of a report that was erased here": (
        Walk(
            arranged.a_note_that_a_partner_erased_too,
            rows("replies"),
            7 * DAY,
            "note that a partner erased too",
        ),
    ),
    "a file the person sent, as it was received": (
        Walk(
            arranged.a_file_of_a_draft, both(keys("evidence"), rows("evidence")), 30 * DAY, "file of a draft"
        ),
        Walk(
            arranged.a_file_of_a_report_that_all_partners_took,
            both(keys("evidence"), rows("evidence")),
            14 * DAY,
            "file of a released report",
        ),
    ),
    "what was done with that file, when and by which door": (
        Walk(a_file_of_a_case_that_all_closed, rows("custody"), 365 * DAY, "record of a closed case"),
    ),
    "the sealed file for a partner": (
        Walk(arranged.a_delivered_parcel, rows("parcels"), 7 * DAY, "sealed parcel"),
    ),
    "a request to a partner to erase": (
        Walk(arranged.a_finished_request_to_erase, rows("jobs"), 30 * DAY, "request to erase"),
    ),
    "status, receipt code (keyed hash), consents": (
        Walk(
            a_status_with_its_code,
            either(rows("reports"), keys("record")),
            365 * DAY,
            "record of a closed case",
        ),
        Walk(
            an_old_status_with_its_code,
            either(rows("reports"), keys("record")),
            457 * DAY,
            "record at the latest",
        ),
    ),
    "tries of receipt codes": (
        Walk(arranged.a_try_of_a_code, rows("attempts"), timedelta(minutes=15), "tries of receipt codes"),
    ),
    "the list of what was erased": (
        Walk(arranged.an_erased_draft, rows("ledger"), 396 * DAY, "deletion ledger"),
    ),
    "the key-encryption key": (Walk(an_old_kek, first_kek, 7 * DAY, "keys wrapped anew"),),
}
IN_THE_HEART = "the number of a message that holds an answer"
"""The sweep cannot look into a draft; the heart drops these (the test below)."""


def promised() -> list[str]:
    """The rows of the page's table."""
    table = PAGE.read_text("utf-8").partition("| Kept | Until |")[2].partition("\n\n")[0]
    return [
        row.strip() for row in re.findall(r"^\| (.+?) \|", table, re.MULTILINE) if not row.startswith("---")
    ]


def test_each_row_of_the_page_is_walked_and_each_rule_is_needed_by_one() -> None:
    assert sorted(promised()) == sorted([*KEPT, IN_THE_HEART])
    walked = {walk.rule for walks in KEPT.values() for walk in walks}
    assert walked == {*(rule.name for rule in RULES), "keys wrapped anew"}


@pytest.mark.parametrize(
    ("row", "number"), [(row, number) for row in KEPT for number in range(len(KEPT[row]))]
)
async def test_it_is_kept_until_its_time_and_not_longer(hall: Hall, row: str, number: int) -> None:
    walk = KEPT[row][number]
    await look(hall)
    start = await walk.begin(hall)
    await hall.sweep(start + walk.after - JUST)
    assert walk.count(hall) > 0
    await hall.sweep(start + walk.after)
    assert walk.count(hall) == 0


@pytest.mark.parametrize(("after", "numbers"), [(48 * HOUR - timedelta(seconds=1), {20}), (48 * HOUR, set())])
def test_the_number_of_an_answer_s_message_goes_with_the_next_thing_after_two_days(
    after: timedelta, numbers: set[int]
) -> None:
    play = Play().start("en").tap("English").tap("It already happened").tap("I am 18")
    told = Original("I live next door", "en", stamp(play.now), message=20)
    session = replace(play.session, notes=(told,))
    assert {words.message for words in words_of(forgotten(session, play.now + after))} - {0} == numbers


async def test_the_content_of_what_was_applied_and_of_what_was_said_is_gone_at_once(hall: Hall) -> None:
    """Emptied by the commit that needs it no more, not by the sweep."""
    await look(hall)
    waits = arrival(hall, 1)
    await hall.turn(Turn((waits,), (), (), NOW), remember)
    assert SEALED_UPDATE(hall) == 1
    (told,) = (await hall.turn(Turn((), (waits,), (), NOW), remember)).mails
    assert (SEALED_UPDATE(hall), UNSENT(hall)) == (0, 1)
    await hall.turn(Turn((), (), (Mark(told.person, told.version, 0, 5, "sent"),), NOW), remember)
    assert UNSENT(hall) == 0
