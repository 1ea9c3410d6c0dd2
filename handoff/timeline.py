"""``timeline``: the days and times a case knows, in order, each with where it comes from (dialogue 7.3). Pure.

It is made from what already stands in the case, so it cannot show what this partner may not have. Nothing is guessed:
a message of the story has no day of its own; it stands after the day of the event, in the order it was told.
"""

from collections.abc import Iterator

from handoff.values import DERIVED, TOLD, Value

RECORDED = "recorded"
"""Neither told nor worked out: this program's own clock."""
EARLIEST = "0000-01-01"
"""Where the day is not known, the event and its story stand first."""


def timeline_of(case: Value) -> list[Value]:
    """Return the lines: ``what`` it is, ``source``, ``refs`` into the case, and ``at`` (EDTF) where a time is known."""
    happened = str(case["event"]["date"]["value"] or EARLIEST)
    lines = (*_event(case), *_taken(case), *_files(case), *_sent(case))
    return sorted(lines, key=lambda line: _first_day(str(line.get("at", happened))))


def _first_day(edtf: str) -> str:
    """Return the first day *edtf* allows; of a time only its day: a local time and one in UTC do not sort."""
    year, month, day = (*edtf.partition("/")[0].rstrip("~?%")[:10].split("-"), "01", "01")[:3]
    return f"{year}-{month}-{day}"


def _event(case: Value) -> Iterator[Value]:
    event = case["event"]
    if event["date"]["value"] is not None:
        clock = {"time": event["time_local"]["value"]} if "time_local" in event else {}
        yield {"at": event["date"]["value"], **clock, **_line("happened", TOLD, "event.date")}
    for number, said in enumerate(event["narrative"]):
        told_at = {"told_at": said["original"]["message_time"]}
        yield {**told_at, **_line("story", TOLD, f"event.narrative.{number}")}


def _taken(case: Value) -> Iterator[Value]:
    when = case["detention"].get("when", {"value": None})
    if when["value"] is not None:
        yield {"at": when["value"], **_line("taken", TOLD, "detention.when")}


def _files(case: Value) -> Iterator[Value]:
    for number, file in enumerate(case["evidence"]):
        ref = f"evidence.{number}"
        if "captured_at_embedded" in file:
            made = file["captured_at_embedded"]["value"]
            yield {"at": made, **_line("file_made", DERIVED, f"{ref}.captured_at_embedded")}
        yield {"at": file["received_at"], **_line("file_received", RECORDED, f"{ref}.received_at")}


def _sent(case: Value) -> Iterator[Value]:
    yield {"at": case["submitted_at"], **_line("sent", RECORDED, "submitted_at")}


def _line(what: str, source: str, ref: str) -> Value:
    return {"what": what, "source": source, "refs": [ref]}
