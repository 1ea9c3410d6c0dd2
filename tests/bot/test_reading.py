"""What one update is written like is nobody else's trouble."""

import json

import pytest

from bot.reading import answer_of, update_of

GOOD = {"update_id": 7, "message": {"text": 'a "quoted" ]}, brace \\'}}
DEEP = '{"update_id": 8, "message": ' + "[" * 60_000 + "]" * 60_000 + "}"
LONG = '{"update_id": 9, "message": {"text": "[", "date": ' + "9" * 5_000 + "}}"
BROKEN = '{"message": ' + "9" * 5_000 + "}"


def answered(*updates: str) -> bytes:
    return f'{{"ok":true,"result":[{",".join(updates)}]}}'.encode()


def test_an_answer_is_read_as_it_is() -> None:
    assert answer_of(answered(json.dumps(GOOD))) == {"ok": True, "result": [GOOD]}


@pytest.mark.parametrize(("bad", "left"), [(DEEP, {"update_id": 8}), (LONG, {"update_id": 9}), (BROKEN, {})])
def test_of_an_update_nobody_can_read_the_number_is_left_and_the_others_are_whole(
    bad: str, left: object
) -> None:
    good = json.dumps(GOOD)
    assert answer_of(answered(good, bad, good))["result"] == [GOOD, left, GOOD]
    assert update_of(bad.encode()) == left


@pytest.mark.parametrize("payload", [b"", b"<html>", b'{"ok":false', b"\xff\xfe", b"[" * 60_000])
def test_what_is_no_list_of_updates_is_no_answer(payload: bytes) -> None:
    with pytest.raises(ValueError, match="not JSON"):
        answer_of(payload)
