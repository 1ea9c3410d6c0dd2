"""What ends before a session does is apart from it, and a session goes on without it."""

from flows.parts import parts, whole
from flows.session import Session
from tests.flows.walks import at_options, at_review


def test_the_codes_of_a_report_are_kept_apart_from_the_session_that_outlives_them() -> None:
    session = at_options("h").session
    rest, ((name, since, told),) = parts(session)
    assert (name, since) == ("told", session.filed[-1].at)
    assert "inc.types" not in rest.to_json()
    assert "inc.types" in told.to_json()
    assert whole(Session.from_json(rest.to_json()), [("told", Session.from_json(told.to_json()))]) == session


def test_without_them_the_options_are_those_for_everybody() -> None:
    play = at_options("h")
    play.session = parts(play.session)[0]
    play.command("start")
    assert play.open_ask is not None


def test_a_draft_has_none() -> None:
    assert parts(at_review().session)[1] == ()
