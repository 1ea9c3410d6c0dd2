"""You: what to call you and how to reach you, all of it optional, last (dialogue 4.5 I)."""

from flows.conditions import Given
from flows.intake.core_questions import DO_NOT_KNOW
from flows.intake.modules.agents import TAP_ALL
from flows.intake.modules.detention import GROWN
from flows.intake.modules.wishes import goal
from flows.modules import module
from flows.questions import Choice, Choices, Contact, Option, Text
from flows.words import N_

called = Text(
    id="me.call",
    title=N_("What to call you"),
    ask=(N_("What should people call you?"), N_("It can be a made-up name.")),
    help=(),
    need=("P",),
    sens=2,
    declinable=True,
)

legal_name = Text(
    id="me.name",
    title=N_("Your legal name"),
    ask=(
        N_("What is your legal name?"),
        N_("Write it only if you want it in a complaint. It goes to a group only if you say yes to it."),
    ),
    help=(),
    need=("OPR", "OIG", "CRCL"),
    sens=3,
    when=goal.includes("complain", "lawyer"),
    declinable=True,
)

contact = Choice(
    id="me.contact",
    title=N_("How to reach you"),
    ask=(N_("How can the group reach you?"),),
    help=(),
    need=("P", "OIG"),
    sens=3,
    declinable=True,
    options=(
        Option("bot", N_("Only here, by this bot")),
        Option("phone", N_("Phone")),
        Option("email", N_("Email")),
        Option("person", N_("A person I trust")),
        Option("none", N_("Do not contact me"), ("no",)),
    ),
)

contact_value = Contact(
    id="me.contact_value",
    title=N_("Phone or email"),
    ask=(N_("Please write the phone number or the email."),),
    help=(),
    need=("P",),
    sens=3,
    when=contact.is_("phone", "email", "person"),
    declinable=True,
)

contact_safe = Choices(
    id="me.contact_safe",
    title=N_("When and how to contact"),
    ask=(N_("When can they contact you? May they leave a message?"), TAP_ALL),
    help=(N_("A group can try to keep to it. Nobody can promise it."),),
    need=("P",),
    sens=2,
    when=Given("me.contact_value"),
    unknown=DO_NOT_KNOW,
    declinable=True,
    pages=(6,),
    options=(
        Option("morning", N_("In the morning")),
        Option("afternoon", N_("In the afternoon")),
        Option("night", N_("At night")),
        Option("weekend", N_("On the weekend")),
        Option("no_voicemail", N_("Leave no voice mail")),
        Option("neutral_text", N_("Neutral text only")),
    ),
)

talk = Choices(
    id="me.talk",
    title=N_("How you like to talk"),
    ask=(N_("How do you like to talk?"), TAP_ALL),
    help=(),
    need=("P",),
    sens=1,
    pages=(5,),
    options=(
        Option("write", N_("In writing")),
        Option("voice", N_("Voice messages")),
        Option("phone", N_("By phone")),
        Option("interpreter", N_("I need an interpreter"), ("interpreter", "intérprete")),
        Option("reading", N_("Reading is hard for me")),
    ),
)

language = Text(
    id="me.language",
    title=N_("Language you need"),
    ask=(N_("Which language do you need?"),),
    help=(),
    need=("P",),
    sens=1,
    when=talk.includes("interpreter"),
)

YOU = module(
    "you",
    N_("You"),
    *(called, legal_name, contact, contact_value, contact_safe, talk, language),
    minutes=2,
    opening=(N_("You can leave all of this empty."),),
    when=GROWN,
)
