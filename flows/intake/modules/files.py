"""Photos, videos, papers (M): the files themselves, and what a person says about a batch of them."""

from flows.attaching import BATCH
from flows.conditions import Given
from flows.intake.modules.agents import TAP_ALL
from flows.modules import module
from flows.questions import Choice, Choices, Files, Option, Text
from flows.words import N_

_SENT = Given(BATCH)

item = Files(
    id="med.item",
    title=N_("Photos, videos, papers"),
    ask=(
        N_("Do you have photos, videos or papers?"),
        N_("Send them here. To keep the date and the quality, send each one as a File."),
        N_(
            "A file can also show the place where you took it. If that is not safe, send it as a normal photo. "
            "Keep the first copy on your phone. Do not edit it. Please do not post it yet."
        ),
    ),
    help=(N_("You can also send files at any other time, in any part of the report."),),
    need=("OPR", "OIG", "CRCL", "P"),
    sens=2,
)

author = Choice(
    id="med.author",
    title=N_("Who made the files"),
    ask=(N_("Who made what you sent?"),),
    help=(N_("A group must know who can say how a photo or video was made."),),
    need=("OPR", "OIG", "P"),
    sens=2,
    when=_SENT,
    options=(
        Option("me", N_("I made it"), ("me", "I", "yo")),
        Option("family", N_("My family"), ("familia",)),
        Option("online", N_("I found it online"), ("online", "internet")),
        Option("sent", N_("Someone sent it to me"), ("someone", "alguien")),
    ),
    unknown=N_("I do not know"),
    declinable=True,
)

original = Choice(
    id="med.original",
    title=N_("First copy"),
    ask=(N_("Is it the first copy, not cut or changed?"),),
    help=(N_("Keep the first copy, even if you sent it here."),),
    need=("OPR", "OIG", "P"),
    sens=1,
    when=_SENT,
    options=(Option("yes", N_("Yes"), ("si",)), Option("no", N_("No"))),
    unknown=N_("I do not know"),
)

shows = Choices(
    id="med.shows",
    title=N_("What the files show"),
    ask=(
        N_("Does it show any of these?"),
        TAP_ALL,
        N_("A file with a child, a home, your face or your voice stays here until you choose to send it."),
    ),
    help=(N_("It helps to keep people in the picture safer."),),
    need=("P", "X"),
    sens=1,
    when=_SENT,
    options=(
        Option("child", N_("The face of a child"), ("child", "niño", "niña")),
        Option("held_faces", N_("Faces of people held")),
        Option("home", N_("Inside of a home"), ("home", "casa")),
        Option("self", N_("My voice or face"), ("me", "yo")),
        Option("none", N_("None of this"), ("none", "nada"), alone=True),
    ),
    pages=(5,),
)

note = Text(
    id="med.note",
    title=N_("About the files"),
    ask=(
        N_("Do you want to say anything about it?"),
        N_("For example the time, or what to look at. Or tap Skip."),
    ),
    help=(N_("It helps a group to find what matters in it."),),
    need=("P",),
    sens=1,
    when=_SENT,
)

FILES = module("files", N_("Photos, videos, papers"), item, author, original, shows, note, minutes=2)
