"""The receiver that docs/webhook shows is started as its page says, and takes what the method sends."""

import base64
import hashlib
import os
import socket
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from flows.errors import Refused
from flows.partner import Way
from handoff.methods import Means, Parcel, file_of
from handoff.methods.webhook import signed
from tests.handoff.hook import SECRET, shown_receiver

PARCEL = Parcel("K7QX-93TD-2-part3.zip.age", os.urandom(300_000))


@pytest.fixture
def url(tmp_path: Path) -> Iterator[str]:
    with shown_receiver(tmp_path, tmp_path / "in") as url:
        yield url


def way(url: str, tmp_path: Path) -> Way:
    return Way("webhook", url, {"secret_file": str(tmp_path / "webhook.secret")})


async def test_a_parcel_lies_there_as_it_was_sent_however_often_it_comes(url: str, tmp_path: Path) -> None:
    method = file_of("webhook").open_method(way(url, tmp_path), Means(tmp_path, here_too=True))
    for _ in range(3):
        await method.deliver(PARCEL)
    assert {file.name: file.read_bytes() for file in (tmp_path / "in").iterdir()} == {
        PARCEL.name: PARCEL.sealed
    }


async def test_another_secret_is_refused(url: str, tmp_path: Path) -> None:
    method = file_of("webhook").open_method(way(url, tmp_path), Means(tmp_path, here_too=True))
    (tmp_path / "webhook.secret").write_text(f"whsec_{'A' * 32}", encoding="ascii")
    taken = signed(PARCEL.name, PARCEL.sealed, (b"k" * 24,), int(time.time()))
    assert posted(url, taken, PARCEL.sealed) == 401
    (tmp_path / "webhook.secret").write_text(SECRET, encoding="ascii")
    await method.deliver(PARCEL)
    with pytest.raises(Refused, match="webhook-422"):
        await method.deliver(Parcel("../../etc/passwd", b"x"))
    assert [file.name for file in (tmp_path / "in").iterdir()] == [PARCEL.name]


@pytest.mark.parametrize("wrong", ["old", "early", "no-time", "body", "name", "mark", "no-mark"])
def test_what_was_changed_on_the_way_or_comes_late_is_not_taken(wrong: str, url: str, tmp_path: Path) -> None:
    key, now = base64.b64decode(SECRET.removeprefix("whsec_")), int(time.time())
    sent_at = {"old": now - 400, "early": now + 400}.get(wrong, now)
    head, body = signed(PARCEL.name, b"sealed", (key,), sent_at), b"sealed"
    match wrong:
        case "no-time":
            head["webhook-timestamp"] = "soon"
        case "body":
            body = b"changed"
        case "name":
            head["webhook-id"] = "K7QX-93TE.zip.age"
        case "mark":
            head["webhook-signature"] = "v1," + base64.b64encode(hashlib.sha256().digest()).decode()
        case "no-mark":
            del head["webhook-signature"]
        case _:
            pass
    assert posted(url, head, body) == 401
    assert list((tmp_path / "in").iterdir()) == []


def test_what_is_too_large_is_not_even_read(url: str) -> None:
    head = {**signed(PARCEL.name, b"", (b"k" * 24,), int(time.time())), "content-length": "999999999999"}
    assert posted(url, head, b"") == 413


@pytest.mark.parametrize(("size", "late", "said"), [(9_000_000, 400, 401), (50_000_001, 0, 413)])
async def test_a_sender_of_much_reads_the_answer_and_not_only_that_the_line_is_cut(
    size: int, late: int, said: int, url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    large = Way("webhook", url, {**way(url, tmp_path).options, "max_mb": 60})
    method = file_of("webhook").open_method(large, Means(tmp_path, here_too=True))
    ours = time.time() - late
    monkeypatch.setattr(time, "time", lambda: ours)
    with pytest.raises(Refused, match=f"webhook-{said}"):
        await method.deliver(Parcel(PARCEL.name, bytes(size)))
    assert list((tmp_path / "in").iterdir()) == []


async def test_what_breaks_off_leaves_nothing_and_what_cannot_be_judged_comes_later(
    url: str, tmp_path: Path
) -> None:
    host, port = url.removeprefix("http://").rstrip("/").split(":")
    with socket.create_connection((host, int(port)), timeout=20) as line:
        line.sendall(b"POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\nhalf")
        line.shutdown(socket.SHUT_WR)
        assert line.recv(12) == b"HTTP/1.1 400"
    method = file_of("webhook").open_method(way(url, tmp_path), Means(tmp_path, here_too=True))
    head = signed(PARCEL.name, b"sealed", (b"k" * 24,), int(time.time()))
    (tmp_path / "webhook.secret").rename(tmp_path / "away")
    assert posted(url, head, b"sealed") == 503
    (tmp_path / "away").rename(tmp_path / "webhook.secret")
    await method.deliver(PARCEL)
    assert [file.name for file in (tmp_path / "in").iterdir()] == [PARCEL.name]


def posted(url: str, head: dict[str, str], body: bytes) -> int:
    request = urllib.request.Request(url, data=body, headers=head)  # noqa: S310  (our own server's)
    try:
        with urllib.request.urlopen(request, timeout=20) as answer:  # noqa: S310  (the same)
            return int(answer.status)
    except urllib.error.HTTPError as error:
        error.close()
        return error.code
