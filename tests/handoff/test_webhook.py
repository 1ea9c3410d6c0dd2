"""Delivery by webhook, to a real web server; and how nobody can make it talk to anything else."""

import ast
import asyncio
import base64
import re
import socket
import ssl
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from flows.errors import Refused, Unreachable
from flows.partner import Way
from handoff import commands
from handoff.exits import WRONG
from handoff.methods import Means, webhook
from handoff.methods.webhook import faults, open_method, signed
from tests.handoff.hook import ASKED, OPENAPI, SECRET, Hook, open_hook, secret_file
from tests.handoff.method_contract import PARCEL, MethodContract


@pytest.fixture
def hook() -> Iterator[Hook]:
    with open_hook() as opened:
        yield opened
        assert opened.wrong == []  # every request was as docs/webhook/openapi.json says


class TestWebhook(MethodContract):
    name = "webhook"

    @pytest.fixture(autouse=True)
    def world(self, hook: Hook, tmp_path: Path) -> None:
        self.hook = hook
        self.means = Means(tmp_path, here_too=True)
        self.way = Way("webhook", hook.url, {"secret_file": secret_file(tmp_path)})

    def arrived(self) -> dict[str, bytes]:
        return self.hook.taken

    def break_for_now(self) -> None:
        self.hook.answers.append((503, {}, b"K7QX-93TD is not for me"))

    def break_for_good(self) -> None:
        self.hook.answers.append((403, {}, b"K7QX-93TD is not for me"))

    async def test_nothing_but_ciphertext_and_neutral_words_travels(self) -> None:
        await self.method().deliver(PARCEL)
        (head,) = self.hook.came
        assert sorted(head) == [
            "accept",
            "accept-encoding",
            "connection",
            "content-length",
            "content-type",
            "host",
            "user-agent",
            "webhook-id",
            "webhook-signature",
            "webhook-timestamp",
        ]
        assert head["user-agent"] == "webhook"
        assert SECRET not in str(head)

    async def test_the_id_is_the_same_on_every_try(self) -> None:
        self.break_for_now()
        with pytest.raises(Unreachable, match="webhook-503"):
            await self.method().deliver(PARCEL)
        await self.method().deliver(PARCEL)
        assert {head["webhook-id"] for head in self.hook.came} == {PARCEL.name}

    @pytest.mark.parametrize("code", [200, 201, 202, 204, 409])
    async def test_what_is_there_is_a_receipt(self, code: int) -> None:
        self.hook.answers.append((code, {}, b""))
        assert (await self.method().deliver(PARCEL)).knows == "accepted"

    @pytest.mark.parametrize("code", [408, 425, 429, 500, 502, 503, 504])
    async def test_what_time_heals_comes_again_and_never_before_it_was_asked_to(self, code: int) -> None:
        self.hook.answers.append((code, {"retry-after": "7200"}, b""))
        with pytest.raises(Unreachable, match=f"^webhook-{code}$") as told:
            await self.method().deliver(PARCEL)
        assert told.value.after == timedelta(hours=2)

    @pytest.mark.parametrize("said", ["soon", "-5", "", "Wed, 32 Nov 2026"])
    async def test_a_wait_nobody_can_read_is_none(self, said: str) -> None:
        self.hook.answers.append((503, {"retry-after": said}, b""))
        with pytest.raises(Unreachable) as told:
            await self.method().deliver(PARCEL)
        assert told.value.after is None

    async def test_a_date_to_wait_for_is_read(self) -> None:
        self.hook.answers.append((503, {"retry-after": "Fri, 22 Nov 2999 00:00:00 GMT"}, b""))
        with pytest.raises(Unreachable) as told:
            await self.method().deliver(PARCEL)
        assert told.value.after is not None
        assert told.value.after > timedelta(days=1)

    @pytest.mark.parametrize("code", [400, 401, 403, 404, 410, 413, 422])
    async def test_what_a_human_must_heal_is_refused_by_its_number(self, code: int) -> None:
        self.hook.answers.append((code, {}, b""))
        with pytest.raises(Refused, match=f"^webhook-{code}$"):
            await self.method().deliver(PARCEL)

    @pytest.mark.parametrize("code", [301, 302, 303, 307, 308])
    async def test_a_redirect_is_not_followed(self, code: int) -> None:
        with open_hook() as inside:
            self.hook.answers.append((code, {"location": inside.url}, b""))
            with pytest.raises(Refused, match="webhook-moved"):
                await self.method().deliver(PARCEL)
            assert inside.came == []

    async def test_an_answer_without_end_is_not_read_to_the_end(self) -> None:
        self.hook.answers.append((200, {}, bytes(20_000_000)))
        await self.method().deliver(PARCEL)

    async def test_a_server_that_is_away_is_unreachable(self) -> None:
        self.way = Way("webhook", "http://127.0.0.1:1/", self.way.options)
        with pytest.raises(Unreachable, match="webhook-unreachable"):
            await self.method().deliver(PARCEL)

    @pytest.mark.parametrize("then", ["nothing more", "the end"])
    async def test_what_was_taken_is_taken_though_the_answer_breaks_off_behind_it(self, then: str) -> None:
        talking: list[asyncio.StreamWriter] = []

        async def begin(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            await reader.readuntil(PARCEL.sealed[-99:])
            writer.write(b"HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\nkept")
            await writer.drain()
            talking.append(writer)
            if then == "the end":
                writer.close()

        server = await asyncio.start_server(begin, "127.0.0.1", 0)
        self.way = Way("webhook", f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/", self.way.options)
        async with asyncio.timeout(10):
            assert (await self.method().deliver(PARCEL)).reference == PARCEL.name
        for writer in talking:
            writer.close()
        server.close()

    async def test_a_parcel_that_is_too_big_is_never_sent(self) -> None:
        self.way = Way("webhook", self.way.to, {**self.way.options, "max_mb": 0.001})
        with pytest.raises(Refused, match="webhook-too-big"):
            await self.method().deliver(PARCEL)
        assert self.hook.came == []

    @pytest.mark.parametrize("wrong", ["missing", "open", "empty", "short", "no-base64", "no-text"])
    async def test_without_a_good_secret_nothing_is_sent(self, wrong: str) -> None:
        self.spoil_the_secret(wrong)
        with pytest.raises(Refused, match="webhook-secret"):
            await self.method().deliver(PARCEL)
        assert self.hook.came == []

    def spoil_the_secret(self, wrong: str) -> None:
        words = {
            "empty": b"",
            "short": b"whsec_aGFsZg==",
            "no-base64": b"whsec_?",
            "no-text": b"\xff",
            "two": f"whsec_{'A' * 32}\n{SECRET}\n".encode(),
        }
        file = Path(str(self.way.options["secret_file"]))
        match wrong:
            case "missing":
                file.unlink()
            case "open":
                file.chmod(0o644)
            case _:
                file.write_bytes(words[wrong])

    async def test_while_the_secret_changes_both_are_signed_with(self) -> None:
        self.spoil_the_secret("two")
        await self.method().deliver(PARCEL)
        assert self.hook.came[0]["webhook-signature"].count("v1,") == 2
        assert self.arrived() == {PARCEL.name: PARCEL.sealed}


def test_the_signature_is_the_one_of_the_published_example() -> None:
    """The vector of the Standard Webhooks specification's own libraries."""
    key = "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
    head = signed(
        "msg_p5jXN8AQM9LWM0D4loKWxJek", b'{"test": 2432232314}', (base64.b64decode(key),), 1614265330
    )
    assert head["webhook-signature"] == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="


PATH = "/hooks"
SECRETS = {"secret_file": "webhook.secret"}
NOT_TO_BE_NAMED = [
    # other schemes
    "http://hooks.example.org/", "ftp://hooks.example.org/", "file:///etc/passwd", "gopher://hooks.example.org/",
    "ws://hooks.example.org/", "unix:///run/socket", "data:text/plain,x", "//hooks.example.org/", "hooks.example.org",
    # accounts, ports, fragments, other signs
    "https://name:secret@hooks.example.org/", "https://hooks.example.org@127.0.0.1/", "https://hooks.example.org:22/",
    "https://hooks.example.org:0/", "https://hooks.example.org:99999/", "https://hooks.example.org/#@127.0.0.1",
    "https://hooks.example.org/?to=http://127.0.0.1", "https://hooks.example.org\\@127.0.0.1/",
    "https://hooks.example.org /", "https://hooks.example.org\r\nHost: x/", "https:///hooks",
    # numbers in every notation
    "https://127.0.0.1/", "https://127.1/", "https://2130706433/", "https://0x7f000001/", "https://0x7f.0.0.1/",
    "https://0177.0.0.1/", "https://0/", "https://[::1]/", "https://[::ffff:127.0.0.1]/", "https://[::]/",
    "https://[fe80::1%25eth0]/", "https://169.254.169.254/latest/meta-data/", "https://100.64.0.1/",
    # bare words and other alphabets
    "https://localhost/", "https://metadata/", "https://localhost./", "https://ⓔxample.org/", "https://127。0。0。1/",
    "https://-a.example.org/", "https://a_b.example.org/",
]  # fmt: skip  # a list is read as a list, not as a column
LEADS_INSIDE = [
    "127.0.0.1", "127.8.9.10", "0.0.0.0", "10.0.0.5",  # noqa: S104  (nothing is bound to it)
    "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1",
    "192.0.0.192", "192.0.2.1", "198.18.0.1", "192.88.99.1", "224.0.0.1", "240.0.0.1", "255.255.255.255",
    "::1", "::", "::ffff:127.0.0.1", "::127.0.0.1", "64:ff9b::7f00:1", "64:ff9b:1::7f00:1", "2002:7f00:1::",
    "2001:0:7f00:1::1", "fe80::1", "fe80::1%1", "fc00::1", "fd00:ec2::254", "fec0::1", "ff02::1", "2001:db8::1",
    "100::1", "2600::5efe:7f00:1",
]  # fmt: skip  # a list is read as a list, not as a column


@pytest.fixture
def talks(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Any]]:
    """Every attempt of this process to connect by network, and every connection to the port that listens here."""
    seen: list[Any] = []
    watching = True

    def heard(event: str, args: tuple[Any, ...]) -> None:
        if watching and event == "socket.connect" and args[0].family != socket.AF_UNIX:
            seen.append(args[1])

    sys.addaudithook(heard)  # cannot be taken away: from here on it is deaf
    with socket.create_server(("127.0.0.1", 0)) as here:
        here.setblocking(False)
        monkeypatch.setenv("HTTPS_PROXY", f"http://127.0.0.1:{here.getsockname()[1]}")
        monkeypatch.setenv("ALL_PROXY", f"http://127.0.0.1:{here.getsockname()[1]}")
        yield seen
        watching = False
        with pytest.raises(BlockingIOError):
            here.accept()


def answers_with(monkeypatch: pytest.MonkeyPatch, *rounds: list[str]) -> list[str]:
    """Let names be resolved to these addresses, one list after the other; return what was asked for."""
    asked, left = [], list(rounds)

    async def getaddrinfo(_: object, host: str, port: int, **__: object) -> list[Any]:
        asked.append(host)
        return [(0, 0, 0, "", (address, port)) for address in left.pop(0)]

    monkeypatch.setattr(asyncio.base_events.BaseEventLoop, "getaddrinfo", getaddrinfo)
    return asked


@pytest.mark.parametrize("to", NOT_TO_BE_NAMED)
@pytest.mark.parametrize("demo", [True, False])
async def test_an_address_that_is_no_plain_public_name_is_said_and_never_talked_to(
    to: str, demo: bool, talks: list[Any], tmp_path: Path
) -> None:
    means, way = Means(tmp_path, here_too=demo), Way("webhook", to, {"secret_file": secret_file(tmp_path)})
    assert faults(way, means)
    with pytest.raises(Refused, match="webhook-address"):
        await open_method(way, means).deliver(PARCEL)
    assert talks == []


@pytest.mark.parametrize("address", LEADS_INSIDE)
@pytest.mark.parametrize("beside", [[], ["93.184.215.14"]])
async def test_a_name_that_leads_inside_is_never_talked_to(
    address: str, beside: list[str], talks: list[Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers_with(monkeypatch, [*beside, address])
    way = Way("webhook", "https://hooks.example.org/", {"secret_file": secret_file(tmp_path)})
    assert faults(way, Means(tmp_path)) == ()
    with pytest.raises(Refused, match="address-not-public"):
        await open_method(way, Means(tmp_path)).deliver(PARCEL)
    assert talks == []


def test_there_are_sixty_targets() -> None:
    assert len(NOT_TO_BE_NAMED) + len(LEADS_INSIDE) >= 60


@pytest.mark.parametrize("port", [22, 25, 80, 0, 70000, "443", True])
def test_a_port_of_another_trade_is_said(port: Any, tmp_path: Path) -> None:
    (found,) = faults(
        Way("webhook", "https://hooks.example.org/", {**SECRETS, "port": port}), Means(tmp_path)
    )
    assert "port is 443" in found


async def test_a_name_is_asked_for_once_and_the_answer_is_where_it_goes(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A name that is public when it is judged and ours when it is used (rebinding) is used as it was judged."""
    asked = answers_with(monkeypatch, ["93.184.215.14", "2606:2800:21f::1"], ["127.0.0.1"])
    gone_to: list[str] = []

    async def post_to(_: object, address: str, *__: object) -> None:
        gone_to.append(address)
        raise httpx.ConnectError("away")

    monkeypatch.setattr(webhook.Webhook, "_post_to", post_to)
    way = Way("webhook", "https://hooks.example.org/", {"secret_file": secret_file(tmp_path)})
    with pytest.raises(Unreachable, match="webhook-unreachable"):
        await open_method(way, Means(tmp_path)).deliver(PARCEL)
    assert asked == ["hooks.example.org"]
    assert gone_to == ["93.184.215.14", "2606:2800:21f::1"]


async def test_a_name_that_is_not_found_is_unreachable(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    answers_with(monkeypatch, [])
    way = Way("webhook", "https://hooks.example.org/", {"secret_file": secret_file(tmp_path)})
    with pytest.raises(Unreachable, match="name-not-found"):
        await open_method(way, Means(tmp_path)).deliver(PARCEL)


@pytest.mark.parametrize(
    ("named", "days", "here", "said"),
    [
        ("hooks.example.org", 2, "127.0.0.1", ""),
        ("hooks.example.org", 2, "::1", ""),
        ("hooks.example.org", -1, "127.0.0.1", "webhook-tls"),
        ("other.example.org", 2, "127.0.0.1", "webhook-tls"),
    ],
)
async def test_the_certificate_is_judged_by_name_and_day_though_the_address_is_dialled(
    named: str, days: int, here: str, said: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    heard: list[bytes] = []
    names: list[str | None] = []

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        heard.append(await reader.readuntil(b"\r\n\r\n"))
        writer.write(b"HTTP/1.1 204 No Content\r\nconnection: close\r\n\r\n")
        await writer.drain()
        writer.close()

    theirs, ours = certified(named, tmp_path, days)
    theirs.sni_callback = lambda _socket, name, _context: names.append(name)
    server = await asyncio.start_server(serve, here, 0, ssl=theirs)
    port = server.sockets[0].getsockname()[1]

    async def addresses(_host: str, _port: int) -> tuple[str, ...]:
        return (here,)

    monkeypatch.setattr(webhook, "_trust", lambda: ours)
    monkeypatch.setattr(webhook, "public_addresses", addresses)
    way = Way("webhook", "https://hooks.example.org/in", {"secret_file": secret_file(tmp_path), "port": port})
    method = open_method(way, Means(tmp_path))
    if said:
        with pytest.raises(Unreachable, match=said):
            await method.deliver(PARCEL)
    else:
        await method.deliver(PARCEL)
        assert heard[0].startswith(b"POST /in HTTP/1.1\r\n")
        assert f"host: hooks.example.org:{port}\r\n".encode() in heard[0].lower()
    assert names == ["hooks.example.org"]
    server.close()


def certified(name: str, folder: Path, days: int) -> tuple[ssl.SSLContext, ssl.SSLContext]:
    """Return a server's side with a certificate for *name* and so many *days*, and a client's side that believes it."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, name)])
    today = datetime.now(UTC)
    made = x509.CertificateBuilder().subject_name(subject).issuer_name(subject).public_key(key.public_key())
    made = made.serial_number(1).not_valid_before(today - timedelta(days=9))
    made = made.not_valid_after(today + timedelta(days=days))
    made = made.add_extension(x509.SubjectAlternativeName([x509.DNSName(name)]), critical=False)
    form = (serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    pem = made.sign(key, hashes.SHA256()).public_bytes(serialization.Encoding.PEM)
    (folder / "server.pem").write_bytes(key.private_bytes(*form) + pem)
    theirs = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    theirs.load_cert_chain(folder / "server.pem")
    return theirs, ssl.create_default_context(cadata=pem.decode())


def test_the_description_says_what_is_sent() -> None:
    head = {**signed(PARCEL.name, b"x", (b"k" * 24,), 1_800_000_000), "content-length": "1"}
    assert {one["name"] for one in ASKED} <= head.keys()
    post = OPENAPI["webhooks"]["parcel"]["post"]
    assert list(post["requestBody"]["content"]) == [head["content-type"]]
    receiver = (Path(__file__).parents[2] / "docs" / "webhook" / "receiver.py").read_text(encoding="utf-8")
    pattern = re.search(r'NAME = re.compile\((r".*?")\)', receiver)
    assert pattern is not None
    assert ASKED[0]["schema"]["pattern"] == f"^{ast.literal_eval(pattern[1])}$"


def test_the_command_makes_a_secret_that_works_and_never_writes_over_one(tmp_path: Path) -> None:
    file = tmp_path / "new.secret"
    assert commands.webhook_secret(file) == 0
    (secret,) = webhook._secrets(file)
    assert len(secret) == 32
    assert commands.webhook_secret(file) == WRONG
    assert webhook._secrets(file) == (secret,)
