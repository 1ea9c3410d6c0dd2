"""What can follow: for agents, for the person who complains, and when it is too late."""

from flows.guidance.parts import LAWYER_FIRST, ONLY_TRUE, Card, doubts, says
from flows.words import N_

CONSEQUENCES = Card(
    "consequences",
    N_("What happens to agents"),
    (
        says(
            N_(
                "A federal study looked at ICE cases from 2013 to 2016. "
                "More than two of three ended with no action, or were not sent on for a decision."
            ),
            "outcomes",
        ),
        says(N_("When ICE did act, it was most often a suspension: a time away from work."), "outcomes"),
        says(N_("We found no newer numbers. You may never hear what happened to the agent."), "outcomes"),
        says(
            N_(
                "In 2026 OIG began eight reviews. Some are about force and about arrests of US citizens. "
                "A review is not a place to complain.",
            ),
            "oig_reviews",
        ),
        doubts(
            N_("In February 2026 the department asked OIG for a list of its open cases."), "oig_independence"
        ),
        doubts(
            N_(
                "A state may charge an agent with a crime in some cases. People argue about when. "
                "On January 30, 2026 no such charge was known.",
            ),
            "state_prosecution",
        ),
    ),
)

TIME_LIMITS = Card(
    "time_limits",
    N_("Time limits"),
    (
        says(N_("OPR and OIG: on their pages we found no time limit."), "opr_time", "oig_time"),
        doubts(N_("CRCL: in the copies we read we found no time limit. This is less sure."), "crcl_time"),
        says(
            N_(
                "A claim for money must arrive within two years. The office has six months to answer. "
                "After a written no, there are six months to sue.",
            ),
            "ftca_clock",
        ),
        says(N_("A complaint does not stop that clock."), "ftca_clock"),
        says(
            N_(
                "A request for papers (FOIA): the office has 20 work days to answer. It often takes much longer."
            ),
            "foia_clock",
        ),
        says(N_("Video from stores and doors may be gone soon. We do not know how long they keep it.")),
        says(N_("States have time limits of their own. A lawyer can tell you which ones count.")),
    ),
)

RISKS = Card(
    "risks",
    N_("Risks of a complaint"),
    (
        says(
            N_("What you send to OPR, ICE has. CRCL puts complaints in a system of the department."),
            "opr_work",
            "dhs_crcl",
        ),
        says(
            N_(
                "OIG can take a complaint without your name. Then it cannot ask you more. "
                "If you ask it to keep your name private, the law has limits.",
            ),
            "oig_names",
        ),
        says(N_("The page of OPR does not say if you can keep your name out."), "opr_work"),
        says(
            N_(
                "Some people fear a punishment for a complaint. A law forbids that for workers of the agency. "
                "It does not name other people.",
            ),
            "reprisal",
        ),
        says(
            N_(
                "The department has asked online companies for the names behind accounts. Telegram was not named."
            ),
            "subpoenas",
        ),
        says(N_("Do not write about things that others could use against you. Ask a lawyer first.")),
        LAWYER_FIRST,
        ONLY_TRUE,
    ),
)
