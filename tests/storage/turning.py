"""A process that turns the keys again and again until it is killed, as `python -m bot keys rotate` does once."""

import sys

from bot.keys import turn

if __name__ == "__main__":
    while True:
        if code := turn():
            sys.exit(code)
