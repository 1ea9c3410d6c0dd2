"""The short path, C1 to C5, and the two probes (dialogue 4.3, 4.4)."""

from flows.conditions import Given
from flows.guidance.incident import WORDS_OF_INJURY
from flows.questions import Choice, Choices, Option, Question, Text, When, Where
from flows.words import N_

WHY_OFFICES = N_("The offices that check ICE ask for this. A group that helps you needs it too.")
SKIP_IS_FINE = N_("You can skip it.")
DO_NOT_KNOW = N_("I do not know")

role = Choice(
    id="rep.role",
    title=N_("You are"),
    ask=(N_("Who are you in this?"),),
    help=(
        WHY_OFFICES,
        N_("What you saw counts in another way than what others told you."),
        SKIP_IS_FINE,
    ),
    need=("OPR", "OIG", "CRCL", "P"),
    sens=1,
    options=(
        Option("victim", N_("It happened to me"), ("me", "a mí")),
        Option("household", N_("To my family or home"), ("family", "familia")),
        Option("witness", N_("I saw it"), ("witness", "testigo", "lo vi", "saw it")),
        Option("relayed", N_("Someone told me"), ("told", "me contaron")),
        Option("advocate", N_("I work for a group"), ("lawyer", "abogado", "abogada")),
    ),
)

types = Choices(
    id="inc.types",
    title=N_("What"),
    ask=(
        N_("What happened?"),
        N_(
            "Tap all that are true. Then tap Done. If you are not sure, tap Not sure. You can change this later."
        ),
    ),
    help=(N_("You do not need to know if it was against the law."), WHY_OFFICES, SKIP_IS_FINE),
    need=("OPR", "OIG", "CRCL", "F8", "T", "X"),
    sens=1,
    pages=(10, 13),
    options=(
        Option("detained", N_("They took someone away")),
        Option("stop_hold", N_("Stopped or held, no reason")),
        Option("force_body", N_("Hurt someone with their body")),
        Option("force_weapon", N_("Used or pointed a weapon, gas")),
        Option("entry_search", N_("Came in or searched a home")),
        Option("threats", N_("Threats or insults")),
        Option("no_id", N_("Hid faces or who they were")),
        Option("property", N_("Broke or took things")),
        Option("recording", N_("Stopped filming, took a phone")),
        Option("unsure", N_("Not sure")),
        Option("bias", N_("Chose people by look or speech")),
        Option("citizen_held", N_("Held a citizen (they said so)")),
        Option("mass_raid", N_("A big raid, many people")),
        Option("child_harm", N_("Child hurt, scared, left alone")),
        Option("death", N_("Someone died")),
        Option("sexual", N_("Sexual touch, words or search")),
        Option("medical_denied", N_("Did not let someone get care")),
        Option("held_conditions", N_("Bad treatment where held")),
        Option("rights_denied", N_("No lawyer, call, interpreter")),
        Option("forced_sign", N_("Pushed someone to sign papers")),
        Option("protected_place", N_("School, clinic, church, court")),
        Option("retaliation", N_("Punished for complaining")),
        Option("other", N_("Something else")),
    ),
)

when = When(
    id="inc.when",
    title=N_("When"),
    ask=(N_("When did it happen?"), N_("Your best guess is fine.")),
    help=(
        N_("You can tap a day, or write it: yesterday at 3 in the afternoon, two weeks ago, 15 October."),
        WHY_OFFICES,
        SKIP_IS_FINE,
    ),
    need=("OPR", "OIG", "CRCL", "F6", "P", "X"),
    sens=1,
    unknown=N_("I do not remember"),
)

where = Where(
    id="inc.place",
    title=N_("Where"),
    ask=(
        N_("Where did it happen?"),
        N_(
            "Write the city and state, or a street or place near it. You can also send a point on the map. "
            "An exact place helps. But you can be general if that is safer for you."
        ),
    ),
    help=(
        N_("Groups work in some states only. The place also helps them find who it was."),
        N_(
            "A group sees only the city and state, and the words of your story. "
            "You can choose to share the exact place."
        ),
        SKIP_IS_FINE,
    ),
    need=("OPR", "OIG", "CRCL", "F8", "P"),
    sens=2,
    unknown=DO_NOT_KNOW,
    declinable=True,
)

story = Text(
    id="inc.story",
    title=N_("Your words"),
    ask=(
        N_("Please tell us what happened, in your own words."),
        N_(
            "Write in any language. Start where you want. It is OK if you do not remember everything. "
            "It helps to say what you saw and heard, who did what, and what came next."
        ),
        N_("Please leave out the names of family and friends. Leave out their immigration status too."),
        N_(
            "Could someone accuse you of something that day, or do you have a lawyer? "
            "Talk to a lawyer before you write. You can stop and come back."
        ),
    ),
    help=(
        N_("You can send it in several messages. When you pause, I go on. You can add more after that."),
        N_("What you saw and heard. Who did what. What came next."),
        WHY_OFFICES,
        SKIP_IS_FINE,
    ),
    need=("OPR", "OIG", "CRCL", "F8", "P"),
    sens=2,
    declinable=True,
)

hurt = Choice(
    id="inj.any",
    title=N_("Anyone hurt"),
    ask=(N_("Was anyone hurt?"),),
    help=(N_("It tells a group how fast to look at this."), SKIP_IS_FINE),
    need=("OPR", "F10", "T"),
    sens=2,
    when=types.includes("force_body", "force_weapon") & (~WORDS_OF_INJURY | Given("inj.any")),
    options=(Option("yes", N_("Yes"), ("si",)), Option("no", N_("No"))),
    unknown=DO_NOT_KNOW,
    declinable=True,
)

where_now = Choice(
    id="det.where_known",
    title=N_("Where the person is"),
    ask=(N_("Do you know where the person is now?"),),
    help=(
        N_("It tells a group how fast to look at this."),
        N_("If it was you and you are free now, tap: The person is free again."),
        SKIP_IS_FINE,
    ),
    need=("T", "P"),
    sens=2,
    when=types.includes("detained"),
    options=(
        Option("yes", N_("Yes, I know where"), ("yes", "si")),
        Option(
            "no", N_("No, I do not know where"), ("no", "I do not know", "no sé", "no sé dónde", "no sabemos")
        ),
        Option("released", N_("The person is free again")),
        Option("deported", N_("The person was deported")),
    ),
    declinable=True,
)

QUESTIONS: tuple[Question, ...] = (role, types, when, where, story, hurt, where_now)
