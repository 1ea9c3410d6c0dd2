"""The way back to a person who agreed to hear from a partner: what is put on it when time has passed, not words.

It ends with the case, when the person ends it, or after sixty days without a word in either direction (dialogue 7.6).
"""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Engine, RowMapping, Select, or_, select

from storage import due_rows
from storage.faults import reachable
from storage.opened_keys import opened_key
from storage.tables import addenda, addressed, cases, letters, replies, reports
from storage.vault import DataKey, Vault, place
from storage.work import Work


def wait_for_word(work: Work, vault: Vault, alias: str, at: datetime) -> None:
    """Leave a due row that asks at *at* whether the partner of *alias* has said anything; none without a way back."""
    case = work.core.execute(select(cases).where(cases.c.alias == alias)).mappings().first()
    if case is None or not case["contact"] or case["relay_key"] is None:
        return
    key = opened_key(work.core, vault, case["relay_key"])
    way = opened(key, case)
    body = {"partner": case["partner"], "handle": case["report"], "lang": way["lang"]}
    due_rows.write(work.rows, key, (case["person"], "unanswered", at), way["chat"], body)


def opened(key: DataKey, case: RowMapping) -> Mapping[str, Any]:
    """Return the *chat* of the person of *case*, and the *lang* of the report; *key* is the way's own."""
    sealed = place("cases", "relay_sealed", case["alias"])
    way: Mapping[str, Any] = json.loads(key.open(case["relay_sealed"], sealed))
    return way


def is_awaited(engine: Engine, handle: str, partner: str) -> bool:
    """Whether nobody at *partner* has said a word about the report *handle* yet. Raises ``Unreachable``."""
    mine = (cases.c.report == handle, cases.c.partner == partner, cases.c.state == "new")
    with reachable(), engine.begin() as core:
        return core.scalar(select(cases.c.id).where(*mine)) is not None


def unused(before: datetime) -> Select[tuple[str]]:
    """Select the keys of the ways back on which nothing has gone since *before*."""
    came = select(replies.c.case).where(replies.c.taken_at > before, replies.c.case.is_not(None))
    wrote = select(letters.c.case).where(or_(letters.c.at > before, letters.c.answered_at > before))
    went = (
        select(addressed.c.case)
        .join(addenda, addressed.c.addendum == addenda.c.id)
        .where(addenda.c.made_at > before)
    )
    old = select(cases.c.relay_key).join(reports, cases.c.report == reports.c.id)
    return old.where(
        reports.c.submitted_at <= before,
        cases.c.relay_key.is_not(None),
        cases.c.id.not_in(came),
        cases.c.id.not_in(wrote),
        cases.c.id.not_in(went),
    )
