"""Our bot as it speaks where Telegram lets it: without the one message a second in a chat. Nothing else is changed.

A conversation of twenty messages takes three seconds then, not fifteen. What the pace itself does is tested with
`python -m bot` (test_order, test_trouble, test_short_path) and in `tests/bot/test_pace.py`.
"""

import sys
from functools import partial

from bot import running
from bot.commands import app
from bot.pace import Pace

if __name__ == "__main__":
    quick = partial(running.Door, pace=Pace(chat_rate=100, chat_burst=100))
    running.Door = quick  # type: ignore[assignment, misc]
    sys.exit(int(app(sys.argv[1:]) or 0))
