"""Cases as rows of one flat table (docs/case-schema.md): one row for each revision of a case, the same columns always.

A column is found by its name. Names are lower case without spaces, several codes stand with ``|`` between them, and
there is a ``title``: so a database that imports such tables, like Uwazi, takes it as it is. Pure.
"""

import csv
import io
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from flows.intake import labels
from handoff.fields import FIELDS, Field
from handoff.groups import found
from handoff.safe_cells import cell
from handoff.values import Value

Read = Callable[[Value], str]


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its *name* and how its text is read out of a case."""

    name: str
    read: Read


def as_csv(cases: Iterable[Value]) -> str:
    """Return the table as CSV (RFC 4180): every cell quoted, none a formula."""
    out = io.StringIO()
    rows = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    rows.writerow(column.name for column in COLUMNS)
    rows.writerows([cell(column.read(case)) for column in COLUMNS] for case in cases)
    return out.getvalue()


def said(value: Value) -> str:
    """Return a value object as text: its value, or in brackets why there is none."""
    match value["value"]:
        case None:
            return f"({value['absent']})"
        case {"min": low, "max": None}:
            return f"{low} or more"
        case {"min": low, "max": high}:
            return str(low) if low == high else f"{low} to {high}"  # 6-10 would be read as a day
        case bool(yes):
            return "yes" if yes else "no"
        case other:
            return str(other)


def _at(path: str) -> Read:
    """Return the reader of the value object, or plain text, at *path*; "" where the key is not there."""

    def read(case: Value) -> str:
        place: Any = case
        for name in path.split("."):
            if not isinstance(place, Mapping) or name not in place:
                return ""
            place = place[name]
        return said(place) if isinstance(place, dict) else "" if place is None else str(place)

    return read


def _each(values: Iterable[str], between: str = "|") -> str:
    return between.join(dict.fromkeys(one for one in values if one))


def _triage(name: str) -> Read:
    return lambda case: _each(case["triage"][name])


def _codes(name: str) -> Read:
    return lambda case: _each(code for value in case["event"]["types"] for code in value.get(name, []))


def _statuses(case: Value) -> list[Value]:
    return [one for row in case["persons"] for one in row.get("status", [])]


def _geolocation(case: Value) -> str:
    if "geo" not in case["event"]["place"]:
        return ""
    longitude, latitude = case["event"]["place"]["geo"]["value"]["coordinates"]
    return f"{latitude}|{longitude}"


def _sure(deadline: Value) -> str:
    if "sure" not in deadline:  # a case of an earlier form
        return ""
    return f"{deadline['kind']} {'yes' if deadline['sure'] else 'no'}"


def _story(case: Value) -> str:
    return "\n".join(one["original"]["text"] for one in case["event"]["narrative"])


def _label(field: Field) -> Read:
    return lambda case: _each(str(value.get("label", "")) for value in found(field, case))


def _of(field: Field) -> Read:
    between = "|" if field.question in labels() or field.shape == "files" else "\n"
    return lambda case: _each((said(value) for value in found(field, case)), between)


def _columns_of(field: Field) -> Iterable[Column]:
    name = field.path.replace(".*", "").replace(".0", "").replace(".", "_")
    yield Column(name, _of(field))
    if field.question in labels():
        yield Column(f"{name}_label", _label(field))


COLUMNS: tuple[Column, ...] = (
    Column("title", lambda case: f"Case {case['alias']}, revision {case['revision']}"),
    *(Column(name, _at(name)) for name in ("alias", "revision")),
    Column("addendum", lambda case: "yes" if case.get("addendum") else "no"),
    Column("demo", lambda case: "yes" if case["demo"] else "no"),
    *(Column(name, _at(name)) for name in ("submitted_at", "status", "lang_ui")),
    Column("langs_content", lambda case: _each(case["langs_content"])),
    Column("triage_level", _at("triage.level")),
    Column("triage_see_by", _at("triage.see_by")),
    *(Column(f"triage_{name}", _triage(name)) for name in ("rule_ids", "why_en", "flags")),
    Column("reporter_role", _at("reporter.role")),
    Column("reporter_minor", lambda case: "yes" if case["reporter"]["minor"] else "no"),
    Column("reporter_permission", _at("reporter.permission")),
    Column("event_types", lambda case: _each(said(value) for value in case["event"]["types"])),
    Column(
        "event_types_label", lambda case: _each(str(one.get("label", "")) for one in case["event"]["types"])
    ),
    *(Column(name, _codes(name)) for name in ("huridocs_acts", "huridocs_methods")),
    Column("event_date", _at("event.date")),
    *(Column(f"event_{name}", _at(f"event.{name}")) for name in ("date_text", "time_local", "tz")),
    Column("place_text", _at("event.place.text")),
    *(
        Column(f"place_{name}", _at(f"event.place.admin.{name}"))
        for name in ("place", "county", "county_geoid", "state", "zip")
    ),
    Column("geolocation", _geolocation),
    Column("story", _story),
    Column("story_absent", _at("event.narrative_absent")),
    Column("anyone_hurt", _at("anyone_hurt")),
    Column("detention_where_known", _at("detention.where_known")),
    *(column for field in FIELDS.values() for column in _columns_of(field)),
    Column(
        "cameras_likely_gone_after",
        lambda case: _each(
            said(one["likely_gone_after"]) for one in case["cameras"] if "likely_gone_after" in one
        ),
    ),
    *(
        Column(f"answers_to_{name}", _at(f"answers_to.{name}"))
        for name in ("reply_id", "question_id", "question", "value")
    ),
    Column("files", lambda case: str(len(case["evidence"]))),
    Column("files_here", lambda case: str(sum("path" in one for one in case["evidence"]))),
    Column("parts", _at("parts")),
    Column("files_kept_back", _at("evidence_kept_back")),
    Column("files_with_person", _at("evidence_with_person")),
    Column("files_sha256", lambda case: _each(one.get("sha256", "") for one in case["evidence"])),
    Column("deadlines", lambda case: _each(f"{one['kind']} {one['date']}" for one in case["deadlines"])),
    Column("deadlines_sure", lambda case: _each(_sure(one) for one in case["deadlines"])),
    Column(
        "deadlines_absent",
        lambda case: _each(f"{one['kind']} {one['why']}" for one in case.get("deadlines_absent", [])),
    ),
    Column("may_write", lambda case: "yes" if case["how_to_answer"]["may_write"] else "no"),
    Column("answer_ways", lambda case: _each(case["how_to_answer"].get("ways", []))),
    Column("huridocs_priority", _at("triage.huridocs_list_46")),
    Column("huridocs_date_type", _at("event.date.huridocs_list_48")),
    Column("huridocs_victim_status", lambda case: _each(one["huridocs_list_25"] for one in _statuses(case))),
    Column("consents", lambda case: _each(f"{one['id']} {one['value']}" for one in case["consents"])),
    Column("not_asked", lambda case: _each(case["not_asked"])),
    Column("left_out", lambda case: _each((one["why"] for one in case["redactions"]), "\n")),
    Column("notes_unplaced", lambda case: "\n".join(one["text"] for one in case["notes_unplaced"])),
)
