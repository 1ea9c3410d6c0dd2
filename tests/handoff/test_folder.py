"""Delivery into a folder."""

import errno
import os
from pathlib import Path

import pytest

from flows.errors import Refused
from flows.partner import Way
from handoff.methods import Means
from handoff.methods.folder import Folder
from tests.handoff.method_contract import PARCEL, MethodContract


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


async def test_a_folder_that_is_a_file_is_for_a_human(tmp_path: Path) -> None:
    (tmp_path / "taken").write_bytes(b"")
    with pytest.raises(Refused, match="folder-not-writable"):
        await Folder(tmp_path / "taken").deliver(PARCEL)
