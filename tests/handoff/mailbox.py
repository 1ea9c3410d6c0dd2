"""A partner's mail server for tests: a real SMTP server on this computer."""

import email
import email.policy
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from email.message import EmailMessage

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session


class Mailbox:
    """A partner's mail server: keeps what comes, or answers what it is told to."""

    def __init__(self) -> None:
        self.mails: list[EmailMessage] = []
        self.answers: list[str] = []

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802  (aiosmtpd's name)
        if self.answers:
            return self.answers.pop(0)
        content = envelope.content
        assert isinstance(content, bytes)
        mail = email.message_from_bytes(content, policy=email.policy.default)
        assert isinstance(mail, EmailMessage)
        self.mails.append(mail)
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
    controller = Controller(box, hostname="127.0.0.1", port=port)
    controller.start()
    try:
        yield box, f"smtp://127.0.0.1:{port}/?from=bot@testigo.example"
    finally:
        controller.stop()
