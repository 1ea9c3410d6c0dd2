"""``python -m handoff partners``: the list of partners and the keys around it."""

import base64
import os
import secrets
import sys
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path

import pyrage
from cyclopts import App

from flows.partners import Partner, Recipient
from handoff import keys, settings

WRONG = 2
"""Exit code for settings and files that are missing or wrong."""
SOON_DAYS = 30

partners = App(name="partners", help="List and check the partners, and make or show keys.")


@partners.command
def keygen(file: Path) -> int:
    """Make a key pair for a partner: the private key goes into FILE, the public key is printed.

    A partner runs this on its own computer (age-keygen makes the same). Only the public key is given away. An
    existing FILE is never changed.

    Parameters
    ----------
    file
        Where the private key is written, readable by its owner only.
    """
    identity = pyrage.x25519.Identity.generate()
    try:
        with os.fdopen(
            os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="ascii"
        ) as out:
            out.write(keys.identity_file(identity))
    except OSError:
        return say_wrong(["This file cannot be written, or it exists already. It was not changed."])
    print(identity.to_public())
    return 0


@partners.command(name="webhook-secret")
def webhook_secret(file: Path) -> int:
    """Make the secret that a partner's web server and this one share. It goes into FILE and is not printed.

    Give the partner the line in FILE by a way that nobody else can read. An existing FILE is never changed.

    Parameters
    ----------
    file
        Where the secret is written, readable by its owner only: secret_file in the partners file.
    """
    try:
        with os.fdopen(
            os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="ascii"
        ) as out:
            out.write(f"whsec_{base64.b64encode(secrets.token_bytes(32)).decode()}\n")
    except OSError:
        return say_wrong(["This file cannot be written, or it exists already. It was not changed."])
    print("The secret is in the file. Both sides keep it.")
    return 0


@partners.command
def check() -> int:
    """Check the partners file (TESTIGO_PARTNERS) and every key in it. Lists all faults at once and exits with 2.

    Also says which keys expire soon or have expired: parcels to them are or will be held.
    """
    today = datetime.now(UTC).date()
    read, faults = settings.read(without_keys(), today)
    found = [*faults, *(fault for partner in read.partners for fault in _broken_keys(partner))]
    if found:
        return say_wrong(found)
    for partner in read.partners:
        print(f"{partner.id}: " + (" ".join(_key_news(partner, today)) or "all is well."))
    if not read.partners:
        print("There is no partner yet. Copy partners.example.toml to partners.toml and change it.")
    return 0


@partners.command(name="list")
def list_partners() -> int:
    """List the partners: id, name, where, method, and whether a parcel can be sealed today."""
    today = datetime.now(UTC).date()
    read, faults = settings.read(without_keys(), today)
    if faults:
        return say_wrong(faults)
    for partner in read.partners:
        ready = "ready" if partner.keys(today) else "HELD: no usable key"
        closed = "" if partner.intake_open else ", intake closed"
        print(
            f"{partner.id}: {partner.name}; {' '.join(partner.states)}; {partner.ways[0].method}; {ready}{closed}"
        )
    return 0


@partners.command(name="sender-key")
def sender_key() -> int:
    """Print the public key that parcels from here are signed with. Give it to every partner by a second way.

    Made on first use, in TESTIGO_KEYS_DIR (with TESTIGO_DEMO=1: <data dir>/keys).
    """
    folder, faults = settings.keys_dir(os.environ)
    if faults:
        return say_wrong(faults)
    print(keys.public_pem(keys.sender_key(folder)), end="")
    return 0


def say_wrong(sentences: Sequence[str]) -> int:
    """Print sentences to standard error; return the exit code."""
    for sentence in sentences:
        print(sentence, file=sys.stderr)
    return WRONG


def without_keys() -> dict[str, str]:
    """Return the environment for a command that can do without a keys directory."""
    return {**os.environ, "TESTIGO_DEMO": "1"}


def _broken_keys(partner: Partner) -> list[str]:
    broken = [one.key for one in partner.recipients if not _is_age(one.key)]
    return [
        f'Partner "{partner.id}": the key {key[:9]}… is damaged: a sign is wrong or missing.'
        for key in broken
    ]


def _is_age(key: str) -> bool:
    try:
        pyrage.x25519.Recipient.from_str(key)
    except pyrage.RecipientError:
        return False
    return True


def _key_news(partner: Partner, today: date) -> list[str]:
    def news(one: Recipient) -> str:
        if one.expires_on is None or (one.expires_on - today).days > SOON_DAYS:
            return ""
        word = "expires" if one.expires_on > today else "HELD: expired"
        return f"the key {one.key[:9]}… {word} on {one.expires_on}."

    return [sentence for one in partner.recipients if (sentence := news(one))]
