"""``case.pdf``: tagged (PDF/UA-1), one page to decide by, the same bytes for the same case. Typst sets it.

The person's words reach Typst as data (``sys.inputs``), never as source: ``#read(…)`` or ``*x*`` stay what they are.
"""

import json
from collections.abc import Mapping
from pathlib import Path

import typst

from flows.answers import Json
from handoff.glyphs import FONTS, printable
from handoff.marks import Say
from handoff.sheet import Sheet, sheet_of

TEMPLATE = Path(__file__).with_name("case.typ")


def paper_of(case: dict[str, Json], lang: str, say: Say) -> bytes:
    """Return the case as a PDF in *lang*; *say* translates a ``Line`` into it."""
    return pdf({**sheet_of(case, say), "lang": lang})


def pdf(sheet: Sheet) -> bytes:
    """Set the paper. Needs no network and no system font."""
    data = json.dumps(_printable(sheet), ensure_ascii=False, sort_keys=True)
    made = typst.compile(
        TEMPLATE,
        format="pdf",
        font_paths=[FONTS],
        ignore_system_fonts=True,
        pdf_standards=["ua-1"],
        sys_inputs={"d": data},
    )
    return bytes(made)


def _printable(data: Json) -> Json:
    match data:
        case str():
            return printable(data)
        case Mapping():
            return {key: _printable(value) for key, value in data.items()}
        case list():
            return [_printable(value) for value in data]
        case _:
            return data
