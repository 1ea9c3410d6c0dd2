"""The options after Send look at what the person said before the first question, too: their age, and a missing yes."""

from tests.flows.stories import (
    fifteen_years_short_report,
    helper_of_one_held,
    helper_without_permission,
)
from tests.play import Play

OFFICES = {
    "The office inside ICE: OPR",
    "The watchdog office: OIG",
    "A claim for money",
    "Tell both offices?",
}


def options(play: Play) -> set[str]:
    first = set(play.labels())
    return first | (set(play.tap("More").labels()) if "More" in first else set())


def test_somebody_of_fifteen_is_offered_no_office_and_no_draft() -> None:
    shown = options(fifteen_years_short_report("en"))
    papers = fifteen_years_short_report("en").registered(handle="it").tap("Papers").tap("Show me the papers")

    assert "If you are under 18" in shown
    assert not OFFICES & shown
    assert not [label for label in papers.labels() if "draft" in label or "claim" in label]


def test_the_card_of_somebody_of_fifteen_is_true_after_a_report() -> None:
    card = fifteen_years_short_report("en").tap("If you are under 18").said()

    assert "You see this because you are under 18." in card
    assert "We do not take a report from people under 18." not in card


def test_a_helper_without_a_yes_reads_what_crcl_asks_for() -> None:
    for story in (helper_without_permission, helper_of_one_held):
        card = story("en").tap("More").tap("The civil rights office").said()

        assert "To complain for another adult, you need that person's yes in writing." in card
        assert "Without that yes, you can still tell here what you saw yourself." in card


def test_a_helper_who_only_saw_it_is_shown_no_claim_for_money() -> None:
    assert "A claim for money" not in options(helper_without_permission("en"))
