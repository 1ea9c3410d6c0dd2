"""The table of page one: one row for each thing a reader must know, each with where it comes from. Pure."""

from collections.abc import Callable, Iterator
from datetime import date

from flows.words import N_, Line, line
from handoff.edtf import written
from handoff.values import Value

Say = Callable[[Line], str]
Row = dict[str, str]

ABSENT = {
    "asked-unknown": N_("The person does not know."),
    "asked-declined": N_("The person prefers not to say."),
    "temp-unknown": N_("Skipped for now."),
    "not-asked": N_("Not asked."),
}
_MARKS = {"told": N_("told by the person"), "derived": N_("worked out"), "unknown": N_("not known")}
_NOT_ASKED = {
    "perpetrators": N_("who the agents were and which agency"),
    "vehicles": N_("cars and plates"),
    "persons": N_("how many people it happened to"),
    "medical_care": N_("whether a doctor helped"),
    "witnesses": N_("other witnesses"),
    "cameras": N_("cameras"),
    "evidence": N_("photos, videos and papers"),
    "prior_actions": N_("complaints already made"),
    "goals": N_("what the person wants"),
    "reporter.interpreter": N_("whether an interpreter is needed"),
    "reporter.reading_help": N_("whether reading is hard"),
}
_FLAGS = {
    "child": N_("a child is part of this"),
    "death": N_("someone died"),
    "injured": N_("someone was hurt"),
    "held": N_("someone may be held"),
    "place_unknown": N_("it is not known where the person is held"),
    "sexual": N_("sexual harm"),
    "mass_raid": N_("a big raid"),
    "retaliation": N_("someone was punished for complaining or filming"),
    "minor_reporter": N_("the person who reports is under 18"),
}
_LANGUAGES = {"en": N_("English"), "es": N_("Spanish")}
_KINDS = {"money_claim": N_("Last day for a money claim against the government")}
_UNKNOWN_FIELDS = (
    ("role", N_("who the person is in this")),
    ("types", N_("what kind of thing happened")),
    ("date", N_("the date")),
    ("time", N_("the time")),
    ("place", N_("the place")),
    ("story", N_("the story")),
    ("injuries", N_("whether anyone was hurt")),
    ("held", N_("where the person is held")),
)

TELLERS = {
    "victim": N_("The person it happened to"),
    "household": N_("Family or household"),
    "witness": N_("A witness"),
    "relayed": N_("A person who was told about it"),
    "advocate": N_("A person who works for a group"),
}
"""Who tells it, in a partner's words: the answer's own label is in the person's."""


class Rows:
    """The table of page one."""

    def __init__(self, case: Value, say: Say) -> None:
        self._case, self._event, self._say = case, case["event"], say

    def rows(self) -> Iterator[Row]:
        """Yield the rows in reading order."""
        yield self._role(N_("Who tells it"), self._case["reporter"]["role"])
        yield self._coded(N_("What happened"), self._event["types"])
        yield self._when()
        yield from self._where()
        if self._case["injuries"]:
            yield self._coded(N_("Was anyone hurt?"), self._case["injuries"])
        if self._case["detention"]:
            yield self._coded(
                N_("Is it known where the person is?"), [self._case["detention"]["where_known"]]
            )
        yield self._row(N_("What the person wants"), self._say(line(ABSENT["not-asked"])), "unknown")
        yield self._row(
            N_("Language of the chat"),
            ", ".join(self._language(lang) for lang in self._case["langs_content"]),
            "told",
        )
        yield self._may_write()
        for row in self._case["deadlines"]:
            yield self._deadline(row)
        if self._case["triage"]["flags"]:
            flags = [self._say(line(_FLAGS[flag])) for flag in self._case["triage"]["flags"]]
            yield self._row(N_("Please note"), "; ".join(flags), "derived")
        yield self._row(N_("Not known, not asked"), self._unknown(), "unknown")

    def _row(self, name: str, text: str, mark: str, words: str = "") -> Row:
        return {
            "name": self._say(line(name)),
            "text": text,
            "mark": self._say(line(_MARKS[mark])),
            "words": words,
        }

    def _role(self, name: str, value: Value) -> Row:
        if value["value"] not in TELLERS:
            return self._coded(name, [value])
        return self._row(name, self._say(line(TELLERS[value["value"]])), "told")

    def _coded(self, name: str, values: list[Value]) -> Row:
        if values[0]["absent"] is not None:
            return self._row(name, self._say(line(ABSENT[values[0]["absent"]])), "unknown")
        return self._row(name, "\n".join(str(one.get("label", one["value"])) for one in values), "told")

    def _when(self) -> Row:
        value, name, words = self._event["date"], N_("When"), self._event.get("date_text", "")
        if value["absent"] is not None:
            return self._row(name, self._say(line(ABSENT[value["absent"]])), "unknown", words)
        parts = [self._say(written(value["value"]))]
        if "time_local" in self._event:
            zone = self._event.get("tz", {}).get("value", "")
            parts.append(f"{self._event['time_local']['value']} {zone}".rstrip())
        if value["certainty"] is not None:
            sure = (
                N_("The person did not call it a guess.")
                if value["certainty"] == "sure"
                else N_("This is a guess of the person.")
            )
            parts.append(self._say(line(sure)))
        return self._row(name, "\n".join(parts), "told", words)

    def _where(self) -> Iterator[Row]:
        place, name = self._event["place"], N_("Where")
        admin = place["admin"]
        match place.get("text"):
            case None:
                yield self._row(name, self._say(line(N_("Not shared with this group."))), "unknown")
            case {"absent": str(why)}:
                yield self._row(name, self._say(line(ABSENT[why])), "unknown")
            case {"value": text, "source": source}:
                yield self._row(name, str(text), "told" if source == "told_by_reporter" else "derived")
        region = [str(admin[key]["value"]) for key in ("place", "county", "zip", "state") if key in admin]
        if "geo" in place:
            longitude, latitude = place["geo"]["value"]["coordinates"]
            region.append(f"{latitude:.5f}, {longitude:.5f}")
        if region:
            yield self._row(N_("City, county, state"), ", ".join(region), "derived")

    def _may_write(self) -> Row:
        if self._case["how_to_answer"]["may_write"]:
            return self._row(
                N_("May this group write back?"),
                self._say(line(N_("Yes, through the bot. See: How to answer."))),
                "told",
            )
        return self._row(
            N_("May this group write back?"),
            self._say(line(N_("No. The person does not want messages."))),
            "told",
        )

    def _language(self, lang: str) -> str:
        name = _LANGUAGES.get(lang.partition("-")[0])
        return lang if name is None else f"{self._say(line(name))} ({lang})"

    def _deadline(self, row: Value) -> Row:
        text = line(
            N_("{day}. Please check it yourself. The rule was read on {checked}."),
            day=date.fromisoformat(row["date"]),
            checked=date.fromisoformat(row["checked_on"]),
        )
        return self._row(_KINDS[row["kind"]], self._say(text), "derived")

    def _unknown(self) -> str:
        missing = [name for field, name in _UNKNOWN_FIELDS if self._is_missing(field)]
        return "; ".join(
            self._say(line(name))
            for name in [*missing, *(_NOT_ASKED[one] for one in self._case["not_asked"])]
        )

    def _is_missing(self, field: str) -> bool:
        event, place = self._event, self._event["place"].get("text")
        held, hurt = self._case["detention"].get("where_known"), self._case["injuries"]
        return {
            "role": self._case["reporter"]["role"]["absent"] is not None,
            "types": event["types"][0]["absent"] is not None or event["types"][0]["value"] == "unsure",
            "date": event["date"]["absent"] is not None,
            "time": "time_local" not in event,
            "place": place is None or place["absent"] is not None,
            "story": not event["narrative"],
            "injuries": not hurt or hurt[0]["value"] in (None, "unknown"),
            "held": held is not None and held["value"] in (None, "no"),
        }[field]
