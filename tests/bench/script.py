"""What every person of the bench does, in order: the short path's questions without the wait for a quiet moment.

A *step* is one act of the person and all that the bot says to it. It ends when the message that carries the
buttons of the next question reaches the double. Fifteen steps: four texts and eleven taps, one of them on a list that
is redrawn in place. Who has ended is followed by somebody new.
"""

import re
from dataclasses import dataclass

QUESTION = re.compile(rb"v1(?::|%3A)([a-z.]+)(?::|%3A)")
"""The question whose buttons a body carries, as JSON or as a form."""


@dataclass(frozen=True, slots=True)
class Act:
    """*words*: what is written, or the beginning of the option that is tapped. *then*: the question that follows."""

    does: str
    question: str
    words: str
    then: str

    @property
    def writes(self) -> bool:
        """Whether it is a text."""
        return self.does == "write"


SCRIPT = (
    Act("write", "", "/start", "lang"),
    Act("tap", "lang", "en", "home"),
    Act("tap", "home", "past", "notice"),
    Act("tap", "notice", "agree", "rep.role"),
    Act("tap", "rep.role", "witness", "inc.types"),
    Act("tap", "inc.types", "force_body", "inc.types"),
    Act("tap", "inc.types", "done", "inc.when"),
    Act("tap", "inc.when", "_help", "inc.when"),
    Act("write", "inc.when", "yesterday", "inc.place"),
    Act("write", "inc.place", "Cicero, Illinois", "inc.story"),
    Act("tap", "inc.story", "_skip", "inj.any"),
    Act("tap", "inj.any", "no", "review"),
    Act("tap", "review", "change", "review"),
    Act("tap", "review", "edit-inc.place", "inc.place"),
    Act("write", "inc.place", "Springfield, Massachusetts", "review"),
)
