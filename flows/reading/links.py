"""Messages that are nothing but links. Nobody here opens one: it is only told apart from an answer in words."""

import re

_LINK = r"(?:https?://|www\.)\S+|(?:[a-z0-9-]+\.)+(?:com|org|net|gov|me|be|gl|ly|io|us|mx|tv)(?:/\S*)?"
_LINKS = re.compile(rf"(?:{_LINK})(?:[\s,]+(?:{_LINK}))*", re.IGNORECASE)


def links_only(text: str) -> bool:
    """Return whether *text* holds links and nothing else."""
    return _LINKS.fullmatch(text.strip()) is not None
