"""The control on python-telegram-bot as its documentation shows it: `ConversationHandler`, `run_polling`, in memory.

    python -m tests.bench.control_ptb dialogue.json

BENCH_KEPT: so many conversations with six answers each are there from the start, as if they had been spoken.
"""

import json
import os
import sys
from pathlib import Path
from typing import Any

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import (
    Application,
    ApplicationBuilder,
    BaseHandler,
    CallbackQueryHandler,
    CommandHandler,
    ContextTypes,
    ConversationHandler,
    MessageHandler,
    filters,
)

Context = ContextTypes.DEFAULT_TYPE
FIRST_KEPT = 5_000_000_001


class Step:
    """Handles the answer to one question: keeps it, ticks it off, asks the next."""

    def __init__(self, number: int, says: list[dict[str, Any]], *, last: bool) -> None:
        self._number = number
        self._next = ConversationHandler.END if last else number + 1
        self._says = [(one["edits"], one["text"], _markup(one["keyboard"])) for one in says]

    async def __call__(self, update: Update, context: Context) -> int:
        if context.user_data is None or update.effective_chat is None:
            return self._next
        query = update.callback_query
        if query is not None:
            await query.answer()
            answer = query.data
        else:
            answer = update.message.text if update.message else ""
        context.user_data[f"answer {self._number}"] = answer
        for edits, text, markup in self._says:
            if edits and query is not None:
                await query.edit_message_text(text, reply_markup=markup)
            else:
                await update.effective_chat.send_message(text, reply_markup=markup)
        return self._next


def conversation(turns: list[dict[str, Any]]) -> ConversationHandler[Context]:
    """One state for each act: a text or a tap."""
    steps = [Step(number, turn["says"], last=number + 1 == len(turns)) for number, turn in enumerate(turns)]
    states: dict[object, list[Any]] = {
        number: [
            MessageHandler(filters.TEXT & ~filters.COMMAND, steps[number])
            if turn["writes"]
            else CallbackQueryHandler(steps[number], pattern=f"v1:.*:{turn['words']}")
        ]
        for number, turn in enumerate(turns)
        if number
    }
    entry: BaseHandler[Update, Context, object] = CommandHandler("start", steps[0])
    return ConversationHandler([entry], states, [entry], allow_reentry=True)


async def kept(
    application: Application[Any, Any, Any, Any, Any, Any], handler: ConversationHandler[Context]
) -> None:
    """Let conversations be there as if they had been spoken in this process."""
    for person in range(FIRST_KEPT, FIRST_KEPT + int(os.environ.get("BENCH_KEPT", "0"))):
        data = application.user_data[person]
        for number in range(1, 7):
            data[f"answer {number}"] = f"v1:question:{person}:{number}"
        handler._conversations[person, person] = 7


def main(dialogue: Path) -> None:
    url = os.environ["TESTIGO_TELEGRAM_API_URL"]
    handler = conversation(json.loads(dialogue.read_text("utf-8")))
    application = (
        ApplicationBuilder()
        .token(os.environ["TESTIGO_TELEGRAM_TOKEN"])
        .base_url(f"{url}/bot")
        .base_file_url(f"{url}/file/bot")
        .post_init(lambda application: kept(application, handler))
        .build()
    )
    application.add_handler(handler)
    application.run_polling()


def _markup(rows: list[list[tuple[str, str]]]) -> InlineKeyboardMarkup | None:
    if not rows:
        return None
    return InlineKeyboardMarkup(
        [[InlineKeyboardButton(text, callback_data=data) for text, data in row] for row in rows]
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
