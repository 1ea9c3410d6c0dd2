"""Someone was taken: where to look is said with its limits, and the name is asked only where lawyers may get it."""

from dataclasses import replace

from flows.answers import Answer
from flows.flow import Flow
from flows.guidance.facts import DAYS
from flows.intake.modules import for_partners
from flows.matching import ToLawyers
from flows.partner import Partner, demo_partner
from flows.path import path
from tests.flows.walks import SEND
from tests.play import Play, the_flow

LAWYERS = replace(demo_partner(), id="lawyers", name="Legal Aid", staff_are_lawyers="yes", states=("US-IL",))
DEMO = demo_partner()
TAKEN = {"inc.types": Answer(["detained"]), "goal": Answer(["find_person"])}
NAME = ["det.person", "det.family_contact"]


def flow_for(partners: tuple[Partner, ...]) -> Flow:
    return replace(the_flow(), partners=partners, modules=for_partners(partners))


def place(state: str) -> dict[str, Answer]:
    return {"inc.place": Answer({"state": state, "county": None})}


def asked(flow: Flow, answers: dict[str, Answer]) -> list[str]:
    part = flow.module("detention")
    assert part is not None
    named = {**answers, "det.person": Answer("Ana")}
    return [question.id for question in path(part.questions, named) if question.id in NAME]


def test_the_name_of_the_person_is_asked_only_where_a_group_of_lawyers_may_get_it() -> None:
    assert asked(flow_for((DEMO,)), {**TAKEN, **place("US-IL")}) == []
    assert asked(flow_for((DEMO, LAWYERS)), {**TAKEN, **place("US-IL")}) == NAME
    assert asked(flow_for((DEMO, LAWYERS)), {**TAKEN, **place("US-TX")}) == []
    assert asked(flow_for((DEMO, LAWYERS)), TAKEN) == []


def test_lawyers_who_take_no_reports_now_or_not_of_this_kind_do_not_count() -> None:
    closed, others = replace(LAWYERS, intake_open=False), replace(LAWYERS, topics=("property",))
    assert asked(flow_for((closed, others)), {**TAKEN, **place("US-IL")}) == []


def test_the_condition_reads_aloud() -> None:
    assert str(ToLawyers(())) == "a group of lawyers may get it"


def test_under_18_is_not_asked_for_it_even_then() -> None:
    young = {**TAKEN, **place("US-IL"), "rep.age": Answer("under_18")}
    assert asked(flow_for((LAWYERS,)), young) == []


def at_part(*partners: Partner) -> Play:
    """At the hub, after a report that someone was taken in Chicago; the part about that person is opened."""
    play = (
        Play(flow_for(partners or (DEMO,)))
        .start("en")
        .tap("English")
        .tap("It already happened")
        .tap("I am 18")
    )
    play.tap("I saw it").tap("They took").tap("Done").tap("Today").write("Chicago, Illinois")
    while play.session.phase != "review":
        play.tap("Yes, I know") if "Yes, I know where" in play.labels() else play.tap("Skip")
    return play.tap("Add details").tap("The person taken")


def test_the_part_opens_with_the_page_that_finds_people_and_its_limits() -> None:
    said = at_part().said()
    assert "https://locator.ice.gov" in said
    assert "It does not show people under 18." in said
    assert "We do not need those. Use them only on that site or with a lawyer." in said
    assert "We read a copy of this on" in said


def test_an_address_that_is_too_old_is_not_shown() -> None:
    play = at_part().tap("← Back")
    play.now = play.now.replace(year=play.now.year + 1)
    assert DAYS["contact"] < 365
    assert "locator.ice.gov" not in play.tap("The person taken").said()


def named(*partners: Partner) -> Play:
    """At the review, with the name of the person held."""
    play = at_part(*partners).tap("← Back to the list").tap("What you want")
    play.tap("Find a person").tap("Done").tap("The person taken")
    while play.session.asked != "det.person":
        play.tap("Skip")
    return play.write("Ana Example").tap("← Back to the list").tap("Back to my report")


def test_only_the_group_of_lawyers_gets_the_name() -> None:
    play = named(DEMO, LAWYERS).tap("Share the name of the person")
    assert "Only a group of lawyers sees the name of the person held." in play.said()
    demo = named(DEMO, LAWYERS).tap("Share the name of the person").tap(SEND)
    rows = {row.id: row.value for row in demo.submitted[0].report.consents}
    assert rows["c.detained.demo"] == "no"
    legal = play.tap("Send, no messages: Legal Aid")
    rows = {row.id: row.value for row in legal.submitted[0].report.consents}
    assert rows["c.detained.lawyers"] == "yes"
