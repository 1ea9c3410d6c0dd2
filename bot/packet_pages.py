"""What stands in the packet for lawyers: every card, rule, fact and paper, each with room for a signature.

The packet itself is in English, for lawyers here. What people read is quoted in every language of this build.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.aloud import GROUNDS, aloud, example, spelled, told_aloud
from flows.answers import Answer
from flows.conditions import Always
from flows.guidance import NOTICE_CARDS, Guidance
from flows.guidance.cards import ALL
from flows.guidance.facts import TIMELESS, Fact
from flows.guidance.parts import Card, Part
from flows.guidance.rules import FIRST, ORDER, RULES, Rule
from flows.guidance.telling import Fills, Telling, card_as_lines
from flows.sections import Blank, Entry, Item, Quote, Section
from flows.words import Line, verbatim
from locales import Texts

SIGNED = "Lawyer: name, bar number, date, signature"
RIGHT = "Right as it stands, or what to correct"
FIRST_PAGE = (
    (
        "This packet holds everything that the program Testigo tells people about what they can do after misconduct by "
        "immigration agents: the cards, the rules that show them, the facts they rest on, and the papers it prepares."
    ),
    "It is drawn from the files of the program on the day below, so it says what people read on that day.",
    "Please look at each card, rule, fact and paper. Write on the line below it whether it is right, and sign.",
    (
        "What to look for: is it true today; is it information and not advice; is anything missing that could hurt "
        "somebody who relies on it; does the Spanish say the same as the English."
    ),
    (
        "How a correction comes back: each fact is one record of flows/guidance/facts.toml, found by its id. Change "
        "says, values, status or sources there, and write your name into legal_reviewer of every record you signed. "
        "A sentence of a card is found by its first words in flows/guidance, its translations in locales. The operator "
        "commits the change. With every fact of a card signed, the sentence “No lawyer has checked this text yet” goes "
        "by itself."
    ),
    (
        "A fact is fresh for 60 days (phones, pages, addresses) or 120 days (law). Then a card says that it may have "
        "changed; after twice that time its values are hidden. A fact of low confidence is never shown as a value."
    ),
)
_EXAMPLES: Mapping[str, Fills | None] = {
    "operator": {"operator": "Example Volunteers", "contact": "help@example.org"},
    "nobody": {},
    "partners": {"partners": (verbatim("Example Legal Aid"),)},
    "no_partners": {},
}


@dataclass(frozen=True, slots=True)
class Pages:
    """The pages at one time. *languages*: in which the cards are quoted."""

    guidance: Guidance
    now: datetime
    languages: tuple[str, ...]

    def first(self) -> tuple[Section, ...]:
        """Return the first page: what this is, the day, how to send it back, what is not signed yet."""
        facts = self.guidance.facts.values()
        signed = sum(bool(fact.legal_reviewer) for fact in facts)
        counts = f"{len(ALL)} cards, {len(RULES)} rules, {len(facts)} facts, of which {signed} are signed by a lawyer."
        day = Entry(verbatim("Day"), (verbatim(self.now.date().isoformat()),))
        return (Section(None, (day, *map(verbatim, FIRST_PAGE), verbatim(counts))),)

    def card(self, card: Card) -> tuple[Section, ...]:
        """Return one card: its title, each paragraph with its condition and facts, its sources, the signature."""
        head = Section(None, (*self._quoted(Line(card.title)), verbatim(_place(card)), *_why(card)))
        parts = (self._part(number, card, part) for number, part in enumerate(card.parts, 1))
        said = tuple(self._notes(card))
        notes = (Section(verbatim("At the end of the card"), said),) if said else ()
        return (head, *parts, *notes, _signature())

    def rules(self) -> tuple[Section, ...]:
        """Return the decision table: the order, the named conditions, then every rule."""
        order = verbatim(
            f"Order of the cards: {', '.join(ORDER)}. The first {FIRST} that apply are shown first."
        )
        named = (Entry(verbatim(name), (verbatim(spelled(ground)),)) for name, ground in GROUNDS.items())
        head = Section(None, (order, *named))
        return (head, *(Section(verbatim(rule.id), tuple(self._rule(rule))) for rule in RULES))

    def facts(self) -> tuple[Section, ...]:
        """Return every fact with its values, sources and days."""
        return tuple(
            Section(verbatim(f"{fact.id}: {fact.office}"), (*_fact(fact, self.now), *_signature().items))
            for fact in self.guidance.facts.values()
        )

    def _part(self, number: int, card: Card, part: Part) -> Section:
        shown, fresh = self._shown(card, part)
        rests = ", ".join(part.facts) or "no fact: it speaks of this program only"
        state = "" if fresh else " Not shown today: a fact is too old, missing, or not sure enough."
        about = verbatim(f"Shown to: {aloud(part.when)}. Rests on: {rests}.{state}")
        return Section(verbatim(f"Paragraph {number}"), (*self._quoted(shown), about))

    def _shown(self, card: Card, part: Part) -> tuple[Line, bool]:
        """Return the paragraph with its values and whether it is shown; if not, its bare text."""
        alone = Card(card.id, card.title, (replace(part, when=Always()),))
        for answers in _dates(self.now):
            lines = card_as_lines(alone, self._telling(answers))
            if lines and lines[0].text == part.text:
                return replace(lines[0], strong=False), True
        return Line(part.text, tuple((name, f"[{name}]") for name in _blanks(part))), False

    def _notes(self, card: Card) -> Iterator[Item]:
        whole = replace(card, parts=tuple(replace(part, when=Always()) for part in card.parts))
        telling = self._telling(next(_dates(self.now)))
        texts = {part.text for part in card.parts}
        for note in card_as_lines(whole, telling):
            if note.text not in texts:
                yield from self._quoted(note)

    def _rule(self, rule: Rule) -> Iterator[Item]:
        yield Entry(verbatim("When"), (verbatim(aloud(rule.when)),))
        yield Entry(verbatim("Shows"), (verbatim(", ".join(rule.then)),))
        if rule.without:
            yield Entry(verbatim("Takes away"), (verbatim(", ".join(rule.without)),))
        yield from self._quoted(Line(rule.why))
        found = example(rule.when)
        said = "none was found by itself" if found is None else told_aloud(found)
        yield Entry(verbatim("Example"), (verbatim(said),))
        yield from _signature().items

    def _quoted(self, said: Line) -> tuple[Quote, ...]:
        return tuple(Quote(Texts.of(lang).say(said), lang) for lang in self.languages)

    def _telling(self, answers: Mapping[str, Answer]) -> Telling:
        return Telling(self.guidance.facts, answers, self.now, _EXAMPLES)


def _dates(now: datetime) -> Iterator[Mapping[str, Answer]]:
    """Yield answers with an event of a sure day, and of a day that is a guess: what a date is worked out from."""
    role, types = Answer("victim"), Answer(["force_body"])
    for days, about in ((30, False), (30, True), (600, False), (600, True)):
        day = (now - timedelta(days=days)).date().isoformat()
        when = Answer({"edtf": day, "time": None, "about": about})
        yield {"rep.role": role, "inc.types": types, "inc.when": when}


def _blanks(part: Part) -> tuple[str, ...]:
    return part.fills or ("date", "lawyer_by", "first", "last", "operator", "contact", "partners")


def _place(card: Card) -> str:
    if card.id in ORDER:
        return f"Id {card.id}; place {ORDER.index(card.id) + 1} in the order of cards."
    where = "behind “Tell me more” of the notice" if card.id in NOTICE_CARDS else "on a screen of its own"
    return f"Id {card.id}; it stands {where}."


def _why(card: Card) -> Iterator[Item]:
    named = [rule.id for rule in RULES if card.id in rule.then]
    gone = [rule.id for rule in RULES if card.id in rule.without]
    if named:
        yield verbatim(f"Shown by the rules {', '.join(named)}.")
    if gone:
        yield verbatim(f"Taken away by the rules {', '.join(gone)}.")


def _fact(fact: Fact, now: datetime) -> Iterator[Item]:
    yield Entry(verbatim("The sources say"), (verbatim(fact.says),))
    for name, value in fact.values.items():
        level = fact.levels.get(name)
        yield Entry(verbatim(name), (verbatim(value + (f" ({level} confidence)" if level else "")),))
    until = "always fresh" if fact.id in TIMELESS else f"fresh until {fact.valid_until}"
    read = f"read by {fact.checked_by}" if fact.checked_by else "a stored copy was read, no live page yet"
    yield verbatim(f"{fact.kind}; confidence {fact.confidence}; status {fact.status}.")
    yield verbatim(f"{fact.checked_on}: {read}; {until}; {fact.age_in_days(now)} today.")
    cards = ", ".join(card.id for card in ALL if fact.id in card.facts())
    yield verbatim(f"Used by the cards {cards}." if cards else "Used by no card.")
    for source in fact.sources:
        kind = source.kind if source in fact.shown_sources() else f"{source.kind}: never named to people"
        yield verbatim(f"Source: {source.by}, {source.title} ({kind}), {source.as_of}. {source.url}")
    yield verbatim(f"legal_reviewer: {fact.legal_reviewer or 'nobody yet'}")


def _signature() -> Section:
    return Section(None, (Blank(verbatim(RIGHT), lines=2), Blank(verbatim(SIGNED))))
