"""A day that a person reads is the day on the house's clock, not the one in Greenwich."""

from datetime import UTC, date, datetime

from storage.submission import save_before

EVENING = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)
"""Nine in the evening of the 21st in Chicago."""


def test_an_own_copy_is_to_be_saved_before_the_day_on_which_the_key_can_go() -> None:
    assert save_before(EVENING, sent=True) == date(2026, 12, 5)
    assert save_before(EVENING, sent=False) == date(2026, 12, 21)
