"""What a person keeps from a group stays out of the texts that group reads, and the case says so."""

import json

from flows.answers import Answer, Original
from handoff.reading import HIDDEN_CONTACT, HIDDEN_PLACE
from tests.handoff import made

STORY = "They came to 2500 S Kedzie Ave at six. Please call me at 312-555-0148. Badge 4471."


def told(*, exact: bool, contact: bool) -> str:
    given = {
        **made.answers(),
        "inc.story": Answer(STORY, original=(Original(STORY, "en", "2026-11-22T16:20:00Z"),)),
    }
    notes = (Original("my house is 47 Oak St", "en", "2026-11-22T16:21:00Z"),)
    where = made.filing(exact=exact, contact=contact)
    return json.dumps(made.case(made.report(given, notes=notes), where), ensure_ascii=False)


def test_a_group_that_gets_only_city_and_state_reads_no_street_address() -> None:
    case = told(exact=False, contact=True)
    assert "Kedzie" not in case
    assert "Oak St" not in case
    assert "[address hidden] at six" in case
    assert "312-555-0148" in case
    assert HIDDEN_PLACE in case
    assert HIDDEN_CONTACT not in case


def test_a_group_that_may_not_write_reads_no_phone_of_the_person() -> None:
    case = told(exact=True, contact=False)
    assert "312-555-0148" not in case
    assert "call me at [contact hidden]. Badge 4471." in case
    assert "2500 S Kedzie Ave" in case
    assert HIDDEN_CONTACT in case
    assert HIDDEN_PLACE not in case


def test_a_group_that_may_know_both_reads_the_words_as_they_were_written() -> None:
    case = told(exact=True, contact=True)
    assert STORY in case
    assert "hidden" not in case
