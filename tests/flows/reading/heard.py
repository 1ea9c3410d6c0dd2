"""How well the word lists do on sentences they were not written from; ``docs/alarm-words.md`` shows it.

``heldout/`` was written, all of it, before the lists were touched. Every second sentence stayed untouched: nobody
looked at which of them are missed. ``rounds/`` were written later, each read once and then learned from.

``python -m tests.flows.reading.heard`` prints the rows of the page.
"""

import re
from collections.abc import Iterator
from math import sqrt
from pathlib import Path
from typing import Literal

from flows.reading.alarms import LANGUAGES, ORDER, alarm
from flows.reading.identifiers import hide_identifiers
from flows.reading.status import mentions_status

HERE = Path(__file__).parent
KINDS = (*ORDER, "numbers", "status")
Half = Literal["worked on", "untouched"]
_MARK = re.compile(r"\[\[(.*?)\]\]")
_Z = 1.96
"""For an interval that holds the true share 95 times of 100 (Wilson)."""


def written(path: Path) -> Iterator[tuple[str, str, int]]:
    """Yield kind, sentence and its number within the kind."""
    kind, number = "", 0
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            kind, number = line.removeprefix("## "), 0
        elif line and not line.startswith("#"):
            yield kind, line, number
            number += 1


def held_out(lang: str, kind: str, half: Half) -> list[str]:
    """Return one half of a kind's sentences; the second of each two is untouched."""
    those = written(HERE / "heldout" / f"{lang}.txt")
    return [text for of, text, number in those if of == kind and number % 2 == (half == "untouched")]


def rounds(lang: str, kind: str) -> list[str]:
    """Return the sentences of all rounds."""
    pages = sorted((HERE / "rounds").glob(f"*.{lang}.txt"))
    return [text for page in pages for of, text, _ in written(page) if of == kind]


def is_found(kind: str, text: str, lang: str) -> bool:
    """Say whether *text* is heard: any alarm for the kinds of alarms, the number gone, the status found."""
    match kind:
        case "numbers":
            return not leaks(text, lang)
        case "status":
            return mentions_status(text)
        case _:
            return alarm(text, lang) is not None


def is_flagged(kind: str, text: str, lang: str) -> bool:
    """Say whether ordinary *text* sets off this one list."""
    match kind:
        case "numbers":
            return hide_identifiers(text, lang)[1] > 0
        case "status":
            return mentions_status(text)
        case _:
            return alarm(text, lang) == kind


def leaks(marked: str, lang: str) -> bool:
    """Say whether a number in ``[[ ]]`` can still be read."""
    left = hide_identifiers(_MARK.sub(r"\1", marked), lang)[0]
    beside = _MARK.sub(" ", marked)
    pieces = [part for piece in _MARK.findall(marked) for part in re.findall(r"\w{3,}", piece) or [piece]]
    return any(left.count(piece) > beside.count(piece) for piece in pieces)


def rows() -> list[str]:
    """The rows of the page: one for each list and language."""
    return [_row(kind, lang) for kind in KINDS for lang in LANGUAGES]


def _row(kind: str, lang: str) -> str:
    learned, untouched = (held_out(lang, kind, half) for half in ("worked on", "untouched"))
    plain = [*held_out(lang, "none", "worked on"), *rounds(lang, "none")]
    apart = held_out(lang, "none", "untouched")
    cells = [
        _share(sum(is_found(kind, text, lang) for text in those), len(those))
        for those in (learned, untouched)
    ]
    alarms = [
        _share(sum(is_flagged(kind, text, lang) for text in those), len(those)) for those in (plain, apart)
    ]
    return f"| {kind} | {lang} | {' | '.join((*cells, *alarms))} |"


def _share(part: int, whole: int) -> str:
    low, high = interval(part, whole)
    return f"{part} of {whole} ({100 * part / whole:.1f} %; {100 * low:.0f}–{100 * high:.0f})"


def interval(part: int, whole: int) -> tuple[float, float]:
    """Return Wilson's interval for a share of *part* of *whole*."""
    share, spread = part / whole, _Z * _Z / whole
    middle = (share + spread / 2) / (1 + spread)
    reach = _Z / (1 + spread) * sqrt(share * (1 - share) / whole + spread / (4 * whole))
    return max(0.0, middle - reach), min(1.0, middle + reach)


if __name__ == "__main__":
    print("\n".join(rows()))  # noqa: T201  (the command prints what belongs on the page)
