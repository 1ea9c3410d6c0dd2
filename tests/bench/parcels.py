"""Parcels a second by each method, from the claim to the mark, to real receivers; beside it age alone. As JSON.

The control encrypts the very bytes that are inside such a parcel and writes them into a folder: no report is opened, no
paper set, nothing signed, nothing kept, nothing marked.
"""

import asyncio
import json
import os
import sys
import tempfile
import time
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import pyrage

from flows.partners import Way
from handoff.contents import loaded
from handoff.courier import Courier, End
from handoff.methods import Means
from storage.hall import Hall
from storage.receipts import FOR_TESTS_ONLY
from storage.settings import HallSettings
from tests.handoff import made
from tests.handoff.hook import open_hook, secret_file
from tests.handoff.mailbox import open_mailbox
from tests.handoff.test_courier import IDENTITY, House

PARCELS = 40
METHODS = ("folder", "email", "webhook")


class Reached(House):
    """A house whose courier may talk to this computer."""

    def courier(self, owner: str = "one") -> Courier:
        return replace(super().courier(owner), means=Means(self.path, self.smtp_url, here_too=True))


def main() -> dict[str, float]:
    """Time each method in a hall of its own, and the control."""
    with tempfile.TemporaryDirectory(prefix="parcels") as folder:
        rates = {method: asyncio.run(_rate(method, Path(folder) / method)) for method in METHODS}
        sealed = next((Path(folder) / "folder" / "handoff").iterdir()).read_bytes()
        return {**rates, "age": _alone(pyrage.decrypt(sealed, [IDENTITY]), Path(folder))}


async def _rate(method: str, path: Path) -> float:
    path.mkdir()  # noqa: ASYNC240  (nothing else runs)
    settings = HallSettings(path, path / "testigo.db", path / "keys", path / "partners.toml")
    hall = Hall.open(settings, receiver=True, profile=FOR_TESTS_ONLY, clock=lambda: made.NOW)
    with ExitStack() as stack:
        house = Reached(hall, path, loaded()[0])
        house.smtp_url, hook = stack.enter_context(open_mailbox())[1], stack.enter_context(open_hook())
        ways = {
            "folder": Way("folder", "handoff"),
            "email": Way("email", "in@lakeside.example"),
            "webhook": Way("webhook", hook.url, {"secret_file": secret_file(path)}),
        }
        house.partner = replace(house.partner, ways=(ways[method],))
        for _ in range(PARCELS + 1):
            await house.send()
        await house.attempt()  # fonts and schemas are read once
        begun = time.perf_counter()
        while (done := await house.attempt()) is not None:
            if done.end is not End.DELIVERED:
                raise RuntimeError(done.code)
        taken = time.perf_counter() - begun
    hall.close()
    return PARCELS / taken


def _alone(inside: bytes, folder: Path) -> float:
    begun = time.perf_counter()
    for number in range(PARCELS):
        with (folder / f"{number}.age").open("wb") as file:
            file.write(pyrage.encrypt(inside, [IDENTITY.to_public()]))
            os.fsync(file.fileno())
    return PARCELS / (time.perf_counter() - begun)


if __name__ == "__main__":
    sys.stdout.write(json.dumps(main()) + "\n")
