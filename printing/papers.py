"""A paper of ``flows.papers`` as a PDF and as plain text. *beside*: the same in another language, line by line."""

from collections.abc import Callable, Iterator, Sequence
from itertools import zip_longest
from pathlib import Path

from flows.answers import Json
from flows.sections import Blank, Entry, Item, Quote, Section
from flows.words import N_, Line
from printing.glyphs import foreign
from printing.pdf import pdf

Say = Callable[[Line], str]
TEMPLATE = Path(__file__).with_name("paper.typ")
PACKET = Path(__file__).with_name("packet.typ")
NOT_KNOWN = N_("not known")
OTHER_SCRIPT = N_("These words are in a script that this page cannot show. The text file holds them.")
ROOM = "[____________________]"
MARKS = {"": "", "boxes": "[ ] ", "dots": "- "}
"""What stands before each item of a list, in plain text."""
Sheet = dict[str, Json]


def sheet(
    title: Line,
    sections: Sequence[Section],
    say: Say,
    lang: str,
    beside: tuple[Sequence[Section], Say] | None = None,
) -> Sheet:
    """Return every text of the paper for ``paper.typ``: plain JSON, so that it can wait in a sealed row."""
    other = beside or ((), say)
    return {
        "lang": lang,
        "title": say(title),
        "beside": beside[1](title) if beside else "",
        "other_script": say(Line(OTHER_SCRIPT)),
        "sections": [
            {
                "listed": one.listed,
                "title": say(one.title) if one.title else "",
                "beside": other[1](two.title) if two and two.title else "",
                "items": [
                    _pair(item, say, below, other[1])
                    for item, below in zip_longest(one.items, two.items if two else ())
                ],
            }
            for one, two in zip_longest(sections, other[0])
        ],
    }


def as_pdf(paper: Sheet) -> bytes:
    """Set the paper: PDF/UA-1, no author, no date of making."""
    return pdf(TEMPLATE, _readable(paper, paper.get("other_script", "")))


def packet_as_pdf(title: str, lang: str, sheets: Sequence[Sheet]) -> bytes:
    """Set several papers as one document with a list of contents."""
    return pdf(PACKET, {"title": title, "lang": lang, "papers": list(sheets)})


def as_text(paper: Sheet) -> str:
    """Return the paper as plain text, for a phone that opens no PDF. Own words stand exactly as they were written."""
    titles = dict.fromkeys(title for title in (paper["title"], paper["beside"]) if title)
    return "\n".join((*titles, "", *_text(paper)))


def _text(paper: Sheet) -> Iterator[str]:
    for section in paper["sections"]:
        yield from (text for text in (section["title"], section["beside"]) if text)
        mark = MARKS[section.get("listed", "")]
        for item in section["items"]:
            yield from (text for text in (mark + _line_of(item), item["beside"]) if text)
        yield ""


def _line_of(item: Json) -> str:
    match item["kind"]:
        case "entry":
            return f"{item['label']}: {'; '.join(value['text'] for value in item['values'])}"
        case "blank":
            return f"{item['label']}: {ROOM}"
        case "quote":
            return f"“{item['text']}”"
        case _:
            return str(item["text"])


def _item(item: Item, say: Say) -> dict[str, Json]:
    match item:
        case Quote(text, lang):
            return {"kind": "quote", "text": text, "lang": lang}
        case Entry(label, values):
            shown = [_value(value, say) for value in values] or [
                {"kind": "line", "text": say(Line(NOT_KNOWN))}
            ]
            return {"kind": "entry", "label": say(label), "values": shown}
        case Blank(label, lines):
            return {"kind": "blank", "label": say(label), "lines": lines}
        case Line(strong=strong):
            return {"kind": "line", "text": say(item), "strong": strong}


def _pair(item: Item, say: Say, below: Item | None, other: Say) -> dict[str, Json]:
    """Return the item and, where it is not the same, how the other language says it."""
    own = _item(item, say)
    beside = _plain(below, other) if below is not None else ""
    return {**own, "beside": "" if beside == _line_of(own) else beside}


def _value(value: Line | Quote, say: Say) -> dict[str, Json]:
    if isinstance(value, Quote):
        return {"kind": "quote", "text": value.text, "lang": value.lang}
    return {"kind": "line", "text": say(value)}


def _plain(item: Item, say: Say) -> str:
    """Return the item in the other language; own words are not said twice, and room to write is left once."""
    match item:
        case Quote():
            return ""
        case Blank(label):
            return f"{say(label)}:"
        case Entry(label, values) if values and all(isinstance(value, Quote) for value in values):
            return f"{say(label)}:"
        case _:
            return _line_of(_item(item, say))


def _readable(part: Json, note: str) -> Json:
    """Return *part* with *note* for each line of own words in a script of which our font draws almost nothing."""
    match part:
        case {"kind": "quote", "text": str(text)} if note:
            lines = (note if foreign(line) else line for line in text.split("\n"))
            return {**part, "text": "\n".join(lines)}
        case dict():
            return {key: _readable(value, note) for key, value in part.items()}
        case list():
            return [_readable(value, note) for value in part]
        case _:
            return part
