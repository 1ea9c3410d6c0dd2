"""Files on the review: what each of them is, whether it goes to a group, and what the person can do about it."""

from datetime import datetime

from flows import attaching
from flows.attaching import MEGABYTE, described, needs_as_it_is
from flows.copies import replace
from flows.file_messages import EraseFile
from flows.files import KINDS, KeptFile
from flows.messages import (
    Ask,
    Button,
    Effect,
    Rows,
)
from flows.private import gated
from flows.session import Session
from flows.speaking import ask, row, say
from flows.ways import BACK
from flows.words import N_, Line, line

YOUR_FILES = N_("Your files")
WHICH_FILE = N_("Which file do you want to look at?")
FILE = N_("File {number}: {kind}, {size}. {fate}")
SHORT = N_("File {number}: {kind}")
ELSEWHERE = N_("File {number}: from another account, hidden here. {fate}")
SHORT_ELSEWHERE = N_("File {number}: hidden here")
STAYS = N_("It stays here until you choose to send it.")
KILOBYTES = N_("{size} KB")
MEGABYTES = N_("{size} MB")
GOES = N_("It goes to the group you choose.")
GOES_TOO = N_("It goes too.")
WITH_INJURIES = N_("It stays here until you choose to share the injuries.")
LEFT_OUT = N_("You left it out.")
MARKED = N_("It stays here until you choose to send it: it may show a child, a home or you.")
UNCLEANED = N_("It stays here until you choose to send it as it is.")
HOW_TO_SEND = N_("To send a file that stays here, tap Your files.")
HELD = N_("It was too big for me. You have it. The group sees that you have it, not the file.")
CLEANED = N_("A group gets a copy without the place and the camera in it.")
AS_IT_IS = N_(
    "I cannot take the place out of this file. If you send it as it is, it may show where it was made. "
    "If I find a place in it, it goes only when you share the exact place. The same is true if I cannot look."
    " It may hold a name, too."
)
AS_IT_IS_LATER = N_(
    "I cannot take the place out of this file. If you send it as it is, it may show where it was made. "
    "If I find a place in it, it goes only to a group that may see the exact place. "
    "The same is true if I cannot look."
    " It may hold a name, too."
)
LEAVE_OUT = N_("Leave out this file")
SEND = N_("Send this file")
SEND_AS_IT_IS = N_("Send it as it is")
ERASE = N_("Erase this file")
ERASED = N_("I erased file {number}.")
STILL = N_("I am still getting your files. Please wait a moment, then tap again.")

PAGES = ("files", "file")
"""How the pages of files begin."""
ACTS = ("share", "keep", "drop")


def file_lines(session: Session) -> tuple[Line, ...]:
    """Return one line for each file of the draft, and how to send what stays here unless the person says so."""
    files = of_draft(session)
    waits = any(not file.goes and not file.held and file.share is None for file in files)
    return (*(told(file) for file in files), *((Line(HOW_TO_SEND),) if waits else ()))


def of_draft(session: Session) -> tuple[KeptFile, ...]:
    """Return the draft's files as they are shown: one that goes with a private answer is as any other once that goes."""
    return tuple(
        file if gated(file, session.share) else replace(file, question="") for file in described(session)
    )


def file_row(session: Session) -> Rows:
    """Return the button that leads to the files, where there are any."""
    return (row(YOUR_FILES, "files"),) if session.files else ()


def file_page(
    files: tuple[KeptFile, ...], page: str, question: str = "review", *, later: bool = False
) -> Ask:
    """Return the list of *files*, or the one that *page* names. *later*: they are added to a sent report."""
    file = next((one for one in files if one.file == page.partition("-")[2]), None)
    if file is None:
        return ask(question, (Line(WHICH_FILE, strong=True),), *map(_button, files), row(BACK, "list"))
    lines = (told(file, later=later), *explained(file, later=later))
    return ask(question, lines, *choices(file), row(BACK, "files"))


def acted(session: Session, act: str, name: str) -> tuple[Session, tuple[Effect, ...]]:
    """Do what a button of a file's page says; what is left to show is the review's."""
    file = next((file for file in described(session) if file.file == name), None)
    if file is None:
        return session, ()
    if act == "drop":
        told = say(line(ERASED, number=file.number))
        orders = () if file.held else (EraseFile(file.file),)
        return attaching.erased(session, file.file), (*orders, told)
    return attaching.chosen(session, file.file, share=act == "share"), ()


def still_coming(session: Session, now: datetime) -> tuple[Effect, ...]:
    """Return what is said instead of sending while files are on their way; nothing when none is."""
    return (say(STILL),) if attaching.is_fetching(session, now) else ()


def _button(file: KeptFile) -> tuple[Button, ...]:
    return (Button(named(file), f"file-{file.file}"),)


def named(file: KeptFile) -> Line:
    """Return what a file is called."""
    if file.hidden:
        return line(SHORT_ELSEWHERE, number=file.number)
    return line(SHORT, number=file.number, kind=Line(KINDS[file.kind]))


def told(file: KeptFile, *, later: bool = False) -> Line:
    """Return what a file is, and what becomes of it; *later*: it is added to a sent report."""
    fate = Line(_fate(file, later=later))
    if file.hidden:
        return line(ELSEWHERE, number=file.number, fate=fate)
    return line(FILE, number=file.number, kind=Line(KINDS[file.kind]), size=_size(file.bytes), fate=fate)


def _fate(file: KeptFile, *, later: bool) -> str:
    if file.held:
        return HELD
    if file.goes and gated(file):
        return WITH_INJURIES
    if file.goes:
        return GOES_TOO if later else GOES
    if file.share is False:
        return LEFT_OUT
    if file.hidden:  # why is told where it came from
        return STAYS
    return UNCLEANED if file.unmarked else MARKED


def _size(count: int) -> Line:
    if count >= MEGABYTE:
        return line(MEGABYTES, size=round(count / MEGABYTE))
    return line(KILOBYTES, size=max(1, round(count / 1000)))


def explained(file: KeptFile, *, later: bool = False) -> tuple[Line, ...]:
    """Return in which form a file would go."""
    if file.held:
        return ()
    as_it_is = AS_IT_IS_LATER if later else AS_IT_IS
    return (Line(as_it_is if needs_as_it_is(file) else CLEANED),)


def choices(file: KeptFile) -> Rows:
    """Return the buttons that say whether a file goes, or is erased."""
    erase = row(ERASE, f"drop-{file.file}")
    if file.held:
        return (erase,)
    if file.goes:
        return (row(LEAVE_OUT, f"keep-{file.file}"), erase)
    return (row(SEND_AS_IT_IS if needs_as_it_is(file) else SEND, f"share-{file.file}"), erase)
