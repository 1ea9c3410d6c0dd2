"""What one partner may see of one report: ``case.json``, ``report-summary/1.0``. Pure; docs/case-schema.md explains it.

Nothing is in it that the person did not agree to give this partner, and nothing that would let two partners join
their lists: the alias is the partner's own.
"""

from collections.abc import Collection, Mapping
from dataclasses import asdict, dataclass
from datetime import datetime

from flows.answers import Answer, Json, Original
from flows.guidance import Deadline, NoDeadline, Triage
from flows.guidance.urgency import TARGETS
from flows.huridocs import PRIORITIES, ROLES, TYPES
from flows.messages import Chosen
from flows.partner import Partner
from flows.report import Report
from handoff import modules
from handoff.evidence import Enclosed, items, parts, with_person
from handoff.fields import FIELDS
from handoff.places import place_of
from handoff.reading import Reader
from handoff.timeline import timeline_of
from handoff.values import Labels, Value, Wording, Words, dated, derived, message, told
from handoff.ways_to_answer import OPERATOR, how_to_answer

SCHEMA = "report-summary/1.0"
SCHEMA_VERSION = "1.4.0"
DOOR = "telegram"
UNDER_AGE = "under_18"


@dataclass(frozen=True, slots=True)
class Guided:
    """What the rules of ``flows.guidance`` worked out."""

    deadlines: tuple[Deadline, ...]
    triage: Triage
    no_deadlines: tuple[NoDeadline, ...] = ()


@dataclass(frozen=True, slots=True)
class Filing:
    """One report as one partner's case, under the partner's own name for it."""

    alias: str
    revision: int
    partner: Partner
    chosen: Chosen
    ways: tuple[str, ...] = (OPERATOR,)
    """How the partner may answer (``handoff/ways_to_answer.py``)."""


def case_of(
    report: Report,
    filing: Filing,
    labels: Labels,
    words: Words,
    guided: Guided,
    enclosed: tuple[Enclosed, ...] = (),
) -> dict[str, Json]:
    """Return the case as plain JSON, valid under ``handoff/schema/report-summary-1.0.json``.

    *enclosed*: the files this partner may know of, and what became of each.
    """
    wording = Wording(labels, words, filing.partner.working_language)
    versions = dict(report.versions)
    case: dict[str, Json] = {
        "schema": SCHEMA,
        "schema_version": SCHEMA_VERSION,
        "catalog_version": versions.get("catalog", "0"),
        "content_version": versions.get("content", "0"),
        "demo": report.demo,
        "alias": filing.alias,
        "revision": filing.revision,
        **({"addendum": True} if filing.revision > 1 else {}),  # a report is revision 1 for ever
        **_answers_to(report),
        "recipient": {"id": filing.partner.id, "name": filing.partner.name},
        "created_at": report.started_at,
        "submitted_at": report.submitted_at,
        "updated_at": report.submitted_at,
        "status": "new",
        "lang_ui": report.lang,
        **({} if report.demo else {"door": DOOR}),  # a report for trying out may come from a terminal
        **_Told(report, filing, wording).fields(),
        **({"parts": parts(enclosed)} if parts(enclosed) > 1 else {}),
        "evidence": items(enclosed, wording, filing.partner.id),
        "evidence_kept_back": len(report.files) - len(enclosed),
        "evidence_with_person": with_person(enclosed),
        "deadlines": [_deadline(row) for row in guided.deadlines],
        **({} if filing.revision > 1 else {"deadlines_absent": [asdict(row) for row in guided.no_deadlines]}),
        "triage": _triage(guided.triage, report.submitted_at),
        "consents": _consents(report, filing.partner.id, _hidden(report, enclosed)),
        "how_to_answer": how_to_answer(filing.alias, filing.chosen.contact, filing.ways),
    }
    return {**case, "timeline": timeline_of(case)}


class _Told:
    """The part of the case that is what the person told."""

    def __init__(self, report: Report, filing: Filing, wording: Wording) -> None:
        self._read = Reader.of(report, filing.chosen, wording)
        self._files, self._lang = bool(report.files), report.lang

    def fields(self) -> dict[str, Json]:
        chosen = self._read.chosen
        place, redactions = place_of(
            self._read.answer("inc.place"), exact=chosen.exact_place, consent=f"c.place.{chosen.partner}"
        )
        core: dict[str, Json] = {
            "langs_content": self._read.languages() or [self._lang],
            "reporter": self._reporter(),
            "event": {"types": self._types(), **self._when(), "place": place, **self._story()},
            **self._probe("anyone_hurt", "inj.any"),
            "detention": self._probe("where_known", "det.where_known"),
        }
        return {
            **modules.filled(core, self._read),
            "notes_unplaced": self._read.unplaced(),
            "not_asked": self._not_asked(),
            "redactions": [*redactions, *self._read.redactions()],
        }

    def _reporter(self) -> Value:
        code = self._read.answer("rep.role").value
        role = self._read.coded("rep.role", code)
        if code in ROLES:
            role["huridocs_list_19"] = ROLES[code]
        minor = self._read.answer("rep.age").value == UNDER_AGE
        return {"role": role, "minor": minor, **self._probe("permission", "rep.permission")}

    def _types(self) -> list[Value]:
        answer = self._read.answer("inc.types")
        return [self._type(code) for code in answer.value or [None]]

    def _type(self, code: Json) -> Value:
        value = self._read.coded("inc.types", code)
        if code not in TYPES:
            return value
        return value | {
            "huridocs_acts": list(TYPES[code].acts),
            "huridocs_methods": list(TYPES[code].methods),
        }

    def _when(self) -> dict[str, Json]:
        answer, place = self._read.answer("inc.when"), self._read.answer("inc.place").value or {}
        when: Mapping[str, Json] = answer.value or {}
        consent = self._read.consent("inc.when")
        fields: dict[str, Json] = {"date": dated(told(when.get("edtf"), answer, 1, consent))}
        if answer.original:
            fields["date_text"] = "\n".join(one.text for one in answer.original)
        if when.get("time"):
            fields["time_local"] = told(when["time"], answer, 1, consent)
        if place.get("zone"):
            fields["tz"] = derived(place["zone"], ("inc.place",), "tz-of-place/1", 1, consent)
        return fields

    def _story(self) -> dict[str, Json]:
        answer: Answer = self._read.answer("inc.story")
        words = () if answer.absent else answer.original  # "I prefer not to say", typed, is no story
        told_: dict[str, Json] = {"narrative": [self._narrative(one) for one in words]}
        return told_ if words else {**told_, "narrative_absent": answer.absent or "asked-unknown"}

    def _narrative(self, said: Original) -> Value:
        return {
            "original": message(said),
            "source": "told_by_reporter",
            "translations": [],
            "sens": 2,
            "consent": self._read.consent("inc.story"),
        }

    def _probe(self, name: str, question: str) -> Value:
        """Return the answer to a question that only some are asked, under *name*."""
        if question not in self._read.answers:
            return {}
        return {name: self._read.coded(question, self._read.answers[question].value, 2)}

    def _not_asked(self) -> list[str]:
        """Return the fields whose questions this person did not open: so that silence is not read as a no.

        A private field is never among them: that it is not here may also mean that it was kept back.
        """
        fields = {question: field.part for question, field in FIELDS.items() if not field.group}
        asked = {fields[question] for question in self._read.answers if question in fields}
        files = [] if self._files else ["evidence"]
        return [*(part for part in dict.fromkeys(fields.values()) if part not in asked), *files]


def _deadline(row: Deadline) -> Value:
    return {
        "kind": row.kind,
        "date": row.date.isoformat(),
        "rule_id": row.rule_id,
        "computed_from": list(row.computed_from),
        "checked_on": row.checked_on.isoformat(),
        "counted_from": row.counted_from.isoformat(),
        "sure": row.sure,
        "scope": "federal",
        "law": row.law,
        "fact": row.fact,
    }


def _triage(row: Triage, sent: str) -> Value:
    rules, flags = list(row.rule_ids), list(row.flags)
    see_by = datetime.fromisoformat(sent) + TARGETS[row.level]
    return {
        "level": row.level,
        "huridocs_list_46": PRIORITIES[row.level],
        "see_by": see_by.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "rule_ids": rules,
        "flags": flags,
        "why_en": list(row.why),
    }


def _hidden(report: Report, enclosed: tuple[Enclosed, ...]) -> frozenset[str]:
    """Return the evidence ids of the files this partner may not know of."""
    return frozenset(file.file for file in report.files) - {one.file.file for one in enclosed}


def _consents(report: Report, partner: str, hidden: Collection[str]) -> list[Value]:
    """Return the partner's rows. The one about files names none that is *hidden* from it."""
    return [
        {
            "id": row.id,
            "value": _named(row.value, hidden) if row.id == f"c.media.{partner}" else row.value,
            "recipient": row.recipient,
            "purpose": row.purpose,
            "text_version": row.text_version,
            "lang": row.lang,
            "given_at": row.given_at,
            "how": row.how,
        }
        for row in report.consents
        if row.recipient == partner
        and row.value != "no"  # a no would say that there was something to keep back
    ]


def _named(ids: str, hidden: Collection[str]) -> str:
    return " ".join(one for one in ids.split() if one not in hidden) or "none"


def _answers_to(report: Report) -> Value:
    """The partner's own question, by the partner's own name for it; the answer's words are the narrative."""
    answered = report.answered
    if answered is None:
        return {}
    named = {"reply_id": answered.reply_id, "question_id": answered.id}
    told_ = {"question": answered.question, "kind": answered.kind, "value": answered.value or None}
    return {"answers_to": {**{name: value for name, value in named.items() if value}, **told_}}
