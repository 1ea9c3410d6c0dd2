"""The page of cards and rules is drawn from the tables, and the how-to is walked."""

import re
from pathlib import Path

import pytest

from flows.guidance import cards, read_guidance, rules, title
from flows.guidance.draw import page
from flows.guidance.grounds import types
from flows.guidance.parts import Card, gives, says
from flows.guidance.rules import Rule
from flows.guidance.show import card_lines, first_cards, more_cards
from tests.flows.guidance.invented import HOUSE, NOW, raw_facts, told

DOCS = Path(__file__).parents[3] / "docs"
HOW_TO = (DOCS / "how-to" / "a-card.md").read_text("utf-8")


@pytest.mark.house
def test_the_page_of_cards_is_not_stale(rewrite: bool) -> None:
    drawn = page(HOUSE.facts)
    if rewrite:
        (DOCS / "guidance.md").write_text(drawn, "utf-8")

    assert (DOCS / "guidance.md").read_text("utf-8") == drawn


def blocks(kind: str) -> list[str]:
    return re.findall(rf"```{kind}\n(.*?)```", HOW_TO, flags=re.DOTALL)


def test_the_how_to_adds_a_card(monkeypatch: pytest.MonkeyPatch) -> None:
    import tomllib  # noqa: PLC0415  (only this test reads the how-to's own facts)

    raw = raw_facts()
    raw["fact"] += tomllib.loads(blocks("toml")[0])["fact"]
    names: dict[str, object] = {
        "Card": Card,
        "gives": gives,
        "says": says,
        "Rule": Rule,
        "types": types,
        "N_": str,
    }
    for block in blocks("python"):
        exec(block, names)  # noqa: S102  (our own page, in our own repository)
    card, rule = names["EXAMPLE"], names["RULE"]
    assert isinstance(card, Card)
    assert isinstance(rule, Rule)
    monkeypatch.setitem(cards.CARDS, card.id, card)
    monkeypatch.setattr("flows.guidance.show.RULES", (*rules.RULES, rule))
    monkeypatch.setattr("flows.guidance.show.ORDER", (*rules.ORDER, card.id))

    guidance, faults = read_guidance(raw, {})
    answers = told("mass_raid")
    shown = [
        each.card_id for each in (*first_cards(guidance, answers, NOW), *more_cards(guidance, answers, NOW))
    ]
    lines = card_lines(guidance, card.id, answers, NOW)

    assert faults == ()
    assert card.id in shown
    assert title(card.id) == lines[0].text
    assert lines[1].text == rule.why
    assert "{page}" in "".join(line.text for line in lines)
