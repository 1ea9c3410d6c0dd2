"""The three families of failure, by who can act. Anything else is a bug and is not caught."""

from datetime import timedelta

from flows.words import Line


class Problem(Exception):
    """The person can act: *line* says what to do, in the person's language."""

    def __init__(self, line: Line) -> None:
        super().__init__("the person can act")
        self.line = line


class Unreachable(Exception):
    """Time can act: try again later. *code* names the kind of failure, without content.

    *after*: how long the other end asked to be left alone, where it said so.
    """

    def __init__(self, code: str, *, after: timedelta | None = None) -> None:
        super().__init__(code)
        self.code = code
        self.after = after


class Refused(Exception):
    """A human at the operator or the partner must act. *code* names the reason, without content."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code
