"""What door 2 needs to know, on top of the hall's settings. Every fault is found at once and said in a sentence."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import locales
from flows.partners import Partner, read_partners
from handoff import methods
from handoff.methods import Means
from storage.settings import Environment, HallSettings
from storage.settings import read as read_hall

_NAME = "TESTIGO_PARTNERS"
_LISTEN = "TESTIGO_REPLIES_LISTEN"


@dataclass(frozen=True, slots=True)
class HandoffSettings:
    """*partners* are the operator's, without the demo partner (its key is made when the hall is opened).

    *replies_listen*: host and port where partners' servers bring replies, behind a proxy that ends TLS.
    """

    hall: HallSettings
    partners: tuple[Partner, ...]
    means: Means
    replies_listen: tuple[str, int] | None = None


def read(variables: Mapping[str, str], today: date) -> tuple[HandoffSettings, tuple[str, ...]]:
    """Read settings and partners file; with faults, start nothing."""
    environment = Environment(variables)
    hall = read_hall(environment, door="courier")
    means = Means(hall.data_dir, hall.smtp_url, here_too=hall.demo)
    partners = _partners(environment, hall, today)
    if not environment.faults:
        environment.faults += methods.faults(partners, means)
    listen = environment.address(_LISTEN)
    return HandoffSettings(hall, partners, means, listen), tuple(environment.faults)


def partners_now(settings: HandoffSettings, today: date) -> tuple[tuple[Partner, ...], tuple[str, ...]]:
    """Read the partners file again; with faults, use nothing of it."""
    environment = Environment({})
    partners = _partners(environment, settings.hall, today)
    if not environment.faults:
        environment.faults += methods.faults(partners, settings.means)
    return partners, tuple(environment.faults)


def keys_dir(variables: Mapping[str, str]) -> tuple[Path, tuple[str, ...]]:
    """Return only the keys directory, for commands that need nothing else."""
    environment = Environment(variables)
    return read_hall(environment, door="courier").keys_dir, tuple(environment.faults)


def _partners(environment: Environment, hall: HallSettings, today: date) -> tuple[Partner, ...]:
    """Return the operator's partners: none where no file was named and the usual one does not exist."""
    if not hall.partners.is_file():
        if environment.is_set(_NAME):
            environment.faults.append(f"The file that {_NAME} names does not exist.")
        return ()
    try:
        raw = tomllib.loads(hall.partners.read_text(encoding="utf-8"))
    except OSError:
        environment.faults.append(f"The file {hall.partners.name} cannot be read.")
        return ()
    except (tomllib.TOMLDecodeError, UnicodeDecodeError):
        environment.faults.append(f"The file {hall.partners.name} is not valid TOML.")
        return ()
    partners, faults = read_partners(raw, today, locales.languages())
    environment.faults += faults
    return partners
