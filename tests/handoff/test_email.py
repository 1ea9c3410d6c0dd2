"""Delivery by e-mail, to a real SMTP server."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from flows.errors import Refused, Unreachable
from flows.partner import Way
from handoff.methods import Means, Parcel
from handoff.methods.email import SUBJECT, Email, Server, faults
from tests.handoff.mailbox import Mailbox, open_mailbox
from tests.handoff.method_contract import PARCEL, MethodContract


@pytest.fixture
def mailbox() -> Iterator[tuple[Mailbox, str]]:
    with open_mailbox() as opened:
        yield opened


class TestEmail(MethodContract):
    name = "email"

    @pytest.fixture(autouse=True)
    def world(self, mailbox: tuple[Mailbox, str], tmp_path: Path) -> None:
        self.box, url = mailbox
        self.means, self.way = Means(tmp_path, url), Way("email", "intake@lakeside.example")

    def arrived(self) -> dict[str, bytes]:
        return self.box.parcels()

    def break_for_now(self) -> None:
        self.box.answers.append("451 try again, K7QX-93TD")

    def break_for_good(self) -> None:
        self.box.answers.append("550 no, K7QX-93TD")

    async def test_nothing_but_ciphertext_and_neutral_words_travels(self) -> None:
        await self.method().deliver(PARCEL)
        (mail,) = self.box.mails
        assert mail["Subject"] == SUBJECT == "Encrypted file"
        assert mail["From"] == "bot@testigo.example"
        body = mail.get_body()
        assert body is not None
        assert body.get_content().strip() == "An encrypted file is attached. Open it with your age key."
        assert sorted(set(mail.keys()) - {"X-Peer", "X-MailFrom", "X-RcptTo"}) == [
            "Content-Type",
            "Date",
            "From",
            "MIME-Version",
            "Message-ID",
            "Subject",
            "To",
        ]

    async def test_the_id_is_the_same_on_every_try_and_another_for_another_parcel(self) -> None:
        self.box.answers.append("451 later")
        with pytest.raises(Unreachable, match="smtp-451"):
            await self.method().deliver(PARCEL)
        await self.method().deliver(PARCEL)
        await self.method().deliver(PARCEL)
        await self.method().deliver(Parcel("K7QX-93TD.erase.zip.age", b"x"))
        assert len({mail["Message-ID"] for mail in self.box.mails}) == 2

    async def test_a_mail_that_is_too_big_is_never_sent(self) -> None:
        big = Parcel("K7QX-93TD.zip.age", bytes(800_000))
        self.way = Way("email", self.way.to, {"max_mail_mb": 1})
        with pytest.raises(Refused, match="mail-too-big"):
            await self.method().deliver(big)
        assert self.box.mails == []
        self.way = Way("email", self.way.to, {"max_mail_mb": 1.2})
        await self.method().deliver(big)
        assert self.arrived() == {big.name: big.sealed}

    async def test_a_server_that_is_away_is_unreachable(self) -> None:
        self.means = Means(self.means.data_dir, "smtp://127.0.0.1:1/?from=bot@testigo.example")
        with pytest.raises(Unreachable, match="smtp-unreachable"):
            await self.method().deliver(PARCEL)

    async def test_a_server_without_tls_gets_nothing_where_tls_is_asked(self) -> None:
        strict = Server(self.server().host, self.server().port, "bot@testigo.example", tls=True)
        with pytest.raises(Unreachable, match="smtp-unreachable"):
            await Email(strict, self.way.to).deliver(PARCEL)
        assert self.box.mails == []

    def server(self) -> Server:
        return Server.of(self.means.smtp_url)


@pytest.mark.parametrize(
    ("url", "port", "tls", "start_tls"),
    [
        ("smtps://mail.example/?from=a@b.example", 465, True, False),
        ("smtp://mail.example/?from=a@b.example", 587, False, True),
        ("smtp://localhost:25/?from=a@b.example", 25, False, None),
    ],
)
def test_the_url_says_how_the_line_is_protected(
    url: str, port: int, tls: bool, start_tls: bool | None
) -> None:
    server = Server.of(url)
    assert (server.port, server.tls, server.start_tls) == (port, tls, start_tls)


def test_name_and_secret_come_from_the_url_and_are_not_shown() -> None:
    server = Server.of("smtps://bot%40b.example:s%3Acret@mail.example")
    assert (server.name, server.secret, server.sender) == ("bot@b.example", "s:cret", "bot@b.example")
    assert "cret" not in repr(server)


@pytest.mark.parametrize(
    ("way", "url", "sentence"),
    [
        (Way("email", "nobody"), "smtp://h/?from=a@b.c", "needs one mail address"),
        (Way("email", "a@b.c, d@e.f"), "smtp://h/?from=a@b.c", "needs one mail address"),
        (Way("email", "a@b.c"), "", "needs TESTIGO_SMTP_URL"),
        (Way("email", "a@b.c"), "smtp://h", "names no sender"),
        (Way("email", "a@b.c", {"max_mail_mb": "20"}), "smtp://h/?from=a@b.c", "is a number of megabytes"),
    ],
)
def test_settings_that_cannot_work_are_said(way: Way, url: str, sentence: str, tmp_path: Path) -> None:
    (found,) = faults(way, Means(tmp_path, url))
    assert sentence in found
