"""Which partners may be offered a report: by state, county, topic, language and open intake; never ranked."""

from collections.abc import Mapping

from flows.answers import Answer
from flows.partners import Partner

MOST = 4
"""How many partners are offered (dialogue 7)."""

ANY = "*"


def matching(partners: tuple[Partner, ...], answers: Mapping[str, Answer], lang: str) -> tuple[Partner, ...]:
    """Return at most four partners for these answers, in the order of their names."""
    fitting = (partner for partner in partners if _fits(partner, answers, lang))
    return tuple(sorted(fitting, key=lambda partner: partner.name.casefold()))[:MOST]


def _fits(partner: Partner, answers: Mapping[str, Answer], lang: str) -> bool:
    place = answers.get("inc.place", Answer()).value or {}
    topics = answers.get("inc.types", Answer()).value or []
    return (
        partner.intake_open
        and lang in partner.languages
        and (ANY in partner.states or place.get("state") in partner.states)
        and (not partner.counties or _county(place) in partner.counties)
        and (ANY in partner.topics or any(topic in partner.topics for topic in topics))
    )


def _county(place: Mapping[str, object]) -> str:
    state = str(place.get("state") or "").removeprefix("US-")
    return f"{place.get('county')}, {state}"


def sendable(answers: Mapping[str, Answer]) -> bool:
    """Return whether there is enough to act on: what happened, and when or where (dialogue 3.3)."""
    given = {key for key, answer in answers.items() if answer.value is not None}
    return bool(given & {"inc.types", "inc.story"}) and bool(given & {"inc.when", "inc.place"})
