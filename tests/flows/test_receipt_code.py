import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.receipt_code import grouped, is_plausible, with_check

drawn = st.text("0123456789", min_size=15, max_size=15)
SCRIPTS = ("0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹", "०१२३४५६७८९")


@given(drawn, st.sampled_from(SCRIPTS), st.sampled_from(["", " ", "-", "–", "\u00a0", " - "]))
def test_a_code_is_read_in_any_script_with_any_spacing(digits: str, script: str, between: str) -> None:
    code = with_check(digits)
    groups = (code[at : at + 4] for at in range(0, 16, 4))
    typed = between.join(groups).translate(str.maketrans("0123456789", script))
    assert is_plausible(f" {typed}\n") == code


@given(drawn, st.integers(0, 15), st.integers(1, 9))
def test_one_wrong_digit_is_noticed(digits: str, at: int, more: int) -> None:
    code = with_check(digits)
    wrong = code[:at] + str((int(code[at]) + more) % 10) + code[at + 1 :]
    assert is_plausible(wrong) is None


@given(drawn, st.integers(0, 14))
def test_two_neighbours_swapped_are_noticed_but_for_09(digits: str, at: int) -> None:
    code = with_check(digits)
    pair = code[at : at + 2]
    if pair[0] == pair[1] or set(pair) == {"0", "9"}:
        return
    assert is_plausible(code[:at] + pair[::-1] + code[at + 2 :]) is None


@pytest.mark.parametrize("text", ["", "hello", "1234", "1234 5678 9012 345x", "½" * 16, "1" * 17, "4" * 400])
def test_what_cannot_be_a_code_is_not_one(text: str) -> None:
    assert is_plausible(text) is None


@pytest.mark.parametrize("digits", ["", "1" * 14, "1" * 16, "٠" * 15, "a" * 15])
def test_only_fifteen_digits_get_a_check_digit(digits: str) -> None:
    with pytest.raises(ValueError, match="15 digits"):
        with_check(digits)


def test_a_known_code_has_its_known_check_digit() -> None:
    assert with_check("453201511283036") == "4532015112830366"


def test_a_code_is_shown_in_four_groups() -> None:
    assert grouped("1234567890123456") == "1234 5678 9012 3456"
