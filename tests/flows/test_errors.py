"""The three families: by who can act, and without content."""

from flows.errors import Problem, Refused, Unreachable
from flows.words import Line


def test_a_problem_says_to_the_person_what_to_do_and_to_a_log_nothing() -> None:
    problem = Problem(Line("Please tap an answer."))

    assert problem.line == Line("Please tap an answer.")
    assert "answer" not in str(problem)


def test_the_other_two_carry_a_code() -> None:
    assert (Unreachable("database").code, str(Unreachable("database"))) == ("database", "database")
    assert (Refused("too-big").code, str(Refused("too-big"))) == ("too-big", "too-big")
