"""A partner's mail server for tests: a real SMTP server on this computer."""

import asyncio
import email
import email.policy
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from email.message import EmailMessage
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, Session

NAME, SECRET = "bot", "an invented password"
"""Who may log in; nobody must."""


class Mailbox:
    """A partner's mail server: keeps what comes, or answers what it is told to.

    *answers*: to the next mails, once they are there whole. *refuses*: to a command before that (AUTH until it is taken
    away, others once). *hangs_up*: at which of DATA and QUIT the line is dead without a word, once.
    """

    def __init__(self) -> None:
        self.mails: list[EmailMessage] = []
        self.answers: list[str] = []
        self.refuses: dict[str, str] = {}
        self.hangs_up = ""

    async def handle_MAIL(  # noqa: N802  (aiosmtpd's name)
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        envelope.mail_from = address
        return self.refuses.pop("MAIL", "250 OK")

    async def handle_RCPT(  # noqa: N802  (aiosmtpd's name)
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        envelope.rcpt_tos.append(address)
        return self.refuses.pop("RCPT", "250 OK")

    async def handle_QUIT(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802  (aiosmtpd's name)
        self._hang_up("QUIT", server)
        return "221 Bye"

    def log_in(
        self, server: SMTP, session: Session, envelope: Envelope, mechanism: str, data: Any
    ) -> AuthResult:
        if told := self.refuses.get("AUTH"):  # a client tries one mechanism after the other
            return AuthResult(success=False, handled=False, message=told)
        return AuthResult(success=data.password == SECRET.encode())

    def _hang_up(self, at: str, server: SMTP) -> None:
        if self.hangs_up == at:
            self.hangs_up = ""
            assert isinstance(server.transport, asyncio.WriteTransport)
            server.transport.abort()

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802  (aiosmtpd's name)
        if self.answers:
            return self.answers.pop(0)
        content = envelope.content
        assert isinstance(content, bytes)
        mail = email.message_from_bytes(content, policy=email.policy.default)
        assert isinstance(mail, EmailMessage)
        self.mails.append(mail)
        self._hang_up("DATA", server)
        return "250 OK"

    def parcels(self) -> dict[str, bytes]:
        """Return the attachments by name, each Message-ID once."""
        distinct = {mail["Message-ID"]: mail for mail in self.mails}.values()
        parts = [part for mail in distinct for part in mail.iter_attachments()]
        return {str(part.get_filename()): part.get_content() for part in parts}


@contextmanager
def open_mailbox() -> Iterator[tuple[Mailbox, str]]:
    """Run a mail server; give its box and a TESTIGO_SMTP_URL for it."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    box = Mailbox()
    controller = Controller(
        box, hostname="127.0.0.1", port=port, authenticator=box.log_in, auth_require_tls=False
    )
    controller.start()
    try:
        yield box, f"smtp://127.0.0.1:{port}/?from=bot@testigo.example"
    finally:
        controller.stop()
