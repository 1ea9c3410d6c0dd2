"""What we decided without a lawyer and want a lawyer to decide: each question with an example the program can play.

The packet and docs/for-lawyers.md are written from this list. What the program does today is not written here: it is
worked out from the example by the rules themselves, so it cannot go stale. The texts are for lawyers, in English only.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from flows.answers import Answer

PLAYED_ON = datetime(2026, 11, 22, 15, tzinfo=UTC)
"""When the invented people tell it: their dates are near to this day."""
_WHEN = "2026-11-20"


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """*rules* are ids as in ``RULES``, without what stands after the stroke. *assumed*: what the program takes as true.

    *answers* are those of an invented person for whom the question matters. *shown* and *hidden* name cards of which
    the question speaks: a test holds them against the rules.
    """

    id: str
    rules: tuple[str, ...]
    asks: str
    assumed: str
    answers: Mapping[str, Answer]
    shown: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()


def _case(
    *types: str,
    agency: tuple[str, ...] = (),
    role: str = "victim",
    when: str = _WHEN,
    state: str = "",
    **also: str | list[str],
) -> dict[str, Answer]:
    """Return what an invented person told; a further question is named with two underscores for its dot."""
    return {
        "rep.role": Answer(role),
        "inc.types": Answer([*types]),
        "inc.when": Answer({"edtf": when, "time": None, "about": False}),
        **({"agt.agency": Answer([*agency])} if agency else {}),
        **({"inc.place": Answer({"state": state})} if state else {}),
        **{name.replace("__", "."): Answer(value) for name, value in also.items()},
    }


QUESTIONS = (
    OpenQuestion(
        "Q01 Local officers who act for ICE (287(g))",
        ("R5",),
        "Do OPR, OIG, CRCL or a claim under the FTCA reach local officers who act under a 287(g) agreement? "
        "Is the sentence “If they worked with ICE that day, other rules may count” enough?",
        "Nobody is asked about 287(g). Who names only local police or a sheriff is told of local routes, and OPR, OIG "
        "and the federal claim are taken away.",
        _case("force_body", agency=("local_police",)),
        shown=("local_police",),
        hidden=("opr", "oig", "both", "money_claim"),
    ),
    OpenQuestion(
        "Q02 An agency that is only a guess",
        ("R3", "R4", "R5"),
        "A person taps “Border Patrol or CBP” and, asked how they know, “I think so”. Is it right that OPR is taken away?",
        "An agency counts as the person named it, however they know. Who taps “I do not know” keeps OPR.",
        _case("bias", agency=("cbp",), agt__how_known=["guess"]),
        shown=("cbp", "oig"),
        hidden=("opr", "both"),
    ),
    OpenQuestion(
        "Q03 Only FBI, DEA, ATF, Marshals or National Guard",
        ("R3", "R6", "R7", "R23"),
        "OPR and OIG look at this department alone. Should they be shown when only agents of other departments were "
        "named? Which offices are right for those?",
        "No rule takes OPR or OIG away, because such agents often came together with ICE. The money claim's card says "
        "that the claim goes to the office the agents were from.",
        _case("force_body", agency=("other_federal",)),
        shown=("opr", "oig", "money_claim"),
        hidden=("cbp", "local_police"),
    ),
    OpenQuestion(
        "Q04 Puerto Rico, Guam and the other territories",
        ("R18",),
        "Do offices of the territories take reports about federal agents? Is anything on the other cards different there?",
        "No office of a territory is shown. All other cards and the date of the money claim are as in a state.",
        _case("force_body", agency=("ice",), state="US-GU"),
        shown=("opr", "oig", "money_claim"),
        hidden=("state",),
    ),
    OpenQuestion(
        "Q05 Time limits for people under 18",
        ("R14", "R8"),
        "The two years of the FTCA may run against a minor too. Should a person under 18 be told of a date?",
        "A person under 18 is shown no complaint office, no money claim and no date: only help, the limits, a lawyer and "
        "how to keep a record.",
        _case("force_body", agency=("ice",), rep__age="under_18"),
        shown=("youth", "lawyer"),
        hidden=("money_claim", "opr", "oig"),
    ),
    OpenQuestion(
        "Q06 From when the two years are counted",
        ("R8", "R9", "R10"),
        "Is counting from the earliest day that the answer allows the careful reading in every case: an injury that was "
        "found later, a death, a detention that went on?",
        "The first day counts. A month counts from its first day; 29 February becomes 28 February. The card says that a "
        "lawyer can tell if another date counts. Nothing is said of discovery, of pauses or of wrongful death.",
        _case("stop_hold", agency=("ice",), when="2025-02"),
        shown=("money_claim", "lawyer"),
    ),
    OpenQuestion(
        "Q07 What a money claim can be about",
        ("R8",),
        "After Martin v. United States (2025), is it right to show the claim for every stop, detention, search or phone "
        "that was taken, and not for a threat alone?",
        "Shown for force, death, sexual harm, loss, detention, stop, entry, a taken phone and an injury. The card says "
        "that there are many exceptions.",
        _case("stop_hold", agency=("ice",)),
        shown=("money_claim",),
    ),
    OpenQuestion(
        "Q08 Who tells for somebody else",
        ("R8", "R11"),
        "Somebody who only heard of it reads the card in words for the family; a helper of a group does not see it. "
        "Is that right?",
        "The claim is shown to the person, the household and who was told of it; not to a witness or a helper.",
        _case("force_body", agency=("ice",), role="advocate"),
        hidden=("money_claim",),
    ),
    OpenQuestion(
        "Q09 The same facts to two offices",
        ("R6",),
        "Can two complaints with the same facts harm a person, for example as two statements that are compared later?",
        "The card “Tell both offices?” says what some people do and that nobody has measured whether it helps. It names "
        "no office as the better one.",
        _case("force_body", agency=("ice",)),
        shown=("opr", "oig", "both", "lawyer"),
    ),
    OpenQuestion(
        "Q10 Who could be accused of something",
        ("R6", "R13"),
        "Should drafts be held back, or a stronger warning stand first, for who resisted or may be charged?",
        "Nobody is asked. The cards say: talk with a lawyer first if someone could accuse you of something from that day. "
        "With a lawyer named (R13), drafts come only on a second tap.",
        _case("force_body", agency=("ice",), act__lawyer="yes"),
        shown=("lawyer",),
    ),
    OpenQuestion(
        "Q11 A name that stays out",
        ("R19",),
        "Is what the cards say of unnamed and confidential complaints to OIG right today, and of OPR, whose page says "
        "nothing about it? Which law protects a person of the public from a reprisal?",
        "OIG takes complaints without a name; confidentiality has limits by law. For OPR nothing is promised. The law on "
        "reprisals names workers of the agency only.",
        _case("force_body", agency=("ice",), me__contact="none"),
        shown=("oig", "risks"),
    ),
    OpenQuestion(
        "Q12 State laws and state offices",
        ("R18",),
        "Which of them stand today: the Illinois law (Public Act 104-0440), California SB 747, SB 627 and SB 805, the "
        "proposal in New York, and the forms of California, New York, New Jersey and Illinois?",
        "Only offices with a source that may be named are shown. What is contested stands as doubt, with the day it was "
        "read, and without a way to file. The forms of New York and New Jersey were read about in relays of press.",
        _case("force_body", agency=("ice",), state="US-IL"),
        shown=("state",),
    ),
    OpenQuestion(
        "Q13 The yes of another person, for CRCL",
        ("R12",),
        "Who needs no written consent at CRCL: parents of a child, a lawyer, somebody for a person who is held and "
        "cannot be reached?",
        "The card says that a complaint for another adult needs that person's yes in writing, and nothing more.",
        _case("bias", role="relayed", rep__permission="unreachable"),
        shown=("crcl",),
    ),
    OpenQuestion(
        "Q14 Which offices go with what happened",
        ("R23",),
        "The pairing of what happened with offices is ours: the offices' own pages say only what they cover. Is any "
        "office missing or wrong for one of the kinds?",
        "As the rules R3 to R7 and R23 of this packet say.",
        _case("medical_denied", "held_conditions", agency=("ice",), role="household"),
        shown=("crcl", "oig", "held", "congress"),
    ),
    OpenQuestion(
        "Q15 A date, and where advice begins",
        ("R8", "R9", "R10", "R11"),
        "Is a date that is worked out from the person's own answer still information in every state, as it stands on the "
        "card?",
        "The rule and the sum are shown as information, only while the fact is fresh, never as an opinion, and a lawyer "
        "is named beside it. No sentence says what to file.",
        _case("property", agency=("ice",), when="2025-04"),
        shown=("money_claim", "lawyer"),
    ),
    OpenQuestion(
        "Q16 The first 72 hours",
        ("R1",),
        "Is 72 hours the right line for “a lawyer first, a complaint later”, and for the highest level a partner sees?",
        "Any day that may be less than 72 hours ago counts for the person. A partner reads “less than 72 hours” only of "
        "a day that surely is; a week is “maybe”; a month is the next level.",
        _case("detained", role="household", when="2026-11-21"),
        shown=("urgent", "lawyer"),
    ),
    OpenQuestion(
        "Q17 Rules that agents have",
        ("R23",),
        "The card “Rules for agents” tells of 8 CFR 287.8, of the memo on homes and of the end of the protected areas. "
        "Is it true today, and does it stay clear of saying that something was unlawful?",
        "It says that it does not say if a rule was broken. The text of 8 CFR 287.8(c) was read in an old printed edition.",
        _case("entry_search", agency=("ice",), role="household"),
        shown=("agent_rules",),
    ),
)
