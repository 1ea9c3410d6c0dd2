"""What the person said yes or no to, as lines of their own copy: to whom, what, the answer, the day, and which text it was."""

from collections.abc import Iterator
from datetime import datetime

from flows.flow import today
from flows.papers.parts import Material
from flows.report import Consent
from flows.sections import Item
from flows.words import N_, Line, line, verbatim

DATA = {
    "c.store": N_("Keep my answers while I tell"),
    "c.remind": N_("Remind me once before the draft ends"),
    "c.share": N_("The report"),
    "c.contact": N_("Write to me"),
    "c.place": N_("The place"),
    "c.media": N_("Files"),
    "c.identity": N_("My legal name"),
    "c.reach": N_("How to reach me"),
    "c.detained": N_("Name of the person held, and whom to call"),
    "c.injury": N_("Injuries"),
    "c.support": N_("That I want to talk with someone"),
    "c.refer": N_("Send my case on to another group"),
}
"""What each consent is about, by the beginning of its id."""
VALUES = {
    "yes": N_("yes"),
    "no": N_("no"),
    "none": N_("no"),
    "bot": N_("yes, through the bot"),
    "exact": N_("the exact place"),
    "coarse": N_("only city and state"),
}
NUMBERS = N_("numbers: {list}")
REMINDED = N_("It was sent")
ROW = N_("{what}: {value}. Chosen on {day}, text {version}.")
TAKEN_BACK = N_("{what}: {value}. Chosen on {day}, text {version}. Taken back on {back}.")
US = N_("To the people who run this bot")
ADDED = N_("To every group that gets what was added")
GROUP = N_("To this group: {name}")
FILES = "c.media"


def agreed(material: Material) -> Iterator[Item]:
    """Yield the consents in the order in which they were given, under the name of who they were given to."""
    under = None
    for row in material.consents:
        to = _to(row, material)
        if to != under:
            yield to
            under = to
        day = today(datetime.fromisoformat(row.given_at))
        text = f"{row.text_version} ({row.lang})"
        told = line(ROW, what=_what(row), value=_value(row, material), day=day, version=text)
        yield _taken_back(told, row) if row.withdrawn_at else told


def _taken_back(told: Line, row: Consent) -> Line:
    return Line(TAKEN_BACK, (*told.fill, ("back", today(datetime.fromisoformat(row.withdrawn_at)))))


def _to(row: Consent, material: Material) -> Line:
    if row.recipient is not None:
        name = material.groups.get(row.recipient, row.recipient)
        return line(GROUP, name=name, strong=True)
    return Line(ADDED if row.id == FILES else US, strong=True)


def _what(row: Consent) -> Line:
    about = DATA.get(".".join(row.id.split(".")[:2]))
    return Line(about) if about else verbatim(row.id)


def _value(row: Consent, material: Material) -> Line:
    if row.how == "sent":
        return Line(REMINDED)
    if row.value in VALUES:
        return Line(VALUES[row.value])
    chosen = set(row.value.split())
    numbers = (str(file.number or at) for at, file in enumerate(material.files, 1) if file.file in chosen)
    return line(NUMBERS, list=", ".join(numbers) or str(len(chosen)))
