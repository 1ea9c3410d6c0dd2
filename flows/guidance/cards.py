"""Every card there is, by id, and the orders in which doors and screens list them."""

from collections.abc import Mapping

from flows.guidance.claim import MONEY_CLAIM
from flows.guidance.complaints import BOTH, INTRO, LIMITS, OIG, OPR
from flows.guidance.danger import FILM, LIVE
from flows.guidance.evidence import AGENT_RULES, DOCTOR, DOCUMENTING, FILMING, SAVE_VIDEO
from flows.guidance.notice import COULD_GO_WRONG, TELEGRAM_SEES, WHAT_WE_KEEP, WHO_RUNS
from flows.guidance.other_offices import CBP, CRCL, HELD, LOCAL_POLICE
from flows.guidance.people import FIND_PERSON, LAWYER, LOCATOR, URGENT, YOUNGER, YOUTH
from flows.guidance.record import KEEP_RECORD
from flows.guidance.support import AT_HOME, CHILD, CRISIS, TRAFFICKING
from flows.guidance.what_follows import CONSEQUENCES, RISKS, TIME_LIMITS
from flows.guidance.wider_routes import CONGRESS, GROUPS, RECORDS, STATE_OFFICE, SUING
from flows.words import N_

ALL = (
    *(INTRO, URGENT, FIND_PERSON, YOUTH, DOCTOR, SAVE_VIDEO, LAWYER),
    *(OPR, OIG, MONEY_CLAIM, BOTH, CRCL, HELD, CBP, LOCAL_POLICE, STATE_OFFICE, CONGRESS),
    *(
        FILMING,
        AGENT_RULES,
        RECORDS,
        SUING,
        GROUPS,
        DOCUMENTING,
        CONSEQUENCES,
        TIME_LIMITS,
        RISKS,
        LIMITS,
        KEEP_RECORD,
    ),
    *(LIVE, FILM, WHO_RUNS, TELEGRAM_SEES, WHAT_WE_KEEP, COULD_GO_WRONG),
    *(YOUNGER, LOCATOR),
    *(CRISIS, CHILD, AT_HOME, TRAFFICKING),
)
CARDS = {card.id: card for card in ALL}
NOTICE_CARDS = (WHO_RUNS.id, TELEGRAM_SEES.id, WHAT_WE_KEEP.id, COULD_GO_WRONG.id)
"""Behind "Tell me more" of the notice."""
TOPICS: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "now": (N_("Help now"), (LIVE.id, FILM.id, FIND_PERSON.id, DOCTOR.id, LAWYER.id)),
    "complain": (
        N_("Where to complain"),
        (OPR.id, OIG.id, BOTH.id, CRCL.id, HELD.id, CBP.id, LOCAL_POLICE.id),
    ),
    "limits": (N_("Limits, risks, time"), (LIMITS.id, RISKS.id, TIME_LIMITS.id, CONSEQUENCES.id)),
    "money": (N_("Money and court"), (MONEY_CLAIM.id, SUING.id)),
    "routes": (N_("Other ways"), (STATE_OFFICE.id, CONGRESS.id, GROUPS.id, RECORDS.id)),
    "proof": (
        N_("Proof and filming"),
        (KEEP_RECORD.id, SAVE_VIDEO.id, FILMING.id, AGENT_RULES.id, DOCUMENTING.id),
    ),
}
"""Behind the door "I only want information": title (a message id) and cards, at most eight on one screen."""
INFO_CARDS = tuple(card for _, cards in TOPICS.values() for card in cards)
SUPPORT_CARDS = (CRISIS.id, CHILD.id, AT_HOME.id, TRAFFICKING.id)
"""What an alarm shows, by its kind."""
YOUNGER_CARD = YOUNGER.id
YOUTH_CARD = YOUTH.id
"""For somebody under 18, before the information."""
LOCATOR_CARD = LOCATOR.id


def title(card_id: str) -> str:
    """Return the card's title, a message id that fits a button; KeyError for an unknown card."""
    return CARDS[card_id].title


def topic_of(card_id: str) -> str:
    """Return the topic under which a card is listed; KeyError for a card that is not."""
    return {card: topic for topic, (_, cards) in TOPICS.items() for card in cards}[card_id]
