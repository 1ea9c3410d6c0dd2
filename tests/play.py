"""Scripted conversations: a play drives the heart as a door would, and writes down what both sides say.

Between every two messages the session is written to JSON and read back: what cannot survive storage cannot pass.
"""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

import flows.guidance
from bot.gazetteer import load_gazetteer
from flows.engine import step
from flows.flow import Flow, Operator
from flows.guidance import Guidance, read_guidance
from flows.intake import compose
from flows.messages import (
    Ask,
    Button,
    CheckCode,
    ClearChat,
    Commanded,
    Edited,
    Effect,
    EraseAll,
    EraseDraft,
    EraseReport,
    Event,
    Pinned,
    Quieted,
    Registered,
    Replied,
    Say,
    Submit,
    Tapped,
    Tick,
    Toast,
    Unsend,
    Wake,
)
from flows.partner import Partner, demo_partner
from flows.session import Session
from locales import Texts, endonym, load

NOW = datetime(2026, 11, 21, 20, 0, tzinfo=UTC)
"""A Saturday afternoon in Chicago."""

CODE = "1234567890123452"
PLACES = Path(__file__).parents[1] / ".pytest_cache"
"""Where the tests keep the table of places, made once for all of them."""


@cache
def the_guidance() -> Guidance:
    """Return the cards with the project's own facts."""
    facts = tomllib.loads(Path(flows.guidance.__file__).with_name("facts.toml").read_text("utf-8"))
    guidance, faults = read_guidance(facts, {})
    assert not faults
    return guidance


@cache
def the_flow(partners: tuple[Partner, ...] = (demo_partner(),), *, can_send: bool = True) -> Flow:
    """Return the real flow with invented partners and operator."""
    words = load()
    return compose(
        guidance=the_guidance(),
        places=load_gazetteer(PLACES),
        partners=partners,
        words=words,
        languages={lang: endonym(lang) for lang in words},
        operator=Operator("Example Volunteers", "help@example.org", can_send=can_send),
    )


ORDERS: dict[type[object], str] = {
    CheckCode: "the code is looked up",
    EraseAll: "erased",
    EraseDraft: "erased",
    EraseReport: "erased",
    ClearChat: "the messages of the last 48 hours are removed",
    Unsend: "the person's message is removed",
}
"""How orders that nobody reads stand in a transcript."""


@dataclass(slots=True)
class Play:
    """One conversation. *effects*: what the last event brought; *script*: the transcript so far.

    *number*: of the person's last message.
    """

    flow: Flow = field(default_factory=the_flow)
    session: Session = field(default_factory=Session)
    now: datetime = NOW
    effects: tuple[Effect, ...] = ()
    script: list[str] = field(default_factory=list)
    submitted: list[Submit] = field(default_factory=list)
    interactions: int = 0
    open_ask: Ask | None = None
    lang: str = "es"
    number: int = 0

    def hear(self, event: Event) -> "Play":
        """Bring one event; the session passes through its JSON first."""
        before = Session.from_json(self.session.to_json())
        assert before == self.session
        self.lang = before.lang or self.lang
        self.session, self.effects = step(self.flow, before, event, self.now)
        for effect in self.effects:
            self._note(effect)
        asks = [e for e in self.effects if isinstance(e, Ask) and e.question != "receipt"]
        self.open_ask = asks[-1] if asks else self.open_ask
        self.now += timedelta(seconds=20)
        return self

    def start(self, device: str = "es") -> "Play":
        """Write /start."""
        self.script.append("> /start")
        return self.hear(Commanded("start", device=device))

    def command(self, name: str) -> "Play":
        """Write another command."""
        self.script.append(f"> /{name}")
        return self.hear(Commanded(name))

    def tap(self, label: str) -> "Play":
        """Tap the open question's button whose label begins with *label*."""
        ask = self.open_ask
        assert ask is not None
        buttons = sorted(
            self.buttons(), key=lambda b: self.say(b) != label
        )  # the whole label before a longer one
        button = next((b for b in buttons if self.say(b).startswith(label)), None)
        assert button is not None, f"no button {label!r} among {[self.say(b) for b in self.buttons()]}"
        self.script.append(f"> [{self.say(button)}]")
        self.interactions += 1
        return self.hear(Tapped(ask.question, button.option, ask.rev))

    def write(self, text: str) -> "Play":
        """Send a text, and nothing more for a moment: what is not clear alone is not waited for any longer."""
        self.script.append(f"> {text}")
        self.interactions += 1
        self.hear(Replied(text, message=self.numbered()))
        return self.hear(Quieted(self.session.rev)) if self.session.held else self

    def numbered(self) -> int:
        """Return the number of the person's next message."""
        self.number += 1
        return self.number

    def edit(self, text: str, number: int = 0) -> "Play":
        """Change a message, the last one if no other is named."""
        self.script.append(f"> (a message is changed) {text}")
        return self.hear(Edited(text, number or self.number))

    def pin(self, latitude: float, longitude: float, *, live: bool = False) -> "Play":
        """Send a point on the map."""
        self.script.append("> (a point on the map)" if not live else "> (a live location)")
        return self.hear(Pinned(latitude, longitude, live))

    def quiet(self) -> "Play":
        """Let the quiet timer run out."""
        wake = next(e for e in reversed(self.effects) if isinstance(e, Wake))
        self.script.append("  (three quiet seconds)")
        return self.hear(Quieted(wake.rev))

    def quiet_again(self) -> "Play":
        """Let the quiet timer run out, whenever it was set."""
        return self.hear(Quieted(self.session.rev))

    def registered(self, code: str = CODE, handle: str = "") -> "Play":
        """Give the report its receipt code."""
        return self.hear(Registered(code, (self.now + timedelta(days=14)).date(), handle))

    def buttons(self) -> Iterator[Button]:
        """Yield the open question's buttons."""
        rows = self.open_ask.rows if self.open_ask else ()
        return (button for row in rows for button in row)

    def labels(self) -> list[str]:
        """Return the open question's labels in the person's language."""
        return [self.say(button) for button in self.buttons()]

    def say(self, button: Button) -> str:
        """Return a button's label in the person's language."""
        return Texts.of(self.session.lang or self.lang).say(button.label)

    def said(self) -> str:
        """Return everything the last event made the bot say."""
        texts = Texts.of(self.session.lang or self.lang)
        lines = [line for e in self.effects if isinstance(e, Say | Ask) for line in e.lines]
        return "\n".join(texts.say(line) for line in lines)

    def transcript(self) -> str:
        """Return both sides as a page a lawyer or translator can read."""
        return "\n".join(self.script) + "\n"

    def _note(self, effect: Effect) -> None:
        texts = Texts.of(self.session.lang or self.lang)
        match effect:
            case Ask(lines=lines, rows=rows, redraw=redraw):
                self.script.append("  (the same message, changed)" if redraw else "")
                self.script.extend(_indented(texts.say(line)) for line in lines)
                self.script.extend("    " + "  ".join(f"[{texts.say(b.label)}]" for b in row) for row in rows)
            case Say(lines=lines):
                self.script.append("")
                self.script.extend(_indented(texts.say(line)) for line in lines)
            case Tick(line=line):
                self.script.append(f"  ✓ {texts.say(line)}")
            case Toast(line=line):
                self.script.append(f"  ({texts.say(line)})")
            case Submit():
                self.submitted.append(effect)
                self.script.append("  (the report is filed)")
            case _:
                if type(effect) in ORDERS:
                    self.script.append(f"  ({ORDERS[type(effect)]})")


def _indented(text: str) -> str:
    return "\n".join("  " + part for part in text.split("\n"))
