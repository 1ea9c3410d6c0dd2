"""``python -m bot facts``: what the cards rest on, how old it is, and who confirmed it."""

import sys
import tomllib
from datetime import UTC, date, datetime
from pathlib import Path

import tomlkit
from cyclopts import App
from tomlkit.items import Table

import flows.guidance
from flows.guidance import read_guidance
from flows.guidance.facts import TIMELESS, Age, Fact, Facts, read_facts, valid_until

PATH = Path(flows.guidance.__file__).with_name("facts.toml")
WRONG = 2

app = App(name="facts", help="List, check or confirm the facts that the cards show.")


def load_facts(path: Path = PATH) -> tuple[Facts, tuple[str, ...]]:
    """Read a facts file; what is wrong with it, or with the cards that need it, comes back as sentences."""
    try:
        raw = tomllib.loads(path.read_text("utf-8"))
    except OSError:
        return {}, (f"The file {path.name} cannot be read.",)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError):
        return {}, (f"The file {path.name} is not valid TOML.",)
    guidance, faults = read_guidance(raw, {})
    return guidance.facts, faults


@app.command(name="list")
def list_facts(*, path: Path = PATH) -> int:
    """List every fact: its age today, the last day it is fresh, who confirmed it, which office it is about.

    Parameters
    ----------
    path
        Another facts file.
    """
    facts, faults = load_facts(path)
    _say(*sorted(_row(fact, datetime.now(UTC)) for fact in facts.values()))
    return _faulty(faults)


@app.command
def check(*, path: Path = PATH) -> int:
    """Say what is wrong with the facts file, and what is no longer fresh. Exit code 2 when something is wrong.

    Parameters
    ----------
    path
        Another facts file.
    """
    facts, faults = load_facts(path)
    ages = [fact.age(datetime.now(UTC)) for fact in facts.values()]
    if not faults:
        _say(", ".join(f"{ages.count(age)} {age}" for age in Age) + ".")
    return _faulty(faults)


@app.command
def confirm(fact: str, *, on: date, by: str, path: Path = PATH) -> int:
    """Write down that somebody opened the official page and found the fact as it stands here.

    Parameters
    ----------
    fact
        The fact's id, as `list` shows it.
    on
        The day the page was read, like 2026-11-22; not later than today.
    by
        The name of the person who read it.
    path
        Another facts file.
    """
    if on > datetime.now(UTC).date():
        return _faulty(("--on is a day that is still to come.",))
    if not by.strip():
        return _faulty(("--by needs a name.",))
    _, faults = load_facts(path)
    if faults:
        return _faulty(faults)
    text, faults = confirmed(path.read_text("utf-8"), fact, on, by.strip())
    if not faults:
        path.write_text(text, "utf-8")
        _say(f"{fact}: read on {on} by {by.strip()}.")
    return _faulty(faults)


def confirmed(text: str, fact: str, on: date, by: str) -> tuple[str, tuple[str, ...]]:
    """Return the facts file with one record renewed, comments kept; faults instead when it cannot be."""
    document = tomlkit.parse(text)
    records = [record for record in document.get("fact", []) if record.get("id") == fact]
    if len(records) != 1:
        return text, (f"There is no fact {fact}. See: python -m bot facts list",)
    record: Table = records[0]
    record["checked_on"] = on
    record["checked_by"] = by
    record["valid_until"] = valid_until(str(record["kind"]), on)
    new = tomlkit.dumps(document)
    _, faults = read_facts(tomllib.loads(new))
    return (text if faults else new), faults


def _row(fact: Fact, now: datetime) -> str:
    until = "always" if fact.id in TIMELESS else str(fact.valid_until)
    who = fact.checked_by or "nobody yet"
    return f"{fact.id:18} {fact.age(now)!s:8} until {until:11} {fact.confidence:7} confirmed by {who}  {fact.office}"


def _say(*lines: str) -> None:
    sys.stdout.writelines(f"{line}\n" for line in lines)


def _faulty(faults: tuple[str, ...]) -> int:
    sys.stderr.writelines(f"{fault}\n" for fault in faults)
    return WRONG if faults else 0
