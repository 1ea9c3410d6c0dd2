"""Files through the whole house: from a person's phone into the hall, kills and bad lines in between."""

import asyncio
import random
from pathlib import Path

import pytest
from sqlalchemy import select

from flows.session import Session
from storage.tables import session_parts
from tests.endtoend.house import House
from tests.endtoend.walk import Walk, asks, tells
from tests.telegram.double import Double
from tests.telegram.downloads import Act, Cut, Expired
from tests.telegram.faults import server_error
from tests.telegram.person import Person

JPEG = b"\xff\xd8\xff\xe0\x00\x10JFIF"
BIG = 19_900_000
"""Bytes: just under what getFile serves."""
ROOM = 64 * 1024
"""KB by which ten files of 20 MB may make the bot grow."""


def picture(seed: int, size: int) -> bytes:
    return JPEG + random.Random(seed).randbytes(size - len(JPEG))


def resident(pid: int, what: str = "VmRSS") -> int:
    """KB of memory of a process; "VmHWM": the most it ever had."""
    lines = Path(f"/proc/{pid}/status").read_text("ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(f"{what}:"))


async def in_the_form(person: Person) -> Walk:
    walk = Walk(person)
    await walk.start()
    await walk.tap("English", "home")
    await walk.tap("It already happened", "notice")
    await walk.tap("I am 18 or older and I agree", "rep.role")
    return walk


async def kept(house: House, person: Person) -> tuple[Session, dict[str, bytes]]:
    """After the bot has stopped: the session, and the bytes of each file by its id."""
    session, _ = await house.kept(person)
    hall = house.hall()
    found = {file.file: b"".join(hall.evidence.read(file.file)) for file in session.files if not file.held}
    hall.close()
    return session, found


def left_over(house: House) -> list[str]:
    """What lies about that is no kept file."""
    evidence = [path.name for path in (house.data / "evidence").iterdir() if path.suffix != ".age"]
    return evidence + [path.name for path in (house.folder / "tmp").iterdir()]


async def test_a_photo_is_received_and_the_same_question_stands_again(double: Double, demo: House) -> None:
    ana, content = double.person("en"), picture(1, 90_000)
    async with demo.bot(double) as bot:
        await in_the_form(ana)
        ana.send_photo(content)
        await ana.wait("File received. It is file 1.")
        await ana.wait(asks("rep.role"))
        ana.send_photo(content)
        await ana.wait("I already have this file.")
        assert await bot.stop() == 0
    session, files = await kept(demo, ana)
    assert list(files.values()) == [content]
    assert [(file.kind, file.as_sent) for file in session.files] == [("photo", "compressed")]
    assert left_over(demo) == []


async def test_an_album_is_answered_once(double: Double, demo: House) -> None:
    ana = double.person("en")
    async with demo.bot(double) as bot:
        await in_the_form(ana)
        contents = [picture(number, 40_000) for number in range(6)]
        for content in contents:
            ana.send_document("photo.jpg", content, "image/jpeg", album="a1")
        await ana.wait("I got 6 files.")
        assert await bot.stop() == 0
    _, files = await kept(demo, ana)
    assert sorted(files.values()) == sorted(contents)
    assert sum("I got" in heard.text or "File received" in heard.text for heard in ana.heard) == 1


async def test_a_line_that_breaks_and_an_address_that_expires_lose_nothing(
    double: Double, demo: House
) -> None:
    ana, content = double.person("en"), picture(2, 3_000_000)
    double.downloads.plan(Cut(1_000_000))
    double.downloads.plan(Cut(500_000))
    double.downloads.plan(Expired())
    double.faults.plan(server_error(), "getFile", times=2)
    async with demo.bot(double) as bot:
        await in_the_form(ana)
        ana.send_document("film.jpg", content)
        await ana.wait("File received.")
        assert await bot.stop() == 0
    _, files = await kept(demo, ana)
    assert list(files.values()) == [content]


@pytest.mark.parametrize("after", [0, 1_000_000, 1_900_000])
async def test_a_kill_in_the_middle_of_a_download_loses_nothing_and_keeps_it_once(
    double: Double, demo: House, after: int
) -> None:
    ana, content = double.person("en"), picture(3, 2_000_000)
    async with demo.bot(double) as bot:
        await in_the_form(ana)
        double.downloads.plan(Act(bot.kill_now, after))
        ana.send_document("film.jpg", content)
        assert await bot.ended() == -9
        assert not any("File received" in heard.text for heard in ana.heard)
        await bot.start()
        await ana.wait("File received. It is file 1.")
        assert await bot.stop() == 0
    session, files = await kept(demo, ana)
    assert list(files.values()) == [content]
    assert len(session.files) == 1
    assert left_over(demo) == []


async def test_ten_files_of_20_mb_at_once_are_all_kept_in_bounded_memory(double: Double, demo: House) -> None:
    ana = double.person("en")
    contents = [picture(number, BIG) for number in range(10)]
    async with demo.bot(double) as bot:
        await in_the_form(ana)
        ana.send_photo(picture(99, 90_000))
        await ana.wait("File received.")
        before = resident(bot.pid)
        for content in contents:
            ana.send_document("film.jpg", content)
        await ana.wait("I got 10 files.", within=120)
        grown = resident(bot.pid, "VmHWM") - before
        assert await bot.stop() == 0
    print(f"ten files of 20 MB: {grown} KB more at the most")  # noqa: T201  (what was measured)
    assert grown < ROOM
    _, files = await kept(demo, ana)
    assert sorted(map(len, files.values())) == sorted([90_000, *map(len, contents)])
    assert set(files.values()) >= set(contents)


async def test_what_is_over_the_limit_stands_in_the_report_as_held(double: Double, demo: House) -> None:
    ana = double.person("en")
    async with demo.bot(double) as bot:
        await in_the_form(ana)
        ana.send_video(size=90_000_000)
        told = await ana.wait("too big for me")
        assert "three ways" in told.text
        assert await bot.stop() == 0
    session, files = await kept(demo, ana)
    assert [(file.held, file.bytes) for file in session.files] == [(True, 90_000_000)]
    assert files == {}


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("../../etc/cron.d/x.exe", b"MZ\x90\0" + bytes(200)),
        ("photo.jpg\0.svg", b'<svg onload="x()"/>'),
        ("\u202egpj.exe", b"<!DOCTYPE html><script>x()</script>"),
        ("CON", b"PK\x03\x04" + bytes(200)),
        ("a" * 3000 + ".html", b"#!/bin/sh\nrm -rf ~\n"),
    ],
)
async def test_a_file_of_a_kind_that_is_not_taken_gets_a_reason_and_leaves_nothing(
    double: Double, demo: House, name: str, content: bytes
) -> None:
    ana = double.person("es")
    async with demo.bot(double) as bot:
        walk = Walk(ana)
        await walk.start()
        await walk.tap("Español", "home")
        await walk.tap("Ya pasó", "notice")
        await walk.tap("Tengo 18", "rep.role")
        ana.send_document(name, content, "image/jpeg")
        await ana.wait("No puedo recibir un archivo de este tipo.")
        await ana.wait(asks("rep.role"))
        assert await bot.stop() == 0
    session, files = await kept(demo, ana)
    assert session.files == ()
    assert files == {}
    assert left_over(demo) == []
    told = demo.output.read_bytes()
    assert name[:40].encode() not in told


async def test_before_the_consent_nothing_is_fetched(double: Double, demo: House) -> None:
    ana = double.person("en")
    async with demo.bot(double) as bot:
        walk = Walk(ana)
        await walk.start()
        await walk.tap("English", "home")
        ana.send_photo(picture(1, 9_000))
        await ana.wait(tells("Save this for a report?"))
        await asyncio.sleep(0)
        assert double.made("getFile") == []
        assert await bot.stop() == 0


# -- without a report


async def at_home(person: Person) -> Walk:
    walk = Walk(person)
    await walk.start()
    await walk.tap("English", "home")
    return walk


def parts(house: House) -> list[str]:
    """Of what is kept that ends before its session: which parts there are."""
    hall = house.hall()
    with hall.engine.begin() as core:
        found = list(core.scalars(select(session_parts.c.name)))
    hall.close()
    return found


async def test_what_is_sent_without_a_report_is_fetched_after_the_yes_and_joins_the_draft(
    double: Double, demo: House
) -> None:
    ana, content = double.person("en"), picture(8, 40_000)
    async with demo.bot(double) as bot:
        await at_home(ana)
        ana.send_video(content)
        await ana.wait(tells("Save this for a report?"))
        assert await bot.stop() == 0
    assert double.made("getFile") == []
    async with demo.bot(double) as bot:
        walk = Walk(ana)
        await walk.tap("Yes, save it", tells("I saved it."))
        assert await bot.stop() == 0
    assert parts(demo) == ["drop"]
    async with demo.bot(double) as bot:
        walk = Walk(ana)
        await walk.tap("It already happened", "notice")
        await walk.tap("I am 18 or older and I agree", "rep.role")
        assert await bot.stop() == 0
    assert parts(demo) == []
    session, files = await kept(demo, ana)
    assert (list(files.values()), session.dropped_at) == ([content], "")
    assert left_over(demo) == []


async def test_a_kill_loses_nothing_of_what_is_saved_without_a_report_and_counts_it_once(
    double: Double, demo: House
) -> None:
    ana, content = double.person("en"), picture(9, 2_000_000)
    async with demo.bot(double) as bot:
        walk = await at_home(ana)
        await walk.tap("It is happening now", "live")
        await walk.tap("Save a video or voice note now", "live")
        double.downloads.plan(Act(bot.kill_now, 900_000))
        ana.send_video(content)
        assert await bot.ended() == -9
        await bot.start()
        await ana.wait(tells("I saved it."))
        assert await bot.stop() == 0
    session, files = await kept(demo, ana)
    assert list(files.values()) == [content]
    assert len(session.files) == 1


async def test_delete_erases_what_was_saved_without_a_report_and_names_it(
    double: Double, demo: House
) -> None:
    ana, content = double.person("en"), picture(10, 40_000)
    async with demo.bot(double) as bot:
        walk = await at_home(ana)
        ana.send_video(content)
        await ana.wait(tells("Save this for a report?"))
        await walk.tap("Yes, save it", tells("I saved it."))
        ana.say("/delete")
        await ana.wait(tells("what you saved here without a report"))
        await walk.tap("Erase everything", "delete")
        await walk.tap("Yes, erase everything", tells("what you saved without a report"))
        assert await bot.stop() == 0
    assert list((demo.data / "evidence").iterdir()) == []
    assert parts(demo) == []
