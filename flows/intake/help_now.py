"""It is happening now: nothing is asked. Only what a person sends after one tap is kept (``flows.dropping``)."""

from dataclasses import dataclass
from datetime import datetime

from flows import dropping
from flows import guidance as guide
from flows.asking import arrive
from flows.commands import returned
from flows.copies import replace
from flows.flow import Flow, Step
from flows.guidance import Guidance
from flows.intake.beside import kept_beside
from flows.messages import Ask, Button, Effect, Event, Replied, Rows, Tapped
from flows.phases import FORM, Move
from flows.reading.folding import bare_words
from flows.reading.places import match_state, state_name
from flows.session import Session
from flows.speaking import as_tap, ask, redrawn, row, say, view_of
from flows.ways import BACK
from flows.words import N_, Line, line, verbatim

LINES = N_("Hotlines in my state")
FILM = N_("How to film safely")
SAVE = N_("Save a video or voice note now")
SAFE = N_("I am safe. Start a report")
CLOSE = N_("Close")
ERASE = N_("Erase what I saved")
WHICH_STATE = N_("Which state are you in? Tap it, or write it. I do not keep it.")
NO_LINE = N_("I have no help line for that state.")
NOT_READ = N_("I did not keep what you wrote. Tap a button, or call {phone} if a life is in danger.")
TO_SAVE = N_("To save it, tap “{save}” and send it again.")
NOT_KEPT = N_("I did not keep what you wrote. Please tap a button.")
SEND = N_("Send it here now: a video, a photo, a voice message, a file, or words.")
MORE = N_("You can send more here.")
KEPT_SO = N_("I keep it locked, with the time it came. I ask nothing now. It goes to nobody.")
SO_LONG = N_("I keep it for 72 hours. Then I erase it, if you do not start a report.")
FIRST_COPY = N_("Please keep the first copy on your phone.")
TO_DRAFT = N_("What you send here now goes into your draft.")
DONE = N_("I am done")

ENOUGH = frozenset({"done", "finished", "close", "exit", "listo", "ya termine", "cerrar", "salir"})
"""Words alone that leave the page on which all else is saved."""
PAGES = frozenset({"film", "state", dropping.ASKED})


@dataclass(frozen=True, slots=True)
class Live:
    """The LIVE card. It has a button for hotlines only where the operator has one that is young enough to be shown."""

    guidance: Guidance

    def show(self, flow: Flow, session: Session, now: datetime) -> tuple[Effect, ...]:
        """Show the card, how to film, the states, or where to send what is to be saved."""
        del flow
        match session.page:
            case "film":
                return (ask("live", guide.film_lines(self.guidance, now), row(BACK, "back")),)
            case "state" if states := self._states(session, now):
                return (ask("live", (Line(WHICH_STATE, strong=True),), *states, row(BACK, "back")),)
            case dropping.ASKED if may_save(session):
                return (_saving(session, now),)
            case _:
                return (ask("live", self._lines(session, now), *self._rows(session, now)),)

    def hear(self, flow: Flow, session: Session, event: Event, now: datetime) -> Step:
        """Turn a page, tell a state's hotlines, save words where that was wished, or leave."""
        saving = session.page == dropping.ASKED and may_save(session)
        if isinstance(event, Replied) and not saving and (state := match_state(event.text, session.lang)):
            return self._told(flow, session, state, now)
        event = as_tap(event, self.show(flow, session, now), view_of(flow, session, now), exactly=saving)
        if saving and isinstance(event, Replied) and bare_words(event.text) in ENOUGH:
            event = Tapped("live", "back", session.rev)
        match event:
            case Tapped(option=option):
                return self._tapped(flow, session, option, now)
            case Replied() if saving:
                session, told = dropping.worded(session, event, now)
            case _:
                session, told = kept_beside(session, event, now, *self._not_read(session, event, now))
        return session, (*told, *self.show(flow, session, now))

    def _tapped(self, flow: Flow, session: Session, option: str, now: datetime) -> Step:
        match option:
            case "safe":
                return arrive(flow, _to_report(session), now)
            case "close":
                return arrive(flow, returned(session), now)
            case "save-sent":
                return dropping.saving(flow, session, now)
            case "erase" if session.dropped_at:
                session, gone = dropping.without_drop(session)
                return session, (*gone, say(dropping.ERASED), *self.show(flow, session, now))
            case _ if option.startswith("s-"):
                return self._told(flow, session, f"US-{option.removeprefix('s-').upper()}", now)
            case _:
                session = replace(session, page=option if option in PAGES else "")
                return session, redrawn(self.show(flow, session, now))

    def _lines(self, session: Session, now: datetime) -> tuple[Line, ...]:
        named = guide.hotline_lines(self.guidance, session.state, now) if session.state else ()
        return (*guide.live_lines(self.guidance, now), *named, *dropping.left(session, now))

    def _rows(self, session: Session, now: datetime) -> Rows:
        lines = (row(LINES, "state"),) if guide.asks_state(self.guidance, now) else ()
        sent = (row(dropping.SAVE_SENT, "save-sent", "primary"),) if session.waiting else ()
        save = (row(SAVE, dropping.ASKED),) if may_save(session) else ()
        return (*sent, *save, *lines, row(FILM, "film"), row(SAFE, "safe"), row(CLOSE, "close"))

    def _states(self, session: Session, now: datetime) -> Rows:
        return tuple(
            (Button(verbatim(state_name(state, session.lang)), f"s-{state.removeprefix('US-').lower()}"),)
            for state in guide.hotline_states(self.guidance, now)
        )

    def _told(self, flow: Flow, session: Session, state: str, now: datetime) -> Step:
        """Tell the hotlines as a message of its own: the state is not kept, and the numbers stay on the screen."""
        told = guide.hotline_lines(self.guidance, state, now) or (Line(NO_LINE),)
        session = replace(session, page="")
        return session, (say(*told), *self.show(flow, session, now))

    def _not_read(self, session: Session, event: Event, now: datetime) -> tuple[Line, ...]:
        phone = guide.value_of(self.guidance, "emergency_911", "phone", now)
        not_read = line(NOT_READ, phone=phone) if phone else Line(NOT_KEPT)
        can = isinstance(event, Replied) and may_save(session)
        return (not_read, *((line(TO_SAVE, save=Line(SAVE)),) if can else ()))


def may_save(session: Session) -> bool:
    """Whether what is sent here is kept after a tap: of somebody under 18 neither voice nor face is (dialogue 5.5)."""
    return not session.young and not session.minor


def _saving(session: Session, now: datetime) -> Ask:
    """Return the page on which all that is sent is kept."""
    if session.agreed_at:
        to_draft = (Line(SEND, strong=True), Line(TO_DRAFT), Line(FIRST_COPY))
        return ask("live", to_draft, row(DONE, "back"))
    if dropping.has_drop(session):  # what was read once need not be read again
        more = (Line(MORE, strong=True), *dropping.left(session, now))
        return ask("live", more, row(SAFE, "safe"), row(ERASE, "erase"), row(DONE, "back"))
    lines = (Line(SEND, strong=True), Line(KEPT_SO), Line(SO_LONG), Line(FIRST_COPY))
    return ask("live", lines, row(SAFE, "safe"), row(DONE, "back"))


def _to_report(session: Session) -> Session:
    """Return the session where the report goes on, or where one can begin."""
    if session.under in FORM:
        return returned(session)
    return replace(session.moved(Move.RESUME if session.agreed_at else Move.REPORT), under=None)
