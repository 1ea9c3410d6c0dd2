"""Six invented people, and pairs of rules that pull in two directions: what each of them said, as codes."""

from dataclasses import dataclass

from flows.answers import DECLINED, Answer
from tests.flows.guidance.invented import told

Answers = dict[str, Answer]


@dataclass(frozen=True)
class Person:
    """*name* is that of the golden file, *says* one line in English and in Spanish."""

    name: str
    says: dict[str, str]
    answers: Answers


PEOPLE = (
    Person(
        "force_in_illinois",
        {
            "en": "Force with an injury, in Illinois, two days ago",
            "es": "Fuerza con una lesión, en Illinois, hace dos días",
        },
        told(
            "force_body",
            role="victim",
            when="2026-11-20",
            hurt="yes",
            state="US-IL",
            also={
                "agt.agency": ["ice"],
                "inj.kind": ["bruise"],
                "inj.care": "not_yet",
                "cam.near": ["store"],
            },
        ),
    ),
    Person(
        "home_in_texas",
        {
            "en": "They came into a home in Texas, in October",
            "es": "Entraron en una casa en Texas, en octubre",
        },
        told(
            "entry_search",
            role="household",
            when="2026-10-14",
            state="US-TX",
            also={"agt.agency": ["ice"], "agt.vehicles": ["a gray van"], "goal": ["complain"]},
        ),
    ),
    Person(
        "witness_with_video",
        {"en": "A witness who has a video", "es": "Una persona que lo vio y tiene un video"},
        told(
            "detained",
            "recording",
            role="witness",
            when="2026-11-17",
            where="no",
            state="US-NJ",
            also={"cam.near": ["person", "street"], "goal": ["record"]},
        ),
    ),
    Person(
        "held_place_unknown",
        {
            "en": "A person was taken 20 hours ago. The place is not known",
            "es": "Se llevaron a una persona hace 20 horas. No se sabe dónde está",
        },
        told(
            "detained",
            role="household",
            when="2026-11-21",
            where="no",
            state="US-GA",
            also={"det.health": "urgent", "goal": ["find_person", "lawyer"]},
        ),
    ),
    Person(
        "nineteen_months_ago",
        {"en": "It happened 19 months ago", "es": "Pasó hace 19 meses"},
        told(
            "property",
            "stop_hold",
            role="victim",
            when="2025-04",
            state="US-CA",
            also={"agt.agency": ["ice"]},
        ),
    ),
    Person(
        "local_police_only",
        {"en": "Only the local police were there", "es": "Solo estaba la policía local"},
        told(
            "force_weapon",
            role="victim",
            when="2026-11-10",
            hurt="yes",
            state="US-FL",
            also={"agt.agency": ["local_police"]},
        ),
    ),
)


def case(
    *types: str, agency: tuple[str, ...] = (), role: str = "victim", when: str = "2026-11-20", **also: object
) -> Answers:
    """Return what somebody said; a further question is named with two underscores in place of its dot."""
    further = {name.replace("__", "."): value for name, value in also.items()}
    return told(
        *types, role=role, when=when, also={**({"agt.agency": list(agency)} if agency else {}), **further}
    )


NO_NAME = {"me.name": Answer(absent=DECLINED)}
PAIRS: tuple[tuple[str, str, Answers], ...] = (
    ("R3 and R4", "ICE and the Border Patrol came together", case("bias", agency=("ice", "cbp"))),
    ("R3 and R4", "It was the Border Patrol alone", case("bias", agency=("cbp",))),
    ("R3 and R5", "ICE and local police came together", case("bias", agency=("ice", "local_police"))),
    ("R4 and R5", "The Border Patrol and local police", case("force_body", agency=("cbp", "local_police"))),
    ("R4 and R6", "The Border Patrol alone used force", case("force_body", agency=("cbp",))),
    ("R5 and R6", "Local police alone used force", case("force_body", agency=("local_police",))),
    ("R5 and R8", "Local police alone broke things", case("property", agency=("local_police",))),
    ("R5 and R10", "Local police alone, three years ago", case(agency=("local_police",), when="2023-11")),
    (
        "R5 and R18",
        "Local police alone, in Illinois",
        case("stop_hold", agency=("local_police",), inc__place={"state": "US-IL"}),
    ),
    (
        "R5 and R19",
        "Local police alone, and the name stays out",
        {**case("force_body", agency=("local_police",)), **NO_NAME},
    ),
    ("R7 and R4", "The Border Patrol alone, unequal treatment", case("bias", agency=("cbp",))),
    ("R7 and R5", "Local police alone, unequal treatment", case("bias", agency=("local_police",))),
    (
        "R7 and R12",
        "Unequal treatment, told for someone who has not said yes",
        case("bias", role="relayed", rep__permission="unreachable"),
    ),
    ("R8 and R11", "Force, told by someone who heard of it", case("force_body", role="relayed")),
    ("R8 and R11", "Force, told by a witness", case("force_body", role="witness")),
    ("R9 and R10", "Between November 2024 and February 2025", case("stop_hold", when="2024-11/2025-02")),
    ("R9 and R10", "On February 29, 2024", case("stop_hold", when="2024-02-29")),
    ("R9 and R11", "A witness, 19 months ago", case("property", role="witness", when="2025-04")),
    ("R13 and R6", "Force, and there is a lawyer", case("force_body", act__lawyer="yes")),
    (
        "R14 and all others",
        "A report of a person under 18 in which all else holds",
        {
            **case(
                *("detained", "force_body", "bias", "recording", "held_conditions"),
                agency=("ice", "cbp", "local_police"),
                det__where_known="no",
                rep__age="under_18",
                inj__any="yes",
                cam__near=["store"],
                act__lawyer="yes",
                goal=["complain", "money", "record", "stop"],
                inc__place={"state": "US-CA"},
            ),
            **NO_NAME,
        },
    ),
    ("R15 and R11", "A witness, with cameras near", case("threats", role="witness", cam__near=["store"])),
    (
        "R16 and R5",
        "Local police alone, and someone was hurt",
        case(agency=("local_police",), inj__any="yes"),
    ),
    (
        "R17 and R8",
        "They took a phone that filmed",
        case("recording", agency=("ice",), rec__what=["took_phone"]),
    ),
    ("R19 and R6", "Force, and the name stays out", {**case("force_body", agency=("ice",)), **NO_NAME}),
    (
        "R1 and R20",
        "A person was taken yesterday, and someone wants to complain",
        case("detained", role="household", when="2026-11-21", goal=["complain"]),
    ),
    (
        "R2 and R20",
        "A person was taken, and someone wants to find the person",
        case("detained", role="household", when="2026-10-01", det__where_known="no", goal=["find_person"]),
    ),
    ("R21 and R3", "Nobody knows which agents it was", case("no_id", when="2026-11")),
    ("R22 and nothing", "Somebody said nothing at all", {}),
)
