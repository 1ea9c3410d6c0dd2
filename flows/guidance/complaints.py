"""The two complaint offices, side by side, and the limits of both. Nothing here says what to file."""

from flows.guidance.grounds import BORDER_NOT_ICE, MINOR, POLICE_ONLY, TWO_OFFICES, URGENT_NOW
from flows.guidance.parts import LAWYER_FIRST, ONLY_TRUE, Card, doubts, gives, says
from flows.words import N_

INTRO = Card(
    "intro",
    N_("Your options"),
    (
        says(
            N_("A lawyer or a legal aid group comes first now. A complaint can come later."),
            when=URGENT_NOW,
            strong=True,
        ),
        says(N_("You can get help here. If you can, tell an adult you trust."), when=MINOR, strong=True),
        says(N_("You can complain to two offices."), "opr_work", "oig_scope", when=TWO_OFFICES, strong=True),
        says(
            N_(
                "Both are in the same department as ICE. OPR is the office inside ICE that checks its own workers. "
                "OIG is a watchdog office outside ICE. OIG can take your case, or send it back to ICE.",
            ),
            "opr_work",
            "oig_refers",
            when=TWO_OFFICES,
        ),
        says(
            N_("OPR is for ICE. Border Patrol is part of CBP, and CBP has its own office for complaints."),
            "opr_work",
            "cbp_opr",
            when=~MINOR & BORDER_NOT_ICE,
        ),
        says(
            N_("OIG covers the whole department. That means CBP too."),
            "dhs_oig",
            when=~MINOR & BORDER_NOT_ICE,
        ),
        says(
            N_("Local police and sheriffs are not part of ICE. OPR does not look into them."),
            "opr_work",
            when=~MINOR & POLICE_ONLY,
        ),
        says(
            N_(
                "Your police department, city, county or state may have an office for complaints. "
                "We have no list of those offices.",
            ),
            when=~MINOR & POLICE_ONLY,
        ),
        says(
            N_(
                "It is free, and you do not need a lawyer. OIG takes complaints without a name, but the story can "
                "still show who you are.",
            ),
            "oig_names",
            when=TWO_OFFICES & ~URGENT_NOW,
        ),
        says(
            N_(
                "An office may write down your complaint. It does not pay you. It does not stop a deportation, and "
                "it does not protect you from one. You may never hear the result.",
            ),
            "opr_work",
            "oig_refers",
            when=~MINOR & ~POLICE_ONLY,
        ),
        says(
            N_("Are you without papers, or is someone held? Then talk to a lawyer before you send anything.")
        ),
        says(N_("Say only what is true.")),
    ),
)
"""The first screen after the receipt. What rules take away is not told of here either."""

OPR = Card(
    "opr",
    N_("The office inside ICE: OPR"),
    (
        says(
            N_(
                "OPR (Office of Professional Responsibility) is the office inside ICE that checks its own workers. "
                "Border Patrol, FBI and local police are not part of ICE.",
            ),
            "opr_work",
        ),
        says(
            N_(
                "It can write down your complaint, look into it, or send it to another office. ICE can punish a worker."
            ),
            "opr_work",
        ),
        says(
            N_(
                "Its Integrity Coordination Center takes reports in, looks at them and sends them on. "
                "Older texts say Joint Intake Center.",
            ),
            "opr_work",
            "intake_name",
        ),
        says(
            N_(
                "You can complain if you do not know who it was. Place, time, cars and video help to find out. "
                "If it was not ICE, OPR may pass it on or close it.",
            ),
            "opr_work",
        ),
        says(
            N_(
                "OPR is part of ICE. What you send there, ICE has. It may not tell you the result. "
                "It does not pay you, and it does not stop a deportation.",
            ),
            "opr_work",
        ),
        says(
            N_("Its page does not say if you can keep your name out. We found no time limit there."),
            "opr_time",
        ),
        gives(N_("Phone: {phone}"), "ice_opr", "phone"),
        gives(N_("E-mail: {email}"), "ice_opr", "email"),
        gives(N_("Page, with a link to complain online: {page}"), "ice_opr", "page"),
        LAWYER_FIRST,
        ONLY_TRUE,
    ),
)

OIG = Card(
    "oig",
    N_("The watchdog office: OIG"),
    (
        says(
            N_(
                "OIG (Office of Inspector General) is a watchdog office. "
                "It is outside ICE, but in the same department (DHS).",
            ),
            "oig_scope",
        ),
        says(
            N_(
                "Its page speaks of fraud, waste, abuse and crimes by workers. It says other offices may fit other "
                "things better. Its page of 2020 also named civil rights and force.",
            ),
            "oig_scope",
            "oig_scope_2020",
        ),
        says(
            N_(
                "It may take serious cases first. Others can go back to ICE. We found no number of how often. "
                "You may never hear the result.",
            ),
            "oig_refers",
        ),
        says(
            N_(
                "You can give your name, ask to keep it private, or leave it out. Private has limits by law. "
                "Without a way to reach you, they cannot ask you more. Older texts say: without an e-mail you get no number.",
            ),
            "oig_names",
        ),
        says(N_("It is not for emergencies, and not open day and night. It does not pay you."), "oig_scope"),
        says(N_("We found no time limit on its page."), "oig_time"),
        gives(N_("Phone: {phone}"), "dhs_oig", "phone"),
        gives(N_("Page, with the way to complain online: {page}"), "dhs_oig", "page"),
        doubts(N_("It may take letters. We show no address: the one we found is of 2017."), "oig_mail"),
        LAWYER_FIRST,
        ONLY_TRUE,
    ),
)

BOTH = Card(
    "both",
    N_("Tell both offices?"),
    (
        says(
            N_(
                "Some experts say to tell both. Nobody has measured whether it helps. "
                "OIG says other offices may fit better."
            ),
            "oig_refers",
            "oig_scope",
        ),
        says(
            N_("Each office can send a complaint to the other. You may get one answer, or none."),
            "oig_refers",
        ),
        says(
            N_(
                "Some people write to both. They give the same facts to each. "
                "They write down the date and the number each office gives.",
            ),
        ),
        LAWYER_FIRST,
        ONLY_TRUE,
    ),
)

LIMITS = Card(
    "limits",
    N_("What they cannot do"),
    (
        says(
            N_("These offices decide what to look into. You may not get a full answer."),
            "opr_work",
            "oig_scope",
        ),
        says(
            N_(
                "A federal study looked at ICE cases from 2013 to 2016. "
                "More than two of three ended with no action, or were not sent on for a decision."
            ),
            "outcomes",
        ),
        says(
            N_(
                "A complaint does not pay you. It does not change an immigration case by itself. "
                "It may help to show a pattern, and to back up your story later. Nobody has measured that.",
            ),
        ),
        says(
            N_("It is hard to find out which agent it was. To sue a federal agent is very hard."),
            "suing_agents",
        ),
        says(N_("A money claim has a short time limit."), "ftca_clock"),
        says(N_("A lawyer can tell you what fits your case. Your record still counts if nobody acts today.")),
    ),
)
