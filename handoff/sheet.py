"""The words of ``case.pdf``: what a reader at a partner sees, in the partner's language, made from ``case.json`` alone.

So the paper can never show more than the case holds. The person's own words stay in their language. Each row says
in words whether it was told, worked out by a rule, or is not known. Pure.
"""

from collections.abc import Iterator
from datetime import date, datetime
from zoneinfo import ZoneInfo

from flows.answers import Json
from flows.words import N_, Line, line, verbatim
from handoff.chronicle import chronicle
from handoff.groups import groups
from handoff.marks import ABSENT, MARKS, Row, Say
from handoff.rows import SHARED, Rows, kind_of
from handoff.values import Value
from handoff.ways_to_answer import in_full
from printing.glyphs import foreign

Sheet = dict[str, Json]

_LEVELS = {
    "U1": N_("Urgent. Please open it within 4 hours."),
    "U2": N_("High. Please open it within 24 hours."),
    "U3": N_("Priority. Please open it within 72 hours."),
    "U4": N_("Low. For the record. Please open it within 14 days."),
}
_YES_OR_NO = {"yes": Line(N_("yes")), "no": Line(N_("no"))}
"""The word about a referral."""
_WANTS = N_("What the person wants")
_SOON = ("U1", "U2")
"""Levels that an addition shows too: what was added may be what makes it urgent."""
_ADDS = N_("The person added this later. Please read it beside the case that you have. It replaces nothing.")


def sheet_of(case: Value, say: Say) -> Sheet:
    """Return every text of the paper, for ``case.typ``."""
    triage, adds = case["triage"], case.get("addendum", False)
    title = N_("Addition to case {alias}") if adds else N_("Case {alias}")
    calm = adds and triage["level"] not in _SOON
    rows = list(Rows(case, say).rows())
    return {
        "title": say(line(title, alias=case["alias"])),
        "demo": say(line(N_("DEMO. This case is invented."))) if case["demo"] else "",
        "filed": say(
            line(
                N_("Sent to {partner} on {day}"),
                partner=case["recipient"]["name"],
                day=_day(case["submitted_at"], case),
            )
        ),
        "limits": say(
            line(
                N_(
                    "An allegation, not a finding. Nobody has checked it. A program wrote it down, not a lawyer."
                )
            )
        ),
        "level": "" if calm else triage["level"],
        "urgency": say(line(_ADDS if calm else _LEVELS[triage["level"]])),
        "why": [] if calm else _why(case, say),
        "columns": [say(line(text)) for text in (N_("Question"), N_("What was answered"), N_("Source"))],
        "rows": [row for row in rows if row["mark"] != say(line(MARKS["unknown"]))] if adds else rows,
        "groups": [*chronicle(case, say), *_further(case, say)],
        "sections": list(_sections(case, say)),
        "story": _story(case, say),
        "foot": say(
            line(
                N_("Case {alias}, revision {number}. The full case is in case.json."),
                alias=case["alias"],
                number=str(case["revision"]),
            )
        ),
    }


def _why(case: Value, say: Say) -> list[str]:
    """Return by when, and every reason that holds: what is behind the level can be what a reader acts on."""
    triage, by = case["triage"], case["triage"].get("see_by")
    until = (
        [line(N_("That is by {clock} on {day}."), clock=_clock(by, case), day=_day(by, case))] if by else []
    )
    told = [line(N_("Going by what was told:")), *map(line, dict.fromkeys(triage["why_en"]))]
    return [say(one) for one in (*until, *told, *([line(_ADDS)] if case.get("addendum") else []))]


def _further(case: Value, say: Say) -> Iterator[Sheet]:
    """Yield the groups but for what stands whole on page one."""
    return (group for group in groups(case, say) if group["title"] != say(line(_WANTS)))


def _story(case: Value, say: Say) -> Sheet:
    event = case["event"]
    told = [_message(one["original"], case, say) for one in event["narrative"]]
    missing = [] if told else [say(line(ABSENT[event["narrative_absent"]]))]
    return {"title": say(line(N_("In the person's own words"))), "messages": told, "missing": missing}


def _message(said: Value, case: Value, say: Say) -> Row:
    chat = N_("Chat in {lang}, received on {day}, {clock}. Sent on: somebody else may have written it.")
    if "forwarded" not in said:
        chat = N_("Chat in {lang}, received on {day}, {clock}")
    time = said["message_time"]
    at = say(line(chat, lang=said["lang"], day=_day(time, case), clock=_clock(time, case)))
    text = said["text"]
    if foreign(text):
        text = say(
            line(N_("This text is in a script that this paper cannot show. The full text is in case.json."))
        )
    return {"at": at, "lang": said["lang"].partition("-")[0], "text": text}


def _sections(case: Value, say: Say) -> Iterator[Sheet]:
    """Yield the small print after the table: how to answer, what was left out, what was agreed, stray words."""

    def section(title: str, lines: list[Line]) -> Sheet:
        return {"title": say(line(title)), "lines": [say(one) for one in lines]}

    if "answers_to" in case:
        yield section(N_("What you asked"), _answer(case["answers_to"]))
    yield section(N_("How to answer"), list(in_full(case)))
    if case["redactions"]:
        yield section(N_("What was left out, and why"), [line(row["why"]) for row in case["redactions"]])
    if case["notes_unplaced"]:
        yield section(
            N_("Words that answered no question"),
            [verbatim(f"“{row['text']}”") for row in case["notes_unplaced"]],
        )
    yield section(N_("What the person agreed to"), [_consent(row, case) for row in case["consents"]])


def _answer(answers_to: Value) -> list[Line]:
    """A question of the fixed list is said in the reader's language, as its labels are."""
    ours = "question_id" in answers_to
    question, value = answers_to["question"], answers_to["value"]
    asked = [Line(question) if ours else verbatim(question)]
    if value is None:
        return asked
    label = (
        Line(value) if ours and answers_to["kind"] == "choice" else _YES_OR_NO.get(value) or verbatim(value)
    )
    return [*asked, line(N_("Answer: {value}"), value=label)]


def _consent(row: Value, case: Value) -> Line:
    day = _day(row["given_at"], case)
    if kind_of(row) not in SHARED:
        return line(N_("This group may read the report. Agreed on {day}."), day=day)
    values = {
        "bot": N_("yes, through the bot"),
        "none": N_("none"),
        "exact": N_("yes"),
        "coarse": N_("only city and state"),
        "yes": N_("yes"),
        "no": N_("no"),
    }
    chosen = values.get(row["value"])
    value = Line(chosen) if chosen else verbatim(str(len(row["value"].split())))
    return line(
        N_("{what}: {value}. Chosen on {day}."), what=line(SHARED[kind_of(row)]), value=value, day=day
    )


def _day(stamp: str, case: Value) -> date:
    """Return the day of *stamp* where it happened; in UTC where the place is not known."""
    return _there(stamp, case)[0].date()


def _clock(stamp: str, case: Value) -> str:
    """Return ``10:25 America/Chicago``."""
    there, zone = _there(stamp, case)
    return f"{there:%H:%M} {zone}"


def _there(stamp: str, case: Value) -> tuple[datetime, str]:
    zone = case["event"].get("tz", {"value": "UTC"})["value"]
    return datetime.fromisoformat(stamp).astimezone(ZoneInfo(zone)), zone
