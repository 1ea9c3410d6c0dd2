"""The dialogue that the controls speak: our own texts and buttons, step by step, played once and written to a file.

So every stack says the same words and makes the same calls: a tap is acknowledged, an answered question is ticked
off in place, a list is redrawn, and the next question has the same buttons.
"""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.outbound import bodies, call_of
from flows.messages import Tapped
from locales import Texts
from tests.bench.script import SCRIPT, Act
from tests.play import Play

CHAT = 1
TAPPED = 2


@dataclass(frozen=True, slots=True)
class Said:
    """One call of the bot: *edits* changes the tapped message. *keyboard*: rows of (label, data), perhaps none."""

    edits: bool
    text: str
    keyboard: tuple[tuple[tuple[str, str], ...], ...]


@dataclass(frozen=True, slots=True)
class Turn:
    """What follows one act of the script."""

    act: Act
    says: tuple[Said, ...]


def played() -> tuple[Turn, ...]:
    """Play the script once with the demo partner."""
    play = Play()
    return tuple(Turn(act, _after(play, act)) for act in SCRIPT)


def written(file: Path) -> None:
    """Write the dialogue for the controls, who import nothing of ours."""
    turns = [
        {
            "writes": turn.act.writes,
            "words": turn.act.words,
            "says": [{"edits": one.edits, "text": one.text, "keyboard": one.keyboard} for one in turn.says],
        }
        for turn in played()
    ]
    file.write_text(json.dumps(turns), "utf-8")


def do(play: Play, act: Act) -> None:
    """Do one act of the script in *play*."""
    if act.words.startswith("/"):
        play.start("en")
    elif act.writes:
        play.write(act.words)
    else:
        asked = play.open_ask
        assert asked is not None
        chosen = next(button for button in play.buttons() if button.option.startswith(act.words))
        play.hear(Tapped(asked.question, chosen.option, asked.rev))


def _after(play: Play, act: Act) -> tuple[Said, ...]:
    do(play, act)
    texts = Texts.of(play.session.lang or "en")
    told = bodies(play.effects, texts, CHAT, None if act.writes else TAPPED, demo=True)
    return tuple(_said(*call_of(reply.body)) for reply in told.replies)


def _said(method: str, payload: bytes) -> Said:
    call: dict[str, Any] = json.loads(payload)
    rows = call.get("reply_markup", {}).get("inline_keyboard", [])
    keyboard = tuple(tuple((key["text"], key["callback_data"]) for key in row) for row in rows)
    return Said(method == "editMessageText", call["text"], keyboard)
