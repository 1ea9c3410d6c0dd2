"""When our own key to a report is destroyed: partners with different fates, the clock turned by hand.

The rule (design §4): 14 days after every chosen partner has opened, declined or been given up on, and at most 90 days
after Send. Each test says to the microsecond when the words go.
"""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from sqlalchemy import func, select

from storage.hall import Hall
from storage.jobs import Job, Knows
from storage.mailroom import Mail, Part
from storage.tables import data_keys, parcels, reports, session_parts
from tests.storage.conftest import NOW, both_databases
from tests.storage.files import draft, line, look, taken
from tests.storage.made import Door, added, arrival, handle_of, report, sent, submit, turn

database = both_databases()
JUST = timedelta(microseconds=1)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def released_at(hall: Hall) -> datetime | None:
    with hall.engine.connect() as core:
        at: datetime | None = core.scalar(select(reports.c.released_at))
        return at


async def is_released(hall: Hall, at: timedelta) -> bool:
    """Whether the words are gone after a sweep then."""
    await hall.sweep(NOW + at)
    with hall.engine.connect() as core:
        row = core.execute(select(reports.c.key, reports.c.sealed, reports.c.released_at)).one()
    assert (row.key is None) == (row.sealed is None) == (row.released_at is not None)
    return row.key is None


async def goes_exactly(hall: Hall, at: timedelta) -> None:
    assert not await is_released(hall, at - JUST)
    assert await is_released(hall, at)


async def jobs_of(hall: Hall, *partners: str) -> dict[str, Job]:
    await sent(hall, *partners)
    return {job.partner: job for job in hall.jobs.claim("c", NOW, HOUR, 9)}


def arrived(hall: Hall, job: Job, after: timedelta, knows: Knows = "accepted") -> None:
    assert hall.jobs.delivered(job, "id", knows, NOW + after)


async def test_one_partner_whose_way_cannot_tell_of_the_opening(hall: Hall) -> None:
    jobs = await jobs_of(hall, "a")
    arrived(hall, jobs["a"], 3 * DAY)
    await goes_exactly(hall, 17 * DAY)


FATES = ("arrived", "opened", "declined", "given up")


@pytest.mark.parametrize("order", [(*FATES[at:], *FATES[:at]) for at in range(4)], ids=FATES)
async def test_four_partners_four_fates_the_last_one_counts(hall: Hall, order: tuple[str, ...]) -> None:
    jobs = await jobs_of(hall, "a", "b", "c", "d")
    for days, (fate, job) in enumerate(zip(order, jobs.values(), strict=True), start=1):
        after = days * 10 * DAY
        match fate:
            case "arrived":
                arrived(hall, job, after)
            case "opened":
                arrived(hall, job, HOUR, "opened")
                hall.cases.move(job.alias, "acknowledged", NOW + after)
            case "declined":
                arrived(hall, job, HOUR, "opened")
                hall.cases.move(job.alias, "declined", NOW + after)
            case _:
                hall.jobs.refused(job, "gave-up-smtp-unreachable", NOW + HOUR)
                assert hall.jobs.give_up(job.alias, NOW + after)
    await goes_exactly(hall, 40 * DAY + 14 * DAY)


@pytest.mark.parametrize(
    "state", ["acknowledged", "needs_info", "accepted", "referred", "declined", "closed"]
)
async def test_whatever_a_partner_answers_it_has_opened_the_case(hall: Hall, state: str) -> None:
    jobs = await jobs_of(hall, "a")
    arrived(hall, jobs["a"], HOUR, "opened")
    hall.cases.move(jobs["a"].alias, state, NOW + 5 * DAY)
    await goes_exactly(hall, 19 * DAY)


async def test_what_comes_after_the_opening_moves_nothing(hall: Hall) -> None:
    jobs = await jobs_of(hall, "a")
    arrived(hall, jobs["a"], DAY)
    for days, state in enumerate(("acknowledged", "accepted", "closed"), start=5):
        hall.cases.move(jobs["a"].alias, state, NOW + days * DAY)
    await goes_exactly(hall, 15 * DAY)


async def test_a_parcel_that_arrives_after_it_was_given_up_on_moves_nothing(hall: Hall) -> None:
    jobs = await jobs_of(hall, "a")
    hall.jobs.later(jobs["a"], NOW + 4 * DAY, "smtp-450", NOW)
    hall.jobs.give_up(jobs["a"].alias, NOW + 2 * DAY)
    hall.jobs.resume("a", NOW + 4 * DAY, ("refused",))
    (again,) = hall.jobs.claim("c", NOW + 4 * DAY, HOUR, 9)
    arrived(hall, again, 4 * DAY)
    await goes_exactly(hall, 16 * DAY)


@pytest.mark.parametrize("fate", ["never opened", "never arrived", "held for a key", "refused"])
async def test_nobody_holds_it_longer_than_ninety_days(hall: Hall, fate: str) -> None:
    jobs = await jobs_of(hall, "a", "b")
    arrived(hall, jobs["a"], HOUR)
    match fate:
        case "never opened":
            arrived(hall, jobs["b"], HOUR, "opened")
        case "never arrived":
            hall.jobs.later(jobs["b"], NOW + 100 * DAY, "smtp-unreachable", NOW)
        case "held for a key":
            hall.jobs.held(jobs["b"], "no-key", NOW)
        case _:
            hall.jobs.refused(jobs["b"], "smtp-550", NOW)
    await goes_exactly(hall, 90 * DAY)


async def test_an_answer_late_in_the_ninety_days_does_not_stretch_them(hall: Hall) -> None:
    jobs = await jobs_of(hall, "a")
    arrived(hall, jobs["a"], HOUR, "opened")
    hall.cases.move(jobs["a"].alias, "accepted", NOW + 85 * DAY)
    await goes_exactly(hall, 90 * DAY)


async def test_one_that_was_taken_back_holds_nothing(hall: Hall) -> None:
    jobs = await jobs_of(hall, "a", "b")
    arrived(hall, jobs["a"], DAY)
    hall.cases.move(jobs["b"].alias, "withdrawn", NOW + 2 * DAY)
    await goes_exactly(hall, 16 * DAY)


async def test_files_go_with_the_words_and_what_was_added_not_before_it_was_carried(hall: Hall) -> None:
    await taken(hall, await draft(hall))
    kept = hall.evidence.of_draft(arrival(hall, 1).person)
    sending = replace(submit("a"), report=replace(report(), files=tuple(map(line, kept))))
    await look(hall)
    await hall.turn(turn(arrival(hall, 2)), Door(Mail(b"{}", 700, submit=sending)))
    (first,) = hall.jobs.claim("c", NOW, HOUR, 9)
    arrived(hall, first, timedelta(0))
    await added(hall, now=NOW + DAY)
    (second,) = hall.jobs.claim("c", NOW + DAY, HOUR, 9)
    await goes_exactly(hall, 14 * DAY)
    with hall.engine.connect() as core:
        left = core.scalars(select(data_keys.c.id)).all()
    assert [id_ for id_ in left if id_.startswith("file:")] == []
    assert hall.jobs.report(second) is not None
    hall.jobs.delivered(second, "id", "accepted", NOW + 14 * DAY)
    await hall.sweep(NOW + 14 * DAY)
    assert hall.jobs.report(second) is None


async def test_a_sealed_parcel_that_never_arrived_goes_a_week_after_the_words(hall: Hall) -> None:
    jobs = await jobs_of(hall, "a")
    hall.jobs.keep_parcel(jobs["a"], b"sealed", "keys", NOW)
    hall.jobs.later(jobs["a"], NOW + 100 * DAY, "smtp-unreachable", NOW)
    await hall.sweep(NOW + 90 * DAY)
    await hall.sweep(NOW + 97 * DAY - JUST)
    assert parcels_left(hall) == 1
    await hall.sweep(NOW + 97 * DAY)
    assert parcels_left(hall) == 0


async def test_a_sealed_parcel_still_on_its_way_is_kept_until_then(hall: Hall) -> None:
    jobs = await jobs_of(hall, "a")
    hall.jobs.keep_parcel(jobs["a"], b"sealed", "keys", NOW)
    hall.jobs.later(jobs["a"], NOW + 60 * DAY, "smtp-unreachable", NOW)
    await hall.sweep(NOW + 60 * DAY)
    (again,) = hall.jobs.claim("c", NOW + 60 * DAY, HOUR, 9)
    assert again.parcel == b"sealed"


def parcels_left(hall: Hall) -> int:
    with hall.engine.connect() as core:
        return core.scalar(select(func.count()).select_from(parcels)) or 0


async def test_the_moment_of_the_release_is_written_down(hall: Hall) -> None:
    jobs = await jobs_of(hall, "a")
    arrived(hall, jobs["a"], DAY)
    await hall.sweep(NOW + 30 * DAY)
    assert released_at(hall) == NOW + 30 * DAY


TOLD = Part("told", NOW, b"codes")


async def files_one(hall: Hall, update_id: int, at: timedelta, *partners: str) -> None:
    """The same person files a report then, and the session remembers its codes."""
    order = Mail(
        b"{}", 700, submit=submit(*partners), erase_draft=True, parts=(replace(TOLD, since=NOW + at),)
    )
    await look(hall)
    await hall.turn(turn(arrival(hall, update_id, at=NOW + at), now=NOW + at), Door(order))


def codes_left(hall: Hall) -> int:
    with hall.engine.connect() as core:
        return core.scalar(select(func.count()).select_from(session_parts)) or 0


async def test_what_the_session_remembers_of_a_report_goes_with_its_words(hall: Hall) -> None:
    await files_one(hall, 1, timedelta(0), "a")
    (job,) = hall.jobs.claim("c", NOW, HOUR, 9)
    arrived(hall, job, timedelta(0))
    await hall.sweep(NOW + 14 * DAY - JUST)
    assert codes_left(hall) == 1
    await hall.sweep(NOW + 14 * DAY)
    assert codes_left(hall) == 0


async def test_it_is_of_the_report_that_was_filed_last(hall: Hall) -> None:
    await files_one(hall, 1, timedelta(0), "a")
    (job,) = hall.jobs.claim("c", NOW, HOUR, 9)
    arrived(hall, job, timedelta(0))
    await files_one(hall, 2, DAY)  # saved only
    await hall.sweep(NOW + 14 * DAY)
    assert codes_left(hall) == 1
    await remembered(hall, 3, NOW + 15 * DAY)
    await hall.sweep(NOW + 31 * DAY)
    assert codes_left(hall) == 0


async def remembered(hall: Hall, update_id: int, at: datetime) -> None:
    """The person says something; the session goes on as it was."""
    await look(hall)
    door = Door(Mail(b"{}", 700, parts=(replace(TOLD, since=NOW + DAY),)))
    await hall.turn(turn(arrival(hall, update_id, at=at), now=at), door)


async def test_it_goes_at_once_when_that_report_is_erased(hall: Hall) -> None:
    await files_one(hall, 1, timedelta(0), "a")
    erase = Mail(b"{}", 700, erase_report=handle_of(hall), parts=(TOLD,))
    await hall.turn(turn(arrival(hall, 2)), Door(erase))
    assert codes_left(hall) == 0
