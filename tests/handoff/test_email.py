"""Delivery by e-mail, to a real SMTP server."""

import asyncio
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest

from flows.errors import Refused, Unreachable
from flows.partner import Way
from handoff.methods import Means, Parcel
from handoff.methods.email import SUBJECT, Email, Server, faults
from tests.handoff.mailbox import NAME, SECRET, Mailbox, open_mailbox
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

    async def test_the_heads_of_two_mails_differ_in_id_time_and_name_alone(self) -> None:
        await self.method().deliver(PARCEL)
        await self.method().deliver(Parcel("B2BB-22BB-part2.zip.age", b"other"))
        first, second = (
            {
                name: value
                for name, value in mail.items()
                if name not in {"Message-ID", "Date", "Content-Type", "X-Peer"}
            }
            for mail in self.box.mails
        )
        assert first == second

    @pytest.mark.parametrize(
        ("step", "said", "code"),
        [
            ("MAIL", "421 4.3.2 busy", "smtp-421"),
            ("MAIL", "452 4.2.2 no room", "smtp-452"),
            ("RCPT", "450 4.7.1 greylisted", "smtp-450"),
            ("RCPT", "451 4.7.1 greylisted", "smtp-451"),
            ("AUTH", "454 4.7.0 later", "smtp-454"),
        ],
    )
    async def test_what_the_server_puts_off_at_any_step_goes_a_while_later(
        self, step: str, said: str, code: str
    ) -> None:
        self.log_in()
        self.box.refuses[step] = f"{said}, {PARCEL.name}"
        with pytest.raises(Unreachable, match=f"^{code}$"):
            await self.method().deliver(PARCEL)
        self.box.refuses.clear()
        await self.method().deliver(PARCEL)
        assert self.arrived() == {PARCEL.name: PARCEL.sealed}

    @pytest.mark.parametrize(
        ("step", "said", "code"),
        [
            ("MAIL", "552 5.3.4 too big", "smtp-552"),
            ("MAIL", "553 5.7.1 not this sender", "smtp-553"),
            ("RCPT", "550 5.1.1 no such user", "smtp-550"),
            ("AUTH", "535 5.7.8 no", "smtp-login"),
            ("AUTH", "534 5.7.9 not so", "smtp-login"),
        ],
    )
    async def test_what_the_server_refuses_at_any_step_is_for_a_human(
        self, step: str, said: str, code: str
    ) -> None:
        self.log_in()
        self.box.refuses[step] = f"{said}, {PARCEL.name}"
        with pytest.raises(Refused, match=f"^{code}$"):
            await self.method().deliver(PARCEL)
        assert self.box.mails == []

    async def test_a_server_that_is_too_busy_to_greet_is_asked_later(self) -> None:
        async def busy(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            writer.write(b"421 4.3.2 busy\r\n")
            await writer.drain()
            writer.close()

        server = await asyncio.start_server(busy, "127.0.0.1", 0)
        port = server.sockets[0].getsockname()[1]
        self.means = Means(self.means.data_dir, f"smtp://127.0.0.1:{port}/?from=bot@testigo.example")
        with pytest.raises(Unreachable, match="smtp-421"):
            await self.method().deliver(PARCEL)
        server.close()

    async def test_whether_it_was_taken_nobody_knows_so_it_goes_again_under_the_same_id(self) -> None:
        self.box.hangs_up = "DATA"
        with pytest.raises(Unreachable, match="smtp-unreachable"):
            await self.method().deliver(PARCEL)
        await self.method().deliver(PARCEL)
        assert len(self.box.mails) == 2
        assert len({mail["Message-ID"] for mail in self.box.mails}) == 1
        assert self.arrived() == {PARCEL.name: PARCEL.sealed}

    async def test_what_was_taken_is_taken_however_the_server_says_goodbye(self) -> None:
        self.box.hangs_up = "QUIT"
        assert (await self.method().deliver(PARCEL)).reference == self.box.mails[0]["Message-ID"]

    def log_in(self) -> None:
        server = self.server()
        url = f"smtp://{NAME}:{quote(SECRET)}@{server.host}:{server.port}/?from={server.sender}"
        self.means = Means(self.means.data_dir, url)

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
        (Way("email", "señora@b.c"), "smtp://h/?from=a@b.c", "needs one mail address"),
        (Way("email", "a@b.c"), "", "needs TESTIGO_SMTP_URL"),
        (Way("email", "a@b.c"), "smtp://h", "names no sender"),
        (Way("email", "a@b.c", {"max_mail_mb": "20"}), "smtp://h/?from=a@b.c", "is a number of megabytes"),
    ],
)
def test_settings_that_cannot_work_are_said(way: Way, url: str, sentence: str, tmp_path: Path) -> None:
    (found,) = faults(way, Means(tmp_path, url))
    assert sentence in found
