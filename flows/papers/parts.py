"""What a paper is made from, and how one is offered. Pure; a door prints what it wrote in a language.

A paper is written once for each language it is printed in, from the same answers, so the English one and its reading
copy stand line by line beside each other. Coded answers are translated by the catalogues; the person's own words are
quoted as they were written. What is not known says so; what the person must fill in by hand is a blank.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from flows.answers import Answer, Original
from flows.conditions import Condition
from flows.files import KeptFile
from flows.guidance import Guidance
from flows.questions import Question
from flows.report import Consent
from flows.sections import Section


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """All a paper may look at. *lang*: the language it is written in now; *own*: the person's.

    *later*: what was added to the story after Send, in order. *notes*: words that found no place. *choices*: what was
    asked for this paper ("identity": unnamed, confidential, named; "code": the receipt code as it was written). *sent*: the day of the report. *partners*: names of the
    groups that have it. *consents*: what was agreed to; *groups*: the names of the groups of this build by their ids. *until*:
    before this day an own copy should be saved; *gone*: on this day our key to the report is destroyed at the latest.
    """

    questions: Mapping[str, Question]
    answers: Mapping[str, Answer]
    lang: str
    own: str
    now: datetime
    guidance: Guidance
    later: tuple[Answer, ...] = ()
    notes: tuple[Original, ...] = ()
    files: tuple[KeptFile, ...] = ()
    choices: Mapping[str, str] = field(default_factory=dict)
    sent: date | None = None
    partners: tuple[str, ...] = ()
    consents: tuple[Consent, ...] = ()
    groups: Mapping[str, str] = field(default_factory=dict)
    until: date | None = None
    gone: date | None = None


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper on the shelf. *title*: its button. *heading*: over the paper itself. *when*: for whose answers it is.

    *english*: it is written in English, to be sent, with a reading copy in the person's language. *asks*: choices
    that are asked before it is made. *bare*: it is of use without a report. *card*: the card that says where it
    goes. *warnings*: what sending it shows of the person, said before it is made.
    """

    id: str
    title: str
    heading: str
    when: Condition
    write: Callable[[Material], tuple[Section, ...]]
    english: bool = False
    asks: tuple[str, ...] = ()
    bare: bool = False
    card: str = ""
    warnings: tuple[str, ...] = ()
