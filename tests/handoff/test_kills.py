"""A courier that dies at any commit or any delivery: nothing is lost, and nothing is handed over twice by its id.

The commits and deliveries of a whole run are counted: a case with a further parcel, and the request to erase it. Then
the run is played again for each of them, and the courier dies just before it or just after it. Real database, real
receivers. In every suite some of them; EVERYWHERE=1, as in `make crash`, all. `make crash` also kills with kill -9.
"""

import json
import os
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

import pytest

from flows.partners import Way
from handoff.contents import Contents
from handoff.courier import LEASE, Courier, End
from handoff.methods import Means
from storage.hall import Hall
from storage.mailroom import Mail
from storage.receipts import FOR_TESTS_ONLY
from storage.settings import HallSettings
from tests.handoff import made
from tests.handoff.courier_points import POINTS, told_of
from tests.handoff.hook import Hook, open_hook, secret_file
from tests.handoff.mailbox import Mailbox, open_mailbox
from tests.handoff.test_courier import IDENTITY, Killed, contents
from tests.handoff.test_files_on_their_way import Sending
from tests.handoff.test_further_parcels import FILM
from tests.handoff.unsealed import unseal

__all__ = ["contents"]
METHODS = ("folder", "email", "webhook")
ROUNDS = 30
EVERY = 1 if os.environ.get("EVERYWHERE") else 5


class Target(Sending):
    """A house whose partner is reached by *method* and takes parcels of a megabyte."""

    method = "folder"
    box: Mailbox
    hook: Hook

    def courier(self, owner: str = "one") -> Courier:
        means = Means(self.path, self.smtp_url, here_too=True)
        return replace(super().courier(owner), means=means)

    def came(self) -> list[tuple[str, str, bytes]]:
        """Every time a parcel came: its name, its id there, its bytes."""
        match self.method:
            case "folder":
                return [(name, name, sealed) for name, sealed in self.parcels().items()]
            case "email":
                return [
                    (str(part.get_filename()), str(mail["Message-ID"]), part.get_content())
                    for mail in self.box.mails
                    for part in mail.iter_attachments()
                ]
            case _:
                return [(name, name, sealed) for name, sealed in self.hook.taken.items()]


@asynccontextmanager
async def target(method: str, path: Path, contents: Contents) -> AsyncIterator[Target]:
    path.mkdir()  # noqa: ASYNC240  (nothing else runs)
    settings = HallSettings(path, path / "testigo.db", path / "keys", path / "partners.toml")
    hall = Hall.open(settings, receiver=True, profile=FOR_TESTS_ONLY, clock=lambda: made.NOW)
    house = Target(hall, path, contents)
    house.method = method
    with open_mailbox() as (house.box, house.smtp_url), open_hook() as house.hook:
        ways = {
            # a folder takes any size: its case has one parcel
            "folder": Way("folder", "handoff"),
            "email": Way("email", "in@lakeside.example", {"max_mail_mb": 1}),
            "webhook": Way("webhook", house.hook.url, {"secret_file": secret_file(path), "max_mb": 0.7}),
        }
        house.partner = replace(house.partner, ways=(ways[method],))
        await house.order(Mail(b"{}", 700))
        films = [
            await house.keep(FILM + bytes([number]), "video/mp4", "video", "compressed") for number in (1, 2)
        ]
        await house.send_with(*films)
        yield house
        assert house.hook.wrong == []
    hall.close()


@dataclass
class Fate:
    """*at*: the how-manieth commit or delivery is the last; 0: none. *seen*: how many there were."""

    at: int
    when: Literal["before", "after"] = "before"
    seen: int = 0

    def now(self, _name: str, when: str) -> None:
        self.seen += when == "before"
        if self.seen == self.at and when == self.when:
            self.at = 0
            raise Killed

    @contextmanager
    def reigns(self, patch: pytest.MonkeyPatch) -> Iterator[None]:
        with patch.context() as here:
            for owner, name in POINTS:
                here.setattr(owner, name, told_of(getattr(owner, name), self.now))
            yield


async def carried(house: Target, fate: Fate, patch: pytest.MonkeyPatch) -> int:
    """Carry everything, with a new courier after each death; how many died."""
    died = 0
    with fate.reigns(patch):
        for number in range(ROUNDS):
            try:
                done = await house.attempt(f"courier-{number}")
            except Killed:
                died += 1
                house.now += LEASE
                continue
            if done is None:
                break
            assert done.end is End.DELIVERED, done
    return died


def judge(house: Target) -> None:
    """The books: every name is one parcel under one id; every film of the case is there, whole."""
    came = house.came()
    ids = {name: {id_ for other, id_, _ in came if other == name} for name, _, _ in came}
    bytes_ = {name: {sealed for other, _, sealed in came if other == name} for name, _, _ in came}
    assert all(len(one) == 1 for one in ids.values())
    assert all(len(one) == 1 for name, one in bytes_.items() if ".erase." not in name)
    opened = {name: unseal(next(iter(sealed)), [str(IDENTITY)]).files for name, sealed in bytes_.items()}
    (case,) = (json.loads(files["case.json"]) for files in opened.values() if "case.json" in files)
    there = {name: content for files in opened.values() for name, content in files.items()}
    assert [len(there[row["path"]]) for row in case["evidence"]] == [len(FILM) + 1] * 2
    assert len(opened) == case.get("parts", 1) + 1  # and the request to erase
    assert house.hall.jobs.waiting() == ()


async def played(method: str, path: Path, contents: Contents, fate: Fate, patch: pytest.MonkeyPatch) -> int:
    async with target(method, path, contents) as house:
        died = await carried(house, fate, patch)
        await house.order(Mail(None, 700, erase_all=True))
        died += await carried(house, fate, patch)
        judge(house)
    return died


@pytest.mark.parametrize("method", METHODS)
async def test_a_courier_that_dies_anywhere_loses_nothing_and_hands_nothing_over_twice(
    method: str, tmp_path: Path, contents: Contents, monkeypatch: pytest.MonkeyPatch
) -> None:
    calm = Fate(0)
    assert await played(method, tmp_path / "calm", contents, calm, monkeypatch) == 0
    assert calm.seen > 10
    points: list[tuple[int, Literal["before", "after"]]] = [
        *((number, "before") for number in range(1, calm.seen + 1)),
        *((number, "after") for number in range(1, calm.seen + 1)),
    ]
    died = 0
    for number, when in points[::EVERY]:
        fate, path = Fate(number, when), tmp_path / f"{number}-{when}"
        died += await played(method, path, contents, fate, monkeypatch)
    assert died == len(points[::EVERY])
    sys.stdout.write(f"{method}: {died} deaths, 0 lost, 0 twice\n")
