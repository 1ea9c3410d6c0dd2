"""The courier's view: leases, fencing, one parcel for all retries."""

from datetime import timedelta

import pytest
from sqlalchemy import Connection, event, select

from flows.errors import Refused, Unreachable
from storage import parcel_parts as parcel_parts_
from storage.hall import Hall
from storage.jobs import Job
from storage.parcel_parts import PART
from storage.retention import PARCELS
from storage.submission import ALIAS_SIGNS
from storage.tables import parcel_parts
from tests.storage.conftest import NOW, both_databases
from tests.storage.made import PLANTED, report, sent

LEASE = timedelta(minutes=5)

database = both_databases()


class Killed(BaseException):
    """The process is gone, here and now."""


async def claimed(hall: Hall, *partners: str) -> Job:
    await sent(hall, *(partners or ("demo",)))
    return hall.jobs.claim("one", NOW, LEASE, 1)[0]


async def test_a_job_carries_what_the_parcel_is_made_of(hall: Hall) -> None:
    job = await claimed(hall)
    assert (job.kind, job.partner, job.revision, job.tries, job.filed_at) == ("deliver", "demo", 1, 1, NOW)
    assert (job.contact, job.exact_place, job.parcel, job.recipients) == (True, False, None, "")
    assert hall.jobs.report(job) == report()
    assert PLANTED not in repr(job)


@pytest.mark.parametrize("size", [0, 1, PART, 3 * PART + 7])
async def test_a_parcel_is_kept_in_parts_and_comes_back_whole(hall: Hall, size: int) -> None:
    job, sealed = await claimed(hall), bytes(range(251)) * (size // 251) + b"z" * (size % 251)
    assert hall.jobs.keep_parcel(job, sealed, "keys-1", NOW) == sealed
    assert hall.jobs.keep_parcel(job, b"second", "keys-1", NOW) == sealed
    with hall.engine.begin() as core:
        rows = core.execute(select(parcel_parts.c.part)).scalars().all()
    assert max(map(len, rows), default=0) <= PART
    (again,) = hall.jobs.claim("two", NOW + LEASE, LEASE, 1)
    assert again.parcel == sealed
    assert hall.jobs.delivered(again, "id", "accepted", NOW)
    await hall.sweep(NOW + timedelta(days=7))
    with hall.engine.begin() as core:
        assert core.execute(select(parcel_parts.c.i)).all() == []


async def test_nobody_sees_a_parcel_that_a_dead_courier_left_in_the_middle(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    job, real = await claimed(hall), parcel_parts_.add

    def dies(core: Connection, which: parcel_parts_.Which, i: int, sealed: bytes) -> None:
        if i == 2:
            raise Killed
        real(core, which, i, sealed)

    with monkeypatch.context() as dying:
        dying.setattr(parcel_parts_, "add", dies)
        with pytest.raises(Killed):
            hall.jobs.keep_parcel(job, b"a" * (3 * PART), "keys-1", NOW)
    (again,) = hall.jobs.claim("two", NOW + LEASE, LEASE, 1)
    assert (again.parcel, again.recipients) == (None, "")
    assert hall.jobs.keep_parcel(again, b"b" * PART, "keys-1", NOW) == b"b" * PART
    (last,) = hall.jobs.claim("three", NOW + 2 * LEASE, LEASE, 1)
    assert last.parcel == b"b" * PART


async def test_what_a_dead_courier_left_in_the_middle_is_swept(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    def dies(*_: object) -> None:
        raise Killed

    job = await claimed(hall)
    with monkeypatch.context() as dying:
        dying.setattr(parcel_parts_, "finish", dies)
        with pytest.raises(Killed):
            hall.jobs.keep_parcel(job, b"a" * (2 * PART + 1), "keys-1", NOW)
    assert (await hall.sweep(NOW + PARCELS - timedelta(seconds=1)))["sealed parcel"] == 0
    assert (await hall.sweep(NOW + PARCELS))["sealed parcel"] == 1
    with hall.engine.begin() as core:
        assert core.execute(select(parcel_parts.c.i)).all() == []


async def test_a_courier_whose_lease_is_over_keeps_no_parcel_beside_the_next_one(hall: Hall) -> None:
    late = await claimed(hall)
    (job,) = hall.jobs.claim("two", NOW + LEASE, LEASE, 1)
    with pytest.raises(Unreachable, match="lease-over"):
        hall.jobs.keep_parcel(late, b"late", "keys-1", NOW)
    assert hall.jobs.keep_parcel(job, b"mine", "keys-1", NOW) == b"mine"
    assert hall.jobs.keep_parcel(late, b"late", "keys-1", NOW) == b"mine"


async def test_a_large_parcel_is_written_in_many_transactions_and_read_without_a_lock(hall: Hall) -> None:
    job, writes = await claimed(hall), list[int]()

    def counted(core: Connection) -> None:
        if not core.get_execution_options().get("only_reads"):
            writes.append(1)

    event.listen(hall.engine, "begin", counted)
    hall.jobs.keep_parcel(job, b"a" * (9 * PART), "keys-1", NOW)
    assert len(writes) >= 9
    writes.clear()
    (again,) = hall.jobs.claim("two", NOW + LEASE, LEASE, 1)
    assert (len(again.parcel or b""), len(writes)) == (9 * PART, 1)
    event.remove(hall.engine, "begin", counted)


async def test_a_job_that_three_couriers_do_not_come_back_from_says_so(hall: Hall) -> None:
    job = await claimed(hall)
    hall.jobs.keep_parcel(job, b"sealed", "keys-1", NOW)
    for number, owner in enumerate(("two", "three", "four"), 1):
        (job,) = hall.jobs.claim(owner, NOW + number * LEASE, LEASE, 1)
        assert job.lost == number
    assert job.parcel is None  # reading it may be what kills
    assert hall.jobs.refused(job, "courier-lost", NOW)
    assert hall.jobs.resume("demo", NOW, ("refused",)) == 1
    (job,) = hall.jobs.claim("five", NOW + 9 * LEASE, LEASE, 1)
    assert (job.lost, job.parcel) == (0, b"sealed")


async def test_a_courier_that_comes_back_has_lost_nothing(hall: Hall) -> None:
    await claimed(hall)
    for number in range(1, 6):
        (job,) = hall.jobs.claim("one", NOW + number * LEASE, LEASE, 1)
        assert job.lost == 0  # the same process asks again: the database was away
    (job,) = hall.jobs.claim("two", NOW + 6 * LEASE, LEASE, 1)
    assert hall.jobs.later(job, NOW + 6 * LEASE, "busy", NOW)
    (job,) = hall.jobs.claim("three", NOW + 6 * LEASE, LEASE, 1)
    assert job.lost == 0


async def test_what_is_in_a_parcel_is_kept_with_it(hall: Hall) -> None:
    job = await claimed(hall)
    hall.jobs.keep_parcel(job, b"sealed", "keys-1", NOW, enclosed=("e1", "e2"))
    (again,) = hall.jobs.claim("two", NOW + LEASE, LEASE, 1)
    assert hall.jobs.enclosed(again, "keys-1") == ("e1", "e2")
    assert hall.jobs.enclosed(again, "keys-2") == ()


async def test_an_alias_can_be_read_over_the_telephone(hall: Hall) -> None:
    job = await claimed(hall)
    left, right = job.alias.split("-")
    assert len(left) == len(right) == 4
    assert set(left + right) <= set(ALIAS_SIGNS)


async def test_two_couriers_do_not_get_the_same_job(hall: Hall) -> None:
    await sent(hall, "a", "b", "c")
    one = hall.jobs.claim("one", NOW, LEASE, 2)
    other = hall.jobs.claim("other", NOW, LEASE, 9)
    assert sorted(job.partner for job in (*one, *other)) == ["a", "b", "c"]
    assert len(one) == 2


async def test_a_lease_that_ran_out_passes_the_job_on_and_the_late_result_counts_nothing(hall: Hall) -> None:
    late = await claimed(hall)
    assert hall.jobs.claim("two", NOW + LEASE - timedelta(seconds=1), LEASE, 1) == []
    (job,) = hall.jobs.claim("two", NOW + LEASE, LEASE, 1)
    assert job.tries == 2
    assert hall.jobs.refused(late, "x", NOW) is False
    assert hall.jobs.later(late, NOW, "x", NOW) is False
    assert hall.jobs.held(late, "x", NOW) is False
    assert hall.jobs.delivered(late, "id", "accepted", NOW) is False
    assert hall.jobs.delivered(job, "id", "accepted", NOW) is True
    assert hall.jobs.counts() == {("demo", "done", ""): 1}


async def test_even_the_same_couriers_older_lease_is_fenced(hall: Hall) -> None:
    late = await claimed(hall)
    hall.jobs.claim("one", NOW + LEASE, LEASE, 1)
    assert hall.jobs.delivered(late, "id", "accepted", NOW) is False


async def test_a_parcel_is_sealed_once_and_the_same_bytes_come_back(hall: Hall) -> None:
    job = await claimed(hall)
    assert hall.jobs.keep_parcel(job, b"first", "keys-1", NOW) == b"first"
    assert hall.jobs.keep_parcel(job, b"second", "keys-1", NOW) == b"first"
    hall.jobs.later(job, NOW, "busy", NOW)
    (again,) = hall.jobs.claim("one", NOW, LEASE, 1)
    assert (again.parcel, again.recipients) == (b"first", "keys-1")


async def test_a_partners_new_keys_need_a_new_parcel(hall: Hall) -> None:
    job = await claimed(hall)
    hall.jobs.keep_parcel(job, b"first", "keys-1", NOW)
    later = NOW + timedelta(seconds=1)
    assert hall.jobs.keep_parcel(job, b"second", "keys-2", later) == b"second"
    hall.jobs.later(job, NOW, "busy", NOW)
    assert hall.jobs.claim("one", NOW, LEASE, 1)[0].recipients == "keys-2"


async def test_not_now_comes_back_at_its_time(hall: Hall) -> None:
    job = await claimed(hall)
    assert hall.jobs.next_due(NOW) == NOW + LEASE
    at = NOW + timedelta(hours=1)
    assert hall.jobs.later(job, at, "busy", NOW) is True
    assert hall.jobs.next_due(NOW) == at
    assert hall.jobs.claim("one", at - timedelta(seconds=1), LEASE, 1) == []
    assert hall.jobs.claim("one", at, LEASE, 1)[0].tries == 2


async def test_a_held_job_waits_until_its_partners_keys_are_right(hall: Hall) -> None:
    job = await claimed(hall)
    hall.jobs.held(job, "key-expired", NOW)
    later = NOW + timedelta(days=9)
    assert hall.jobs.claim("one", later, LEASE, 1) == []
    assert hall.jobs.next_due(NOW) is None
    assert hall.jobs.counts() == {("demo", "held", "key-expired"): 1}
    assert hall.jobs.resume("other", later) == 0
    assert hall.jobs.resume("demo", later) == 1
    assert len(hall.jobs.claim("one", later, LEASE, 1)) == 1


async def test_a_refused_job_waits_for_a_human(hall: Hall) -> None:
    job = await claimed(hall)
    hall.jobs.refused(job, "too-large", NOW)
    assert hall.jobs.resume("demo", NOW) == 0
    assert hall.jobs.resume("demo", NOW, ("refused",)) == 1


async def test_a_delivery_that_is_given_up_is_not_tried_again(hall: Hall) -> None:
    job = await claimed(hall)
    assert hall.jobs.give_up(job.alias, NOW) is True
    assert hall.jobs.give_up(job.alias, NOW) is False
    assert hall.jobs.delivered(job, "id", "accepted", NOW) is False
    assert hall.jobs.counts() == {("demo", "refused", "given-up"): 1}


async def test_a_released_report_has_no_words_left_for_a_parcel(hall: Hall) -> None:
    await sent(hall, "demo")
    await hall.sweep(NOW + timedelta(days=90))
    (job,) = hall.jobs.claim("one", NOW + timedelta(days=90), LEASE, 1)
    assert hall.jobs.report(job) is None


async def test_a_partners_words_reach_the_person_who_agreed(hall: Hall) -> None:
    job = await claimed(hall)
    (register,) = await hall.due(NOW)
    later = NOW + timedelta(days=40)
    await hall.sweep(later)  # the conversation is long gone
    hall.cases.reply(job.alias, "¿Tiene una foto?", later)
    (due,) = [due for due in await hall.due(later) if due.id != register.id]
    assert (due.kind, due.chat, due.person) == ("partner_wrote", 700, register.person)
    words = {"partner": "demo", "text": "¿Tiene una foto?", "lang": "es"}
    assert due.body.items() >= words.items()
    assert due.body["letter"]


async def test_a_partner_that_was_told_not_to_write_cannot(hall: Hall) -> None:
    await sent(hall, "demo", contact=False)
    (job,) = hall.jobs.claim("one", NOW, LEASE, 1)
    assert hall.cases.find(job.alias).contact is False
    with pytest.raises(Refused, match="no-contact"):
        hall.cases.reply(job.alias, "hello", NOW)


async def test_an_unknown_alias_is_refused(hall: Hall) -> None:
    with pytest.raises(Refused, match="unknown-alias"):
        hall.cases.find("AAAA-BBBB")
    with pytest.raises(Refused, match="unknown-alias"):
        hall.cases.move("AAAA-BBBB", "closed", NOW)
    with pytest.raises(Refused, match="unknown-alias"):
        hall.cases.reply("AAAA-BBBB", "hello", NOW)


async def test_a_case_moves_and_says_since_when(hall: Hall) -> None:
    job = await claimed(hall)
    later = NOW + timedelta(days=1)
    hall.cases.move(job.alias, "acknowledged", later)
    case = hall.cases.find(job.alias)
    assert (case.partner, case.state, case.since) == ("demo", "acknowledged", later)
