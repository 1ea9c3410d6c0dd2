"""Which questions, cards and consent texts are in force: every report names them."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from flows.report import Consent

VERSIONS = (("catalog", "1.0.0"), ("content", "1.0.0"))
"""Versions of the questions and of the cards."""

CONSENT_TEXTS: Mapping[str, str] = MappingProxyType(
    {
        "c.store": "2",
        "c.store.young": "2-young",
        "c.share": "2",
        "c.share.spare": "2-spare",
        "c.contact": "2",
        "c.place": "2",
        "c.media": "2",
        "c.identity": "2",
        "c.reach": "2",
        "c.detained": "2",
        "c.injury": "2",
        "c.support": "2",
        "c.remind": "2",
        "c.refer": "1",
    }
)
"""Version of what is shown where each consent is given. Who changes a sentence of it counts on here (a test says so)."""
SPARE = "c.share.spare"
"""Where the operator has a spare key, the person reads so before the yes; without it, the key opens nothing of theirs."""
FIRST_TEXT = "1"
"""All that was agreed to before each consent had a version of its own."""


def text_version(consent: str) -> str:
    """Return the version of the text in force for the row *consent*, a recipient at its end or not."""
    name = ".".join(consent.split(".")[:2])
    return CONSENT_TEXTS[consent if consent in CONSENT_TEXTS else name]


def agreed_to_spare(consents: Iterable[Consent], partner: str) -> bool:
    """Say whether the person read of the operator's spare key before this *partner* was chosen."""
    wanted = f"c.share.{partner}", partner, "yes", CONSENT_TEXTS[SPARE].partition("-")[2]
    return any(
        (row.id, row.recipient, row.value, row.text_version.partition("-")[2]) == wanted for row in consents
    )
