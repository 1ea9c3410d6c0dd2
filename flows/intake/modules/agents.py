"""The agents (dialogue 4.5 A)."""

from flows.conditions import Given, SeveralOf
from flows.intake.core_questions import DO_NOT_KNOW
from flows.modules import module
from flows.questions import Choice, Choices, Count, Items, Option, Text
from flows.words import N_

TAP_ALL = N_("Tap all that are true. Then tap Done.")
ONLY_SEEN = N_("You can skip anything you did not see.")

agency = Choices(
    id="agt.agency",
    title=N_("Agency"),
    ask=(N_("Which agency were they from?"), TAP_ALL),
    help=(N_("If you are not sure, tap I do not know. The next questions help to find out."),),
    need=("OPR", "OIG", "X"),
    sens=1,
    unknown=DO_NOT_KNOW,
    pages=(6,),
    options=(
        Option("ice", N_("ICE"), ("ero", "la migra", "immigration", "inmigración")),
        Option("hsi", N_("HSI (part of ICE)"), ("hsi",)),
        Option("cbp", N_("Border Patrol or CBP"), ("border patrol", "cbp", "patrulla fronteriza")),
        Option("other_federal", N_("FBI, DEA, ATF or Marshals"), ("fbi", "dea", "atf", "marshals")),
        Option("local_police", N_("Local police or sheriff"), ("police", "sheriff", "policía")),
        Option("national_guard", N_("National Guard"), ("guard", "guardia", "soldiers", "soldados")),
    ),
)

how_known = Choices(
    id="agt.how_known",
    title=N_("How you know"),
    ask=(N_("How do you know?"), TAP_ALL),
    help=(),
    need=("OPR", "OIG", "CRCL", "P"),
    sens=1,
    when=Given("agt.agency"),
    pages=(5,),
    options=(
        Option("vest", N_("Words on a vest or car"), ("vest", "chaleco")),
        Option("said", N_("They said so")),
        Option("paper", N_("A paper")),
        Option("told", N_("Someone told me")),
        Option("guess", N_("I think so")),
    ),
)

count = Count(
    id="agt.count",
    title=N_("How many agents"),
    ask=(N_("About how many agents were there?"),),
    help=(N_("You can write a number, or a few words: six or seven, more than 20."),),
    need=("P", "F8"),
    sens=1,
    unknown=DO_NOT_KNOW,
)

id_asked = Choice(
    id="agt.id_asked",
    title=N_("If they said who they were"),
    ask=(N_("Did anyone ask who they were? What happened?"),),
    help=(),
    need=("OPR",),
    sens=1,
    unknown=DO_NOT_KNOW,
    options=(
        Option("badge", N_("They showed a badge or card")),
        Option("name", N_("They said a name")),
        Option("refused", N_("They refused to say")),
        Option("not_asked", N_("Nobody asked")),
    ),
)

face = Choice(
    id="agt.face",
    title=N_("Their faces"),
    ask=(N_("Could you see their faces?"),),
    help=(),
    need=("OPR", "P"),
    sens=1,
    unknown=N_("I do not remember"),
    options=(
        Option("yes", N_("Yes"), ("si",)),
        Option("some", N_("Some of them")),
        Option("covered", N_("All were covered")),
    ),
)

ids = Text(
    id="agt.ids",
    title=N_("Names, badge numbers"),
    ask=(
        N_("Did you see any name, badge number or unit?"),
        N_("Write what you saw. A part of it helps too."),
    ),
    help=(),
    need=("OPR", "OIG", "CRCL"),
    sens=2,
    unknown=DO_NOT_KNOW,
    declinable=True,
)

looks = Text(
    id="agt.looks",
    title=N_("How they looked"),
    ask=(
        N_("What did the agents who did this look like?"),
        N_("Clothes, height, voice, tattoos. What you saw, not what you guess."),
    ),
    help=(),
    need=("OPR",),
    sens=2,
    unknown=N_("I do not remember"),
    declinable=True,
)

vehicles = Items(
    id="agt.vehicles",
    title=N_("Their cars"),
    ask=(
        N_("What cars did they use?"),
        N_("Color, type, plate and its state. Send one message for each car."),
    ),
    help=(N_("A part of a plate helps too."),),
    need=("OPR", "OIG", "P"),
    sens=2,
    unknown=DO_NOT_KNOW,
    declinable=True,
)

who_did = Text(
    id="agt.who_did",
    title=N_("Who did what"),
    ask=(
        N_("Which agent did what?"),
        N_("You can say it like this: the tall one pushed him, the one with the gray cap held the door."),
    ),
    help=(),
    need=("OPR", "F8"),
    sens=2,
    when=SeveralOf("agt.count"),
    unknown=DO_NOT_KNOW,
    declinable=True,
)

bodycam = Choice(
    id="agt.bodycam",
    title=N_("Camera on an agent"),
    ask=(N_("Did you see a camera on an agent?"),),
    help=(N_("An office can ask for that video."),),
    need=("OPR",),
    sens=1,
    unknown=DO_NOT_KNOW,
    options=(Option("yes", N_("Yes"), ("si",)), Option("no", N_("No"))),
)

AGENTS = module(
    "agents",
    N_("The agents"),
    *(agency, how_known, count, id_asked, face, ids, looks, vehicles, who_did, bodycam),
    minutes=4,
    opening=(ONLY_SEEN,),
)
