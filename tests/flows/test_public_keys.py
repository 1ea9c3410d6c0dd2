"""What is wrong with a pasted key is said in one sentence; what is right is what age itself takes."""

import base64

import pyrage
import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.public_keys import PRIVATE, age_fault, reply_fault

OURS = base64.b64encode(bytes(range(1, 33))).decode()
KEY = "age1s320xdltthfemv4af4y85pnzh05ge68ljfp3yuwvl34gmfx3v59qnyv45e"
SIGNS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"


def age_takes(key: str) -> bool:
    try:
        pyrage.x25519.Recipient.from_str(key)
    except pyrage.RecipientError:
        return False
    return True


def test_every_key_that_age_makes_is_right() -> None:
    for _ in range(200):
        assert age_fault(str(pyrage.x25519.Identity.generate().to_public())) is None


@given(st.integers(4, 61), st.sampled_from(SIGNS))
def test_a_key_with_any_one_sign_changed_is_damaged_for_us_and_for_age(at: int, sign: str) -> None:
    changed = KEY[:at] + sign + KEY[at + 1 :]
    assert (age_fault(changed) is None) == age_takes(changed) == (changed == KEY)


@given(st.text(max_size=80))
def test_whatever_is_pasted_is_one_sentence_or_a_key_and_never_repeated(text: str) -> None:
    fault = age_fault(text)
    assert fault is not None
    assert fault.endswith(".")
    assert len(text) < 8 or text not in fault


@given(st.text(alphabet=SIGNS, min_size=58, max_size=58))
def test_signs_that_look_like_a_key_are_taken_only_where_age_takes_them(signs: str) -> None:
    key = f"age1{signs}"
    assert age_fault(key) is not None or age_takes(key)


def test_a_reply_key_is_32_bytes_in_base64() -> None:
    assert reply_fault(OURS) is None


@pytest.mark.parametrize(
    ("pasted", "said"),
    [
        (KEY, "it is an age key."),
        ("-----BEGIN PRIVATE KEY-----", PRIVATE),
        ("AGE-SECRET-KEY-1QQ", PRIVATE),
        ("not base64!", "it is not base64."),
        ("k8T1hVYqJ4p2mC0bWJ3oX1rQ9nSg5dFz7uLeAiBvHcE", "it is not base64."),
        (base64.b64encode(bytes(31) + b"x").decode()[:-4], "it holds"),
        (base64.b64encode(b"x" * 64).decode(), "it holds 64 bytes."),
        (base64.b64encode(bytes(32)).decode(), "nobody's computer made this key."),
        (f"{OURS}\n{OURS}", "it is not base64."),
        ("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI", "it is not base64."),
    ],
)
def test_what_is_no_reply_key_is_said(pasted: str, said: str) -> None:
    fault = reply_fault(pasted)
    assert fault is not None
    assert fault.startswith(said)
