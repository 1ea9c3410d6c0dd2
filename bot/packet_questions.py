"""The open questions in the packet: what a lawyer is asked, and what the rules of this program do today."""

from bot.aloud import told_aloud
from bot.reasons import reasons
from flows.answers import Answer
from flows.guidance import Guidance
from flows.guidance.incident import WHEN
from flows.guidance.open_questions import PLAYED_ON, QUESTIONS, OpenQuestion
from flows.sections import Blank, Entry, Section
from flows.words import verbatim

HEAD = (
    "Here we decided something without a lawyer. Each question names its rules, what the program takes as true, and an "
    "invented person. What that person is shown is worked out by the rules of this very program, as if told on "
    f"{PLAYED_ON.date().isoformat()}. Please answer on the line below."
)
DECISION = "Decision, or what to change"


def open_questions(guidance: Guidance) -> tuple[Section, ...]:
    """Return each open question with the program's own answer of today and room for a lawyer's."""
    return (Section(None, (verbatim(HEAD),)), *(part for one in QUESTIONS for part in _asked(one, guidance)))


def _asked(one: OpenQuestion, guidance: Guidance) -> tuple[Section, ...]:
    shown = [line for line in reasons(guidance, one.answers, PLAYED_ON) if not line.startswith("   ")]
    told = (
        verbatim(one.asks),
        Entry(verbatim("Rules"), (verbatim(", ".join(one.rules)),)),
        Entry(verbatim("What the program takes as true"), (verbatim(one.assumed),)),
        Entry(verbatim("An invented person"), (verbatim(_told(one)),)),
        verbatim("What that person is shown today:"),
    )
    room = (
        Blank(verbatim(DECISION), lines=2),
        Blank(verbatim("Lawyer: name, bar number, date, signature")),
    )
    return (
        Section(verbatim(one.id), told),
        Section(None, tuple(map(verbatim, shown)), listed="dots"),
        Section(None, room),
    )


def _told(one: OpenQuestion) -> str:
    when = one.answers[WHEN].value
    place = one.answers.get("inc.place")
    state = [f"State: {place.value['state']}"] if place and isinstance(place.value, dict) else []
    coded: dict[str, Answer] = {
        name: answer for name, answer in one.answers.items() if name not in {WHEN, "inc.place"}
    }
    day = [f"Day: {when['edtf']}"] if isinstance(when, dict) else []
    return "; ".join((told_aloud(coded), *day, *state))
