"""The checks of outgoing calls are able to fail."""

import json
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from tests.telegram.description import SETTING, Description, description_in_use, spec_in_use
from tests.telegram.double import Double
from tests.telegram.refusal import Json


def keyboard(*buttons: Json) -> Json:
    return {"inline_keyboard": [list(buttons)]}


def button(**changed: Any) -> Json:
    return {"text": "Yes", "callback_data": "y", **changed}


GOOD: Json = {"text": "Hello", "reply_markup": keyboard(button())}
WRONG: list[tuple[str, Json, str]] = [
    ("sendMessage", {"text": "Hello", "texts": "x"}, "unknown parameter texts"),
    ("sendMessage", {}, "missing parameter text"),
    ("sendMessage", {"text": 5}, "text is not str"),
    ("sendMessage", {"text": "x" * 4097}, "4097 characters"),
    ("sendMessage", {"text": "🙂" * 2049}, "4098 characters"),
    ("sendMessage", {"text": "  "}, "text has 0 characters"),
    ("sendMessage", {"text": "x", "read_timeout": 3}, "unknown parameter read_timeout"),
    ("sendMessage", {"text": "x", "reply_markup": keyboard(button(callback_data="é" * 33))}, "66 bytes"),
    ("sendMessage", {"text": "x", "reply_markup": keyboard(button(callback_data=""))}, "0 bytes"),
    ("sendMessage", {"text": "x", "reply_markup": keyboard(button(text=" "))}, "no label"),
    ("sendMessage", {"text": "x", "reply_markup": keyboard({"text": "Yes"})}, "exactly one action"),
    ("sendMessage", {"text": "x", "reply_markup": keyboard({"callback_data": "y"})}, "reply_markup"),
    ("sendMessage", {"text": "x", "reply_markup": keyboard(button(colour="red"))}, "unknown colour"),
    ("sendMessage", {"text": "x", "reply_markup": keyboard(*[button()] * 9)}, "too long row"),
    ("sendMessage", {"text": "x", "reply_markup": {"inline_keyboard": [[button()]] * 101}}, "101 buttons"),
    ("sendMessage", {"text": "x", "reply_markup": {"keys": []}}, "not a markup"),
    ("sendMessage", {"text": "x", "reply_parameters": {"message": 4}}, "reply_parameters"),
    ("editMessageText", {"text": "x"}, "missing parameter message_id"),
    ("answerCallbackQuery", {"callback_query_id": "1", "text": "x" * 201}, "201 characters"),
    ("setMyDescription", {"description": "x" * 513}, "513 characters"),
    ("setMyShortDescription", {"short_description": "x" * 121}, "121 characters"),
    ("setMyName", {"name": "x" * 65}, "65 characters"),
    ("setMyCommands", {"commands": [{"command": "Start", "description": "x"}]}, "a command is not"),
    ("setMyCommands", {"commands": [{"command": "start", "description": ""}]}, "description has 0"),
    ("setMyCommands", {"commands": [{"command": "start", "description": "x"}] * 101}, "101 entries"),
    ("deleteMessages", {"message_ids": []}, "0 entries"),
    ("getUpdates", {"limit": 101}, "outside 1 to 100"),
]
CHATLESS = ("answerCallbackQuery", "getUpdates")


async def call(double: Double, method: str, params: Json) -> tuple[int, Json]:
    async with (
        aiohttp.ClientSession() as session,
        session.post(f"{double.url}/bot{double.token}/{method}", json=params) as response,
    ):
        return response.status, await response.json()


@pytest.mark.parametrize(("method", "params", "fault"), WRONG)
async def test_a_wrong_call_is_refused_and_recorded(
    double: Double, method: str, params: Json, fault: str
) -> None:
    ana = double.person()
    ana.say("/start")
    addressed = method not in CHATLESS and not method.startswith("setMy")
    status, body = await call(double, method, {**params, **({"chat_id": ana.person_id} if addressed else {})})
    found, double.violations = double.violations, []
    assert status == 400
    assert fault in body["description"]
    assert any(fault in one for one in found)
    assert ana.heard == []


async def test_a_right_call_passes_as_json_form_or_query(double: Double) -> None:
    ana = double.person()
    ana.say("/start")
    url = f"{double.url}/bot{double.token}/sendMessage"
    as_text = {"chat_id": str(ana.person_id), "text": "42", "reply_markup": '{"inline_keyboard": []}'}
    assert (await call(double, "sendMessage", {"chat_id": ana.person_id, **GOOD}))[0] == 200
    async with aiohttp.ClientSession() as session:
        async with session.post(url, data=as_text) as response:
            assert response.status == 200
        async with session.get(url, params=as_text) as response:
            assert response.status == 200
    assert [one.text for one in ana.heard] == ["Hello", "42", "42"]


async def test_unknown_methods_are_not_found(double: Double) -> None:
    assert (await call(double, "sendEverything", {}))[0] == 404
    assert (await call(double, "sendPoll", {}))[0] == 404
    found, double.violations = double.violations, []
    assert len(found) == 2


async def test_the_description_finds_what_the_signatures_cannot(
    double: Double, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    text_only = {"name": "text", "types": ["String"], "required": True}
    flag = {"name": "disable_notification", "types": ["Boolean"], "required": False}
    chat = {"name": "chat_id", "types": ["Integer", "String"], "required": True}
    path = tmp_path / "tiny.json"
    methods = {"sendMessage": {"fields": [chat, text_only, flag]}}
    path.write_text(json.dumps({"version": "Bot API 0.1", "methods": methods, "types": {}}))
    ana = double.person()
    ana.say("/start")
    call_ = {"chat_id": ana.person_id, "text": "Hello", "disable_notification": "maybe"}
    monkeypatch.delenv(SETTING, raising=False)
    assert description_in_use() is None
    assert spec_in_use() == "Bot API description: PTB signatures only"
    assert (await call(double, "sendMessage", call_))[0] == 200
    monkeypatch.setenv(SETTING, str(path))
    assert spec_in_use() == "Bot API description: PTB signatures + tiny.json 0.1"
    assert (await call(double, "sendMessage", call_))[0] == 400
    assert double.violations == ["sendMessage: sendMessage.disable_notification is not Boolean"]
    double.violations.clear()


def test_the_description_names_missing_unknown_and_wrong_fields_at_any_depth() -> None:
    row = {"name": "rows", "types": ["Array of Array of Button"], "required": True}
    label = {"name": "label", "types": ["String"], "required": True}
    pair = {"name": "Pair", "subtypes": ["Keyboard", "Button"]}
    types = {"Keyboard": {"fields": [row]}, "Button": {"fields": [label]}, "Pair": pair}
    tiny = Description({"version": "Bot API 0.1", "methods": {}, "types": types})
    assert tiny.faults("Keyboard", {"rows": [[{"label": "Yes"}]]}) == []
    assert tiny.faults("Keyboard", {"rows": [[{}]]}) == ["Keyboard.rows[0][0]: missing label"]
    assert tiny.faults("Keyboard", {"rows": [[{"label": True}]]}) == [
        "Keyboard.rows[0][0].label is not String"
    ]
    assert tiny.faults("Keyboard", {"rows": [5]}) == ["Keyboard.rows[0] is not a list"]
    assert tiny.faults("Pair", {"label": "Yes"}) == []
    assert tiny.faults("Pair", {"label": "Yes", "hue": 1}) == ["Pair: unknown hue"]
    assert tiny.method_faults("sendAll", {}) == ["sendAll is no method of the Bot API"]
