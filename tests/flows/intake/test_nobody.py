"""Where no group fits a report, the person reads who else there is; the report can still be saved."""

from dataclasses import replace
from datetime import date
from functools import partial

import pytest

from flows.flow import Flow
from flows.guidance import hotline_lines
from flows.guidance.help import Hotline
from flows.partner import Partner, demo_partner
from tests.flows.walks import at_review
from tests.play import Play, the_flow, the_guidance

SHUT = replace(
    demo_partner(), id="shut", name="Shut House", intake_open=False, other_ways={"en": "Call 555-0100."}
)
ELSEWHERE = replace(SHUT, id="texas", name="Far House", states=("US-TX",))
LINE = Hotline("Near Line", ("US-IL",), ("es", "en"), "555-0199", "24 h", "example.org", date(2026, 11, 20))
FAR = replace(LINE, name="Far Line", states=("US-TX",))
OLD = replace(LINE, name="Old Line", checked_on=date(2026, 1, 1))
EVERYWHERE = replace(LINE, name="Line For All", states=("*",))


def flow(*partners: Partner, lines: tuple[Hotline, ...] = (), can_send: bool = True) -> Flow:
    made, helped = the_flow(), replace(the_guidance(), help=lines)
    operator = replace(made.operator, can_send=can_send)
    hotlines = partial(hotline_lines, helped)
    return replace(made, partners=partners, operator=operator, hotlines=hotlines)


def reviewed(with_: Flow, *, minor: bool = False) -> Play:
    play = at_review()
    play.flow = with_
    if minor:
        play.session = replace(play.session, minor=True)
    return play.write("thank you")


def test_nobody_fits_is_said_with_hotlines_for_the_place_and_other_ways_of_groups_near() -> None:
    said = reviewed(flow(SHUT, ELSEWHERE, lines=(LINE, FAR, OLD, EVERYWHERE))).said()

    assert "I have no group for this place, topic and language." in said
    assert "You can ask them yourself." in said
    assert "Shut House: Call 555-0100." in said
    assert "Near Line: 555-0199" in said
    assert "Line For All: 555-0199" in said
    for name in ("Far House", "Far Line", "Old Line"):
        assert name not in said


def test_a_bot_without_groups_tells_the_hotlines_too() -> None:
    said = reviewed(flow(lines=(LINE,), can_send=False)).said()

    assert "no groups to send to" in said
    assert "Near Line: 555-0199" in said


def test_where_nothing_is_known_nothing_is_said_of_others() -> None:
    said = reviewed(flow(ELSEWHERE)).said()

    assert "I have no group" in said
    assert "Others who may help" not in said
    assert "ask them yourself" not in said


def test_where_a_group_fits_nobody_else_is_named() -> None:
    said = reviewed(flow(demo_partner(), SHUT, lines=(LINE,))).said()

    assert "Who may see it?" in said
    assert "Shut House" not in said
    assert "Near Line" not in said


def test_a_child_is_told_of_hotlines_and_of_no_group_that_does_not_take_children() -> None:
    said = reviewed(flow(SHUT, demo_partner(), lines=(LINE,)), minor=True).said()

    assert "Near Line: 555-0199" in said
    assert "Shut House" not in said


@pytest.mark.parametrize("label", ["Save only", "Change"])
def test_the_report_can_still_be_saved_and_changed(label: str) -> None:
    assert label in reviewed(flow(SHUT)).labels()
