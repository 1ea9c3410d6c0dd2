"""Files that are added to a sent report: no draft's until the yes, the report's from then on, counted with it."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import update

from flows.afterwards import AddToReport, GiveDraft
from flows.errors import Refused
from flows.messages import CheckCode, Submit
from flows.report import Consent, Report
from storage.evidence import KeptBytes
from storage.hall import Hall
from storage.mailroom import Mail
from storage.settings import HallSettings
from storage.tables import evidence
from tests.storage.conftest import NOW, both_databases
from tests.storage.files import CANARY, LARGEST, PHOTO, draft, gone, line, read, taken
from tests.storage.made import (
    BOT,
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

database = both_databases()
SENDER, STRANGER = 7, 99


async def waiting(hall: Hall, person: bytes, data: bytes = CANARY) -> KeptBytes:
    """A file that waits to be added to the one report."""
    async with hall.evidence.begin(person, NOW, LARGEST, handle_of(hall)) as taking:
        await taking.write(data)
        return await taking.keep(PHOTO, NOW)


def with_file(hall: Hall, file: str, handle: str = "") -> AddToReport:
    """The yes to one file and nothing else."""
    yes = Consent("c.media", file, "which files", "1", "es", "2026-11-23T15:00:00Z")
    told = replace(addition(), answers={}, files=(line(hall.evidence.find(file)),), consents=(yes,))
    return AddToReport(handle or handle_of(hall), told)


async def account(hall: Hall, user: int = SENDER) -> bytes:
    """Whoever has said something; the one who sent the report has."""
    return hall.vault.pseudonym("telegram", BOT, SENDER) if user == SENDER else await draft(hall, 20, user)


async def ordered(hall: Hall, mail: Mail, update_id: int = 50, user: int = SENDER) -> None:
    await hall.turn(turn(arrival(hall, update_id, user=user)), Door(mail))


def addendum(hall: Hall, partner: str) -> Report:
    (job,) = [job for job in hall.jobs.claim("c", NOW, timedelta(minutes=5), 9) if job.partner == partner]
    found = hall.jobs.report(job)
    assert found is not None
    return found


@pytest.mark.parametrize("user", [SENDER, STRANGER])
async def test_a_file_becomes_the_reports_in_the_commit_of_the_yes_from_any_account(
    hall: Hall, user: int
) -> None:
    await sent(hall, "demo", "other")
    hall.jobs.claim("first", NOW, timedelta(days=1), 9)
    person = await account(hall, user)
    file = (await waiting(hall, person)).file
    assert hall.evidence.of_report(handle_of(hall)) == ()
    await ordered(hall, Mail(b"{}", user * 100, orders=(with_file(hall, file),)), user=user)

    assert [kept.file for kept in hall.evidence.of_report(handle_of(hall))] == [file]
    assert read(hall, file) == CANARY
    told = addendum(hall, "demo")
    assert [one.file for one in told.files] == [file]
    assert [row.id for row in told.consents] == ["c.store", "c.media.demo"]


async def test_a_later_consent_stands_in_place_of_the_earlier_one(hall: Hall) -> None:
    given = Consent("c.media.demo", "none", "which files", "1", "es", "2026-11-22T15:00:00Z", "demo")
    first = replace(report(), consents=(*report().consents, given))
    await ordered(hall, Mail(b"{}", 700, submit=Submit(first, submit("demo").chosen)), 1)
    hall.jobs.claim("first", NOW, timedelta(days=1), 9)
    file = (await waiting(hall, await account(hall))).file
    await ordered(hall, Mail(b"{}", 700, orders=(with_file(hall, file),)))

    assert [(row.id, row.value) for row in addendum(hall, "demo").consents[1:]] == [("c.media.demo", file)]


async def test_a_consent_of_another_kind_stands_as_it_was_given(hall: Hall) -> None:
    await sent(hall, "demo")
    hall.jobs.claim("first", NOW, timedelta(days=1), 9)
    kept = replace(report().consents[0], given_at="2026-11-23T15:00:00Z")
    order = AddToReport(handle_of(hall), replace(addition(), consents=(kept,)))
    await ordered(hall, Mail(b"{}", 700, orders=(order,)))

    assert addendum(hall, "demo").consents == (kept,)


async def test_what_waits_does_not_end_with_a_draft_and_goes_nowhere_with_one(hall: Hall) -> None:
    await sent(hall, "demo")
    person = await account(hall)
    own, apart = (await taken(hall, person, b"own")).file, (await waiting(hall, person)).file
    give = GiveDraft(f"{hall.vault.pseudonym('telegram', BOT, STRANGER).hex()}:9900", "{}")
    await ordered(hall, Mail(b"{}", 700, orders=(give,), erase_draft=True, apart=(apart,)))
    assert [kept.file for kept in hall.evidence.of_draft(person)] == [apart]

    more = (await taken(hall, person, b"more")).file
    new = replace(report(), files=(line(hall.evidence.find(more)),))
    send = Mail(b"{}", 700, submit=Submit(new, ()), erase_draft=True, apart=(apart,))
    await ordered(hall, send, 51)
    assert [kept.file for kept in hall.evidence.of_draft(person)] == [apart]
    assert read(hall, own) == b"own"
    assert read(hall, apart) == CANARY


async def test_without_that_it_ends_with_the_draft(hall: Hall, settings: HallSettings) -> None:
    await sent(hall, "demo")
    await waiting(hall, await account(hall))
    await ordered(hall, Mail(b"{}", 700, erase_draft=True))
    await hall.let_go()
    assert gone(hall, settings)


async def test_where_the_report_is_gone_the_file_is_named_so_that_it_can_be_erased(hall: Hall) -> None:
    await sent(hall, "demo")
    file = (await waiting(hall, await account(hall))).file
    await ordered(hall, Mail(b"{}", 700, orders=(with_file(hall, file, "0" * 32),)))

    (row,) = [row for row in await hall.due(NOW) if row.kind == "added"]
    assert row.body == {"handle": "0" * 32, "partners": None, "files": [file]}


async def test_the_same_bytes_are_known_among_what_waits_and_in_the_report_but_not_in_a_draft(
    hall: Hall,
) -> None:
    person = await draft(hall)
    first = await taken(hall, person)
    filed = replace(report(), files=(line(hall.evidence.find(first.file)),))
    await ordered(hall, Mail(b"{}", 700, submit=Submit(filed, submit("demo").chosen), erase_draft=True), 2)
    again = await waiting(hall, person)
    assert (again.file, again.again, again.filed) == (first.file, True, True)

    mine = await taken(hall, person, b"another")
    new = await waiting(hall, person, b"another")
    assert new.file != mine.file
    assert not new.again
    once_more = await waiting(hall, person, b"another")
    assert (once_more.file, once_more.again, once_more.filed) == (new.file, True, False)


async def test_another_account_is_not_told_what_is_in_the_report(hall: Hall) -> None:
    person = await draft(hall)
    filed = replace(report(), files=(line(hall.evidence.find((await taken(hall, person)).file)),))
    await ordered(hall, Mail(b"{}", 700, submit=Submit(filed, ()), erase_draft=True), 2)
    assert not (await waiting(hall, await account(hall, STRANGER))).again


@pytest.mark.parametrize(
    ("files", "bytes_", "code"), [(58, 1, "files-many"), (1, 200 * 1024 * 1024, "files-full")]
)
async def test_the_report_what_was_added_and_the_draft_count_together(
    hall: Hall, files: int, bytes_: int, code: str
) -> None:
    person = await draft(hall)
    for number in range(files):
        await taken(hall, person, b"%d" % number)
        await hall.ask()  # as a bot does in between: after 4 s of silence PostgreSQL ends the lease
    with hall.engine.begin() as core:
        core.execute(update(evidence).values(bytes=bytes_ // files))
    named = tuple(line(kept) for kept in hall.evidence.of_draft(person))
    await ordered(
        hall, Mail(b"{}", 700, submit=Submit(replace(report(), files=named), ()), erase_draft=True), 2
    )
    if code == "files-many":
        file = (await waiting(hall, person, b"added")).file
        await ordered(hall, Mail(b"{}", 700, orders=(with_file(hall, file),)), 3)
        await taken(hall, person, b"of the next draft")

    with pytest.raises(Refused, match=code):
        await waiting(hall, person, b"one more")
    assert not (await taken(hall, person, b"a draft counts alone")).again


async def test_added_files_end_with_the_report(hall: Hall, settings: HallSettings) -> None:
    await sent(hall, "demo")
    file = (await waiting(hall, await account(hall))).file
    await ordered(hall, Mail(b"{}", 700, orders=(with_file(hall, file),)))
    assert [kept.file for kept in hall.evidence.of_report(handle_of(hall))] == [file]
    await ordered(hall, Mail(b"{}", 700, erase_report=handle_of(hall)), 51)
    await hall.let_go()
    assert gone(hall, settings)


async def test_the_status_tells_how_many_files_did_not_go_and_why(hall: Hall) -> None:
    await sent(hall, "demo", "other")
    code = await registered(hall)
    first, other = hall.jobs.claim("c", NOW, timedelta(minutes=5), 9)
    hall.jobs.keep_parcel(first, b"sealed", "keys", NOW, ["not_here", "mail_too_big", "mail_too_big"])
    hall.jobs.keep_parcel(other, b"sealed", "keys", NOW)
    await added(hall)
    for job in hall.jobs.claim("c", NOW, timedelta(minutes=5), 9):
        hall.jobs.keep_parcel(job, b"later", "keys", NOW, ["not_here"] if job.partner == "demo" else ())

    mail = Mail(b"{}", 700, check_code=CheckCode(code))
    await hall.turn(turn(arrival(hall, 90)), Door(mail))
    (row,) = [row for row in await hall.due(NOW) if row.kind == "code"]
    status = (await hall.check_code(row, NOW)).status
    assert status is not None
    assert {case.partner: case.kept_back for case in status.cases} == {
        "demo": (("mail_too_big", 2), ("not_here", 2)),
        "other": (),
    }
