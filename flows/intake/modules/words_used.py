"""Words and unfair treatment; what they did about filming (dialogue 4.5 W)."""

from flows.intake.core_questions import DO_NOT_KNOW, types
from flows.intake.modules.agents import TAP_ALL
from flows.modules import module
from flows.questions import Choice, Choices, Option, Text
from flows.words import N_

said = Text(
    id="wrd.said",
    title=N_("What they said"),
    ask=(N_("What did they say?"), N_("Write the exact words, if you remember them. Any language is fine.")),
    help=(),
    need=("OPR", "CRCL"),
    sens=1,
    when=types.includes("threats", "bias"),
    unknown=N_("I do not remember"),
)

reason = Choices(
    id="wrd.reason",
    title=N_("Why those people"),
    ask=(N_("Do you think they chose people because of this?"), TAP_ALL),
    help=(N_("This is what you think. You do not have to know it."),),
    need=("CRCL", "OPR"),
    sens=2,
    when=types.includes("bias", "retaliation"),
    unknown=DO_NOT_KNOW,
    declinable=True,
    pages=(7,),
    options=(
        Option("looks", N_("Skin or looks")),
        Option("language", N_("Language or accent"), ("language", "idioma", "acento")),
        Option("religion", N_("Religion or clothes")),
        Option("work", N_("Kind of work")),
        Option("place", N_("Where they were")),
        Option("complaint", N_("Someone complained")),
        Option("filming", N_("Filming or protest")),
    ),
)

understood = Choice(
    id="wrd.interpreter",
    title=N_("Language they spoke"),
    ask=(N_("Did they speak a language the person understood?"),),
    help=(),
    need=("CRCL",),
    sens=1,
    unknown=DO_NOT_KNOW,
    options=(
        Option("yes", N_("Yes"), ("si",)),
        Option("little", N_("A little")),
        Option("no", N_("No")),
    ),
)

filming = Choices(
    id="rec.what",
    title=N_("About filming"),
    ask=(N_("When someone filmed, what did they do?"), TAP_ALL),
    help=(),
    need=("OPR", "P"),
    sens=1,
    when=types.includes("recording"),
    unknown=DO_NOT_KNOW,
    pages=(6,),
    options=(
        Option("stop", N_("Told someone to stop")),
        Option("blocked", N_("Blocked the camera")),
        Option("took_phone", N_("Took a phone")),
        Option("deleted", N_("Erased a video")),
        Option("hurt", N_("Hurt or held the person")),
        Option("nothing", N_("Nothing"), alone=True),
    ),
)

WORDS_USED = module(
    "words_used",
    N_("Words and treatment"),
    *(said, reason, understood, filming),
    minutes=2,
)
