"""Documented limits of what a bot sends, from `telegram.constants`.

Lengths are counted in UTF-16 units, the stricter reading of "characters". Telegram names no longest button
label; an empty one is refused.
"""

import re
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from typing import Any

from telegram import constants as c

from tests.telegram.refusal import Json
from tests.telegram.shapes import utf16

COMMAND = re.compile(r"[a-z0-9_]{1,32}")
ACTIONS = frozenset(
    {
        "url",
        "callback_data",
        "web_app",
        "login_url",
        "switch_inline_query",
        "switch_inline_query_current_chat",
        "switch_inline_query_chosen_chat",
        "copy_text",
        "callback_game",
        "pay",
    }
)

Limit = Callable[[Any], Iterator[str]]


class _Plain(HTMLParser):
    """The text that is left after entities parsing."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""

    def handle_data(self, data: str) -> None:
        self.text += data


def _plain(text: str, parse_mode: object) -> str:
    if parse_mode != "HTML":
        return text
    parser = _Plain()
    parser.feed(text)
    parser.close()
    return parser.text


def _between(name: str, least: int, most: int) -> Limit:
    def check(value: str) -> Iterator[str]:
        if not least <= utf16(value) <= most:
            yield f"{name} has {utf16(value)} characters, allowed are {least} to {most}"

    return check


def _number(name: str, least: int, most: int) -> Limit:
    def check(value: int) -> Iterator[str]:
        if not least <= value <= most:
            yield f"{name} is outside {least} to {most}"

    return check


def _count(name: str, least: int, most: int) -> Limit:
    def check(value: list[object]) -> Iterator[str]:
        if not least <= len(value) <= most:
            yield f"{name} has {len(value)} entries, allowed are {least} to {most}"

    return check


def _keyboard(markup: Json) -> Iterator[str]:
    rows = markup.get("inline_keyboard")
    if rows is None:
        return
    buttons = [button for row in rows for button in row]
    if len(buttons) > c.InlineKeyboardMarkupLimit.TOTAL_BUTTON_NUMBER:
        yield f"reply_markup has {len(buttons)} buttons"
    if any(not row or len(row) > c.InlineKeyboardMarkupLimit.BUTTONS_PER_ROW for row in rows):
        yield "reply_markup has an empty or too long row"
    for button in buttons:
        yield from _button(button)


def _button(button: Json) -> Iterator[str]:
    if not str(button.get("text", "")).strip():
        yield "a button has no label"
    if len(ACTIONS & set(button)) != 1:
        yield "a button needs exactly one action"
    data = button.get("callback_data")
    limit = c.InlineKeyboardButtonLimit
    if data is not None and not limit.MIN_CALLBACK_DATA <= len(data.encode()) <= limit.MAX_CALLBACK_DATA:
        yield f"callback_data has {len(data.encode())} bytes, allowed are 1 to 64"


def _commands(commands: list[Json]) -> Iterator[str]:
    yield from _count("commands", 0, c.BotCommandLimit.MAX_COMMAND_NUMBER)(commands)
    for one in commands:
        if not COMMAND.fullmatch(str(one.get("command", ""))):
            yield "a command is not 1 to 32 of a-z, 0-9, _"
        yield from _between("a command's description", 1, c.BotCommandLimit.MAX_DESCRIPTION)(
            str(one.get("description", ""))
        )


LIMITS: dict[tuple[str, str], Limit] = {
    ("*", "caption"): _between("caption", 0, c.MessageLimit.CAPTION_LENGTH),
    ("*", "entities"): _count("entities", 0, c.MessageLimit.MESSAGE_ENTITIES),
    ("*", "reply_markup"): _keyboard,
    ("answerCallbackQuery", "text"): _between(
        "text", 0, c.CallbackQueryLimit.ANSWER_CALLBACK_QUERY_TEXT_LENGTH
    ),
    ("deleteMessages", "message_ids"): _count("message_ids", 1, c.BulkRequestLimit.MAX_LIMIT),
    ("getUpdates", "limit"): _number("limit", c.PollingLimit.MIN_LIMIT, c.PollingLimit.MAX_LIMIT),
    ("setMyCommands", "commands"): _commands,
    ("setMyDescription", "description"): _between(
        "description", 0, c.BotDescriptionLimit.MAX_DESCRIPTION_LENGTH
    ),
    ("setMyName", "name"): _between("name", 0, c.BotNameLimit.MAX_NAME_LENGTH),
    ("setMyShortDescription", "short_description"): _between(
        "short_description", 0, c.BotDescriptionLimit.MAX_SHORT_DESCRIPTION_LENGTH
    ),
    ("setWebhook", "secret_token"): _between("secret_token", 1, c.WebhookLimit.MAX_SECRET_TOKEN_LENGTH),
}


def limit_faults(method: str, params: Json) -> list[str]:
    """Every limit that these parameters break; the values have the right types already."""
    found: list[str] = []
    if method in ("sendMessage", "editMessageText"):
        text = _plain(params["text"], params.get("parse_mode")).strip()
        found += _between("text", c.MessageLimit.MIN_TEXT_LENGTH, c.MessageLimit.MAX_TEXT_LENGTH)(text)
    for name, value in params.items():
        for key in ((method, name), ("*", name)):
            if key in LIMITS:
                found += LIMITS[key](value)
    return found
