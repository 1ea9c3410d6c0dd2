"""Every card there is, by id, and the orders in which doors and screens list them."""

from flows.guidance.claim import MONEY_CLAIM
from flows.guidance.complaints import BOTH, INTRO, LIMITS, OIG, OPR
from flows.guidance.danger import FILM, LIVE
from flows.guidance.notice import COULD_GO_WRONG, TELEGRAM_SEES, WHAT_WE_KEEP, WHO_RUNS
from flows.guidance.people import FIND_PERSON, LAWYER, LOCATOR, URGENT, YOUNGER, YOUTH
from flows.guidance.record import KEEP_RECORD
from flows.guidance.support import AT_HOME, CHILD, CRISIS, TRAFFICKING

ALL = (
    *(INTRO, URGENT, FIND_PERSON, YOUTH, LAWYER, OPR, OIG, BOTH, MONEY_CLAIM, LIMITS, KEEP_RECORD),
    *(LIVE, FILM, WHO_RUNS, TELEGRAM_SEES, WHAT_WE_KEEP, COULD_GO_WRONG),
    *(YOUNGER, LOCATOR),
    *(CRISIS, CHILD, AT_HOME, TRAFFICKING),
)
CARDS = {card.id: card for card in ALL}
NOTICE_CARDS = (WHO_RUNS.id, TELEGRAM_SEES.id, WHAT_WE_KEEP.id, COULD_GO_WRONG.id)
"""Behind "Tell me more" of the notice."""
INFO_CARDS = (
    *(LIVE.id, FILM.id, FIND_PERSON.id, LAWYER.id, OPR.id, OIG.id, BOTH.id),
    *(MONEY_CLAIM.id, LIMITS.id, KEEP_RECORD.id),
)
"""Behind the door "I only want information"."""
SUPPORT_CARDS = (CRISIS.id, CHILD.id, AT_HOME.id, TRAFFICKING.id)
"""What an alarm shows, by its kind."""
YOUNGER_CARD = YOUNGER.id
LOCATOR_CARD = LOCATOR.id
YOUTH_CARDS = (YOUTH.id, *INFO_CARDS)
"""For somebody under 18: information only."""


def title(card_id: str) -> str:
    """Return the card's title, a message id that fits a button; KeyError for an unknown card."""
    return CARDS[card_id].title
