"""The terminal's conversation with a real hall: what is shown, kept, resumed, and survives a bad line."""

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import MappingProxyType

import pytest

from bot.talk import Talk, unused
from bot.terminal import CLEAR, Paper, Typist
from flows.flow import Flow, Step
from flows.messages import Effect, Event, Replied
from flows.phases import Phase
from flows.session import Session
from storage.hall import Hall
from tests.play import the_flow

START = datetime(2026, 11, 21, 20, 0, tzinfo=UTC)


@dataclass
class Desk:
    """A hall, a clock that a test turns, and the words on the screen."""

    hall: Hall
    papers: Path
    now: datetime = START
    shown: list[str] = field(default_factory=list)
    paper: Paper = field(default_factory=Paper)

    def talk(self, flow: Flow | None = None, language: str = "es") -> Talk:
        real = flow or the_flow()
        return Talk(
            self.hall, real, Typist(language), self.paper, self.shown.append, self.papers, lambda: self.now
        )

    async def says(self, talk: Talk, *lines: str) -> str:
        """Type *lines*; return what was shown since."""
        self.shown.clear()
        for line in lines:
            await talk.hear(line)
        return "\n".join(self.shown)


@pytest.fixture
def desk(hall: Hall, tmp_path: Path) -> Desk:
    return Desk(hall, tmp_path / "papers")


TO_THE_STORY = (
    "/start",
    "Español",
    "Ya pasó",
    "Tengo 18 años o más y acepto",
    "Yo lo vi",
    "6",
    "Listo",
    "2",
    "Cicero, IL",
)


async def test_a_number_taps_and_words_are_heard(desk: Desk) -> None:
    talk = desk.talk()
    assert "  1  Español" in await desk.says(talk, "/start")
    assert "¿Qué necesita?" in await desk.says(talk, "1")
    assert "Lea esto primero" in await desk.says(talk, "Ya pasó")


async def test_a_number_that_is_on_no_button_is_a_message(desk: Desk) -> None:
    talk = desk.talk()
    await desk.says(talk, "/start", "1")
    assert "No guardé lo que escribió" in await desk.says(talk, "77")


async def test_hiding_takes_away_what_was_printed_and_leaves_one_message(desk: Desk) -> None:
    desk.paper = Paper(colour=True)
    talk = desk.talk()
    await desk.says(talk, "/start", "1")
    cleared, line = (await desk.says(talk, "/hide")).split(CLEAR)
    assert (cleared.strip(), line.count("Listo.")) == ("", 1)
    assert "¿Qué necesita?" in await desk.says(talk, "/start")


async def test_an_answered_question_is_ticked_and_its_numbers_are_gone(desk: Desk) -> None:
    talk = desk.talk()
    shown = await desk.says(talk, *TO_THE_STORY[:4], "3")
    assert "✓ " in shown
    assert shown.index("✓ ") < shown.index("¿Qué pasó?")


async def test_three_quiet_seconds_end_the_story(desk: Desk) -> None:
    talk = desk.talk()
    await desk.says(talk, *TO_THE_STORY, "Vi dos carros.")
    assert not await talk.something_due()
    desk.now += timedelta(seconds=4)
    assert await talk.something_due()
    desk.shown.clear()
    await talk.come_due()
    assert "Sus palabras: Vi dos carros." in "\n".join(desk.shown)


async def test_piped_the_quiet_timer_does_not_wait(desk: Desk) -> None:
    talk = desk.talk()
    await desk.says(talk, *TO_THE_STORY, "Vi dos carros.")
    await talk.come_due(timedelta(seconds=30))
    assert "Este es su reporte" in "\n".join(desk.shown)


async def test_the_receipt_comes_in_the_same_breath_as_send(desk: Desk) -> None:
    talk = desk.talk()
    await desk.says(talk, *TO_THE_STORY, "Vi dos carros.")
    await talk.come_due(timedelta(seconds=30))
    assert "Este es su código" in await desk.says(talk, "1")


async def test_the_draft_is_there_the_next_time(desk: Desk, reopen: Callable[[], Hall]) -> None:
    talk = desk.talk()
    await desk.says(talk, *TO_THE_STORY)
    await talk.leave()
    again = Desk(reopen(), desk.papers)
    talk = again.talk()
    await talk.recover()
    assert "Seguir con mi reporte" in await again.says(talk, "/start")
    assert "con sus propias palabras" in await again.says(talk, "2")


async def test_leaving_says_what_is_kept(desk: Desk) -> None:
    talk = desk.talk()
    await desk.says(talk, "/start", "1")
    desk.shown.clear()
    await talk.leave()
    assert "se guarda 30 días" in "\n".join(desk.shown)


async def test_leaving_after_erasing_promises_to_keep_nothing(desk: Desk) -> None:
    talk = desk.talk()
    await desk.says(talk, *TO_THE_STORY[:4], "/delete", "Borrar todo", "Sí, borrar todo")
    desk.shown.clear()
    await talk.leave()
    assert "30 días" not in "\n".join(desk.shown)


async def test_everything_shown_is_marked_as_shown(desk: Desk, tmp_path: Path) -> None:
    talk = desk.talk()
    await desk.says(talk, *TO_THE_STORY[:5])
    await talk.leave()
    with sqlite3.connect(tmp_path / "var" / "testigo.db") as database:
        assert database.execute("select count(*) from outbox").fetchone() == (0,)
    database.close()


@dataclass(frozen=True)
class Trap:
    """A screen with a fault that one word sets off."""

    real: object

    def show(self, flow: Flow, session: Session, now: datetime) -> tuple[Effect, ...]:
        return the_flow().screens[Phase.LANG].show(flow, session, now)

    def hear(self, flow: Flow, session: Session, event: Event, now: datetime) -> Step:
        if isinstance(event, Replied) and event.text == "boom":
            raise ZeroDivisionError
        return the_flow().screens[Phase.LANG].hear(flow, session, event, now)


async def test_a_line_that_breaks_the_heart_is_set_aside_and_the_talk_goes_on(desk: Desk) -> None:
    real = the_flow()
    flow = replace(real, screens=MappingProxyType({**real.screens, Phase.LANG: Trap(real)}))
    talk = desk.talk(flow)
    assert "Elija su idioma" in await desk.says(talk, "/start", "boom")
    assert "Lo siento" in "\n".join(desk.shown)
    assert "¿Qué necesita?" in await desk.says(talk, "1")


def test_a_paper_never_overwrites_one_that_was_made_before(tmp_path: Path) -> None:
    first = tmp_path / "notes-2026-11-22.pdf"
    assert unused(first) == first

    first.touch()
    second = unused(first)
    second.touch()

    assert second.name == "notes-2026-11-22_2.pdf"
    assert unused(first).name == "notes-2026-11-22_3.pdf"
