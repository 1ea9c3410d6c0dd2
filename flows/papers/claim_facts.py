"""Facts for a lawyer who may make a claim for money: boxes 6 to 11 of Standard Form 95. It is no claim."""

from flows.guidance.grounds import CLAIM
from flows.papers.complaints import files, story
from flows.papers.filled import Filled
from flows.papers.parts import Material, Paper
from flows.sections import Blank, Section
from flows.words import N_, Line

TITLE = N_("Fact sheet for a lawyer")
NOT_A_CLAIM = N_("This is not a claim.")
FOR_A_LAWYER = N_(
    "These are facts for a lawyer. A claim needs one exact amount, a signature, and the right office."
)
OTHER_HURT = N_("Name of the person who was hurt, if it was not you")
BOXES = N_("The numbers are those of the boxes of Standard Form 95.")


def claim_facts(material: Material) -> tuple[Section, ...]:
    """Return boxes 6 to 11."""
    told = Filled(material)
    return (
        Section(None, (Line(NOT_A_CLAIM, strong=True), Line(FOR_A_LAWYER), Line(BOXES))),
        Section(Line(N_("6. Day of the event")), told("inc.when")),
        Section(Line(N_("7. Hour")), told("tim.band", "tim.long")),
        Section(
            Line(N_("8. What happened")),
            (*told("inc.place", "inc.types", "agt.agency", "agt.ids"), *story(material)),
        ),
        Section(
            Line(N_("9. Things broken or taken")),
            (
                *told("prp.what", "prp.cost", "prp.receipt"),
                Blank(Line(N_("Owner, and where it can be seen")), lines=2),
            ),
        ),
        Section(
            Line(N_("10. Injury")),
            (*told("frc.kind", "frc.to_whom", "inj.kind", "inj.care"), Blank(Line(OTHER_HURT))),
        ),
        Section(
            Line(N_("11. Witnesses")),
            (*told("wit.others"), Blank(Line(N_("Names and addresses, from your own paper")), lines=4)),
        ),
        Section(Line(N_("Files I have")), files(material)),
    )


CLAIM_FACTS = Paper("claim_facts", TITLE, TITLE, CLAIM, claim_facts, english=True, card="money_claim")
