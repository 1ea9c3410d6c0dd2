"""Walks that several tests of the form begin with."""

from tests.play import Play


def at_role() -> Play:
    """At the first question, in English."""
    return Play().start("en").tap("English").tap("It already happened").tap("I am 18")


def at_types() -> Play:
    """At the list of what happened."""
    return at_role().tap("I saw it")


def at_when() -> Play:
    """At the date."""
    return at_types().tap("Threats").tap("Done")


def at_where() -> Play:
    """At the place."""
    return at_when().tap("Today")


def at_story(what: str = "Threats") -> Play:
    """At the story, after one kind of event was chosen."""
    return at_types().tap(what).tap("Done").tap("Today").write("Cicero, Illinois")


def at_review() -> Play:
    """At the review of a whole short report."""
    return at_story().write("They pushed my neighbor.").quiet()
