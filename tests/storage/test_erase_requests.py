"""A report taken back, or erased, is followed to the partner: asked, arrived, confirmed, or late."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from flows.afterwards import Withdraw
from flows.replies import PartnerReply
from storage.erase_requests import EraseRequest
from storage.hall import Hall
from storage.mailroom import Mail
from tests.storage.conftest import NOW, both_databases
from tests.storage.made import Door, arrival, handle_of, sent, turn

database = both_databases()
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
JUST = timedelta(microseconds=1)


async def asked(hall: Hall, how: str) -> None:
    """Two partners have a report; it is taken back from the first, or erased as a whole."""
    await sent(hall, "a", "b")
    for job in hall.jobs.claim("c", NOW, HOUR, 9):
        hall.jobs.delivered(job, "id", "accepted", NOW)
    if how == "erased":
        mail = Mail(None, 700, erase_all=True)
    else:
        mail = Mail(b"{}", 700, orders=(Withdraw(handle_of(hall), "a"),))
    await hall.turn(turn(arrival(hall, 2)), Door(mail))


def arrives(hall: Hall, at: datetime) -> None:
    for job in hall.jobs.claim("c", at, HOUR, 9):
        assert job.kind == "erase"
        hall.jobs.delivered(job, "id", "accepted", at)


def of(hall: Hall, partner: str) -> EraseRequest:
    (one,) = [one for one in hall.jobs.erase_requests() if one.partner == partner]
    return one


def confirms(hall: Hall, request: EraseRequest, at: datetime) -> None:
    said = PartnerReply(request.alias, "reply-0001", at.isoformat(), "erased", "en", words="Done.")
    hall.cases.take(said, request.partner, at)


@pytest.mark.parametrize(("how", "partners"), [("taken back", ["a"]), ("erased", ["a", "b"])])
async def test_who_has_a_copy_is_asked_and_nobody_else(hall: Hall, how: str, partners: list[str]) -> None:
    await asked(hall, how)
    assert sorted(one.partner for one in hall.jobs.erase_requests()) == partners
    assert of(hall, "a").sent_at is None
    arrives(hall, NOW + HOUR)
    assert of(hall, "a").sent_at == NOW + HOUR


@pytest.mark.parametrize("how", ["taken back", "erased"])
async def test_a_partner_that_says_so_in_time_is_never_late(hall: Hall, how: str) -> None:
    await asked(hall, how)
    arrives(hall, NOW)
    confirms(hall, of(hall, "a"), NOW + 2 * DAY)
    assert of(hall, "a").confirmed_at == NOW + 2 * DAY
    assert not of(hall, "a").late(NOW + 9 * DAY)


async def test_after_seven_days_without_a_word_it_is_late(hall: Hall) -> None:
    await asked(hall, "erased")
    assert not of(hall, "a").late(NOW + 30 * DAY)  # it is not there yet: that is the courier's trouble
    arrives(hall, NOW)
    assert not of(hall, "a").late(NOW + 7 * DAY)
    assert of(hall, "a").late(NOW + 7 * DAY + JUST)


@pytest.mark.parametrize("how", ["taken back", "erased"])
async def test_a_confirmed_one_is_listed_for_a_week_and_an_unconfirmed_one_for_thirty_days(
    hall: Hall, how: str
) -> None:
    await asked(hall, how)
    arrives(hall, NOW)
    request = of(hall, "a")
    confirms(hall, request, NOW + 2 * DAY)
    await hall.sweep(NOW + 9 * DAY - JUST)
    assert request.alias in [one.alias for one in hall.jobs.erase_requests()]
    await hall.sweep(NOW + 9 * DAY)
    left = [one.partner for one in hall.jobs.erase_requests()]
    assert left == (["b"] if how == "erased" else [])
    await hall.sweep(NOW + 30 * DAY)
    assert hall.jobs.erase_requests() == ()


async def test_what_another_partner_says_confirms_nothing(hall: Hall) -> None:
    await asked(hall, "erased")
    arrives(hall, NOW)
    confirms(hall, of(hall, "b"), NOW + DAY)
    assert of(hall, "a").confirmed_at is None
    assert replace(of(hall, "b"), alias="").confirmed_at == NOW + DAY
