"""Sexual harm: one gentle question, no detail is asked (dialogue 4.5 S)."""

from flows.guidance.parts import in_form
from flows.guidance.people import EMERGENCY
from flows.guidance.support import TALK_NOW
from flows.intake.core_questions import types
from flows.modules import module
from flows.questions import Choice, Option
from flows.words import N_

support = Choice(
    id="sex.support",
    title=N_("Someone to talk to"),
    ask=(N_("Do you want to talk with a person about it?"), N_("You do not have to tell me more.")),
    help=(N_("Nothing here asks what happened."),),
    need=("P", "OIG"),
    sens=3,
    declinable=True,
    options=(
        Option(
            "write",
            N_("Yes, a group may write here"),
            ("yes", "si"),
            then=(N_("The group sees this only if you say yes to it before you send."),),
        ),
        Option(
            "hotline",
            N_("I want a hotline"),
            then=(in_form(TALK_NOW), in_form(EMERGENCY)),
        ),
        Option("not_now", N_("Not now"), ("no",)),
    ),
)

SEXUAL_HARM = module(
    "sexual_harm",
    N_("Someone to talk to"),
    support,
    minutes=1,
    when=types.includes("sexual"),
)
