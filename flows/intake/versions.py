"""Which questions, cards and consent texts are in force: every report names them."""

from collections.abc import Mapping
from types import MappingProxyType

VERSIONS = (("catalog", "1.0.0"), ("content", "1.0.0"))
"""Versions of the questions and of the cards."""

CONSENT_TEXTS: Mapping[str, str] = MappingProxyType(
    {
        "c.store": "2",
        "c.store.young": "2-young",
        "c.share": "2",
        "c.contact": "2",
        "c.place": "2",
        "c.media": "2",
        "c.identity": "2",
        "c.reach": "2",
        "c.detained": "2",
        "c.injury": "2",
        "c.support": "2",
        "c.remind": "2",
    }
)
"""Version of what is shown where each consent is given. Who changes a sentence of it counts on here (a test says so)."""
FIRST_TEXT = "1"
"""All that was agreed to before each consent had a version of its own."""


def text_version(consent: str) -> str:
    """Return the version of the text in force for the row *consent*, a recipient at its end or not."""
    name = ".".join(consent.split(".")[:2])
    return CONSENT_TEXTS[consent if consent in CONSENT_TEXTS else name]
