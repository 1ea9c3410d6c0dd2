"""The hub's modules in ``case.json``: one walk over the table of ``handoff/fields.py``, and what a rule adds. Pure."""

from datetime import timedelta
from typing import Any

from flows.answers import Json
from flows.guidance.incident import span
from flows.huridocs import COERCIVE, FORCE, INVOLVED, PLACES, SIGNED, STATUSES, TYPES
from handoff.fields import FIELDS, Field
from handoff.reading import Reader
from handoff.values import Value, dated, derived

EMPTY: dict[str, Any] = {
    **{name: [] for name in ("perpetrators", "vehicles", "persons", "force", "harmed", "property")},
    **{
        name: []
        for name in ("words_used", "perceived_reason", "recording", "cameras", "prior_actions", "goals")
    },
    **{name: {} for name in ("medical_care", "entry", "property_cost", "witnesses")},
}
"""What stands in the case where nothing was asked or told. A private field is absent until there is a yes."""

KEPT_BY_CAMERAS = timedelta(days=7)
"""Many cameras record over what they have within days to weeks: the careful end."""


def filled(case: dict[str, Any], reader: Reader) -> dict[str, Any]:
    """Return *case* with what the modules told, as far as this partner may have it."""
    for name, empty in EMPTY.items():
        case[name] = empty.copy()
    for question, field in FIELDS.items():
        if question in reader.answers and reader.may(question):
            _put(case, field.path.split("."), _values(field, reader))
    _name_records(case, reader)
    _look_up(case)
    _work_out(case, reader)
    case["acts"] = _acts(case)
    _involve(case, reader)
    return case


def _values(field: Field, reader: Reader) -> Any:  # noqa: ANN401  (a value object, or a list of them)
    answer = reader.answers[field.question]
    if field.shape == "one":
        return _value(field, answer.value, reader)
    codes = answer.value if isinstance(answer.value, list) else [answer.value]
    if field.shape == "files" and answer.absent is None:
        codes = [code for code in codes if code in reader.chosen.files]
    return [_value(field, code, reader) for code in codes]


def _value(field: Field, value: Json, reader: Reader) -> Value:
    if isinstance(value, dict) and "edtf" in value:
        return dated(reader.coded(field.question, value["edtf"], field.sens))
    return reader.coded(field.question, value, field.sens)


def _put(place: Any, path: list[str], value: Any) -> None:  # noqa: ANN401  (plain JSON, all the way down)
    """Put *value* at *path*. ``*``: one record for each of its values, or into every record there is."""
    name, *rest = path
    if not rest:
        place[name] = value
    elif rest[0] == "*" and isinstance(value, list):
        place[name] = [{rest[1]: one} for one in value]
    elif rest[0] == "*":
        for record in place.get(name, []):
            record[rest[1]] = value
    elif rest[0] == "0":
        place[name] = place[name] or [{}]
        _put(place[name][0], rest[1:], value)
    else:
        _put(place.setdefault(name, {}), rest, value)


def _name_records(case: dict[str, Any], reader: Reader) -> None:
    """Give each record a name of its own, so that acts can point to it: A1 the agents, P1 the people, V1 a car."""
    if case["reporter"]["role"]["value"] == "victim":
        case["persons"] = [{**row, "reporter_among": _is_one(reader)} for row in case["persons"] or [{}]]
    if status := _statuses(reader):
        case["persons"] = [{**row, "status": status} for row in case["persons"] or [{}]]
    for name, letter in (("perpetrators", "A"), ("persons", "P"), ("vehicles", "V")):
        case[name] = [{"ref": f"{letter}{i}", **record} for i, record in enumerate(case[name], 1)]
    for record in case["persons"]:
        record["role"] = "victim"
    for record in case["perpetrators"]:
        record["vehicle_refs"] = [car["ref"] for car in case["vehicles"] if car["told"]["absent"] is None]


def _is_one(reader: Reader) -> Value:
    """Return that whoever tells it is one of the people it happened to."""
    return derived(
        value=True, derived_from=("rep.role",), method="role/1", sens=1, consent=reader.consent("rep.role")
    )


def _statuses(reader: Reader) -> list[Value]:
    """Return what was told of the people it happened to, as HURIDOCS says it: each of one of them, or of more."""
    return [
        derived(answer, (question,), "status/1", 2, reader.consent(question)) | {"huridocs_list_25": code}
        for (question, answer), code in STATUSES.items()
        if reader.answer(question).value == answer
    ]


def _involve(case: dict[str, Any], reader: Reader) -> None:
    """Say that the agents are alleged to have a part in violent or coercive acts; which part nobody asks."""
    if any(act["type"] in COERCIVE for act in case["acts"]):
        for record in case["perpetrators"]:
            part = derived("alleged", ("inc.types",), "involvement/1", 1, reader.consent("inc.types"))
            record["involvement"] = part | {"huridocs_list_18": INVOLVED}


def _look_up(case: dict[str, Any]) -> None:
    """Add the codes of HURIDOCS, where it has one."""
    papers = case["detention"].get("papers", {"value": None})
    signs = [kind for kind in case["event"]["types"] if kind["value"] == "forced_sign"]
    for value in (*signs, *([papers] if papers["value"] == "yes" else [])):
        value["huridocs_list_36"] = SIGNED
    kind = case["event"]["place"].get("kind", {"value": None})
    if kind["value"] in PLACES:
        kind["huridocs_list_17"] = list(PLACES[kind["value"]])
    for means in case["force"]:
        if means["value"] in FORCE:
            means["huridocs_methods"] = list(FORCE[means["value"]])


def _work_out(case: dict[str, Any], reader: Reader) -> None:
    """Add what follows by a rule: how long a camera may keep its video, and that reading is hard."""
    days, consent = span(reader.answers), f"c.share.{reader.chosen.partner}"
    for camera in case["cameras"]:
        if days is not None and camera["kind"]["value"] not in (None, "no", "person"):
            gone = (days.first + KEPT_BY_CAMERAS).isoformat()
            camera["likely_gone_after"] = derived(gone, ("inc.when", "cam.near"), "camera-week/1", 1, consent)
    if any(way["value"] == "reading" for way in case["reporter"].get("talk", [])):
        hard = derived(value=True, derived_from=("me.talk",), method="talk/1", sens=1, consent=consent)
        case["reporter"]["reading_help"] = hard


def _acts(case: dict[str, Any]) -> list[Value]:
    """Return one alleged act for each thing that happened. Who did it to whom only as far as it was told."""
    victims, agents = ([row["ref"] for row in case[name]] for name in ("persons", "perpetrators"))
    return [
        {
            "type": kind["value"],
            "huridocs_acts": list(TYPES[kind["value"]].acts),
            "huridocs_methods": list(TYPES[kind["value"]].methods),
            "victim_refs": victims,
            "perpetrator_refs": agents,
            "told_in": "inc.types",
        }
        for kind in case["event"]["types"]
        if kind["value"] in TYPES and kind["value"] != "unsure"
    ]
