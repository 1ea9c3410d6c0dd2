"""Cases as the hall keeps them: where each one stands, and a partner's words on their way back.

Which move is allowed is the heart's (``flows/case.py``); the hall stores the state it is told.
"""

import json
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Engine, select, update

from flows.errors import Refused
from storage import due_rows
from storage.addenda import Letters
from storage.tables import cases
from storage.vault import Vault, place
from storage.work import Work

SETTLING = frozenset({"declined", "closed", "withdrawn"})
"""States after which the partner needs our copy of the report no more."""

ENDING = frozenset({"closed", "withdrawn"})
"""States from which the twelve months of the record count, and the 48 hours of the way back to the person."""


@dataclass(frozen=True, slots=True)
class HeldCase:
    """One partner's case as the operator may see it. *contact*: the person agreed to hear from this partner."""

    alias: str
    partner: str
    state: str
    since: datetime
    contact: bool


class Cases:
    """Reads and moves cases, each in a short transaction of its own."""

    def __init__(self, engine: Engine, vault: Vault) -> None:
        self._engine = engine
        self._vault = vault

    def find(self, alias: str) -> HeldCase:
        """Return the case with this alias. Refused: unknown-alias."""
        with Work(self._engine, self._vault) as work:
            row = work.core.execute(select(cases).where(cases.c.alias == alias)).mappings().first()
        if row is None:
            raise Refused("unknown-alias")
        return HeldCase(row["alias"], row["partner"], row["state"], row["state_since"], row["contact"])

    def move(self, alias: str, state: str, now: datetime) -> None:
        """Store the *state* the case has moved to. Refused: unknown-alias."""
        values: dict[str, object] = {"state": state, "state_since": now}
        if state in SETTLING:
            values["settled_at"] = now
        if state in ENDING:
            values["closed_at"] = now
        with Work(self._engine, self._vault) as work:
            if not work.core.execute(update(cases).where(cases.c.alias == alias).values(values)).rowcount:
                raise Refused("unknown-alias")
            work.commit()

    def reply(self, alias: str, text: str, now: datetime) -> None:
        """Put a partner's words, as written, on their way to the person.

        Refused: unknown-alias; no-contact (the person did not agree, or can no longer be reached).
        """
        with Work(self._engine, self._vault) as work:
            case = work.core.execute(select(cases).where(cases.c.alias == alias)).mappings().first()
            if case is None:
                raise Refused("unknown-alias")
            wrapped = work.rows.key(case["relay_key"]) if case["contact"] and case["relay_key"] else None
            if wrapped is None:
                raise Refused("no-contact")
            key = self._vault.open_key(wrapped)
            way_back = json.loads(key.open(case["relay_sealed"], place("cases", "relay_sealed", alias)))
            letter = Letters(work.core, self._vault).write(case["id"], key, text, now)
            body = {"partner": case["partner"], "text": text, "lang": way_back["lang"]}
            body |= {"handle": case["report"], "letter": letter}
            due_rows.write(work.rows, key, (case["person"], "partner_wrote", now), way_back["chat"], body)
            work.commit()
