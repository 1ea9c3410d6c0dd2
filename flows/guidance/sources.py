"""How a card names a source: who says it, in what document, of which year where it bears one.

A document's own name stays as it is printed; what kind of document it is, is said in the person's language.
"""

import re
from collections.abc import Iterable

from flows.guidance.facts import Source
from flows.words import N_, Line, line

_PAGE, _OLD_PAGE, _LAW = N_("page"), N_("old page"), N_("law")
_STUDY, _NEWS, _ARTICLE = N_("study"), N_("news"), N_("article")
_STATEMENT, _CASE, _PAPER = N_("statement"), N_("court case"), N_("court paper")
DOCUMENTS = {
    **dict.fromkeys(("official", "ngo", "bar", "law-firm", "tracker"), _PAGE),
    **dict.fromkeys(("official-archived", "relay-of-official"), _OLD_PAGE),
    **dict.fromkeys(("statute", "statute-mirror"), _LAW),
    "regulation": N_("rule"),
    "regulation-archived": N_("old print of a rule"),
    **dict.fromkeys(("gao", "crs", "official-report"), _STUDY),
    **dict.fromkeys(("press", "press-ngo", "press-of-official"), _NEWS),
    **dict.fromkeys(("court", "court-docket", "litigation-tracker", "ngo-litigation"), _CASE),
    "court-filing": _PAPER,
    "official-release": _STATEMENT,
    "analysis": _ARTICLE,
    "form-copy": N_("form"),
}
"""What each kind of source that may be shown is called on a card."""
WHO_AND_WHAT = N_("{who} ({what})")
NAMED = N_("{what} “{name}”")
OF_YEAR = N_("{what} of {year}")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def named(sources: Iterable[Source]) -> tuple[Line, ...]:
    """Return each who once with all its documents; KeyError for a source of a kind that is never shown."""
    found: dict[str, dict[Line, None]] = {}
    for source in sources:
        found.setdefault(source.by, {})[_what(source)] = None
    return tuple(line(WHO_AND_WHAT, who=who, what=tuple(what)) for who, what in found.items())


def _what(source: Source) -> Line:
    what = Line(DOCUMENTS[source.kind])
    if source.name:
        what = line(NAMED, what=what, name=source.name)
    year = _year(source)
    return line(OF_YEAR, what=what, year=year) if year else what


def _year(source: Source) -> str:
    """Return the year the document bears, "" where it bears none."""
    found = _YEAR.search(source.as_of.partition(", read ")[0])
    return found.group() if found else ""
