"""Which partners may be offered a report: by state, county, topic, language and open intake; never ranked."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from flows.answers import Answer
from flows.conditions import Answers, Condition
from flows.partner import Partner


@dataclass(frozen=True, slots=True)
class ToLawyers(Condition):
    """Some group whose staff are lawyers takes reports like this one: *partners*, in whatever language."""

    partners: tuple[Partner, ...]

    def holds(self, answers: Answers) -> bool:
        """Return whether such a group is open for the place and the topics that were told."""
        return any(may_name(partner) and _takes(partner, answers) for partner in self.partners)

    def __str__(self) -> str:
        return "a group of lawyers may get it"


def may_name(partner: Partner) -> bool:
    """Return whether the name of a person who is held may go to *partner*: only to lawyers, to find them."""
    return partner.staff_are_lawyers == "yes"


MOST = 4
"""How many partners are offered (dialogue 7)."""


def matching(
    partners: tuple[Partner, ...],
    answers: Mapping[str, Answer],
    lang: str,
    *,
    minor: bool = False,
    link: str = "",
) -> tuple[Partner, ...]:
    """Return at most four partners for these answers, in the order of their names.

    *minor*: the person is under 18, so only who accepts that and has somebody for their safety. *link*: the id of the
    partner whose link led here; if it fits, it is one of the four.
    """
    fitting = [partner for partner in partners if _fits(partner, answers, lang)]
    if minor:
        fitting = [partner for partner in fitting if partner.accepts_minors and partner.safeguarding_lead]
    fitting.sort(key=lambda partner: (partner.id != link, _name(partner)))
    return tuple(sorted(fitting[:MOST], key=_name))


def near(partners: tuple[Partner, ...], answers: Mapping[str, Answer]) -> tuple[Partner, ...]:
    """Return at most four partners for the place and the topics, whether or not they take reports from here now."""
    there = (partner for partner in partners if _is_for(partner, answers))
    return tuple(sorted(there, key=_name)[:MOST])


def _name(partner: Partner) -> tuple[str, str]:
    """Return what a list of names is sorted by: Ágape stands before Beta, as people look for it."""
    plain = unicodedata.normalize("NFKD", partner.name.casefold())
    return "".join(sign for sign in plain if not unicodedata.combining(sign)), partner.id


def _fits(partner: Partner, answers: Mapping[str, Answer], lang: str) -> bool:
    return _takes(partner, answers) and partner.speaks(lang)


def _takes(partner: Partner, answers: Mapping[str, Answer]) -> bool:
    return partner.intake_open and _is_for(partner, answers)


def _is_for(partner: Partner, answers: Mapping[str, Answer]) -> bool:
    place = answers.get("inc.place", Answer()).value or {}
    topics = tuple(answers.get("inc.types", Answer()).value or ())
    state = place.get("state")
    county = f"{place['county']}, {state.removeprefix('US-')}" if state and place.get("county") else None
    return partner.serves(state, county) and partner.takes(topics)


def sendable(answers: Mapping[str, Answer]) -> bool:
    """Return whether there is enough to act on: what happened, and when or where (dialogue 3.3)."""
    given = {key for key, answer in answers.items() if answer.value is not None}
    return bool(given & {"inc.types", "inc.story"}) and bool(given & {"inc.when", "inc.place"})
