"""Golden transcripts: what both sides say, as pages a lawyer or a translator can review.

``python -m pytest tests/flows/test_transcripts.py --rewrite`` writes them anew; the change is then read as a diff.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

from flows.messages import CaseStatus, CodeChecked, Status
from tests.flows.detours import DETOURS
from tests.play import CODE, NOW, Play

FOLDER = Path(__file__).parents[1] / "transcripts"


def short_path_en() -> Play:
    play = Play().start("en").tap("English").tap("It already happened").tap("I am 18").tap("I saw it")
    play.tap("Hurt someone").tap("Done").tap("Yesterday").write("Cicero, Illinois")
    play.write("Two men in vests pushed my neighbor to the ground. He was bleeding.").quiet()
    return play.tap("Send to DEMO group. They may").registered()


def short_path_es() -> Play:
    play = Play().start("es").tap("Español").tap("Ya pasó").tap("Tengo 18").tap("A mi familia")
    play.tap("Se llevaron a alguien").tap("Listo").tap("Hoy").write("26 y Kedzie, Chicago, Illinois")
    play.write("Dos carros sin letreros pararon a mi esposo cuando iba al trabajo.")
    play.write("No dijeron quiénes eran.").quiet().tap("No, no sé dónde")
    return play.tap("Compartir el lugar exacto").tap("Enviar a DEMO group. No").registered()


def every_turn_en() -> Play:
    """Back, skip, help, another language, a date in words, a change on the review, saved only."""
    play = (
        Play().start("en").tap("English").tap("It already happened").tap("Tell me more").tap("What Telegram")
    )
    play.tap("← Back").tap("← Back").tap("I am 18").tap("Help").tap("It happened to me").tap("← Back").tap(
        "Keep my"
    )
    play.tap("Broke or took").tap("More answers").tap("Something else").tap("Done").write("last Tuesday")
    play.tap(play.labels()[0]).write("Springfield").tap("Springfield").tap("Skip")
    play.tap("Change").tap("Your words").write("They broke the door of my car.").quiet()
    play.command("language").tap("Español").tap("Cambiar").tap("Dónde").tap("No sé").tap("Solo guardar")
    return play.registered()


def stop_and_erase_es() -> Play:
    play = Play().start("es").tap("Español").tap("Ya pasó").tap("Tengo 18").tap("Yo lo vi").command("stop")
    play.tap("Guardar mi borrador").command("start").tap("Seguir con mi reporte").command("delete").tap(
        "Borrar todo"
    )
    return play.tap("Sí, borrar todo")


def under_18_en() -> Play:
    play = Play().start("en").tap("English").tap("It already happened").tap("I am under 18")
    return play.tap("I am 13 to 17").tap("It is happening now").tap("How to film").tap("← Back").tap("Close")


def receipt_code_es() -> Play:
    play = Play().start("es").tap("Español").tap("Tengo un código").write("1234 5678").write(CODE)
    play.hear(CodeChecked(None)).write(CODE)
    status = Status("h", NOW.date(), (CaseStatus("DEMO group", "delivered", NOW.date()),), NOW.date())
    return play.hear(CodeChecked(status)).tap("Borrar este").tap("Sí, borrar este")


PLAYS = (
    short_path_en,
    short_path_es,
    every_turn_en,
    stop_and_erase_es,
    under_18_en,
    receipt_code_es,
    *DETOURS,
)


@pytest.mark.parametrize("played", PLAYS, ids=lambda played: played.__name__)
def test_a_conversation_reads_as_it_was_reviewed(played: Callable[[], Play], *, rewrite: bool) -> None:
    script = played().transcript()
    file = FOLDER / f"{played.__name__}.txt"
    if rewrite:
        file.write_text(script)

    assert file.read_text() == script


@pytest.mark.parametrize("played", [short_path_en], ids=lambda played: played.__name__)
def test_the_short_path_takes_ten_interactions(played: Callable[[], Play]) -> None:
    assert played().interactions == 10
