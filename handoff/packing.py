"""One case on its way into parcels: sealed once, kept by the hall, and sent as they were kept however often.

Files that do not fit beside the case go into further parcels, which are sealed and kept *before* the case is: only then
can the case say where each file is. A courier that dies in between leaves nothing that anybody sees; the next one
begins anew. Further parcels go on their way when the case has arrived (``storage/jobs.py``).
"""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from flows.errors import Refused
from flows.messages import Chosen
from flows.partner import Partner
from flows.report import Report
from handoff.cleaning import ENDED
from handoff.contents import Contents
from handoff.enclosing import Enclosing, Files, Room, listed
from handoff.evidence import Enclosed
from handoff.methods import room
from handoff.parcel import Filing
from handoff.sealing import FIRST, Entries, seal_drawn
from handoff.ways_to_answer import ways
from storage.further_parcels import part_of
from storage.jobs import Job, Jobs

AROUND, AROUND_FILE = 32_768, 1_024
"""Bytes of a parcel that are neither papers nor files: ZIP, manifest and age; and for each file."""
WAITS_FOR_FILES = 4
"""Tries, about an hour and a half: then a case goes without the files whose bytes are away. It is worth more."""


@dataclass(frozen=True, slots=True)
class Sealer:
    """Who may open (*keys*) and who signs (*sender*). *recipients* names the keys."""

    keys: tuple[str, ...]
    sender: Ed25519PrivateKey
    recipients: str

    @classmethod
    def of(cls, kind: str, keys: tuple[str, ...], sender: Ed25519PrivateKey) -> "Sealer":
        """Return the sealer to *keys*."""
        digest = hashlib.sha256(" ".join(keys).encode()).hexdigest()[:32]
        return cls(keys, sender, f"{kind}-{digest}")

    def seal(self, job: Job, entries: Entries, part: int) -> bytes:
        """Return the sealed bytes. Refused as ``seal_drawn``."""
        return seal_drawn(job.alias, job.revision, entries, self.keys, self.sender, part)


@dataclass(frozen=True, slots=True)
class Packing:
    """Makes and keeps the parcels of jobs. *alive* is called after each file; *listens*: answers may come over HTTP."""

    jobs: Jobs
    contents: Contents
    evidence: Files
    clock: Callable[[], datetime]
    alive: Callable[[], None]
    listens: bool = False

    def sealed(self, job: Job, partner: Partner, sealer: Sealer) -> bytes:
        """Return the bytes to send: those kept while the partner's keys are the same, else sealed anew and kept."""
        if job.parcel is not None and job.recipients == part_of(sealer.recipients, job.part):
            return job.parcel
        if job.kind == "erase":
            return sealer.seal(job, _whole(self.contents.notice(job.alias, partner)), FIRST)
        if job.part > FIRST:
            return self._further_anew(job, partner, sealer)
        return self._case(job, partner, sealer)

    def _case(self, job: Job, partner: Partner, sealer: Sealer) -> bytes:
        enclosed: list[Enclosed] = []
        sealed = sealer.seal(job, self._drawn(job, partner, sealer, enclosed), FIRST)
        kept_back = [one.why for one in enclosed if one.why]
        inside = _inside(enclosed, FIRST)
        return self.jobs.keep_parcel(job, sealed, sealer.recipients, self.clock(), kept_back, inside)

    def _drawn(self, job: Job, partner: Partner, sealer: Sealer, enclosed: list[Enclosed]) -> Entries:
        """Yield what the first parcel holds: its files, and the case last, for only then it can say what became of all.

        What became of them is put into *enclosed*.
        """
        report = self._report(job)
        picked = Chosen(partner.id, job.contact, job.exact_place, chosen_files(report, partner.id))
        back = ways(partner, self.clock().date(), listens=self.listens)
        filing = Filing(job.alias, job.revision, partner, picked, back)
        enclosing = Enclosing(self.evidence, report, picked, self._room(job, report, filing))
        yield from enclosing.entries()
        self.jobs.drop_further(job, sealer.recipients)
        while enclosing.more:
            part = enclosing.part
            sealed = sealer.seal(job, enclosing.entries(), part)
            inside = _inside(enclosing.enclosed, part)
            self.jobs.keep_further(job, part, sealed, sealer.recipients, self.clock(), inside)
        enclosed += enclosing.enclosed
        yield from _whole(self.contents.case(report, filing, tuple(enclosed)))

    def _further_anew(self, job: Job, partner: Partner, sealer: Sealer) -> bytes:
        """Seal a further parcel to the partner's new keys: with the very files that the case says are in it."""
        files = self.jobs.enclosed(job, job.recipients)
        if not files:
            raise Refused("part-gone")
        picked = Chosen(partner.id, job.contact, job.exact_place, files)
        all_of_them = Room(None, self.clock, self.alive, waits=True, cleans_again=True)
        enclosing = Enclosing(self.evidence, self._report(job), picked, all_of_them)
        sealed = sealer.seal(job, enclosing.entries(), job.part)
        if set(_inside(enclosing.enclosed, FIRST)) != set(files):
            raise Refused("part-gone")
        return self.jobs.keep_further(job, job.part, sealed, sealer.recipients, self.clock(), files)

    def _report(self, job: Job) -> Report:
        report = self.jobs.report(job)
        if report is None:
            raise Refused("report-released")
        return report

    def _room(self, job: Job, report: Report, filing: Filing) -> Room:
        """Return how many bytes of files the method has room for, in the first parcel beside the papers themselves."""
        early = job.tries <= WAITS_FOR_FILES
        plain = Room(None, self.clock, self.alive, waits=early, cleans_again=early and job.code != ENDED)
        most = room(filing.partner.ways[0])
        if most is None or not report.files:
            return plain
        lines = tuple(Enclosed(file, why="mail_too_big") for file in listed(report, filing.chosen))
        papers = sum(map(len, self.contents.case(report, filing, lines).values()))
        spare = AROUND + len(lines) * AROUND_FILE
        first, further = most - papers - papers // 10 - spare, most - spare
        return replace(plain, bytes=max(0, first), further=max(0, further))


def chosen_files(report: Report, partner: str) -> tuple[str, ...]:
    """Return the evidence ids that *partner* was given, by the consent that says so; none without one."""
    rows = (row for row in report.consents if row.id == f"c.media.{partner}" and row.recipient == partner)
    named = next((row.value.split() for row in rows), [])
    return tuple(file.file for file in report.files if file.file in named)


def _inside(enclosed: list[Enclosed], part: int) -> list[str]:
    return [one.file.file for one in enclosed if one.name and one.part == part]


def _whole(files: Mapping[str, bytes]) -> Iterator[tuple[str, tuple[bytes]]]:
    return ((name, (content,)) for name, content in files.items())
