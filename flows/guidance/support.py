"""Who listens: in great pain, hurt at home, a child hurt, forced to work. Every number is a fact with its age."""

from flows.guidance.parts import Card, gives, says
from flows.guidance.people import EMERGENCY
from flows.words import N_

TALK_NOW = gives(
    N_(
        "You can talk with a person now, free, day or night. Call or text {phone}. "
        "For Spanish, press {press} when you call, or text {word}."
    ),
    "crisis_988",
    "phone",
    "press",
    "word",
    strong=True,
)
CRISIS = Card(
    "crisis",
    N_("Talk to a person now"),
    (
        says(
            N_(
                "It sounds like you are in a lot of pain. I am a program. "
                "I cannot help with this the way a person can."
            )
        ),
        TALK_NOW,
        EMERGENCY,
    ),
)
AT_HOME = Card(
    "home",
    N_("If someone hurts you at home"),
    (
        says(N_("It sounds like someone close to you is hurting you. It is not your fault.")),
        gives(
            N_("You can talk with a person, day or night, in English or Spanish. Call {phone}."),
            "violence_line",
            "phone",
            strong=True,
        ),
        EMERGENCY,
    ),
)
CHILD = Card(
    "child",
    N_("If a child is hurt"),
    (
        says(N_("It sounds like a child may be hurt. It is good that you tell someone.")),
        gives(
            N_("You can talk with a person, day or night. Call or text {phone}."),
            "child_line",
            "phone",
            strong=True,
        ),
        says(N_("If a child is in danger, they may have to tell an office."), "child_line"),
        EMERGENCY,
    ),
)
TRAFFICKING = Card(
    "trafficking",
    N_("If someone forces you to work"),
    (
        says(N_("It sounds like someone is forced to work, or may not leave.")),
        gives(
            N_(
                "You can talk with a person, day or night, in English or Spanish. Call {phone}, or text {text}. "
                "They are not the police and not immigration."
            ),
            "trafficking_line",
            "phone",
            "text",
            strong=True,
        ),
        EMERGENCY,
    ),
)
SUPPORT = {card.id: card for card in (CRISIS, CHILD, AT_HOME, TRAFFICKING)}
