"""Routes beyond the offices of the department: a state, Congress, groups, records, and suing."""

from dataclasses import replace

from flows.conditions import Given, Includes
from flows.guidance.incident import STATE
from flows.guidance.parts import Card, doubts, gives, says
from flows.words import N_

CALIFORNIA, NEW_YORK, NEW_JERSEY, ILLINOIS = (
    Includes(STATE, (state,)) for state in ("US-CA", "US-NY", "US-NJ", "US-IL")
)
NO_STATE = ~Given(STATE)
"""Nothing was told, as behind the door for information: all states are shown; Illinois has its law on the card on suing."""

ILLINOIS_LAW = doubts(
    N_(
        "Illinois has a law of 2025 to sue agents in state court. The federal government fights it in court. "
        "Ask a lawyer how it stands.",
    ),
    "il_bivens",
    when=ILLINOIS,
)
"""A law that is in force and fought in court: on the card of the state, and where no state is known, on suing."""

STATE_OFFICE = Card(
    "state",
    N_("Offices of your state"),
    (
        says(
            N_(
                "California: the Attorney General has a page about federal agents. It asks how to reach you, what "
                "happened, where, and for photos or video. It is not a police report, and it may take no action.",
            ),
            "ca_ag",
            when=CALIFORNIA | NO_STATE,
        ),
        gives(N_("Page: {page}"), "ca_ag", "page", when=CALIFORNIA | NO_STATE),
        gives(
            N_("To find a lawyer there, call the State Bar: {referral_phone}"),
            "ca_ag",
            "referral_phone",
            when=CALIFORNIA | NO_STATE,
        ),
        says(
            N_(
                "New York: the Attorney General has a form about federal agents. Your name and phone are not required. "
                "You must agree that they may use it in public papers or in court.",
            ),
            "ny_ag",
            when=NEW_YORK | NO_STATE,
        ),
        says(
            N_(
                "New Jersey: the state has an online form about federal agents. The Attorney General looks at photos, video "
                "and details.",
            ),
            "nj_ag",
            when=NEW_JERSEY | NO_STATE,
        ),
        says(
            N_(
                "We found no address for that form that is sure. Look for it on the page of the Attorney General."
            ),
            when=NEW_YORK | NEW_JERSEY,
        ),
        says(
            N_("For New York and New Jersey we found no address that is sure."),
            when=NO_STATE,
        ),
        says(
            N_(
                "Illinois: a state commission took video and written stories for a public record. "
                "Its work was to end in April 2026, so look first if it still takes them.",
            ),
            "il_iac",
            when=ILLINOIS | NO_STATE,
        ),
        gives(N_("Page: {page}"), "il_iac", "page", when=ILLINOIS | NO_STATE),
        says(N_("A state office is not your lawyer. What you send may become public.")),
        ILLINOIS_LAW,
        doubts(
            N_(
                "California: courts stopped its mask law and its badge law for federal agents. "
                "A law to sue agents was not finished when we read about it.",
            ),
            "sb627",
            "sb805",
            "ca_sb747",
            when=CALIFORNIA,
        ),
        doubts(
            N_("New York: a law to sue agents was proposed in 2026. We do not know what became of it."),
            "ny_rts",
            when=NEW_YORK,
        ),
    ),
)

CONGRESS = Card(
    "congress",
    N_("Congress"),
    (
        says(
            N_(
                "The office of your own member of Congress can ask an agency about your case. It cannot force an answer.",
            ),
            "congress_member",
        ),
        says(
            N_(
                "It needs a paper you sign, so that the agency may answer. For a person ICE holds there is a form of its own."
            ),
            "congress_member",
        ),
        says(
            N_("What you write there is mostly treated as private. The privacy law does not cover it."),
            "congress_member",
        ),
        says(
            N_(
                "Democrats of the House Oversight Committee keep a public list of cases, with a form. They show a case only when the press "
                "or a lawsuit backs it. It is of one party. It is no court, and it opens no case.",
            ),
            "house_tracker",
        ),
        says(
            N_(
                "We have no address for these that is sure. Your town's library can help you find your member."
            )
        ),
    ),
)

SUING = Card(
    "suing_agents",
    N_("Suing an agent"),
    (
        says(
            N_(
                "To sue a federal agent for money (a Bivens case) rarely works. The Supreme Court has almost closed that "
                "road for cases like these.",
            ),
            "suing_agents",
        ),
        says(
            N_("Agents also have a shield called qualified immunity. And you must find out who it was."),
            "immunity",
        ),
        says(
            N_(
                "A claim against the United States is another road (see: A claim for money). There a judge decides, not a "
                "jury. For hitting or false arrest by federal agents that road is open, with limits.",
            ),
            "ftca_nature",
            "ftca_force",
        ),
        says(N_("That claim must name one sum. A court seldom gives more than that sum."), "ftca_sum"),
        doubts(
            N_("Some states have or plan laws to sue agents. Courts do not agree on them. Ask a lawyer."),
            "state_suits",
        ),
        replace(ILLINOIS_LAW, when=NO_STATE),
        says(
            N_(
                "Groups also sue for many people at once, to stop something. A group decides that with its lawyers."
            ),
            "groups",
        ),
    ),
)

RECORDS = Card(
    "records",
    N_("Ask ICE for its papers"),
    (
        says(
            N_(
                "Anyone can ask ICE for the papers it has. The law for that is called FOIA. "
                "Status does not matter for it. ICE then knows your name.",
            ),
            "foia_ice",
        ),
        says(N_("Each office has its own papers: ICE, CBP and others are asked apart."), "foia_ice"),
        says(
            N_(
                "For papers about you, the office wants proof of who you are. A signed statement can be that proof.",
            ),
            "privacy_act",
            "unsworn",
        ),
        says(N_("The office has 20 work days to answer. It often takes much longer."), "foia_clock"),
        doubts(
            N_("We found a mailbox and an address only in a paper of 2018, so we do not show them."),
            "foia_ice",
        ),
        says(N_("A lawyer or a group can ask for you.")),
    ),
)

GROUPS = Card(
    "groups",
    N_("Civil rights groups"),
    (
        says(
            N_(
                "Legal aid and civil rights groups can listen, give advice, find a lawyer or go to court. They may say no."
            ),
            "groups",
        ),
        says(
            N_("A talk with a lawyer of a group may be protected by law. This chat is not."),
            "groups",
        ),
        says(N_("They collect stories, video, forms and public papers. That can show a pattern."), "groups"),
        says(N_("Through this chat you can choose a group that may see your report, if one fits.")),
    ),
)
"""Which groups may receive the report stands on the screen before Send, not here."""
