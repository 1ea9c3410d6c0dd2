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

from flows.messages import Attached, Commanded, Edited, Event, Heard, Pinned, Replied, Tapped

os.environ.setdefault("PTB_TIMEDELTA", "1")  # the library's coming behaviour; without it each duration warns

Raw = Mapping[str, Any]
"""One update as Telegram sent it: https://core.telegram.org/bots/api#update."""
Kind = Literal["text", "command", "tap", "other"]

BUTTON = re.compile(r"v1:([^:]*):([^:]*):(\d{1,9})", re.ASCII)
"""``callback_data``: version, question, option, revision."""
STALE = Tapped("", "", -1)
"""A tap that fits no question: somebody else's button, or one of a version long gone."""
COMMAND = re.compile(r"/([A-Za-z0-9_]{1,32})(?:@\w+)?(?:\s+(.*))?", re.ASCII | re.DOTALL)

KINDS = {
    "voice": "voice",
    "audio": "voice",
    "video": "video",
    "video_note": "video",
    "animation": "video",
    "photo": "photo",
    "live_photo": "photo",
    "document": "document",
    "contact": "contact",
    "sticker": "sticker",
}
CONTENT = frozenset(
    {"dice", "game", "poll", "story", "paid_media", "checklist", "gift", "unique_gift", "rich_message"}
)
"""What a person may send that is none of KINDS. Anything else in a message is a service note: nothing to answer."""


def person_key(raw: Raw) -> tuple[int, int] | None:
    """Return (user id, chat id) of a person in a private chat; None for groups, channels, bots and the rest."""
    if "callback_query" in raw:
        source, message = raw["callback_query"], raw["callback_query"].get("message")
    else:
        source = message = raw.get("message") or raw.get("edited_message")
    if not message or message["chat"]["type"] != "private" or source["from"].get("is_bot"):
        return None
    return _number(source["from"]["id"]), _number(message["chat"]["id"])


def kind_of(raw: Raw) -> Kind:
    """Return what decides whether an update waits for its question: texts and others do, commands and taps do not."""
    if "callback_query" in raw:
        return "tap"
    text = raw.get("message", {}).get("text")
    if text is None:
        return "other"
    return "command" if COMMAND.fullmatch(text) else "text"


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
        device = message["from"].get("language_code") or ""
        return _texted(message["text"], heard(message["message_id"], said, answers_us=answers_us), device)
    if "callback_query" in raw:
        return _tapped(raw["callback_query"].get("data"))
    update = Update.de_json(dict(raw), None)
    return event_of_update(update, said)


def event_of_update(update: Update, said: int) -> Event | None:
    """Return the event of an update that python-telegram-bot has read."""
    if update.callback_query:
        return _tapped(update.callback_query.data)
    if update.edited_message:
        text = update.edited_message.text
        return Edited(_words(text)) if text is not None else None
    message = update.message
    if message is None:
        return None
    if message.text is None:
        return _sent(message, said)
    to = message.reply_to_message
    answers_us = bool(to and to.from_user and to.from_user.is_bot)
    device = (message.from_user.language_code or "") if message.from_user else ""
    return _texted(message.text, heard(message.message_id, said, answers_us=answers_us), device)


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


def _texted(text: str, order: Heard, device: str) -> Commanded | Replied:
    if command := COMMAND.fullmatch(_words(text)):
        return Commanded(command[1].lower(), (command[2] or "").strip(), device)
    return Replied(text, order, device)


def _tapped(data: str | None) -> Tapped:
    button = BUTTON.fullmatch(data or "")
    return Tapped(button[1], button[2], int(button[3])) if button else STALE


def _sent(message: Message, said: int) -> Pinned | Attached | None:
    place = message.venue.location if message.venue else message.location
    if place:
        return Pinned(place.latitude, place.longitude, live=bool(place.live_period))
    present = {name for name, value in message.to_dict().items() if value}
    for name, kind in KINDS.items():
        if name in present:
            return Attached(kind, _caption(message, said))
    return Attached("other") if present & CONTENT else None


def _caption(message: Message, said: int) -> Replied | None:
    return Replied(_words(message.caption), heard(message.message_id, said)) if message.caption else None


def _words(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("a text that is no text")
    value.encode()  # half a surrogate pair is no text either, and could not be kept
    return value


def _number(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError("an id that is not a whole number")
    return value
