"""The offices beside OPR and OIG: CRCL, CBP's own office, and those of local police."""

from flows.conditions import Includes
from flows.guidance.parts import LAWYER_FIRST, ONLY_TRUE, Card, doubts, gives, says
from flows.guidance.people import EMERGENCY
from flows.words import N_

NO_YES_YET = Includes("rep.permission", ("no", "unreachable"))

CRCL = Card(
    "crcl",
    N_("The civil rights office: CRCL"),
    (
        says(
            N_(
                "CRCL (Office for Civil Rights and Civil Liberties) is in the same department as ICE. It looks at civil "
                "rights: unequal treatment, fair process, abuse, help in your language.",
            ),
            "dhs_crcl",
        ),
        says(
            N_(
                "It can write a case down, look for patterns and ask for changes. It does not pay you or settle your own case."
            ),
            "dhs_crcl",
        ),
        says(
            N_(
                "In March 2025 the department cut its staff. In May 2025 a court did not stop that. But the department had "
                "to post that the office stays open. In July 2025 the press counted about 12 workers in three such offices. "
                "We do not know how much it can do now.",
            ),
            "crcl_capacity",
        ),
        says(
            N_("To complain for another adult, you need that person's yes in writing."),
            "dhs_crcl",
        ),
        says(
            N_("Without that yes, you can still tell here what you saw yourself."),
            when=NO_YES_YET,
        ),
        says(N_("An older copy of its page named racial profiling. A newer copy does not."), "crcl_scope"),
        doubts(
            N_("We are not sure if it has a time limit, or how much money it still has."),
            "crcl_time",
            "crcl_money",
        ),
        gives(N_("Page: {page}"), "dhs_crcl", "page"),
        LAWYER_FIRST,
        ONLY_TRUE,
    ),
)

CBP = Card(
    "cbp",
    N_("Border Patrol and CBP"),
    (
        says(
            N_("OPR is for ICE. Border Patrol is part of CBP, and CBP has its own office for complaints."),
            "opr_work",
            "cbp_opr",
        ),
        says(
            N_(
                "Its name is CBP OPR. Some texts say Joint Intake Center. "
                "We found no phone or page of it that is sure enough to show.",
            ),
            "cbp_opr",
            "intake_name",
        ),
        says(N_("Good to have: the date, the exact time, the place, and any names."), "cbp_opr"),
        says(N_("OIG covers the whole department. That means CBP too."), "dhs_oig"),
        says(N_("A money claim about CBP goes to CBP."), "ftca_ice"),
        LAWYER_FIRST,
        ONLY_TRUE,
    ),
)

LOCAL_POLICE = Card(
    "local_police",
    N_("Local police or sheriff"),
    (
        says(N_("Local police and sheriffs are not part of ICE. OPR does not look into them."), "opr_work"),
        says(N_("OIG looks into the department that runs ICE, so it may not fit."), "dhs_oig"),
        says(
            N_(
                "Your police department, city, county or state may have an office for complaints. "
                "We have no list of those offices.",
            ),
        ),
        says(N_("The federal money claim is about federal workers. For local police there is other law.")),
        says(N_("If they worked with ICE that day, other rules may count.")),
        says(N_("A lawyer can tell you which law and which time limit count.")),
    ),
)

HELD = Card(
    "held",
    N_("Treatment in detention"),
    (
        says(
            N_(
                "CRCL looks at abuse and at fair process, also while someone is held. OIG may take serious cases."
            ),
            "dhs_crcl",
            "oig_refers",
        ),
        says(
            N_(
                "A member of Congress can ask about a person who is held. ICE has a form of its own for that. "
                "In 2025 a member said that held people often cannot get it.",
            ),
            "congress_member",
        ),
        doubts(
            N_("One office was made for this, OIDO. In 2026 it was said to be closed, and its page too."),
            "dhs_oido",
            "oido_closed",
        ),
        says(
            N_("A report of OIG from 2018 found weak follow-up after inspections of such places."),
            "inspections",
        ),
        says(N_("Write down the place, the days, what was asked for, and who said no.")),
        EMERGENCY,
        LAWYER_FIRST,
    ),
)
