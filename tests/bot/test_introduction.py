"""What Telegram shows before /start: in both languages, within its limits, set only when it differs."""

import json
from typing import Any

import pytest

from bot.introduction import COMMANDS, DESCRIPTION, SHORT, introduce
from flows.words import Line
from locales import Texts
from tests.telegram.double import Double
from tests.telegram.fixtures import double

__all__ = ["double"]


class Calls:
    """The double, asked directly."""

    def __init__(self, server: Double) -> None:
        self.server = server
        self.set: list[str] = []

    async def __call__(self, method: str, body: bytes) -> Any:
        self.set += [method] if method.startswith("set") else []
        self.server._check(method, json.loads(body))
        return await self.server._execute(method, json.loads(body))


async def test_both_languages_and_everyone_else_are_told_once(double: Double) -> None:
    calls = Calls(double)
    await introduce(calls, ("en", "es"))
    assert double.profile.description["es"] == Texts.of("es").say(Line(DESCRIPTION))
    assert "teléfono" in double.profile.description["es"]
    assert "not the government" in double.profile.description[""]
    first = len(calls.set)
    await introduce(calls, ("en", "es"))
    assert first > 0
    assert len(calls.set) == first


@pytest.mark.parametrize("lang", ["en", "es"])
def test_the_texts_fit_telegram(lang: str) -> None:
    texts = Texts.of(lang)
    assert len(texts.say(Line(DESCRIPTION))) <= 512
    assert len(texts.say(Line(SHORT))) <= 120
    for name, what in COMMANDS:
        assert name.isalpha()
        assert name.islower()
        assert 1 <= len(texts.say(Line(what))) <= 256


@pytest.mark.parametrize(
    ("lang", "words"), [("en", ("government", "Telegram")), ("es", ("gobierno", "Telegram"))]
)
def test_the_warning_stands_before_the_first_word(lang: str, words: tuple[str, str]) -> None:
    texts = Texts.of(lang)
    for word in words:
        assert word in texts.say(Line(DESCRIPTION))
        assert word in texts.say(Line(SHORT))


async def test_an_answer_of_another_shape_stops_no_door() -> None:
    made: list[str] = []

    async def call(method: str, _body: bytes) -> Any:
        made.append(method)
        return True

    await introduce(call, ("en",))
    assert "setMyCommands" in made
