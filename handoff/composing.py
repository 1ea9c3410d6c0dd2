"""A reply as somebody types it: the options that ``answer`` (a partner) and ``reply`` (the operator) share."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from cyclopts import Parameter

from flows.questions_back import AskedKind
from flows.reading.level import MOST_WORDS, level
from flows.replies import Decline, Kind, PartnerReply, read_reply


@Parameter(name="*")
@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a partner says about a case.

    Parameters
    ----------
    kind
        What happened. needs_info asks the person something. erased: you erased your copy after the person took the
        report back.
    lang
        The language of your words, like en or es. They are shown as written and never translated.
    next_step
        accepted: what happens now.
    lawyer
        accepted: are you the person's lawyer now?
    reason
        declined: why.
    refer_to
        referred: the name of the group you want to send it to. The person is asked first.
    refer_partner
        referred: that group's id in this house, if it has one.
    result
        closed: what came of it.
    question
        needs_info: a question of the list, which people read in their own language: best_time, safe_to_call,
        exact_address, exact_day, hurt_now, held_name, held_where, hearing_date, paper_date, lawyer_now, video_there,
        complaint_made, again, what_next. Without it WORDS are the question.
    asks_for
        needs_info, with a question in your own words: a choice (see --option), a date, or text.
    option
        One of the answers to choose from. Repeat it.
    """

    kind: Kind | None = None
    lang: str = ""
    next_step: str = ""
    lawyer: Literal["yes", "not_yet"] | None = None
    reason: Decline | None = None
    refer_to: str = ""
    refer_partner: str = ""
    result: str = ""
    question: str = ""
    asks_for: AskedKind = "text"
    option: tuple[str, ...] = ()

    @property
    def own_question(self) -> bool:
        """Whether the words are the question."""
        return self.kind == "needs_info" and not self.question


NOTHING = Said()
CHECKED = frozenset({"en", "es"})
"""The languages in which words are looked at for what nobody may ask."""
NOT_CHECKED = "Only English and Spanish are checked here. Leave out status, birthplace, numbers and names."


def composed(
    alias: str, words: str, said: Said, reply_id: str, now: datetime
) -> PartnerReply | tuple[str, ...]:
    """Return the reply that was typed, or every fault of it."""
    written = [text for text in (words, said.next_step, said.result, said.refer_to) if text]
    if written and not said.lang:
        return ("no-words-lang",)
    plain: dict[str, Any] = {
        "alias": alias.strip().upper(),
        "reply_id": reply_id,
        "at": now.isoformat(timespec="seconds"),
        "kind": said.kind,
        "lang": said.lang or "en",
        "words": "" if said.own_question else words,
        "next_step": said.next_step,
        "lawyer": said.lawyer,
        "reason": said.reason,
        "refer_to": said.refer_to,
        "refer_partner": said.refer_partner,
        "result": said.result,
        "asked": _asked(words, said),
    }
    return read_reply(plain)


def easy_to_read(reply: PartnerReply) -> str:
    """Return a sentence on how easily the words of *reply* are read."""
    asked = reply.asked.text if reply.asked and not reply.asked.id else ""
    texts = [text for text in (reply.words, reply.next_step, reply.result, asked) if text]
    if not texts:
        return ""
    found = level("\n".join(texts), reply.lang)
    count = f"About {found.words:.0f} words a sentence"
    if reply.lang.partition("-")[0] not in CHECKED:
        return f"{count}. {NOT_CHECKED}"
    kind = "INFLESZ" if reply.lang.startswith("es") else "grade"
    score = "" if found.score is None else f", {kind} {found.score:.0f}"
    if found.hard:
        return f"{count}{score}. That is hard to read: use shorter words, and at most {MOST_WORDS} in a sentence."
    return f"{count}{score}. That is easy to read."


def _asked(words: str, said: Said) -> dict[str, Any] | None:
    if said.question:
        return {"id": said.question}
    if not said.own_question or not words:
        return None
    return {"kind": said.asks_for, "text": words, "options": list(said.option)}
