"""One person's conversation with the hall, one line at a time: what the receiver and the speaker are on Telegram."""

import json
import time
from base64 import b64decode
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

import structlog

from bot.applying import Applying
from bot.due import prepare
from bot.house_events import SLOW
from bot.outbound import DOCUMENT, call_of
from bot.terminal import Paper, Typist, choices, drawn
from bot.turns import Handling
from flows.flow import Flow
from flows.session import Session
from flows.words import N_, Line
from locales import Texts
from storage.hall import Hall
from storage.mailroom import Arrival, Due, Kept, Mail, Mark, Poison, Sent, Turn

STOPPED = N_("This chat stops here.")
KEPT = N_("What you did not send is kept on this computer for 30 days. Start again to go on.")
NEXT = N_("If you sent a report, make chat now hands it over, sealed, to the groups you chose.")

AT_A_TIME = 50
CLEARS = "deleteMessages"

log = structlog.get_logger()


class Talk:
    """The conversation of the person at this terminal. *say* prints what is drawn on *paper*.

    *folder* takes the papers that are handed over.
    """

    def __init__(
        self,
        hall: Hall,
        flow: Flow,
        typist: Typist,
        paper: Paper,
        say: Callable[[str], None],
        folder: Path,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._hall = hall
        self._typist = typist
        self._paper = paper
        self._say = say
        self._folder = folder
        self._clock = clock
        self._applying = Applying(flow, clock)
        self._person = hall.vault.pseudonym("terminal", 0, 0)
        self._numbers = time.time_ns() // 1000
        self._marks: list[Mark] = []
        self._open: tuple[int, Mapping[int, str]] = (0, {})
        device = typist.language.partition("-")[0].lower()
        self._lang = device if device in flow.languages else next(iter(flow.languages))
        self._kept = False

    async def recover(self) -> None:
        """Say again what an earlier run may not have said, and apply what it only received."""
        await self._hall.sweep_in_time(self._clock())
        left = (await self._hall.claim()).left
        for sent in left.unsent:
            if sent.person == self._person:
                self._show(sent)
        for waiting in left.waiting:
            if waiting.person == self._person:
                await self._apply(waiting, fresh=False)

    async def hear(self, line: str) -> None:
        """Take one typed line: a number of the open keyboard is a tap, anything else a message."""
        message, keys = self._open
        number = self._next()
        data = keys.get(int(line)) if line.isascii() and line.isdigit() else None
        update = (
            self._typist.typed(line, number) if data is None else self._typist.tapped(data, message, number)
        )
        raw = json.dumps(update, ensure_ascii=False).encode()
        await self._apply(Arrival(0, number, self._person, raw, 0, self._clock()), fresh=True)
        await self.come_due()

    async def come_due(self, soon: timedelta = timedelta(0)) -> None:
        """Apply what is due for this person, and what that makes due, until nothing is."""
        while dues := await self._due(soon):
            for due in dues:
                await self._prepare(due)
                await self._apply(due, fresh=False)

    async def something_due(self) -> bool:
        """Whether ``come_due`` would say something."""
        return bool(await self._due(timedelta(0)))

    async def leave(self) -> None:
        """Write down what was shown, and say what happens to what was written."""
        if self._marks:
            await self._hall.turn(Turn((), (), tuple(self._marks), self._clock()), self._mail)
        texts = Texts.of(self._lang)
        said = (STOPPED, KEPT, NEXT) if self._kept else (STOPPED, NEXT)
        self._say("")
        for sentence in said:
            self._say(self._paper.dim(drawn({"text": texts.say(Line(sentence))}, self._paper)))

    # One item, one turn

    async def _apply(self, item: Arrival | Due, *, fresh: bool) -> None:
        arrived = (item,) if fresh and isinstance(item, Arrival) else ()
        marks, self._marks = tuple(self._marks), []
        try:
            result = await self._hall.turn(Turn(arrived, (item,), marks, self._clock()), self._mail)
        except Poison as poison:
            log.error("update_failed", error=type(poison.__cause__).__name__)  # noqa: TRY400  (no traceback, ever)
            await self._hall.turn(Turn(arrived, (), marks, self._clock()), self._mail)
            await self._hall.set_aside(item, self._clock())
            return
        if (beside := self._applying.beside.pop(id(item), None)) and beside.toast:
            self._say(f"\n{self._paper.dim(beside.toast)}")
        for sent in result.mails:
            self._show(sent)

    def _mail(self, item: Arrival | Due, kept: Kept | None) -> Mail:
        mail = self._applying(item, kept, Handling())
        self._kept = mail.session is not None
        self._lang = (Session.from_json(mail.session).lang if mail.session else "") or self._lang
        return mail

    async def _due(self, soon: timedelta) -> list[Due]:
        found = await self._hall.due(self._clock() + soon, AT_A_TIME)
        return [due for due in found if due.person == self._person]

    async def _prepare(self, due: Due) -> None:
        """Do first what is slow: draw and hash a new receipt code, or look a typed one up."""
        if due.kind in SLOW:
            self._applying.prepared[due.id] = await prepare(self._hall, due, self._clock())

    # What is seen

    def _show(self, sent: Sent) -> None:
        for reply in sent.replies:
            method, payload = call_of(reply.body)
            call = json.loads(payload)
            number = self._given(call) if method == "sendDocument" else self._shown(method, call)
            self._marks.append(Mark(sent.person, sent.version, reply.i, number, "sent"))

    def _shown(self, method: str, call: Mapping[str, Any]) -> int | None:
        """Print one call, or take everything off the screen and out of what can be scrolled back to."""
        if method != CLEARS:
            return self._draw(method, call)
        self._open = (0, {})
        self._say(self._paper.clear)
        return None

    def _given(self, call: Mapping[str, Any]) -> int:
        """Say where a paper lies; what is plain text is printed too."""
        file = call[DOCUMENT]
        content = b64decode(file["base64"])
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        path = unused(self._folder / file["name"])
        path.write_bytes(content)
        if file["type"].startswith("text/"):
            self._say(f"\n{content.decode()}")
        self._say(f"\n{self._paper.dim(str(path))}")
        return self._next()

    def _draw(self, method: str, call: Mapping[str, Any]) -> int:
        """Print one call; return the id of its message."""
        number = call["message_id"] if method == "editMessageText" else self._next()
        keys = {choice.number: choice.data for row in choices(call) for choice in row}
        text = drawn(call, self._paper)
        self._say(f"\n{text if keys or method == 'sendMessage' else self._paper.dim(text)}")
        if keys:
            self._open = (number, keys)
        elif number == self._open[0]:
            self._open = (0, {})
        return int(number)

    def _next(self) -> int:
        """Draw a number higher than all before, in earlier runs too: ids of updates and of messages."""
        self._numbers = max(self._numbers + 1, time.time_ns() // 1000)
        return self._numbers


def unused(path: Path) -> Path:
    """Return *path*, or the same name with a number where a paper of that day lies there already."""
    numbered = (path.with_stem(f"{path.stem}_{number}") for number in count(2))
    return path if not path.exists() else next(other for other in numbered if not other.exists())
