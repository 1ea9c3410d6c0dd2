"""Force and injuries, announced before they are asked (dialogue 4.5 F)."""

from flows.guidance.parts import in_form
from flows.guidance.people import EMERGENCY
from flows.intake.core_questions import DO_NOT_KNOW, hurt, types
from flows.intake.modules.agents import TAP_ALL
from flows.modules import module
from flows.questions import Choice, Choices, Files, Option
from flows.words import N_

MAYBE_HURT = ~hurt.is_("no")

used = Choices(
    id="frc.kind",
    title=N_("What they used"),
    ask=(N_("What did they use?"), TAP_ALL),
    help=(),
    need=("OPR", "OIG", "F8"),
    sens=1,
    when=types.includes("force_body", "force_weapon"),
    unknown=DO_NOT_KNOW,
    pages=(7, 6),
    options=(
        Option("hands", N_("Hands or body"), ("hands", "manos")),
        Option("choke", N_("Choke or neck hold"), ("neck", "cuello")),
        Option("kneel", N_("Kneeling on a person"), ("knee", "rodilla")),
        Option("handcuffs", N_("Handcuffs too tight"), ("handcuffs", "esposas")),
        Option("baton", N_("Baton")),
        Option("taser", N_("Taser")),
        Option("spray", N_("Pepper spray"), ("spray",)),
        Option("gas", N_("Tear gas"), ("gas",)),
        Option("rubber", N_("Rubber bullets")),
        Option("pointed", N_("Pointed a gun")),
        Option("fired", N_("Fired a gun")),
        Option("dog", N_("A dog"), ("dog", "perro")),
        Option("car", N_("A car"), ("car", "carro")),
    ),
)

to_whom = Choices(
    id="frc.to_whom",
    title=N_("Who was hurt"),
    ask=(N_("Who was hurt?"), TAP_ALL),
    help=(),
    need=("F10",),
    sens=2,
    when=MAYBE_HURT,
    declinable=True,
    pages=(4,),
    options=(
        Option("me", N_("Me"), ("yo",)),
        Option("family", N_("Someone in my family"), ("family", "familia")),
        Option("other", N_("Someone else")),
        Option("child", N_("A child")),
    ),
)

injury = Choices(
    id="inj.kind",
    title=N_("What happened to the body"),
    ask=(N_("What happened to the body?"), TAP_ALL),
    help=(),
    need=("F10", "T"),
    sens=3,
    when=MAYBE_HURT,
    unknown=DO_NOT_KNOW,
    declinable=True,
    pages=(6, 5),
    options=(
        Option("pain", N_("Pain")),
        Option("bruise", N_("Bruise")),
        Option("cut", N_("Cut")),
        Option("broken", N_("Broken bone")),
        Option("head", N_("Head hit or passed out")),
        Option("breathing", N_("Trouble breathing")),
        Option("eyes", N_("Eyes hurt")),
        Option("bleeding", N_("Bleeding")),
        Option("pregnancy", N_("Pregnancy problem")),
        Option("fear", N_("Fear or trouble sleeping")),
        Option("none", N_("No injury"), alone=True),
    ),
)

cared = Choice(
    id="inj.care",
    title=N_("Medical care"),
    ask=(N_("Was there medical care?"),),
    help=(),
    need=("F10", "OPR"),
    sens=2,
    when=MAYBE_HURT,
    unknown=DO_NOT_KNOW,
    declinable=True,
    options=(
        Option("yes", N_("Yes"), ("si",)),
        Option("refused", N_("Asked, and was refused")),
        Option("no", N_("No")),
        Option("not_yet", N_("Not yet")),
    ),
)

now = Choice(
    id="inj.now",
    title=N_("Care needed now"),
    ask=(N_("Does anyone need care now?"),),
    help=(),
    need=("T",),
    sens=1,
    when=MAYBE_HURT & ~cared.is_("yes"),
    unknown=DO_NOT_KNOW,
    options=(
        Option(
            "yes",
            N_("Yes"),
            ("si",),
            then=(
                in_form(EMERGENCY),
                N_("A clinic or a hospital can help too. Tell them how it happened, and keep the papers."),
            ),
        ),
        Option("no", N_("No")),
    ),
)

photos = Files(
    id="inj.files",
    title=N_("Photos of injuries"),
    ask=(
        N_("Do you have photos of the injuries? You can send them here."),
        N_("No group sees them without your yes."),
    ),
    help=(N_("Take one from near and one from far. Take them again tomorrow."),),
    need=("F10",),
    sens=3,
    when=MAYBE_HURT,
    declinable=True,
)

FORCE = module(
    "force",
    N_("Force and injuries"),
    *(used, to_whom, injury, cared, now, photos),
    minutes=2,
    opening=(N_("The next questions are about injuries. You can skip all of them."),),
)
