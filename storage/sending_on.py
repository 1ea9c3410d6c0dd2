"""A report that was sent, or only saved, goes to one partner more: a case, a job and consent rows of its own.

What was sealed for the others is untouched. The new partner gets the report as it was sent, and after it, in order,
what was added for everybody; answers to another partner's questions stay with that one.
"""

from datetime import datetime

from sqlalchemy import Connection, RowMapping, insert, select

from flows.afterwards import SendOn
from flows.messages import Chosen
from storage import consents
from storage.submission import Submission
from storage.tables import addenda, addressed, cases, jobs, reports
from storage.vault import Vault


def send_on(core: Connection, vault: Vault, whose: tuple[bytes, int], order: SendOn, now: datetime) -> str:
    """Carry out *order* of the person and chat *whose*; return the partner, "" where nothing can be sent any more."""
    person, chat = whose
    mine = (reports.c.id == order.handle, reports.c.person == person, reports.c.key.is_not(None))
    theirs = (cases.c.report == order.handle, cases.c.partner == order.partner)
    if core.scalar(select(reports.c.id).where(*mine)) is None or core.scalar(
        select(cases.c.id).where(*theirs)
    ):
        return ""
    consents.add(core, vault, order.handle, order.consents)
    chosen = Chosen(order.partner, order.contact, order.exact_place, order.files)
    lang = consents.lang_of(core, vault, order.handle)
    Submission(core, vault, person, chat, now).write_case(order.handle, lang, chosen)
    case = core.execute(select(cases).where(*theirs)).mappings().one()
    _add_what_came_later(core, case, now)
    return order.partner


def _add_what_came_later(core: Connection, case: RowMapping, now: datetime) -> None:
    mine = (addenda.c.report == case["report"], addenda.c.key.is_not(None), addenda.c.answers.is_(False))
    later = core.scalars(select(addenda.c.id).where(*mine).order_by(addenda.c.made_at)).all()
    for revision, id_ in enumerate(later, 2):
        core.execute(insert(addressed), {"case": case["id"], "revision": revision, "addendum": id_})
        row = {"kind": "deliver", "case": case["id"], "partner": case["partner"], "alias": case["alias"]}
        late = {"revision": revision, "state": "due", "due_at": now, "tries": 0}
        core.execute(insert(jobs), {**row, **late})
