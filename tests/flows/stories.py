"""Whole conversations for the golden transcripts, each told in English and in Spanish by the same hands.

A story taps by the English label and tells its own words in both languages; so both pages walk the same path.
"""

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Literal

from flows.afterwards import Added
from flows.case_status import CaseStatus, Status
from flows.file_messages import Fetch, FileKept
from flows.files import Kind
from flows.flow import Flow
from flows.intake.modules import for_partners
from flows.messages import CodeChecked, FileCame, Replied
from flows.partner import demo_partner
from locales import Texts
from tests.play import CODE, NOW, Play, the_flow

Tongue = Literal["en", "es"]
BACK = "← Back"


@dataclass(slots=True)
class Story(Play):
    """A play whose script is written once: *tongue* says in which language it is told and tapped."""

    tongue: Tongue = "en"

    def begin(self) -> "Story":
        """Write /start and choose the language of the story."""
        self.start(self.tongue)
        return self.taps("English" if self.tongue == "en" else "Español")

    def taps(self, *labels: str) -> "Story":
        """Tap one button after another, each named by the beginning of its English label."""
        for label in labels:
            self.tap(self._own(label))
        return self

    def tells(self, en: str, es: str) -> "Story":
        """Send one text."""
        self.write(en if self.tongue == "en" else es)
        return self

    def then_quiet(self) -> "Story":
        """Let the quiet timer run out."""
        self.quiet()
        return self

    def sends(self, kind: Kind, what: str, file: str, *, original: bool = False) -> "Story":
        """Send a file that soon is durable; *what* says in the transcript what it is."""
        how = ", as a file" if original else ""
        self.script.append(f"> ({what}{how})")
        self.interactions += 1
        as_sent: Literal["original_file", "compressed"] = "original_file" if original else "compressed"
        self.hear(FileCame(kind, "token", 9, "", as_sent))
        question = next(effect.question for effect in self.effects if isinstance(effect, Fetch))
        self.hear(FileKept(file, kind, as_sent, "image/jpeg", 1_400_000, f"sha-{file}", question=question))
        self.quiet_again()
        return self

    def waits(self, days: int) -> "Story":
        """Let days pass."""
        self.now += timedelta(days=days)
        self.script.append("  (a day)" if days == 1 else f"  ({days} days)")
        return self

    def _own(self, label: str) -> str:
        english = Texts.of("en")
        named = [button for button in self.buttons() if english.say(button.label).startswith(label)]
        exact = [button for button in named if english.say(button.label) == label]
        return self.say((exact or named)[0]) if named else label


def short_path(tongue: Tongue) -> Play:
    """The ten interactions from the first word to the receipt."""
    play = (
        Story(tongue=tongue)
        .begin()
        .taps("It already happened", "I am 18", "I saw it", "Hurt someone", "Done")
    )
    play.taps("Yesterday").tells("Cicero, Illinois", "Cicero, Illinois")
    play.tells(
        "Two men in vests pushed my neighbor to the ground. He was bleeding.",
        "Dos hombres con chaleco tiraron a mi vecino al suelo. Le salía sangre.",
    ).then_quiet()
    return play.taps("Send, they may write: DEMO group").registered()


def short_path_of_a_family(tongue: Tongue) -> Play:
    """The wife of a man who was taken: a story in two messages, the exact place shared, no messages wanted."""
    play = (
        Story(tongue=tongue)
        .begin()
        .taps("It already happened", "I am 18", "To my family", "They took", "Done")
    )
    play.taps("Today").tells("26th and Kedzie, Chicago, Illinois", "26 y Kedzie, Chicago, Illinois")
    play.tells(
        "Two cars with no signs stopped my husband on his way to work.",
        "Dos carros sin letreros pararon a mi esposo cuando iba al trabajo.",
    )
    play.tells("They did not say who they were.", "No dijeron quiénes eran.").then_quiet()
    play.taps("No, I do not know", "Share the exact place")
    return play.taps("Send, no messages: DEMO group").registered()


def witness_on_the_street(tongue: Tongue) -> Play:
    """A passer-by who saw it: the short path, then the agents, other witnesses and cameras."""
    play = Story(tongue=tongue).begin().taps("It already happened", "I am 18", "I saw it")
    play.taps("They took", "Hurt someone", "Hid faces", "Done", "Today")
    play.tells("26th and Kedzie, Chicago, Illinois", "26 y Kedzie, Chicago, Illinois")
    play.tells(
        "I was waiting for the bus. Two cars stopped and four men got out with their faces covered.",
        "Yo estaba esperando el autobús. Pararon dos carros y bajaron cuatro hombres con la cara tapada.",
    )
    play.tells(
        "They threw a man who sells fruit against the car and took him. He was not running.",
        "Al señor que vende fruta lo aventaron contra el carro y se lo llevaron. Él no corrió.",
    ).then_quiet()
    play.taps("I do not know", "No, I do not know", "Add details")
    play.taps("The agents", "ICE", "Done", "Words on a vest", "Done").tells("four", "cuatro")
    play.taps("Nobody asked", "All were covered").tells(
        "POLICE ICE on the vest. No number.", "POLICE ICE en el chaleco. Sin número."
    ).then_quiet()
    play.tells(
        "One was tall with a red beard under the mask.", "Uno era alto, con barba roja debajo de la máscara."
    ).then_quiet()
    play.tells(
        "A gray Ford van, Illinois plate that begins with BX 4", "Una van Ford gris, placas de Illinois BX 4"
    )
    play.tells("A black pickup, no plate", "Una troca negra, sin placas").taps("Done")
    play.tells("The tall one threw him.", "El alto lo aventó.").then_quiet().taps("No")
    play.taps(
        "Witnesses and cameras",
        "Yes, and I can reach them",
        "Yes",
        "A store",
        "Another person filmed",
        "Done",
    )
    play.taps("No", "Back to my report", "Share the exact place")
    return play.taps("Send, they may write: DEMO group").registered()


def broken_door(tongue: Tongue) -> Play:
    """A mother whose door was broken: the home, a paper no judge signed, a hurt arm, things broken, a photo."""
    play = Story(tongue=tongue).begin().taps("It already happened", "I am 18", "To my family")
    play.taps("Hurt someone", "Came in", "Broke or took", "More answers", "Child hurt", "Done", "Yesterday")
    play.tells("5600 W Cermak Rd, Cicero, Illinois", "5600 W Cermak Rd, Cicero, Illinois")
    play.tells(
        "They broke the door at six in the morning. My children were asleep.",
        "Tumbaron la puerta a las seis de la mañana. Mis hijos estaban dormidos.",
    )
    play.tells(
        "They pushed me and I fell on my arm. My little girl saw everything and does not sleep now.",
        "Me empujaron y caí sobre el brazo. Mi niña lo vio todo y ya no duerme.",
    ).then_quiet()
    if play.open_ask is not None and play.open_ask.question == "inj.any":
        play.taps("Yes")
    play.taps("Add details", "The place", "Home", "Yes", "Help", "No", "Yes", "An ICE officer", "Skip")
    play.tells("The bedrooms and my bag.", "Los cuartos y mi bolsa.").then_quiet()
    play.taps("The people").tells("five", "cinco").taps("A child", "Done", "No")
    play.taps(
        "Force and injuries", "Hands or body", "Done", "Me", "Done", "Pain", "Bruise", "Done", "Not yet", "No"
    )
    play.taps("Skip")
    play.taps("Things broken").tells(
        "The front door, broken. It is ours.", "La puerta de entrada, rota. Es nuestra."
    )
    play.taps("Done").tells("about 900 dollars", "unos 900 dólares").taps("They took nothing")
    play.taps("Photos, videos").sends("photo", "a photo of the door", "d00r", original=True)
    play.taps("I made it", "Yes", "Inside of a home", "Done")
    play.tells("The lock, the same morning.", "La chapa, esa misma mañana.").then_quiet()
    play.taps("What you want", "Talk to a lawyer", "Get things or money", "Done")
    play.taps("Back to my report", "Your files", "File 1", "Send this file", BACK, BACK, "Share the injuries")
    return play.taps("Send, they may write: DEMO group").registered()


def _with_lawyers() -> Flow:
    """A flow whose partner works with lawyers: only then is the name of a person held asked for."""
    partners = (replace(demo_partner(), staff_are_lawyers="yes"),)
    return replace(the_flow(), partners=partners, modules=for_partners(partners))


def worker_detained(tongue: Tongue) -> Play:
    """The wife of a worker who was taken: nobody knows where he is, he needs insulin, they want him to sign."""
    play = (
        Story(_with_lawyers(), tongue=tongue).begin().taps("It already happened", "I am 18", "To my family")
    )
    play.taps("They took", "Stopped or held", "More answers", "Pushed someone", "Done", "Yesterday")
    play.tells("Waukegan, Illinois", "Waukegan, Illinois")
    play.tells(
        "They took my husband from the parking lot of his work. He called me one time.",
        "Se llevaron a mi esposo del estacionamiento de su trabajo. Me llamó una sola vez.",
    )
    play.tells(
        "He said they want him to sign papers. He needs insulin every day.",
        "Me dijo que lo querían hacer firmar unos papeles. Él necesita insulina todos los días.",
    ).then_quiet()
    play.taps("No, I do not know", "Add details", "The person taken", "Skip", "Call someone", "Done")
    play.taps("Yes, it is urgent")
    play.taps("What you want", "Talk to a lawyer", "Find a person", "Done")
    play.taps("The person taken", "Why do you ask?").tells("Juan Ejemplo", "Juan Ejemplo").then_quiet()
    play.tells("Rosa, 847 555 0100", "Rosa, 847 555 0100").taps("Yes")
    play.taps("What was done", "No, nobody", "Done", "No")
    play.taps("Back to my report", "Share the name", "Send, they may write: DEMO group").registered()
    return play.taps("Urgent").taps(BACK)


def worker_released(tongue: Tongue) -> Play:
    """The worker himself, free again: how it was where he was held."""
    play = (
        Story(tongue=tongue).begin().taps("It already happened", "I am 18", "It happened to me", "They took")
    )
    play.taps("More answers", "Bad treatment", "No lawyer", "Done").tells(
        "two weeks ago", "hace dos semanas"
    ).taps("Yes")
    play.tells("Broadview, Illinois", "Broadview, Illinois")
    play.tells(
        "They held me two days. We slept on the floor, forty in one room, and it was cold.",
        "Me tuvieron dos días. Dormimos en el piso, cuarenta en un cuarto, y hacía frío.",
    )
    play.tells(
        "I asked for my blood pressure pills and they said no.",
        "Pedí mis pastillas de la presión y me dijeron que no.",
    ).then_quiet()
    play.taps(
        "The person is free", "Add details", "The person taken", "Skip", "None of this", "Done", "Yes", "No"
    )
    play.taps("Words and treatment", "A little", "What was done", "No, nobody", "Done", "No")
    play.taps("You").tells("Lucero", "Lucero").then_quiet().taps("Only here", "Voice messages", "Done")
    return play.taps("Back to my report", "Send, they may write: DEMO group").registered()


def every_part(tongue: Tongue) -> Play:
    """A long report with names and a phone: hidden lines, all of the words, a line of a part changed."""
    play = (
        Story(tongue=tongue).begin().taps("It already happened", "I am 18", "To my family", "Threats", "Done")
    )
    play.taps("Yesterday").tells("5600 W Cermak Rd, Cicero, Illinois", "5600 W Cermak Rd, Cicero, Illinois")
    play.tells(
        "They knocked hard and shouted for a long time, and my mother was afraid. " * 5,
        "Tocaron fuerte y gritaron mucho rato, y mi mamá tenía miedo. " * 6,
    ).then_quiet()
    play.taps("Add details", "The time").tells("6 in the morning", "a las 6 de la mañana").taps(
        "Less than 1 hour"
    )
    play.taps("The agents", "I do not know").tells("six or seven", "seis o siete").taps("Skip", "Some of")
    play.taps("I do not know", "I do not remember").tells("A white van", "Una van blanca").taps("Done")
    play.tells("The tall one shouted.", "El alto gritó.").then_quiet().taps("No")
    play.taps("Words and treatment").tells(
        "They shouted: open, police", "Gritaron: abran, policía"
    ).then_quiet()
    play.taps("A little", "What you want", "Keep a record", "Complain", "Done", "You").tells(
        "Lucero", "Lucero"
    )
    play.then_quiet().tells("Ana Example", "Ana Ejemplo").then_quiet().taps("Phone")
    play.tells("773 555 0143", "773 555 0143").taps("Yes", "In the morning", "Leave no voice", "Done")
    play.taps("In writing", "Done", "Back to my report", "Show hidden lines", "See all", "Share how to reach")
    play.taps("Change", "The agents", "How many agents", "3", "Answer what I skipped", "They refused")
    return play.taps("Send, no messages: DEMO group").registered()


def helper_without_permission(tongue: Tongue) -> Play:
    """A helper whose friend did not agree: only what the helper saw."""
    play = (
        Story(tongue=tongue)
        .begin()
        .taps("I am helping someone", "No", BACK, "No", "Tell what I saw", "I am 18")
    )
    play.taps("Hurt someone", "Done", "Yesterday").tells("Cicero, Illinois", "Cicero, Illinois")
    play.tells(
        "I saw two men push her to the ground outside the laundry.",
        "Vi a dos hombres que la tiraron al suelo afuera de la lavandería.",
    ).then_quiet()
    return play.taps("No", "Save only").registered()


def helper_of_one_held(tongue: Tongue) -> Play:
    """A neighbour of a person who is held and cannot be asked."""
    play = (
        Story(tongue=tongue)
        .begin()
        .taps("I am helping someone", "I cannot reach", "I am 18", "Someone told me")
    )
    play.taps("They took", "Done", "Today").tells("Chicago, Illinois", "Chicago, Illinois")
    play.tells(
        "My neighbor is held and has no phone. Her sister told me.",
        "Mi vecina está detenida y no tiene teléfono. Me lo dijo su hermana.",
    ).then_quiet()
    return play.taps("No, I do not know", "Save only").registered()


def _ready() -> Flow:
    """A flow whose operator and partner are ready for short reports from 13 on."""
    flow = the_flow()
    partner = replace(flow.partners[0], accepts_minors=True, safeguarding_lead="An invented name")
    return replace(flow, partners=(partner,), operator=replace(flow.operator, minors=True))


def fifteen_years_short_report(tongue: Tongue) -> Play:
    """The short report of a fifteen-year-old: no name, no contact, no exact place; and what workers must tell."""
    play = (
        Story(_ready(), tongue=tongue)
        .begin()
        .taps("It already happened", "I am under 18", "I am 13", "I agree")
    )
    play.taps("It happened to me", "Hurt someone", "Done", "Yesterday")
    play.tells("26th and Kedzie, Chicago, Illinois", "26 y Kedzie, Chicago, Illinois")
    play.tells(
        "They pushed me off my bike. My arm was bleeding.",
        "Me tiraron de la bici. Me salía sangre del brazo.",
    ).then_quiet()
    return play.taps("Send, ").registered()


def fifteen_years_information(tongue: Tongue) -> Play:
    """By default a person of fifteen gets information; nothing is kept."""
    play = Story(tongue=tongue).begin().taps("It already happened", "I am under 18", "I am 13")
    return play.taps("It is happening now", "How to film", BACK, "Close", "It already happened").taps(
        "I am under 18", "I am 13", "I only want", "To the beginning"
    )


def danger_now(tongue: Tongue) -> Play:
    """The door is open to who never said a word before; what is saved after one tap is the draft's in the end."""
    words = {"en": "ICE is at my door right now", "es": "la migra está en mi puerta"}[tongue]
    play = Story(tongue=tongue)
    play.script.append(f"> {words}")
    play.hear(Replied(words, device=tongue))
    play.taps("How to film", BACK).tells("they are still knocking", "siguen tocando")
    play.taps("Save a video").sends("video", "a video", "aa01")
    play.tells("two men in vests, a white van", "dos hombres con chaleco, una camioneta blanca")
    return play.taps("I am done", "Close", "It already happened", "No", "It already happened", "I am 18")


def danger_in_the_form(tongue: Tongue) -> Play:
    """In the middle of the form: the words stay, and the same question is open afterwards."""
    play = (
        Story(tongue=tongue)
        .begin()
        .taps("It already happened", "I am 18", "To my family", "They took", "Done")
    )
    play.taps("Yesterday").tells("ICE is outside my house again", "la migra está otra vez en mi puerta")
    return play.taps("Close").tells("Cicero, Illinois", "Cicero, Illinois").command("hide")


def crisis_word(tongue: Tongue) -> Play:
    """A word in the middle of the story; then the story goes on, and within a day one line is enough."""
    play = (
        Story(tongue=tongue)
        .begin()
        .taps("It already happened", "I am 18", "To my family", "They took", "Done")
    )
    play.taps("Yesterday").tells("Cicero, Illinois", "Cicero, Illinois")
    play.tells("They took my son in front of me.", "Se llevaron a mi hijo delante de mí.")
    play.tells("Since then I do not want to live.", "Desde entonces ya no quiero vivir.")
    play.taps("Talk to a person", BACK, "Keep going")
    play.tells("He is 19. I want to die when I see his bed.", "Tiene 19. Me quiero morir cuando veo su cama.")
    play.then_quiet()
    return play.taps("No, I do not know", "Save only").registered()


def crisis_word_and_a_pause(tongue: Tongue) -> Play:
    """The same word, and the person stops for now; the next day the answer is still there."""
    play = (
        Story(tongue=tongue)
        .begin()
        .taps("It already happened", "I am 18", "To my family", "They took", "Done")
    )
    play.taps("Yesterday").tells("Cicero, Illinois", "Cicero, Illinois")
    play.tells("They took my son. I do not want to live.", "Se llevaron a mi hijo. Ya no quiero vivir.")
    play.taps("Stop for now").waits(1).taps("Go on", "Keep my answer", "No, I do not know", "Save only")
    return play.registered()


def days_between(tongue: Tongue) -> Play:
    """Another language, a pause of two days, another date, and everything erased."""
    other: Tongue = "es" if tongue == "en" else "en"
    play = (
        Story(tongue=other)
        .begin()
        .taps("It already happened", "I am 18", "I saw it")
        .tells("language", "idioma")
    )
    play.tongue = tongue
    play.taps("English" if tongue == "en" else "Español", "They took", "Done", "Today").tells(
        "pause", "pausa"
    )
    play.waits(2).taps("Show my answers").tells("Cicero, Illinois", "Cicero, Illinois")
    play.tells("Two cars stopped him.", "Dos carros lo pararon.").then_quiet().taps("No, I do not know")
    play.taps("Change", "When").tells("last Tuesday", "el martes pasado").taps("Yes")
    return play.tells("delete", "borrar").taps("Erase everything", "Yes, erase")


def back_skip_and_help(tongue: Tongue) -> Play:
    """Back, skip, help, another language, a date in words, a change on the review, saved only."""
    other: Tongue = "es" if tongue == "en" else "en"
    play = (
        Story(tongue=tongue).begin().taps("It already happened", "Tell me more", "What Telegram", BACK, BACK)
    )
    play.taps("I am 18", "Help", "It happened to me", BACK, "Keep my", "Broke or took", "More answers")
    play.taps("Something else", "Done").tells("last Tuesday", "el martes pasado")
    play.tap(play.labels()[0])
    play.tells("Springfield", "Springfield").taps("Springfield", "Skip", "Change", "Your words")
    play.tells("They broke the door of my car.", "Rompieron la puerta de mi carro.").then_quiet()
    play.command("language")
    play.tongue = other
    play.taps("English" if other == "en" else "Español", "Change", "Where", "I do not know", "Save only")
    return play.registered()


def stop_and_erase(tongue: Tongue) -> Play:
    """Stop, come back, and erase everything."""
    play = Story(tongue=tongue).begin().taps("It already happened", "I am 18", "I saw it")
    play.command("stop")
    play.taps("Keep my draft").command("start")
    play.taps("Go on with my report").command("delete")
    return play.taps("Erase everything", "Yes, erase")


def receipt_code(tongue: Tongue) -> Play:
    """A code with too few digits, an unknown one, the right one; and the report is erased."""
    play = (
        Story(tongue=tongue).begin().taps("I have a code").tells("1234 5678", "1234 5678").tells(CODE, CODE)
    )
    play.hear(CodeChecked(None))
    play.tells(CODE, CODE)
    status = Status("h", NOW.date(), (CaseStatus("DEMO group", "delivered", NOW.date()),), NOW.date())
    play.hear(CodeChecked(status))
    return play.taps("Erase this report", "Yes, erase this")


def added_later(tongue: Tongue) -> Play:
    """The day after Send: words and a photo are added, looked at again, and go out only after a yes."""
    play = (
        Story(tongue=tongue)
        .begin()
        .taps("It already happened", "I am 18", "I saw it", "Threats", "Done", "Today")
    )
    play.tells("Cicero, Illinois", "Cicero, Illinois")
    play.tells(
        "They shouted at a woman at the bus stop.", "Le gritaron a una señora en la parada."
    ).then_quiet()
    play.taps("Send, they may write: DEMO group").registered(handle="h")
    play.waits(1).tells(
        "I forgot to say that one of them took a picture of her.",
        "Se me olvidó decir que uno le tomó una foto.",
    )
    play.taps("Add it").hear(Added("h", ("DEMO group",)))
    return play


STORIES = (
    short_path, short_path_of_a_family, witness_on_the_street, broken_door, worker_detained, worker_released,
    every_part, helper_without_permission, helper_of_one_held, fifteen_years_short_report, fifteen_years_information,
    danger_now, danger_in_the_form, crisis_word, crisis_word_and_a_pause,
    days_between, added_later, back_skip_and_help, stop_and_erase, receipt_code,
)  # fmt: skip  # a list is read as a list, not as a column
