"""What ``python -m bot`` can do."""

import asyncio
import gc
import os
import sys
from collections.abc import Sequence
from socket import socket
from typing import Literal, NoReturn

from cyclopts import App

from bot.facts import app as facts
from bot.keys import app as keys
from bot.loading import Files, load_flow, read_files
from bot.settings import BotSettings, read
from bot.status import status
from flows.errors import Refused
from flows.flow import Flow
from storage import log
from storage.hall import Hall
from storage.opening import open_patiently
from storage.sentences import SENTENCES

WRONG = 2
"""Exit code for settings and files that are missing or wrong."""

app = App(
    name="python -m bot",
    help="Testigo's door for residents: a guided intake on Telegram, or in this terminal.",
    version_flags=(),
)
app.command(facts)
app.command(keys)
app.command(status)


@app.command
def run(*, debug: bool = False, check: bool = False) -> int:
    """Talk with people on Telegram until SIGTERM or Ctrl-C.

    Needs TESTIGO_TELEGRAM_TOKEN, TESTIGO_KEYS_DIR, TESTIGO_OPERATOR_NAME and TESTIGO_OPERATOR_CONTACT; with
    TESTIGO_DEMO=1 only the token. All settings are in the README. Stopping loses nothing. Exit code 0 after a stop,
    1 after a fault that nobody foresaw, 2 when a setting, a file or the token is wrong. With TESTIGO_BOT_WORKERS this
    process starts that many of itself, and starts again what falls.

    Parameters
    ----------
    debug
        Log more. Logs never hold names, words, ids or the token, with or without this.
    check
        Only say what is missing or wrong in the settings and files, and end.
    """
    from bot.running import REFUSED, serve  # noqa: PLC0415  (the terminal needs no Telegram)

    log.set_up("DEBUG" if debug else "INFO")
    settings, files = _checked("run")
    if check:
        return 0
    sock = _listening(settings)
    if settings.workers > 1:
        return _many(settings, files, sock)
    flow, hall = _opened(settings, files)
    gc.freeze()  # what is loaded stays: no collection needs to walk through it again, 60 ms each time
    code = asyncio.run(serve(settings, flow, hall, sock))
    hall.close()
    if code == REFUSED:
        _stop(["Telegram refuses this bot token. Check TESTIGO_TELEGRAM_TOKEN."])
    return code


@app.command
def chat() -> int:
    """Have the same conversation in this terminal; no token, no account.

    Buttons are numbered. Input may be piped, one message a line. LANG_CODE plays Telegram's language_code, as in
    LANG_CODE=es. What you send is kept sealed under TESTIGO_DATA_DIR (var). Papers that you ask for are put, readable,
    into its folder papers.
    """
    from bot.console import chat as talk  # noqa: PLC0415  (prompt_toolkit is slow to load)

    log.set_up("ERROR")
    settings, files = _checked("chat")
    flow, hall = _opened(settings, files)
    code = talk(hall, flow, settings.hall.data_dir / "papers")
    hall.close()
    return code


def _checked(door: Literal["run", "chat"]) -> tuple[BotSettings, Files]:
    """Read settings and files; with faults, say all of them at once and end."""
    settings, faults = read(os.environ, door)
    files, wrong = read_files(settings)
    if faults or wrong:
        _stop([*faults, *wrong])
    return settings, files


def _listening(settings: BotSettings) -> socket | None:
    """Listen before anything else is done; a worker has its parent's socket."""
    from bot.listening import bound  # noqa: PLC0415  (the terminal listens on nothing)
    from bot.workers import inherited  # noqa: PLC0415  (the same)

    if settings.listen is None:
        return None
    try:
        return inherited() or bound(*settings.listen)
    except OSError:
        _stop(["TESTIGO_LISTEN names an address that is in use or not of this machine."])


def _many(settings: BotSettings, files: Files, sock: socket | None) -> int:
    """Be the parent of several workers. What only one may make, the first keys and the tables, is made before."""
    from bot.counts import shared_folder  # noqa: PLC0415  (its folder must be known before a worker loads it)
    from bot.workers import Workers, command  # noqa: PLC0415  (the terminal has no workers)

    _opened(settings, files)[1].close()
    environment = {**os.environ, **shared_folder(settings.hall.data_dir)}
    return asyncio.run(Workers(command(), settings.workers, environment, sock).run())


def _opened(settings: BotSettings, files: Files) -> tuple[Flow, Hall]:
    try:
        return load_flow(settings, files), open_patiently(settings.hall, receiver=True)
    except Refused as refused:
        _stop([SENTENCES[refused.code]])


def _stop(sentences: Sequence[str]) -> NoReturn:
    for sentence in sentences:
        print(sentence, file=sys.stderr)
    sys.exit(WRONG)
