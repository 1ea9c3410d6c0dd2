"""Delivery into a folder."""

import asyncio
import errno
import os
import threading
from pathlib import Path

import pytest

from flows.errors import Refused, Unreachable
from flows.partner import Way
from handoff.methods import Means
from handoff.methods.folder import Folder
from tests.handoff.method_contract import PARCEL, MethodContract
from tests.patience import until


class TestFolder(MethodContract):
    name = "folder"

    @pytest.fixture(autouse=True)
    def world(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.monkeypatch = monkeypatch
        self.means, self.way = Means(tmp_path), Way("folder", "out/parcels")
        self.folder = tmp_path / "out" / "parcels"

    def arrived(self) -> dict[str, bytes]:
        if not self.folder.is_dir():
            return {}
        return {path.name: path.read_bytes() for path in self.folder.iterdir() if path.suffix != ".part"}

    def break_for_now(self) -> None:
        self._fail(errno.ENOSPC)

    def break_for_good(self) -> None:
        self._fail(errno.EACCES)

    def _fail(self, number: int) -> None:
        def fsync(_: int) -> None:
            raise OSError(number, os.strerror(number))

        self.monkeypatch.setattr(os, "fsync", fsync)

    async def test_a_write_cut_short_leaves_no_parcel_and_the_next_one_is_whole(self) -> None:
        self.folder.mkdir(parents=True)
        (self.folder / f".{PARCEL.name}.part").write_bytes(b"half")
        await self.method().deliver(PARCEL)
        assert [path.name for path in self.folder.iterdir()] == [PARCEL.name]
        assert self.arrived() == {PARCEL.name: PARCEL.sealed}

    def test_an_absolute_folder_is_taken_as_it_is(self, tmp_path: Path) -> None:
        self.way = Way("folder", str(tmp_path / "else"))
        assert self.method() == Folder(tmp_path / "else")

    @pytest.mark.parametrize("inside", ["inbox", "deep/inbox"])
    async def test_a_share_that_is_not_mounted_is_waited_for_and_nothing_is_put_in_its_place(
        self, tmp_path: Path, inside: str
    ) -> None:
        share = tmp_path / "share"
        share.mkdir()  # the empty place where it will be mounted
        self.way, self.folder = Way("folder", str(share / inside)), share / inside
        with pytest.raises(Unreachable, match="folder-full-or-away"):
            await self.method().deliver(PARCEL)
        assert list(share.iterdir()) == []
        self.folder.mkdir(parents=True)
        await self.method().deliver(PARCEL)
        assert self.arrived() == {PARCEL.name: PARCEL.sealed}

    @pytest.mark.parametrize("trap", ["link", "hard link", "pipe"])
    async def test_nothing_that_lies_in_the_folder_leads_a_parcel_elsewhere(
        self, tmp_path: Path, trap: str
    ) -> None:
        """Who can write into the folder knows the name of the next addition, and so of its draft."""
        ours = tmp_path / "testigo.db"
        ours.write_bytes(b"ours")
        self.folder.mkdir(parents=True)
        draft = self.folder / f".{PARCEL.name}.part"
        match trap:
            case "link":
                draft.symlink_to(ours)
            case "hard link":
                draft.hardlink_to(ours)
            case _:
                os.mkfifo(draft)
        with pytest.raises(Refused, match="folder-not-writable"):
            await self.method().deliver(PARCEL)
        assert ours.read_bytes() == b"ours"

    @pytest.mark.parametrize("number", [errno.ENOTCONN, errno.ESTALE, errno.EHOSTUNREACH, errno.ENODEV])
    async def test_a_share_that_is_cut_off_is_waited_for(self, number: int) -> None:
        self._fail(number)
        with pytest.raises(Unreachable, match="folder-full-or-away"):
            await self.method().deliver(PARCEL)

    async def test_a_share_that_hangs_is_asked_once_and_keeps_nobody_from_ending(self) -> None:
        freed, asked = threading.Event(), 0
        fsync = os.fsync

        def hang(file: int) -> None:
            nonlocal asked
            asked += 1
            freed.wait()
            fsync(file)

        self.monkeypatch.setattr(os, "fsync", hang)
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.2):
                await self.method().deliver(PARCEL)
        with pytest.raises(Unreachable, match="folder-full-or-away"):
            await self.method().deliver(PARCEL)
        assert asked == 1
        assert all(thread.daemon for thread in threading.enumerate() if thread.name == "folder")
        freed.set()
        await until(lambda: not any(thread.name == "folder" for thread in threading.enumerate()))
        await self.method().deliver(PARCEL)
        assert self.arrived() == {PARCEL.name: PARCEL.sealed}


async def test_a_folder_that_is_a_file_is_for_a_human(tmp_path: Path) -> None:
    (tmp_path / "taken").write_bytes(b"")
    with pytest.raises(Refused, match="folder-not-writable"):
        await Folder(tmp_path / "taken").deliver(PARCEL)
