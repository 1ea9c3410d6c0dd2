"""A key that is new for a known partner waits 48 hours; a revoked one never comes back. The clock is turned by hand."""

from datetime import timedelta

import pytest

from storage.hall import Hall
from storage.partner_keys import HOLD, PartnerKeys, fingerprint
from tests.storage.conftest import NOW, both_databases

database = both_databases()
SECOND = timedelta(seconds=1)


@pytest.fixture
def keys(hall: Hall) -> PartnerKeys:
    return hall.partner_keys


def usable(keys: PartnerKeys, key: str, after: timedelta, partner: str = "lakeside") -> bool:
    return keys.of(partner)[fingerprint(key)].usable(NOW + after)


def test_the_keys_that_come_with_a_partner_count_at_once(keys: PartnerKeys) -> None:
    keys.note("lakeside", ["a", "b"], NOW)
    assert usable(keys, "a", timedelta(0))
    assert usable(keys, "b", timedelta(0))
    assert keys.waiting(NOW) == ()


def test_a_key_that_comes_later_waits_to_the_second(keys: PartnerKeys) -> None:
    keys.note("lakeside", ["a"], NOW)
    keys.note("lakeside", ["a", "b"], NOW)
    assert usable(keys, "a", timedelta(0))
    assert not usable(keys, "b", timedelta(0))
    assert [one.partner for one in keys.waiting(NOW + HOLD - SECOND)] == ["lakeside"]
    assert not usable(keys, "b", HOLD - SECOND)
    assert usable(keys, "b", HOLD)
    assert keys.waiting(NOW + HOLD) == ()


def test_to_look_again_and_again_does_not_begin_the_wait_again(keys: PartnerKeys) -> None:
    keys.note("lakeside", ["a"], NOW)
    for hours in range(48):
        keys.note("lakeside", ["b"], NOW + timedelta(hours=hours))
    assert usable(keys, "b", HOLD)


def test_a_key_that_left_and_came_back_is_still_known(keys: PartnerKeys) -> None:
    keys.note("lakeside", ["a"], NOW)
    keys.note("lakeside", [], NOW + HOLD)
    keys.note("lakeside", ["a", "b"], NOW + 2 * HOLD)
    assert usable(keys, "a", 2 * HOLD)
    assert not usable(keys, "b", 2 * HOLD)


def test_an_emptied_file_does_not_make_a_partner_new(keys: PartnerKeys) -> None:
    keys.note("lakeside", ["a"], NOW)
    keys.note("lakeside", [], NOW)
    keys.note("lakeside", ["b"], NOW)
    assert not usable(keys, "b", timedelta(0))


def test_partners_of_the_first_look_are_believed_and_one_that_comes_later_waits(keys: PartnerKeys) -> None:
    keys.note("recovery", ["r"], NOW - HOLD, always_waits=True)  # nobody's group
    keys.note("lakeside", ["a"], NOW)
    keys.note("ribera", ["b"], NOW)
    keys.note("lakeside_legal", ["c"], NOW + SECOND)  # a way round, under a name that people know
    assert usable(keys, "b", timedelta(0), "ribera")
    assert not usable(keys, "c", timedelta(0), "lakeside_legal")
    assert [one.partner for one in keys.waiting(NOW + SECOND)] == ["lakeside_legal"]
    assert usable(keys, "c", HOLD + SECOND, "lakeside_legal")


def test_a_clock_that_went_back_ends_no_wait(keys: PartnerKeys) -> None:
    keys.note("lakeside", ["a"], NOW)
    keys.note("lakeside", ["a", "b"], NOW)
    assert not usable(keys, "b", -timedelta(days=400))
    assert usable(keys, "a", -timedelta(days=400))


def test_the_operator_ends_the_wait_of_one_key_only(keys: PartnerKeys) -> None:
    keys.note("lakeside", ["a"], NOW)
    keys.note("lakeside", ["b", "c"], NOW)
    assert keys.confirm("lakeside", "b", NOW)
    assert usable(keys, "b", timedelta(0))
    assert not usable(keys, "c", timedelta(0))
    assert not keys.confirm("lakeside", "b", NOW)
    assert not keys.confirm("lakeside", "unknown", NOW)
    assert not keys.confirm("other", "c", NOW)


def test_a_revoked_key_stays_out_although_an_older_file_is_put_back(keys: PartnerKeys) -> None:
    keys.note("lakeside", ["a", "b"], NOW)
    keys.note("lakeside", ["a", "b"], NOW, revoked=["a"])
    keys.note("lakeside", ["a", "b"], NOW)
    assert not usable(keys, "a", 9 * HOLD)
    assert not keys.confirm("lakeside", "a", NOW)
    assert usable(keys, "b", timedelta(0))


def test_a_key_that_waits_and_is_revoked_never_counts(keys: PartnerKeys) -> None:
    keys.note("lakeside", ["a"], NOW)
    keys.note("lakeside", ["a", "b"], NOW)
    keys.note("lakeside", ["a", "b"], NOW, revoked=["b"])
    assert keys.waiting(NOW) == ()
    assert not usable(keys, "b", 9 * HOLD)


def test_two_partners_are_two_histories(keys: PartnerKeys) -> None:
    keys.note("lakeside", ["a"], NOW)
    keys.note("ribera", ["b"], NOW)
    assert usable(keys, "b", timedelta(0), "ribera")


def test_where_the_first_key_waits_too_it_waits(keys: PartnerKeys) -> None:
    keys.note("recovery", ["a"], NOW, always_waits=True)
    assert not usable(keys, "a", timedelta(0), "recovery")
    assert usable(keys, "a", HOLD, "recovery")


def test_only_the_fingerprint_is_kept(hall: Hall, keys: PartnerKeys) -> None:
    keys.note("lakeside", ["age1thewholekey"], NOW)
    with hall.engine.connect() as core:
        rows = core.exec_driver_sql("SELECT * FROM partner_keys").all()
    assert "age1thewholekey" not in str(rows)
