import asyncio
import threading
from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import select

from flows.case_status import CaseStatus
from flows.messages import CodeChecked
from flows.receipt_code import is_plausible
from storage import codes
from storage.hall import Hall
from storage.mailroom import Due, Mail
from storage.receipts import FOR_TESTS_ONLY, RFC_9106_LOW_MEMORY, Receipts
from storage.tables import reports
from tests.storage.conftest import NOW, Opener, both_databases
from tests.storage.made import Door, arrival, registered, sent, turn

database = both_databases()


def asked(hall: Hall, code: str, user: int = 7) -> Due:
    person = hall.vault.pseudonym("telegram", 42, user)
    return Due(1, person, "code", NOW, {"code": code}, user * 100)


async def test_a_code_opens_its_status_after_a_new_start_and_from_any_account(open_hall: Opener) -> None:
    hall = open_hall()
    await sent(hall, "demo", "other")
    code = await registered(hall)
    hall.close()
    hall = open_hall()
    status = (await hall.check_code(asked(hall, code, user=99), NOW)).status
    assert status is not None
    day = NOW.date()
    assert status.cases == tuple(CaseStatus(one, "waiting", day, who=one) for one in ("demo", "other"))
    assert (status.filed, status.until) == (day, day + timedelta(days=14))


async def test_a_status_says_how_far_each_delivery_is(hall: Hall) -> None:
    await sent(hall, "a_done", "b_held", "c_gave_up", "d_refused", "e_later", "f_moved")
    code = await registered(hall)
    done, held, gave_up, refused, later, moved = hall.jobs.claim("c", NOW, timedelta(minutes=1), 9)
    tomorrow = NOW + timedelta(days=1)
    hall.jobs.delivered(done, "id", "accepted", tomorrow)
    hall.jobs.held(held, "key-expired", NOW)
    hall.jobs.refused(gave_up, "gave-up-busy", NOW)
    hall.jobs.refused(refused, "too-large", NOW)
    hall.jobs.later(later, tomorrow, "busy", NOW)
    hall.jobs.delivered(moved, "id", "accepted", NOW)
    hall.cases.move(moved.alias, "declined", tomorrow)
    status = (await hall.check_code(asked(hall, code), tomorrow)).status
    assert status is not None
    today, next_day = NOW.date(), tomorrow.date()
    assert [(case.state, case.since) for case in status.cases] == [
        ("delivered", next_day),
        ("held", today),
        ("given_up", today),
        ("held", today),
        ("waiting", today),
        ("declined", next_day),
    ]
    hall.jobs.give_up(held.alias, tomorrow)
    status = (await hall.check_code(asked(hall, code), tomorrow)).status
    assert status is not None
    assert status.cases[1].state == "given_up"


async def test_a_saved_report_says_until_when_it_is_kept(hall: Hall) -> None:
    await sent(hall)
    (due,) = await hall.due(NOW)
    assert due.body["until"] == "2026-12-22"
    status = (await hall.check_code(asked(hall, await registered(hall)), NOW)).status
    assert status is not None
    assert (status.cases, status.until) == ((), NOW.date() + timedelta(days=30))


async def test_the_date_to_save_a_copy_by_follows_what_the_partners_do(hall: Hall) -> None:
    await sent(hall, "demo")
    code, later = await registered(hall), NOW + timedelta(days=20)

    async def until(now: datetime) -> date | None:
        status = (await hall.check_code(asked(hall, code), now)).status
        return status.until if status else None

    assert await until(later) == (later + timedelta(days=14)).date()
    (job,) = hall.jobs.claim("c", NOW, timedelta(minutes=1), 1)
    hall.jobs.delivered(job, "id", "opened", NOW + timedelta(days=5))  # it lies there, unopened
    assert await until(later) == (later + timedelta(days=14)).date()
    assert await until(NOW + timedelta(days=85)) == (NOW + timedelta(days=90)).date()
    hall.cases.move(job.alias, "declined", NOW + timedelta(days=7))
    assert await until(later) == (NOW + timedelta(days=21)).date()
    hall.cases.move(job.alias, "closed", NOW + timedelta(days=15))
    assert await until(later) == (NOW + timedelta(days=21)).date()


async def test_a_wrong_code_and_an_erased_one_answer_alike(hall: Hall) -> None:
    await sent(hall, "demo")
    code = await registered(hall)
    wrong = await hall.check_code(asked(hall, "0" * 16), NOW)
    await hall.turn(turn(arrival(hall, 2)), Door(Mail(None, 700, erase_all=True)))
    assert await hall.check_code(asked(hall, code), NOW) == wrong == CodeChecked()


async def test_after_five_tries_the_person_waits_and_only_this_person(hall: Hall) -> None:
    for count in range(codes.PER_PERSON):
        at = NOW + timedelta(minutes=count)
        assert await hall.check_code(asked(hall, "0" * 16), at) == CodeChecked()
    late = NOW + timedelta(minutes=5, seconds=1)
    assert await hall.check_code(asked(hall, "0" * 16), late) == CodeChecked(wait=10)
    assert await hall.check_code(asked(hall, "0" * 16, user=8), late) == CodeChecked()
    assert await hall.check_code(asked(hall, "0" * 16), NOW + codes.WINDOW) == CodeChecked()


async def test_waiting_does_not_make_the_wait_longer(hall: Hall) -> None:
    for _ in range(codes.PER_PERSON + 20):
        await hall.check_code(asked(hall, "0" * 16), NOW)
    assert await hall.check_code(asked(hall, "0" * 16), NOW + codes.WINDOW) == CodeChecked()


async def test_many_accounts_share_one_budget(hall: Hall, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(codes, "FOR_ALL", 3)
    answers = [await hall.check_code(asked(hall, "0" * 16, user=user), NOW) for user in range(4)]
    assert [answer.wait for answer in answers] == [0, 0, 0, 15]


async def test_only_a_keyed_hash_is_kept(hall: Hall) -> None:
    await sent(hall, "demo")
    code = await registered(hall)
    with hall.engine.begin() as core:
        kept = core.scalar(select(reports.c.code_hash))
    assert kept == await Receipts(hall.vault, FOR_TESTS_ONLY).hash(code)
    assert len(kept) == 32


async def test_the_hash_needs_pepper_salt_and_profile(hall: Hall, monkeypatch: pytest.MonkeyPatch) -> None:
    first = Receipts(hall.vault, FOR_TESTS_ONLY).hash_now("1" * 16)
    assert Receipts(hall.vault, RFC_9106_LOW_MEMORY).hash_now("1" * 16) != first
    for secret in ("pepper", "salt"):
        with monkeypatch.context() as patch:
            patch.setattr(hall.vault.ring, secret, b"x" * 32)
            assert Receipts(hall.vault, FOR_TESTS_ONLY).hash_now("1" * 16) != first


async def test_the_real_profile_is_the_one_of_the_standard() -> None:
    profile = RFC_9106_LOW_MEMORY
    assert (profile.passes, profile.memory_kib, profile.lanes) == (3, 65536, 4)


async def test_codes_are_hashed_off_the_loop_two_at_a_time(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    receipts = Receipts(hall.vault, FOR_TESTS_ONLY)
    loop_thread, busy, most = threading.get_ident(), 0, 0
    two, third = threading.Barrier(2), threading.Lock()

    def slow(code: str) -> bytes:
        nonlocal busy, most
        assert threading.get_ident() != loop_thread
        with third:
            busy += 1
            most = max(most, busy)
        two.wait(timeout=5)
        with third:
            busy -= 1
        return code.encode()

    monkeypatch.setattr(receipts, "hash_now", slow)
    assert await asyncio.gather(*(receipts.hash(str(n)) for n in range(6))) == [
        str(n).encode() for n in range(6)
    ]
    assert most == 2


async def test_drawn_codes_are_plausible_and_differ(hall: Hall) -> None:
    drawn = {Receipts(hall.vault, FOR_TESTS_ONLY).draw() for _ in range(200)}
    assert len(drawn) == 200
    assert all(is_plausible(code) == code for code in drawn)
