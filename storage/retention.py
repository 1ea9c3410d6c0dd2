"""What is erased when: one table of rules (design §5), swept under a given ``now``.

Content that is emptied by the commit that makes it needless (applied updates, sent replies) is not here: only its
rows are. Nobody is told when something ends by time.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, Engine, Select, and_, delete, not_, or_, select, update

from flows.dropping import NOT_SAVED, SAVED
from storage import erase_requests, parcel_parts, way_back
from storage.addenda import keys_of
from storage.codes import WINDOW
from storage.erasure import EMPTY
from storage.file_keys import KEY
from storage.rotation import rotate
from storage.session_parts import told_of
from storage.submission import LONGEST_DAYS, SETTLED_DAYS, UNSENT_DAYS
from storage.tables import (
    addenda,
    addressed,
    attempts,
    cases,
    conversations,
    data_keys,
    evidence,
    inbox,
    jobs,
    ledger,
    messages,
    parcels,
    replies,
    reports,
    session_parts,
)
from storage.vault import Vault

DAY = timedelta(days=1)
YEAR = timedelta(days=365)
MONTHS_13 = timedelta(days=396)
MONTHS_15 = timedelta(days=457)
PARCELS = 7 * DAY
ERASE_REQUESTS = 30 * DAY
"""As long the operator sees that a partner has not said that it erased its copy; a week after it said so."""


@dataclass(frozen=True, slots=True)
class Rule:
    """*erase* erases what was due at the given time minus *after*; it returns how many."""

    name: str
    after: timedelta
    erase: Callable[[Connection, datetime], int]


def _inbox(core: Connection, before: datetime) -> int:
    return core.execute(delete(inbox).where(inbox.c.received_at <= before)).rowcount


def _aside(core: Connection, before: datetime) -> int:
    old = (inbox.c.state == "aside", inbox.c.sealed.is_not(None), inbox.c.received_at <= before)
    return core.execute(update(inbox).where(*old).values(EMPTY)).rowcount


def _day_keys(core: Connection, before: datetime) -> int:
    """Shred old day keys; replies under them go too, an update still waiting becomes ``expired``."""
    gone = _destroy(
        core, select(data_keys.c.id).where(data_keys.c.id.like("day:%"), data_keys.c.made_at <= before)
    )
    lost = update(inbox).where(inbox.c.key.is_not(None), inbox.c.key.not_in(select(data_keys.c.id)))
    core.execute(lost.where(inbox.c.state == "waiting").values(state="expired", **EMPTY))
    core.execute(lost.values(EMPTY))
    return gone


def _messages(core: Connection, before: datetime) -> int:
    return core.execute(delete(messages).where(messages.c.at <= before)).rowcount


def _conversations(core: Connection, before: datetime) -> int:
    return _destroy(core, select(conversations.c.key).where(conversations.c.last_input_at <= before))


def _waiting(core: Connection, before: datetime) -> int:
    """References to files that nobody said yes to."""
    ended = (session_parts.c.name == "waiting", session_parts.c.since <= before)
    return _destroy(core, select(session_parts.c.key).where(*ended))


def _drops(core: Connection, before: datetime) -> int:
    """What was saved without a report, its files too, unless the person went on: then nothing is left here."""
    ended = (session_parts.c.name == "drop", session_parts.c.since <= before)
    named = core.scalars(select(session_parts.c.files).where(*ended)).all()
    files = [KEY + file for one in named for file in one.split()]
    unsent = (evidence.c.key.in_(files), evidence.c.report.is_(None))
    _destroy(core, select(evidence.c.key).where(*unsent))
    return _destroy(core, select(session_parts.c.key).where(*ended))


def _draft_files(core: Connection, before: datetime) -> int:
    """The files of a draft end with it. A draft on its way to another account has no conversation for a moment."""
    alive = select(conversations.c.person).where(conversations.c.last_input_at > before)
    waits = and_(evidence.c.received_at > before, evidence.c.person.not_in(select(conversations.c.person)))
    ended = (evidence.c.report.is_(None), evidence.c.person.not_in(alive), not_(waits))
    return _destroy(core, select(evidence.c.key).where(*ended))


def _saved_reports(core: Connection, before: datetime) -> int:
    """A report that no partner got ends with its words: nothing else is kept for it."""
    sent = select(cases.c.report)
    return _drop_reports(
        core, select(reports.c.id).where(reports.c.id.not_in(sent), reports.c.submitted_at <= before)
    )


def _way_back(core: Connection, before: datetime) -> int:
    return _destroy(core, select(cases.c.relay_key).where(cases.c.closed_at <= before))


def _unused_way_back(core: Connection, before: datetime) -> int:
    return _destroy(core, way_back.unused(before))


def _release_settled(core: Connection, before: datetime) -> int:
    open_ = select(cases.c.report).where(or_(cases.c.settled_at.is_(None), cases.c.settled_at > before))
    ended = select(reports.c.id).where(reports.c.id.in_(select(cases.c.report)), reports.c.id.not_in(open_))
    return _release(core, ended, before + SETTLED_DAYS)


def _release_longest(core: Connection, before: datetime) -> int:
    return _release(core, select(reports.c.id).where(reports.c.submitted_at <= before), before + LONGEST_DAYS)


def _parcels(core: Connection, before: datetime) -> int:
    return core.execute(delete(parcels).where(parcel_parts.over(before))).rowcount


def _erase_jobs(core: Connection, before: datetime) -> int:
    confirmed = before + ERASE_REQUESTS - erase_requests.CONFIRMED_KEPT
    return core.execute(delete(jobs).where(erase_requests.over(before, confirmed))).rowcount


def _notes(core: Connection, before: datetime) -> int:
    """Notes that a partner erased what had been erased here."""
    gone = (replies.c.case.is_(None), replies.c.taken_at <= before)
    return core.execute(delete(replies).where(*gone)).rowcount


def _closed(core: Connection, before: datetime) -> int:
    open_ = select(cases.c.report).where(or_(cases.c.closed_at.is_(None), cases.c.closed_at > before))
    closed = select(cases.c.report).where(cases.c.report.not_in(open_))
    return _drop_reports(core, select(reports.c.id).where(reports.c.id.in_(closed)))


def _never_closed(core: Connection, before: datetime) -> int:
    return _drop_reports(core, select(reports.c.id).where(reports.c.submitted_at <= before))


def _attempts(core: Connection, before: datetime) -> int:
    return core.execute(delete(attempts).where(attempts.c.at <= before)).rowcount


def _ledger(core: Connection, before: datetime) -> int:
    return core.execute(delete(ledger).where(ledger.c.at <= before)).rowcount


def _release_addenda(core: Connection, now: datetime) -> int:
    """What was added goes when its report has gone, but never before the courier has carried it."""
    del now
    on_its_way = (
        select(addressed.c.addendum)
        .join(jobs, and_(jobs.c.case == addressed.c.case, jobs.c.revision == addressed.c.revision))
        .where(jobs.c.state != "done", or_(jobs.c.code.is_(None), jobs.c.code != "given-up"))
    )
    released = select(reports.c.id).where(reports.c.released_at.is_not(None))
    ended = select(addenda.c.id).where(addenda.c.report.in_(released), addenda.c.id.not_in(on_its_way))
    return _end_addenda(core, ended)


def _old_addenda(core: Connection, before: datetime) -> int:
    return _end_addenda(core, select(addenda.c.id).where(addenda.c.made_at <= before))


def _report_files(core: Connection, before: datetime) -> int:
    """A report's files go with its words; those that came after Send not before what was added, which names them."""
    added = select(addenda.c.report).where(addenda.c.key.is_not(None))
    ended = or_(evidence.c.received_at <= reports.c.submitted_at, reports.c.id.not_in(added))
    theirs = select(evidence.c.key).join(reports, evidence.c.report == reports.c.id)
    return _destroy(core, theirs.where(reports.c.released_at <= before, ended))


RULES = (
    Rule("quarantined update", 72 * timedelta(hours=1), _aside),
    Rule("deduplication mark", 8 * DAY, _inbox),
    Rule("day key", 4 * DAY, _day_keys),
    Rule("message ids", 48 * timedelta(hours=1), _messages),
    Rule("file that was not saved", NOT_SAVED, _waiting),
    Rule("what was saved without a report", SAVED, _drops),
    Rule("file of a draft", 30 * DAY, _draft_files),
    Rule("draft and session", 30 * DAY, _conversations),
    Rule("report never sent", UNSENT_DAYS, _saved_reports),
    Rule("way back of a closed case", 48 * timedelta(hours=1), _way_back),
    Rule("way back without a word", 60 * DAY, _unused_way_back),
    Rule("release after every partner", SETTLED_DAYS, _release_settled),
    Rule("release at the latest", LONGEST_DAYS, _release_longest),
    Rule("addendum of a released report", timedelta(0), _release_addenda),
    Rule("addendum at the latest", LONGEST_DAYS, _old_addenda),
    Rule("file of a released report", timedelta(0), _report_files),
    Rule("sealed parcel", PARCELS, _parcels),
    Rule("request to erase", ERASE_REQUESTS, _erase_jobs),
    Rule("note that a partner erased too", 7 * DAY, _notes),
    Rule("record of a closed case", YEAR, _closed),
    Rule("record at the latest", MONTHS_15, _never_closed),
    Rule("tries of receipt codes", WINDOW, _attempts),
    Rule("deletion ledger", MONTHS_13, _ledger),
)


def sweep(engine: Engine, vault: Vault, now: datetime) -> dict[str, int]:
    """Apply every rule, then turn the keys; how many by rule. Each rule is one short transaction.

    The caller empties parcels before (``parcel_parts.empty``) and truncates the write-ahead log afterwards.
    """
    counts = {}
    for rule in RULES:
        with engine.begin() as core:
            counts[rule.name] = rule.erase(core, now - rule.after)
    counts["keys wrapped anew"] = rotate(engine, vault, now)
    return counts


def _destroy(core: Connection, keys: Select[tuple[str]]) -> int:
    return core.execute(delete(data_keys).where(data_keys.c.id.in_(keys))).rowcount


def _release(core: Connection, ended: Select[tuple[str]], released_at: datetime) -> int:
    """Destroy the key to a report's words, and to what its person's session has of them.

    Receipt, status, consents, relay and custody logs remain.
    """
    ids = core.scalars(ended.where(reports.c.released_at.is_(None))).all()
    _destroy(core, told_of(ids))
    _destroy(core, select(reports.c.key).where(reports.c.id.in_(ids)))
    core.execute(update(reports).where(reports.c.id.in_(ids)).values(sealed=None, released_at=released_at))
    return len(ids)


def _end_addenda(core: Connection, ended: Select[tuple[str]]) -> int:
    ids = core.scalars(ended.where(addenda.c.key.is_not(None))).all()
    _destroy(core, select(addenda.c.key).where(addenda.c.id.in_(ids)))
    core.execute(update(addenda).where(addenda.c.id.in_(ids)).values(sealed=None))
    return len(ids)


def _drop_reports(core: Connection, ended: Select[tuple[str]]) -> int:
    ids = core.scalars(ended).all()
    _destroy(core, told_of(ids))
    core.execute(delete(data_keys).where(data_keys.c.id.in_(keys_of(core, ids))))
    _destroy(core, select(reports.c.key).where(reports.c.id.in_(ids)))
    _destroy(core, select(evidence.c.key).where(evidence.c.report.in_(ids)))
    _destroy(core, select(reports.c.record_key).where(reports.c.id.in_(ids)))
    _destroy(core, select(cases.c.relay_key).where(cases.c.report.in_(ids)))
    return core.execute(delete(reports).where(reports.c.id.in_(ids))).rowcount
