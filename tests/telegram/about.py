"""The methods by which a bot describes itself: name, descriptions, commands, each by language."""

from typing import Any

from tests.telegram.account import Profile
from tests.telegram.methods import Method
from tests.telegram.refusal import Json

TEXTS = (
    ("MyName", "name"),
    ("MyDescription", "description"),
    ("MyShortDescription", "short_description"),
)


def about(profile: Profile) -> dict[str, Method]:
    """set… and get… of every text, and the three command methods."""
    methods: dict[str, Method] = {
        "setMyCommands": lambda params: _set_commands(profile, params),
        "getMyCommands": lambda params: profile.commands.get(_place(params), []),
        "deleteMyCommands": lambda params: _set_commands(profile, {**params, "commands": []}),
    }
    for ending, key in TEXTS:
        texts: dict[str, str] = getattr(profile, key)
        methods[f"set{ending}"] = _setter(texts, key)
        methods[f"get{ending}"] = _getter(texts, key)
    return methods


def _setter(texts: dict[str, str], key: str) -> Method:
    def put(params: Json) -> bool:
        texts[params.get("language_code") or ""] = params.get(key) or ""
        return True

    return put


def _getter(texts: dict[str, str], key: str) -> Method:
    """The language's own text, else the default one, as the server falls back."""

    def get(params: Json) -> Any:
        return {key: texts.get(params.get("language_code") or "") or texts.get("", "")}

    return get


def _place(params: Json) -> tuple[str, str]:
    scope = params.get("scope") or {"type": "default"}
    return str(scope["type"]), str(params.get("language_code") or "")


def _set_commands(profile: Profile, params: Json) -> bool:
    profile.commands[_place(params)] = list(params["commands"])
    return True
