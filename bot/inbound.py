"""A Telegram update becomes an event of the heart. Names and usernames are dropped here and go no further.

Plain texts and taps, nearly all of the traffic, are read from the JSON; everything else by python-telegram-bot's
``Update.de_json``. Both readings give the same event (one property test). A malformed update raises KeyError,
TypeError, ValueError or AttributeError: the turn sets it aside, nobody else waits.
"""

import os
import re
from collections.abc import Mapping
from typing import Any, Literal

from telegram import Message, Update

from bot.sent_files import file_came
from flows.commands import HIDE
from flows.messages import (
    Attached,
    Blocked,
    Commanded,
    Edited,
    Event,
    FileCame,
    Heard,
    Pinned,
    Replied,
    Tapped,
)

os.environ.setdefault("PTB_TIMEDELTA", "1")  # the library's coming behaviour; without it each duration warns

Raw = Mapping[str, Any]
"""One update as Telegram sent it: https://core.telegram.org/bots/api#update."""
Kind = Literal["text", "command", "tap", "other"]

BUTTON = re.compile(r"v1:([^:]*):([^:]*):(\d{1,9})", re.ASCII)
"""``callback_data``: version, question, option, revision."""
STALE = Tapped("", "", -1)
"""A tap that fits no question: somebody else's button, or one of a version long gone."""
COMMAND = re.compile(r"/([A-Za-z0-9_]{1,32})(?:@\w+)?(?:\s+(.*))?", re.ASCII | re.DOTALL)

BIGGEST = 2**63 - 1
"""Of an id our database can hold; Telegram's own have at most 52 bits."""

KINDS = {
    "contact": "contact",
    "sticker": "sticker",
    "dice": "dice",
    "game": "game",
    "poll": "poll",
    "story": "story",
    "gift": "gift",
    "unique_gift": "gift",
    "checklist": "checklist",
}
BLOCKED = "kicked"
"""What Telegram calls a bot in the private chat of a person who blocked it."""
NOTES = frozenset(
    "new_chat_members left_chat_member chat_owner_left chat_owner_changed new_chat_title new_chat_photo "
    "delete_chat_photo group_chat_created supergroup_chat_created channel_chat_created "
    "message_auto_delete_timer_changed migrate_to_chat_id migrate_from_chat_id pinned_message invoice "
    "successful_payment refunded_payment users_shared chat_shared gift_upgrade_sent connected_website "
    "write_access_allowed passport_data proximity_alert_triggered boost_added chat_background_set "
    "checklist_tasks_done checklist_tasks_added direct_message_price_changed forum_topic_created "
    "forum_topic_edited forum_topic_closed forum_topic_reopened general_forum_topic_hidden "
    "general_forum_topic_unhidden giveaway_created giveaway giveaway_winners giveaway_completed "
    "managed_bot_created paid_message_price_changed poll_option_added poll_option_deleted "
    "suggested_post_approved suggested_post_approval_failed suggested_post_declined suggested_post_paid "
    "suggested_post_refunded video_chat_scheduled video_chat_started video_chat_ended "
    "video_chat_participants_invited web_app_data".split()
)
"""Fields by which Telegram itself says what happened to the chat: nothing to answer.

Anything else is something a person sent, also what a version of tomorrow calls by a name unknown here.
"""


def person_key(raw: Raw) -> tuple[int, int] | None:
    """Return (user id, chat id) of a person in a private chat; None for groups, channels, bots and the rest."""
    if "callback_query" in raw:
        source, message = raw["callback_query"], raw["callback_query"].get("message")
    else:
        source = message = raw.get("message") or raw.get("edited_message") or _blocking(raw)
    if not message or message["chat"]["type"] != "private" or source["from"].get("is_bot"):
        return None
    return _number(source["from"]["id"]), _number(message["chat"]["id"])


def _blocking(raw: Raw) -> Raw | None:
    """Return the change by which a person blocked the bot. Another change of membership is nothing to answer."""
    change = raw.get("my_chat_member")
    return change if change and change["new_chat_member"]["status"] == BLOCKED else None


def group_of(raw: Raw) -> int | None:
    """Return the chat of a group or channel that the bot is in: it was added, or it hears what is said there."""
    change = raw.get("my_chat_member")
    there = raw.get("message") or raw.get("edited_message")
    if change:
        member = change["new_chat_member"]["status"] in {"member", "administrator", "restricted"}
        there = change if member else None
    if not there or "left_chat_member" in there or there["chat"]["type"] == "private":
        return None
    return _number(there["chat"]["id"])


def kind_of(raw: Raw) -> Kind:
    """Return what decides whether an update waits for its question: texts and others do, commands and taps do not."""
    if "callback_query" in raw:
        return "tap"
    message = raw.get("message", {})
    text = message.get("text")
    if text is None:
        return "other"
    return "command" if COMMAND.fullmatch(text) and "forward_origin" not in message else "text"


def hides(raw: Raw) -> bool:
    """Whether a tap or a command asks for the chat to be hidden."""
    match event_of(raw, 0):
        case Commanded(name=name) | Tapped(option=name):
            return name in HIDE
        case _:
            return False


def tap_id(raw: Raw) -> str | None:
    """Return the callback query to answer, if the update is a tap."""
    return str(raw["callback_query"]["id"]) if "callback_query" in raw else None


def tapped_message(raw: Raw) -> int | None:
    """Return the id of the message whose button was tapped."""
    message = raw.get("callback_query", {}).get("message")
    return _number(message["message_id"]) if message else None


def message_id(raw: Raw) -> int | None:
    """Return the id of the person's own message, which may be deleted from the chat."""
    message = raw.get("message") or raw.get("edited_message")
    return _number(message["message_id"]) if message else None


def event_of(raw: Raw, said: int) -> Event | None:
    """Return the event, or None when there is nothing to answer.

    *said*: message id of the open question; negative when it was sent twice and the first id is unknown; 0: none.
    """
    message = raw.get("message")
    if isinstance(message, Mapping) and "text" in message:
        to = message.get("reply_to_message") or {}
        answers_us = bool(to.get("from", {}).get("is_bot"))
        number = _number(message["message_id"])
        order = heard(number, said, answers_us=answers_us)
        words = Replied(
            _words(message["text"]),
            order,
            message["from"].get("language_code") or "",
            forwarded="forward_origin" in message,
            message=number,
        )
        return _command(words) or words
    if "callback_query" in raw:
        return _tapped(raw["callback_query"].get("data"))
    update = Update.de_json(dict(raw), None)
    return event_of_update(update, said)


def event_of_update(update: Update, said: int) -> Event | None:
    """Return the event of an update that python-telegram-bot has read."""
    if update.callback_query:
        return _tapped(update.callback_query.data)
    if edited := update.edited_message:
        return _edited(edited, said)
    if update.my_chat_member:
        return Blocked() if update.my_chat_member.new_chat_member.status == BLOCKED else None
    message = update.message
    if message is None:
        return None
    if message.text is None:
        return _sent(message, said)
    to = message.reply_to_message
    answers_us = bool(to and to.from_user and to.from_user.is_bot)
    device = (message.from_user.language_code or "") if message.from_user else ""
    order = heard(message.message_id, said, answers_us=answers_us)
    words = _replied(message, message.text, order, device)
    return _command(words) or words


def heard(message: int, said: int, *, answers_us: bool = False) -> Heard:
    """Say whether a text was written after the open question. Only order decides, never a clock (mailroom §8).

    In a private chat both directions share one increasing sequence of message ids. *answers_us*: the text is a
    reply to a message of ours, which settles what a crash left open.
    """
    if message > abs(said):
        return Heard.AFTER
    if said > 0:
        return Heard.BEFORE
    return Heard.AFTER if answers_us else Heard.UNSURE


def _replied(message: Message, text: object, order: Heard, device: str = "") -> Replied:
    forwarded = message.forward_origin is not None  # by whom is dropped here and goes no further
    return Replied(_words(text), order, device, forwarded=forwarded, message=message.message_id)


def _command(words: Replied) -> Commanded | None:
    """Return the command that *words* are. One that was sent on is somebody's words, not an order."""
    command = None if words.forwarded else COMMAND.fullmatch(words.text)
    return Commanded(command[1].lower(), (command[2] or "").strip(), words.device) if command else None


def _tapped(data: str | None) -> Tapped:
    button = BUTTON.fullmatch(data or "")
    return Tapped(button[1], button[2], int(button[3])) if button else STALE


def _edited(message: Message, said: int) -> Edited | None:
    """A message that was changed; of its file, too, it is said what it is now."""
    text = message.text if message.text is not None else message.caption
    file = file_came(message, _caption(message, said))
    return None if text is None and file is None else Edited(_words(text or ""), message.message_id, file)


def _sent(message: Message, said: int) -> Pinned | FileCame | Attached | None:
    place = message.venue.location if message.venue else message.location
    if place:
        return Pinned(place.latitude, place.longitude, live=bool(place.live_period))
    if file := file_came(message, _caption(message, said)):
        return file
    present = message.to_dict()
    for name, kind in KINDS.items():
        if present.get(name):
            return Attached(kind, _caption(message, said))
    noted = any(present.get(name, False) is not False for name in NOTES)  # some notes are empty objects
    return None if noted else Attached("other", _caption(message, said))


def _caption(message: Message, said: int) -> Replied | None:
    if not message.caption:
        return None
    return _replied(message, message.caption, heard(message.message_id, said))


def _words(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("a text that is no text")
    value.encode()  # half a surrogate pair is no text either, and could not be kept
    return value


def _number(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError("an id that is not a whole number")
    if abs(value) > BIGGEST:
        raise ValueError("an id that no database can hold")
    return value
