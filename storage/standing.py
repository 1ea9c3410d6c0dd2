"""Where one partner's case stands, as far as the hall knows: how its delivery went, and what the partner said since."""

from datetime import date, datetime

from sqlalchemy import Connection, RowMapping, and_, func, select

from flows.case import State
from flows.case_status import CaseStatus
from flows.flow import today
from storage import kept_back
from storage.replies import Replies
from storage.tables import cases, jobs, parcels
from storage.taking_back import TAKEN_BACK
from storage.vault import Vault

GIVEN_UP = ("given-up", "gave-up")
"""How the code of a refused job begins when nobody tries any more."""


def rows_of(core: Connection, handle: str) -> list[RowMapping]:
    """Return the cases of the report *handle*, each with the job that carries the report itself."""
    delivery = and_(
        jobs.c.case == cases.c.id, jobs.c.kind == "deliver", jobs.c.revision == 1, jobs.c.part == 1
    )
    query = select(cases, jobs.c.state.label("job"), jobs.c.code, jobs.c.done_at).outerjoin(jobs, delivery)
    found = core.execute(query.where(cases.c.report == handle).order_by(cases.c.partner))
    return list(found.mappings().all())


def of_case(core: Connection, vault: Vault, row: RowMapping) -> CaseStatus:
    """Return what is known of the case *row* of ``rows_of``."""
    replies = Replies(core, vault)
    said = [reply for reply in replies.of_case(row["id"]) if reply.kind != "erased"]
    asks = row["state"] == State.NEEDS_INFO
    stands = [reply for reply in said if asks or reply.kind != "needs_info"]
    sealed = select(func.min(parcels.c.sealed_at)).where(
        parcels.c.case == row["id"], parcels.c.revision == 1, parcels.c.whole
    )
    erased = replies.erased_at(row["alias"], row["partner"])
    sent = row["done_at"] if row["job"] == "done" else None
    waiting = _files_waiting(core, row["id"])
    return CaseStatus(
        partner=row["partner"],
        state=row["state"] if row["state"] != "new" else _delivery(row["job"], row["code"] or ""),
        since=today(_since(row)),
        kept_back=_kept_back(core, row["id"]),
        who=row["partner"],
        sealed=_day(core.scalar(sealed)),
        sent=sent,
        opened=today(said[0].when) if said else None,
        tells=sent is not None and row["settled_at"] is None and not waiting,
        reply=stands[-1] if stands else None,
        asked=row["state"] == TAKEN_BACK and row["job"] is not None,
        asked_on=_asked_on(core, row),
        erased=_day(erased),
        files_waiting=waiting,
    )


def _since(row: RowMapping) -> datetime:
    """A case nobody has moved is where its delivery is."""
    moment: datetime = row["state_since"] if row["state"] != "new" else row["done_at"] or row["state_since"]
    return moment


def _delivery(job: str, code: str) -> str:
    match job:
        case "done":
            return "delivered"
        case "refused" if code.startswith(GIVEN_UP):
            return "given_up"
        case "held" | "refused":
            return "held"
        case _:
            return "waiting"


def _kept_back(core: Connection, case: int) -> tuple[tuple[str, int], ...]:
    """How many files are in none of the parcels of a case, by reason."""
    packed = select(jobs.c.kept_back).where(jobs.c.case == case, jobs.c.kind == "deliver")
    return kept_back.counted(core.scalars(packed.order_by(jobs.c.revision)))


def _files_waiting(core: Connection, case: int) -> int:
    """How many further parcels of a case, with files that did not fit into the first, have not arrived."""
    further = (jobs.c.case == case, jobs.c.kind == "deliver", jobs.c.part > 1, jobs.c.state != "done")
    return core.scalar(select(func.count()).select_from(jobs).where(*further)) or 0


def _asked_on(core: Connection, row: RowMapping) -> date | None:
    """The day on which the request to erase arrived; a job that is gone had been done, a month ago or more."""
    if row["state"] != TAKEN_BACK:
        return None
    mine = (jobs.c.alias == row["alias"], jobs.c.partner == row["partner"], jobs.c.kind == "erase")
    request = core.execute(select(jobs.c.state, jobs.c.done_at).where(*mine)).first()
    if request is None:
        return today(row["state_since"])
    return _day(request.done_at if request.state == "done" else None)


def _day(moment: datetime | None) -> date | None:
    return None if moment is None else today(moment)
