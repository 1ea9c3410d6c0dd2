"""Why a question is asked, built from who uses its answer (dialogue 4.1)."""

from flows.words import N_

OFFICES = N_("The offices that check ICE ask for this.")
FORM = N_("The form for a money claim asks for this.")
GROUP = N_("A group that helps you needs it.")
FAST = N_("It tells a group how fast to look at this.")
OWN_YES = N_("It goes to a group only if you say yes to it before you send.")
SKIP_IS_FINE = N_("You can skip it.")
_OFFICES = frozenset({"OPR", "OIG", "CRCL"})
_OWN_CONSENT = 3


def why(need: tuple[str, ...], sens: int) -> tuple[str, ...]:
    """Return message ids that say who uses the answer, and what must be said yes to first."""
    reasons = (
        (OFFICES, bool(_OFFICES & set(need))),
        (FORM, any(code.startswith("F") for code in need)),
        (GROUP, "P" in need),
        (FAST, "T" in need),
        (OWN_YES, sens >= _OWN_CONSENT),
    )
    return tuple(text for text, holds in reasons if holds)
