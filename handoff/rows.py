"""The table of page one: one row for each thing a reader must know, each with where it comes from. Pure.

What the person told beyond that stands in tables of its own: ``handoff/groups.py``.
"""

from collections.abc import Iterator
from datetime import date

from flows.words import N_, line
from handoff.edtf import DAY, written
from handoff.gaps import unasked, unknown
from handoff.groups import not_asked, said
from handoff.marks import ABSENT, MARKS, Row, Say
from handoff.values import Value
from handoff.ways_to_answer import in_short

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
    "child_alone": N_("a child may be without an adult"),
    "care_now": N_("somebody may need medicine or care now"),
}
_SAID_BY = {
    "death": ("U1.death",),
    "injured": ("U2.injury", "U2.untreated"),
    "held": ("U1.held", "U1.place_unknown", "U2.held"),
    "place_unknown": ("U1.place_unknown",),
    "sexual": ("U2.sexual",),
    "minor_reporter": ("U2.minor",),
    "child_alone": ("U1.child_alone",),
    "care_now": ("U1.care",),
}
"""Rules whose reason, above the table, says what a flag says."""
_LANGUAGES = {"en": N_("English"), "es": N_("Spanish")}
_KINDS = {"money_claim": N_("Last day for a federal money claim")}
_NO_DATE = {
    "minor": N_("Not worked out: the person who reports is under 18."),
    "local_police": N_("Not worked out: only the local police were named."),
    "role": N_("Not worked out: it is done only for the person it happened to, and the family."),
    "harm": N_("Not worked out: what happened is not on our list for this claim."),
    "date": N_("Not worked out: no day is known."),
    "past": N_("Not worked out: two years or more have passed. A lawyer can tell if there is an exception."),
    "rule": N_("Not worked out: the law was read too long ago."),
}
_YOUNG, _LAWYER_FIRST = N_("Under 18."), N_("Please talk to that lawyer first.")
_UNSURE_DAY = N_("The person is not sure of the day: the true last day may be earlier.")
_THERE_MAY_BE_ONE = N_("There may still be a limit. A lawyer can tell.")

TELLERS = {
    "victim": N_("The person it happened to"),
    "household": N_("Family or household"),
    "witness": N_("A witness"),
    "relayed": N_("A person who was told about it"),
    "advocate": N_("A person who works for a group"),
}
"""Who tells it, in a partner's words: the answer's own label is in the person's."""


SHARED = {
    "c.place": N_("all that was told of the place"),
    "c.contact": N_("messages from this group"),
    "c.media": N_("files"),
    "c.identity": N_("legal name"),
    "c.reach": N_("telephone, e-mail or another way"),
    "c.detained": N_("name of the person held"),
    "c.injury": N_("injuries"),
    "c.support": N_("support after sexual harm"),
    "c.refer": N_("passing the case on"),
}
"""What the person chose for this group, by the beginning of the consent's id."""

_FEW = 6
"""Kinds of things that happened, each on a line of its own; more stand together: page one holds what must be known."""
_YES = N_("{what}: yes")
_CHOSEN = {
    "no": N_("{what}: no"),
    "none": N_("{what}: none"),
    "coarse": N_("{what}: no, only city and state"),
}


def kind_of(consent: Value) -> str:
    """Return the beginning of a consent's id: ``c.place``."""
    return ".".join(consent["id"].split(".")[:2])


class Rows:
    """The table of page one."""

    def __init__(self, case: Value, say: Say) -> None:
        self._case, self._event, self._say = case, case["event"], say

    def rows(self) -> Iterator[Row]:
        """Yield the rows in reading order: first the questions that every reader has, then what helps to plan."""
        yield self._role(N_("Who tells it"), self._case["reporter"]["role"])
        if "permission" in self._case["reporter"]:
            agrees = N_("Does the person it happened to agree?")
            yield self._coded(agrees, [self._case["reporter"]["permission"]])
        few = len(self._event["types"]) <= _FEW
        yield self._coded(N_("What happened"), self._event["types"], between="\n" if few else "; ")
        yield self._when()
        yield from self._where()
        yield from self._if_asked()
        yield self._wants()
        yield from self._done_already()
        yield self._chat()
        yield self._may_write()
        yield from self._gaps()
        for row in self._case["deadlines"]:
            yield self._deadline(row)
        for row in self._case.get("deadlines_absent", []):
            text = " ".join(self._say(line(one)) for one in (_NO_DATE[row["why"]], _THERE_MAY_BE_ONE))
            yield self._row(_KINDS[row["kind"]], text, "unknown")
        yield from self._cameras()
        if flags := [self._say(line(_FLAGS[flag])) for flag in self._flags()]:
            yield self._row(N_("Please note"), "; ".join(flags), "derived")
        yield from self._files()
        yield from self._shared()

    def _flags(self) -> Iterator[str]:
        """Yield the flags that no reason of the level says already."""
        rules = " ".join(self._case["triage"]["rule_ids"])
        for flag in self._case["triage"]["flags"]:
            if not any(name in rules for name in _SAID_BY.get(flag, ())):
                yield flag

    def _if_asked(self) -> Iterator[Row]:
        agents = self._case["perpetrators"][0] if self._case["perpetrators"] else {}
        if "agency" in agents:
            yield self._coded(N_("Agency"), agents["agency"])
        if "count" in agents:
            yield self._told(N_("How many agents"), [agents["count"]])
        yield from self._people()
        if "anyone_hurt" in self._case:
            yield self._coded(N_("Was anyone hurt?"), [self._case["anyone_hurt"]])
        if "where_known" in self._case["detention"]:
            known = self._case["detention"]["where_known"]
            yield self._coded(N_("Is it known where the person is?"), [known])
        if "place" in self._case["detention"]:
            yield self._told(N_("Place where they are held"), [self._case["detention"]["place"]])
        if "person" in self._case["detention"]:
            yield self._coded(N_("Name of the person held"), [self._case["detention"]["person"]])
        if "health" in self._case["detention"]:
            yield self._coded(N_("Needs medicine or care now"), [self._case["detention"]["health"]])

    def _people(self) -> Iterator[Row]:
        people = self._case["persons"][0] if self._case["persons"] else {}
        told = [*([people["count"]] if "count" in people else []), *people.get("care_flags", [])]
        if told:
            row = self._told(N_("The people it happened to"), told)
            yield row | {"text": self._counted(people) or row["text"]}

    def _counted(self, people: Value) -> str:
        """Return how many people, and who is among them, each with its name: a number alone says nothing."""
        known = {
            name: [one for one in values if one["absent"] is None]
            for name, values in (
                (N_("How many people"), [people["count"]] if "count" in people else []),
                (N_("Among them"), people.get("care_flags", [])),
            )
        }
        told = {name: "; ".join(said(one, self._say) for one in values) for name, values in known.items()}
        return "\n".join(f"{self._say(line(name))}: {text}" for name, text in told.items() if text)

    def _told(self, name: str, values: list[Value]) -> Row:
        """Return a row of those of *values* that were told; of none, why the first was not."""
        known = [value for value in values if value["absent"] is None]
        text = "; ".join(said(value, self._say) for value in known)
        return self._row(name, text, "told") if known else self._coded(name, values)

    def _wants(self) -> Row:
        name = N_("What the person wants")
        if self._case["goals"]:
            return self._coded(name, self._case["goals"])
        return self._row(name, self._say(line(ABSENT["not-asked"])), "unknown")

    def _done_already(self) -> Iterator[Row]:
        if self._case["prior_actions"]:
            yield self._coded(
                N_("Told or complained to"), [row["body"] for row in self._case["prior_actions"]]
            )
        if "has_lawyer" in self._case:
            yield self._lawyer(self._case["has_lawyer"])

    def _cameras(self) -> Iterator[Row]:
        days = [row["likely_gone_after"] for row in self._case["cameras"] if "likely_gone_after" in row]
        if days:
            text = line(
                N_("Cameras may record over their video within days to weeks. A week after it is {day}."),
                day=date.fromisoformat(days[0]["value"]),
            )
            yield self._row(N_("Video of others"), self._say(text), "derived")

    def _files(self) -> Iterator[Row]:
        files, back, held = (
            self._case[name] for name in ("evidence", "evidence_kept_back", "evidence_with_person")
        )
        if not files and not back and not held:
            return
        here = sum("path" in file for file in files)
        text = line(
            N_("{here} in this parcel, {away} not in it, {back} not shared with this group"),
            here=str(here),
            away=str(len(files) - here),
            back=str(back),
        )
        theirs = line(N_("{held} too large for the chat: only the person has it"), held=str(held))
        both = "; ".join(map(self._say, (text, theirs) if held else (text,)))
        yield self._row(N_("Photos, videos, papers"), both, "recorded")

    def _shared(self) -> Iterator[Row]:
        rows = [row for row in self._case["consents"] if kind_of(row) in SHARED]
        parts = [line(_CHOSEN.get(row["value"], _YES), what=line(SHARED[kind_of(row)])) for row in rows]
        if parts:
            yield self._row(N_("Shared with this group"), "; ".join(map(self._say, parts)), "told")

    def _row(self, name: str, text: str, mark: str, words: str = "") -> Row:
        return {
            "name": self._say(line(name)),
            "text": text,
            "mark": self._say(line(MARKS[mark])),
            "words": words,
        }

    def _role(self, name: str, value: Value) -> Row:
        if value["value"] not in TELLERS:
            row = self._coded(name, [value])
        else:
            row = self._row(name, self._say(line(TELLERS[value["value"]])), "told")
        if self._case["reporter"]["minor"]:
            row["text"] = f"{row['text'].rstrip('.')}. {self._say(line(_YOUNG))}"
        return row

    def _lawyer(self, value: Value) -> Row:
        row = self._coded(N_("There is a lawyer for this"), [value])
        if value["value"] == "yes":
            row["text"] += f". {self._say(line(_LAWYER_FIRST))}"
        return row

    def _coded(self, name: str, values: list[Value], between: str = "; ") -> Row:
        if values[0]["absent"] is not None:
            return self._row(name, self._say(line(ABSENT[values[0]["absent"]])), "unknown")
        return self._row(name, between.join(str(one.get("label", one["value"])) for one in values), "told")

    def _when(self) -> Row:
        value, name, words = self._event["date"], N_("When"), self._event.get("date_text", "")
        if value["absent"] is not None:
            return self._row(name, self._say(line(ABSENT[value["absent"]])), "unknown", words)
        parts = [self._say(written(value["value"]))]
        if "time_local" in self._event:
            zone = self._event.get("tz", {}).get("value", "")
            parts[0] += f", {self._event['time_local']['value']} {zone}".rstrip()
        one_day = DAY.fullmatch(value["value"]) is not None
        if value["certainty"] == "guess" or (value["certainty"] is not None and one_day):
            sure = (
                N_("The person did not call it a guess.")
                if value["certainty"] == "sure"
                else N_("This is a guess of the person.")
            )
            parts.append(self._say(line(sure)))
        return self._row(name, "\n".join(parts), "told", words)

    def _where(self) -> Iterator[Row]:
        place, name = self._event["place"], N_("Where")
        kept = any(row["field"] == "event.place" for row in self._case["redactions"])
        admin = place["admin"]
        match place.get("text"):
            case None:
                yield self._row(name, self._say(line(N_("Not shared with this group."))), "kept")
            case {"absent": str(why)}:
                yield self._row(name, self._say(line(ABSENT[why])), "unknown")
            case {"value": text, "source": source}:
                mark = "told" if source == "told_by_reporter" else "short" if kept else "derived"
                yield self._row(name, str(text), mark)
        names = [str(admin[key]["value"]) for key in ("place", "county", "zip", "state") if key in admin]
        region = [name.removeprefix("US-") for name in names]
        if "geo" in place:
            longitude, latitude = place["geo"]["value"]["coordinates"]
            region.append(f"{latitude:.5f}, {longitude:.5f}")
        if region:
            yield self._row(N_("City, county, state"), ", ".join(region), "derived")

    def _may_write(self) -> Row:
        return self._row(N_("May this group write back?"), in_short(self._case, self._say), "recorded")

    def _chat(self) -> Row:
        """Return the languages, and how the person likes to talk."""
        langs = ", ".join(self._language(lang) for lang in self._case["langs_content"])
        talk = [value for value in self._case["reporter"].get("talk", []) if value["absent"] is None]
        text = "; ".join((langs, *(said(value, self._say) for value in talk)))
        return self._row(N_("Language of the chat"), text, "told")

    def _language(self, lang: str) -> str:
        name = _LANGUAGES.get(lang.partition("-")[0])
        return lang if name is None else f"{self._say(line(name))} ({lang})"

    def _deadline(self, row: Value) -> Row:
        day, first, read = (date.fromisoformat(row[name]) for name in ("date", "counted_from", "checked_on"))
        lines = (
            line(N_("{day}. A claim against the United States must have arrived by then."), day=day),
            line(N_("Two years from {first}, one day less to be careful."), first=first),
            *(() if row["sure"] else (line(_UNSURE_DAY),)),
            line(
                N_("Claims against a state, a county or a city may end sooner. They are not worked out here.")
            ),
            line(
                N_("Rule {rule}, {law}, read on {read} (fact {fact}). A lawyer must check it."),
                rule=row["rule_id"],
                law=row["law"],
                read=read,
                fact=row["fact"],
            ),
        )
        return self._row(_KINDS[row["kind"]], " ".join(map(self._say, lines)), "derived")

    def _keeps_back(self) -> bool:
        """Say whether private answers did not go along: then nobody is told which were asked."""
        return any(row["field"] == "private_answers" for row in self._case["redactions"])

    def _gaps(self) -> Iterator[Row]:
        for name, found in (
            (N_("Not known, or not said"), unknown(self._case)),
            (N_("Not asked, or kept back") if self._keeps_back() else N_("Not asked"), unasked(self._case)),
            (N_("Parts that nobody opened"), not_asked(self._case)),
        ):
            if text := "; ".join(self._say(line(one)) for one in found):
                yield self._row(name, text, "unknown")
