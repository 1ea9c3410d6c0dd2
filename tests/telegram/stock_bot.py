"""The control: a bot built the usual way, on `Application.run_polling`. Under kill -9 it must lose answers.

Run as its own process. It writes every text it handled to the file named by STOCK_BOT_BOOK, flushed to the
disk before it replies, so that a text missing there was never handled.
"""

import os
import sqlite3
from typing import Any

from telegram import Update
from telegram.ext import Application, ContextTypes, MessageHandler, filters


def open_book(path: str) -> sqlite3.Connection:
    book = sqlite3.connect(path, isolation_level=None)
    book.execute("PRAGMA journal_mode=WAL")
    book.execute("PRAGMA synchronous=FULL")
    book.execute("CREATE TABLE IF NOT EXISTS answer (update_id INTEGER, text TEXT)")
    return book


def made(*, updater: bool = True) -> Application[Any, Any, Any, Any, Any, Any]:
    """The application; without `updater` somebody else brings the updates."""
    book = open_book(os.environ["STOCK_BOT_BOOK"])
    url = os.environ["TESTIGO_TELEGRAM_API_URL"]

    async def record(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        if update.message is not None and update.message.text is not None:
            book.execute("INSERT INTO answer VALUES (?, ?)", (update.update_id, update.message.text))
            await update.message.reply_text(f"Written down: {update.message.text}")

    builder = Application.builder().token(os.environ["TESTIGO_TELEGRAM_TOKEN"])
    builder = builder.base_url(f"{url}/bot").base_file_url(f"{url}/file/bot")
    application = (builder if updater else builder.updater(None)).build()
    application.add_handler(MessageHandler(filters.TEXT, record))
    return application


if __name__ == "__main__":
    made().run_polling()
