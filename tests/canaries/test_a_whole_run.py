"""Nothing a person says or is stands anywhere it should not: a whole run at DEBUG, searched byte by byte."""

import random
import sys
from pathlib import Path

from tests.canaries.search import Canary, files_of, hits
from tests.canaries.tour import files_named
from tests.endtoend.crowd import JPEG
from tests.endtoend.house import House, Ran
from tests.endtoend.opening import open_by_hand
from tests.endtoend.walk import Walk, code_of, receipt, short_path_es
from tests.handoff.mailbox import Mailbox
from tests.patience import until
from tests.telegram.double import Double
from tests.telegram.person import Person

STORY = "Zarzamora: tumbaron la puerta azul con una barreta."
PLACE = "Calle Zarzaparrilla 4711, Cicero, Illinois"
WORDS = "Zarzaleta: recibimos su reporte."
PAPER = b"%PDF-1.7\n" + random.Random(1).randbytes(3000)
PHOTO = JPEG + random.Random(2).randbytes(3000)
MIDDLE = slice(1000, 1024)
FILES: tuple[Canary, ...] = ("Zarzalejo-informe", "Zarzarrosa", PAPER[MIDDLE], PHOTO[MIDDLE])
"""A name, a caption, and bytes that stand nowhere else."""
TESTIGO_DEBUG = (sys.executable, "-m", "bot", "run", "--debug")
UNFILTERED = (sys.executable, "-m", "tests.canaries.unfiltered_bot", "run", "--debug")


async def sends_files(person: Person, house: House) -> None:
    """A paper by its name, a photo with a caption: until both are kept."""
    walk = Walk(person)
    await walk.start()
    await walk.tap("Español", "home")
    await walk.tap("Ya pasó", "notice")
    await walk.tap("Tengo 18", "rep.role")
    person.send_document("Zarzalejo-informe.pdf", PAPER, "application/pdf")
    person.send_photo(PHOTO, caption="Zarzarrosa junto al portón")
    kept = house.data / "evidence"
    await until(lambda: kept.exists() and len(list(kept.glob("*.age"))) == len(("paper", "photo")))


async def go(
    house: House, double: Double, argv: tuple[str, ...]
) -> tuple[list[Canary], dict[str, bytes], list[Ran]]:
    """One whole run. What was planted, what lies on disk at its end and in the middle, what the courier said."""
    ana = double.person("es")
    bo = double.person("es")
    async with house.bot(double, argv) as bot:
        await sends_files(bo, house)
        await short_path_es(ana, STORY, PLACE, send="Enviar, pueden escribirme: Ribera")
        code = code_of(next(heard for heard in ana.heard if receipt(heard)))
        during = {f"during/{name}": content for name, content in files_of(house.folder).items()}
        ran = [await house.courier()]
        assert await bot.stop() == 0
    planted: list[Canary] = [
        *ana.canaries,
        *bo.canaries,
        *FILES,
        *sorted(files_named(double)),
        *(word for text in (STORY, PLACE) for word in text.split() if len(word) > 6),
        STORY,
        PLACE,
        code,
        code.replace(" ", ""),
        double.token,
        double.token.partition(":")[2],
    ]
    return planted, {**during, **files_of(house.folder)}, ran


async def test_a_whole_run_at_debug_leaves_no_word_outside_the_opened_case(
    double: Double, house: House, mailbox: tuple[Mailbox, str], tmp_path: Path
) -> None:
    box, _ = mailbox
    planted, disk, ran = await go(house, double, TESTIGO_DEBUG)
    said = {f"courier/{i}": (one.out + one.err).encode() for i, one in enumerate(ran)}
    mails = {f"mail/{i}": mail.as_bytes() for i, mail in enumerate(box.mails)}

    assert len(box.mails) == 1
    assert any(name.endswith(("-wal", ".db")) for name in disk)
    assert b'"level": "debug"' in disk["output.txt"]
    assert hits(planted, {**disk, **said, **mails}) == []

    ((name, sealed),) = box.parcels().items()
    parcel, key = tmp_path / name, tmp_path / "partner.key"
    parcel.write_bytes(sealed)
    key.write_text(f"{house.identity}\n", encoding="ascii")
    opened = open_by_hand(parcel, key, tmp_path / "opened")
    assert STORY in str(opened.case)


async def test_without_the_filter_the_same_search_finds_them(double: Double, house: House) -> None:
    """The control: where nothing is found in unfiltered logs, the search has proved nothing."""
    planted, disk, _ = await go(house, double, UNFILTERED)
    assert {where for _, where in hits(planted, disk)} >= {"output.txt"}
