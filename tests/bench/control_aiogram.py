"""The control on aiogram 3 as its documentation shows it: a Dispatcher, its finite state machine, `MemoryStorage`.

    python -m tests.bench.control_aiogram dialogue.json

Its default: every update is handled as a task of its own. The bench's people wait for each question, so nothing
overtakes.
"""

import asyncio
import json
import os
import sys
from pathlib import Path
from typing import Any

from aiogram import Bot, Dispatcher, F
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.filters import CommandStart
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State
from aiogram.fsm.storage.memory import MemoryStorage
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message


class Step:
    """Handles the answer to one question: keeps it, ticks it off, asks the next."""

    def __init__(self, number: int, says: list[dict[str, Any]], following: State | None) -> None:
        self._number = number
        self._next = following
        self._says = [(one["edits"], one["text"], _markup(one["keyboard"])) for one in says]

    async def written(self, message: Message, state: FSMContext) -> None:
        """A text."""
        await self._go_on(message, message.text, state)

    async def tapped(self, query: CallbackQuery, state: FSMContext) -> None:
        """A button."""
        await query.answer()
        if isinstance(query.message, Message):
            await self._go_on(query.message, query.data, state)

    async def _go_on(self, message: Message, answer: str | None, state: FSMContext) -> None:
        await state.update_data({f"answer {self._number}": answer})
        await state.set_state(self._next)
        for edits, text, markup in self._says:
            if edits:
                await message.edit_text(text, reply_markup=markup)
            else:
                await message.answer(text, reply_markup=markup)


def dispatcher(turns: list[dict[str, Any]]) -> Dispatcher:
    """One state for each act: a text or a tap."""
    found = Dispatcher(storage=MemoryStorage())
    states = [State(f"step{number}", group_name="Intake") for number in range(len(turns))]
    for number, turn in enumerate(turns):
        step = Step(number, turn["says"], states[number + 1] if number + 1 < len(turns) else None)
        if number == 0:
            found.message.register(step.written, CommandStart())
        elif turn["writes"]:
            found.message.register(step.written, states[number], F.text)
        else:
            found.callback_query.register(step.tapped, states[number], F.data.contains(f":{turn['words']}"))
    return found


async def main(turns: list[dict[str, Any]]) -> None:
    server = TelegramAPIServer.from_base(os.environ["TESTIGO_TELEGRAM_API_URL"])
    bot = Bot(os.environ["TESTIGO_TELEGRAM_TOKEN"], session=AiohttpSession(api=server))
    await dispatcher(turns).start_polling(bot)


def _markup(rows: list[list[tuple[str, str]]]) -> InlineKeyboardMarkup | None:
    if not rows:
        return None
    keys = [[InlineKeyboardButton(text=text, callback_data=data) for text, data in row] for row in rows]
    return InlineKeyboardMarkup(inline_keyboard=keys)


if __name__ == "__main__":
    asyncio.run(main(json.loads(Path(sys.argv[1]).read_text("utf-8"))))
