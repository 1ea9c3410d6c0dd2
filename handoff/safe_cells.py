"""Text made safe for a cell of a spreadsheet (ASVS 5.0, 1.2.10; RFC 4180, 2.6 and 2.7). Pure.

Theory. A spreadsheet runs a cell that begins with one of a few signs as a formula, and reads a file of commas as one of
semicolons where its owner's country writes numbers with a comma. So not only a cell's first sign is judged: after a
line break, a semicolon, a tab and a quotation mark another cell may begin. A single quote goes before such a sign; a
quote that stood there already is doubled, so that taking one away gives the words back. Signs that no reader sees
(controls, marks that turn a line around, joiners and fillers before the first sign that is seen) are taken out or
passed over: ``case.json`` has the words as they were sent. Where a country writes wide signs, a spreadsheet takes
them for the narrow ones; so do we.
"""

import re
import unicodedata

LONGEST = 32_000
"""Signs of a cell; spreadsheets end at 32,767."""
CUT = " [cut here: the whole text is in case.json]"

_ENDS_OF_LINES = re.compile("\r\n?|[\v\f\x1c-\x1e\x85\u2028\u2029]")
_JOINS = frozenset("\u200c\u200d")
"""Seen by nobody, but they shape letters of some scripts: they stay between words."""
_BLANK = "\u200c\u200d\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\uffa0\ufe00-\ufe0f"
_FIRST = "'=+\\-@\uff1d\uff0b\uff0d\uff20\u2212\ufe62\ufe63\ufe66\ufe6b"
_STARTS = re.compile(rf"""(^|[\n;"])((?:[^\S\n]|[{_BLANK}])*)(?=[{_FIRST}])""")
_UNSEEN = frozenset({"Cc", "Cf", "Cs"})


def cell(text: str) -> str:
    """Return *text* as the content of a cell: at most ``LONGEST`` signs, never a formula."""
    plain = _seen(_ENDS_OF_LINES.sub("\n", text))
    safe = _STARTS.sub(r"\1\2'", plain)
    return safe if len(safe) <= LONGEST else safe[: LONGEST - len(CUT)] + CUT


def _seen(text: str) -> str:
    return "".join(sign for sign in text.replace("\t", " ") if sign == "\n" or _is_seen(sign))


def _is_seen(sign: str) -> bool:
    return sign in _JOINS or unicodedata.category(sign) not in _UNSEEN
