"""A report is taken back from one partner: nothing more goes there, it is asked to erase, the others are left alone.

What was never tried simply goes. What may have arrived is followed by one request to erase; its job outlives the case,
and the partner's word that it erased its copy is kept with the case's replies.
"""

from datetime import datetime

from sqlalchemy import Connection, delete, insert, select, update

from flows.case import Act, State, moved
from storage import consents
from storage.replies import Replies
from storage.tables import cases, jobs, parcels
from storage.vault import Vault

TAKEN_BACK = "withdrawn"


def take_back(core: Connection, vault: Vault, handle: str, partner: str, now: datetime) -> None:
    """Take the report *handle* back from *partner*; nothing happens where it has no case, or had it taken back."""
    mine = (cases.c.report == handle, cases.c.partner == partner, cases.c.state != TAKEN_BACK)
    case = core.execute(select(cases).where(*mine)).mappings().first()
    if case is None:
        return
    _ask_to_erase(core, case["id"], now)
    state = moved(State(case["state"]), Act.WITHDRAW).value
    ended = {"state": state, "state_since": now, "closed_at": now}
    ended["settled_at"] = case["settled_at"] or now
    core.execute(update(cases).where(cases.c.id == case["id"]).values(ended))
    Replies(core, vault).end_questions(case, now)
    consents.take_back(core, vault, handle, partner, now)


def _ask_to_erase(core: Connection, case: int, now: datetime) -> None:
    """One request, after the newest revision that may have arrived; what is still to go goes nowhere."""
    theirs = (jobs.c.case == case, jobs.c.kind == "deliver")
    tried = select(jobs).where(*theirs, jobs.c.tries > 0).order_by(jobs.c.revision.desc()).limit(1)
    newest = core.execute(tried).mappings().first()
    if newest is not None:
        ends = select(jobs.c.lease_until).where(*theirs, jobs.c.state == "leased")
        after = max(now, *(moment for moment in core.scalars(ends) if moment), now)
        row = {name: newest[name] for name in ("partner", "alias", "revision")}
        core.execute(insert(jobs), {**row, "kind": "erase", "state": "due", "due_at": after, "tries": 0})
    core.execute(delete(jobs).where(*theirs, jobs.c.tries == 0))
    may_have_arrived = {"state": "done", "code": TAKEN_BACK, "owner": None, "lease_until": None}
    core.execute(update(jobs).where(*theirs, jobs.c.state != "done").values(may_have_arrived))
    core.execute(delete(parcels).where(parcels.c.case == case))
