"""How a partner is described before a person chooses, and the two equal buttons."""

from collections.abc import Mapping

from flows.messages import Button, Rows
from flows.partner import Partner
from flows.words import N_, Line, line

ABOUT = N_("{name}: {what}")
LAWYERS = {
    "yes": N_("Its staff are lawyers, or work for lawyers."),
    "no": N_("Its staff are not lawyers."),
    "unknown": N_("We do not know if its staff are lawyers."),
}
MANDATED = {
    "yes": N_("Its staff must tell the state if they think a child is being hurt."),
    "no": N_("Its staff say the law does not make them report child abuse."),
    "unknown": N_("We do not know if its staff must report child abuse."),
}
OTHER_WAYS = N_("Other ways to reach it: {ways}")
STAFF = N_("{lawyers} {mandated}")
TWO_LINES = N_("{first}\n{second}")
THREE_LINES = N_("{first}\n{second}\n{third}")
WITH_CONTACT = N_("Send to {name}. They may write to me here")
WITHOUT_CONTACT = N_("Send to {name}. Do not write to me")


def describe(partner: Partner, lang: str) -> Line:
    """Return one paragraph: what it is, whether staff are lawyers, what they must report, other ways in."""
    about = line(ABOUT, name=partner.name, what=_in(partner.what, lang))
    staff = line(
        STAFF,
        lawyers=Line(LAWYERS[partner.staff_are_lawyers]),
        mandated=Line(MANDATED[partner.mandated_reporters]),
    )
    ways = _in(partner.other_ways, lang)
    if not ways:
        return line(TWO_LINES, first=about, second=staff)
    return line(THREE_LINES, first=about, second=staff, third=line(OTHER_WAYS, ways=ways))


def _in(texts: Mapping[str, str], lang: str) -> str:
    """The partner's own text in *lang*; a partner that takes every language may have written one only."""
    return texts.get(lang) or next(iter(texts.values()), "")


def send_rows(partners: tuple[Partner, ...]) -> Rows:
    """Return two equal buttons for each partner."""
    return tuple(
        (Button(line(text, name=partner.name), f"{code}-{partner.id}"),)
        for partner in partners
        for code, text in (("yes", WITH_CONTACT), ("no", WITHOUT_CONTACT))
    )
