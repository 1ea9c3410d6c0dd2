"""Who blocked the bot finds, once they are back, what was to be told only once: through a real hall."""

import re
from datetime import datetime, timedelta

import pytest

from flows.intake.status import SAVED_ONLY
from storage.hall import Hall
from tests.bot.test_timers import at_first_question, texts
from tests.bot.waiting import Chat
from tests.storage.conftest import Opener, both_databases, open_hall, settings, with_tables

__all__ = ["open_hall", "settings", "with_tables"]

database = both_databases()


@pytest.fixture
def chat(open_hall: Opener) -> Chat:
    opened: list[Hall] = []

    def again(now: datetime) -> Hall:
        while opened:
            opened.pop().close()
        opened.append(open_hall(now=now))
        return opened[-1]

    return Chat(again)


async def saved(chat: Chat) -> None:
    await at_first_question(chat, "en")
    for _ in range(5):
        await chat.tap("Skip")
    await chat.tap("Save only")


def codes(said: list[str]) -> list[str]:
    return re.findall(r"\d{4} \d{4} \d{4} \d{4}", " ".join(said))


@pytest.mark.parametrize("back", ["/start", "I am here again", "/code"])
async def test_a_receipt_code_that_came_while_the_bot_was_blocked_is_shown_once_on_return_and_works(
    chat: Chat, back: str
) -> None:
    await saved(chat)
    await chat.block()

    assert await chat.pass_by(timedelta(days=1)) == []

    chat.restart()
    said = texts(await chat.write(back))
    (code,) = set(codes(said))

    assert any("This is your code" in text for text in said)

    await chat.write("/start")
    assert not codes(texts(await chat.write("/code")))
    await chat.write(code)
    opened = texts(await chat.pass_by(timedelta(seconds=5)))

    assert SAVED_ONLY in " ".join(opened)


async def test_without_a_block_the_code_is_shown_at_once(chat: Chat) -> None:
    await saved(chat)

    assert codes(texts(await chat.pass_by(timedelta(seconds=5))))
