"""A process that turns the keys again and again until it is killed, as `python -m bot keys rotate` does once.

Told that the database is too busy, it does what it is told: it runs that again.
"""

import sys

from bot.keys import LATER, turn

if __name__ == "__main__":
    while True:
        code = turn()
        if code not in {0, LATER}:
            sys.exit(code)
