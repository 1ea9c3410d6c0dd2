"""The tables after page one: what the person told in the modules, group by group, and each file. Pure.

Only what was asked stands here, made from ``case.json`` alone: what this partner may not have is not in it.
"""

from collections.abc import Iterator
from typing import Any

from flows.words import N_, Line, line
from handoff.edtf import written
from handoff.fields import GROUPS, Field, Group
from handoff.marks import ABSENT, MARKS, Row, Say
from handoff.values import Value

_KINDS = {
    "photo": N_("photo"),
    "video": N_("video"),
    "voice": N_("voice message"),
    "audio": N_("sound"),
    "document": N_("document"),
}
_CAME = {
    "compressed": N_("compressed by the app"),
    "original_file": N_("sent as a file"),
    "forwarded": N_("forwarded from another chat"),
}
_WHAT = N_("{kind} ({sent})")
_SENT = {
    "cleaned_copy": N_("cleaned copy"),
    "original": N_("as it came"),
    "held": N_("not in this parcel"),
}
_WHY = {
    "cannot_be_cleaned": N_("No copy without place and camera could be made."),
    "may_show_place": N_("It may show where it was made. The person shares only city and state."),
    "mail_too_big": N_("Too large to be sent to you. Ask the people who run this bot for another way."),
    "damaged": N_("What we kept is not what the person sent. Please ask for it again."),
    "missing": N_("It was not there when this was sent. Ask the people who run this bot."),
}
_PART = N_("In part {part} of this case: {path}")
_FILES = N_("Photos, videos, papers")


def groups(case: Value, say: Say) -> Iterator[dict[str, Any]]:
    """Yield ``{"title", "rows"}`` for each group of which something was asked, and for the files."""
    for group in GROUPS:
        rows = [row for field in group.fields for row in _rows(field, case, say)]
        if rows:
            yield {"title": say(line(group.title)), "rows": rows}
    if case["evidence"]:
        yield {"title": say(line(_FILES)), "rows": [_file(one, say) for one in case["evidence"]]}


def not_asked(case: Value) -> Iterator[str]:
    """Yield the titles of the groups nobody asked about, as far as they could matter here."""
    types = {value["value"] for value in case["event"]["types"]}
    for group in GROUPS:
        if not found_any(group, case) and (not group.of or types & set(group.of)) and not _is_time(group):
            yield group.title
    if "evidence" in case["not_asked"]:
        yield _FILES


def _is_time(group: Group) -> bool:
    """Say whether it is the group about the time of day: page one has a word of its own for that."""
    return any(field.question == "tim.band" for field in group.fields)


def found_any(group: Group, case: Value) -> bool:
    """Say whether anything of *group* was asked. Of private questions nobody is told whether they were."""
    open_fields = [field for field in group.fields if not field.group]
    return not open_fields or any(field.part not in case["not_asked"] for field in open_fields)


def found(field: Field, case: Value) -> list[Value]:
    """Return the value objects at the field's path."""
    places: list[Any] = [case]
    for name in field.path.split("."):
        if name == "*":
            places = [record for records in places for record in records]
        elif name == "0":
            places = [records[0] for records in places if records]
        else:
            places = [place[name] for place in places if name in place]
    values = [one for value in places for one in (value if isinstance(value, list) else [value])]
    return values if field.shape != "one" else values[:1]


def _rows(field: Field, case: Value, say: Say) -> Iterator[Row]:
    values = found(field, case)
    if not values:
        return
    absent = values[0]["absent"]
    text = say(line(ABSENT[absent])) if absent else "\n".join(said(value, say) for value in values)
    yield {
        "name": say(line(field.name)),
        "text": text,
        "mark": say(line(MARKS["unknown" if absent else "told"])),
        "words": "" if absent else _words(values[0]),
    }


def said(value: Value, say: Say) -> str:
    """Return one value in words: a number, a day, a code's name, or the words themselves."""
    match value["value"]:
        case {"min": low, "max": high}:
            return say(_number(low, high))
        case str(text) if "label" not in value and value.get("original", {}).get("text") != text:
            return say(written(text))
        case other:
            return str(value.get("label", other))


def _number(low: int, high: int | None) -> Line:
    if high is None:
        return line(N_("{low} or more"), low=str(low))
    return (
        line("{low}", low=str(low))
        if low == high
        else line(N_("{low} to {high}"), low=str(low), high=str(high))
    )


def _words(value: Value) -> str:
    """Return the person's own words, where the value is a reading of them."""
    text = value.get("original", {}).get("text", "")
    return "" if isinstance(value["value"], str) and "label" not in value else text


def _where(file: Value, say: Say) -> str:
    if "path" not in file:
        return say(line(_WHY[file["held_why"]]))
    if "part" in file:
        return say(line(_PART, part=str(file["part"]), path=file["path"]))
    return str(file["path"])


def _first_copy(claim: Value, say: Say) -> str:
    return say(line(N_("What came was the first copy, not changed: {answer}"), answer=said(claim, say)))


def _size(file: Value, say: Say) -> str:
    """Return how large a file is; of a cleaned copy, how large what came was, too."""
    if file["sent"] != "cleaned_copy":
        return say(line(N_("{count} bytes"), count=str(file["bytes"])))
    (copy,) = file["derivatives"]
    both = N_("{count} bytes here, {first} bytes as it came")
    return say(line(both, count=str(copy["bytes"]), first=str(file["bytes"])))


def _file(file: Value, say: Say) -> Row:
    told = [
        *([said(file["author"], say)] if "author" in file else []),
        *([_first_copy(file["original_claim"], say)] if "original_claim" in file else []),
        *(said(value, say) for value in file["shows"]),
    ]
    note = file.get("note", {"value": ""})["value"]
    what = line(_WHAT, kind=Line(_KINDS[file["kind"]]), sent=Line(_CAME[file["as_sent"]]))
    lines = [
        f"{say(what)}, {file['media_type']}, {_size(file, say)}",
        _where(file, say),
        *(["; ".join(told)] if told else []),
    ]
    return {
        "name": file["evidence_id"],
        "text": "\n".join(lines),
        "mark": say(line(_SENT[file["sent"]])),
        "words": note,
    }
