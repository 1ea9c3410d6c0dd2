"""Invented reports, partners and cases for the tests of the courier's room."""

import tempfile
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from flows.answers import Answer, Json, Original
from flows.guidance import Deadline, Triage
from flows.messages import Chosen
from flows.partners import Partner, Recipient, Way
from flows.report import Consent, Report
from handoff.opening import Part, look
from handoff.parcel import Filing, Guided, case_of

NOW = datetime(2026, 11, 22, 16, 30, tzinfo=UTC)
TODAY = NOW.date()
AT = "2026-11-22T16:20:00Z"
STREET = "la esquina de 26th y Kedvale"
STORY = "Tres agentes tumbaron la puerta."
MORE = "Se llevaron a mi vecino. No dijeron por qué."

LABELS = {
    "rep.role": {"victim": "It happened to me", "household": "To my family or home", "witness": "I saw it"},
    "inc.types": {"detained": "They took someone away", "entry_search": "They came in without permission"},
    "inj.any": {"yes": "Yes", "no": "No", "unknown": "I do not know"},
    "det.where_known": {"yes": "Yes", "no": "No", "released": "Set free", "deported": "Deported"},
}
WORDS = {"es": {"They took someone away": "Se llevaron a alguien", "I saw it": "Yo lo vi"}, "en": {}}
GUIDED = Guided(
    (
        Deadline(
            "money_claim",
            date(2028, 11, 19),
            "R8",
            ("inc.when",),
            date(2026, 11, 1),
            date(2026, 11, 20),
            sure=False,
            law="28 U.S.C. 2401(b)",
        ),
    ),
    triage=Triage(
        "U1", ("U1.held_72h/2",), ("held", "place_unknown"), ("A person was taken less than 72 hours ago.",)
    ),
)
CALM = Guided((), Triage("U3", ("U3.sent/3",), (), ("No rule makes it more urgent.",)))


def said(text: str, lang: str = "es", at: str = AT) -> Original:
    return Original(text, lang, at)


def answers() -> dict[str, Answer]:
    place = {
        "state": "US-IL",
        "place": "Chicago",
        "county": "Cook County",
        "county_geoid": "17031",
        "zip": "60623",
        "point": [41.8443, -87.7319],
        "exact": True,
        "zone": "America/Chicago",
    }
    return {
        "rep.role": Answer("witness"),
        "inc.types": Answer(["detained", "entry_search"]),
        "inc.when": Answer(
            {"edtf": "2026-11-20~", "time": "06:00", "about": True},
            certainty="guess",
            original=(said("antier como a las 6 de la mañana"),),
        ),
        "inc.place": Answer(place, original=(said(STREET),)),
        "inc.story": Answer(
            f"{STORY}\n{MORE}", original=(said(STORY), said(MORE, at="2026-11-22T16:21:00Z"))
        ),
        "det.where_known": Answer("no"),
    }


def consent(name: str, value: str, recipient: str | None) -> Consent:
    return Consent(name, value, "intake", "1", "es", AT, recipient)


def report(given: dict[str, Answer] | None = None, **changes: Any) -> Report:
    plain: dict[str, Any] = {
        "lang": "es",
        "started_at": "2026-11-22T16:10:00Z",
        "submitted_at": "2026-11-22T16:25:00Z",
        "answers": answers() if given is None else given,
        "consents": (
            consent("c.store", "yes", None),
            consent("c.share.lakeside", "yes", "lakeside"),
            consent("c.place.lakeside", "coarse", "lakeside"),
            consent("c.share.other", "yes", "other"),
        ),
        "versions": (("catalog", "1.0.0"), ("content", "2026-11-21")),
    }
    return Report(**{**plain, **changes})


def partner(**changes: Any) -> Partner:
    plain: dict[str, Any] = {
        "id": "lakeside",
        "name": "Lakeside Legal Aid",
        "what": {"en": "Lawyers.", "es": "Abogados."},
        "states": ("US-IL",),
        "topics": ("*",),
        "languages": ("en", "es"),
        "ways": (Way("folder", "handoff"),),
        "agreement_signed_on": date(2026, 10, 1),
    }
    return Partner(**{**plain, **changes})


def keyed(key: str, **changes: Any) -> Partner:
    confirmed = Recipient(key, "R. Alvarez", date(2026, 10, 2), confirmed_with="M. Ejemplo, by phone")
    return partner(recipients=(confirmed,), **changes)


def filing(
    *, exact: bool = False, contact: bool = True, to: Partner | None = None, files: tuple[str, ...] = ()
) -> Filing:
    to = to or partner()
    return Filing("K7QX-93TD", 1, to, Chosen(to.id, contact=contact, exact_place=exact, files=files))


def case(
    given: Report | None = None, where: Filing | None = None, guided: Guided = GUIDED
) -> dict[str, Json]:
    return case_of(given or report(), where or filing(), LABELS, WORDS, guided)


def looked(sealed: bytes, identity: str, sender: Ed25519PublicKey | None) -> tuple[Part, ...]:
    """Look through a parcel that lies nowhere yet."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "parcel.zip.age"
        file.write_bytes(sealed)
        return look((file,), [identity], sender)
