"""Files in a folder that a partner can write to are taken once, or refused with a reason, and never followed."""

import os
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.exc import DBAPIError, InterfaceError, InternalError

from flows.errors import Refused
from flows.partner import Way
from handoff.replies import HALF_THERE, Received, Replies
from handoff.reply_files import AT_A_TIME, KEPT
from tests.handoff import made
from tests.handoff.answers import ALIAS, OTHER_KEY, Book, enveloped, post, reply, signed

NAME = f"{ALIAS}-4f2a9c01d3e8b765.reply.json"
OLD = made.NOW.timestamp() - HALF_THERE.total_seconds() - 1


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made_there = tmp_path / "handoff" / "replies"
    made_there.mkdir(parents=True)
    return made_there


def put(folder: Path, content: bytes, name: str = NAME, written_at: float = OLD) -> Path:
    path = folder / name
    path.write_bytes(content)
    os.utime(path, (written_at, written_at))
    return path


def there(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if not path.is_dir()}


async def collected(replies: Replies, folder: Path) -> list[Received]:
    return await replies.collect(folder.parents[1])


async def test_a_good_file_is_taken_and_moved(folder: Path) -> None:
    book = Book()
    put(folder, signed("accepted"))
    (received,) = await collected(post(book), folder)
    assert (received.partner, received.alias, received.kind) == ("lakeside", ALIAS, "accepted")
    assert book.taken == [("lakeside", reply("accepted"))]
    assert there(folder) == {f"taken/{NAME}"}
    assert await collected(post(book), folder) == []


async def test_what_was_judged_is_erased_after_a_week_and_nothing_else_of_the_partner(folder: Path) -> None:
    put(folder, signed("accepted"))
    put(folder, b"{}", "b.reply.json")
    await collected(post(Book()), folder)
    put(folder / "taken", b"its own notes", "notes.txt")
    (folder / "taken" / "c.reply.json").mkdir()
    judged = {f"taken/{NAME}", "refused/b.reply.json", "refused/b.reply.json.txt"}
    await collected(post(Book(), now=made.NOW + KEPT), folder)
    assert there(folder) == {*judged, "taken/notes.txt"}
    await collected(post(Book(), now=made.NOW + KEPT + timedelta(seconds=1)), folder)
    assert there(folder) == {"taken/notes.txt"}
    assert (folder / "taken" / "c.reply.json").is_dir()


async def test_a_kill_after_the_commit_brings_the_file_again_and_changes_nothing(folder: Path) -> None:
    book = Book()
    replies = post(book)
    replies.take(signed())
    put(folder, signed())
    (received,) = await collected(replies, folder)
    assert received.taken is not None
    assert received.taken.again
    assert there(folder) == {f"taken/{NAME}"}


async def test_a_wrong_file_is_moved_and_the_partner_reads_why(folder: Path) -> None:
    book = Book()
    put(folder, signed(key=OTHER_KEY))
    put(folder, enveloped('{"alias": "x"}'), "b.reply.json")
    assert [one.code for one in await collected(post(book), folder)] == [
        "reply-unknown-key",
        "reply-wrong-fields",
    ]
    assert there(folder) == {
        f"refused/{name}" for name in (NAME, f"{NAME}.txt", "b.reply.json", "b.reply.json.txt")
    }
    told = (folder / "refused" / "b.reply.json.txt").read_text("utf-8").splitlines()
    assert told[0] == "Not taken."
    assert 'The field "reply_id" is missing.' in told
    assert "Nobody here knows the key" in (folder / "refused" / f"{NAME}.txt").read_text("utf-8")
    assert book.taken == []


async def test_what_the_hall_refuses_of_a_reply_is_said_in_the_folder(folder: Path) -> None:
    put(folder, signed())
    (received,) = await collected(post(Book(refuses="not-allowed-move")), folder)
    assert received.code == "not-allowed-move"
    assert "cannot go there" in (folder / "refused" / f"{NAME}.txt").read_text("utf-8")


async def test_trouble_of_ours_refuses_nobodys_file(folder: Path) -> None:
    put(folder, signed())
    with pytest.raises(Refused, match="keys-missing"):
        await collected(post(Book(refuses="keys-missing")), folder)
    assert there(folder) == {NAME}


async def test_a_file_that_breaks_the_reading_keeps_no_other_waiting(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    book = Book()
    broken = {signed(): KeyError("K7QX-93TD")}
    take = Replies.take

    def sometimes(self: Replies, raw: bytes) -> Received:
        if raw in broken:
            raise broken[raw]
        return take(self, raw)

    monkeypatch.setattr(Replies, "take", sometimes)
    put(folder, signed())
    put(folder, signed("accepted", reply_id="another-one"), "b.reply.json")
    assert [one.code for one in await collected(post(book), folder)] == ["reply-fault", ""]
    assert there(folder) == {f"refused/{NAME}", f"refused/{NAME}.txt", "taken/b.reply.json"}
    assert "K7QX" not in (folder / "refused" / f"{NAME}.txt").read_text("utf-8")


async def test_a_file_that_is_half_there_waits_a_minute(folder: Path) -> None:
    book = Book()
    put(folder, signed()[:-9], written_at=made.NOW.timestamp() - 2)
    assert await collected(post(book), folder) == []
    put(folder, signed(), written_at=made.NOW.timestamp())
    assert len(await collected(post(book), folder)) == 1
    put(folder, signed()[:-9], "b.reply.json")
    (received,) = await collected(post(book), folder)
    assert received.code == "reply-not-json"


async def test_what_can_be_neither_taken_nor_moved_keeps_no_other_waiting(folder: Path) -> None:
    for number in range(AT_A_TIME):
        put(folder, b"{", f"{number:04}.reply.json")
    (folder / "refused").write_bytes(b"no folder")
    put(folder, signed(), written_at=made.NOW.timestamp())
    book = Book()
    replies = post(book)
    assert len(await collected(replies, folder)) == AT_A_TIME
    assert [one.kind for one in await collected(replies, folder)] == ["acknowledged"]
    assert await collected(replies, folder) == []
    assert len(book.taken) == 1


async def test_a_file_with_a_time_to_come_is_not_half_there_for_ever(folder: Path) -> None:
    put(folder, b"{", written_at=made.NOW.timestamp() + 86_400)
    assert [one.code for one in await collected(post(Book()), folder)] == ["reply-not-json"]


async def test_a_file_that_we_may_not_read_is_refused_with_the_reason(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = os.open

    def locked(path: str | Path, flags: int, mode: int = 0o777, *, dir_fd: int | None = None) -> int:
        if path == NAME and not flags & os.O_CREAT:
            raise PermissionError
        return opened(path, flags, mode, dir_fd=dir_fd)

    monkeypatch.setattr(os, "open", locked)
    put(folder, signed(), written_at=made.NOW.timestamp())
    assert await collected(post(Book()), folder) == []
    put(folder, signed())
    assert [one.code for one in await collected(post(Book()), folder)] == ["reply-locked"]
    assert "may not read" in (folder / "refused" / f"{NAME}.txt").read_text("utf-8")


@pytest.mark.parametrize("trouble", [InterfaceError, InternalError])
async def test_trouble_with_the_database_refuses_nobodys_file(
    folder: Path, monkeypatch: pytest.MonkeyPatch, trouble: type[DBAPIError]
) -> None:
    def away(*_: object) -> None:
        raise trouble("", None, OSError())

    book = Book()
    monkeypatch.setattr(book, "take", away)
    put(folder, signed())
    with pytest.raises(trouble):
        await collected(post(book), folder)
    assert there(folder) == {NAME}


async def test_what_is_no_plain_file_is_never_opened(folder: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_bytes(signed())
    (folder / "a-link.reply.json").symlink_to(secret)
    (folder / "b-folder.reply.json").mkdir()
    os.mkfifo(folder / "c-pipe.reply.json")
    put(folder, b" " * 70_000, "d-giant.reply.json")
    book = Book()
    codes = sorted(one.code for one in await collected(post(book), folder))  # a link's time is of today
    assert codes == [*["reply-not-a-file"] * 3, "reply-too-big"]
    assert book.taken == []
    assert secret.read_bytes() == signed()
    assert not [name for name in there(folder) if "/" not in name]


async def test_a_file_that_becomes_a_link_while_it_is_looked_at_is_not_followed(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    secret = tmp_path / "secret"
    secret.write_bytes(signed())
    put(folder, signed())
    really = os.open

    def swapped(path: Any, *how: Any, **more: Any) -> int:
        if path == NAME:
            (folder / NAME).unlink()
            (folder / NAME).symlink_to(secret)
        return really(path, *how, **more)

    monkeypatch.setattr(os, "open", swapped)
    book = Book()
    assert await collected(post(book), folder) == []
    assert book.taken == []


@pytest.mark.parametrize("name", ["taken", "refused"])
async def test_a_link_in_place_of_our_folders_leads_nowhere(folder: Path, tmp_path: Path, name: str) -> None:
    ours = tmp_path / "ours"
    ours.mkdir()
    (folder / name).symlink_to(ours, target_is_directory=True)
    put(folder, signed() if name == "taken" else b"{}")
    await collected(post(Book()), folder)
    assert list(ours.iterdir()) == []
    assert there(folder) >= {NAME}


async def test_a_link_in_place_of_a_reason_is_replaced_not_followed(folder: Path, tmp_path: Path) -> None:
    ours = tmp_path / "keys"
    ours.write_text("precious", encoding="ascii")
    (folder / "refused").mkdir()
    (folder / "refused" / f"{NAME}.txt").symlink_to(ours)
    put(folder, b"{}")
    await collected(post(Book()), folder)
    assert ours.read_text("ascii") == "precious"
    assert (folder / "refused" / f"{NAME}.txt").read_text("utf-8").startswith("Not taken.")


async def test_a_link_in_place_of_the_whole_folder_is_not_looked_into(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    put(elsewhere, signed())
    (tmp_path / "handoff").mkdir()
    (tmp_path / "handoff" / "replies").symlink_to(elsewhere, target_is_directory=True)
    assert await post(Book()).collect(tmp_path) == []
    assert there(elsewhere) == {NAME}


async def test_other_files_and_drafts_are_left_alone(folder: Path) -> None:
    for name in ("notes.txt", "K7QX-93TD.zip.age", f".{NAME}.part"):
        put(folder, b"x", name)
    assert await collected(post(Book()), folder) == []
    assert len(there(folder)) == 3


async def test_a_flood_of_files_is_taken_bit_by_bit(folder: Path) -> None:
    for number in range(AT_A_TIME + 5):
        put(folder, b"{}", f"{number:04}.reply.json")
    assert len(await collected(post(Book()), folder)) == AT_A_TIME
    assert len(await collected(post(Book()), folder)) == 5


async def test_answers_are_taken_in_the_order_in_which_they_were_written(folder: Path) -> None:
    put(folder, signed("needs_info"), f"{ALIAS}-aaaaaaaa.reply.json", OLD)
    put(folder, signed("accepted"), f"{ALIAS}-bbbbbbbb.reply.json", OLD - 60)
    assert [one.kind for one in await collected(post(Book()), folder)] == ["accepted", "needs_info"]


async def test_the_folder_for_replies_appears_beside_the_parcels(tmp_path: Path) -> None:
    assert await post(Book()).collect(tmp_path) == []
    assert not (tmp_path / "handoff").exists()
    (tmp_path / "handoff").mkdir()
    await post(Book()).collect(tmp_path)
    assert (tmp_path / "handoff" / "replies").is_dir()


async def test_a_partner_that_gets_its_parcels_otherwise_has_no_folder(tmp_path: Path) -> None:
    (tmp_path / "handoff").mkdir()
    await post(Book(), ways=(Way("email", "handoff"),)).collect(tmp_path)
    assert list((tmp_path / "handoff").iterdir()) == []
