"""Each claim of the two source articles is said, corrected or left out, and the page that says so is not stale."""

from pathlib import Path

import pytest

from flows.guidance import draw
from flows.guidance.claims import CLAIMS, Claim, Treated, part_of
from tests.flows.guidance.invented import HOUSE

PAGE = Path(__file__).parents[3] / "docs" / "claims.md"
IDS = [f"A{number:02}" for number in range(1, 17)] + [f"B{number:02}" for number in range(1, 12)]


def test_every_claim_is_treated_in_order_and_once() -> None:
    assert [claim.id for claim in CLAIMS] == IDS


@pytest.mark.parametrize("claim", CLAIMS, ids=lambda claim: claim.id)
def test_what_is_said_rests_on_facts_and_what_is_left_out_says_why(claim: Claim) -> None:
    parts = [part_of(card, begins) for card, begins in claim.places]

    assert bool(parts) != bool(claim.why)
    assert (claim.treated is Treated.LEFT_OUT) == (not parts)
    assert claim.treated is Treated.LEFT_OUT or any(part.facts for part in parts)


def test_a_sentence_that_went_is_noticed() -> None:
    with pytest.raises(LookupError, match="opr: 0 sentences"):
        part_of("opr", "A sentence that nobody says")


def test_the_page_of_claims_is_not_stale(*, rewrite: bool) -> None:
    page = draw.claims(HOUSE.facts)
    if rewrite:
        PAGE.write_text(page, "utf-8")

    assert PAGE.read_text("utf-8") == page
