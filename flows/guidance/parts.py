"""What a card is made of: a title and paragraphs, each naming the facts it rests on and when it applies."""

from dataclasses import dataclass, field

from flows.conditions import Always, Condition
from flows.questions import Stated
from flows.words import N_

TITLE_LIMIT = 30
"""Visible characters of a title: it is also a button."""
CARD_LIMIT = 1500
"""Characters of a card in any language, without the line that names its sources."""
WHOLE_LIMIT = 2000
"""Characters of a card with that line: half of what one message can hold."""


@dataclass(frozen=True, slots=True)
class Part:
    """One paragraph. *text* is a message id; its ``{placeholders}`` come from the values of the first fact.

    *computed* names the arithmetic of ``show.COMPUTED`` that fills the placeholders instead: such a part needs every
    fact it rests on to be fresh. *doubt*: the sentence says what was in doubt, so it may rest on a fact of low
    confidence, of which it shows no value.
    """

    text: str
    facts: tuple[str, ...] = ()
    fills: tuple[str, ...] = ()
    when: Condition = field(default_factory=Always)
    computed: str = ""
    strong: bool = False
    doubt: bool = False


@dataclass(frozen=True, slots=True)
class Card:
    """A piece of guidance. *title* is a message id; the parts stand in the order they are read."""

    id: str
    title: str
    parts: tuple[Part, ...]

    def facts(self) -> tuple[str, ...]:
        """Return the ids of the facts the card rests on, each once, in order of use."""
        return tuple(dict.fromkeys(fact for part in self.parts for fact in part.facts))


ALWAYS = Always()


def says(text: str, *facts: str, when: Condition = ALWAYS, strong: bool = False) -> Part:
    """Return a paragraph without placeholders that rests on *facts* (none: it speaks of this program only)."""
    return Part(text, facts, when=when, strong=strong)


def gives(text: str, fact: str, *values: str, when: Condition = ALWAYS, strong: bool = False) -> Part:
    """Return a paragraph that shows *values* of *fact* under their own names."""
    return Part(text, (fact,), values, when=when, strong=strong)


def doubts(text: str, *facts: str, when: Condition = ALWAYS) -> Part:
    """Return a paragraph that says what was in doubt when *facts* were read."""
    return Part(text, facts, when=when, doubt=True)


def counts(text: str, computed: str, *facts: str, when: Condition = ALWAYS) -> Part:
    """Return a paragraph with a date worked out from the answers."""
    return Part(text, facts, when=when, computed=computed)


def in_form(part: Part) -> Stated:
    """Return a paragraph that shows values of a fact as a question's option says it."""
    return Stated(part.text, part.facts[0], part.fills)


LAWYER_FIRST = says(
    N_(
        "No papers, or is someone held? Talk with a lawyer before you send anything. "
        "These offices are in the department that runs ICE.",
    ),
)
ONLY_TRUE = gives(
    N_("Say only what is true. To lie to a federal office on purpose can be a crime ({law})."),
    "false_statements",
    "law",
)
"""The two warnings that stand beside OPR, OIG and CRCL, without asking anybody anything (dialogue 6.2)."""
