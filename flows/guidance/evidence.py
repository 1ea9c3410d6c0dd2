"""What helps later: video, health papers, filming, and keeping a log."""

from flows.guidance.parts import Card, doubts, says
from flows.guidance.people import EMERGENCY
from flows.words import N_

DOCTOR = Card(
    "doctor",
    N_("See a doctor"),
    (
        says(N_("If someone is hurt, a doctor comes first. You can say how it happened.")),
        says(N_("Keep the papers and the bills. They show what happened and when.")),
        says(N_("Photos help: one near, one far, with the date. Take more tomorrow and in three days.")),
        says(N_("Keep clothes and broken things as they are.")),
        EMERGENCY,
    ),
)

SAVE_VIDEO = Card(
    "save_video",
    N_("Ask to save the video"),
    (
        says(N_("Stores, buses, schools and neighbors may have video of it. It may be gone soon.")),
        says(
            N_("Ask the owner today to save the video of that day and hour. A short, kind message is enough.")
        ),
        says(
            N_("You do not need to say who you are or why. They can save it and give it to a lawyer later.")
        ),
        says(N_("Write down who you asked and when."), "originals"),
        says(
            N_("Your own video: keep the first copy. Do not cut it, and wait before you post it."),
            "originals",
        ),
    ),
)

FILMING = Card(
    "filming",
    N_("Filming agents"),
    (
        says(
            N_(
                "At least seven federal courts of appeals say the law protects filming police in public. The Supreme Court has not said so.",
            ),
            "filming",
        ),
        says(N_("It does not protect getting in the way. For sound, the rules of states differ."), "filming"),
        says(
            N_(
                "In 2025 the head of DHS then, Kristi Noem, called filming agents a form of violence. "
                "DHS also said that to film or follow agents sounds like a crime: obstruction. "
                "Courts see filming in another way. In March 2026 somebody else was named.",
            ),
            "filming_dhs",
            "secretary",
        ),
        says(
            N_("If they took your phone: write down when, where, which agent, and if they gave you a paper.")
        ),
    ),
)

DOCUMENTING = Card(
    "documenting",
    N_("How groups document"),
    (
        says(
            N_(
                "Groups write down: how many agents, what they did, where, what they wore, when, and with what. "
                "They film the agents, not the people who are held.",
            ),
            "film_safely",
        ),
        says(N_("They keep the first copy, note the time, and ask before they post a face."), "originals"),
        says(
            N_("Members of Congress have written to OIG about such cases. In 2026 OIG began reviews."),
            "oig_reviews",
        ),
        says(
            N_(
                "With a yes, they share it with lawyers, courts, the press, Congress or a public list of cases. "
                "That can show a pattern, or back up a lawsuit. It can also lead to nothing.",
            ),
            "groups",
            "house_tracker",
        ),
    ),
)

AGENT_RULES = Card(
    "agent_rules",
    N_("Rules for agents"),
    (
        says(N_("This is what some rules say. It does not say if one was broken. A court decides that.")),
        says(
            N_(
                "At an arrest: a federal rule says agents must tell who they are, and why. "
                "They must do it as soon as they safely can.",
            ),
            "id_duty",
        ),
        says(
            N_(
                "About stops: a rule says agents need a reason that rests on facts. A court case about Los Angeles "
                "goes on. In September 2025 the Supreme Court let such stops go on for now.",
            ),
            "stop_standard",
        ),
        doubts(
            N_(
                "About homes: an ICE memo of May 2025 says a paper of ICE itself is enough to go in. "
                "A federal judge asked for a paper of a judge. It is not settled.",
            ),
            "home_memo",
        ),
        says(
            N_(
                "Schools, clinics, churches: the old rule that kept agents away was ended on January 20, 2025. "
                "Agents decide now. In some places a judge stopped arrests at courthouses.",
            ),
            "protected_areas",
        ),
        doubts(
            N_("Laws of states against masks or for badges: courts stopped some of them for federal agents."),
            "mask_other",
        ),
        says(N_("It helps to write down what they said, what paper they showed, and who signed it.")),
    ),
)
"""What rules ask of agents, for whom it was about an entry, a stop, a place or a hidden face; it judges nothing."""
