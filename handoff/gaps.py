"""What a reader of page one must not take for a no: what nobody knows, and what nobody asked. Pure."""

from collections.abc import Iterator

from flows.words import N_
from handoff.values import Value

_FOR_OTHERS = ("household", "relayed", "advocate")
_MAY_BE_HELD = frozenset({"detained", "citizen_held", "held_conditions", "forced_sign", "rights_denied"})


def unknown(case: Value) -> Iterator[str]:
    """Yield what was asked and is not known, or was not said, as message ids."""
    event, hurt = case["event"], case.get("anyone_hurt")
    place, held = event["place"].get("text"), case["detention"].get("where_known")
    first = event["types"][0]
    yield from _if(N_("who the person is in this"), case["reporter"]["role"]["absent"] is not None)
    yield from _if(
        N_("what kind of thing happened"), first["absent"] is not None or first["value"] == "unsure"
    )
    yield from _if(N_("the date"), event["date"]["absent"] is not None)
    yield from _if(N_("the place"), place is not None and place["absent"] is not None)
    yield from _if(N_("the story"), not event["narrative"])
    yield from _if(N_("whether anyone was hurt"), hurt is not None and hurt["value"] in (None, "unknown"))
    yield from _if(N_("where the person is held"), held is not None and held["value"] in (None, "no"))


def unasked(case: Value) -> Iterator[str]:
    """Yield what nobody asked, as message ids; whole groups of questions are in ``handoff.groups.not_asked``."""
    event, types = case["event"], {value["value"] for value in case["event"]["types"]}
    held = "where_known" not in case["detention"] and types & _MAY_BE_HELD
    other = case["reporter"]["role"]["value"] in _FOR_OTHERS and "permission" not in case["reporter"]
    yield from _if(N_("the time"), "time_local" not in event and "time_band" not in event)
    yield from _if(N_("whether anyone was hurt"), "anyone_hurt" not in case)
    yield from _if(N_("where the person is held"), bool(held))
    yield from _if(N_("whether the person it happened to agrees"), other)
    yield from _if(N_("whether there is a lawyer"), "has_lawyer" in case["not_asked"])


def _if(name: str, holds: bool) -> tuple[str, ...]:  # noqa: FBT001  (what it is told is the whole question)
    return (name,) if holds else ()
