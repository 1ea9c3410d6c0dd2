"""What to do next, only the lines that apply (dialogue 6.5)."""

from collections.abc import Iterator
from datetime import timedelta

from flows.conditions import Always, Condition, Given, Includes
from flows.guidance.deadlines import lawyer_by
from flows.guidance.facts import Age
from flows.guidance.grounds import CAMERAS, CLAIM, HURT, MAYBE_HURT
from flows.guidance.incident import aged
from flows.papers.parts import Material, Paper
from flows.sections import Blank, Item, Section
from flows.words import N_, Line, line

TITLE = N_("What to do next")
SEE_A_DOCTOR = HURT | MAYBE_HURT
BROKEN = Includes("inc.types", ("property",)) | Given("prp.what")
TAKEN = Includes("inc.types", ("detained", "forced_sign"))
LINES: tuple[tuple[str, Condition], ...] = (
    (
        N_(
            "Save the first copy of every photo and video in two places. Do not change it. Wait before you post it."
        ),
        Always(),
    ),
    (N_("Ask stores or neighbors today to keep their video."), CAMERAS),
    (
        N_("Write down the names and numbers of witnesses on paper. Do not send them here."),
        Includes("wit.others", ("reach",)),
    ),
    (N_("See a doctor. Keep the papers and the bills."), SEE_A_DOCTOR),
    (
        N_("Take photos of the injuries or the damage again tomorrow and in three days."),
        SEE_A_DOCTOR | BROKEN,
    ),
    (N_("Keep clothes and broken things."), SEE_A_DOCTOR | BROKEN),
    (N_("A person who is held does not have to sign without a lawyer. Say nothing that is not true."), TAKEN),
)
LAWYER_BY = N_("Talk with a lawyer before {lawyer_by} if you think about a claim for money.")
COMPLAINED = N_("If you complain to OPR or OIG, write the date and the number here")
LOOK = N_("Look at your code on {day}. It shows if a group has your report.")
WORSE = N_("If you feel worse, you can call or text {phone}, free, day or night.")


def checklist(material: Material) -> tuple[Section, ...]:
    """Return the lines that apply."""
    return (Section(None, tuple(_lines(material)), "boxes"),)


def _lines(material: Material) -> Iterator[Item]:
    known = aged(material.answers, material.now)
    yield from (Line(text) for text, when in LINES if when.holds(known))
    rule = material.guidance.facts.get("ftca_clock")
    by = lawyer_by(material.answers, material.now)
    if by and rule is not None and rule.age(material.now) is Age.FRESH and CLAIM.holds(known):
        yield Line(LAWYER_BY, tuple(by.items()))
    yield Blank(Line(COMPLAINED), lines=2)
    if material.partners:
        yield line(LOOK, day=(material.now + timedelta(days=7)).date())
    crisis = material.guidance.facts.get("crisis_988")
    phone = crisis.value("phone", material.now) if crisis is not None else None
    if phone:
        yield line(WORSE, phone=phone)


CHECKLIST = Paper("checklist", TITLE, TITLE, Always(), checklist)
