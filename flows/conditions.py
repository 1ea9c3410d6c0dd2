"""When a question applies: small values that combine with ``&``, ``|`` and ``~`` and read aloud as words."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from flows.answers import DECLINED, Answer

Answers = Mapping[str, Answer]


class Condition:
    """Something that holds, or not, for a set of answers. ``str()`` reads it aloud for diagrams and lawyers."""

    __slots__ = ()

    def holds(self, answers: Answers) -> bool:
        """Return whether the condition is true of *answers*; the plain condition always is."""
        del answers
        return True

    def __and__(self, other: "Condition") -> "Condition":
        return Both(self, other)

    def __or__(self, other: "Condition") -> "Condition":
        return Either(self, other)

    def __invert__(self) -> "Condition":
        return Not(self)


@dataclass(frozen=True, slots=True)
class Always(Condition):
    """Holds for everyone."""

    def __str__(self) -> str:
        return "always"


@dataclass(frozen=True, slots=True)
class Includes(Condition):
    """The question's answer is, or contains, one of *codes*."""

    question: str
    codes: tuple[str, ...]

    def holds(self, answers: Answers) -> bool:
        """Return whether any of the codes was chosen."""
        answer = answers.get(self.question)
        if answer is None or answer.value is None:
            return False
        chosen = answer.value if isinstance(answer.value, list) else [answer.value]
        return any(code in self.codes for code in chosen)

    def __str__(self) -> str:
        return f"{self.question} is {' or '.join(self.codes)}"


@dataclass(frozen=True, slots=True)
class Mentions(Condition):
    """The words of a free-text answer hold one of *stems* (no accents, lower case)."""

    question: str
    stems: tuple[str, ...]

    def holds(self, answers: Answers) -> bool:
        """Return whether any word begins with one of the stems."""
        answer = answers.get(self.question)
        if answer is None or not isinstance(answer.value, str):
            return False
        words = folded(answer.value).split()
        return any(word.startswith(stem) for word in words for stem in self.stems)

    def __str__(self) -> str:
        return f"{self.question} has a word like {', '.join(self.stems[:3])}"


@dataclass(frozen=True, slots=True)
class Given(Condition):
    """The question has a value, and where *part* is named, that part of it."""

    question: str
    part: str = ""

    def holds(self, answers: Answers) -> bool:
        """Return whether something was told."""
        answer = answers.get(self.question)
        if answer is None or answer.value is None:
            return False
        return not self.part or bool(answer.value.get(self.part))

    def __str__(self) -> str:
        return f"{self.question} is told" + (f" with its {self.part}" if self.part else "")


@dataclass(frozen=True, slots=True)
class Declined(Condition):
    """The person said that they prefer not to say."""

    question: str

    def holds(self, answers: Answers) -> bool:
        """Return whether the question was declined."""
        answer = answers.get(self.question)
        return answer is not None and answer.absent == DECLINED

    def __str__(self) -> str:
        return f"{self.question} is declined"


@dataclass(frozen=True, slots=True)
class SeveralOf(Condition):
    """A count may be more than one."""

    question: str

    def holds(self, answers: Answers) -> bool:
        """Return whether the highest number that was told is above one; "more than" has no highest."""
        answer = answers.get(self.question)
        if answer is None or answer.value is None:
            return False
        highest = answer.value["max"]
        return highest is None or highest > 1

    def __str__(self) -> str:
        return f"{self.question} is more than one"


@dataclass(frozen=True, slots=True)
class Both(Condition):
    """Both hold."""

    one: Condition
    two: Condition

    def holds(self, answers: Answers) -> bool:
        """Return whether both hold."""
        return self.one.holds(answers) and self.two.holds(answers)

    def __str__(self) -> str:
        return f"({self.one} and {self.two})"


@dataclass(frozen=True, slots=True)
class Either(Condition):
    """At least one holds."""

    one: Condition
    two: Condition

    def holds(self, answers: Answers) -> bool:
        """Return whether one of them holds."""
        return self.one.holds(answers) or self.two.holds(answers)

    def __str__(self) -> str:
        return f"({self.one} or {self.two})"


@dataclass(frozen=True, slots=True)
class Not(Condition):
    """The other does not hold."""

    one: Condition

    def holds(self, answers: Answers) -> bool:
        """Return whether it does not hold."""
        return not self.one.holds(answers)

    def __str__(self) -> str:
        return f"not {self.one}"


_WORDS_ONLY = {sign: " " for sign in range(128) if not chr(sign).isalnum()}


def folded(text: str) -> str:
    """Return *text* in lower case, without accents and punctuation."""
    if text.isascii():
        return text.lower().translate(_WORDS_ONLY)
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c if c.isalnum() else " " for c in plain if not unicodedata.combining(c))
