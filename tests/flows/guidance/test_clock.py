"""The money claim's clock: t0 is the earliest day the answer allows, the claim's last day is t0 + 2 years - 1 day."""

from datetime import date, datetime

import pytest

from flows.answers import UNKNOWN, Answer
from flows.guidance import Deadline, NoDeadline, deadlines, money_claim_by, no_deadlines
from flows.guidance.incident import aged, months_before, span
from tests.flows.guidance.invented import HOUSE, NOW, card, on, told


def held(when: str, *, about: bool = False, role: str = "victim") -> dict[str, Answer]:
    return told("force_body", role=role, when=when, about=about)


@pytest.mark.parametrize(
    ("when", "by"),
    [
        ("2026-11-20", "2028-11-19"),
        ("2026-11-20~", "2028-11-19"),
        ("2026-11-20?", "2028-11-19"),
        ("2024-02-29", "2026-02-27"),
        ("2022-03-01", "2024-02-29"),
        ("2026-11", "2028-10-31"),
        ("2026", "2027-12-31"),
        ("2026-11-03/2026-11-07", "2028-11-02"),
        ("2026-03~/2026-05", "2028-02-29"),
    ],
)
def test_two_years_less_a_day_from_the_earliest_day(when: str, by: str) -> None:
    assert money_claim_by(held(when)) == date.fromisoformat(by)


@pytest.mark.parametrize(
    "when", ["", "XXXX", "2026-13", "2026-02-30", "../2026-11-20", "2026-11-20/..", "soon"]
)
def test_no_date_is_made_from_what_is_not_known(when: str) -> None:
    assert money_claim_by(held(when)) is None
    assert "20" not in card("money_claim", held(when)).split("within two years")[1].split("six months")[0]


def test_an_unknown_date_makes_no_date() -> None:
    answers = {**held(""), "inc.when": Answer(absent=UNKNOWN)}

    assert money_claim_by(answers) is None
    assert deadlines(HOUSE, answers, NOW) == ()


def test_a_witness_gets_no_date() -> None:
    assert money_claim_by(held("2026-11-20", role="witness")) is None


def test_the_card_says_the_date_and_that_a_lawyer_can_tell() -> None:
    shown = card("money_claim", held("2026-11-20"))

    assert (
        "Two years after the date you gave is Monday, November 20, 2028. A claim must arrive before then."
        in shown
    )
    assert "A lawyer can tell you if another date counts." in shown
    assert "A complaint to OPR or OIG does not stop this clock." in shown


@pytest.mark.parametrize(
    ("when", "about"), [("2026-11-20", True), ("2026-11-20~", False), ("2026-11", False)]
)
def test_a_date_that_is_not_sure_is_not_shown_as_sure(when: str, about: bool) -> None:
    shown = card("money_claim", held(when, about=about))

    assert "You were not sure of the date. We count from" in shown
    assert "the date you gave" not in shown


def test_a_guess_is_not_shown_as_sure() -> None:
    guess = {
        **held(""),
        "inc.when": Answer({"edtf": "2026-11-20", "time": None, "about": False}, certainty="guess"),
    }

    assert "You were not sure" in card("money_claim", guess)


def test_after_two_years_no_date_is_shown() -> None:
    shown = card("money_claim", held("2024-11-22"))

    assert "may be too late. A lawyer can tell you if there is an exception." in shown
    assert "You can still complain. On the pages of OPR and OIG we found no time limit." in shown
    assert "Two years after" not in shown
    assert deadlines(HOUSE, held("2024-11-22"), NOW) == ()
    assert deadlines(HOUSE, held("2024-11-23"), NOW)[0].date == date(2026, 11, 22)


@pytest.mark.parametrize(
    ("answers", "now", "why"),
    [
        (told("force_body", role="victim", when="2026-11-20", minor=True), NOW, "minor"),
        (held("2026-11-20") | {"agt.agency": Answer(["local_police"])}, NOW, "local_police"),
        (held("2026-11-20", role="witness"), NOW, "role"),
        ({}, NOW, "role"),
        (told("no_id", role="victim", when="2026-11-20"), NOW, "harm"),
        (held(""), NOW, "date"),
        (held("2024-11-22"), NOW, "past"),
        (held("2026-11-20"), on("2027-06-01"), "rule"),
    ],
)
def test_where_no_date_is_worked_out_the_case_gets_the_reason(
    answers: dict[str, Answer], now: datetime, why: str
) -> None:
    assert deadlines(HOUSE, answers, now) == ()
    assert no_deadlines(HOUSE, answers, now) == (NoDeadline("money_claim", why),)


def test_near_the_end_the_card_says_so() -> None:
    assert "There may be very little time left." in card("money_claim", held("2025-01-01"))
    assert "very little time" not in card("money_claim", held("2026-01-01"))


def test_the_case_gets_the_date_with_its_rule_and_day() -> None:
    expected = Deadline(
        "money_claim",
        date(2028, 11, 19),
        "R8",
        ("inc.when",),
        checked_on=date(2026, 11, 21),
        counted_from=date(2026, 11, 20),
        sure=True,
        law="28 U.S.C. 2401(b)",
        fact="ftca_clock",
    )

    assert deadlines(HOUSE, held("2026-11-20"), NOW) == (expected,)
    assert no_deadlines(HOUSE, held("2026-11-20"), NOW) == ()
    assert not deadlines(HOUSE, held("2026-11-20", about=True), NOW)[0].sure
    assert deadlines(HOUSE, held("2026-11-20", role="relayed"), NOW)[0].rule_id == "R11"


def test_the_lawyers_date_is_six_months_before_the_claims_last_day() -> None:
    assert "before Friday, May 19, 2028" in card("keep_record", held("2026-11-20"))
    assert months_before(date(2026, 8, 31), 6) == date(2026, 2, 28)


@pytest.mark.parametrize("place", ["US-PR", "US-GU", "US-VI", "US-AK", "US-HI"])
def test_territories_and_far_states_change_no_date(place: str) -> None:
    there = {**held("2026-11-20"), "inc.place": Answer({"state": place, "zone": "Pacific/Guam"})}

    assert money_claim_by(there) == date(2028, 11, 19)


def test_a_day_is_not_72_hours_old_before_it_is_so_in_the_last_time_zone() -> None:
    answers = held("2026-11-20")

    assert "under_72_hours" in aged(answers, on("2026-11-24").replace(hour=11))["when.age"].value
    assert "under_72_hours" not in aged(answers, on("2026-11-24").replace(hour=12))["when.age"].value


def test_a_day_is_surely_under_72_hours_only_while_it_is_so_in_the_first_time_zone() -> None:
    answers, surely = held("2026-11-20"), "surely_under_72_hours"

    assert surely in aged(answers, on("2026-11-22").replace(hour=13))["when.age"].value
    assert surely not in aged(answers, on("2026-11-22").replace(hour=14))["when.age"].value


@pytest.mark.parametrize("when", ["2026-11", "2026", "2026-11-15/2026-11-22"])
def test_more_than_a_week_may_be_under_72_hours_and_never_surely(when: str) -> None:
    ages = aged(held(when), on("2026-11-22"))["when.age"].value

    assert {"under_72_hours", "wide"} <= set(ages)
    assert "surely_under_72_hours" not in ages


def test_a_span_is_both_ends_of_what_was_said() -> None:
    days = span(held("2026-02"))

    assert days is not None
    assert (days.first, days.last, days.sure) == (date(2026, 2, 1), date(2026, 2, 28), False)
