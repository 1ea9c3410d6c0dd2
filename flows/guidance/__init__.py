"""Guidance: cards and the rules that show them. Doors and screens need only what is named here."""

from flows.guidance.cards import INFO_CARDS, NOTICE_CARDS, SUPPORT_CARDS, YOUNGER_CARD, YOUTH_CARDS, title
from flows.guidance.deadlines import Deadline, money_claim_by
from flows.guidance.help import Hotline
from flows.guidance.show import (
    Guidance,
    Shown,
    asks_state,
    card_lines,
    deadlines,
    film_lines,
    first_cards,
    fresh_hotlines,
    hotline_lines,
    hotline_states,
    live_lines,
    more_cards,
    notice_lines,
    options_intro,
    read_guidance,
    support_lines,
    value_of,
)
from flows.guidance.urgency import Triage, triage

__all__ = [
    "INFO_CARDS",
    "NOTICE_CARDS",
    "SUPPORT_CARDS",
    "YOUNGER_CARD",
    "YOUTH_CARDS",
    "Deadline",
    "Guidance",
    "Hotline",
    "Shown",
    "Triage",
    "asks_state",
    "card_lines",
    "deadlines",
    "film_lines",
    "first_cards",
    "fresh_hotlines",
    "hotline_lines",
    "hotline_states",
    "live_lines",
    "money_claim_by",
    "more_cards",
    "notice_lines",
    "options_intro",
    "read_guidance",
    "support_lines",
    "title",
    "triage",
    "value_of",
]
