"""The files inside a parcel: the case for a delivery, a notice for a request to erase."""

import json
import tomllib
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path

import flows.guidance
import locales
from flows.answers import Json
from flows.errors import Refused
from flows.guidance import Guidance, deadlines, no_deadlines, read_guidance, triage
from flows.intake import labels
from flows.partner import Partner
from flows.report import Report
from flows.words import N_, line
from handoff.evidence import Enclosed
from handoff.papers import paper_of
from handoff.parcel import Filing, Guided, case_of
from handoff.saying import in_language
from handoff.values import Labels, Words

FACTS = Path(flows.guidance.__file__).with_name("facts.toml")
PLEASE_ERASE = N_(
    "Please erase case {alias}: the case, its files, what was added to it later, and every copy. "
    "The person asked for this."
)
AND_CONFIRM = N_("Then please tell the people who run this bot that it is erased.")


@dataclass(frozen=True, slots=True)
class Contents:
    """Makes the files of a parcel. *labels* and *words* name the codes, *guidance* works out dates and urgency."""

    labels: Labels
    words: Words
    guidance: Guidance

    def case(self, report: Report, filing: Filing, enclosed: tuple[Enclosed, ...] = ()) -> dict[str, bytes]:
        """Return ``case.json`` and ``case.pdf``. *enclosed*: what became of the files (``handoff/enclosing.py``).

        Raises Refused("no-consent") where the person did not agree to share the report with this partner.
        """
        if not _shared(report, filing.partner.id):
            raise Refused("no-consent")
        filed_at = datetime.fromisoformat(report.submitted_at)
        guided = Guided(
            deadlines(self.guidance, report.answers, filed_at),
            triage(report.answers, filed_at),
            no_deadlines(self.guidance, report.answers, filed_at),
        )
        case = case_of(report, filing, self.labels, self.words, guided, enclosed)
        lang = filing.partner.working_language
        return {"case.json": _json(case), "case.pdf": paper_of(case, lang, in_language(lang))}

    def notice(self, alias: str, partner: Partner) -> dict[str, bytes]:
        """Return the request to erase, for people and for programs."""
        say = in_language(partner.working_language)
        text = "\n".join((say(line(PLEASE_ERASE, alias=alias)), say(line(AND_CONFIRM))))
        return {
            "please-erase.json": _json(
                {"request": "erase", "alias": alias, "erase": ["case", "files", "additions"]}
            ),
            "please-erase.txt": f"{text}\n".encode(),
        }


def _shared(report: Report, partner: str) -> bool:
    name = f"c.share.{partner}"
    return any((row.id, row.recipient, row.value) == (name, partner, "yes") for row in report.consents)


@cache
def loaded() -> tuple[Contents, tuple[str, ...]]:
    """Read facts, labels and catalogues; what is wrong with the facts comes back as sentences."""
    guidance, faults = read_guidance(tomllib.loads(FACTS.read_text(encoding="utf-8")), {})
    return Contents(labels(), locales.load(), guidance), faults


def _json(plain: dict[str, Json]) -> bytes:
    return json.dumps(plain, ensure_ascii=False, indent=1).encode() + b"\n"
