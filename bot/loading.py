"""The files of the house and of the operator, read once and handed to the heart as values."""

import tomllib
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import locales
from bot.facts import PATH as FACTS
from bot.gazetteer import load_gazetteer
from bot.settings import BotSettings
from flows.errors import Refused
from flows.flow import Flow
from flows.guidance import Guidance, read_guidance
from flows.intake import compose
from flows.partners import Partner, demo_partner, read_partners
from flows.reading.gazetteer import Gazetteer


@dataclass(frozen=True, slots=True)
class Files:
    """What the files say, as values."""

    guidance: Guidance
    partners: tuple[Partner, ...]


def read_files(settings: BotSettings) -> tuple[Files, tuple[str, ...]]:
    """Return what the files say and every fault in them; with faults, start nothing."""
    faults: list[str] = []
    guidance, wrong = read_guidance(_read(FACTS, faults), _read(settings.help, faults))
    partners, not_partners = read_partners_of(settings)
    return Files(guidance, partners), (*faults, *not_partners, *wrong)


def load_flow(settings: BotSettings, files: Files) -> Flow:
    """Compose the flow. Refused: database-unusable, where the data folder cannot be written."""
    operator, recovery = settings.operator, bool(settings.hall.recovery_key)
    return compose(
        guidance=files.guidance,
        places=_places(settings.hall.data_dir),
        partners=files.partners,
        words=locales.load(settings.languages),
        languages={lang: locales.endonym(lang) for lang in settings.languages},
        operator=replace(operator, demo=settings.hall.demo, can_send=bool(files.partners), recovery=recovery),
    )


def _places(data_dir: Path) -> Gazetteer:
    try:
        return load_gazetteer(data_dir)
    except OSError:
        raise Refused("database-unusable") from None


def read_partners_of(settings: BotSettings) -> tuple[tuple[Partner, ...], tuple[str, ...]]:
    """Return the operator's partners as their file says now, and its faults.

    The demo partner is among them only where everything says DEMO.
    """
    faults: list[str] = []
    path = settings.hall.partners
    raw = _read(path if path.is_file() else None, faults)
    partners, wrong = read_partners(raw, datetime.now(UTC).date(), settings.languages)
    if settings.hall.demo:
        partners = (*partners, demo_partner())
    if settings.operator.minors and not any(one.accepts_minors and one.safeguarding_lead for one in partners):
        faults.append("TESTIGO_MINORS is limited, but no partner accepts minors and has a safeguarding lead.")
    return partners, (*faults, *wrong)


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
