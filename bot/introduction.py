"""What Telegram shows of the bot before anyone has written to it: descriptions and commands, in every language.

Each is asked for first and set only when it differs: Telegram limits how often a bot may change them.
Limits: description 512 characters, short description 120 (core.telegram.org/bots/api#setmydescription).
"""

import json
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any

from flows.words import N_, Line
from locales import Texts

DESCRIPTION = N_(
    "I help you write down what immigration agents did. I also explain your options.\n"
    "I am a computer program. I am not a lawyer, and I am not the government.\n"
    "Telegram knows your phone number, and it can read this chat. "
    "A court can order Telegram to give data about you. Use a phone that only you open.\n"
    "You choose what to share. You can stop at any time."
)
SHORT = N_("Write down what immigration agents did. Not the government. Telegram can read this chat.")
COMMANDS = (
    ("start", N_("Go to the first screen")),
    ("review", N_("See my answers")),
    ("info", N_("Read only")),
    ("language", N_("Change the language")),
    ("code", N_("Use a receipt code")),
    ("hide", N_("Clear this screen")),
    ("delete", N_("Erase what I keep about you")),
)
"""The seven of the menu (dialogue 2); /help says the others."""

Call = Callable[[str, bytes], Awaitable[Any]]


async def introduce(call: Call, languages: Sequence[str]) -> None:
    """Set what differs, for each language and, in the first one, for everyone else. Raises TelegramError."""
    for code, lang in (("", languages[0]), *((lang, lang) for lang in languages)):
        texts = Texts.of(lang)
        await _set(call, "Description", "description", texts.say(Line(DESCRIPTION)), code)
        await _set(call, "ShortDescription", "short_description", texts.say(Line(SHORT)), code)
        await _set_commands(call, texts, code)


async def _set(call: Call, method: str, name: str, text: str, code: str) -> None:
    told = await call(f"getMy{method}", _body(code))
    if not isinstance(told, Mapping) or told.get(name) != text:
        await call(f"setMy{method}", _body(code, **{name: text}))


async def _set_commands(call: Call, texts: Texts, code: str) -> None:
    wanted = [{"command": name, "description": texts.say(Line(what))} for name, what in COMMANDS]
    told = await call("getMyCommands", _body(code))
    if told != wanted:
        await call("setMyCommands", _body(code, commands=wanted))


def _body(code: str, **more: str | list[dict[str, str]]) -> bytes:
    return json.dumps({**more, **({"language_code": code} if code else {})}).encode()
