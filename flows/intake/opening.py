"""The first screens: language, home, the notice and its consent."""

from dataclasses import dataclass
from datetime import datetime

from flows import dropping
from flows import guidance as guide
from flows.asking import arrive
from flows.commands import aside, home, returned
from flows.copies import replace
from flows.flow import Flow, Step
from flows.guidance import Guidance
from flows.intake.about_reporter import with_reporter
from flows.intake.adding import offer
from flows.intake.doors import as_door, not_kept
from flows.intake.typed_code import typed_code
from flows.intake.versions import text_version
from flows.messages import Button, Effect, Event, Replied, Rows, Tapped
from flows.phases import Move
from flows.session import Session
from flows.speaking import as_tap, ask, redrawn, row, say, stamp, view_of
from flows.ways import BACK
from flows.words import N_, Line, verbatim

CHOOSE_LANGUAGE = N_("Choose your language.")
HELLO = N_(
    "Hello. I can help you write down what immigration agents did. I can also explain your options. "
    "I am a computer program. I am not a lawyer and I am not the government. You choose what to share. "
    "You can stop at any time."
)
NEED = N_("What do you need?")
NOW = N_("It is happening now")
PAST = N_("It already happened")
RESUME = N_("Go on with my report")
INFO = N_("I only want information")
HELPING = N_("I am helping someone")
CODE = N_("I have a code")
DELETE = N_("Delete my data")
NOT_ADDED = N_("What you wrote or sent for a report is not added yet.")
TO_ADD = N_("See what is not added")
NOT_KEPT = N_("I did not keep what you wrote. Please tap an answer first.")

READ_FIRST = N_("Please read this first.")
TELEGRAM = N_(
    "Telegram can see this chat and who you are. The government has asked other companies for such names. "
    "Use this chat only if that is all right for you."
)
LOCKED = N_(
    "We lock your answers when we save them. We do not ask about your immigration status. Please do not write it. "
    "We send nothing to anyone unless you say yes at the end."
)
COURT = N_("We are not your lawyer. A court could order us to hand over what we keep.")
ERASE = N_(
    "You can erase your report with /delete. If you already sent it to a group, we ask them to erase it, "
    "but we cannot force them."
)
MAY_WE = N_("May we save your answers for 30 days while you finish?")
AGREE = N_("I am 18 or older and I agree")
YOUNG = N_("I am under 18")
MORE = N_("Tell me more")
NO = N_("No")
CARDS = N_("What do you want to know more about?")
NOTHING_SAVED = N_("That is all right. I saved nothing.")
NOT_BEGUN = N_("That is all right. I did not start a report.")


@dataclass(frozen=True, slots=True)
class Language:
    """Which language: the device's guess first."""

    def show(self, flow: Flow, session: Session, now: datetime) -> tuple[Effect, ...]:
        """Offer every language in its own name."""
        del now
        guess = session.lang or session.device.split("-", 1)[0]
        langs = sorted(flow.languages, key=lambda lang: (lang != guess, lang != "es", lang))
        lines = (verbatim(flow.words[lang].get(CHOOSE_LANGUAGE, CHOOSE_LANGUAGE)) for lang in langs)
        return (ask("lang", tuple(lines), *(_named(flow, lang) for lang in langs)),)

    def hear(self, flow: Flow, session: Session, event: Event, now: datetime) -> Step:
        """Take a language; the codes kept so far do not change."""
        event = as_tap(event, self.show(flow, session, now), view_of(flow, session, now))
        if not isinstance(event, Tapped) or event.option not in flow.languages:
            return session, self.show(flow, session, now)
        session = replace(session, lang=event.option)
        if session.back is None:
            return arrive(flow, session.moved(Move.CHOOSE_LANGUAGE), now)
        return arrive(flow, returned(session), now)


def _named(flow: Flow, lang: str) -> tuple[Button, ...]:
    return (Button(verbatim(flow.languages[lang]), lang),)


@dataclass(frozen=True, slots=True)
class Home:
    """The doors that are built."""

    guidance: Guidance

    def show(self, flow: Flow, session: Session, now: datetime) -> tuple[Effect, ...]:
        """Say hello and show the doors."""
        del flow
        going_on = row(RESUME, "resume", "primary") if session.agreed_at else row(PAST, "past")
        helping = () if session.agreed_at else (row(HELPING, "helping"),)
        sent = (row(dropping.SAVE_SENT, "save-sent", "primary"),) if session.waiting else ()
        adding = session.after.adding
        not_added = adding is not None and adding.begun
        waits = (row(TO_ADD, "words", "primary"),) if not_added else ()
        doors = (
            *waits,
            *sent,
            row(NOW, "live"),
            going_on,
            *helping,
            row(INFO, "info"),
            row(CODE, "code"),
            row(DELETE, "delete"),
        )
        left = (*((Line(NOT_ADDED),) if not_added else ()), *dropping.left(session, now))
        lines = (Line(HELLO), *left, Line(NEED, strong=True))
        return (ask("home", lines, *doors),)

    def hear(self, flow: Flow, session: Session, event: Event, now: datetime) -> Step:
        """Go through a door."""
        shown = self.show(flow, session, now)
        event = as_door(as_tap(event, shown, view_of(flow, session, now)), shown)
        moves = {"past": Move.REPORT, "helping": Move.REPRESENT, "resume": Move.RESUME}
        match event:
            case Tapped(option="save-sent"):
                return dropping.saving(flow, session, now)
            case Tapped(option=("code" | "words" | "delete") as door):
                session = replace(session, back=session.phase)
                session = session.moved(Move.ASK_DELETE if door == "delete" else Move.ASK_CODE)
                return arrive(flow, session, now)
            case Tapped(option=("live" | "info") as door):
                return arrive(flow, aside(session, Move.HELP_NOW if door == "live" else Move.INFORM), now)
            case Tapped(option=option) if option in moves:
                return arrive(flow, session.moved(moves[option]), now)
            case Replied() if (looked_up := typed_code(flow, session, event, now)) is not None:
                return looked_up
            case Replied() if not session.agreed_at and (offered := offer(flow, session, event, now)):
                return offered
            case _:
                return session, (not_kept(event, session, PAST, RESUME), *shown)


@dataclass(frozen=True, slots=True)
class Notice:
    """What a person must know before the first answer is kept, and the consent to keep."""

    guidance: Guidance

    def show(self, flow: Flow, session: Session, now: datetime) -> tuple[Effect, ...]:
        """Show the notice, the list of "Tell me more", or one of its cards."""
        if session.page == "more":
            cards = (row(guide.title(card), f"card-{card}") for card in guide.NOTICE_CARDS)
            return (ask("notice", (Line(CARDS, strong=True),), *cards, row(BACK, "back")),)
        if session.page:
            lines = guide.notice_lines(
                self.guidance, session.page, now,
                operator=flow.operator.name, contact=flow.operator.contact,
                partners=tuple(partner.name for partner in flow.partners), recovery=flow.operator.recovery,
            )  # fmt: skip  # a list is read as a list, not as a column
            return (ask("notice", lines, row(BACK, "more")),)
        lines = (
            Line(READ_FIRST, strong=True), Line(TELEGRAM), Line(LOCKED), Line(COURT), Line(ERASE),
            Line(MAY_WE, strong=True),
        )  # fmt: skip  # a list is read as a list, not as a column
        return (ask("notice", lines, *_ANSWERS),)

    def hear(self, flow: Flow, session: Session, event: Event, now: datetime) -> Step:
        """Take the consent, or lead away without keeping anything."""
        event = as_tap(event, self.show(flow, session, now), view_of(flow, session, now), exactly=True)
        match event:
            case Tapped(option="agree"):
                at = stamp(now)
                session = replace(session.moved(Move.AGREE), agreed_at=at, started_at=at, young=False)
                session = replace(session, agreed_to=text_version("c.store"))
                return arrive(flow, with_reporter(session), now)
            case Tapped(option="young"):
                return arrive(flow, replace(session.moved(Move.ASK_YOUNG), young=True), now)
            case Tapped(option="no"):
                session, effects = arrive(flow, home(session), now)
                saved = dropping.has_drop(session)
                return session, (say(NOT_BEGUN if saved else NOTHING_SAVED), *effects)
            case Tapped(option=option) if option in {"back", "more"} or option.startswith("card-"):
                session = replace(session, page=option.removeprefix("card-") if option != "back" else "")
                return session, redrawn(self.show(flow, session, now))
            case _ if not session.page:  # the notice stands above: who writes "yes" need not read it again
                return session, (ask("notice", (Line(NOT_KEPT), Line(MAY_WE, strong=True)), *_ANSWERS),)
            case _:
                return session, (say(NOT_KEPT), *self.show(flow, session, now))


_ANSWERS: Rows = (row(AGREE, "agree", "primary"), row(YOUNG, "young"), row(MORE, "more"), row(NO, "no"))
