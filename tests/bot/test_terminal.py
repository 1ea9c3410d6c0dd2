"""What Telegram would show, drawn in a terminal; what is typed, as Telegram would send it."""

import json

import pytest

from bot import inbound
from bot.outbound import bodies, call_of
from bot.terminal import BOLD, PLAIN, Choice, Json, Paper, Typist, choices, drawn
from flows.messages import Ask, Button, Commanded, Heard, Replied, Rows, Tapped
from flows.words import line, verbatim
from locales import Texts

TEXTS = Texts("en", {"When did it happen?": "When did it happen?"})
WHEN = line("When did it happen?", strong=True)


def button(label: str, option: str = "x") -> Button:
    return Button(verbatim(label), option)


def call(*words: str, rows: Rows = ()) -> Json:
    ask = Ask("inc.when", 3, (WHEN, *map(verbatim, words)), rows)
    [reply] = bodies((ask,), TEXTS, 0, None).replies
    shown: Json = json.loads(call_of(reply.body)[1])
    return shown


def test_choices_are_numbered_one_below_the_other() -> None:
    rows = tuple((button(label),) for label in ("Today", "Yesterday"))
    assert drawn(call(rows=rows), Paper(60)) == "When did it happen?\n\n  1  Today\n  2  Yesterday"


def test_the_numbers_stand_right_aligned_when_there_are_many() -> None:
    rows = tuple((button(f"day {n}"),) for n in range(1, 11))
    lines = drawn(call(rows=rows), Paper(60)).split("\n")
    assert (lines[2], lines[-1]) == ("   1  day 1", "  10  day 10")


def test_buttons_of_one_row_share_a_line_if_there_is_room() -> None:
    row = (button("← Back"), button("Skip"), button("Help"))
    assert drawn(call(rows=(row,)), Paper(60)).endswith("\n  1  ← Back    2  Skip    3  Help")
    assert drawn(call(rows=(row,)), Paper(24)).endswith("\n  1  ← Back\n  2  Skip\n  3  Help")


def test_rows_of_the_same_length_stand_in_columns() -> None:
    rows = ((button("Alabama"), button("Alaska")), (button("Distrito de Columbia"), button("Florida")))
    assert drawn(call(rows=rows), Paper(60)).split("\n")[2:] == [
        "  1  Alabama                 2  Alaska",
        "  3  Distrito de Columbia    4  Florida",
    ]


def test_a_button_that_copies_is_no_choice() -> None:
    rows = ((Button(verbatim("Copy"), copy="1234"),), (button("Go on", "go"),))
    assert choices(call(rows=rows)) == ((Choice(1, "Go on", "v1:inc.when:go:3"),),)


def test_long_texts_are_wrapped_and_list_items_hang() -> None:
    text = drawn(call("• one two three four", "• five"), Paper(14))
    assert text == "When did it\nhappen?\n\n• one two\n  three four\n• five"


def test_bold_is_shown_only_where_a_terminal_understands_it() -> None:
    assert drawn(call(), Paper(60, colour=True)) == f"{BOLD}When did it happen?{PLAIN}"
    assert "\x1b" not in drawn(call("👮🏽 x"), Paper(60))


def test_bold_marks_take_no_width() -> None:
    assert drawn(call(), Paper(19, colour=True)) == f"{BOLD}When did it happen?{PLAIN}"


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("ayer a las 3", Replied("ayer a las 3", Heard.AFTER, "es")),
        ("/help", Commanded("help", "", "es")),
    ],
)
def test_a_typed_line_is_read_like_one_from_telegram(text: str, event: object) -> None:
    update = Typist("es").typed(text, 20)
    assert inbound.event_of(update, 19) == event
    assert inbound.person_key(update) == (0, 0)
    assert (inbound.message_id(update), inbound.tap_id(update)) == (20, None)


def test_a_typed_number_is_read_like_a_tap_on_telegram() -> None:
    update = Typist().tapped("v1:inc.when:today:3", 19, 20)
    assert inbound.event_of(update, 19) == Tapped("inc.when", "today", 3)
    assert (inbound.tapped_message(update), inbound.person_key(update)) == (19, (0, 0))
