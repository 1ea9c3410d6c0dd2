"""A paper from the real bot: made of the sealed report, printed, sent as files, and made again after a kill."""

import asyncio
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

from flows.papers import ALL, bare
from locales import Texts
from tests.endtoend.house import House
from tests.endtoend.walk import Walk, asks, short_path_es, tells
from tests.telegram.double import Double
from tests.telegram.heard import Heard
from tests.telegram.person import Person

BY = {paper.id: paper for paper in ALL}
STORY = "Rompieron la puerta a las seis. 😡 Nadie mostró un papel."


def is_file(ending: str) -> Callable[[Heard], bool]:
    return lambda one: str(one.raw.get("document", {}).get("file_name", "")).endswith(ending)


def content(double: Double, heard: Heard) -> bytes:
    return double.account.files[heard.raw["document"]["file_id"]].content


def told(*command: str | Path) -> str:
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True, check=True)
    return " ".join(done.stdout.split())


async def to_the_draft(walk: Walk) -> None:
    await walk.until("options")
    await walk.tap("Papeles para usar", lambda one: one.edited and tells("Límites de una queja")(one))
    await walk.tap("Ver los papeles", lambda one: one.edited and tells("¿Qué papel quiere?")(one))
    await walk.tap("Borrador de queja: OPR", lambda one: one.edited and tells("Borrador")(one))


async def test_a_draft_comes_as_a_pdf_and_as_text_in_two_copies(
    double: Double, demo: House, tmp_path: Path
) -> None:
    ana = double.person("es")
    async with demo.bot(double) as bot:
        walk = await short_path_es(ana, STORY)
        await to_the_draft(walk)
        await walk.tap("Hacerlo", tells("Aquí está su papel"))
        second = await ana.wait(is_file("-2.txt"), within=40)
        pdfs = [one for one in ana.heard if is_file(".pdf")(one)]
        assert await bot.stop() == 0

    assert len(pdfs) == 2
    names = [one.raw["document"]["file_name"] for one in ana.heard if "document" in one.raw]
    assert all(name.startswith("notes-") for name in names)
    assert STORY in content(double, second).decode()
    paper = tmp_path / "paper.pdf"
    paper.write_bytes(content(double, pdfs[0]))
    text = told("pdftotext", "-layout", paper, "-")
    assert "Integrity Coordination Center" in text
    assert "[pouting face]" in text
    about = told("pdfinfo", paper)
    assert "Author" not in about
    assert "Tagged: yes" in about
    told("qpdf", "--check", paper)
    assert asks("options")(walk.open_question())


async def test_a_kill_while_it_is_printed_loses_no_paper(double: Double, demo: House) -> None:
    ana = double.person("es")
    bot = demo.bot(double)
    async with bot:
        walk = await short_path_es(ana, STORY)
        await to_the_draft(walk)
        bot.dies_at("sendDocument", "before")
        await walk.tap("Hacerlo")
        await bot.ended()
        await bot.start()
        await ana.wait(is_file("-2.txt"), within=40)
        assert await bot.stop() == 0


class Asker:
    """One person of many, who asks for one paper."""

    def __init__(self, person: Person, paper: str) -> None:
        self.person = person
        self.paper = BY[paper]
        self.files = 2 if not self.paper.english else 4

    async def with_a_report(self) -> list[Heard]:
        walk = await short_path_es(self.person, STORY)
        await walk.until("options")
        return await self.asks_for_it(walk)

    async def without_one(self) -> list[Heard]:
        walk = Walk(self.person)
        await walk.start()
        await walk.tap("Español", "home")
        await walk.tap("Solo quiero información", "info")
        return await self.asks_for_it(walk)

    async def asks_for_it(self, walk: Walk) -> list[Heard]:
        said = Texts.of("es").said
        await walk.tap("Papeles para usar", lambda one: one.edited and tells("Límites de una queja")(one))
        await walk.tap("Ver los papeles", lambda one: one.edited and tells("¿Qué papel quiere?")(one))
        await walk.tap(
            said[self.paper.title], lambda one: one.edited and tells("Lo hago en PDF y en texto")(one)
        )
        await walk.tap(
            "Sin mi nombre" if "identity" in self.paper.asks else "Hacerlo", tells("Aquí está su papel")
        )
        await self.person.wait(is_file("-2.txt" if self.paper.english else ".txt"), within=60)
        return [one for one in self.person.heard if "document" in one.raw]


def held(paper: str, files: list[Heard], double: Double, folder: Path) -> None:
    """See that these are the PDF and the text of *paper*, and nothing more of anybody."""
    heading = Texts.of("en" if BY[paper].english else "es").said[BY[paper].heading]
    first, second = (content(double, one) for one in files[:2])
    (folder / "one.pdf").write_bytes(first)
    told("qpdf", "--check", folder / "one.pdf")
    about = told("pdfinfo", folder / "one.pdf")
    assert "Author" not in about
    assert second.decode().startswith(heading)
    for one in files:
        name, kind = one.raw["document"]["file_name"], one.raw["document"]["mime_type"]
        assert re.fullmatch(r"notes-\d{4}-\d\d-\d\d(-2)?\.(pdf|txt)", name)
        assert kind.split(";")[0] == ("application/pdf" if name.endswith(".pdf") else "text/plain")
        assert "caption" not in one.raw


async def test_every_paper_that_is_offered_arrives_and_leaves_nothing_behind(
    double: Double, demo: House, tmp_path: Path
) -> None:
    offered = [paper.id for paper in ALL if paper.id != "claim_facts"]  # for a claim there must be harm
    with_one = [Asker(double.person("es"), paper) for paper in offered]
    without = [Asker(double.person("es"), paper.id) for paper in bare(minor=False)]
    async with demo.bot(double) as bot:
        made = await asyncio.gather(
            *(one.with_a_report() for one in with_one), *(one.without_one() for one in without)
        )
        assert await bot.stop() == 0

    for asker, files in zip((*with_one, *without), made, strict=True):
        assert len(files) == asker.files
        held(asker.paper.id, files, double, tmp_path)
    assert any(STORY in content(double, files[1]).decode() for files in made)
    kept = [path for path in demo.folder.rglob("*") if path.is_file()]
    assert not [path.name for path in kept if path.suffix in {".pdf", ".txt"} and path != demo.output]
    for path in kept:
        assert b"%PDF" not in path.read_bytes()
        assert b"Rompieron" not in path.read_bytes()
    log = demo.output.read_text("utf-8")
    assert not re.search(r"notes-2|complaint|own_copy|keep_video|records_request", log)


async def test_a_paper_without_a_report_survives_a_kill_before_it_is_sent(
    double: Double, demo: House
) -> None:
    ana = Asker(double.person("es"), "keep_video")
    bot = demo.bot(double)
    async with bot:
        bot.dies_at("sendDocument", "before")
        asking = asyncio.create_task(ana.without_one())
        await bot.ended()
        await bot.start()
        files = await asking
        assert await bot.stop() == 0

    assert len(files) >= ana.files
    assert {one.raw["document"]["file_name"][-4:] for one in files} == {".pdf", ".txt"}
