"""``case.pdf``: one page to decide by, in the partner's language."""

from pathlib import Path

from flows.answers import Json
from handoff.marks import Say
from handoff.sheet import sheet_of
from printing.pdf import pdf

TEMPLATE = Path(__file__).with_name("case.typ")


def paper_of(case: dict[str, Json], lang: str, say: Say) -> bytes:
    """Return the case as a PDF in *lang*; *say* translates a ``Line`` into it."""
    return pdf(TEMPLATE, {**sheet_of(case, say), "lang": lang})
