"""Screens that show cards: information for everyone, and the options after a report."""

from dataclasses import dataclass
from datetime import datetime

from flows import guidance as guide
from flows.asking import arrive
from flows.commands import home, returned
from flows.copies import replace
from flows.flow import Flow, Step
from flows.guidance import Guidance
from flows.intake import shelf
from flows.intake.adding import offer
from flows.intake.typed_code import typed_code
from flows.messages import Ask, Button, Effect, Event, Replied, Rows, Tapped
from flows.phases import Phase
from flows.session import Session
from flows.speaking import as_tap, ask, redrawn, row, say, view_of
from flows.ways import BACK
from flows.words import N_, Line

WHICH = N_("What do you want to read about?")
TO_LIST = N_("← Back to the list")
HOME = N_("To the beginning")
MORE = N_("More")
TOPIC = "topic-"
READ_MORE = N_("Tap a card to read it.")
NOT_KEPT = N_("I did not keep what you wrote. Tap a button, or write /start.")


@dataclass(frozen=True, slots=True)
class Info:
    """The information door: every card by its topic, nothing kept.

    Page ``privacy``: what a person should know of this chat.
    """

    guidance: Guidance

    def show(self, flow: Flow, session: Session, now: datetime) -> tuple[Effect, ...]:
        """Show the topics, the cards of one, or a card."""
        page = session.page
        if (shelved := shelf.page(self.guidance, session, "info", now)) is not None:
            return (shelved,)
        if page in guide.NOTICE_CARDS:
            return (_card("info", about(flow, self.guidance, page, now), "privacy"),)
        if page == "privacy":
            return (ask("info", (Line(WHICH, strong=True),), *_titles(guide.NOTICE_CARDS), _leave(session)),)
        if page.startswith(TOPIC):
            named, cards = guide.TOPICS[page.removeprefix(TOPIC)]
            return (ask("info", (Line(named, strong=True),), *_titles(cards), row(TO_LIST, "list")),)
        if page:
            return (_card("info", guide.card_lines(self.guidance, page, {}, now), self.listed(page)),)
        topics = (row(named, TOPIC + topic) for topic, (named, _) in guide.TOPICS.items())
        return (ask("info", (Line(WHICH, strong=True),), *topics, *shelf.doors(session), _leave(session)),)

    def listed(self, page: str) -> str:
        """Return where the way back from *page* leads."""
        if page in guide.NOTICE_CARDS:
            return "privacy"
        return TOPIC + guide.topic_of(page) if page in guide.INFO_CARDS else "list"

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
        if (shelved := shelf.page(self.guidance, session, "options", now)) is not None:
            return (shelved,)
        if session.page == "more":
            rows = self._rows(guide.more_cards(self.guidance, session.told, now))
            return (ask("options", (Line(WHICH, strong=True),), *rows, row(TO_LIST, "list")),)
        if session.page:
            return (_card("options", guide.card_lines(self.guidance, session.page, session.told, now)),)
        rows = self._rows(guide.first_cards(self.guidance, session.told, now))
        more = (row(MORE, "more"),) if guide.more_cards(self.guidance, session.told, now) else ()
        lines = (*guide.options_intro(self.guidance, session.told, now), Line(READ_MORE))
        return (ask("options", lines, *rows, *more, *shelf.doors(session), row(HOME, "home")),)

    def hear(self, flow: Flow, session: Session, event: Event, now: datetime) -> Step:
        """Open a card, go back to the list, or home."""
        return _turned(self, flow, session, event, now)

    def listed(self, page: str) -> str:
        """Return where the way back from *page* leads."""
        del page
        return "list"

    def _rows(self, cards: tuple[guide.Shown, ...]) -> Rows:
        return tuple(row(guide.title(card.card_id), f"card-{card.card_id}") for card in cards)


def about(flow: Flow, guidance: Guidance, card: str, now: datetime) -> tuple[Line, ...]:
    """Return one of the cards behind "Tell me more" with the names of who runs this and of the groups."""
    return guide.notice_lines(
        guidance, card, now,
        operator=flow.operator.name, contact=flow.operator.contact,
        partners=tuple(partner.name for partner in flow.partners), recovery=flow.operator.recovery,
    )  # fmt: skip  # a list is read as a list, not as a column


def _titles(cards: tuple[str, ...]) -> Rows:
    return tuple(row(guide.title(card), f"card-{card}") for card in cards)


def _leave(session: Session) -> tuple[Button, ...]:
    return row(BACK, "leave") if session.under not in {None, Phase.HOME} else row(HOME, "home")


def _card(question: str, lines: tuple[Line, ...], listed: str = "list") -> Ask:
    return ask(question, lines, row(TO_LIST, listed), row(HOME, "home"))


def _turned(screen: Info | Options, flow: Flow, session: Session, event: Event, now: datetime) -> Step:
    view = view_of(flow, session, now)
    event = as_tap(event, screen.show(flow, session, now), view)
    if isinstance(event, Replied) and session.page and view.exactly(event.text, (row(BACK, "list"),)):
        listed = screen.listed(session.page)
        return _turned(screen, flow, session, Tapped(session.asked, listed, session.rev), now)
    match event:
        case Tapped(option="home"):
            return arrive(flow, home(session), now)
        case Tapped(option="leave"):
            return arrive(flow, returned(session), now)
        case Tapped(option=option) if option in {"list", "more", "privacy"} or option.startswith(
            ("card-", TOPIC)
        ):
            session = replace(session, page={"list": ""}.get(option, option.removeprefix("card-")))
            return session, redrawn(screen.show(flow, session, now))
        case Replied() if (
            looked_up := shelf.coded(flow, screen.guidance, session, event, now)
            or typed_code(flow, session, event, now)
        ) is not None:
            return looked_up
        case Tapped(option=option) if (
            shelved := shelf.tapped(flow, screen.guidance, session, option, now)
        ) is not None:
            return (
                (shelved, redrawn(screen.show(flow, shelved, now)))
                if isinstance(shelved, Session)
                else shelved
            )
        case Replied() if not session.agreed_at and (offered := offer(flow, session, event, now)):
            return offered
        case _:
            return session, (say(NOT_KEPT), *screen.show(flow, session, now))
