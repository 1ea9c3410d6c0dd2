"""N1 to N10, each as one check of the books with one sentence.

A check says how many things it looked at and what was wrong. One that looked at nothing says so: it proves nothing.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from tests.crash.books import Books, Told
from tests.crash.clerk import Line
from tests.endtoend.crowd import TEXTS

SOON = 30.0
"""Seconds in which everybody is answered once service is back (N10)."""
ENDS = frozenset({"applied", "aside"})
PASSING = frozenset({"tap", "command"})
"""What does not wait behind words or files (`bot.readiness`)."""


@dataclass(frozen=True, slots=True)
class Finding:
    """`looked_at`: how many things; 0 means not exercised. `note` says why, where it cannot be."""

    name: str
    sentence: str
    looked_at: int
    faults: tuple[str, ...] = ()
    note: str = ""


def n1(books: Books) -> Finding:
    """Nothing is acknowledged, to Telegram or to a person, before the commit it speaks of."""
    kept = [f"update {one} was acknowledged and has no row" for one in books.acknowledged - set(books.states)]
    then = [
        f"death {number}: {len(death.unrecorded)} acknowledged updates were not on the disk"
        for number, death in enumerate(books.deaths, 1)
        if death.unrecorded
    ]
    unsaved = [
        f"death {number}: {death.unsaved} people read that a report is kept that was not"
        for number, death in enumerate(books.deaths, 1)
        if death.unsaved
    ]
    promised = [one for one in books.people.values() if one.codes and not one.erased]
    lost = [f"a receipt without its report ({one.registered})" for one in promised if one.registered != 1]
    looked_at = len(books.acknowledged) + 2 * len(books.deaths) + len(promised)
    return Finding("N1", _said(n1), looked_at, (*kept, *then, *unsaved, *lost))


def n2(books: Books) -> Finding:
    """What was received is applied, or set aside with a word to its person; the sum is exact."""
    given = {one.update_id for one in books.updates}
    held = given - books.expired
    ends = Counter(books.states.values())
    faults = [f"update {one} has no row" for one in held - set(books.states)]
    faults += [f"row {one} was never given by Telegram" for one in set(books.states) - given]
    faults += [f"{count} updates ended as {end}" for end, count in ends.items() if end not in ENDS]
    told = sum(line.what == "due" and line.c == "failed" for line in books.lines)
    if told < ends["aside"]:
        faults.append(f"{ends['aside']} set aside, {told} people told")
    if len(held) != ends["applied"] + ends["aside"]:
        faults.append(f"{len(held)} received, {ends['applied']} applied, {ends['aside']} set aside")
    return Finding("N2", _said(n2), len(given), tuple(faults))


def n3(books: Books) -> Finding:
    """Each update changes a conversation at most once; each question of a report has its one right answer."""
    applied = Counter(line.a for line in books.lines if line.what == "applied")
    faults = [f"update {one} was applied {times} times" for one, times in applied.items() if times > 1]
    faults += [
        f"update {one} is marked as applied and was not"
        for one, state in books.states.items()
        if state == "applied" and one not in applied
    ]
    for person, told in books.people.items():
        faults += _steps(books, person, told)
        faults += _answers(told)
    return Finding("N3", _said(n3), len(applied) + len(books.people), tuple(faults))


TIMERS = ("quiet", "idle", "remind")
"""Due rows that a later one replaces, and that end with the draft: one that goes is no step."""


def _steps(books: Books, person: bytes, told: Told) -> Iterator[str]:
    """Each applied item is one step of the conversation's version, each step one item."""
    lines = [line for line in books.lines if line.person == person]
    chain = [line for line in lines if line.what in {"version", "forgotten"}]
    for before, after in pairwise(chain):
        if after.what == "version" and after.a and after.a != (before.b or before.a):
            yield f"a version followed {before.b or before.a} from {after.a}"
    yield from (
        f"a version went from {one.a} to {one.b}" for one in chain if one.a and one.b and one.b - one.a != 1
    )
    steps = sum(one.what == "version" for one in chain) + _erasures(chain)
    own = {update.update_id for update in books.updates if update.person == person}
    updates = sum(line.what == "applied" and line.a in own for line in books.lines)
    dues = Counter(line.c for line in lines if line.what == "due")
    other = dues.total() - sum(dues[kind] for kind in TIMERS)
    least, most = updates + (0 if told.erased else other), updates + dues.total()
    if not least <= steps <= most:
        yield f"{updates} updates and {other} due rows made {steps} steps"


def _erasures(chain: list[Line]) -> int:
    """Conversations that ended; one that only began anew under another key (a draft that was sent) did not."""
    return sum(
        one.what == "forgotten" and (after is None or after.what != "version" or after.b != one.a + 1)
        for one, after in zip(chain, [*chain[1:], None], strict=False)
    )


def _answers(told: Told) -> Iterator[str]:
    if told.reports > 1:
        yield f"{told.reports} reports of one person"
    if told.story is None:
        return
    right = {"rep.role": "witness", "inc.types": ("force_body",)}
    wrong = [question for question, answer in right.items() if told.story.get(question) != answer]
    wrong += [question for question in TEXTS if not _as_written(told, question)]
    yield from (f"{question} holds another answer than the one given" for question in wrong)
    if told.story["notes"] not in range(1 + sum(times - 1 for times in told.times.values())):
        yield "words are kept as a note that answered a question"


def _as_written(told: Told, question: str) -> bool:
    """Whether only the person's own words stand there, at most as often as they were written.

    News of a file puts the open question again. Who answers it again has told the same twice, or has it kept as a note.
    """
    kept = told.story[question] if told.story else ()
    words = "\n".join(kept).split("\n") if isinstance(kept, tuple) else []
    return set(words) == {told.wrote.get(question)} and len(words) <= told.times.get(question, 1)


def n4(books: Books) -> Finding:
    """A reply is written with the change it tells of; it is said again at most once a crash, and never otherwise."""
    faults = []
    for person, told in books.people.items():
        faults += [f"two receipt codes ({len(told.codes)})"] * (len(told.codes) > 1)
        faults += _unfounded(books, person)
        faults += _repeated(books, person)
        faults += _contradictions(books, person)
    if books.unsent:
        faults.append(f"{books.unsent} replies were never said")
    return Finding("N4", _said(n4), sum(map(len, books.showings.values())), tuple(faults))


def _unfounded(books: Books, person: bytes) -> Iterator[str]:
    lines = [line for line in books.lines if line.person == person]
    versions = {line.b for line in lines if line.what == "version"}
    versions |= {line.a + 1 for line in lines if line.what == "forgotten"}
    if late := {line.a for line in lines if line.what == "reply"} - versions:
        yield f"replies to {len(late)} steps that were never taken"


def repeats(books: Books, person: bytes) -> int:
    """How often something was shown to a person beyond once for each reply."""
    written = sum(line.what == "reply" and line.person == person for line in books.lines)
    return max(0, len(books.showings.get(person, ())) - written)


def _repeated(books: Books, person: bytes) -> Iterator[str]:
    allowed = sum(death.unsent.get(person, 0) for death in books.deaths) + books.unknown[person]
    if (again := repeats(books, person)) > allowed:
        yield f"{again} repetitions for {allowed} replies whose outcome was unknown"


def _contradictions(books: Books, person: bytes) -> Iterator[str]:
    """A question shown again offers what it offered, as new or once changed, or more or less of it; nothing else."""
    offered: defaultdict[tuple[str, int], list[frozenset[str]]] = defaultdict(list)
    for one in books.showings.get(person, ()):
        if one.erasure:
            offered.clear()  # another conversation
        if one.screen is None:
            continue
        known = offered[one.screen]
        if one.new and known and not any(one.options <= other or other <= one.options for other in known):
            yield f"{one.screen[0]} with other answers to choose from"
        known.append(one.options)


def _lives(books: Books, person: bytes) -> list[list[tuple[str, int]]]:
    """The questions of new messages, in order; what comes after an erasure is another conversation."""
    lives: list[list[tuple[str, int]]] = [[]]
    for one in books.showings.get(person, ()):
        if one.erasure:
            lives.append([])
        elif one.new and one.screen is not None:
            lives[-1].append(one.screen)
    return lives


def n5(books: Books) -> Finding:
    """One parcel for each case, revision and partner: the same bytes under the same id each time it comes."""
    jobs = Counter((line.c, line.b) for line in books.lines if line.what == "job")
    faults = [f"{times} deliveries of one case and revision" for times in jobs.values() if times > 1]
    sha, ids = defaultdict(set), defaultdict(set)
    for one in books.delivered:
        sha[one.partner, one.name].add(one.sha256)
        ids[one.partner, one.name].add(one.message_id)
    faults += [f"{len(kinds)} different parcels of one name" for kinds in sha.values() if len(kinds) > 1]
    faults += [f"{len(kinds)} ids of one parcel" for kinds in ids.values() if len(kinds) > 1]
    if books.courier and books.undelivered:
        faults.append(f"{books.undelivered} parcels never arrived")
    there = {name for _, name in sha}
    faults += ["a parcel that counts as delivered and no partner has" for _ in set(books.arrived) - there]
    note = "" if books.courier else "the rows only: no courier in this run"
    return Finding("N5", _said(n5), len(jobs) + len(sha), tuple(faults), note)


def n6(books: Books) -> Finding:
    """A file is kept once, whole, under its own person and in the report; of who erased everything, none is."""
    faults = ["a file whose bytes are not those of its row"] * books.files.count(False)
    for told in books.people.values():
        faults += _files(told)
    sent = sum(len(told.sent) for told in books.people.values())
    note = "" if sent else "nobody sent a file in this run"
    return Finding("N6", _said(n6), sent + len(books.files), tuple(faults), note)


def _files(told: Told) -> Iterator[str]:
    """Who came to the end without erasing has every file; who is stuck is N10's."""
    kept = Counter(told.kept)
    yield from ("a file of somebody else" for _ in set(kept) - set(told.sent))
    yield from (f"a file kept {times} times" for times in kept.values() if times > 1)
    if told.erased:
        yield from ("a file of somebody who erased everything" for _ in kept)
    elif told.finished:
        yield from ("a file that was sent and is not kept" for _ in set(told.sent) - set(kept))
        yield from ("a kept file that the report does not name" for _ in set(kept) - set(told.named))
        yield from ("a file named twice" for one in set(told.named) if told.named.count(one) > 1)


def n7(books: Books) -> Finding:
    """What a person erased stays erased: no late update, repetition or start brings it back."""
    erased = [told for told in books.people.values() if told.erased]
    faults = [f"{one.reports} reports of somebody who erased everything" for one in erased if one.reports]
    faults += [
        "words of somebody who erased everything are kept"
        for one in erased
        if any(word in kept for kept in one.remains for word in one.wrote.values())
    ]
    return Finding("N7", _said(n7), len(erased), tuple(faults))


def n8(books: Books) -> Finding:
    """A person's words and files are applied in Telegram's order, so are the taps; questions in the order of turns."""
    kinds = {update.update_id: (update.person, update.kind in PASSING) for update in books.updates}
    order: defaultdict[tuple[bytes, bool], list[int]] = defaultdict(list)
    for line in books.lines:
        if line.what == "applied" and line.a in kinds:
            order[kinds[line.a]].append(line.a)
    faults = [
        f"update {after} came after {before}"
        for applied in order.values()
        for before, after in pairwise(applied)
        if after < before
    ]
    for person in books.people:
        faults += _out_of_order(books, person)
    return Finding("N8", _said(n8), sum(map(len, order.values())), tuple(faults))


def _out_of_order(books: Books, person: bytes) -> Iterator[str]:
    for life in _lives(books, person):
        first = list(dict.fromkeys(life))
        for before, after in pairwise(first):
            if after[1] < before[1]:
                yield f"a question of revision {after[1]} was first shown after one of {before[1]}"


def n9(books: Books) -> Finding:
    """After more than 150 seconds away, when taps have died unheard, the open question is asked again."""
    faults = ["nobody was asked again"] * sum(not one.asked_again for one in books.away)
    note = "" if books.away else "taps die only in the run named away"
    return Finding("N9", _said(n9), len(books.away), tuple(faults), note)


def n10(books: Books) -> Finding:
    """Everybody is answered, within 30 seconds of the bot being there."""
    faults = [
        f"somebody never came to the end: {one.screen}" for one in books.people.values() if not one.finished
    ]
    faults += [f"{one.waited:.0f} s without an answer" for one in books.people.values() if one.waited > SOON]
    return Finding("N10", _said(n10), len(books.people), tuple(faults))


CHECKS: tuple[Callable[[Books], Finding], ...] = (n1, n2, n3, n4, n5, n6, n7, n8, n9, n10)


def judged(books: Books) -> list[Finding]:
    """All ten."""
    return [check(books) for check in CHECKS]


def _said(check: Callable[[Books], Finding]) -> str:
    return (check.__doc__ or "").strip()
