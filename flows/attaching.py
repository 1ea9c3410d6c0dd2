"""Files in the conversation: fetched at once, spoken of only when they are durable, a burst answered once.

Theory. A person sends an album: ten updates, then ten downloads that end in any order. Each update leaves an order to
fetch (a due row: it outlives us). Each end of a download comes back as an event and is *arrived*: known, not yet spoken
of. When nothing more has come for a moment, the quiet timer brings one reply for all of them and puts the open question
again. So "File received" is never said of bytes that are not on disk, and never ten times.

*A batch*: files that nobody has described yet. While there is one, ``BATCH`` stands among the answers and the
questions about files (M2–M5) apply; they are put once for all of them, before the review is shown (again). A file that
comes after the first of these answers begins another batch; what was told stays with the files it was told of.
"""

from collections import Counter
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from types import MappingProxyType

from flows.answers import LATER, Answer, Original
from flows.asking import standing
from flows.copies import replace
from flows.file_messages import EraseFile, Fetch, FileKept, FileRefused
from flows.files import CLEANABLE, MOST_FILES, KeptFile
from flows.flow import Flow, Step
from flows.messages import (
    FileCame,
    Wake,
)
from flows.phases import FORM
from flows.questions import Files, Text
from flows.session import Session
from flows.speaking import say, stamp
from flows.words import N_, Line, line

RECEIVED = N_("File received. It is file {number}.")
SPOKEN = N_("I saved your voice message. It is file {number}.")
MANY = N_("I got {count} files.")
SAVED = N_("I saved it.")
SAVED_MANY = N_("I saved {count} files.")
AGAIN = N_("I already have this file.")
SOME_AGAIN = N_("I already had {count} of these files.")
ON_ITS_WAY = N_("I am getting what you sent. I will say when I have it.")
NOT_FROM_MINORS = N_("I do not keep photos, videos or voice here. Please keep them on your phone.")
TOO_BIG = N_("A file is too big for me. I can take up to {limit} MB.")
TOO_BIG_HERE = N_("A file is too big for me.")
THREE_WAYS = N_(
    "You have three ways. Send a shorter part of it. Send it again in a smaller size. Or keep it on your phone: "
    "I noted in your report that you have it."
)
SEND_LESS = N_("Send a shorter part of it, or keep it on your phone.")
REFUSED: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "type": (
            N_("I cannot take a file of this kind. I take photos, videos, voice, PDF files and letters."),
            N_("You can send a photo of it, or write what it says."),
        ),
        "gone": (N_("I could not get a file. Telegram does not have it any more. Please send it again."),),
        "unreadable": (N_("A file came empty or broken. Please send it again, or in another way."),),
        "full": (
            N_("Your files have 200 MB now, and I cannot take more. Please keep the rest on your phone."),
        ),
        "many": (
            N_("I have 60 files from you, and I cannot take more. Please keep the rest on your phone."),
        ),
    }
)
MEGABYTE = 1_000_000

QUIET = timedelta(seconds=2)
"""How long an album may pause before it is answered (dialogue 2)."""
SLOW = timedelta(minutes=15)
"""After this a file on its way is not waited for any more: its order was set aside, or the messenger is away."""

ITEM = "med.item"
"""The question that asks for files (M1): any file is an answer to it."""
BATCH = "med.batch"
DESCRIBING = ("med.author", "med.original", "med.shows", "med.note")
"""The questions M2–M5: their answers belong to the files of the batch."""
FACES = frozenset({"photo", "video", "voice", "audio"})
"""Kinds that may show or sound like a person: none are kept of somebody under 18 (dialogue 5.5)."""
_SEEN_OR_HEARD = frozenset({"image", "video", "audio"})
"""Types of bytes, however they were sent: a photo as a document is a photo."""


def of_somebody(kind: str, media_type: str = "") -> bool:
    """Return whether a file may show or sound like a person."""
    return kind in FACES or media_type.partition("/")[0] in _SEEN_OR_HEARD


def came(flow: Flow, session: Session, event: FileCame, now: datetime) -> Step:
    """Order a file of the draft to be fetched."""
    if session.minor and of_somebody(event.kind, event.media_type):
        return session, (say(NOT_FROM_MINORS),)
    question = standing(flow, session) if session.phase in FORM else None
    wanted = orders((event, event.beside), question.id if question else "")
    return on_their_way(session, wanted, now)


def orders(files: tuple[FileCame | None, ...], question: str) -> tuple[Fetch, ...]:
    """Return the orders to fetch *files*; *question*: the one that is open."""
    return tuple(
        Fetch(one.kind, one.token, one.bytes, one.media_type, one.as_sent, one.album, one.unique, question)
        for one in files
        if one is not None
    )


def on_their_way(session: Session, wanted: tuple[Fetch, ...], now: datetime) -> Step:
    """Return the session that waits for the files it ordered; nothing is said of them yet."""
    session = replace(session, fetching=session.fetching + len(wanted), fetching_at=stamp(now))
    return session, (*wanted, Wake(now + QUIET, session.rev))


def kept(flow: Flow, session: Session, event: FileKept, now: datetime) -> Step:
    """Note a file that is durable. What came after its draft was erased or sent goes again."""
    session = one_less(session)
    if not session.agreed_at and not session.dropped_at:
        return session, (EraseFile(event.file),)
    if session.minor and of_somebody(event.kind, event.media_type):
        return session, (EraseFile(event.file), say(NOT_FROM_MINORS))
    if any(event.file == file.file for file in session.files):
        return arrived(session, "again", now)
    file = KeptFile(
        event.file, event.kind, event.as_sent, event.media_type, event.bytes, event.sha256, stamp(now),
        number=_next_number(session), lang=session.lang, question=event.question,
    )  # fmt: skip  # a list is read as a list, not as a column
    return arrived(_noted(flow, session, file), file.file, now)


def _noted(flow: Flow, session: Session, file: KeptFile) -> Session:
    """A draft asks about its files; what is saved without one is only saved."""
    if session.agreed_at:
        return _answering(flow, taken_in(session, file), file)
    return replace(session, files=(*session.files, file))


def refused(flow: Flow, session: Session, event: FileRefused, now: datetime) -> Step:
    """Note why a file was not kept. What is too big stands in the report as a line: the person holds it."""
    del flow
    session = one_less(session)
    if not session.agreed_at and not session.dropped_at:
        return session, ()
    if event.reason == "too_big" and len(session.files) >= MOST_FILES:
        return arrived(session, "many", now)
    if event.reason != "too_big":
        return arrived(session, event.reason, now)
    limit = f"too_big:{event.limit // MEGABYTE}"
    if not session.agreed_at:
        return arrived(session, limit, now)
    file = KeptFile(
        event.file, event.kind, event.as_sent, event.media_type, event.bytes, "", stamp(now),
        number=_next_number(session), held=True,
    )  # fmt: skip  # a list is read as a list, not as a column
    return arrived(taken_in(session, file), limit, now)


def quieted(session: Session, now: datetime) -> Step:
    """Say once what became of all that came; of a burst that is still on its way, say so once."""
    if is_fetching(session, now):
        if "waiting" in session.arrived:
            return session, ()
        return replace(session, arrived=(*session.arrived, "waiting")), (say(ON_ITS_WAY),)
    told = _told(session)
    return replace(session, arrived=(), fetching=0), (say(*told),) if told else ()


def is_fetching(session: Session, now: datetime) -> bool:
    """Return whether files are on their way to this draft."""
    if not session.fetching:
        return False
    return now.astimezone(UTC) - datetime.fromisoformat(session.fetching_at) < SLOW


def described(session: Session) -> tuple[KeptFile, ...]:
    """Return the draft's files with what was told of the open batch."""
    answers = session.answers
    return tuple(file if file.described else _describe(file, answers) for file in session.files)


def erased(session: Session, file: str) -> Session:
    """Return the session without one file, and without the questions about it where it was alone in its batch."""
    gone = next((one for one in session.files if one.file == file), None)
    if gone is None:
        return session
    files = tuple(one for one in session.files if one is not gone)
    answers = _asked_for({**session.answers, gone.question: _unanswered(session, gone)}, files)
    session = replace(session, files=files, answers=MappingProxyType(answers))
    return session if any(not one.described for one in files) else _without_batch(session)


def joined(session: Session, files: tuple[KeptFile, ...]) -> Session:
    """Return the session with the files of another draft beside its own; what was told of them stays with them."""
    for one in files:
        file = replace(one, number=_next_number(session))
        if file.described:
            every = (*session.files, file)
            answers = _asked_for(session.answers, every)
            session = replace(session, files=every, answers=MappingProxyType(answers))
        else:
            session = taken_in(session, file)
    return session


def beside_files(answers: Mapping[str, Answer]) -> tuple[Original, ...]:
    """Return the words that came with the questions about files and were no answer to them."""
    return tuple(note for name in (ITEM, *DESCRIBING) for note in answers.get(name, Answer()).notes)


def closed(session: Session) -> tuple[KeptFile, ...]:
    """Return the draft's files; the open batch counts as described once anything was told of it."""
    told = any(question in session.answers for question in DESCRIBING)
    return tuple(replace(file, described=file.described or told) for file in described(session))


def reported(answers: Mapping[str, Answer]) -> dict[str, Answer]:
    """Return *answers* without those that stand with the files themselves."""
    return {key: answer for key, answer in answers.items() if key not in {ITEM, BATCH, *DESCRIBING}}


def chosen(session: Session, file: str, *, share: bool) -> Session:
    """Return the session with the person's own choice about one file."""
    return replace(
        session, files=tuple(replace(one, share=share) if one.file == file else one for one in session.files)
    )


def needs_as_it_is(file: KeptFile) -> bool:
    """Return whether no copy without place and camera can be made: it goes as it is, or not at all."""
    return file.media_type not in CLEANABLE


def one_less(session: Session) -> Session:
    """Return the session that waits for one file less."""
    return replace(session, fetching=max(0, session.fetching - 1))


def arrived(session: Session, what: str, now: datetime) -> Step:
    """Note what came of a file (its id, or a code); it is told when no more come for a moment."""
    session = replace(session, arrived=(*session.arrived, what))
    return session, (Wake(now + QUIET, session.rev),)


def _next_number(session: Session) -> int:
    return max((file.number for file in session.files), default=0) + 1


def taken_in(session: Session, file: KeptFile) -> Session:
    """Add *file* to the open batch; if something was told of that one already, to a new one."""
    if any(question in session.answers for question in DESCRIBING):
        session = replace(_without_batch(session), files=closed(session))
    files = (*session.files, file)
    batch = [one.file for one in files if not one.described]
    held = {**_asked_for(session.answers, files), BATCH: Answer(batch)}
    to_ask = tuple(dict.fromkeys((*session.to_ask, *DESCRIBING)))
    return replace(session, files=files, answers=MappingProxyType(held), to_ask=to_ask)


def _asked_for(answers: Mapping[str, Answer], files: tuple[KeptFile, ...]) -> dict[str, Answer]:
    """Return *answers* with *files* as the answer to M1, and none where there is no file; its notes stay."""
    notes = answers.get(ITEM, Answer()).notes
    rest = {name: answer for name, answer in answers.items() if name not in {ITEM, ""}}
    if not files and not notes:
        return rest
    ids = [one.file for one in files] or None
    return {**rest, ITEM: Answer(ids, absent=None if ids else LATER, notes=notes)}


def _unanswered(session: Session, gone: KeptFile) -> Answer:
    """Return the answer to the question that *gone* was sent for, without it."""
    answer = session.answers.get(gone.question, Answer())
    spoken = any(one.question == gone.question for one in session.files if one is not gone)
    match answer.value:
        case list(ids) if gone.file in ids:
            value: object = [one for one in ids if one != gone.file] or None
        case "" if not spoken:
            value = None
        case _:
            return answer
    return replace(answer, value=value, absent=None if value else LATER)


def _without_batch(session: Session) -> Session:
    answers = {key: answer for key, answer in session.answers.items() if key not in {BATCH, *DESCRIBING}}
    to_ask = tuple(name for name in session.to_ask if name not in DESCRIBING)
    told = tuple(note for name in DESCRIBING for note in session.answers.get(name, Answer()).notes)
    notes = (*session.notes, *told)
    return replace(session, answers=MappingProxyType(answers), to_ask=to_ask, notes=notes)


def _answering(flow: Flow, session: Session, file: KeptFile) -> Session:
    """A file can be an answer: to a question that asks for files, and, spoken, to one that asks for words."""
    question = flow.question(file.question)
    answer = session.answers.get(file.question, Answer())
    match question:
        case Files():
            value: object = list(dict.fromkeys((*(answer.value or ()), file.file)))  # M1 holds it already
        case Text() if file.kind in {"voice", "audio"} and answer.value is None:
            value = ""  # the words are in the file
        case _:
            return session
    given = Answer(value, original=answer.original, notes=answer.notes)
    answers = MappingProxyType({**session.answers, file.question: given})
    return replace(session, answers=answers, last=file.question)


def _describe(file: KeptFile, answers: Mapping[str, Answer]) -> KeptFile:
    author, original, shows, note = (answers.get(name, Answer()).value for name in DESCRIBING)
    return replace(
        file, author=author or "", original=original or "", shows=tuple(shows or ()), note=note or ""
    )


def _told(session: Session) -> tuple[Line, ...]:
    """One line for all that was kept, one for what was here before, and one or two for each reason."""
    counted = Counter(session.arrived)
    fresh = [file for file in (*session.files, *session.after.files) if file.file in counted]
    lines = [_received(fresh, drop=bool(session.dropped_at))] if fresh else []
    if again := counted["again"]:
        lines.append(line(SOME_AGAIN, count=again) if again > 1 or fresh else Line(AGAIN))
    for what in counted:
        lines.extend(_refusal(what, drop=bool(session.dropped_at)))
    return tuple(lines)


def _received(fresh: list[KeptFile], *, drop: bool) -> Line:
    if len(fresh) > 1:
        return line(SAVED_MANY if drop else MANY, count=len(fresh))
    if drop:
        return Line(SAVED)
    (one,) = fresh
    received = SPOKEN if one.kind == "voice" else RECEIVED
    return line(received, number=one.number)


def _refusal(what: str, *, drop: bool) -> tuple[Line, ...]:
    reason, _, limit = what.partition(":")
    if reason == "too_big":
        first = line(TOO_BIG, limit=int(limit)) if int(limit) else Line(TOO_BIG_HERE)
        return first, Line(SEND_LESS if drop else THREE_WAYS)
    return tuple(Line(text) for text in REFUSED.get(reason, ()))
