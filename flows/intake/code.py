"""A receipt code opens a report from any account: its status, and what can still be done with it (validator V9).

From the account that sent it the report can be read again until its release. From another account nothing that was told
is shown; adding, answering and erasing work alike. What each of these does stands in a file of its own.
"""

from dataclasses import dataclass
from datetime import datetime

from flows.after_send import Adding, Waiting
from flows.afterwards import (
    CallDraft,
    ReadReport,
)
from flows.asking import arrive
from flows.commands import returned
from flows.copies import replace
from flows.doubts import again
from flows.file_messages import FileKept, FileRefused
from flows.flow import Flow, Step
from flows.guidance import Guidance
from flows.intake import (
    adding,
    adding_files,
    drafts,
    heard_after,
    letters,
    opened,
    sending_on,
    status,
    taking_back,
    typed_letters,
)
from flows.intake.adding_screen import screen
from flows.intake.cards import NOT_KEPT
from flows.intake.typed_code import CHECKING, TYPO, code_alone
from flows.messages import (
    Ask,
    CheckCode,
    CodeChecked,
    Edited,
    Effect,
    EraseReport,
    Event,
    FileCame,
    Replied,
    Tapped,
)
from flows.receipt_code import LENGTH, is_plausible
from flows.session import Session
from flows.speaking import as_tap, ask, redrawn, row, say, view_of
from flows.ways import SKIP
from flows.words import N_, Line, line

ASK = N_("Please write your code. It has 16 digits.")
NOT_FOUND = N_("I find nothing for this code. It may be wrong, or the report was erased.")
WAIT = N_("There were too many tries. Please wait {minutes} minutes and write the code again.")
ERASED = N_("The report is erased. Copies in our backups can be opened for at most 7 more days.")


@dataclass(frozen=True, slots=True)
class Code:
    """The screen of phase CODE; *handle* of the session names the report that is open."""

    guidance: Guidance

    def show(self, flow: Flow, session: Session, now: datetime) -> tuple[Effect, ...]:
        """Ask for the code, or what to do with the report that is open; words that wait for a yes come first.

        Only a page of the report that the person turned to stands before them.
        """
        if session.handle and (page := opened.page(flow, session)):
            return (page,)
        words = session.after.adding
        if words is not None and adding.is_open(session):
            return (screen(flow, session, words, now),)
        if asked := letters.screen(flow, session, now):
            return asked
        if session.page == sending_on.PAGE:
            return (sending_on.screen(flow, session),)
        if session.handle:
            return (opened.menu(flow, session),)
        waiting = letters.rows(session.after.letters)
        return (
            ask(
                "code", (Line(ASK, strong=True),), *waiting, *drafts.rows(session), row(opened.CLOSE, "close")
            ),
        )

    def hear(self, flow: Flow, session: Session, event: Event, now: datetime) -> Step:
        """Check a code, show what it opens, do what is wished with it."""
        match event:
            case CodeChecked():
                return self._checked(flow, session, event, now)
            case Replied():
                return self._written(flow, session, event, now)
            case Tapped():
                return self._tapped(flow, session, event, now)
            case FileCame():
                return adding_files.came(flow, session, event, now)
            case FileKept() | FileRefused():
                return adding_files.ended(session, event, now)
            case Edited():
                step = adding.offer(flow, session, event, now)
                return (session, ()) if step is None else step
            case _:
                return heard_after.told(flow, self.guidance, session, event, now)

    def _written(self, flow: Flow, session: Session, event: Replied, now: datetime) -> Step:
        """A code is looked up wherever it is written; other words are words for the report that is open."""
        code = is_plausible(event.text)
        if code is not None:
            return session, (CheckCode(code), say(CHECKING))
        shown = self.show(flow, session, now)
        tap = as_tap(event, shown, view_of(flow, session, now), exactly=True)
        if isinstance(tap, Tapped):
            return self._tapped(flow, session, tap, now)
        words = session.after.adding
        turned = session.handle and opened.page(flow, session)
        if words is not None and adding.is_open(session) and not turned:
            return self._to_what_waits(flow, session, words, event, now)
        if session.page.startswith("letter-") and (letter := letters.open_letter(session)) is not None:
            return self._to_letter(flow, session, letter, event, now)
        if _like_a_code(event.text):
            return session, (say(TYPO), *shown)
        if opened.sent(session) and session.page == "":
            return adding.heard(flow, session, opened.to_add(session), event, now)
        if not session.handle and any(sign.isdigit() for sign in event.text):
            return session, (say(TYPO), *shown)
        return session, (say(NOT_KEPT), *shown)

    def _to_letter(
        self, flow: Flow, session: Session, letter: Waiting, event: Replied, now: datetime
    ) -> Step:
        """Words for a question are its answer; where a yes or a no is asked for, no other words go anywhere."""
        if letter.kind not in letters.PLAIN:
            if view_of(flow, session, now).exactly(event.text, (row(SKIP, "skip"),)):
                return letters.tapped(flow, session, "letter-skip", now)
            step = typed_letters.written(flow, session, letter, event, now)
            return step or adding.heard(flow, session, letters.answer_to(letter), event, now)
        yes, no = letters.PLAIN[letter.kind]
        shown = self.show(flow, session, now)
        rows = next((effect.rows for effect in reversed(shown) if isinstance(effect, Ask)), ())
        said = view_of(flow, session, now).named(event.text, rows, yes=yes, no=no)
        if said is None:
            return session, (say(NOT_KEPT), *shown)
        return self._tapped(flow, session, Tapped("code", said, session.rev), now)

    def _to_what_waits(
        self, flow: Flow, session: Session, words: Adding, event: Replied, now: datetime
    ) -> Step:
        """More words, a plain yes or no, or a door of the open report; a code with a wrong digit goes to nobody."""
        menu = screen(flow, session, words, now)
        if words.begun and (said := _plainly(flow, session, menu, event, now)):
            return self._tapped(flow, session, Tapped(menu.question, said, menu.rev), now)
        if code_alone(event.text):
            return session, (say(TYPO), menu)
        return adding.heard(flow, session, words, event, now)

    def _tapped(self, flow: Flow, session: Session, event: Tapped, now: datetime) -> Step:
        words = session.after.adding
        step = None if words is None else adding_files.tapped(flow, session, words, event, now)
        if step := step or self._on_page(flow, session, event.option, now):
            return step
        match event.option:
            case "close":
                return arrive(flow, returned(session), now)
            case "read" if session.handle:
                return session, (ReadReport(session.handle), say(CHECKING))
            case "yes" if session.handle and session.page == "sure":
                return self._erased(flow, session, now)
            case option if option.startswith("letter-"):
                return letters.tapped(flow, session, option, now)
            case option if option.startswith("draft-"):
                return drafts.tapped(flow, session, option, now)
            case option:
                turned = opened.turned(session, option)
        if turned is None:
            return session, (say(NOT_KEPT), *self.show(flow, session, now))
        return turned, redrawn(self.show(flow, turned, now))

    def _on_page(self, flow: Flow, session: Session, option: str, now: datetime) -> Step | None:
        """A button of a letter, of the groups a report may go to, or of a case that is taken back; None: of no such."""
        if session.page.startswith("letter-"):
            return self._of_letter(flow, session, option, now)
        if session.page == sending_on.PAGE:
            return sending_on.tapped(flow, session, option, now)
        if option == "next" and opened.sent(session):
            return sending_on.begin(session, session.handle)
        return taking_back.taken(flow, session, now) if option == "take-yes" and session.handle else None

    def _of_letter(self, flow: Flow, session: Session, option: str, now: datetime) -> Step | None:
        """A typed answer, a yes or a no to a referral, the way to another group; None: it is another button."""
        letter = letters.open_letter(session)
        match option, letter:
            case _, None:
                return None
            case "letter-agree", Waiting(kind="refer"):
                return sending_on.agreed(flow, session, letter, now)
            case "letter-refuse", Waiting(kind="refer"):
                return sending_on.told(flow, session, letter, now, yes=False)
            case "letter-next", Waiting(kind="next", handle=handle):
                return sending_on.begin(session, handle)
            case _:
                return typed_letters.tapped(flow, session, letter, option, now)

    def _erased(self, flow: Flow, session: Session, now: datetime) -> Step:
        handle, draft = session.handle, session.after.opened is not None and session.after.opened.draft
        order: Effect = CallDraft(handle, erase=True) if draft else EraseReport(handle)
        left = returned(replace(adding.forgotten(session, handle), handle="", page=""))
        left, effects = arrive(flow, left, now)
        return left, (order, say(ERASED), *effects)

    def _checked(self, flow: Flow, session: Session, event: CodeChecked, now: datetime) -> Step:
        if event.wait:
            return again(flow, session, now, say(line(WAIT, minutes=event.wait)))
        if event.status is None:
            return again(flow, session, now, say(NOT_FOUND))
        lines = status.lines(flow, session, event.status, now)
        if session.phase != "code" or session.page == "words":
            return again(flow, session, now, say(*lines))
        after = replace(session.after, opened=status.opened(event.status))
        session = replace(session, handle=event.status.handle, page="", after=after)
        return session, (ask("code", lines, *opened.doors(session)),)


def _plainly(flow: Flow, session: Session, menu: Ask, event: Replied, now: datetime) -> str | None:
    """Return the option that words name: yes or no where "Shall I add this?" stands, or a door of the open report."""
    put = any(button.option == "add-yes" for each in menu.rows for button in each)
    yes, no = ("add-yes", "add-no") if put else ("", "")
    doors = opened.doors(session) if session.handle else ()
    return view_of(flow, session, now).named(event.text, doors, yes=yes, no=no)


def _like_a_code(text: str) -> bool:
    digits = sum(sign.isdigit() for sign in text)
    return digits >= LENGTH - 2 and digits * 2 > len(text)
