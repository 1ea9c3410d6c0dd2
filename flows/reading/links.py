"""Links in what people and partners write. Nobody here opens one: it is told apart from words, or said to be there."""

import re

_LINK = re.compile(
    r"(?:https?://|www\.)\S+|(?:[a-z0-9-]+\.)+(?:com|org|net|gov|me|be|gl|ly|io|us|mx|tv)(?:/\S*)?",
    re.IGNORECASE,
)

_REACHED = re.compile(
    r"https?://|\bwww\.|\bt\.me/|\b[a-z0-9-]{2,40}\.(?:com|org|net|gov|edu|info|app|me|be|gl|ly|io|us|mx|tv|co)\b|"
    r"[\w.+-]{1,40}@[\w-]{1,40}\.\w|(?<![\w@])@[a-z]\w{3,31}\b|"
    r"(?<![\w-])\+?(?:\(?\d{1,4}\)?[ .\-\u2010-\u2015]{0,2}){2,5}\d{4}(?![\w-])",
    re.IGNORECASE,
)
_LEAST_DIGITS = 7


def reaches_out(text: str) -> bool:
    """Return whether *text* holds a web address, an e-mail address, an account's name or a telephone number."""
    return any(
        (not found[0][0].isdigit() and found[0][0] not in "+(")
        or sum(map(str.isdigit, found[0])) >= _LEAST_DIGITS
        for found in _REACHED.finditer(text)
    )


def links_only(text: str) -> bool:
    """Return whether *text* holds links and nothing else, with spaces or commas between them."""
    pieces = [piece for word in text.split() for piece in _linked(word.strip(","))]
    return bool(pieces) and all(_LINK.fullmatch(piece) for piece in pieces)


def _linked(word: str) -> list[str]:
    """A comma may be part of a link; where it is not, it stands between two."""
    return [word] if _LINK.fullmatch(word) else [piece for piece in word.split(",") if piece]
