"""What one partner may see of one report: ``case.json``, ``report-summary/1.0``. Pure; docs/case-schema.md explains it.

Nothing is in it that the person did not agree to give this partner, and nothing that would let two partners join
their lists: the alias is the partner's own.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from flows.answers import Answer, Json, Original
from flows.guidance import Deadline, Triage
from flows.huridocs import ROLES, TYPES
from flows.messages import Chosen
from flows.partner import Partner
from flows.reading import identifiers, status
from flows.report import Report
from flows.words import N_
from handoff.places import place_of
from handoff.values import Labels, Value, Wording, Words, derived, message, told

SCHEMA = "report-summary/1.0"
SCHEMA_VERSION = "1.0.0"
DOOR = "telegram"
NOT_ASKED = (
    *("perpetrators", "vehicles", "persons", "medical_care", "witnesses", "cameras", "evidence"),
    *("prior_actions", "goals", "reporter.interpreter", "reporter.reading_help"),
)
"""Fields of the schema's plan that no question of this build fills: named, so that silence is not read as "no"."""

HIDDEN = N_("Numbers that looked like an ID were hidden before the report was kept.")
HIDDEN_STATUS = N_("Words about someone's immigration status were hidden before the report was kept.")

_ABSENT = Answer(absent="not-asked")


@dataclass(frozen=True, slots=True)
class Guided:
    """What the rules of ``flows.guidance`` worked out."""

    deadlines: tuple[Deadline, ...]
    triage: Triage


@dataclass(frozen=True, slots=True)
class Filing:
    """One report as one partner's case, under the partner's own name for it."""

    alias: str
    revision: int
    partner: Partner
    chosen: Chosen


def case_of(report: Report, filing: Filing, labels: Labels, words: Words, guided: Guided) -> dict[str, Json]:
    """Return the case as plain JSON, valid under ``handoff/schema/report-summary-1.0.json``."""
    wording = Wording(labels, words, filing.partner.working_language)
    versions = dict(report.versions)
    return {
        "schema": SCHEMA,
        "schema_version": SCHEMA_VERSION,
        "catalog_version": versions.get("catalog", "0"),
        "content_version": versions.get("content", "0"),
        "demo": report.demo,
        "alias": filing.alias,
        "revision": filing.revision,
        "recipient": {"id": filing.partner.id, "name": filing.partner.name},
        "created_at": report.started_at,
        "submitted_at": report.submitted_at,
        "updated_at": report.submitted_at,
        "status": "new",
        "lang_ui": report.lang,
        "langs_content": _languages(report),
        **({} if report.demo else {"door": DOOR}),  # a report for trying out may come from a terminal
        **_Told(report, filing, wording).fields(),
        "not_asked": list(NOT_ASKED),
        "deadlines": [_deadline(row) for row in guided.deadlines],
        "triage": _triage(guided.triage),
        "consents": _consents(report, filing.partner.id),
        "how_to_answer": _how_to_answer(filing),
    }


class _Told:
    """The part of the case that is what the person told."""

    def __init__(self, report: Report, filing: Filing, wording: Wording) -> None:
        self._answers, self._notes, self._wording = report.answers, report.notes, wording
        self._exact = filing.chosen.exact_place
        self._consent = f"c.share.{filing.partner.id}"
        self._place_consent = f"c.place.{filing.partner.id}"

    def fields(self) -> dict[str, Json]:
        place, redactions = place_of(
            self._answer("inc.place"), exact=self._exact, consent=self._place_consent
        )
        story = self._answer("inc.story")
        words = () if story.absent else story.original  # "I prefer not to say", typed, is no story
        return {
            "reporter": {"role": self._role(), "minor": False},
            "event": {
                "types": self._types(),
                **self._when(),
                "place": place,
                "narrative": [self._narrative(one) for one in words],
                **({"narrative_absent": story.absent or "asked-unknown"} if not words else {}),
            },
            "injuries": self._probe("inj.any"),
            "detention": dict(zip(("where_known",), self._probe("det.where_known"), strict=False)),
            "notes_unplaced": self._unplaced(),
            "redactions": [*redactions, *hidden_words(self._all_words())],
        }

    def _answer(self, question: str) -> Answer:
        return self._answers.get(question, _ABSENT)

    def _coded(self, question: str, code: Json, sens: int = 1) -> Value:
        return told(code, self._answer(question), sens, self._consent) | self._wording.of(question, code)

    def _role(self) -> Value:
        code = self._answer("rep.role").value
        role = self._coded("rep.role", code)
        return role | {"huridocs_list_19": ROLES[code]} if code in ROLES else role

    def _types(self) -> list[Value]:
        answer = self._answer("inc.types")
        return [self._type(code) for code in answer.value or [None]]

    def _type(self, code: Json) -> Value:
        value = self._coded("inc.types", code)
        if code not in TYPES:
            return value
        return value | {
            "huridocs_acts": list(TYPES[code].acts),
            "huridocs_methods": list(TYPES[code].methods),
        }

    def _when(self) -> dict[str, Json]:
        answer, place = self._answer("inc.when"), self._answer("inc.place").value or {}
        when: Mapping[str, Json] = answer.value or {}
        fields: dict[str, Json] = {"date": told(when.get("edtf"), answer, 1, self._consent)}
        if answer.original:
            fields["date_text"] = "\n".join(one.text for one in answer.original)
        if when.get("time"):
            fields["time_local"] = told(when["time"], answer, 1, self._consent)
        if place.get("zone"):
            fields["tz"] = derived(place["zone"], ("inc.place",), "tz-of-place/1", 1, self._consent)
        return fields

    def _narrative(self, said: Original) -> Value:
        return {
            "original": message(said),
            "source": "told_by_reporter",
            "translations": [],
            "sens": 2,
            "consent": self._consent,
        }

    def _probe(self, question: str) -> list[Value]:
        if question not in self._answers:
            return []
        return [self._coded(question, self._answers[question].value, 2)]

    def _unplaced(self) -> list[Value]:
        """Words that found no place. Those said to the question Where are withheld with the place."""
        asked = [(question, answer.notes) for question, answer in self._answers.items()]
        rows = [
            {**message(note), "question": question}
            for question, notes in asked
            for note in notes
            if self._shown(question)
        ]
        return [*rows, *map(message, self._notes)]

    def _shown(self, question: str) -> bool:
        return self._exact or question != "inc.place"

    def _all_words(self) -> Iterable[Original]:
        for question, answer in self._answers.items():
            if self._shown(question):
                yield from (*answer.original, *answer.notes)
        yield from self._notes


def hidden_words(words: Iterable[Original]) -> list[Value]:
    """Return the rows that explain what was hidden in texts: numbers like an ID, words about a status."""
    text = "\n".join(one.text for one in words)
    causes = ((identifiers.PLACEHOLDER, HIDDEN), (status.PLACEHOLDER, HIDDEN_STATUS))
    return [
        {"field": "texts", "why": why, "who": "intake"}
        for marks, why in causes
        if any(mark in text for mark in marks.values())
    ]


def _languages(report: Report) -> list[str]:
    said = [one.lang for answer in report.answers.values() for one in answer.original]
    return list(dict.fromkeys(lang for lang in said if lang)) or [report.lang]


def _deadline(row: Deadline) -> Value:
    return {
        "kind": row.kind,
        "date": row.date.isoformat(),
        "rule_id": row.rule_id,
        "computed_from": list(row.computed_from),
        "checked_on": row.checked_on.isoformat(),
    }


def _triage(row: Triage) -> Value:
    rules, flags = list(row.rule_ids), list(row.flags)
    return {"level": row.level, "rule_ids": rules, "flags": flags, "why_en": list(row.why)}


def _consents(report: Report, partner: str) -> list[Value]:
    return [
        {
            "id": row.id,
            "value": row.value,
            "recipient": row.recipient,
            "purpose": row.purpose,
            "text_version": row.text_version,
            "lang": row.lang,
            "given_at": row.given_at,
            "how": row.how,
        }
        for row in report.consents
        if row.recipient == partner
    ]


def _how_to_answer(filing: Filing) -> Value:
    if not filing.chosen.contact:
        return {"may_write": False, "way": "none"}
    return {"may_write": True, "way": "bot_relay", "alias": filing.alias}
