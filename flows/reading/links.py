"""Messages that are nothing but links. Nobody here opens one: it is only told apart from an answer in words."""

import re

_LINK = re.compile(
    r"(?:https?://|www\.)\S+|(?:[a-z0-9-]+\.)+(?:com|org|net|gov|me|be|gl|ly|io|us|mx|tv)(?:/\S*)?",
    re.IGNORECASE,
)


def links_only(text: str) -> bool:
    """Return whether *text* holds links and nothing else, with spaces or commas between them."""
    pieces = [piece for word in text.split() for piece in _linked(word.strip(","))]
    return bool(pieces) and all(_LINK.fullmatch(piece) for piece in pieces)


def _linked(word: str) -> list[str]:
    """A comma may be part of a link; where it is not, it stands between two."""
    return [word] if _LINK.fullmatch(word) else [piece for piece in word.split(",") if piece]
