"""A person on the short path: taps by the beginning of a label, and waits for the next question on the screen."""

from collections.abc import Callable
from dataclasses import dataclass, field

from tests.telegram.heard import Heard
from tests.telegram.person import Person
from tests.telegram.refusal import Json

Next = str | Callable[[Heard], bool]
PATIENCE = 40.0  # real seconds: the speaker says one message a second in a chat after the first five


def asked(heard: Heard) -> tuple[str, int] | None:
    """The question and revision that a message's buttons carry."""
    return asked_in(heard.raw.get("reply_markup", {}))


def asked_in(markup: Json) -> tuple[str, int] | None:
    """The same, of a keyboard as it is sent."""
    buttons = (button for row in markup.get("inline_keyboard", []) for button in row)
    data = next((button["callback_data"] for button in buttons if button.get("callback_data")), None)
    if data is None:
        return None
    _, question, _, rev = data.split(":")
    return question, int(rev)


def asks(question: str) -> Callable[[Heard], bool]:
    return lambda heard: (asked(heard) or ("", 0))[0] == question


def tells(words: str) -> Callable[[Heard], bool]:
    return lambda heard: words in heard.text


@dataclass(slots=True)
class Walk:
    """`interactions` counts taps and texts after /start."""

    person: Person
    interactions: int = 0
    said: list[str] = field(default_factory=list)

    async def start(self) -> Heard:
        self.person.say("/start")
        return await self.until("lang")

    async def tap(self, label: str, then: Next = "") -> Heard:
        """Tap the newest button whose label begins so; wait for the question `then`, or a message that fits."""
        heard, data = self._button(label)
        self.interactions += 1
        self.person.tap_on(heard, data)
        return await self.until(then)

    async def write(self, text: str, then: Next = "") -> Heard:
        self.say(text)
        return await self.until(then)

    def say(self, text: str) -> int:
        """Write without waiting; the message's id."""
        self.interactions += 1
        self.said.append(text)
        return self.person.say(text)

    async def until(self, then: Next, *, since: int | None = None) -> Heard:
        fits = asks(then) if isinstance(then, str) and then else then
        return await self.person.wait(fits, within=PATIENCE, since=since)

    def open_question(self) -> Heard:
        """The newest message that asks something."""
        return max((one for one in self.person.heard if asked(one)), key=lambda one: one.order)

    def _button(self, label: str) -> tuple[Heard, str]:
        for heard in sorted(self.person.heard, key=lambda one: one.order, reverse=True):
            for button in heard.buttons:
                if button.label.startswith(label) and button.data:
                    return heard, button.data
        raise LookupError(f"no button {label!r}: {[one.labels for one in self.person.heard[-3:]]}")


def receipt(heard: Heard) -> bool:
    """The message with the receipt code: its only button copies it."""
    keyboard = heard.raw.get("reply_markup", {}).get("inline_keyboard", [])
    return any("copy_text" in button for row in keyboard for button in row)


def code_of(heard: Heard) -> str:
    row = heard.raw["reply_markup"]["inline_keyboard"][0]
    return str(row[0]["copy_text"]["text"])


async def to_the_story(person: Person, place: str = "Cicero, Illinois") -> Walk:
    """/start to the question for the story, in English."""
    walk = Walk(person)
    await walk.start()
    await walk.tap("English", "home")
    await walk.tap("It already happened", "notice")
    await walk.tap("I am 18", "rep.role")
    await walk.tap("I saw it", "inc.types")
    await walk.tap("Hurt someone", lambda one: one.edited and asks("inc.types")(one))
    await walk.tap("Done", "inc.when")
    await walk.tap("Yesterday", "inc.place")
    await walk.write(place, "inc.story")
    return walk


async def short_path_en(person: Person, story: str, place: str = "Cicero, Illinois", send: str = "") -> Walk:
    """/start to receipt in English; `send`: the beginning of the Send button's label."""
    walk = await to_the_story(person, place)
    await walk.write(story, "review")
    await walk.tap(send or "Send, they may write: DEMO group", receipt)
    return walk


async def short_path_es(person: Person, story: str, place: str = "Cicero, Illinois", send: str = "") -> Walk:
    """/start to receipt in Spanish."""
    walk = Walk(person)
    await walk.start()
    await walk.tap("Español", "home")
    await walk.tap("Ya pasó", "notice")
    await walk.tap("Tengo 18", "rep.role")
    await walk.tap("A mi familia", "inc.types")
    await walk.tap("Entraron", lambda one: one.edited and asks("inc.types")(one))
    await walk.tap("Listo", "inc.when")
    await walk.tap("Hoy", "inc.place")
    await walk.write(place, "inc.story")
    await walk.write(story, "review")
    await walk.tap(send or "Enviar, sin mensajes: DEMO group", receipt)
    return walk
