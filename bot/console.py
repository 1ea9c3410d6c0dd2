"""The same conversation in a terminal: no token, no account. Same reading, same heart, same hall.

On a terminal prompt_toolkit reads the line. Piped, each input line is one message and the end of input is a polite
goodbye. The quiet timer that ends a story runs for real on a terminal; piped it fires after each line, unless the
line ends in ``+`` ("more follows").
"""

import asyncio
import os
import shutil
import sys
from collections.abc import Callable, Coroutine
from datetime import timedelta
from pathlib import Path
from typing import Any

from prompt_toolkit import PromptSession

from bot.talk import Talk
from bot.terminal import WIDEST, Paper, Typist
from flows.flow import Flow
from storage.hall import Hall

START = "/start"
MORE = "+"
PROMPT = "> "
SOON = timedelta(seconds=30)
"""Piped, what is due within this time is due now: nobody is typing."""
LOOK_EVERY = 0.5

Run = Callable[[Coroutine[Any, Any, None]], None]


def chat(hall: Hall, flow: Flow, folder: Path) -> int:
    """Talk with the person at this terminal until the end of input or Ctrl-C; return the exit code, 0.

    *folder* takes the papers that are handed over.
    """
    # one line needs no cursor position; asking for it warns
    os.environ.setdefault("PROMPT_TOOLKIT_NO_CPR", "1")
    at_terminal = sys.stdin.isatty() and sys.stdout.isatty()
    width = min(shutil.get_terminal_size((WIDEST, 24)).columns - 1, WIDEST)
    colour = sys.stdout.isatty() and "NO_COLOR" not in os.environ
    talk = Talk(hall, flow, Typist(os.environ.get("LANG_CODE", "")), Paper(width, colour), print, folder)
    with asyncio.Runner() as runner:
        try:
            if at_terminal:
                runner.run(_typed(talk))
            else:
                _piped(talk, runner.run)
        except (EOFError, KeyboardInterrupt):
            print()
        except BrokenPipeError:  # whoever read our output has left: so do we
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        runner.run(talk.leave())
    return 0


def _piped(talk: Talk, run: Run) -> None:
    """Take each line of a pipe as one message."""
    run(talk.recover())
    lines = (line.strip() for line in sys.stdin)
    first = next(lines, "")
    for line in (START, first) if first != START else (START,):
        _take(line, talk, run)
    for line in lines:
        _take(line, talk, run)


def _take(line: str, talk: Talk, run: Run) -> None:
    more = line.endswith(MORE)
    said = line.removesuffix(MORE).rstrip() if more else line
    if said:
        print(f"\n{PROMPT}{said}")
        run(talk.hear(said))
    if not more:
        run(talk.come_due(SOON))


async def _typed(talk: Talk) -> None:
    """Read lines from a terminal; what comes due meanwhile is shown when nobody is typing."""
    await talk.recover()
    await talk.hear(START)
    session: PromptSession[str | None] = PromptSession()
    while True:
        waker = asyncio.create_task(_wake(talk, session))
        try:
            print()
            said = await session.prompt_async(PROMPT)
        finally:
            waker.cancel()
        if said and said.strip():
            await talk.hear(said.strip())
        await talk.come_due()


async def _wake(talk: Talk, session: PromptSession[str | None]) -> None:
    """End the prompt as soon as something is due and its line is empty."""
    while True:
        await asyncio.sleep(LOOK_EVERY)
        if session.app.is_running and not session.default_buffer.text and await talk.something_due():
            session.app.exit(result=None)
            return
