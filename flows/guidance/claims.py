"""The claims of the two source articles (A: 2025-10-03, B: 2026-01-21), and what became of each of them here.

For lawyers and editors: ``docs/claims.md`` is drawn from this table. Each place names a card and how one of its
sentences begins, so a sentence that goes or changes is noticed.
"""

from dataclasses import dataclass
from enum import StrEnum

from flows.guidance.cards import CARDS
from flows.guidance.parts import Part


class Treated(StrEnum):
    """What the bot does with a claim."""

    SAID = "said"
    CORRECTED = "corrected"
    LEFT_OUT = "left out"


@dataclass(frozen=True, slots=True)
class Claim:
    """*claims*: the claim in our words. *places*: (card id, how the sentence begins). *why*: of what is left out."""

    id: str
    claims: str
    treated: Treated
    places: tuple[tuple[str, str], ...] = ()
    why: str = ""


SAID, CORRECTED, LEFT_OUT = Treated.SAID, Treated.CORRECTED, Treated.LEFT_OUT
CLAIMS = (
    Claim(
        "A01",
        "OPR takes complaints by phone, e-mail and an online link.",
        SAID,
        (("opr", "Phone: "), ("opr", "E-mail: "), ("opr", "Page, with a link")),
    ),
    Claim(
        "A02",
        "OPR assesses what comes in and investigates some of it.",
        SAID,
        (("opr", "It can write down your complaint"), ("opr", "Its Integrity Coordination Center")),
    ),
    Claim(
        "A03",
        "A complaint to OPR makes a record that others can cite.",
        CORRECTED,
        (("opr", "It can write down your complaint"), ("limits", "A complaint does not pay you.")),
    ),
    Claim(
        "A04",
        "OIG takes complaints by phone, online and by post.",
        CORRECTED,
        (("oig", "Phone: "), ("oig", "Page, with the way"), ("oig", "It may take letters")),
    ),
    Claim("A05", "OIG covers fraud, abuse, waste and crimes.", SAID, (("oig", "Its page speaks of fraud"),)),
    Claim(
        "A06",
        "OIG is external and measures differently.",
        CORRECTED,
        (("oig", "OIG (Office of Inspector General)"), ("consequences", "In February 2026")),
    ),
    Claim(
        "A07", "To file with both raises the odds.", CORRECTED, (("both", "Some experts say to tell both."),)
    ),
    Claim(
        "A08",
        "To find the agent and to sue is hard; discipline is rarely public.",
        SAID,
        (
            ("limits", "It is hard to find out which agent"),
            ("suing_agents", "To sue a federal agent"),
            ("consequences", "We found no newer numbers."),
        ),
    ),
    Claim(
        "A09",
        "The Secretary called filming raids a way to hold agents to account.",
        CORRECTED,
        (("filming", "In 2025 the head of DHS then"),),
    ),
    Claim(
        "A10",
        "California banned masks for ICE agents.",
        CORRECTED,
        (("state", "California: courts stopped its mask law"),),
    ),
    Claim(
        "A11",
        "A civil-rights group sues for records on the growth of detention.",
        LEFT_OUT,
        why="The suit was not found.",
    ),
    Claim(
        "A12",
        "Record, keep the video, talk to groups.",
        SAID,
        (("save_video", "Your own video"), ("groups", "Legal aid and civil rights groups")),
    ),
    Claim(
        "A13",
        "Open question: can a complaint be made without a name?",
        SAID,
        (("oig", "You can give your name"), ("risks", "The page of OPR does not say")),
    ),
    Claim(
        "A14",
        "Open question: what is CRCL for?",
        SAID,
        (("crcl", "CRCL (Office for Civil Rights"), ("crcl", "In March 2025 the department")),
    ),
    Claim(
        "A15",
        "Open question: which time limits are there?",
        SAID,
        (
            ("time_limits", "OPR and OIG: on their pages"),
            ("time_limits", "CRCL: in the copies"),
            ("time_limits", "A claim for money must arrive"),
        ),
    ),
    Claim(
        "A16",
        "Open question: what happens to agents?",
        SAID,
        (("consequences", "A federal study"), ("consequences", "A state may charge an agent")),
    ),
    Claim(
        "B01",
        "Groups use testimony, video, forms and public databases.",
        SAID,
        (("groups", "They collect stories"), ("documenting", "Groups write down")),
    ),
    Claim(
        "B02",
        "Democrats of the House Oversight Committee keep a tracker and take submissions.",
        SAID,
        (("congress", "Democrats of the House"),),
    ),
    Claim(
        "B03",
        "Suits are about stops without suspicion.",
        SAID,
        (("agent_rules", "About stops: "),),
    ),
    Claim(
        "B04",
        "Cases are referred to OIG and to committees of the House.",
        SAID,
        (("documenting", "Members of Congress have written to OIG"),),
    ),
    Claim(
        "B05",
        "OPR handles internal cases and critical incidents.",
        SAID,
        (("opr", "OPR (Office of Professional Responsibility)"),),
    ),
    Claim(
        "B06",
        "OIG may first take serious matters out of ICE's Joint Intake Center.",
        CORRECTED,
        (("oig", "It may take serious cases first."), ("opr", "Its Integrity Coordination Center")),
    ),
    Claim(
        "B07",
        "What OIG declines goes back inside.",
        CORRECTED,
        (("oig", "It may take serious cases first."), ("both", "Each office can send a complaint")),
    ),
    Claim(
        "B08",
        "Visits of members of Congress were limited, and this is in court.",
        LEFT_OUT,
        why="It was not checked further.",
    ),
    Claim(
        "B09",
        "Inspections and contracts only look like control.",
        CORRECTED,
        (("held", "A report of OIG from 2018"),),
    ),
    Claim(
        "B10",
        "How often OIG keeps a case is not public.",
        SAID,
        (("oig", "It may take serious cases first."),),
    ),
    Claim(
        "B11",
        "Data systems can keep people from complaining.",
        SAID,
        (("risks", "The department has asked online companies"),),
    ),
)


def part_of(card: str, begins: str) -> Part:
    """Return the paragraph of *card* that begins so; LookupError when none or several do."""
    found = [part for part in CARDS[card].parts if part.text.startswith(begins)]
    if len(found) != 1:
        raise LookupError(f"{card}: {len(found)} sentences begin with {begins!r}")
    return found[0]
