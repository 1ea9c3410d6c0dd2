"""How well V11 does on sentences written apart from its lists; ``docs/privacy-reading.md`` shows it.

``fresh/`` holds rounds of sentences: those of a section "learned" have been read and learned from, those of a section
"untouched" only counted. ``python -m tests.flows.reading.fresh_statuses`` prints the rows of the page.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from flows.reading.alarms import LANGUAGES
from flows.reading.status import mentions_status
from tests.flows.reading.heard import written

HERE = Path(__file__).parent / "fresh"
HALVES = ("learned", "untouched")


def rounds() -> list[str]:
    """The names of the rounds; round 0 was written while the lists were mended, all of it to learn from."""
    return sorted({page.name.split(".")[0] for page in HERE.iterdir()})


def fresh(name: str, lang: str, kind: str, half: str) -> Iterator[str]:
    """Yield the sentences of one half of a round; *kind* is "status" or "none"."""
    section = f"{kind}, {half}"
    return (text for of, text, _ in written(HERE / f"{name}.{lang}.txt") if of == section)


def rows() -> list[str]:
    """The rows of the page: one for each round and language."""
    return [_row(name, lang) for name in rounds() for lang in LANGUAGES]


def _row(name: str, lang: str) -> str:
    cells = [_flagged(name, lang, kind, half) for kind in ("status", "none") for half in HALVES]
    return f"| round {name} | {lang} | {' | '.join(cells)} |"


def _flagged(name: str, lang: str, kind: str, half: str) -> str:
    those = [mentions_status(text) for text in fresh(name, lang, kind, half)]
    return f"{sum(those)} of {len(those)}" if those else "–"


if __name__ == "__main__":
    sys.stdout.write("\n".join(rows()) + "\n")
