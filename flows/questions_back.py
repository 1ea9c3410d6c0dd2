"""What a partner may ask back with one word: a fixed list, already said well in every language (dialogue 7.6).

A question of this list needs no check and no translator. Everything else a partner writes itself, and
``flows/reading/demands.py`` looks at it first. No question here, and none added, asks for status, place of birth, a
number of a person or an account, or names of people who did not agree; the name of somebody who is held is asked for
their own sake, and the sentence says so.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from flows.words import N_

AskedKind = Literal["choice", "date", "text"]


@dataclass(frozen=True, slots=True)
class FixedQuestion:
    """*text* and the labels are message ids. *options*: code and label, for a choice only.

    *purpose*: what a partner wants it for, in English, for ``python -m handoff answer --help`` and the docs.
    """

    id: str
    kind: AskedKind
    text: str
    purpose: str
    options: tuple[tuple[str, str], ...] = ()


_YES, _NO = ("yes", N_("Yes")), ("no", N_("No"))
_UNKNOWN = ("unknown", N_("I do not know"))

_LIST = (
    FixedQuestion(
        "best_time",
        "choice",
        N_("When is a good time to reach you?"),
        "before you call or write",
        (
            ("morning", N_("In the morning")),
            ("afternoon", N_("In the afternoon")),
            ("evening", N_("In the evening")),
            ("any", N_("At any time")),
        ),
    ),
    FixedQuestion(
        "safe_to_call",
        "choice",
        N_("Is it safe for you if we call you?"),
        "when you have a phone number and want to use it",
        (_YES, _NO, ("write_only", N_("Only write to me"))),
    ),
    FixedQuestion("exact_address", "text", N_("What is the exact address where it happened?"), "to go there"),
    FixedQuestion("exact_day", "date", N_("On what day did it happen?"), "when the day is not certain"),
    FixedQuestion(
        "hurt_now", "choice", N_("Is anyone hurt now?"), "to decide what comes first", (_YES, _NO, _UNKNOWN)
    ),
    FixedQuestion(
        "held_name",
        "text",
        N_("What is the full name of the person who is held? Write it only if they would want that."),
        "to look for somebody who is held",
    ),
    FixedQuestion("held_where", "text", N_("Where is the person held now?"), "to reach somebody who is held"),
    FixedQuestion("hearing_date", "date", N_("On what day is the next hearing in court?"), "not to be late"),
    FixedQuestion(
        "paper_date", "date", N_("What date is on the paper that you got?"), "to count the days of a paper"
    ),
    FixedQuestion(
        "lawyer_now",
        "choice",
        N_("Do you have a lawyer now?"),
        "a lawyer may write only to another one's client through that lawyer",
        (_YES, _NO, ("looking", N_("I am looking for one"))),
    ),
    FixedQuestion(
        "video_there",
        "choice",
        N_("Is the video still there?"),
        "before a camera records over it",
        (_YES, _NO, _UNKNOWN),
    ),
    FixedQuestion(
        "complaint_made",
        "choice",
        N_("Did you already send a complaint to an office?"),
        "so that nothing is filed twice",
        (_YES, _NO, _UNKNOWN),
    ),
    FixedQuestion(
        "again",
        "choice",
        N_("Did it happen again after you told us?"),
        "to see if it goes on",
        (_YES, _NO, _UNKNOWN),
    ),
    FixedQuestion(
        "what_next",
        "text",
        N_("What do you need most from us now?"),
        "to offer what helps",
    ),
)

FIXED: Mapping[str, FixedQuestion] = MappingProxyType({one.id: one for one in _LIST})
