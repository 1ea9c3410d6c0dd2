"""The claim for money (Federal Tort Claims Act) and its clock: rules R8 to R11 of dialogue 6.3."""

from flows.conditions import Includes
from flows.guidance.incident import AGE
from flows.guidance.parts import Card, counts, gives, says
from flows.words import N_

RELAYED = Includes("rep.role", ("relayed",))
TOO_LATE = Includes(AGE, ("over_2_years",))
LITTLE_TIME = Includes(AGE, ("over_18_months",)) & ~TOO_LATE


MONEY_CLAIM = Card(
    "money_claim",
    N_("A claim for money"),
    (
        says(
            N_("This is about the person it happened to, and the family. You can tell them."),
            when=RELAYED,
        ),
        says(
            N_(
                "A claim for money (FTCA) is made against the United States, not against the agent. "
                "It is for harm, death, or things lost or broken by ICE workers at work.",
            ),
            "ftca_ice",
        ),
        says(
            N_("The federal money claim may be too late. A lawyer can tell you if there is an exception."),
            "ftca_clock",
            when=TOO_LATE,
        ),
        says(
            N_("You can still complain. On the pages of OPR and OIG we found no time limit."),
            "opr_time",
            "oig_time",
            when=TOO_LATE,
        ),
        says(N_("There may be very little time left."), "ftca_clock", when=LITTLE_TIME),
        says(
            N_(
                "The claim must arrive within two years. The careful way is to count from the day it happened. "
                "A complaint to OPR or OIG does not stop this clock.",
            ),
            "ftca_clock",
        ),
        counts(
            N_(
                "Two years after the date you gave is {date}. A claim must arrive before then. "
                "A lawyer can tell you if another date counts. Sooner is better.",
            ),
            "clock_sure",
            "ftca_clock",
            when=~TOO_LATE,
        ),
        counts(
            N_(
                "You were not sure of the date. We count from {first}. Two years after that is {date}. A claim must "
                "arrive before then. A lawyer can tell you if another date counts. Sooner is better.",
            ),
            "clock_unsure",
            "ftca_clock",
            when=~TOO_LATE,
        ),
        says(
            N_(
                "It is made with the form SF-95 or in a letter. It names one exact amount and is signed. "
                "ICE has six months to answer. After a written no, there are six months to sue. "
                "Is there no answer after six months? The law lets you take that as a no.",
            ),
            "ftca_clock",
            "ftca_ice",
        ),
        says(
            N_(
                "There are many exceptions, and a claim can touch an immigration case. Talk with a lawyer before."
            ),
            "ftca_ice",
        ),
        says(
            N_("If the agents were from another federal office, the claim goes to that office."), "ftca_ice"
        ),
        gives(N_("Page: {page}"), "ftca_ice", "page"),
    ),
)
