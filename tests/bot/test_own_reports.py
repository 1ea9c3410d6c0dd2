"""A second report about the same thing (L1), through the real heart and a real hall on both databases."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from sqlalchemy import Table, func, select

from storage.hall import Hall
from storage.tables import addenda, jobs, ledger, reports
from tests.bot.test_timers import reopen
from tests.bot.waiting import Chat
from tests.storage.conftest import both_databases, open_hall, settings, with_tables

__all__ = ["open_hall", "reopen", "settings", "with_tables"]

database = both_databases()
MOMENT = timedelta(seconds=5)


@pytest.fixture
def chat(reopen: Callable[[datetime], Hall]) -> Chat:
    return Chat(reopen)


async def told(chat: Chat, story: str) -> str:
    """Tell the short path in Spanish; return what was said at the end, the answers of the hall included."""
    for label in ("Ya pasó", "Tengo 18", "Yo lo vi", "Amenazas", "Listo", "Hoy"):
        await chat.tap(label)
    await chat.write("Cicero, Illinois")
    await chat.write(story)
    return said(await chat.pass_by(MOMENT))


def said(calls: list[tuple[str, dict[str, object]]]) -> str:
    return "\n".join(str(body["text"]) for _, body in calls)


async def second(chat: Chat) -> str:
    await chat.write("/start")
    await chat.tap("Español")
    await told(chat, "Nos gritaron en la calle.")
    await chat.tap("Enviar, sin mensajes: DEMO group")
    await chat.pass_by(MOMENT)
    await chat.write("/start")
    return await told(chat, "Y despues nos empujaron.")


def count(chat: Chat, table: Table) -> int:
    with chat.hall.engine.begin() as core:
        return core.scalar(select(func.count()).select_from(table)) or 0


async def test_the_own_report_is_found_and_all_that_was_told_is_added_to_it(chat: Chat) -> None:
    assert "¿Esto es lo mismo?" in await second(chat)

    await chat.tap("Sí, agregarlo")
    marks = count(chat, ledger)
    await chat.tap("Agregar")
    heard = said(await chat.pass_by(MOMENT))

    assert "DEMO group" in heard
    assert "prueba de que se borró" not in heard
    assert (count(chat, reports), count(chat, addenda), count(chat, jobs)) == (1, 1, 2)
    assert count(chat, ledger) == marks
    assert "Ya pasó" in str(chat.keyboard)


async def test_a_restart_between_the_yes_and_the_addition_loses_nothing(chat: Chat) -> None:
    await second(chat)
    await chat.tap("Sí, agregarlo")
    await chat.tap("Agregar")
    chat.restart()
    await chat.pass_by(MOMENT)

    assert (count(chat, reports), count(chat, addenda)) == (1, 1)
    assert "Ya pasó" in str(chat.keyboard)


async def test_no_is_another_report(chat: Chat) -> None:
    await second(chat)
    await chat.tap("No, es nuevo")
    await chat.tap("Enviar, sin mensajes: DEMO group")
    await chat.pass_by(MOMENT)

    assert (count(chat, reports), count(chat, addenda)) == (2, 0)
