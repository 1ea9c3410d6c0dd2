"""A paper from the real bot: made of the sealed report, printed, sent as files, and made again after a kill."""

import subprocess
from collections.abc import Callable
from pathlib import Path

from tests.endtoend.house import House
from tests.endtoend.walk import Walk, asks, short_path_es, tells
from tests.telegram.double import Double
from tests.telegram.heard import Heard

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
