"""Home, work or another place (dialogue 4.5 H)."""

from flows.intake.core_questions import DO_NOT_KNOW
from flows.intake.modules.agents import ONLY_SEEN
from flows.modules import module
from flows.questions import Choice, Files, Option, Text
from flows.words import N_

kind = Choice(
    id="plc.kind",
    title=N_("Kind of place"),
    ask=(N_("What kind of place was it?"),),
    help=(),
    need=("OPR", "OIG", "CRCL", "P"),
    sens=1,
    options=(
        Option("home", N_("Home"), ("house", "casa", "apartment", "apartamento")),
        Option("work", N_("Work"), ("job", "trabajo")),
        Option("street", N_("Street")),
        Option("car", N_("Car"), ("truck", "van", "troca", "camioneta")),
        Option("school", N_("School")),
        Option("clinic", N_("Clinic or hospital"), ("hospital",)),
        Option("church", N_("Church")),
        Option("court", N_("Court or immigration office"), ("court", "corte")),
        Option("store", N_("Store or parking lot"), ("store", "tienda", "parking lot", "estacionamiento")),
        Option("shelter", N_("Shelter")),
        Option("other", N_("Another place"), ("other", "otro")),
    ),
)

entered = Choice(
    id="plc.entered",
    title=N_("If they went inside"),
    ask=(N_("Did they go inside a private place?"), N_("A home, a yard, a room behind a store, a car.")),
    help=(),
    need=("OPR", "F8"),
    sens=1,
    unknown=DO_NOT_KNOW,
    options=(Option("yes", N_("Yes"), ("si",)), Option("no", N_("No"))),
)

permission = Choice(
    id="plc.permission",
    title=N_("Permission to come in"),
    ask=(N_("Did anyone say they could come in?"),),
    help=(N_("Whatever was said, it is not your fault."),),
    need=("OPR", "F8"),
    sens=1,
    when=entered.is_("yes"),
    unknown=DO_NOT_KNOW,
    options=(
        Option("no", N_("No")),
        Option("freely", N_("Yes, freely")),
        Option("pressed", N_("Yes, after pressure or a trick")),
    ),
)

paper = Choice(
    id="plc.paper",
    title=N_("If they showed a paper"),
    ask=(N_("Did they show a paper?"),),
    help=(),
    need=("OPR",),
    sens=1,
    when=entered.is_("yes"),
    unknown=DO_NOT_KNOW,
    options=(
        Option("yes", N_("Yes"), ("si",)),
        Option("no", N_("No")),
        Option("said", N_("They said they had one")),
    ),
)

signed = Choice(
    id="plc.signed",
    title=N_("Who signed the paper"),
    ask=(N_("Who signed it?"),),
    help=(N_("Look at the top and at the signature: is a court named there, or Homeland Security?"),),
    need=("X", "P"),
    sens=1,
    when=paper.is_("yes"),
    unknown=DO_NOT_KNOW,
    options=(
        Option("judge", N_("A judge"), ("judge", "juez", "jueza")),
        Option("ice", N_("An ICE officer"), ("ice",)),
        Option("unseen", N_("I could not see it")),
    ),
)

paper_photo = Files(
    id="plc.paper_photo",
    title=N_("Photo of the paper"),
    ask=(
        N_("Do you have a photo of the paper? You can send it here."),
        N_("Cover the names and numbers of people first, if you can."),
    ),
    help=(),
    need=("OPR", "OIG", "CRCL", "P"),
    sens=2,
    when=paper.is_("yes"),
    declinable=True,
)

searched = Text(
    id="plc.searched",
    title=N_("What they searched"),
    ask=(N_("What did they look through or open?"),),
    help=(N_("Rooms, bags, drawers, phones, cars."),),
    need=("OPR", "F8"),
    sens=1,
    when=entered.is_("yes"),
    unknown=DO_NOT_KNOW,
)

PLACE = module(
    "place",
    N_("The place"),
    *(kind, entered, permission, paper, signed, paper_photo, searched),
    minutes=2,
    opening=(ONLY_SEEN,),
)
