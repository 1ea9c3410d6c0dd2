"""How long is waited between two tries."""

from datetime import timedelta

from handoff.patience import GIVE_UP, LEAST_TRIES, WAITS, wait_after


def waits() -> list[timedelta]:
    """Every wait for a partner that never answers."""
    found: list[timedelta] = []
    while (wait := wait_after(len(found) + 1, sum(found, timedelta()))) is not None:
        found.append(wait)
    return found


def test_the_first_waits_are_short_and_none_is_shorter_than_the_one_before() -> None:
    found = waits()
    assert found[:4] == list(WAITS)
    assert found == sorted(found)
    assert max(found) == timedelta(hours=3)


def test_a_human_is_told_after_two_weeks() -> None:
    assert GIVE_UP <= sum(waits(), timedelta()) < GIVE_UP + timedelta(hours=4)


def test_nobody_gives_up_on_who_was_hardly_asked() -> None:
    assert wait_after(2, timedelta(days=300)) == WAITS[1]
    assert wait_after(LEAST_TRIES, timedelta(days=300)) is None


def test_who_asks_for_time_gets_it_but_a_day_at_most() -> None:
    hours = timedelta(hours=1)
    assert wait_after(1, timedelta(), 2 * hours) == 2 * hours
    assert wait_after(5, timedelta(), timedelta(seconds=1)) == hours
    assert wait_after(1, timedelta(), 900 * hours) == 24 * hours
    assert wait_after(1, timedelta(), -hours) == WAITS[0]
