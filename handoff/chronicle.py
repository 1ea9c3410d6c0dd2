"""The table of days on paper: ``timeline`` of a case for a reader, where it knows more than one day. Pure."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from flows.words import N_, Line, line
from handoff.edtf import written
from handoff.marks import MARKS, Row, Say
from handoff.values import DERIVED, TOLD, Value

_WHAT = {
    "happened": N_("It happened."),
    "taken": N_("The person was taken."),
    "file_made": N_("File {file}: made, by the clock of the camera"),
    "file_received": N_("File {file}: it came here"),
    "sent": N_("The report was sent."),
}
_ALWAYS = frozenset({"happened", "story", "sent"})
"""What every case has: alone it needs no table."""
_MARKS = {TOLD: MARKS["told"], DERIVED: MARKS["derived"], "recorded": MARKS["recorded"]}


def chronicle(case: Value, say: Say) -> Iterator[dict[str, Any]]:
    """Yield ``{"title", "columns", "rows"}`` once, or not at all."""
    if any(row["what"] not in _ALWAYS for row in case["timeline"]):
        rows = [_row(row, case, say) for row in case["timeline"] if "at" in row]
        columns = [say(line(text)) for text in (N_("Day"), N_("What happened"), N_("Source"))]
        yield {"title": say(line(N_("In order of time"))), "columns": columns, "rows": rows}


def _row(row: Value, case: Value, say: Say) -> Row:
    day, clock = _when(row, case)
    at = f"\n{clock}" if clock else ""
    file = _file(row, case)
    return {
        "name": say(day),
        "text": say(line(_WHAT[row["what"]], file=file) if file else line(_WHAT[row["what"]])) + at,
        "mark": say(line(_MARKS[row["source"]])),
        "words": "",
    }


def _when(row: Value, case: Value) -> tuple[Line, str]:
    """Return the day and the clock of *row*. A time in UTC is said as it was where it happened."""
    at, zone = str(row["at"]), str(case["event"].get("tz", {"value": "UTC"})["value"])
    if "T" not in at:
        return written(at), f"{row['time']} {zone}" if "time" in row else ""
    moment = datetime.fromisoformat(at)
    if moment.tzinfo is not None:
        moment = moment.astimezone(ZoneInfo(zone) if zone != "UTC" else UTC)
    else:
        zone = ""
    day: date = moment.date()
    return line(N_("{day}"), day=day), f"{moment:%H:%M} {zone}".rstrip()


def _file(row: Value, case: Value) -> str:
    kind, _, rest = row["refs"][0].partition(".")
    return str(case["evidence"][int(rest.partition(".")[0])]["evidence_id"]) if kind == "evidence" else ""
