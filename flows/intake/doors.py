"""Words that are written where nothing is told yet: which door they mean, and what became of them (dialogue 5.1).

Nothing is kept before the person agreed to it. So a story that is written at once is not taken, and the person is told
that, and how to tell it.
"""

import re
from collections.abc import Mapping
from typing import Final

from flows.messages import Ask, Effect, Event, Replied, Say, Tapped
from flows.reading.folding import bare_words
from flows.session import Session
from flows.speaking import say
from flows.words import N_, Line, line

DO_YOU = N_("Do you want to make a report? Tap “{door}”. I did not keep what you wrote.")
GO_ON = N_("To add this to your report, tap “{door}” and send it again. I did not keep what you wrote.")
A_STORY = N_(
    "Thank you for telling me. I did not keep it yet, because I must ask you first. Tap “{door}” and read the notice. "
    "Then send it again when I ask for your words."
)
A_LONG_TEXT: Final = 12
"""Words from which a text is taken for something told, not for a way through the doors."""

DOORS: Final[Mapping[str, tuple[str, ...]]] = {
    "delete": ("delete", "erase", "remove my data", "forget me", "borrar", "borre", "borren", "eliminar", "elimine"),
    "code": ("code", "my code", "receipt", "codigo", "recibo", "mi clave"),
    "helping": ("helping", "help someone", "for someone", "for a friend", "ayudo a", "ayudando a", "por otra persona"),
    "info": (
        "information", "info", "my rights", "rights", "question", "questions",
        "informacion", "mis derechos", "derechos", "pregunta", "preguntas",
    ),
    "past": (
        "report", "make a report", "file a report", "complain", "complaint", "denounce", "tell what happened",
        "reportar", "reporte", "denunciar", "denuncia", "queja", "quejarme", "contar lo que paso",
    ),
}  # fmt: skip  # a list is read as a list, not as a column
"""What people write for each door, folded; the first door that fits counts."""
_TURNED = re.compile(r"\b(?:no|not|never|nunca|don|dont|sin|without)\b")


def as_door(event: Event, shown: tuple[Effect, ...]) -> Event:
    """Return a short text that means one of the doors of the open menu as a tap on it; any other event as it is."""
    menu = shown[-1] if shown else None
    if not isinstance(event, Replied) or not isinstance(menu, Ask):
        return event
    offered = {button.option for row in menu.rows for button in row}
    named = _named(event.text, "resume" if "resume" in offered else "past")
    return Tapped(menu.question, named, menu.rev) if named in offered else event


def _named(text: str, report: str) -> str:
    said = bare_words(text)
    if len(said.split()) >= A_LONG_TEXT or _TURNED.search(said):
        return ""
    found = (door for door, words in DOORS.items() if any(f" {word} " in f" {said} " for word in words))
    named = next(found, "")
    return report if named == "past" else named


def not_kept(event: Event, session: Session, past: str, resume: str) -> Say:
    """Say that nothing was kept, and how to tell it; *past*, *resume*: the labels of these doors."""
    if session.agreed_at:
        return say(line(GO_ON, door=Line(resume)))
    told = isinstance(event, Replied) and len(event.text.split()) >= A_LONG_TEXT
    return say(line(A_STORY if told else DO_YOU, door=Line(past)))
