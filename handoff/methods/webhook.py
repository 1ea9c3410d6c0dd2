"""Delivery by webhook: the sealed parcel in a POST to the partner's own server, signed as Standard Webhooks asks.

``webhook-id`` is the parcel's name, the same on every try; ``webhook-signature`` is HMAC-SHA256 over
``id.timestamp.body`` with a secret only the two sides know. docs/webhook/ has the description and a receiver.

Whoever answers for the partner's name cannot make this server talk to anything else (``handoff/public_address.py``):
https only, the address judged and then pinned, no redirect followed, no proxy of the environment used. Of what the
other end answers the head alone is read: what comes after a 2xx, or does not end, changes nothing.
"""

import base64
import binascii
import hashlib
import hmac
import ssl
import time
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from functools import cache
from pathlib import Path
from urllib.parse import SplitResult, urlsplit

import httpx

from flows.errors import Refused, Unreachable
from flows.partner import Way
from handoff.methods import Means, Parcel, Receipt
from handoff.public_address import is_name, public_addresses
from storage.keyring import OTHERS

MAX_MB = 50
"""Megabytes (10^6 bytes) of one parcel."""
TIMEOUT = httpx.Timeout(60.0, connect=10.0)
SECRET = "whsec_"  # noqa: S105  (how a secret begins, as Standard Webhooks writes it)
SHORTEST = 24
"""Bytes of a secret: what Standard Webhooks asks for at least."""

_OPTIONS = frozenset({"secret_file", "port", "max_mb"})
_HTTPS, _FREE_PORTS = 443, range(1024, 65536)
_HERE = "127.0.0.1"
_THERE_ALREADY = 409
_LATER = frozenset({408, 425, 429})
_FAILS, _MOVED = 500, range(300, 400)


def faults(way: Way, means: Means) -> tuple[str, ...]:
    """Return sentences on the partner's settings. The secret's file is looked at when it is needed."""
    found = [f'the method webhook does not know "{name}".' for name in way.options if name not in _OPTIONS]
    if _target(way, means) is None:
        found.append(
            "the method webhook needs an address like https://hooks.example.org/path in to: "
            "a full name (with other letters than a to z: its xn-- form), no port, no account, no question mark."
        )
    if not _is_number(way.options.get("max_mb", MAX_MB)):
        found.append("max_mb is a number of megabytes.")
    if not isinstance(way.options.get("secret_file"), str):
        found.append(
            "the method webhook needs secret_file: a file of mode 0600 with the secret both sides know."
        )
    port = way.options.get("port", _HTTPS)
    if not isinstance(port, int) or (port != _HTTPS and port not in _FREE_PORTS):
        found.append("port is 443 or a number from 1024 to 65535.")
    return tuple(found)


def open_method(way: Way, means: Means) -> "Webhook":
    """Return the way to one server. Refused("webhook-address") for an address that may not be used."""
    target = _target(way, means)
    if target is None:
        raise Refused("webhook-address")
    return Webhook(target, means.data_dir / str(way.options["secret_file"]), room(way))


def room(way: Way) -> int:
    """Return how many sealed bytes the partner's server takes at once."""
    most = way.options.get("max_mb", MAX_MB)
    return int(float(most) * 1_000_000) if isinstance(most, int | float) else 0


@dataclass(frozen=True, slots=True)
class Target:
    """Where parcels go. *here*: a receiver on this very computer, for trying out, without TLS."""

    host: str
    port: int
    path: str
    here: bool = False

    @property
    def named(self) -> str:
        """The Host header."""
        return self.host if self.port == _HTTPS and not self.here else f"{self.host}:{self.port}"

    def at(self, address: str) -> str:
        """Return the URL that leads to *address* and nowhere else."""
        literal = f"[{address}]" if ":" in address else address
        return f"{'http' if self.here else 'https'}://{literal}:{self.port}{self.path}"


def _target(way: Way, means: Means) -> Target | None:
    try:
        parts = urlsplit(way.to)
        port = parts.port
    except ValueError:
        return None
    plain = way.to.isascii() and way.to.isprintable() and not set(way.to) & set('\\ <>"?#@')
    if not plain:
        return None
    if means.here_too and parts.scheme == "http" and parts.hostname == _HERE and port:
        return Target(_HERE, port, parts.path or "/", here=True)
    return _abroad(parts, port, way.options)


def _abroad(parts: SplitResult, port: int | None, options: Mapping[str, object]) -> Target | None:
    named = options.get("port", _HTTPS)
    if parts.scheme != "https" or port is not None:
        return None
    if parts.netloc != (parts.hostname or "") or not is_name(parts.netloc):
        return None
    return Target(parts.netloc, named if isinstance(named, int) else _HTTPS, parts.path or "/")


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and value > 0


@dataclass(frozen=True, slots=True)
class Webhook:
    """One partner's server. *secret_file* is read at each delivery: a new secret needs no new start."""

    target: Target
    secret_file: Path
    room: int = MAX_MB * 1_000_000

    async def deliver(self, parcel: Parcel) -> Receipt:
        """POST the parcel; 2xx and 409 (it is there already) are a receipt.

        Raises Unreachable("webhook-5xx", "webhook-429", "webhook-unreachable", "webhook-tls", "name-not-found") or
        Refused("webhook-4xx", "webhook-moved", "webhook-secret", "webhook-too-big", "address-not-public").
        """
        if len(parcel.sealed) > self.room:
            raise Refused("webhook-too-big")
        head = signed(parcel.name, parcel.sealed, _secrets(self.secret_file), int(time.time()))
        _judge(await self._post(parcel.sealed, head))
        return Receipt(parcel.name)

    async def _post(self, body: bytes, head: Mapping[str, str]) -> httpx.Response:
        """Try each address the name has; the first that can be talked to counts."""
        target = self.target
        found = (_HERE,) if target.here else await public_addresses(target.host, target.port)
        failed: Unreachable | None = None
        for address in found:
            try:
                return await self._post_to(address, body, head)
            except httpx.ConnectError as error:
                failed = Unreachable("webhook-tls" if _is_tls(error) else "webhook-unreachable")
            except httpx.ConnectTimeout:
                failed = Unreachable("webhook-unreachable")
            except (httpx.HTTPError, OSError):
                raise Unreachable("webhook-unreachable") from None
        raise failed or Unreachable("name-not-found")

    async def _post_to(self, address: str, body: bytes, head: Mapping[str, str]) -> httpx.Response:
        headers = {**head, "host": self.target.named}
        extensions = {
            "sni_hostname": self.target.host
        }  # the certificate is judged by the name, not by the address
        async with (
            httpx.AsyncClient(
                verify=_trust(), timeout=TIMEOUT, trust_env=False, follow_redirects=False
            ) as client,
            client.stream(
                "POST", self.target.at(address), content=body, headers=headers, extensions=extensions
            ) as answer,
        ):
            return answer


def signed(name: str, body: bytes, secrets: tuple[bytes, ...], now: int) -> dict[str, str]:
    """Return the headers of a delivery at *now* (Unix seconds): one signature for each secret, as Standard Webhooks."""
    message = f"{name}.{now}.".encode() + body
    marks = [base64.b64encode(hmac.digest(one, message, hashlib.sha256)).decode() for one in secrets]
    return {
        "webhook-id": name,
        "webhook-timestamp": str(now),
        "webhook-signature": " ".join(f"v1,{mark}" for mark in marks),
        "content-type": "application/octet-stream",
        "accept-encoding": "identity",
        "user-agent": "webhook",  # nothing that tells what it is about
    }


def _secrets(file: Path) -> tuple[bytes, ...]:
    """Return the secrets in *file*: one, or while it changes the new and the old, a line each."""
    try:
        if file.stat().st_mode & OTHERS:
            raise Refused("webhook-secret")
        words = file.read_text(encoding="ascii").split()
        found = tuple(base64.b64decode(word.removeprefix(SECRET), validate=True) for word in words)
    except (OSError, UnicodeDecodeError, binascii.Error):
        raise Refused("webhook-secret") from None
    if not found or min(map(len, found)) < SHORTEST:
        raise Refused("webhook-secret")
    return found


@cache
def _trust() -> ssl.SSLContext:
    """Return whose certificates are believed: read once, for it takes a while."""
    return httpx.create_ssl_context(trust_env=False)


def _is_tls(error: BaseException | None) -> bool:
    while error is not None:
        if isinstance(error, ssl.SSLError):
            return True
        error = error.__cause__ or error.__context__
    return False


def _judge(answer: httpx.Response) -> None:
    """Return for a parcel that is there now; raise for anything else, by code alone."""
    code = answer.status_code
    if answer.is_success or code == _THERE_ALREADY:
        return
    if code in _MOVED:
        raise Refused("webhook-moved")
    if code in _LATER or code >= _FAILS:
        raise Unreachable(f"webhook-{code}", after=_asked_to_wait(answer))
    raise Refused(f"webhook-{code}")


def _asked_to_wait(answer: httpx.Response) -> timedelta | None:
    """Read Retry-After: seconds, or a date."""
    said = answer.headers.get("retry-after", "").strip()
    if said.isascii() and said.isdigit():
        return timedelta(seconds=min(int(said[:9]), 10**6))
    try:
        until = parsedate_to_datetime(said)
    except ValueError:
        return None
    return until - datetime.now(UTC) if until.tzinfo else None
