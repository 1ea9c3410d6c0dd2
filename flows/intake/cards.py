"""Screens that show cards: information for everyone, and the options after a report."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from flows import guidance as guide
from flows.answers import Answer
from flows.asking import arrive
from flows.commands import home, returned
from flows.copies import replace
from flows.flow import Flow, Step
from flows.guidance import Guidance
from flows.intake.adding import offer
from flows.intake.typed_code import typed_code
from flows.messages import Ask, Effect, Event, Replied, Rows, Tapped
from flows.phases import Phase
from flows.session import Session
from flows.speaking import as_tap, ask, redrawn, row, say, view_of
from flows.ways import BACK
from flows.words import N_, Line

WHICH = N_("What do you want to read about?")
TO_LIST = N_("← Back to the list")
HOME = N_("To the beginning")
MORE = N_("More")
READ_MORE = N_("Tap a card to read it.")
NOT_KEPT = N_("I did not keep what you wrote. Tap a button, or write /start.")


@dataclass(frozen=True, slots=True)
class Info:
    """The information door: every card, nothing kept. Page ``privacy``: what a person should know of this chat."""

    guidance: Guidance

    def show(self, flow: Flow, session: Session, now: datetime) -> tuple[Effect, ...]:
        """Show a list or a card."""
        if session.page in guide.NOTICE_CARDS:
            return (_card("info", about(flow, self.guidance, session.page, now), "privacy"),)
        if session.page not in {"", "privacy"}:
            return (_card("info", guide.card_lines(self.guidance, session.page, {}, now)),)
        listed = guide.NOTICE_CARDS if session.page else guide.INFO_CARDS
        cards = (row(guide.title(card), f"card-{card}") for card in listed)
        leave = row(BACK, "leave") if session.under not in {None, Phase.HOME} else row(HOME, "home")
        return (ask("info", (Line(WHICH, strong=True),), *cards, leave),)

    def hear(self, flow: Flow, session: Session, event: Event, now: datetime) -> Step:
        """Open a card, go back to the list, or home."""
        return _turned(self, flow, session, event, now)


@dataclass(frozen=True, slots=True)
class Options:
    """After the receipt: OPR, OIG and the limits in plain words, then the cards that fit the answers."""

    guidance: Guidance

    def show(self, flow: Flow, session: Session, now: datetime) -> tuple[Effect, ...]:
        """Show the options, the further cards, or a card."""
        del flow
        if session.page == "more":
            rows = self._rows(guide.more_cards(self.guidance, session.told, now))
            return (ask("options", (Line(WHICH, strong=True),), *rows, row(TO_LIST, "list")),)
        if session.page:
            return (_card("options", guide.card_lines(self.guidance, session.page, session.told, now)),)
        rows = self._rows(guide.first_cards(self.guidance, session.told, now))
        more = (row(MORE, "more"),) if guide.more_cards(self.guidance, session.told, now) else ()
        lines = (*guide.options_intro(self.guidance, now), Line(READ_MORE))
        return (ask("options", lines, *rows, *more, row(HOME, "home")),)

    def hear(self, flow: Flow, session: Session, event: Event, now: datetime) -> Step:
        """Open a card, go back to the list, or home."""
        return _turned(self, flow, session, event, now)

    def _rows(self, cards: tuple[guide.Shown, ...]) -> Rows:
        return tuple(row(guide.title(card.card_id), f"card-{card.card_id}") for card in cards)


def coded(answers: Mapping[str, Answer]) -> dict[str, Answer]:
    """Return what the cards may look at: codes and the date, none of the person's words or places."""
    kept = ("rep.role", "inc.types", "inc.when", "inj.any", "det.where_known")
    return {key: replace(answers[key], original=(), notes=()) for key in kept if key in answers}


def about(flow: Flow, guidance: Guidance, card: str, now: datetime) -> tuple[Line, ...]:
    """Return one of the cards behind "Tell me more" with the names of who runs this and of the groups."""
    return guide.notice_lines(
        guidance, card, now,
        operator=flow.operator.name, contact=flow.operator.contact,
        partners=tuple(partner.name for partner in flow.partners),
    )  # fmt: skip  # a list is read as a list, not as a column


def _card(question: str, lines: tuple[Line, ...], listed: str = "list") -> Ask:
    return ask(question, lines, row(TO_LIST, listed), row(HOME, "home"))


def _turned(screen: Info | Options, flow: Flow, session: Session, event: Event, now: datetime) -> Step:
    view = view_of(flow, session, now)
    event = as_tap(event, screen.show(flow, session, now), view)
    if isinstance(event, Replied) and session.page and view.exactly(event.text, (row(BACK, "list"),)):
        return _turned(screen, flow, session, Tapped(session.asked, "list", session.rev), now)
    match event:
        case Tapped(option="home"):
            return arrive(flow, home(session), now)
        case Tapped(option="leave"):
            return arrive(flow, returned(session), now)
        case Tapped(option=option) if option in {"list", "more", "privacy"} or option.startswith("card-"):
            session = replace(session, page={"list": ""}.get(option, option.removeprefix("card-")))
            return session, redrawn(screen.show(flow, session, now))
        case Replied() if (looked_up := typed_code(flow, session, event, now)) is not None:
            return looked_up
        case Replied() if not session.agreed_at and (offered := offer(flow, session, event, now)):
            return offered
        case _:
            return session, (say(NOT_KEPT), *screen.show(flow, session, now))
