"""Golden transcripts of long reports: every part opened, in English and Spanish, as pages to be read aloud.

``python -m pytest tests/flows/test_long_reports.py --rewrite`` writes them anew; the change is then read as a diff.
"""

from collections.abc import Callable

import pytest

from tests.flows.test_transcripts import FOLDER
from tests.play import Play


def long_report_en() -> Play:
    """A mother whose door was broken: the place, the agents, injuries, things broken, what she wants."""
    play = Play().start("en").tap("English").tap("It already happened").tap("I am 18").tap("To my family")
    play.tap("Hurt someone with").tap("Came in").tap("Broke or took").tap("Done").tap("Yesterday")
    play.write("5600 W Cermak Rd, Cicero, Illinois")
    play.write("They broke the door at six in the morning and pushed my son to the floor. " * 5).quiet()
    play.tap("Yes").tap("Add details")
    play.tap("The time").write("6 in the morning").tap("Less than 1 hour")
    play.tap("The place").tap("Home").tap("Yes").tap("Help").tap("Yes, after pressure").tap("Yes").tap(
        "An ICE officer"
    )
    play.tap("I prefer not to say").write("The bedrooms and my bag.").quiet()
    play.tap("The agents").tap("ICE").tap("Done").tap("Words on a vest").tap("Done").write("six or seven")
    play.tap("They refused").tap("All were covered").tap("I do not know").write("One was very tall.").quiet()
    play.write("A white van, Texas plate").write("A gray car, no plate").tap("Done").tap("Skip").tap("No")
    play.tap("Force and injuries").tap("Hands or body").tap("Kneeling").tap("Done").tap("Someone in my").tap(
        "Done"
    )
    play.tap("Bruise").tap("Done").tap("Not yet").tap("No").tap("Skip")
    play.tap("Things broken").write("The door of the house, broken").tap("Done").write(
        "about 1,200 dollars"
    ).tap("No")
    play.tap("What you want").tap("Keep a record").tap("Complain").tap("Done")
    play.tap("You").write("Lucero").quiet().write("Ana Example").quiet().tap("Phone").write(
        "773 555 0143"
    ).tap("Yes")
    play.tap("In the morning").tap("Leave no voice").tap("Done").tap("In writing").tap("Done")
    play.tap("Back to my report").tap("Show hidden lines").tap("See all").tap("Share the injuries")
    play.tap("Change").tap("The agents").tap("How many agents").tap("3")
    return play.tap("Send to DEMO group. They may").registered()


def long_report_es() -> Play:
    """Un trabajador que se llevaron: su compañero cuenta dónde está y qué necesita."""
    play = Play().start("es").tap("Español").tap("Ya pasó").tap("Tengo 18").tap("Yo lo vi")
    play.tap("Se llevaron a alguien").tap("Amenazas").tap("Listo").tap("Hoy").write("Waukegan, Illinois")
    play.write("Se llevaron a mi compañero del estacionamiento. Le gritaron.").quiet()
    play.tap("Sí, sé dónde").tap("Agregar detalles")
    play.tap("La persona detenida").tap("Saltar").write("El centro de detención de Broadview").quiet()
    play.tap("Llamar a alguien").tap("Listo").tap("Sí").tap("Sí, es urgente")
    play.tap("Las personas").tap("Saltar").tap("Ninguna de estas").tap("Listo")
    play.tap("Palabras y trato").write("Gritaron: al suelo, al suelo").quiet().tap("Un poco")
    play.tap("Testigos y cámaras").tap("Sí, y sé cómo").tap("Sí").tap("Una tienda").tap("Listo").tap("No")
    play.tap("Lo que usted quiere").tap("Encontrar").tap("Listo")
    play.tap("La persona detenida").tap("¿Por qué lo pregunta?").write("Juan Ejemplo").quiet()
    play.write("Rosa, 847 555 0100").tap("Sí")
    play.tap("Lo que ya se hizo").tap("No, a nadie").tap("Listo").tap("No")
    play.tap("Volver a mi reporte").tap("Compartir nombre").tap("Contestar lo que salté").write("como cinco")
    return play.tap("Enviar a DEMO group. No").registered()


@pytest.mark.parametrize("played", [long_report_en, long_report_es], ids=lambda played: played.__name__)
def test_a_long_report_reads_as_it_was_reviewed(played: Callable[[], Play], *, rewrite: bool) -> None:
    script = played().transcript()
    file = FOLDER / f"{played.__name__}.txt"
    if rewrite:
        file.write_text(script)

    assert file.read_text() == script
