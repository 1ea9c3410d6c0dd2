"""How a partner is described before a person chooses, and the two equal buttons."""

from collections.abc import Mapping

from flows.answers import Answer
from flows.flow import Flow
from flows.guidance.notice import SPARE_KEY
from flows.matching import may_name
from flows.messages import Button, Rows
from flows.partner import Partner
from flows.private import NAME_OF_HELD, held_back
from flows.session import Session
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
PRIVATE = {
    "identity": (N_("your legal name"), N_("Share my legal name"), N_("Do not share my legal name")),
    "reach": (N_("how to reach you"), N_("Share how to reach me"), N_("Do not share how to reach me")),
    "detained": (
        N_("the name of the person held, and whom to call"),
        N_("Share the name of the person"),
        N_("Do not share the name"),
    ),
    "injury": (N_("the injuries"), N_("Share the injuries"), N_("Do not share the injuries")),
    "support": (
        N_("that you want to talk with someone"),
        N_("Share that I want to talk"),
        N_("Do not share that"),
    ),
}
"""Group of private answers to its name, and the buttons that share it or hold it back."""
NOT_SHOWN = N_("A group does not see: {list}.")
LAWYERS_ONLY = N_("Only a group of lawyers sees the name of the person held.")
SHOWN = N_("A group also sees: {list}.")
MUST_TELL = N_("Some workers must by law tell the state if a child is being hurt.")
# What differs stands first: a phone cuts a long button at its end.
WITH_CONTACT = N_("Send, they may write: {name}")
WITHOUT_CONTACT = N_("Send, no messages: {name}")


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


def private_lines(session: Session, offered: tuple[Partner, ...]) -> tuple[Line, ...]:
    """Return which private answers a group sees and which it does not, where there are any."""
    told, share = held_back(session.answers), set(_shareable(session, offered)) & set(session.share)
    shown = tuple(Line(PRIVATE[group][0]) for group in told if group in share)
    hidden = tuple(Line(PRIVATE[group][0]) for group in told if group not in share)
    both = ((NOT_SHOWN, hidden), (SHOWN, shown))
    mixed = NAME_OF_HELD in share and not all(map(may_name, offered))
    lawyers = (Line(LAWYERS_ONLY),) if mixed else ()
    return (*(line(text, list=names) for text, names in both if names), *lawyers)


def _shareable(session: Session, offered: tuple[Partner, ...]) -> tuple[str, ...]:
    """Return the groups of private answers that can be shared: whom ICE holds is for lawyers only."""
    lawyers = any(map(may_name, offered))
    return tuple(group for group in held_back(session.answers) if lawyers or group != NAME_OF_HELD)


def private_rows(session: Session, offered: tuple[Partner, ...]) -> Rows:
    """Return one button for each group of private answers: share it, or hold it back again."""
    return tuple(
        (Button(Line(PRIVATE[group][2]), f"hold-{group}"),)
        if group in session.share
        else (Button(Line(PRIVATE[group][1]), f"give-{group}"),)
        for group in _shareable(session, offered)
    )


def _in(texts: Mapping[str, str], lang: str) -> str:
    """The partner's own text in *lang*; a partner that takes every language may have written one only."""
    return texts.get(lang) or next(iter(texts.values()), "")


def mandated(session: Session) -> tuple[Line, ...]:
    """Say that some workers must report, where a child writes or a child may have been hurt (dialogue 5.5)."""
    return (Line(MUST_TELL),) if session.minor or child_hurt(session.answers) else ()


def child_hurt(answers: Mapping[str, Answer]) -> bool:
    """Whether a coded answer says that a child may have been hurt. Words are not looked at."""
    told = {
        "inc.types": {"child_harm"}, "ppl.care": {"child"}, "ppl.child_alone": {"yes"}, "frc.to_whom": {"child"},
    }  # fmt: skip  # a list is read as a list, not as a column
    return any(
        codes & set(value if isinstance(value, list) else [value])
        for question, codes in told.items()
        if (value := answers.get(question, Answer()).value) is not None
    )


def spare_key(flow: Flow) -> tuple[Line, ...]:
    """Say that the operator can open what partners get, where that is so."""
    return (Line(SPARE_KEY),) if flow.operator.recovery else ()


def send_rows(partners: tuple[Partner, ...], *, contact: bool = True) -> Rows:
    """Return two equal buttons for each partner; only the one without *contact* where none is possible."""
    return tuple(
        (Button(line(text, name=partner.name), f"{code}-{partner.id}"),)
        for partner in partners
        for code, text in (("yes", WITH_CONTACT), ("no", WITHOUT_CONTACT))
        if contact or code == "no"
    )
