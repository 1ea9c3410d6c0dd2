import pytest

from tests.bench.aims import AIMS, Aim, Verdict, judge
from tests.bench.figures import Row
from tests.bench.results import Result
from tests.bench.scenarios import SCENARIOS


def aim(way: str, bound: float) -> Aim:
    return Aim("load", "steps", "at least" if way == "at least" else "at most", bound, lambda _: None)


def result(scenario: str, *rows: Row) -> Result:
    return Result(scenario, 1, {}, rows)


@pytest.mark.parametrize(
    ("way", "value", "holds"),
    [("at least", 6, True), ("at least", 5.9, False), ("at most", 6, True), ("at most", 7, False)],
)
def test_the_bound_itself_will_do(way: str, value: float, holds: bool) -> None:
    assert Verdict(aim(way, 6), value).holds is holds


def test_a_missed_aim_says_by_how_much() -> None:
    assert Verdict(aim("at least", 6), 4.5).sentence == "MISSED  steps: 4.5, at least 6, by 25%"
    assert Verdict(aim("at most", 0), 3).missed_by == 3
    assert Verdict(aim("at least", 6), 6).sentence == "holds   steps: 6, at least 6"


def test_only_what_was_measured_is_judged() -> None:
    assert judge([]) == []
    assert judge([result("load", Row("ours", "50", 0, {"steps_s": 100}))]) == []


def test_every_aim_is_read_from_a_scenario_that_exists() -> None:
    assert {one.scenario for one in AIMS} <= set(SCENARIOS)


def test_memory_is_judged_by_what_a_hundred_thousand_add() -> None:
    grown = [
        Row("ours-paced", "0", 0, {"memory_mb": 100}),
        Row("ours-paced", "100000", 0, {"memory_mb": 104}),
    ]
    (verdict,) = judge([result("kept", *grown)])
    assert verdict.value == 4
    assert verdict.holds


def test_slow_calls_are_judged_by_the_calls_that_must_follow_each_other() -> None:
    row = Row("ours", "50", 0, {"steps_s": 600, "in_a_row_step": 1.5})
    (verdict,) = judge([result("latency", row)])
    assert verdict.value == pytest.approx(0.9)
