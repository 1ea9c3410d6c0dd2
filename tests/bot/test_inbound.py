"""What Telegram sends becomes what the heart understands, and nothing more."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import Update

from bot.inbound import (
    STALE,
    event_of,
    event_of_update,
    group_of,
    hides,
    kind_of,
    message_id,
    person_key,
    tap_id,
    tapped_message,
)
from flows.messages import Attached, Blocked, Commanded, Edited, FileCame, Heard, Pinned, Replied, Tapped

Json = dict[str, Any]
PERSON: Json = {"id": 77, "is_bot": False, "first_name": "Ana", "username": "ana_77", "language_code": "es"}
CHAT: Json = {"id": 77, "type": "private", "first_name": "Ana"}
BOT: Json = {"id": 5, "is_bot": True, "first_name": "Testigo"}
FILE: Json = {"file_id": "f", "file_unique_id": "u"}
LONG_FILE: Json = FILE | {"duration": 1, "width": 1, "height": 1, "length": 1}
SPOT: Json = {"latitude": 41.85, "longitude": -87.75}


def message(number: int = 20, **content: object) -> Json:
    return {"message_id": number, "date": 1_790_000_000, "chat": CHAT, "from": PERSON, **content}


def sent(number: int = 20, **content: object) -> Json:
    return {"update_id": 1, "message": message(number, **content)}


def tap(data: str | None) -> Json:
    question = message(19, text="?") | {"from": BOT}
    query: Json = {"id": "900", "from": PERSON, "message": question, "chat_instance": "1"}
    return {"update_id": 2, "callback_query": query | ({} if data is None else {"data": data})}


def test_a_text_keeps_its_words_and_the_language_of_the_phone() -> None:
    assert event_of(sent(text="Me quitaron  la puerta\n"), 0) == Replied(
        "Me quitaron  la puerta\n", Heard.AFTER, "es"
    )


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("/start", Commanded("start", "", "es")),
        ("/start es-IL_ab", Commanded("start", "es-IL_ab", "es")),
        ("/start@testigo_bot", Commanded("start", "", "es")),
        ("/Delete@testigo_bot now", Commanded("delete", "now", "es")),
    ],
)
def test_a_command_is_read_with_its_argument_and_without_the_bots_name(text: str, command: Commanded) -> None:
    assert event_of(sent(text=text), 50) == command
    assert kind_of(sent(text=text)) == "command"


@pytest.mark.parametrize("text", ["/", "/ start", "15/10", "a /start", "//x", "/ñandú"])
def test_a_slash_alone_does_not_make_a_command(text: str) -> None:
    assert event_of(sent(text=text), 0) == Replied(text, Heard.AFTER, "es")


@pytest.mark.parametrize(
    ("number", "said", "order"),
    [
        (20, 0, Heard.AFTER),
        (20, 19, Heard.AFTER),
        (20, 21, Heard.BEFORE),
        (20, -21, Heard.UNSURE),
        (20, -19, Heard.AFTER),
    ],
)
def test_only_order_decides_whether_a_text_is_the_answer(number: int, said: int, order: Heard) -> None:
    assert event_of(sent(number, text="ayer"), said) == Replied("ayer", order, "es")


def test_a_reply_to_our_message_settles_what_a_crash_left_open() -> None:
    text = sent(20, text="ayer", reply_to_message=message(18, text="?") | {"from": BOT})
    assert event_of(text, -21) == Replied("ayer", Heard.AFTER, "es")


def test_a_reply_to_the_persons_own_message_settles_nothing() -> None:
    assert event_of(sent(20, text="ayer", reply_to_message=message(18, text="?")), -21) == Replied(
        "ayer", Heard.UNSURE, "es"
    )


@pytest.mark.parametrize(
    ("update", "hiding"),
    [
        (sent(text="/hide"), True),
        (sent(text="/quit now"), True),
        (sent(text="/start"), False),
        (tap("v1:settings:hide:3"), True),
        (tap("v1:settings:delete:3"), False),
    ],
)
def test_what_hides_the_chat_is_known_before_its_turn(update: Json, hiding: bool) -> None:
    assert hides(update) is hiding


def test_a_tap_says_which_question_option_and_revision() -> None:
    update = tap("v1:inc.when:yesterday:4")
    assert event_of(update, 99) == Tapped("inc.when", "yesterday", 4)
    assert (kind_of(update), tap_id(update), tapped_message(update), person_key(update)) == (
        "tap",
        "900",
        19,
        (77, 77),
    )


@pytest.mark.parametrize(
    "data", [None, "", "v0:a:b:1", "v1:a:b", "v1:a:b:x", "v1:a:b:-1", "v1:a:b:c:1", "v1:a:b:²"]
)
def test_a_tap_we_never_offered_is_stale(data: str | None) -> None:
    assert event_of(tap(data), 0) == STALE


def test_a_pin_and_a_venue_are_places() -> None:
    venue = {"location": SPOT, "title": "Laundromat", "address": "5th and Main"}
    assert event_of(sent(location=SPOT), 0) == Pinned(41.85, -87.75)
    assert event_of(sent(venue=venue, location=SPOT), 0) == Pinned(41.85, -87.75)


def test_a_live_location_is_called_live() -> None:
    assert event_of(sent(location=SPOT | {"live_period": 900}), 0) == Pinned(41.85, -87.75, live=True)


def test_where_a_live_location_moves_to_is_not_even_read() -> None:
    moved = {"update_id": 3, "edited_message": message(location=SPOT | {"live_period": 900})}
    assert event_of(moved, 0) is None


@pytest.mark.parametrize(
    ("kind", "content"),
    [
        ("contact", {"contact": {"phone_number": "+1", "first_name": "B"}}),
        ("sticker", {"sticker": LONG_FILE | {"type": "regular", "is_animated": False, "is_video": False}}),
        ("dice", {"dice": {"emoji": "🎲", "value": 3}}),
        ("story", {"story": {"id": 1, "chat": CHAT}}),
        ("other", {"rich_message": {"blocks": [{"type": "paragraph"}]}}),
        ("other", {"hologram_of_tomorrow": {"file_id": "f"}}),
        ("other", {}),
    ],
)
def test_what_can_not_be_kept_is_named(kind: str, content: Json) -> None:
    assert event_of(sent(**content), 0) == Attached(kind)
    assert kind_of(sent(**content)) == "other"


@pytest.mark.parametrize(
    "update",
    [
        sent(pinned_message=message(text="?")),
        sent(general_forum_topic_unhidden={}),
        sent(message_auto_delete_timer_changed={"message_auto_delete_time": 86400}),
        {
            "update_id": 4,
            "my_chat_member": {
                "chat": CHAT,
                "from": PERSON,
                "date": 1,
                **{key: {"status": "member", "user": BOT} for key in ("old_chat_member", "new_chat_member")},
            },
        },
        {"update_id": 5, "channel_post": message(text="x")},
        {"update_id": 6, "poll_of_tomorrow": {}},
    ],
)
def test_service_notes_and_what_is_not_a_chat_are_no_events(update: Json) -> None:
    assert event_of(update, 0) is None


def test_an_edited_message_is_an_edit() -> None:
    update = {"update_id": 7, "edited_message": message(text="it was the 4th")}
    assert event_of(update, 0) == Edited("it was the 4th")
    assert message_id(update) == 20


@pytest.mark.parametrize(
    "update",
    [
        {"update_id": 8, "message": message(text="x") | {"chat": {"id": -5, "type": "group", "title": "t"}}},
        {"update_id": 9, "message": message(text="x") | {"from": BOT}},
        {"update_id": 10, "channel_post": message(text="x")},
        {
            "update_id": 11,
            "callback_query": {"id": "1", "from": PERSON, "chat_instance": "1", "data": "v1:a:b:1"},
        },
    ],
)
def test_groups_bots_and_channels_are_nobody(update: Json) -> None:
    assert person_key(update) is None


@pytest.mark.parametrize(
    "update",
    [
        {"update_id": 1, "message": {"text": "x"}},
        {"update_id": 1, "message": message(text=5)},
        {"update_id": 1, "message": message(text=None)},
        {"update_id": 1, "message": message(text="half a sign: \ud83d")},
        {"update_id": 1, "message": [1, 2]},
        {"update_id": 1, "message": message(location={"latitude": 1})},
        {"update_id": 1, "edited_message": message(text=["x"])},
        {"update_id": 1, "callback_query": {"id": "1", "from": PERSON, "data": ["v1"]}},
        {"update_id": 1, "message": message(voice="no file")},
        {"update_id": 1, "message": "words"},
    ],
)
def test_a_malformed_update_raises_so_that_the_turn_sets_it_aside(update: Json) -> None:
    with pytest.raises((KeyError, TypeError, ValueError, AttributeError)):
        event_of(update, 0)


@pytest.mark.parametrize("number", [2**63, -(2**63), 10**30, True, 1.0, "7", None])
def test_an_id_that_no_database_can_hold_is_malformed(number: object) -> None:
    with pytest.raises((TypeError, ValueError)):
        message_id({"update_id": 1, "message": message(text="x") | {"message_id": number}})
    with pytest.raises((TypeError, ValueError)):
        person_key({"update_id": 1, "message": message(text="x") | {"from": PERSON | {"id": number}}})


def test_no_name_and_no_id_is_left_in_an_event() -> None:
    said = "".join(
        repr(event_of(update, 0)) for update in (sent(text="x"), sent(voice=LONG_FILE), tap("v1:a:b:1"))
    )
    assert not [secret for secret in ("Ana", "ana_77", "77", "file") if secret in said]


texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
words = texts | texts.map(lambda text: f"/start@testigo_bot {text}") | st.just("/help")
devices = st.sampled_from([PERSON, BOT, {key: PERSON[key] for key in ("id", "is_bot", "first_name")}])
replied = st.none() | st.sampled_from([message(3, text="a"), message(4, text="b") | {"from": BOT}])


@st.composite
def plain(draw: st.DrawFn) -> Json:
    if draw(st.booleans()):
        return tap(
            draw(st.none() | texts | st.from_regex(r"v1:[a-z.]{1,12}:[a-z]{1,9}:[0-9]{1,4}", fullmatch=True))
        )
    update = sent(draw(st.integers(1, 60)), text=draw(words))
    update["message"]["from"] = draw(devices)
    if to := draw(replied):
        update["message"]["reply_to_message"] = to
    return update


@given(update=plain(), said=st.integers(-60, 60))
def test_our_own_reading_equals_that_of_the_library(update: Json, said: int) -> None:
    read = Update.de_json(update, None)
    assert event_of(update, said) == event_of_update(read, said)


FROM_SOMEBODY: Json = {
    "type": "user",
    "date": 1,
    "sender_user": {"id": 9, "is_bot": False, "first_name": "Origen"},
}


def test_words_that_were_sent_on_are_marked_and_nobody_learns_by_whom() -> None:
    event = event_of(sent(text="they hit him", forward_origin=FROM_SOMEBODY), 0)

    assert event == Replied("they hit him", Heard.AFTER, "es", forwarded=True)
    assert "Origen" not in repr(event)


def test_a_command_that_was_sent_on_is_no_order() -> None:
    update = sent(text="/delete", forward_origin=FROM_SOMEBODY)

    assert event_of(update, 0) == Replied("/delete", Heard.AFTER, "es", forwarded=True)
    assert kind_of(update) == "text"


def test_words_and_their_change_carry_the_number_of_their_message() -> None:
    words = event_of(sent(31, text="x"), 0)
    changed = event_of({"update_id": 7, "edited_message": message(31, text="y")}, 0)
    caption = event_of({"update_id": 7, "edited_message": message(32, photo=[LONG_FILE], caption="z")}, 0)

    assert isinstance(words, Replied)
    assert isinstance(changed, Edited)
    assert isinstance(caption, Edited)
    assert (words.message, changed.message, caption.message, caption.text) == (31, 31, 32, "z")


def membership(chat: Json, status: str) -> Json:
    member = {"status": status, "user": BOT, "until_date": 0}
    old = {"status": "member", "user": BOT}
    change = {"chat": chat, "from": PERSON, "date": 1, "old_chat_member": old, "new_chat_member": member}
    return {"update_id": 4, "my_chat_member": change}


def test_a_block_is_heard_from_its_person() -> None:
    update = membership(CHAT, "kicked")

    assert person_key(update) == (77, 77)
    assert event_of(update, 0) == Blocked()


GROUP: Json = {"id": -5, "type": "supergroup", "title": "t"}


@pytest.mark.parametrize(
    ("update", "group"),
    [
        (membership(GROUP, "member"), -5),
        (membership(GROUP, "left"), None),
        (membership(CHAT, "member"), None),
        ({"update_id": 8, "message": message(text="/start") | {"chat": GROUP}}, -5),
        ({"update_id": 8, "message": message(left_chat_member=BOT) | {"chat": GROUP}}, None),
        (sent(text="x"), None),
    ],
)
def test_a_group_is_one_that_the_bot_is_in(update: Json, group: int | None) -> None:
    assert group_of(update) == group


def photo_edited(**content: object) -> Json:
    size = {"file_id": "f2", "file_unique_id": "u2", "width": 9, "height": 9, "file_size": 5}
    return {"update_id": 7, "edited_message": message(31, photo=[size], **content)}


def test_an_edited_message_says_what_file_is_in_it_now() -> None:
    bare, worded = event_of(photo_edited(), 0), event_of(photo_edited(caption="the van"), 40)
    assert isinstance(bare, Edited)
    assert isinstance(worded, Edited)

    assert bare.file == FileCame("photo", "f2", 5, "", "compressed", unique="u2")
    assert (worded.text, worded.message) == ("the van", 31)
    assert worded.file is not None
    assert worded.file.caption is not None
    assert worded.file.caption.heard is Heard.BEFORE
