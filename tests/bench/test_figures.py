import pytest

from tests.bench.figures import Row, medians, of_crowd, of_load, ratio, share

LOAD = {
    "waits": [0.004, 0.002, 0.001, 0.003],
    "steps": 4,
    "seconds": 2.0,
    "cpu": 0.5,
    "double_cpu": 0.2,
    "apart_cpu": 0.1,
    "calls": 10,
    "in_a_row": 6,
    "memory": 70.0,
    "astray": 0,
    "silent": 1,
}


def rows(stack: str, case: str, *values: float) -> list[Row]:
    return [Row(stack, case, turn, {"steps_s": value}) for turn, value in enumerate(values)]


@pytest.mark.parametrize(("part", "value"), [(0.0, 1), (0.5, 3), (0.99, 4), (1.0, 4)])
def test_a_share_of_the_waits_is_one_of_them(part: float, value: float) -> None:
    assert share([1, 2, 3, 4], part) == value


def test_no_waits_have_no_share() -> None:
    assert share([], 0.5) == 0


def test_a_load_is_told_by_the_second_and_by_the_step() -> None:
    found = of_load(LOAD)
    assert found["steps_s"] == 2
    assert found["cpu_ms_step"] == pytest.approx(125)
    assert found["p50_ms"] == pytest.approx(3)
    assert found["double_busy"] == pytest.approx(0.1)
    assert found["calls_step"] == pytest.approx(2.5)


def test_a_load_in_which_nobody_was_answered_divides_by_nothing() -> None:
    assert of_load({**LOAD, "waits": [], "steps": 0})["steps_s"] == 0


def test_a_crowds_rate_leaves_out_those_who_may_go_at_once() -> None:
    waits = [0.1] * 30 + [0.1 + number / 30 for number in range(1, 61)]
    found = of_crowd({"waits": waits, "refused": 2, "silent": 0}, 30)
    assert found["rate_s"] == pytest.approx(30)
    assert found["slowest_s"] == pytest.approx(2.1)
    assert found["refused_429"] == 2


def test_a_crowd_that_was_hardly_answered_has_no_rate() -> None:
    assert of_crowd({"waits": [0.1] * 5, "refused": 495, "silent": 495}, 30)["rate_s"] == 0


def test_a_median_is_of_one_stack_and_one_case() -> None:
    found = medians([*rows("ours", "50", 9, 1, 5), *rows("ours", "1", 2, 2, 2), *rows("ptb", "50", 7, 8, 9)])
    assert {key: figures["steps_s"] for key, figures in found.items()} == {
        ("ours", "50"): 5,
        ("ours", "1"): 2,
        ("ptb", "50"): 8,
    }


def test_a_ratio_compares_only_what_was_measured_in_the_same_round() -> None:
    both = [*rows("ours", "50", 10, 40, 90), *rows("ptb", "50", 1, 2, 3)]
    assert ratio(both, "steps_s", ("ours", "50"), ("ptb", "50")) == 20


def test_there_is_no_ratio_to_what_was_not_measured() -> None:
    assert ratio(rows("ours", "50", 1), "steps_s", ("ours", "50"), ("ptb", "50")) is None
    assert ratio([*rows("a", "1", 1), *rows("b", "1", 0)], "steps_s", ("a", "1"), ("b", "1")) is None
