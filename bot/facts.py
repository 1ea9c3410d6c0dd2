"""``python -m bot facts``: what the cards rest on, how old it is, and who confirmed it."""

import sys
import tomllib
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import tomlkit
from cyclopts import App
from tomlkit.items import Table

import flows.guidance
from flows.guidance import Guidance, read_guidance
from flows.guidance.facts import TIMELESS, Age, Fact, Facts, read_facts, valid_until

PATH = Path(flows.guidance.__file__).with_name("facts.toml")
STALE, WRONG = 1, 2
"""Exit codes: something is due or expired; something is wrong."""

app = App(
    name="facts",
    help="List, check or confirm the facts that the cards show; print them, and the reasons of each card, for lawyers.",
)


def load_facts(path: Path = PATH) -> tuple[Facts, tuple[str, ...]]:
    """Read a facts file; what is wrong with it, or with the cards that need it, comes back as sentences."""
    guidance, faults = _guidance(path)
    return guidance.facts, faults


def _guidance(path: Path) -> tuple[Guidance, tuple[str, ...]]:
    try:
        raw = tomllib.loads(path.read_text("utf-8"))
    except OSError:
        return Guidance(), (f"The file {path.name} cannot be read.",)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError):
        return Guidance(), (f"The file {path.name} is not valid TOML.",)
    return read_guidance(raw, {})


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
    """Say what is wrong with the facts file, what is due, expired, signed by no lawyer, and of low confidence.

    Exit code 0: every fact that is shown is fresh. 1: some are due or expired; confirm them. 2: the file, or a card
    that rests on it, has faults. No signature and low confidence are listed and change no exit code: such facts
    stand in the packet for lawyers, and a card says so or shows no value.

    Parameters
    ----------
    path
        Another facts file.
    """
    facts, faults = load_facts(path)
    if faults:
        return _faulty(faults)
    now = datetime.now(UTC)
    ages = [fact.age_in_days(now) for fact in facts.values()]
    _say(", ".join(f"{ages.count(age)} {age}" for age in Age) + ".", *_wanting(facts, now))
    stale = [fact for fact in facts.values() if fact.age_in_days(now) is not Age.FRESH]
    _say(
        *map(_to_confirm, stale),
        "Exit code 1: look at what is due." if stale else "Exit code 0: all is fresh.",
    )
    return STALE if stale else 0


def _to_confirm(fact: Fact) -> str:
    page = fact.page or f"the official page of {fact.office}"
    return f"Look at {page}, then: python -m bot facts confirm {fact.id} --on DATE --by NAME"


def _wanting(facts: Facts, now: datetime) -> Iterator[str]:
    """Yield a line for each kind of fact somebody must look at, with their ids."""
    kinds: tuple[tuple[str, Callable[[Fact], bool]], ...] = (
        ("Due: look at the page and confirm", lambda fact: fact.age_in_days(now) is Age.DUE),
        ("Expired: their values are hidden", lambda fact: fact.age_in_days(now) is Age.EXPIRED),
        ("Read in a stored copy, confirmed by nobody", lambda fact: not fact.checked_by),
        ("Not signed by a lawyer", lambda fact: not fact.legal_reviewer),
        ("Low confidence, or no source that may be named: no value is shown", _weak),
    )
    for kind, holds in kinds:
        named = [fact.id for fact in facts.values() if holds(fact)]
        yield f"{kind} ({len(named)}): {', '.join(named) or 'none'}"


def _weak(fact: Fact) -> bool:
    return "low" in {fact.confidence, *fact.levels.values()} or not fact.shown_sources()


@app.command(name="packet")
def print_packet(*, out: Path = Path(), path: Path = PATH) -> int:
    """Write one document for lawyers, as PDF and as text: every card, rule, fact and paper, with signature lines.

    Parameters
    ----------
    out
        The folder to write into.
    path
        Another facts file.
    """
    from bot.packet import write  # noqa: PLC0415  (typesetting is slow to load)

    guidance, faults = _guidance(path)
    if faults:
        return _faulty(faults)
    try:
        written = write(guidance, datetime.now(UTC), out)
    except OSError:
        return _faulty((f"The folder {out} cannot be written.",))
    _say(*map(str, written))
    return 0


@app.command(name="reasons")
def print_reasons(*answers: str, path: Path = PATH) -> int:
    """Say which cards somebody with these answers is shown, in order, and why: every rule, its condition, what it saw.

    For example: `reasons rep.role=victim inc.types=force_body,detained agt.agency=ice inc.when=2026-11-20
    inc.place=US-IL`. Nothing is kept.

    Parameters
    ----------
    answers
        Codes as they stand in docs/guidance.md: a question's id, "=", one code or several with commas; `declined` or
        `unknown` for no answer.
    path
        Another facts file.
    """
    from bot.reasons import read, reasons  # noqa: PLC0415  (the questions are slow to load)

    guidance, faults = _guidance(path)
    told, wrong = read(answers)
    if faults or wrong:
        return _faulty((*faults, *wrong))
    _say(*reasons(guidance, told, datetime.now(UTC)))
    return 0


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
