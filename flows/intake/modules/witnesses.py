"""Witnesses and cameras. Names of witnesses stay on the person's own paper (dialogue 4.5 X)."""

from flows.intake.core_questions import DO_NOT_KNOW
from flows.intake.modules.agents import TAP_ALL
from flows.modules import module
from flows.questions import Choice, Choices, Option
from flows.words import N_

others = Choice(
    id="wit.others",
    title=N_("Others who saw it"),
    ask=(N_("Did other people see it?"),),
    help=(),
    need=("OPR", "OIG", "CRCL", "P", "F11"),
    sens=1,
    unknown=DO_NOT_KNOW,
    options=(
        Option("reach", N_("Yes, and I can reach them")),
        Option("strangers", N_("Yes, I do not know them")),
        Option("no", N_("No")),
    ),
)

note = Choice(
    id="wit.note",
    title=N_("Names on paper"),
    ask=(
        N_("May we note that you have their names and numbers?"),
        N_("Please keep them on paper. Do not send them here."),
    ),
    help=(),
    need=("P", "F11"),
    sens=1,
    when=others.is_("reach"),
    options=(Option("yes", N_("Yes"), ("si",)), Option("no", N_("No"))),
)

cameras = Choices(
    id="cam.near",
    title=N_("Cameras near"),
    ask=(N_("Were there cameras near?"), TAP_ALL),
    help=(N_("A camera may not keep its video for long."),),
    need=("T",),
    sens=1,
    unknown=DO_NOT_KNOW,
    pages=(8,),
    options=(
        Option("store", N_("A store")),
        Option("doorbell", N_("A home doorbell")),
        Option("transit", N_("Bus or train")),
        Option("parking", N_("Parking lot")),
        Option("school", N_("School or church")),
        Option("street", N_("Street camera")),
        Option("person", N_("Another person filmed")),
        Option("no", N_("No, none"), ("no", "none"), alone=True),
    ),
)

asked = Choice(
    id="cam.asked",
    title=N_("If the video was asked for"),
    ask=(N_("Did anyone ask to save the video?"),),
    help=(),
    need=("T", "X"),
    sens=1,
    when=cameras.includes("store", "doorbell", "transit", "parking", "school", "street", "person"),
    unknown=DO_NOT_KNOW,
    options=(
        Option("yes", N_("Yes"), ("si",)),
        Option(
            "no",
            N_("No"),
            then=(
                N_("If there is no danger, you can give this message to the owner:"),
                N_(
                    "Hello. Something happened near your camera. Please save the video of that day and do not erase it. "
                    "It may be needed as evidence. Thank you."
                ),
            ),
        ),
    ),
)

WITNESSES = module(
    "witnesses",
    N_("Witnesses and cameras"),
    *(others, note, cameras, asked),
    minutes=1,
)
