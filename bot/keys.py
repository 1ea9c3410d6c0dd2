"""``python -m bot keys``: the keys folder, made, checked and turned by hand."""

import os
import sys
import time
from datetime import UTC, datetime

from cyclopts import App

from flows.errors import Refused, Unreachable
from storage.faults import reachable
from storage.hall import Hall
from storage.keyring import Keyring
from storage.rotation import needs_rewrapping, turning
from storage.sentences import SENTENCES
from storage.settings import Environment, HallSettings, read

WELL, LATER, WRONG = 0, 1, 2
BREATH = 0.02
"""Seconds between two short transactions, so that the bot beside this gets its turns."""

app = App(name="keys", help="Make, check or turn the keys that seal what is kept (TESTIGO_KEYS_DIR).")


@app.command
def make() -> int:
    """Make the keys folder and what is missing in it. Keys that exist stay as they are."""
    settings = _settings()
    existing = settings.keys_dir.is_dir() and any(settings.keys_dir.iterdir())
    if settings.database.exists() and not existing:
        return _say(SENTENCES["keys-missing"])
    try:
        Keyring.open(settings.keys_dir, create=True, now=datetime.now(UTC))
    except Refused as refused:
        return _say(SENTENCES[refused.code])
    return _say(
        "The keys folder is ready. Keep a copy of it apart from the data: without it nothing can be opened.",
        WELL,
    )


@app.command
def check() -> int:
    """Open the keys folder and say whether it is whole and closed to others. Changes nothing."""
    settings = _settings()
    try:
        ring = Keyring.open(settings.keys_dir, create=False, now=datetime.now(UTC))
        names = ring.names()
        for name in names:
            ring.kek(name)
    except Refused as refused:
        return _say(SENTENCES[refused.code])
    return _say(f"The keys folder is whole. Weekly keys: {len(names)}.", WELL)


@app.command(name="rotate")
def turn() -> int:
    """Turn to a new key now, and destroy the older ones. Doors may run meanwhile; the bot turns weekly by itself.

    Exit code 1 when the database was away or busy: run it again, it goes on where it stopped.
    """
    settings = _settings()
    try:
        wrapped, left = _turned(settings)
    except Refused as refused:
        return _say(SENTENCES[refused.code])
    except Unreachable:
        return _say("The database or the disk is away or too busy. Nothing is lost. Run this again.", LATER)
    return _say(f"Wrapped anew: {wrapped}. Under a key that is gone: {left}.", WELL)


def _turned(settings: HallSettings) -> tuple[int, int]:
    with reachable():
        hall = Hall.open(settings, receiver=False)
        try:
            wrapped = 0
            for count in turning(hall.engine, hall.vault, datetime.now(UTC), anew=True):
                wrapped += count
                time.sleep(BREATH)
            return wrapped, needs_rewrapping(hall.engine, hall.vault)
        finally:
            hall.close()


def _settings() -> HallSettings:
    environment = Environment(os.environ)
    settings = read(environment, door="run")
    if environment.faults:
        sys.exit(_say("\n".join(environment.faults)))
    return settings


def _say(sentence: str, code: int = WRONG) -> int:
    (sys.stderr if code else sys.stdout).write(f"{sentence}\n")
    return code
