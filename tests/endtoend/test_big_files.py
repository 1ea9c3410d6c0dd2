"""The largest file: every byte a person sends is the byte the partner opens, and on the way memory stays small."""

import hashlib
import random
from pathlib import Path

from handoff.keys import DEMO
from tests.endtoend.house import House
from tests.endtoend.opening import unpack_by_hand
from tests.endtoend.test_files import resident
from tests.endtoend.walk import Walk, receipt, tells, to_the_story
from tests.telegram.double import Double
from tests.telegram.person import Person

LARGEST = 20_000_000
"""Bytes: the most that getFile serves."""
ROOM = 64 * 1024
"""KB by which it may make the bot grow."""


def sound(seed: int, size: int = LARGEST) -> bytes:
    """Noise that begins like a sound file: no copy without a place can be made of one, so it goes as it is."""
    return b"fLaC" + random.Random(seed).randbytes(size - 4)


async def at_the_review(person: Person) -> Walk:
    walk = await to_the_story(person)
    await walk.write("He was bleeding from one ear.", "review")
    return walk


async def the_questions_about_it_skipped(walk: Walk) -> None:
    await walk.until("med.author")
    for question in ("med.original", "med.shows", "med.note", "review"):
        await walk.tap("Skip", question)


async def test_20_mb_are_opened_by_the_partner_byte_for_byte(
    double: Double, demo: House, tmp_path: Path
) -> None:
    ana, content = double.person("en"), sound(1)
    async with demo.bot(double) as bot:
        walk = await at_the_review(ana)
        before = resident(bot.pid)
        ana.send_document("sound.flac", content, "audio/flac")
        await the_questions_about_it_skipped(walk)
        grown = resident(bot.pid, "VmHWM") - before
        await walk.tap("Your files", lambda one: "File 1: sound" in one.labels)
        await walk.tap("File 1: sound", tells("I cannot take the place out of this file"))
        await walk.tap("Send it as it is", "review")
        await walk.tap("← Back", "review")
        await walk.tap("← Back", "review")
        await walk.tap("Send, they may write: DEMO group", receipt)
        assert (ran := await demo.courier()).code == 0, ran
        assert await bot.stop() == 0
    print(f"20 MB: the bot grew by {grown} KB at the most")  # noqa: T201  (what was measured)
    assert grown < ROOM
    (parcel,) = demo.delivered
    files = unpack_by_hand(parcel, demo.keys / DEMO, tmp_path / "opened")
    (name,) = [name for name in files if name.startswith("evidence/")]
    assert hashlib.sha256(files[name]).digest() == hashlib.sha256(content).digest()
    verified = await demo.courier("open", str(parcel), "--verify")
    assert verified.code == 0, verified
    assert f"{hashlib.sha256(content).hexdigest()}  {name}" in verified.out
