"""V1: typed words matched to the choices of a question: a number, a label, the start of one, or a small slip."""

import re
from collections.abc import Callable, Iterable, Mapping
from itertools import chain
from typing import Final

from flows.reading.folding import allowed_slips, bare_words, slips

_SHORTEST_START: Final = 3
_NUMBERS: Mapping[str, int] = {
    word: number
    for words in (
        "one two three four five six seven eight nine ten eleven twelve",
        "uno dos tres cuatro cinco seis siete ocho nueve diez once doce",
        "first second third fourth fifth sixth seventh eighth ninth tenth",
        "primero segundo tercero cuarto quinto sexto septimo octavo noveno decimo",
        "primera segunda tercera cuarta quinta sexta septima octava novena decima",
    )
    for number, word in enumerate(words.split(), start=1)
}
_LEAD = re.compile(r"^(?:number|numero|option|opcion|no|num|the|la|el) (?=\S+$)")
"""Before a number only: "no borrar" is no way to say "borrar"."""
_TURNS: Final = frozenset({"no", "not", "si", "yes", "never", "nunca"})
"""Words that turn the sense: no slip of the finger makes one of them into another."""
_KEYCAP = re.compile("[\ufe0f\u20e3]")
_BETWEEN = re.compile(r"[,;\n/+&]|\by\b|\be\b|\band\b", re.IGNORECASE)


def match_choice(text: str, labels: Mapping[str, tuple[str, ...]]) -> str | None:
    """Return the code that *text* names, or None: nothing fits, or more than one choice does.

    *labels* maps each code, in the order shown, to its words in every language (the first is what is shown).
    """
    said = bare_words(_KEYCAP.sub("", text))
    if not said:
        return None
    bare = {code: tuple(map(bare_words, words)) for code, words in labels.items()}
    exact = _codes(bare, lambda label: label == said)
    if exact:
        return _only(exact)
    if (number := _number(_LEAD.sub("", said))) is not None:
        return next((code for place, code in enumerate(labels, start=1) if place == number), None)
    starts = _codes(bare, lambda label: _starts(label, said))
    return _only(starts or _codes(bare, lambda label: _slipped(label, said)))


def _starts(label: str, said: str) -> bool:
    """Tell whether *said* begins the label; a short word only if it is its whole "yes" or "no"."""
    if len(said) < _SHORTEST_START:
        return said in _TURNS and label.startswith(f"{said} ")
    return label.startswith(said)


def _slipped(label: str, said: str) -> bool:
    """Tell whether *said* is the label with a small slip that does not turn its sense."""
    return slips(label, said) <= allowed_slips(label) and _turns(label) == _turns(said)


def _turns(words: str) -> list[str]:
    return [word for word in words.split() if word in _TURNS]


def _number(said: str) -> int | None:
    return int(said) if re.fullmatch("[0-9]{1,2}", said) else _NUMBERS.get(said)


def match_choices(text: str, labels: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Return the codes that *text* names ("1, 3 y 5"), in the order shown; () if any part names none."""
    whole = match_choice(text, labels)
    if whole is not None:
        return (whole,)
    parts = list(chain.from_iterable(map(_numbers_or_words, filter(str.strip, _BETWEEN.split(text)))))
    named = {match_choice(part, labels) for part in parts}
    return () if None in named else tuple(code for code in labels if code in named)


def _numbers_or_words(part: str) -> Iterable[str]:
    """Split "1 3 5" into its numbers; leave words together."""
    words = bare_words(_KEYCAP.sub("", part)).split()
    return words if all(word.isdecimal() for word in words) else (part,)


def _codes(labels: Mapping[str, tuple[str, ...]], fits: Callable[[str], bool]) -> list[str]:
    return [code for code, words in labels.items() if any(map(fits, words))]


def _only(codes: list[str]) -> str | None:
    return codes[0] if len(codes) == 1 else None
