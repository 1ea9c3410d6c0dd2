"""Files for a report that was sent: fetched, asked about and chosen like a draft's, and sent only with the same yes.

They come where something is being added or a report stands open; outside the form, where no draft is being written, the
person first says what they are for (``flows.dropping``). They are no draft's: a draft that ends or moves leaves them
alone (``Mail.apart``).
"""

from datetime import datetime

from flows import attaching, hearing
from flows.after_send import Adding
from flows.answers import Answer
from flows.attaching import MEGABYTE, NOT_FROM_MINORS, of_somebody
from flows.copies import replace
from flows.doubts import again
from flows.file_messages import EraseFile, FileKept, FileRefused
from flows.files import MOST_FILES, KeptFile
from flows.flow import Flow, Step
from flows.hearing.outcomes import Picking, Taken
from flows.intake import adding as words
from flows.intake import letters, opened
from flows.intake.adding_screen import ABOUT, about
from flows.intake.files_shown import ACTS, ERASED, PAGES
from flows.messages import Effect, FileCame, Replied, Tapped
from flows.phases import Phase
from flows.session import Session
from flows.speaking import redrawn, say, stamp, view_of
from flows.words import line


def came(flow: Flow, session: Session, event: FileCame, now: datetime) -> Step:
    """Order a file that may be added to a report; the very same session without effects: it is not for one."""
    adding = _target(session)
    if adding is None:
        return session, ()
    if adding.minor and of_somebody(event.kind, event.media_type):
        return again(flow, session, now, say(NOT_FROM_MINORS))
    session = words.begin(session, adding)
    orders = attaching.orders((event, event.beside), adding.question)
    wanted = tuple(replace(order, handle=adding.handle) for order in orders)
    session, effects = attaching.on_their_way(session, wanted, now)
    if not isinstance(event.caption, Replied):
        return session, effects
    session, said = words.heard(flow, session, adding, event.caption, now)
    return session, (*effects, *said)


def ended(session: Session, event: FileKept | FileRefused, now: datetime) -> Step:
    """Note what became of a file. One for words that were dropped meanwhile goes again."""
    session, adding = attaching.one_less(session), session.after.adding
    if adding is None or adding.handle != event.handle:
        return session, _unwanted(event)
    match event:
        case FileRefused(reason="too_big") if len(adding.files) >= MOST_FILES:
            return attaching.arrived(session, "many", now)
        case FileRefused(reason="too_big"):
            told = f"too_big:{event.limit // MEGABYTE}"
        case FileRefused(reason=reason):
            return attaching.arrived(session, reason, now)
        case FileKept(filed=True):
            return attaching.arrived(session, "again", now)
        case FileKept(file=file) if any(file == one.file for one in adding.files):
            return attaching.arrived(session, "again", now)
        case FileKept() if adding.minor and of_somebody(event.kind, event.media_type):
            return session, (*_unwanted(event), say(NOT_FROM_MINORS))
        case _:
            told = event.file
    before = adding.files if not adding.asked else tuple(replace(one, described=True) for one in adding.files)
    files = (*before, _file(event, session, adding, now))
    session = _with(session, replace(adding, files=files, asked=()))
    return attaching.arrived(session, told, now)


def tapped(flow: Flow, session: Session, adding: Adding, event: Tapped, now: datetime) -> Step | None:
    """Answer what is asked about the files, look at them, choose, add all or drop it; None: it is no button of these."""
    if not words.is_open(session):
        return None
    what, _, name = event.option.partition("-")
    if event.option in {"add-yes", "add-no", "add-hide"}:
        return words.tapped(flow, session, adding, event, now)
    if what in PAGES or event.option == "list":
        return _shown(flow, replace(session, page="words" if what == "list" else event.option), now)
    if what in ACTS:
        return _acted(flow, session, adding, (what, name), now)
    return _answered(flow, session, adding, event, now)


def _target(session: Session) -> Adding | None:
    """Return what a file is for that comes where codes are written; None: no report stands open."""
    if words.is_open(session):
        return session.after.adding
    letter = letters.open_letter(session)
    if letter is not None and letter.kind not in letters.PLAIN:
        return letters.answer_to(letter)
    if opened.sent(session):
        return opened.to_add(session)
    return None


def _file(event: FileKept | FileRefused, session: Session, adding: Adding, now: datetime) -> KeptFile:
    """Return the line that stands for a file; one that is too big is the person's to keep."""
    at, number = stamp(now), max((file.number for file in adding.files), default=0) + 1
    file = KeptFile(event.file, event.kind, event.as_sent, event.media_type, event.bytes, "", at, number)
    if isinstance(event, FileRefused):
        return replace(file, held=True)
    return replace(file, sha256=event.sha256, lang=session.lang, question=event.question)


def _unwanted(event: FileKept | FileRefused) -> tuple[Effect, ...]:
    return (EraseFile(event.file),) if isinstance(event, FileKept) and not event.filed else ()


def _with(session: Session, adding: Adding) -> Session:
    return replace(session, after=replace(session.after, adding=adding))


def _shown(flow: Flow, session: Session, now: datetime) -> Step:
    return session, redrawn(flow.screens[Phase.CODE].show(flow, session, now))


def _acted(flow: Flow, session: Session, adding: Adding, act: tuple[str, str], now: datetime) -> Step:
    what, name = act
    file = next((one for one in adding.files if one.file == name), None)
    session = replace(session, page="words")
    if file is None:
        return _shown(flow, session, now)
    if what != "drop":
        files = tuple(
            replace(one, share=what == "share") if one.file == name else one for one in adding.files
        )
        return _shown(flow, _with(session, replace(adding, files=files)), now)
    left = replace(adding, files=tuple(one for one in adding.files if one.file != name))
    session, effects = _shown(flow, _with(session, left), now)
    erased = () if file.held else (EraseFile(file.file),)
    return session, (*erased, say(line(ERASED, number=file.number)), *effects)


def _answered(flow: Flow, session: Session, adding: Adding, event: Tapped, now: datetime) -> Step | None:
    question = about(flow, session, adding)
    if question is None:
        return None
    if event.option == "add-skip":
        return _told(flow, session, adding, (question.id, Answer()), now)
    view = replace(view_of(flow, session, now), page="", pending=None)
    match hearing.heard(question, event, view):
        case Taken(answer):
            return _told(flow, session, adding, (question.id, answer), now)
        case Picking(picked):
            return _shown(flow, replace(session, picked=picked), now)
        case _:
            return None


def _told(flow: Flow, session: Session, adding: Adding, told: tuple[str, Answer], now: datetime) -> Step:
    """Write an answer onto the files that are not described; after the last question they are."""
    name, answer = told
    asked = (*adding.asked, name)
    whole = all(one in asked for one in ABOUT)
    files = tuple(
        file if file.described else replace(_described(file, name, answer), described=whole)
        for file in adding.files
    )
    session = _with(session, replace(adding, files=files, asked=() if whole else asked))
    return _shown(flow, replace(session, picked=()), now)


def _described(file: KeptFile, name: str, answer: Answer) -> KeptFile:
    if answer.value is None:
        return file
    match name.partition(".")[2]:
        case "author":
            return replace(file, author=answer.value)
        case "original":
            return replace(file, original=answer.value)
        case _:
            return replace(file, shows=tuple(answer.value))
