"""Which partners may be offered a report: by state, county, topic, language and open intake; never ranked."""

from collections.abc import Mapping

from flows.answers import Answer
from flows.partner import Partner

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
    fitting.sort(key=lambda partner: (partner.id != link, partner.name.casefold()))
    return tuple(sorted(fitting[:MOST], key=lambda partner: partner.name.casefold()))


def _fits(partner: Partner, answers: Mapping[str, Answer], lang: str) -> bool:
    place = answers.get("inc.place", Answer()).value or {}
    topics = tuple(answers.get("inc.types", Answer()).value or ())
    state = place.get("state")
    county = f"{place['county']}, {state.removeprefix('US-')}" if state and place.get("county") else None
    return (
        partner.intake_open
        and partner.serves(state, county)
        and partner.takes(topics)
        and partner.speaks(lang)
    )


def sendable(answers: Mapping[str, Answer]) -> bool:
    """Return whether there is enough to act on: what happened, and when or where (dialogue 3.3)."""
    given = {key for key, answer in answers.items() if answer.value is not None}
    return bool(given & {"inc.types", "inc.story"}) and bool(given & {"inc.when", "inc.place"})
