"""Files from the messenger to the hall, on the real request layer, the double and a real hall.

What is kept is what was sent, to the byte; what is refused leaves nothing; nothing is unpacked, rendered or executed.
"""

import asyncio
import gzip
import hashlib
import resource
from collections.abc import AsyncIterator, Callable
from dataclasses import asdict, dataclass
from pathlib import Path

import pytest
from telegram import Bot
from yarl import URL

from bot import alarms
from bot import files as door
from bot.files import Files
from bot.request import AiohttpRequest, Telegram
from flows.errors import Unreachable
from flows.file_messages import Fetch, FileKept, FileRefused
from flows.files import MOST_BYTES, Kind
from storage.hall import Hall
from storage.mailroom import Apply, Arrival, Mail, Turn
from tests.bot.hostile import HOSTILE, Hostile
from tests.bot.made import ANA, BEN, BOT, NOW, now
from tests.telegram.double import Double
from tests.telegram.downloads import Cut, Expired, Failing, Other, Packed, Stalled, Whole
from tests.telegram.faults import Drop, refused, server_error, too_many
from tests.telegram.fixtures import double

__all__ = ["double"]

JPEG = b"\xff\xd8\xff\xe0\x00\x10JFIF"
LIMIT = 20_000_000
PEOPLE = (ANA, BEN, b"c" * 16, b"d" * 16)
MANY = b"\xff\xd8\xff" + bytes(range(256)) * 3000
"""Some 768 KB: several parts of a download."""


@dataclass
class Post:
    """A person who sends files at the double, and the door that takes them to the hall."""

    double: Double
    hall: Hall
    files: Files
    evidence: Path

    async def fetch(
        self,
        content: bytes,
        kind: Kind = "photo",
        *,
        size: int | None = None,
        said: int | None = None,
        person: bytes = ANA,
    ) -> FileKept | FileRefused:
        """What becomes of *content*: getFile says *size*, the message said *said*."""
        token = self.double.account.store("documents", content, "bin", size)
        said = len(content) if said is None else said
        return await self.files.fetch(person, asdict(Fetch(kind, token, said, "", "compressed")))

    def kept(self, what: FileKept | FileRefused) -> bytes:
        assert isinstance(what, FileKept), what
        return b"".join(self.hall.evidence.read(what.file))

    def left(self) -> list[str]:
        """What lies in the folder of evidence."""
        return sorted(path.name for path in self.evidence.glob("*"))


def always(mail: Mail) -> Apply:
    return lambda _item, _kept: mail


@pytest.fixture
async def post(
    double: Double, hall: Hall, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Post]:
    monkeypatch.setattr(door, "patience", lambda _: 0.01)
    arrivals = tuple(Arrival(BOT, number, person, b"{}", 7, NOW) for number, person in enumerate(PEOPLE))
    await hall.claim()
    await hall.turn(Turn(arrivals, arrivals, (), NOW), always(Mail(b"{}", 7)))
    calls, polling = AiohttpRequest(4), AiohttpRequest(1)
    bot = Bot(
        double.token,
        base_url=f"{double.url}/bot",
        base_file_url=f"{double.url}/file/bot",
        request=calls,
        get_updates_request=polling,
    )
    await calls.initialize()
    yield Post(
        double, hall, Files(Telegram(bot, polling), hall.evidence, LIMIT, now), tmp_path / "var" / "evidence"
    )
    await calls.shutdown()


async def test_what_is_kept_is_what_was_sent(post: Post) -> None:
    kept = await post.fetch(MANY)
    assert isinstance(kept, FileKept)
    assert post.kept(kept) == MANY
    assert kept.sha256 == hashlib.sha256(MANY).hexdigest()
    assert (kept.bytes, kept.media_type, kept.again) == (len(MANY), "image/jpeg", False)


async def test_what_lies_on_the_disk_is_sealed(post: Post) -> None:
    await post.fetch(JPEG + b"canary" * 5000)
    assert len(post.left()) == 1
    assert b"canary" not in (post.evidence / post.left()[0]).read_bytes()


async def test_the_same_bytes_again_keep_their_name(post: Post) -> None:
    first, second = await post.fetch(JPEG), await post.fetch(JPEG)
    assert isinstance(first, FileKept)
    assert isinstance(second, FileKept)
    assert second.again
    assert second.file == first.file
    assert len(post.left()) == 1


async def test_a_photo_that_came_as_a_document_is_a_photo(post: Post) -> None:
    kept = await post.fetch(JPEG, "document")
    assert isinstance(kept, FileKept)
    assert kept.kind == "photo"


@pytest.mark.parametrize("part", range(1, 10))
async def test_a_download_that_is_cut_off_goes_on_where_it_ended(post: Post, part: int) -> None:
    cut = len(MANY) * part // 10
    post.double.downloads.plan(Cut(cut))
    kept = await post.fetch(MANY)
    assert post.kept(kept) == MANY
    begun = [begin for _, begin, _ in post.double.downloads.served]
    assert begun[0] == 0
    assert 0 < begun[1] <= cut


@pytest.mark.parametrize("size", [None, 0])
async def test_a_server_that_sends_no_parts_is_asked_for_all_of_it(post: Post, size: int | None) -> None:
    post.double.downloads.plan(Cut(300_000))
    post.double.downloads.plan(Whole())
    assert post.kept(await post.fetch(MANY, size=size)) == MANY
    assert len(post.left()) == 1


async def test_an_address_that_has_expired_is_asked_for_again(post: Post) -> None:
    post.double.downloads.plan(Expired())
    assert post.kept(await post.fetch(JPEG)) == JPEG
    assert len(post.double.made("getFile")) == 2


async def test_a_server_in_trouble_is_waited_for(post: Post) -> None:
    post.double.downloads.plan(Failing(502), times=5)
    post.double.faults.plan(server_error(), "getFile")
    post.double.faults.plan(Drop(), "getFile")
    assert post.kept(await post.fetch(JPEG)) == JPEG


async def test_a_flood_is_waited_out(post: Post) -> None:
    post.double.faults.plan(too_many(1), "getFile")
    assert post.kept(await post.fetch(JPEG)) == JPEG
    assert not post.double.faults.hurried


async def test_a_server_that_falls_silent_is_left_and_the_rest_asked_for(
    post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    impatient = door_timeout(0.2)
    monkeypatch.setattr("bot.request.FILE", impatient)
    post.double.downloads.plan(Stalled(100_000, 1.0))
    assert post.kept(await post.fetch(MANY)) == MANY


def door_timeout(seconds: float) -> object:
    import aiohttp  # noqa: PLC0415  (only this test needs it)

    return aiohttp.ClientTimeout(total=30, sock_read=seconds)


@pytest.mark.parametrize(
    ("reason", "told"),
    [
        ("Bad Request: wrong file_id or the file is temporarily unavailable", "gone"),
        ("Bad Request: file is too big", "too_big"),
    ],
)
async def test_a_file_that_telegram_does_not_give_is_refused(post: Post, reason: str, told: str) -> None:
    post.double.faults.plan(refused(reason), "getFile")
    what = await post.fetch(JPEG)
    assert isinstance(what, FileRefused)
    assert what.reason == told
    assert post.left() == []


async def test_what_says_that_it_is_too_big_is_not_even_asked_for(post: Post) -> None:
    what = await post.fetch(JPEG, said=LIMIT + 1)
    assert isinstance(what, FileRefused)
    assert (what.reason, what.limit, len(what.file)) == ("too_big", LIMIT, 16)
    assert post.double.made("getFile") == []


async def test_what_is_bigger_than_it_says_is_not_kept(post: Post) -> None:
    post.double.downloads.plan(Other(JPEG + bytes(500_000)), times=9)
    what = await post.fetch(JPEG, size=9)
    assert isinstance(what, FileRefused)
    assert what.reason == "unreadable"
    assert post.left() == []


async def test_what_is_smaller_than_it_says_is_not_kept(post: Post) -> None:
    what = await post.fetch(JPEG, size=5000)
    assert isinstance(what, FileRefused)
    assert what.reason == "unreadable"
    assert post.left() == []


async def test_a_stream_without_an_end_is_stopped_at_the_limit(
    post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(post.files, "_limit", 200_000)
    post.double.downloads.plan(Other(JPEG + bytes(2_000_000)))
    token = post.double.account.store("documents", JPEG, "bin", 0)
    what = await post.files.fetch(ANA, asdict(Fetch("video", token, 0, "", "compressed")))
    assert isinstance(what, FileRefused)
    assert what.reason == "too_big"
    assert post.left() == []


async def test_what_comes_packed_is_not_unpacked(post: Post) -> None:
    bomb = gzip.compress(bytes(5_000_000))
    post.double.downloads.plan(Packed("gzip", bomb), times=door.WRONG)
    what = await post.fetch(JPEG)
    assert isinstance(what, FileRefused)
    assert post.left() == []


async def test_a_full_disk_is_waited_for(post: Post, monkeypatch: pytest.MonkeyPatch) -> None:
    begin, full, waits = post.hall.evidence.begin, [1, 1], list[int]()

    def sometimes(*call: object) -> object:
        if full:
            full.pop()
            raise Unreachable("disk")
        return begin(*call)  # type: ignore[arg-type]  # passed on as it came

    monkeypatch.setattr(post.hall.evidence, "begin", sometimes)

    def wait(tries: int) -> float:
        waits.append(tries)
        return 0.01

    monkeypatch.setattr(door, "patience", wait)
    alarms.silence()
    assert post.kept(await post.fetch(JPEG)) == JPEG
    assert waits == [1, 2]  # longer each time: every try asks the messenger again
    assert alarms.standing() == ("files_waiting",)
    alarms.silence()


async def test_the_sixty_first_file_is_refused(post: Post) -> None:
    for number in range(60):
        assert isinstance(await post.fetch(JPEG + bytes([number])), FileKept)
    what = await post.fetch(JPEG + b"canary")
    assert isinstance(what, FileRefused)
    assert what.reason == "many"


async def test_no_more_than_a_few_are_on_their_way_at_once(post: Post) -> None:
    contents = [MANY + bytes([number]) for number in range(10)]
    kept = await asyncio.gather(*(post.fetch(content) for content in contents))
    assert [post.kept(one) for one in kept] == contents
    assert post.double.downloads.most_at_once <= door.AT_ONCE


async def test_a_fetch_that_is_given_up_leaves_nothing(post: Post) -> None:
    post.double.downloads.plan(Stalled(100_000, 60.0))
    under_way = asyncio.ensure_future(post.fetch(MANY))
    while not post.left():  # noqa: ASYNC110  (a folder rings no bell)
        await asyncio.sleep(0.01)
    under_way.cancel()
    await asyncio.wait({under_way})
    assert post.left() == []


@pytest.mark.parametrize(
    "path",
    ["/etc/passwd", "../bot/getMe", "http://example.org/x", "a/../../b"],
)
async def test_an_address_that_leads_elsewhere_is_not_followed(
    post: Post, monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    async def named(*_: object) -> tuple[str, int]:
        return path, 9

    monkeypatch.setattr(post.files, "_address", named)
    what = await post.fetch(JPEG)
    assert isinstance(what, FileRefused)
    assert post.double.downloads.served == []


@pytest.mark.parametrize("path", ["%2e%2e/%2e%2e/x", ".%2e/x", "a?b", "a#b", "photos/file 1.ñ"])
async def test_a_strange_address_stays_under_the_files_of_our_token(
    post: Post, monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    asked = []
    monkeypatch.setattr(AiohttpRequest, "file", lambda _, url, begin: asked.append((URL(url), begin)))
    post.files._server.file(path, 7)
    ((url, begin),) = asked
    assert (url.path, url.query_string, url.fragment) == (f"/file/bot{post.double.token}/{path}", "", "")
    assert begin == 7


def test_there_are_enough_hostile_files() -> None:
    assert len(HOSTILE) >= 100
    assert len({one.name for one in HOSTILE}) == len(HOSTILE)


async def test_hostile_files_are_refused_or_kept_as_they_are_and_never_opened(
    post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    """None is executed (no process), unpacked or rendered (memory, time); what is kept is kept to the byte."""
    seen: list[str] = []
    made = [(one, one.make()) for one in HOSTILE]
    monkeypatch.setattr("subprocess.Popen", _forbidden(seen))
    monkeypatch.setattr("os.system", _forbidden(seen))
    monkeypatch.setattr("zipfile.ZipFile", _forbidden(seen))
    monkeypatch.setattr("zlib.decompressobj", _forbidden(seen))
    await post.fetch(JPEG)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for number, (one, content) in enumerate(made):
        person = PEOPLE[number % len(PEOPLE)]
        what = await post.fetch(content, "document", size=one.size, said=one.said, person=person)
        _judge(post, one, content, what)
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    assert grown < 64 * 1024, f"{grown} KB more"
    assert seen == []
    assert [name for name in post.left() if not name.endswith(".age")] == []


def _forbidden(seen: list[str]) -> Callable[..., object]:
    def used(*_: object, **__: object) -> object:
        seen.append("used")
        raise AssertionError("a file was opened")

    return used


def _judge(post: Post, one: Hostile, content: bytes, what: FileKept | FileRefused) -> None:
    if one.reason:
        assert isinstance(what, FileRefused), one.name
        assert what.reason == one.reason, one.name
    else:
        assert isinstance(what, FileKept), f"{one.name}: {what}"
        assert post.kept(what) == content, one.name


assert MOST_BYTES > LIMIT
