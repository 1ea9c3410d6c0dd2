"""What comes after Send: an addendum has its own key, its own parcels, and goes with its report."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from flows.afterwards import AddToReport, CallDraft, EndContact, GiveDraft, KeepDraftCode, ReadReport
from flows.case_status import Status
from flows.errors import Refused
from flows.messages import CheckCode
from storage.hall import Hall
from storage.jobs import Job
from storage.mailroom import Due, Mail, Turn
from storage.settings import HallSettings
from storage.tables import addenda, addressed, cases, data_keys, draft_codes, due, jobs, letters, reports
from tests.patience import until
from tests.storage.conftest import NOW, Opener, both_databases, sqlite_only
from tests.storage.files import taken
from tests.storage.made import (
    LATER,
    PLANTED,
    Door,
    added,
    addition,
    arrival,
    handle_of,
    registered,
    report,
    sent,
    submit,
    turn,
)

LEASE = timedelta(minutes=5)
DAY = timedelta(days=1)
STRANGER = 99

database = both_databases()


def claimed(hall: Hall, now: datetime = NOW) -> list[Job]:
    return hall.jobs.claim("c", now, LEASE, 9)


def delivered(hall: Hall, now: datetime = NOW) -> list[Job]:
    found = claimed(hall, now)
    for job in found:
        hall.jobs.delivered(job, "id", "accepted", now)
    return found


async def answered(hall: Hall, kind: str, now: datetime = NOW) -> Due:
    (row,) = [row for row in await hall.due(now) if row.kind == kind]
    return row


async def looked_up(hall: Hall, code: str, user: int = 7, now: datetime = NOW) -> Status | None:
    mail = Mail(b"{}", user * 100, check_code=CheckCode(code))
    await hall.turn(turn(arrival(hall, 90, user=user, at=now), now=now), Door(mail))
    row = await answered(hall, "code", now)
    return (await hall.check_code(row, now)).status


async def test_an_addendum_is_one_revision_more_for_each_partner(hall: Hall) -> None:
    await sent(hall, "demo", "other")
    first = {job.partner: job.alias for job in delivered(hall)}
    await added(hall, user=STRANGER)
    jobs_now = claimed(hall)

    assert {(job.kind, job.partner, job.alias, job.revision) for job in jobs_now} == {
        ("deliver", partner, alias, 2) for partner, alias in first.items()
    }
    for job in jobs_now:
        told = hall.jobs.report(job)
        assert told is not None
        assert told.answers == addition().answers
        assert told.consents == report().consents
    assert (await answered(hall, "added")).body == {"handle": handle_of(hall), "partners": ["demo", "other"]}


async def test_what_was_sent_is_not_touched(hall: Hall) -> None:
    await sent(hall, "demo")
    (job,) = claimed(hall)
    hall.jobs.keep_parcel(job, b"first", "keys", NOW)
    with hall.engine.begin() as core:
        before = core.execute(select(reports)).all()
    await added(hall)

    with hall.engine.begin() as core:
        assert core.execute(select(reports)).all() == before
    assert hall.jobs.report(job) == report()
    (later,) = claimed(hall)
    assert (later.revision, later.parcel) == (2, None)


async def test_it_has_a_key_of_its_own(hall: Hall) -> None:
    await sent(hall, "demo")
    await added(hall)
    with hall.engine.begin() as core:
        key = core.scalars(select(addenda.c.key)).one()
        assert key not in core.execute(select(reports.c.key, reports.c.record_key)).one()
        assert core.scalar(select(data_keys.c.id).where(data_keys.c.id == key)) == key


async def test_each_addendum_counts_on(hall: Hall) -> None:
    await sent(hall, "demo")
    for number in (41, 42):
        await added(hall, update_id=number)

    assert [job.revision for job in claimed(hall)] == [1, 2, 3]


async def test_the_arrival_of_an_addendum_settles_nothing(hall: Hall) -> None:
    await sent(hall, "demo")
    (first,) = claimed(hall)
    await added(hall)
    delivered(hall)
    with hall.engine.begin() as core:
        assert core.scalars(select(cases.c.settled_at)).one() is None

    hall.jobs.delivered(first, "id", "accepted", NOW + DAY)
    with hall.engine.begin() as core:
        assert core.scalars(select(cases.c.settled_at)).one() == NOW + DAY


async def test_it_does_not_go_to_a_case_that_ended_or_was_given_up_on(hall: Hall) -> None:
    await sent(hall, "closed", "gone", "open")
    alias = {job.partner: job.alias for job in claimed(hall)}
    hall.cases.move(alias["closed"], "closed", NOW)
    hall.jobs.give_up(alias["gone"], NOW)
    await added(hall)

    assert [job.partner for job in claimed(hall)] == ["open"]


async def test_words_added_to_a_report_that_was_only_saved_go_nowhere_and_end_with_it(hall: Hall) -> None:
    await sent(hall)
    await added(hall)
    assert (await answered(hall, "added")).body["partners"] == []
    assert claimed(hall) == []

    await hall.sweep(NOW + 30 * DAY)
    assert left(hall) == {}


async def test_adding_to_a_report_that_is_gone_says_so_and_keeps_nothing(hall: Hall) -> None:
    order = AddToReport("0" * 32, addition())
    await hall.turn(turn(arrival(hall, 1)), Door(Mail(b"{}", 700, orders=(order,))))

    assert (await answered(hall, "added")).body["partners"] is None
    assert left(hall) == {}


def left(hall: Hall) -> dict[str, int]:
    """How many rows of what hangs on a report are left, and of keys that are neither a day's nor a conversation's."""
    tables = (reports, cases, addenda, addressed, letters, draft_codes)
    with hall.engine.begin() as core:
        counts = {table.name: len(core.execute(select(table)).all()) for table in tables}
        keys = core.scalars(select(data_keys.c.id)).all()
    counts["keys"] = sum(not id_.startswith(("day:", "conversation:")) for id_ in keys)
    return {name: count for name, count in counts.items() if count}


async def test_erasing_takes_the_additions_too_and_asks_each_partner_once(hall: Hall) -> None:
    await sent(hall, "demo")
    first = delivered(hall)
    await added(hall)
    delivered(hall)
    await hall.turn(turn(arrival(hall, 50)), Door(Mail(b"{}", 700, erase_report=handle_of(hall))))

    assert left(hall) == {}
    (asked,) = claimed(hall, NOW + LEASE)
    assert (asked.kind, asked.alias, asked.revision) == ("erase", first[0].alias, 2)


async def test_a_parcel_of_an_erased_addendum_is_not_kept(hall: Hall) -> None:
    await sent(hall, "demo")
    await added(hall)
    job = claimed(hall)[-1]
    await hall.turn(turn(arrival(hall, 50)), Door(Mail(b"{}", 700, erase_report=handle_of(hall))))
    with pytest.raises(Refused, match="erased"):
        hall.jobs.keep_parcel(job, b"sealed", "keys", NOW)


async def test_an_addendum_waits_for_its_courier_although_its_report_is_released(hall: Hall) -> None:
    await sent(hall, "demo")
    delivered(hall)
    await added(hall, now=NOW + 13 * DAY)
    await hall.sweep(NOW + 14 * DAY)

    (job,) = delivered(hall, NOW + 15 * DAY)
    assert hall.jobs.report(job) is not None
    await hall.sweep(NOW + 15 * DAY)
    assert hall.jobs.report(job) is None


async def test_adding_works_after_the_release_too(hall: Hall) -> None:
    await sent(hall, "demo")
    delivered(hall)
    await hall.sweep(NOW + 20 * DAY)
    await added(hall, now=NOW + 21 * DAY)

    (job,) = claimed(hall, NOW + 21 * DAY)
    told = hall.jobs.report(job)
    assert told is not None
    assert told.consents == report().consents


async def test_a_kill_before_the_courier_loses_nothing(hall: Hall, open_hall: Opener) -> None:
    await sent(hall, "demo")
    await added(hall)
    hall.close()

    again = open_hall()
    told = [again.jobs.report(job) for job in claimed(again)]
    assert [one.answers["inc.story"].value for one in told if one] == [PLANTED, LATER]


async def test_a_turn_that_is_undone_adds_nothing(hall: Hall) -> None:
    await sent(hall, "demo")
    order = AddToReport(handle_of(hall), addition())
    seen = Mail(b"{}", 700, orders=(order,))

    ready = (arrival(hall, 41), arrival(hall, 42, user=8))

    def broken(item: object, _: object) -> Mail:
        if item is ready[1]:
            raise ValueError
        return seen

    with pytest.raises(Exception, match="could not be applied"):
        await hall.turn(Turn(ready, ready, (), NOW), broken)
    assert len(claimed(hall)) == 1


# Reading again


async def test_only_the_account_that_sent_it_reads_it_again(hall: Hall) -> None:
    await sent(hall, "demo")
    await added(hall, user=STRANGER)
    for user, words in ((7, PLANTED), (STRANGER, None)):
        order = ReadReport(handle_of(hall))
        await hall.turn(
            turn(arrival(hall, 60 + user, user=user)), Door(Mail(b"{}", user * 100, orders=(order,)))
        )
        rows = [row for row in await hall.due(NOW) if row.kind == "read"]
        opened = await hall.read_report(rows[-1])
        assert (opened.report and opened.report.answers["inc.story"].value) == words
        assert len(opened.added) == (1 if words else 0)
        await hall.turn(turn(*rows), Door(Mail(b"{}", user * 100)))


async def test_the_code_tells_what_was_kept_and_added_to_its_own_account_and_less_to_others(
    hall: Hall,
) -> None:
    await sent(hall, "demo")
    code = await registered(hall)
    await added(hall)
    own, other = await looked_up(hall, code), None
    await hall.turn(turn(await answered(hall, "code")), Door(Mail(b"{}", 700)))
    other = await looked_up_by_stranger(hall, code)

    assert own is not None
    assert other is not None
    assert (own.own, own.kept, own.added, own.waiting) == (True, 1, 1, 1)
    assert (other.own, other.kept, other.added, other.waiting) == (False, 0, 1, 1)


async def looked_up_by_stranger(hall: Hall, code: str, update_id: int = 91) -> Status | None:
    mail = Mail(b"{}", 9900, check_code=CheckCode(code))
    await hall.turn(turn(arrival(hall, update_id, user=STRANGER)), Door(mail))
    return (await hall.check_code(await answered(hall, "code"), NOW)).status


# A partner's questions


async def asked(hall: Hall, text: str = "¿Tiene una foto?", partner: str = "demo") -> str:
    with hall.engine.begin() as core:
        alias = str(core.scalars(select(cases.c.alias).where(cases.c.partner == partner)).one())
    hall.cases.reply(alias, text, NOW)
    return str([row for row in await hall.due(NOW) if row.kind == "partner_wrote"][-1].body["letter"])


async def test_a_question_waits_for_any_account_until_it_is_answered(hall: Hall) -> None:
    await sent(hall, "demo")
    code = await registered(hall)
    letter = await asked(hall)
    status = await looked_up_by_stranger(hall, code)
    assert status is not None
    assert [(one.id, one.partner, one.text) for one in status.letters] == [
        (letter, "demo", "¿Tiene una foto?")
    ]

    await hall.turn(turn(await answered(hall, "code")), Door(Mail(b"{}", 9900)))
    await added(hall, letter, user=STRANGER)
    status = await looked_up(hall, code)
    assert status is not None
    assert status.letters == ()


async def test_an_answer_goes_to_who_asked_and_to_nobody_else(hall: Hall) -> None:
    await sent(hall, "demo", "other")
    delivered(hall)
    await added(hall, await asked(hall, partner="other"))

    assert [(job.partner, job.revision) for job in claimed(hall)] == [("other", 2)]
    await added(hall, update_id=43)
    assert {(job.partner, job.revision) for job in claimed(hall)} == {("demo", 2), ("other", 3)}


async def test_who_ends_the_letters_hears_nothing_more(hall: Hall) -> None:
    await sent(hall, "demo")
    order = EndContact(await asked(hall))
    await hall.turn(turn(arrival(hall, 44)), Door(Mail(b"{}", 700, orders=(order,))))

    with pytest.raises(Refused, match="no-contact"):
        await asked(hall)
    assert not [row for row in await hall.due(NOW) if row.kind == "partner_wrote"]


# The proof


async def test_erasing_leaves_a_proof_whose_mark_is_in_both_ledgers(
    hall: Hall, settings: HallSettings
) -> None:
    await sent(hall, "demo")
    await registered(hall)
    await added(hall)
    await hall.turn(turn(arrival(hall, 50)), Door(Mail(None, 700, erase_all=True, prove="es")))

    row = await answered(hall, "erased")
    assert row.body["lang"] == "es"
    assert row.body["kinds"] == ["added", "chat", "contact", "report"]
    await until(lambda: row.body["mark"] in (settings.keys_dir / "ledger").read_text())  # beside the turns
    assert set(row.body) == {"kinds", "mark", "lang"}


async def test_nothing_is_proven_where_nothing_was_erased(hall: Hall) -> None:
    await hall.turn(turn(arrival(hall, 1)), Door(Mail(None, 700, erase_all=True, prove="es")))

    assert await hall.due(NOW) == []


async def test_nothing_readable_remains_in_any_row(hall: Hall) -> None:
    await everything(hall)
    await hall.turn(turn(arrival(hall, 50)), Door(Mail(None, 700, erase_all=True, prove="es")))
    await hall.turn(turn(await answered(hall, "erased")), Door(Mail(None, 700)))

    assert left(hall) == {}
    person = arrival(hall, 50).person
    with hall.engine.begin() as core:
        for table in (due, jobs):
            rows = core.execute(select(table)).mappings().all()
            assert all(row.get("person") != person and row.get("case") is None for row in rows), table.name


async def everything(hall: Hall) -> None:
    await sent(hall, "demo", "other")
    await registered(hall)
    delivered(hall)
    await asked(hall)
    await added(hall)
    delivered(hall)


@sqlite_only
async def test_nothing_readable_remains_in_any_file(hall: Hall, settings: HallSettings) -> None:
    await everything(hall)
    with hall.engine.begin() as core:
        keys = set(core.scalars(select(data_keys.c.wrapped).where(data_keys.c.id.not_like("day:%"))))
        sealed = {*core.scalars(select(addenda.c.sealed)), *core.scalars(select(letters.c.sealed))}
    assert all(one in on_disk(settings) for one in keys | sealed)
    await hall.turn(turn(arrival(hall, 50)), Door(Mail(None, 700, erase_all=True, prove="es")))

    held = on_disk(settings)
    assert not [one for one in keys | sealed if one in held]
    assert PLANTED.encode() not in held
    assert LATER.encode() not in held


def on_disk(settings: HallSettings) -> bytes:
    return b"".join(path.read_bytes() for path in settings.data_dir.rglob("*") if path.is_file())


async def test_a_draft_submitted_ends_its_code(hall: Hall) -> None:
    await hall.turn(turn(arrival(hall, 1)), Door(Mail(b"draft", 700, draft_hash=b"h" * 32)))
    assert left(hall) == {"draft_codes": 1}

    await hall.turn(turn(arrival(hall, 2)), Door(Mail(b"{}", 700, submit=submit("demo"), erase_draft=True)))
    assert "draft_codes" not in left(hall)


# Drafts that move


async def coded_draft(hall: Hall) -> tuple[str, str]:
    """A draft of the first person, with a code: the code, and the draft's name in the hall."""
    await hall.turn(turn(arrival(hall, 1)), Door(Mail(b"draft", 700, orders=(KeepDraftCode(),))))
    code, code_hash = await hall.draw_code()
    row = await answered(hall, "draft_code")
    await hall.turn(turn(row), Door(Mail(b"draft", 700, draft_hash=code_hash)))
    with hall.engine.begin() as core:
        return code, str(core.scalars(select(draft_codes.c.key)).one())


async def test_a_draft_is_found_by_its_code_and_by_its_newest_only(hall: Hall) -> None:
    code, handle = await coded_draft(hall)
    status = await looked_up_by_stranger(hall, code)
    assert status is not None
    assert (status.draft, status.own, status.handle, status.kept) == (True, False, handle, 0)

    await hall.turn(turn(await answered(hall, "code")), Door(Mail(b"{}", 9900)))
    await hall.turn(turn(arrival(hall, 2)), Door(Mail(b"draft", 700, draft_hash=b"n" * 32)))
    assert await looked_up_by_stranger(hall, code, 92) is None


async def test_a_draft_and_its_files_move_in_two_turns_and_a_kill_between_them_loses_nothing(
    hall: Hall, open_hall: Opener
) -> None:
    _, handle = await coded_draft(hall)
    file = (await taken(hall, arrival(hall, 1).person)).file
    await hall.turn(
        turn(arrival(hall, 5, user=STRANGER)), Door(Mail(b"{}", 9900, orders=(CallDraft(handle),)))
    )
    called = await answered(hall, "draft_called")
    assert (called.person, called.chat) == (arrival(hall, 1).person, 700)

    give = GiveDraft(called.body["to"], "the draft")
    await hall.turn(turn(called), Door(Mail(b"left", 700, erase_draft=True, orders=(give,))))
    hall.close()
    again = open_hall()
    came = await answered(again, "draft_came")
    stranger = arrival(again, 5, user=STRANGER).person
    assert (came.person, came.chat, came.body["draft"]) == (stranger, 9900, "the draft")
    assert [one.file for one in again.evidence.of_draft(stranger)] == [file]
    assert again.evidence.of_draft(arrival(again, 1).person) == ()


async def test_a_draft_that_is_gone_is_told_to_who_called_it(hall: Hall) -> None:
    order = CallDraft("conversation:gone")
    await hall.turn(turn(arrival(hall, 5)), Door(Mail(b"{}", 700, orders=(order,))))

    assert (await answered(hall, "draft_came")).body == {"draft": ""}


async def test_a_draft_called_to_be_erased_names_nobody(hall: Hall) -> None:
    _, handle = await coded_draft(hall)
    order = CallDraft(handle, erase=True)
    await hall.turn(turn(arrival(hall, 5, user=STRANGER)), Door(Mail(b"{}", 9900, orders=(order,))))

    assert (await answered(hall, "draft_called")).body == {"to": ""}


async def test_a_draft_on_its_way_is_never_given_up(hall: Hall) -> None:
    _, handle = await coded_draft(hall)
    order = CallDraft(handle)
    await hall.turn(turn(arrival(hall, 5, user=STRANGER)), Door(Mail(b"{}", 9900, orders=(order,))))
    await hall.set_aside(await answered(hall, "draft_called"), NOW)

    assert not [row for row in await hall.due(NOW) if row.kind == "draft_called"]
    assert (await answered(hall, "draft_called", NOW + timedelta(hours=1))).body["to"]
