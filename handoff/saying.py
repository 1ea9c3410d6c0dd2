"""The house's own sentences on paper, in a partner's language.

A case is worth more than a sentence of its paper: one that is not translated is said in English there, and an operator
is told, by a code alone. People in the chat are never given such a mixture (``locales.Untranslated``); a caseworker
reads it and loses nothing.
"""

from functools import cache

import structlog

import locales
from handoff.marks import Say

MISSING = "untranslated"
log = structlog.get_logger()


class English(dict[str, str]):
    """What is translated; for what is not, the English sentence, told once."""

    def __missing__(self, msgid: str) -> str:
        """Return the English sentence; a msgid is that sentence where even the English catalogue lacks it."""
        self[msgid] = locales.said(locales.SOURCE).get(msgid, msgid)
        if not locales.wordless(msgid):
            log.error("alarm", code=MISSING, count=1)
        return self[msgid]


@cache
def in_language(lang: str) -> Say:
    """Return what says a ``Line`` in *lang*. Never fails for want of a translation."""
    return locales.Texts(lang, English(locales.said(lang))).say
