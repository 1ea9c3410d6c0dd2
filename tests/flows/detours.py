"""Conversations off the straight path, for the golden transcripts: danger, crisis, helpers, youth, days between."""

from dataclasses import replace
from datetime import timedelta

from flows.flow import Flow
from flows.messages import Replied
from tests.play import Play, the_flow


def danger_now_en() -> Play:
    """The door is open to who never said a word before; nothing is asked, nothing is kept."""
    play = Play().hear(Replied("ICE is at my door right now", device="en"))
    play.script.insert(0, "> ICE is at my door right now")
    play.tap("How to film").tap("← Back").write("they are still knocking").tap("Close")
    return play.tap("It already happened").tap("No")


def danger_now_es() -> Play:
    """In the middle of the form: the words stay, and the same question is open afterwards."""
    play = Play().start("es").tap("Español").tap("Ya pasó").tap("Tengo 18").tap("A mi familia")
    play.tap("Se llevaron a alguien").tap("Listo").tap("Ayer").write("la migra está otra vez en mi puerta")
    return play.tap("Cerrar").write("Cicero, Illinois").command("hide")


def crisis_en() -> Play:
    """A word in the middle of the story; then the story goes on, and within a day one line is enough."""
    play = Play().start("en").tap("English").tap("It already happened").tap("I am 18").tap("To my family")
    play.tap("They took").tap("Done").tap("Yesterday").write("Cicero, Illinois")
    play.write("They took my son in front of me.").write("Since then I do not want to live.")
    play.tap("Talk to a person").tap("← Back").tap("Keep going")
    play.write("He is 19. I want to die when I see his bed.").quiet()
    return play.tap("No, I do not know").tap("Save only").registered()


def crisis_es() -> Play:
    play = Play().start("es").tap("Español").tap("Ya pasó").tap("Tengo 18").tap("A mi familia")
    play.tap("Se llevaron a alguien").tap("Listo").tap("Ayer").write("Cicero, Illinois")
    play.write("Se llevaron a mi hijo. Ya no quiero vivir.").tap("Parar por ahora").tap("Seguir")
    return play.tap("Dejar mi respuesta").tap("No, no sé dónde").tap("Solo guardar").registered()


def helper_without_permission_en() -> Play:
    play = Play().start("en").tap("English").tap("I am helping someone").tap("No").tap("Tell what I saw")
    play.tap("I am 18").tap("I saw it").tap("Hurt someone").tap("Done").tap("Yesterday").write(
        "Cicero, Illinois"
    )
    return play.write("I saw two men push her to the ground.").quiet().tap("No").tap("Save only").registered()


def helper_without_permission_es() -> Play:
    play = Play().start("es").tap("Español").tap("Ayudo a otra persona").tap("No").tap("← Atrás")
    play.tap("No puedo hablar").tap("Tengo 18").tap("Alguien me lo contó").tap("Se llevaron a alguien").tap(
        "Listo"
    )
    play.tap("Hoy").write("Chicago, Illinois").write("Mi vecina está detenida y no tiene teléfono.").quiet()
    return play.tap("No, no sé dónde").tap("Solo guardar").registered()


def _ready() -> Flow:
    """A flow whose operator and partner are ready for short reports from 13 on."""
    flow = the_flow()
    partner = replace(flow.partners[0], accepts_minors=True, safeguarding_lead="An invented name")
    return replace(flow, partners=(partner,), operator=replace(flow.operator, minors=True))


def fifteen_years_en() -> Play:
    """The short report: no name, no contact, no exact place; and what workers must by law tell."""
    play = Play(_ready()).start("en").tap("English").tap("It already happened").tap("I am under 18")
    play.tap("I am 13").tap("I agree").tap("It happened to me").tap("Hurt someone").tap("Done").tap(
        "Yesterday"
    )
    play.write("26th and Kedzie, Chicago, Illinois").write(
        "They pushed me off my bike. My arm was bleeding."
    ).quiet()
    return play.tap("Send to DEMO group").registered()


def fifteen_years_es() -> Play:
    """By default a person of fifteen gets information; nothing is kept."""
    play = Play().start("es").tap("Español").tap("Ya pasó").tap("Tengo menos").tap("Tengo de 13")
    return play.tap("Solo quiero información").tap("Al principio")


def days_between_en() -> Play:
    """Another language, a pause of two days, another date, and everything erased."""
    play = Play().start("es").tap("Español").tap("Ya pasó").tap("Tengo 18").tap("Yo lo vi").write("idioma")
    play.tap("English").tap("They took").tap("Done").tap("Today").write("pause").tap("Go on")
    play.now += timedelta(days=2)
    play.script.append("  (two days)")
    play.write("Cicero, Illinois").write("Two cars stopped him.").quiet().tap("No, I do not know")
    play.tap("Change").tap("When").write("last Tuesday").tap(play.labels()[0])
    return play.write("delete").tap("Erase everything").tap("Yes, erase")


def days_between_es() -> Play:
    play = (
        Play()
        .start("en")
        .tap("English")
        .tap("It already happened")
        .tap("I am 18")
        .tap("I saw it")
        .write("language")
    )
    play.tap("Español").tap("Se llevaron a alguien").tap("Listo").tap("Hoy").write("pausa")
    play.now += timedelta(days=2)
    play.script.append("  (two days)")
    play.tap("Ver mis respuestas").write("Cicero, Illinois").write("Dos carros lo pararon.").quiet()
    play.tap("No, no sé dónde").tap("Cambiar").tap("Cuándo").write("el martes pasado").tap(play.labels()[0])
    return play.write("borrar").tap("Borrar todo").tap("Sí, borrar todo")


DETOURS = (
    danger_now_en, danger_now_es, crisis_en, crisis_es, helper_without_permission_en, helper_without_permission_es,
    fifteen_years_en, fifteen_years_es, days_between_en, days_between_es,
)  # fmt: skip  # a list is read as a list, not as a column
