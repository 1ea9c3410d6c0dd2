"""The files of the house and of the operator, read once and handed to the heart as values."""

import tomllib
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import flows.guidance
import locales
from bot.gazetteer import load_gazetteer
from bot.settings import BotSettings
from flows.flow import Flow, Operator
from flows.guidance import read_guidance
from flows.intake import compose
from flows.partners import Partner, demo_partner, read_partners

FACTS = Path(flows.guidance.__file__).with_name("facts.toml")


def load_flow(settings: BotSettings) -> tuple[Flow, tuple[str, ...]]:
    """Return the flow and every fault of the files; with faults, start nothing."""
    faults: list[str] = []
    guidance, wrong = read_guidance(_read(FACTS, faults), _read(settings.help, faults))
    partners = _partners(settings, faults)
    flow = compose(
        guidance=guidance,
        places=load_gazetteer(),
        partners=partners,
        words=locales.load(settings.languages),
        languages={lang: locales.endonym(lang) for lang in settings.languages},
        operator=Operator(
            settings.operator.name, settings.operator.contact, settings.hall.demo, can_send=bool(partners)
        ),
    )
    return flow, (*faults, *wrong)


def _partners(settings: BotSettings, faults: list[str]) -> tuple[Partner, ...]:
    """The operator's partners; the demo partner only where everything says DEMO."""
    raw = _read(settings.partners, faults)
    partners, wrong = read_partners(raw, datetime.now(UTC).date(), settings.languages)
    faults += wrong
    return (*partners, demo_partner()) if settings.hall.demo else partners


def _read(path: Path | None, faults: list[str]) -> dict[str, Any]:
    if path is None:
        return {}
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except OSError:
        faults.append(f"The file {path.name} cannot be read.")
    except (tomllib.TOMLDecodeError, UnicodeDecodeError):
        faults.append(f"The file {path.name} is not valid TOML.")
    return {}
