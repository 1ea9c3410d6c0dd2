"""``python -m handoff partners``: the list of partners and the keys around it."""

import base64
import os
import secrets
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pyrage
from cyclopts import App

from flows.partner import Partner
from flows.recipients import short
from handoff import keys, settings
from handoff.exits import say_wrong, without_keys
from handoff.key_news import History, news, ready, remembered

if TYPE_CHECKING:
    from handoff.running import Opened

_RECOVERY = (
    "TESTIGO_RECOVERY_KEY is set: the private half of {key} opens parcels of people who read of it before they sent, "
    "once the key has waited 48 hours or you confirmed it."
)

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
    now = datetime.now(UTC)
    read, faults = settings.read(without_keys(), now.date())
    if faults:
        return say_wrong(faults)
    for partner, seen in _with_history(read):
        print(f"{partner.id}: " + (" ".join(news(partner, seen, now)) or "all is well."))
    if read.hall.recovery_key:
        print(_RECOVERY.format(key=short(read.hall.recovery_key)))
    if not read.partners:
        print("There is no partner yet. Copy partners.example.toml to partners.toml and change it.")
    return 0


@partners.command(name="list")
def list_partners() -> int:
    """List the partners: id, name, where, method, whether a parcel can be sealed today, and news of their keys."""
    now = datetime.now(UTC)
    read, faults = settings.read(without_keys(), now.date())
    if faults:
        return say_wrong(faults)
    for partner, seen in _with_history(read):
        state = "ready" if ready(partner, seen, now) else "HELD: no usable key"
        closed = "" if partner.intake_open else ", intake closed"
        print(
            f"{partner.id}: {partner.name}; {' '.join(partner.states)}; {partner.ways[0].method}; {state}{closed}"
        )
        for line in news(partner, seen, now):
            print(f"  {line}")
    return 0


@partners.command
def confirm(partner: str, key: str) -> int:
    """Say that you know the new KEY of PARTNER: it no longer waits its 48 hours, and what was held for it goes.

    Only after somebody of the group told you of it over a second channel. PARTNER may be "recovery". Exit code 1 when
    this key does not wait.

    Parameters
    ----------
    partner
        The partner's id in the partners file.
    key
        The whole public key.
    """
    from handoff import inside  # noqa: PLC0415  (most of these commands need no database)

    def know(house: "Opened") -> int:
        now = datetime.now(UTC)
        house.watch.look(house.file.values(), now)
        known = house.hall.partner_keys.confirm(partner, key.strip(), now)
        woken = house.courier.again(partner) if known else 0
        print(f"Confirmed. Parcels that go on now: {woken}." if known else "This key does not wait.")
        return int(not known)

    return inside.in_house(know)


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


def _with_history(read: settings.HandoffSettings) -> Iterator[tuple[Partner, History]]:
    """Yield each partner with what was seen of its keys."""
    with remembered(read.hall) as seen:
        for partner in read.partners:
            yield partner, seen.of(partner.id) if seen is not None else {}
