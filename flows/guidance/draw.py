"""The pages of ``docs/`` that are drawn from the tables: cards and rules, claims, open questions for lawyers."""

from collections.abc import Iterator, Mapping

from flows.answers import Answer
from flows.guidance.cards import CARDS, INFO_CARDS, NOTICE_CARDS
from flows.guidance.claims import CLAIMS, Claim, part_of
from flows.guidance.facts import DAYS, Facts
from flows.guidance.open_questions import PLAYED_ON, QUESTIONS, OpenQuestion
from flows.guidance.parts import Part
from flows.guidance.rules import FIRST, ORDER, RULES
from flows.guidance.show import Guidance, first_cards, more_cards, taken_away
from flows.guidance.urgency import URGENCIES

HEAD = """# The cards, and the rules that show them

This page is generated from `flows/guidance/`. `python -m pytest tests/flows/guidance/test_draw.py --rewrite` writes
it anew; a test fails when it is stale.

A rule decides only whether a card is shown, and why. The order is fixed. No rule looks at free text, and no card says
what to file. A card that a rule takes away is not shown, whatever other rules say.
[Cards for pairs of rules](../tests/outcomes/pairs.txt) and what six people see, in `tests/outcomes/`, are written out.
"""


def page(facts: Facts) -> str:
    """Return ``docs/guidance.md``."""
    parts = (
        HEAD,
        f'## Order of the cards\n\nThe first {FIRST} that apply are shown, the rest stand under "More".\n',
        *(f"{number}. `{card}`: {CARDS[card].title}" for number, card in enumerate(ORDER, 1)),
        "\nInformation only: " + ", ".join(f"`{card}`" for card in INFO_CARDS) + ".",
        "\nBehind the notice: " + ", ".join(f"`{card}`" for card in NOTICE_CARDS) + ".",
        "\n## Decision table\n",
        "| Rule | When | Shows | Takes away | Why, as the person reads it |",
        "|---|---|---|---|---|",
        *(
            f"| {rule.id} | {rule.when} | {', '.join(rule.then)} | {', '.join(rule.without)} | {rule.why} |"
            for rule in RULES
        ),
        "\n## How urgent a case is\n",
        "The first that holds gives the level. No score of anybody's truthfulness is computed.\n",
        "| Rule | When | Says |",
        "|---|---|---|",
        *(f"| {rule.id} | {rule.when} | {rule.text} |" for rule in URGENCIES),
        "\n## Facts behind the cards\n",
        f"Fresh for {DAYS['contact']} days (contact) or {DAYS['law']} days (law), due until twice that, then hidden.\n",
        "| Fact | Kind | Confidence | Sources | Cards |",
        "|---|---|---|---|---|",
        *_facts(facts),
    )
    return "\n".join(parts) + "\n"


def _facts(facts: Facts) -> Iterator[str]:
    for fact in facts.values():
        sources = ", ".join(f"[{source.by}]({source.url})" for source in fact.shown_sources())
        cards = ", ".join(card.id for card in CARDS.values() if fact.id in card.facts())
        yield f"| {fact.id} | {fact.kind} | {fact.confidence} | {sources} | {cards} |"


CLAIMS_HEAD = """# The claims of the two source articles

This page is generated from `flows/guidance/claims.py` and the facts. `python -m pytest
tests/flows/guidance/test_claims.py --rewrite` writes it anew; a test fails when it is stale.

The first reports that this project began with were two articles (A of 2025-10-03, B of 2026-01-21). For each claim: what
the bot does with it, the sentence a person reads, and what that sentence rests on. "Corrected" means that the bot says
something narrower or other than the article did.

| Claim | In our words | Here | Card and sentence | Rests on |
|---|---|---|---|---|"""


def claims(facts: Facts) -> str:
    """Return ``docs/claims.md``."""
    return "\n".join((CLAIMS_HEAD, *(_claim(claim, facts) for claim in CLAIMS))) + "\n"


def _claim(claim: Claim, facts: Facts) -> str:
    parts = [(card, part_of(card, begins)) for card, begins in claim.places]
    said = "<br>".join(f"`{card}`: {part.text}" for card, part in parts) or claim.why
    return f"| {claim.id} | {claim.claims} | {claim.treated} | {said} | {'<br>'.join(_rests(parts, facts))} |"


def _rests(parts: list[tuple[str, Part]], facts: Facts) -> Iterator[str]:
    named = dict.fromkeys(name for _, part in parts for name in part.facts)
    for name in named:
        fact = facts[name]
        sources = ", ".join(
            f"[{source.title}]({source.url}), {source.as_of}" for source in fact.shown_sources()
        )
        read = f"read {fact.checked_on}" if fact.checked_by else f"copy read {fact.checked_on}"
        yield f"`{name}` ({fact.confidence}, {fact.status}; {read}): {sources or 'no source that is sure'}"


QUESTIONS_HEAD = """# Open questions for lawyers

This page is generated from `flows/guidance/open_questions.py` and the rules. `python -m pytest
tests/flows/guidance/test_open_questions.py --rewrite` writes it anew; a test fails when it is stale. The packet
(`python -m bot facts packet`) has the same questions with room to answer; [how to have a lawyer
check](how-to/a-lawyers-check.md) says how an answer comes back.

No lawyer has answered any of them yet. What the program does is worked out by its own rules from the invented answers."""


def questions() -> str:
    """Return ``docs/for-lawyers.md``."""
    return "\n".join((QUESTIONS_HEAD, *(_question(one) for one in QUESTIONS))) + "\n"


def _question(one: OpenQuestion) -> str:
    cards = (
        *first_cards(Guidance(), one.answers, PLAYED_ON),
        *more_cards(Guidance(), one.answers, PLAYED_ON),
    )
    shown = ", ".join(f"`{card.card_id}` ({', '.join(card.rules)})" for card in cards)
    away = ", ".join(
        f"`{each.card_id}` ({', '.join(each.by)})" for each in taken_away(one.answers, PLAYED_ON)
    )
    told = "; ".join(f"{name} {_told(answer)}" for name, answer in one.answers.items())
    rows = (
        ("Rules", ", ".join(one.rules)),
        ("Taken as true", one.assumed),
        ("Invented answers", told),
        ("Shown", shown),
        ("Taken away", away or "nothing"),
    )
    return "\n".join(("", f"## {one.id}", "", one.asks, "", *(f"- {name}: {said}" for name, said in rows)))


def _told(answer: Answer) -> str:
    value = answer.value
    told = (value.get("edtf") or value.get("state")) if isinstance(value, Mapping) else value
    return ", ".join(map(str, told)) if isinstance(told, list) else str(told)
