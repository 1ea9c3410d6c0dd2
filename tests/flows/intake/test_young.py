"""Under 18: information for everybody; a short report only where operator and partner are ready (dialogue 5.5)."""

from dataclasses import replace

import pytest

from flows.flow import Flow
from flows.messages import FileCame
from flows.partner import demo_partner
from flows.phases import Phase
from tests.play import Play, the_flow


def ready() -> Flow:
    """A flow that takes short reports from 13 on."""
    flow = the_flow()
    partner = replace(demo_partner(), accepts_minors=True, safeguarding_lead="An invented name")
    return replace(flow, partners=(partner,), operator=replace(flow.operator, minors=True))


def asked(flow: Flow | None = None) -> Play:
    """Asked how old they are."""
    play = Play(flow) if flow else Play()
    return play.start("en").tap("English").tap("It already happened").tap("I am under 18")


def agreed() -> Play:
    """A fifteen-year-old who agreed to a short report, at its review."""
    play = asked(ready()).tap("I am 13").tap("I agree").tap("I saw it").tap("Hurt someone").tap("Done")
    return play.tap("Yesterday").write("26th and Kedzie, Chicago, Illinois").write("He was bleeding.").quiet()


@pytest.mark.parametrize("age", ["I am 13 to 17", "I am under 13"])
def test_by_default_nothing_is_asked_or_kept(age: str) -> None:
    play = asked().tap(age)

    assert "I keep only that you are under 18" in play.said()
    assert (play.session.phase, play.session.agreed_at, play.session.minor) == (Phase.HOME, "", False)


def test_under_13_nothing_is_kept_even_where_a_short_report_is_possible() -> None:
    play = asked(ready()).tap("I am under 13")

    assert (play.session.phase, play.session.agreed_at) == (Phase.HOME, "")
    assert "We do not take a report from people under 18" not in play.said()


@pytest.mark.parametrize("lead", ["", "Somebody"])
def test_a_short_report_needs_a_partner_with_somebody_for_their_safety(lead: str) -> None:
    partner = replace(demo_partner(), accepts_minors=True, safeguarding_lead=lead)
    play = asked(replace(ready(), partners=(partner,))).tap("I am 13")

    assert ("I agree" in play.labels()) is bool(lead)


def test_a_mistaken_tap_leads_back_to_the_notice() -> None:
    assert asked().tap("← Back").session.phase is Phase.NOTICE


def test_the_short_report_says_what_workers_must_tell_before_and_at_sending() -> None:
    must = "Some workers must by law tell the state"

    assert must in asked(ready()).tap("I am 13").said()
    assert must in agreed().said()


def test_the_short_report_has_no_exact_place_no_contact_and_a_flag() -> None:
    play = agreed()

    assert [label for label in play.labels() if "Send" in label] == ["Send, no messages: DEMO group"]
    assert not [label for label in play.labels() if "exact place" in label]

    play.tap("Send, no messages")
    (chosen,) = play.submitted[0].chosen

    assert (chosen.contact, chosen.exact_place) == (False, False)
    assert play.submitted[0].report.answers["rep.age"].value == "under_18"


def test_the_short_report_goes_only_to_who_accepts_it() -> None:
    other = replace(demo_partner(), id="other", name="Another group")
    play = agreed()
    play.flow = replace(play.flow, partners=(*play.flow.partners, other))
    play.command("review")

    assert "Another group" not in play.said()


def test_the_short_report_asks_no_name_and_no_way_to_reach_the_person() -> None:
    assert not [label for label in agreed().tap("Add details").labels() if label.startswith("You ·")]


def test_when_a_child_may_have_been_hurt_the_send_screen_says_what_workers_must_tell() -> None:
    play = (
        Play().start("en").tap("English").tap("It already").tap("I am 18").tap("I saw it").tap("More answers")
    )
    play.tap("Child hurt").tap("Done").tap("Yesterday").write("Cicero, Illinois").tap("Skip")

    assert "Some workers must by law tell the state if a child is being hurt." in play.said()


def test_after_a_short_report_was_sent_nothing_can_be_saved_in_danger_either() -> None:
    play = agreed().tap("Send, no messages").registered(handle="h").command("now")

    assert not [label for label in play.labels() if label.startswith("Save")]
    assert "I do not keep files here." in play.hear(FileCame("video", "t", 9, "", "compressed")).said()
