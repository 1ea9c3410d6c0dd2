"""Tagged PDFs (PDF/UA-1), the same bytes for the same data. Typst sets them.

The words on a paper reach Typst as data (``sys.inputs``), never as source: ``#read(…)`` or ``*x*`` stay what they are.
"""

import json
from collections.abc import Mapping
from pathlib import Path

import typst

from flows.answers import Json
from printing.glyphs import FONTS, printable


def pdf(template: Path, data: Mapping[str, Json]) -> bytes:
    """Set *data* by *template*, which reads it as JSON from ``sys.inputs.d``. Needs no network, no system font."""
    made = typst.compile(
        template,
        format="pdf",
        font_paths=[FONTS],
        ignore_system_fonts=True,
        pdf_standards=["ua-1"],
        sys_inputs={"d": json.dumps(_printable(dict(data)), ensure_ascii=False, sort_keys=True)},
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
