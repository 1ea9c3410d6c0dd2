"""One person in each phase of the dialogue."""

from collections.abc import Callable, Mapping

from flows.case_status import Status
from flows.messages import CodeChecked
from flows.phases import Phase
from tests.flows.hearing.walks import at_review, at_role, at_types
from tests.play import CODE, NOW, Play

SEND = "Send, no messages: DEMO group"


def at_home() -> Play:
    """At home, in English."""
    return Play().start("en").tap("English")


def at_notice() -> Play:
    """Before the first answer is kept."""
    return at_home().tap("It already happened")


def at_options(handle: str = "") -> Play:
    """After the receipt; *handle* names the report in the hall."""
    return at_review().tap(SEND).registered(handle=handle)


def at_code() -> Play:
    """Asked for a receipt code."""
    return at_home().tap("I have a code")


def with_code() -> Play:
    """A receipt code has opened a report."""
    return at_code().write(CODE).hear(CodeChecked(Status("h", NOW.date())))


PHASES: Mapping[Phase, Callable[[], Play]] = {
    Phase.LANG: lambda: at_types().command("language"),
    Phase.HOME: at_home,
    Phase.LIVE: lambda: at_home().tap("It is happening now"),
    Phase.INFO: lambda: at_home().tap("I only want information"),
    Phase.NOTICE: at_notice,
    Phase.CORE: at_types,
    Phase.REVIEW: at_review,
    Phase.REPRESENT: lambda: at_home().tap("I am helping someone"),
    Phase.MINOR: lambda: at_notice().tap("I am under 18"),
    Phase.HUB: lambda: at_review().tap("Add details"),
    Phase.MODULE: lambda: at_review().tap("Add details").tap("The place"),
    Phase.CRISIS: lambda: at_types().write("I want to die"),
    Phase.PAUSED: lambda: at_types().command("pause"),
    Phase.SETTINGS: lambda: at_types().command("settings"),
    Phase.SUBMITTED: lambda: at_review().tap(SEND),
    Phase.OPTIONS: at_options,
    Phase.CODE: at_code,
    Phase.STOPPING: lambda: at_types().command("stop"),
    Phase.DELETE: lambda: at_types().command("delete"),
}

__all__ = [
    "PHASES",
    "SEND",
    "at_code",
    "at_home",
    "at_notice",
    "at_options",
    "at_review",
    "at_role",
    "at_types",
    "with_code",
]
