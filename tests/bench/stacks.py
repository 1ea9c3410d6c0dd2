"""The bots that stand side by side. Each is its own process and knows the double only by its URL."""

import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

TOKEN = "424242:" + "AA" + "bench" * 6 + "123"


@dataclass(frozen=True, slots=True)
class Stack:
    """*module* and *words* are what Python is given; *keeps* says in a few words what is kept where."""

    name: str
    keeps: str
    module: str
    words: tuple[str, ...]
    settings: Mapping[str, str] = field(default_factory=dict)

    def argv(self, dialogue: Path) -> tuple[str, ...]:
        """The command line; a control is given the dialogue."""
        return (sys.executable, "-m", self.module, *(self.words or (str(dialogue),)))

    def environment(self, url: str, folder: Path) -> dict[str, str]:
        """The settings of this stack, with all that it keeps under *folder*."""
        return {
            "TESTIGO_TELEGRAM_TOKEN": TOKEN,
            "TESTIGO_TELEGRAM_API_URL": url,
            "TESTIGO_DEMO": "1",
            "TESTIGO_DATA_DIR": str(folder),
            **self.settings,
        }


WIDE = {"BENCH_PACE": "wide"}
OURS = Stack("ours", "SQLite, sealed, fsync before each reply", "tests.bench.ours", ("run",), WIDE)
MEMORY = Stack(
    "ours-memory",
    "the same code on :memory:, keeps nothing",
    "tests.bench.ours",
    ("run",),
    {**WIDE, "BENCH_MEMORY": "1"},
)
PACED = Stack("ours-paced", "as ours, at Telegram's own pace", "bot", ("run",))
PTB = Stack("ptb", "ConversationHandler, in memory", "tests.bench.control_ptb", ())
AIOGRAM = Stack("aiogram", "finite state machine, in memory", "tests.bench.control_aiogram", ())


def on_postgres(workers: int) -> Stack:
    """Ours with so many workers; the address of the database is given when it starts."""
    settings = {**WIDE, "TESTIGO_BOT_WORKERS": str(workers)}
    return Stack(
        f"ours-postgres-{workers}", f"PostgreSQL, {workers} workers", "tests.bench.ours", ("run",), settings
    )


STACKS = {stack.name: stack for stack in (OURS, MEMORY, PACED, PTB, AIOGRAM)}
