"""What both doors need to know, read from the environment: every fault is found at once and said in a sentence.

``<NAME>_FILE`` may name a file that holds a secret. No sentence repeats a value.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

from flows.public_keys import age_fault
from storage.keyring import OTHERS
from storage.postgres_address import is_address

Door = Literal["run", "chat", "courier"]

NOT_BUILT = {
    "TESTIGO_DESK_LISTEN": "the desk",
}


POSTGRESQL = frozenset({"postgresql", "postgres", "postgresql+psycopg"})


class Environment:
    """Reads settings one by one and collects what is wrong with them in *faults*."""

    def __init__(self, variables: Mapping[str, str]) -> None:
        self._variables = variables
        self.faults: list[str] = []

    def text(self, name: str, default: str = "") -> str:
        """Return a setting without outer space; empty counts as unset."""
        return self._variables.get(name, "").strip() or default

    def is_set(self, name: str) -> bool:
        """Whether *name* or its ``_FILE`` has a value."""
        return bool(self.text(name) or self.text(f"{name}_FILE"))

    def secret(self, name: str) -> str:
        """Return a secret from *name* or from the file that ``<name>_FILE`` names."""
        direct, file = self.text(name), self.text(f"{name}_FILE")
        if direct and file:
            self.faults.append(f"Set {name} or {name}_FILE, not both.")
        if direct or not file:
            return direct
        try:
            return Path(file).read_text(encoding="utf-8").strip()
        except (OSError, UnicodeDecodeError):
            self.faults.append(f"The file that {name}_FILE names cannot be read.")
            return ""

    def flag(self, name: str) -> bool:
        """Return True for 1, False when unset or 0."""
        value = self.text(name, "0")
        if value not in {"0", "1"}:
            self.faults.append(f"{name} must be 1 or unset.")
        return value == "1"

    def path(self, name: str, default: str) -> Path:
        """Return a path setting."""
        return Path(self.text(name, default)).expanduser()

    def words(self, name: str) -> tuple[str, ...]:
        """Return a list written with commas or spaces."""
        return tuple(self.text(name).replace(",", " ").split())

    def address(self, name: str) -> tuple[str, int] | None:
        """Return host and port to listen on; None when unset."""
        text = self.text(name)
        if not text:
            return None
        try:
            parts = urlsplit(f"//{text}")
            if parts.hostname and parts.port and parts.netloc == text and "@" not in text:
                return parts.hostname, parts.port
        except ValueError:
            pass
        self.faults.append(f"{name} must look like 127.0.0.1:8082.")
        return None


@dataclass(frozen=True, slots=True)
class HallSettings:
    """Where the hall keeps its things. *languages* empty: every complete one.

    *postgres* is the URL of a PostgreSQL database; empty: SQLite, in the file *database*. *recovery_key*: an age public
    key that parcels are sealed to beside the partners' keys; empty: none.
    """

    data_dir: Path
    database: Path
    keys_dir: Path
    partners: Path
    demo: bool = False
    languages: tuple[str, ...] = ()
    smtp_url: str = field(default="", repr=False)
    postgres: str = field(default="", repr=False)
    recovery_key: str = ""


def read(environment: Environment, *, door: Door) -> HallSettings:
    """Read what both doors need; what is wrong stands in ``environment.faults`` afterwards."""
    data_dir = environment.path("TESTIGO_DATA_DIR", "var")
    demo = environment.flag("TESTIGO_DEMO")
    for name, what in NOT_BUILT.items():
        if environment.is_set(name):
            environment.faults.append(f"{name} is set, but this version does not have {what}. Unset it.")
    database, postgres = _database(environment, data_dir, door)
    return HallSettings(
        data_dir=data_dir,
        database=database,
        keys_dir=_keys_dir(environment, data_dir, may_default=demo or door == "chat"),
        partners=environment.path("TESTIGO_PARTNERS", "partners.toml"),
        demo=demo,
        languages=environment.words("TESTIGO_LANGUAGES"),
        smtp_url=_smtp_url(environment),
        postgres=postgres,
        recovery_key=_recovery_key(environment),
    )


def _database(environment: Environment, data_dir: Path, door: Door) -> tuple[Path, str]:
    """Return SQLite's file and PostgreSQL's URL; the URL is empty when the file is meant."""
    name = "TESTIGO_DATABASE_URL"
    url, file = environment.secret(name), data_dir / "testigo.db"
    scheme, _, rest = url.partition("://")
    if not url:
        return file, ""
    if scheme in POSTGRESQL:
        if door == "chat":
            environment.faults.append(
                f"The chat in a terminal keeps its data in SQLite. Unset {name} for it."
            )
        elif not is_address(url):
            environment.faults.append(f"{name} must look like postgresql://account:password@host/database.")
        return file, url
    if scheme != "sqlite" or not rest.startswith("/") or rest == "/":
        environment.faults.append(
            f"{name} must look like sqlite:///path/to/file.db or postgresql://host/database."
        )
    return Path(rest.removeprefix("/") or "testigo.db"), ""


def _keys_dir(environment: Environment, data_dir: Path, *, may_default: bool) -> Path:
    name = "TESTIGO_KEYS_DIR"
    if not environment.text(name):
        if not may_default:
            environment.faults.append(f"{name} is missing. Name a folder outside the data folder, mode 0700.")
        return data_dir / "keys"
    folder = environment.path(name, "")
    if not may_default and folder.resolve().is_relative_to(data_dir.resolve()):
        environment.faults.append(f"{name} must lie outside the data folder.")
    if folder.exists() and not folder.is_dir():
        environment.faults.append(f"{name} does not name a folder.")
    elif folder.exists() and folder.stat().st_mode & OTHERS:
        environment.faults.append(f"Others can read the folder that {name} names. Run chmod 700 on it.")
    return folder


def _recovery_key(environment: Environment) -> str:
    name = "TESTIGO_RECOVERY_KEY"
    key = environment.text(name)
    wrong = age_fault(key) if key else None
    if wrong is not None:
        environment.faults.append(f"{name}: {wrong}")
    return "" if wrong else key


def _smtp_url(environment: Environment) -> str:
    name = "TESTIGO_SMTP_URL"
    url = environment.secret(name)
    if not url:
        return ""
    try:
        parts = urlsplit(url)
        fits = (
            parts.scheme in {"smtp", "smtps"}
            and bool(parts.hostname)
            and (parts.port is None or parts.port > 0)
        )
    except ValueError:
        fits = False
    if not fits:
        environment.faults.append(f"{name} must look like smtp://host:port or smtps://name:secret@host:port.")
    return url
