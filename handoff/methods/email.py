"""Delivery by e-mail: the sealed parcel as attachment, and nothing in subject or text that tells what it is about."""

import hashlib
from dataclasses import dataclass, field
from email.message import EmailMessage
from email.utils import formatdate
from urllib.parse import parse_qs, unquote, urlsplit

import aiosmtplib

from flows.errors import Refused, Unreachable
from flows.partner import Way
from handoff.methods import Means, Parcel, Receipt

SUBJECT = "Encrypted file"
TEXT = "An encrypted file is attached. Open it with your age key.\n"
MAX_MAIL_MB = 20
"""Megabytes (10^6 bytes) of the whole mail; many servers take 20 to 25."""
TIMEOUT_S = 60
"""Seconds for each step until the server lets us in."""
TAKING_S = 180
"""Seconds until a whole mail is taken: a server that looks through it first may be slow, and giving up doubles it."""

_ENCODED = 4 / 3 * 78 / 76  # base64, and a line end after 76 signs
_HEAD = 4_000  # headers and text
_LOOPBACK = ("localhost", "127.0.0.1", "::1")
_PORTS = {"smtp": 587, "smtps": 465}


def faults(way: Way, means: Means) -> tuple[str, ...]:
    """Return sentences on the partner's settings and the mail server's."""
    found = [f'the method email does not know "{name}".' for name in way.options if name != "max_mail_mb"]
    if not _is_address(way.to):
        found.append("the method email needs one mail address in to.")
    limit = way.options.get("max_mail_mb", MAX_MAIL_MB)
    if isinstance(limit, bool) or not isinstance(limit, int | float) or limit <= 0:
        found.append("max_mail_mb is a number of megabytes.")
    if not means.smtp_url:
        found.append("the method email needs TESTIGO_SMTP_URL, which is not set.")
    elif not _is_address(Server.of(means.smtp_url).sender):
        found.append("TESTIGO_SMTP_URL names no sender. Add ?from=address@example.org at its end.")
    return tuple(found)


def open_method(way: Way, means: Means) -> "Email":
    """Return the way to one mail address."""
    return Email(Server.of(means.smtp_url), way.to, _limit(way))


def room(way: Way) -> int:
    """Return how many sealed bytes fit into one mail."""
    return _sealed_bytes(_limit(way))


def _limit(way: Way) -> float:
    return float(way.options.get("max_mail_mb", MAX_MAIL_MB))


def _sealed_bytes(max_mail_mb: float) -> int:
    return int((max_mail_mb * 1_000_000 - _HEAD) / _ENCODED)


def _is_address(text: str) -> bool:
    name, at, domain = text.partition("@")
    return (
        bool(name and at and domain)
        and "@" not in domain
        and text.isascii()
        and text.isprintable()
        and not set(text) & set(' ,;<>"')
    )


@dataclass(frozen=True, slots=True)
class Server:
    """A mail server: ``smtps://name:secret@host:465/?from=address`` or ``smtp://…`` (port 587).

    smtps is TLS from the first byte; smtp turns to TLS (STARTTLS) before anything is said, and only a server on this
    very computer may do without.
    """

    host: str
    port: int
    sender: str
    tls: bool
    name: str | None = field(default=None, repr=False)
    secret: str | None = field(default=None, repr=False)

    @classmethod
    def of(cls, url: str) -> "Server":
        """Read the URL; without ``from`` the user name is the sender. ValueError for a port that is none."""
        parts = urlsplit(url)
        name = unquote(parts.username) if parts.username else None
        secret = unquote(parts.password) if parts.password else None
        sender = parse_qs(parts.query).get("from", [name or ""])[0]
        host, port = parts.hostname or "", parts.port or _PORTS.get(parts.scheme, 587)
        return cls(host, port, sender, parts.scheme == "smtps", name, secret)

    @property
    def start_tls(self) -> bool | None:
        """True: turn to TLS or fail. None: if the server offers it."""
        if self.tls:
            return False
        return None if self.host in _LOOPBACK else True


@dataclass(frozen=True, slots=True)
class Email:
    """One partner's mailbox."""

    server: Server
    to: str
    max_mail_mb: float = MAX_MAIL_MB

    async def deliver(self, parcel: Parcel) -> Receipt:
        """Raises Refused("mail-too-big", "smtp-login", "smtp-5xx") or Unreachable("smtp-4xx", "smtp-unreachable")."""
        if len(parcel.sealed) > _sealed_bytes(self.max_mail_mb):
            raise Refused("mail-too-big")
        mail = self._mail(parcel)
        try:
            await self._send(mail)
        except aiosmtplib.SMTPAuthenticationError as error:
            raise _family(error.code, "login") from None
        except aiosmtplib.SMTPRecipientsRefused as error:
            raise _family(max(one.code for one in error.recipients)) from None
        except aiosmtplib.SMTPResponseException as error:
            raise _family(error.code) from None
        except (aiosmtplib.SMTPException, OSError):
            raise Unreachable("smtp-unreachable") from None
        return Receipt(str(mail["Message-ID"]))

    async def _send(self, mail: EmailMessage) -> None:
        client = aiosmtplib.SMTP(
            hostname=self.server.host,
            port=self.server.port,
            username=self.server.name,
            password=self.server.secret,
            use_tls=self.server.tls,
            start_tls=self.server.start_tls,
            local_hostname=self._domain,  # not this computer's own name
            timeout=TIMEOUT_S,
        )
        async with client:
            await client.send_message(mail, timeout=TAKING_S)

    @property
    def _domain(self) -> str:
        return self.server.sender.rpartition("@")[2]

    def _mail(self, parcel: Parcel) -> EmailMessage:
        mail = EmailMessage()
        mail["From"], mail["To"], mail["Subject"] = self.server.sender, self.to, SUBJECT
        mail["Date"] = formatdate()
        stable = hashlib.sha256(f"{parcel.name}\n{self.to}".encode()).hexdigest()[:32]
        mail["Message-ID"] = f"<{stable}@{self._domain}>"  # a mailbox that has it already can see that
        mail.set_content(TEXT)
        mail.add_attachment(
            parcel.sealed, maintype="application", subtype="octet-stream", filename=parcel.name
        )
        return mail


LATER = range(400, 500)


def _family(code: int, never: str = "") -> Refused | Unreachable:
    """Return the error for an SMTP reply: 4yz is "try again later" (RFC 5321, 4.2.1). *never* names the others."""
    return Unreachable(f"smtp-{code}") if code in LATER else Refused(f"smtp-{never or code}")
