"""Text made safe for a cell of a spreadsheet (ASVS 5.0, 1.2.10; RFC 4180, 2.6 and 2.7). Pure.

Theory. A spreadsheet runs a cell that begins with one of a few signs as a formula, and reads a file of commas as one of
semicolons where its owner's country writes numbers with a comma. So not only a cell's first sign is judged: after a
line break, a semicolon, a tab and a quotation mark another cell may begin. A single quote goes before such a sign; a
quote that stood there already is doubled, so that taking one away gives the words back. Signs that no reader sees
(controls, and marks that turn a line around) are taken out: ``case.json`` has the words as they were sent.
"""

import re
import unicodedata

LONGEST = 32_000
"""Signs of a cell; spreadsheets end at 32,767."""
CUT = " [cut here: the whole text is in case.json]"

_ENDS_OF_LINES = re.compile("\r\n?|[\v\f\x1c-\x1e\x85\u2028\u2029]")
_TURNING = re.compile("[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]")
_STARTS = re.compile(r"""(^|[\n;"])([^\S\n]*)(?=['=+\-@\uff1d\uff0b\uff0d\uff20\u2212])""")


def cell(text: str) -> str:
    """Return *text* as the content of a cell: at most ``LONGEST`` signs, never a formula."""
    plain = _seen(_ENDS_OF_LINES.sub("\n", text))
    safe = _STARTS.sub(r"\1\2'", plain)
    return safe if len(safe) <= LONGEST else safe[: LONGEST - len(CUT)] + CUT


def _seen(text: str) -> str:
    shown = _TURNING.sub("", text.replace("\t", " "))
    return "".join(sign for sign in shown if sign == "\n" or unicodedata.category(sign) not in {"Cc", "Cs"})
