"""How a partner is described before a person chooses, and the two equal buttons."""

from flows.messages import Button, Rows
from flows.partners import Partner
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
DESCRIPTION = N_("{about}\n{lawyers} {mandated}\n{ways}")
WITH_CONTACT = N_("Send to {name}. They may write to me here")
WITHOUT_CONTACT = N_("Send to {name}. Do not write to me")


def describe(partner: Partner, lang: str) -> Line:
    """Return one paragraph: what it is, whether staff are lawyers, what they must report, other ways in."""
    return line(
        DESCRIPTION,
        about=line(ABOUT, name=partner.name, what=partner.what[lang], strong=False),
        lawyers=Line(LAWYERS[partner.staff_are_lawyers]),
        mandated=Line(MANDATED[partner.mandated_reporters]),
        ways=line(OTHER_WAYS, ways=partner.other_ways[lang]),
    )


def send_rows(partners: tuple[Partner, ...]) -> Rows:
    """Return two equal buttons for each partner."""
    return tuple(
        (Button(line(text, name=partner.name), f"{code}-{partner.id}"),)
        for partner in partners
        for code, text in (("yes", WITH_CONTACT), ("no", WITHOUT_CONTACT))
    )
