"""What door 1 needs to know, on top of the hall's settings. Every fault is found at once and said in a sentence."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

import locales
from bot import ways
from bot.ways import WebhookSettings
from flows.flow import Operator
from storage.log import TOKEN
from storage.mailroom import SHARDS
from storage.settings import Environment, HallSettings
from storage.settings import read as read_hall

OFFICIAL_API = "https://api.telegram.org"


@dataclass(frozen=True, slots=True)
class BotSettings:
    """*languages* is never empty. *token* is empty for a chat in a terminal."""

    hall: HallSettings
    languages: tuple[str, ...]
    operator: Operator
    help: Path | None
    token: str = field(default="", repr=False)
    api_url: str = field(default=OFFICIAL_API, repr=False)
    webhook: WebhookSettings | None = None
    listen: tuple[str, int] | None = None
    workers: int = 1


def read(variables: Mapping[str, str], door: Literal["run", "chat"]) -> tuple[BotSettings, tuple[str, ...]]:
    """Return the settings and what is wrong with them; with faults, start nothing."""
    environment = Environment(variables)
    hall = read_hall(environment, door=door)
    api_url = _api_url(environment) if door == "run" else OFFICIAL_API
    webhook = ways.webhook(environment, api_url) if door == "run" else None
    _file(
        environment, "TESTIGO_PARTNERS", "partners.toml"
    )  # the hall names it; here it must exist if it was set
    settings = BotSettings(
        hall=hall,
        languages=_languages(environment, hall.languages),
        operator=replace(
            _operator(environment, required=door == "run" and not hall.demo), minors=_minors(environment)
        ),
        help=_file(environment, "TESTIGO_HELP", "help.toml"),
        token=_token(environment) if door == "run" else "",
        api_url=api_url,
        webhook=webhook,
        listen=ways.listen(environment, webhook) if door == "run" else None,
        workers=_workers(environment, hall) if door == "run" else 1,
    )
    return settings, tuple(environment.faults)


def _token(environment: Environment) -> str:
    name = "TESTIGO_TELEGRAM_TOKEN"
    if not environment.is_set(name):
        environment.faults.append(
            f"{name} is missing. Ask @BotFather on Telegram for a bot token and set it."
        )
        return ""
    token = environment.secret(name)
    if token and not TOKEN.fullmatch(token):
        environment.faults.append(f"{name} does not look like a bot token (123456789:AA…).")
    return token


def _api_url(environment: Environment) -> str:
    name = "TESTIGO_TELEGRAM_API_URL"
    url = environment.text(name, OFFICIAL_API).rstrip("/")
    try:
        parts = urlsplit(url)
        fits = (
            parts.scheme in {"http", "https"} and bool(parts.hostname) and not (parts.query or parts.fragment)
        )
        fits = fits and (parts.port is None or parts.port > 0)
    except ValueError:
        fits = False
    if not fits:
        environment.faults.append(f"{name} must look like https://host or http://host:port.")
    return url


def _workers(environment: Environment, hall: HallSettings) -> int:
    """Return how many processes share the people."""
    name = "TESTIGO_BOT_WORKERS"
    text = environment.text(name, "1")
    if not (text.isascii() and text.isdigit() and len(text) < len("100") and 1 <= int(text) <= SHARDS):
        environment.faults.append(f"{name} must be a whole number from 1 to {SHARDS}.")
        return 1
    if int(text) > 1 and not hall.postgres:
        environment.faults.append(
            f"{name} is more than 1, but SQLite takes one worker only. Name a PostgreSQL database, or unset it."
        )
    return int(text)


def _operator(environment: Environment, *, required: bool) -> Operator:
    operator = Operator(
        environment.text("TESTIGO_OPERATOR_NAME"), environment.text("TESTIGO_OPERATOR_CONTACT")
    )
    if required and not operator.name:
        environment.faults.append("TESTIGO_OPERATOR_NAME is missing. People must see who runs this bot.")
    if required and not operator.contact:
        environment.faults.append(
            "TESTIGO_OPERATOR_CONTACT is missing. People must be able to reach who runs this."
        )
    return operator


def _languages(environment: Environment, wanted: tuple[str, ...]) -> tuple[str, ...]:
    complete = locales.languages()
    missing = [lang for lang in wanted if lang not in complete]
    if missing:
        environment.faults.append(
            f"TESTIGO_LANGUAGES names a language without a complete catalogue. Complete: {', '.join(complete)}."
        )
    return wanted if wanted and not missing else complete


def _file(environment: Environment, name: str, default: str) -> Path | None:
    """Return the file, or None when it is not named and the default one does not exist."""
    path = environment.path(name, default)
    if path.is_file():
        return path
    if environment.is_set(name):
        environment.faults.append(f"The file that {name} names does not exist.")
    return None


def _minors(environment: Environment) -> bool:
    """Return whether a short report from people of 13 to 17 is wanted; ``info``: they get information only."""
    wanted = environment.text("TESTIGO_MINORS", "info")
    if wanted not in {"info", "limited"}:
        environment.faults.append("TESTIGO_MINORS must be info or limited.")
    return wanted == "limited"
