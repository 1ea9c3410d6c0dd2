"""The settings of the second way in: where Telegram brings updates, by which secret, and what we listen on."""

import re
from contextlib import suppress
from dataclasses import dataclass, field
from ipaddress import ip_address
from urllib.parse import SplitResult, urlsplit

from storage.settings import Environment

URL, SECRET, LISTEN = "TESTIGO_WEBHOOK_URL", "TESTIGO_WEBHOOK_SECRET", "TESTIGO_LISTEN"
DEFAULT_LISTEN = ("127.0.0.1", 8081)
PATH = re.compile(r"(/[A-Za-z0-9._~-]+)+")
OWN_PATHS = ("/health", "/metrics")
GOOD_SECRET = re.compile(r"[A-Za-z0-9_-]{32,256}")
"""Telegram takes 1 to 256 of these (core.telegram.org/bots/api#setwebhook); a short one can be guessed."""
PORTS = (443, 80, 88, 8443)
"""Telegram's own server brings updates to no other."""


@dataclass(frozen=True, slots=True)
class WebhookSettings:
    """*url* as Telegram is told it; *path* is where the door expects it."""

    url: str = field(repr=False)
    secret: str = field(repr=False)
    path: str = field(repr=False)


def webhook(environment: Environment, api_url: str) -> WebhookSettings | None:
    """Read where updates are brought; None for polling."""
    url, secret = environment.text(URL), environment.secret(SECRET)
    if not url:
        if environment.is_set(SECRET):
            environment.faults.append(f"{SECRET} is set without {URL}. Set both, or neither.")
        return None
    parts = _split(url)
    if parts is None or not _may_be_brought(parts, api_url):
        environment.faults.append(
            f"{URL} must look like https://host/path, on port 443, 80, 88 or 8443. Telegram takes no other."
        )
    elif parts.path in OWN_PATHS:
        environment.faults.append(f"{URL} must have another path than {' and '.join(OWN_PATHS)}.")
    if not GOOD_SECRET.fullmatch(secret):
        environment.faults.append(
            f"{SECRET} must have 32 to 256 characters, only A-Z a-z 0-9 _ -. Make one: openssl rand -hex 32"
        )
    return WebhookSettings(url, secret, parts.path if parts else "")


def listen(environment: Environment, given: WebhookSettings | None) -> tuple[str, int] | None:
    """Read where the door listens; None when nothing asks for it."""
    text = environment.text(LISTEN)
    if not text:
        return DEFAULT_LISTEN if given else None
    try:
        parts = urlsplit(f"//{text}")
        if parts.hostname and parts.port and parts.netloc == text and "@" not in text:
            return parts.hostname, parts.port
    except ValueError:
        pass
    environment.faults.append(f"{LISTEN} must look like 127.0.0.1:8081.")
    return None


def _split(url: str) -> SplitResult | None:
    """Return the parts of a plain address with a path; None for anything else."""
    try:
        parts = urlsplit(url)
        plain = bool(parts.hostname) and parts.port != 0 and not (parts.query or parts.fragment)
    except ValueError:
        return None
    return parts if plain and "@" not in url and PATH.fullmatch(parts.path) else None


def _may_be_brought(parts: SplitResult, api_url: str) -> bool:
    """Https to one of four ports. A Bot API server of one's own, near by, may use any port, and http to us near by."""
    own = _near(api_url)
    if parts.scheme == "http":
        return own and _near(parts.geturl())
    return parts.scheme == "https" and (own or (parts.port or 443) in PORTS)


def _near(url: str) -> bool:
    """Whether a host is this machine, or a private address, or a name without a dot (a neighbour in a compose file)."""
    host = "."
    with suppress(ValueError):
        host = urlsplit(url).hostname or host
        return ip_address(host).is_private
    return "." not in host
