"""The matrix of dialogue 5.1: every place where a person can stand, everything that can come, and what must hold after.

The places are the phases (a new phase is here by itself, and a test of ``walks`` fails until there is a way into it)
and, inside the form, each kind of open question and each doubt. What comes is a list of events; the quiet timer that
they leave runs out at the end, as it does when nothing more comes.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from flows.afterwards import CaseMoved, ReportRead, Unanswered
from flows.answers import Answer
from flows.case_status import CaseStatus, Status
from flows.file_messages import FileKept, FileRefused
from flows.messages import (
    Ask,
    Attached,
    Blocked,
    CodeChecked,
    Commanded,
    Edited,
    Event,
    FileCame,
    Heard,
    Pinned,
    Quieted,
    Replied,
    Say,
    Tapped,
)
from flows.phases import FORM, Phase
from flows.replies import PartnerReply, fixed
from tests.flows.hearing.walks import at_review, at_role, at_story, at_types, at_when, at_where
from tests.flows.walks import PHASES, at_code, at_options
from tests.play import CODE, NOW, Play

MARK = "Zz7zz they broke the blue door and ran away"
"""Words that answer nothing and must not be lost in the form."""
OLD = "They pushed my neighbor."
LINK = "https://example.org/zz7zz"
FULL = "x" * 4096
HASH = "0" * 64

Way = Callable[[], Play]


def doubtful_words() -> Play:
    """Words whose question cannot be known."""
    return at_story().hear(Replied(OLD, Heard.UNSURE, message=900))


def sent_on() -> Play:
    """Asked whose the words are that were sent on."""
    return at_types().hear(Replied(OLD, forwarded=True, message=900))


def pinned_elsewhere() -> Play:
    """Asked whether a point is the place."""
    return at_types().pin(41.85, -87.75)


def pinned_here() -> Play:
    """Asked whether a point is where it happened."""
    return at_where().pin(41.85, -87.75)


def two_towns() -> Play:
    """Asked which town was meant."""
    return at_where().write("Springfield")


def a_date_read() -> Play:
    """Asked whether a date was read right."""
    return at_when().write("yesterday")


def holding() -> Play:
    """Unclear words wait for more."""
    return at_types().hear(Replied(OLD, message=900))


def telling() -> Play:
    """In the middle of the story."""
    return at_story().hear(Replied(OLD, message=900))


def a_status() -> Play:
    """Asked whether words about a status shall be hidden."""
    return at_story().hear(Replied(f"{OLD} My cousin is undocumented.", message=900))


def changing() -> Play:
    """A line of the review is being changed."""
    return at_review().tap("Change").tap("Your words")


def report_open() -> Play:
    """A report that was sent stands open by its code, from any account."""
    sent = Status("h", NOW.date(), (CaseStatus("DEMO group", "delivered", NOW.date()),))
    return at_code().write(CODE).hear(CodeChecked(sent))


def asked_by_a_group() -> Play:
    """A partner's typed question is open."""
    asked = PartnerReply(
        "K7QX-93TD", "reply-0001", "2026-11-22T15:00:00Z", "needs_info", "en", asked=fixed("hurt_now")
    )
    return at_options("h").hear(CaseMoved("DEMO group", "h", "l1", asked))


def asked_for_a_day() -> Play:
    """A partner asks for a date, and one was read that must be confirmed."""
    asked = fixed("hearing_date")
    said = PartnerReply("K7QX-93TD", "reply-0001", "2026-11-22T15:00:00Z", "needs_info", "en", asked=asked)
    return at_options("h").hear(CaseMoved("DEMO group", "h", "l1", said)).write("December 3, 2026")


def asked_to_refer() -> Play:
    """A partner wants to send the report to another group."""
    wish = PartnerReply("K7QX-93TD", "reply-0001", "2026-11-22T15:00:00Z", "referred", "en", refer_to="Other")
    return at_options("h").hear(CaseMoved("DEMO group", "h", "l1", wish))


def choosing_another_group() -> Play:
    """The report may go to one group more: who may see it."""
    play = at_review()
    play.tap("Save only").registered(handle="h").hear(Unanswered("Other", "h")).tap(
        "Send it to another group"
    )
    return play.hear(ReportRead(play.submitted[0].report))


def taking_back() -> Play:
    """Asked whether to take the report back from a group."""
    sent = Status("h", NOW.date(), (CaseStatus("DEMO group", "delivered", NOW.date(), who="demo"),))
    return at_code().write(CODE).hear(CodeChecked(sent)).tap("Take it back")


def adding() -> Play:
    """Words wait for a yes before they are added to it."""
    return report_open().hear(Replied(OLD, message=900))


def asked_about_files() -> Play:
    """A file waits with them, and who made it is asked."""
    play = adding().hear(_file("photo")).hear(_kept("photo", 7, "h"))
    return play.hear(Quieted(play.session.rev))


def adding_files() -> Play:
    """All was asked about it; now it stands before the yes."""
    return asked_about_files().tap("Skip").tap("Skip").tap("Skip")


def asked_what_for() -> Play:
    """A file came right after Send."""
    play = at_options("h").hear(_file("photo"))
    return play.hear(Quieted(play.session.rev))


STATES: Mapping[str, Way] = {
    **{phase.value: PHASES[phase] for phase in Phase},
    **{
        way.__name__: way
        for way in (
            at_role, at_when, at_where, at_story, doubtful_words, sent_on, pinned_elsewhere, pinned_here, two_towns,
            a_date_read, holding, telling, a_status, changing, report_open, adding, asked_about_files, adding_files,
            asked_what_for, asked_by_a_group, asked_for_a_day, asked_to_refer, choosing_another_group, taking_back,
        )
    },
}  # fmt: skip  # a list is read as a list, not as a column


@dataclass(frozen=True, slots=True)
class Input:
    """*events* of a play that stands somewhere; *kept*: words of them that the form must hold afterwards.

    *answers*: it may answer the open question, or settle what is open.
    """

    events: Callable[[Play], tuple[Event, ...]]
    kept: str = ""
    answers: bool = False


def _words(*texts: str, forwarded: bool = False) -> Input:
    events = tuple(Replied(text, forwarded=forwarded, message=950 + i) for i, text in enumerate(texts))
    return Input(lambda _: events, texts[-1] if texts[-1] != FULL else "")


def _just(*events: Event) -> Input:
    return Input(lambda _: events)


def _first_button(play: Play) -> tuple[Event, ...]:
    return (Replied(next((play.say(button) for button in play.buttons() if button.option), "hello")),)


def _tapped_twice(play: Play) -> tuple[Event, ...]:
    ask = play.open_ask
    option = next((button.option for button in play.buttons() if button.option), "none")
    tap = Tapped(ask.question if ask else "", option, ask.rev if ask else 0)
    return tap, tap


def _file(kind: str, **more: object) -> FileCame:
    return FileCame(kind, "token", 1000, "", "original_file", **more)  # type: ignore[arg-type]  # a kind by name


def _kept(kind: str, number: int, handle: str, album: str = "") -> FileKept:
    what = f"{number:016x}", kind, "original_file", "image/jpeg", 1000, HASH
    return FileKept(*what, album=album, handle=handle)  # type: ignore[arg-type]  # a kind by name


def _handle(play: Play) -> str:
    """Return the report that a file sent now would be added to."""
    session = play.session
    if session.phase is not Phase.CODE:
        return ""
    return session.after.adding.handle if session.after.adding else session.handle


def _came(kind: str, count: int = 1, *, album: str = "", words: Replied | None = None) -> Input:
    def events(play: Play) -> tuple[Event, ...]:
        came = _file(kind, album=album, caption=words)
        kept = (_kept(kind, number, _handle(play), album) for number in range(count))
        return tuple(event for file in kept for event in (came, file))

    return Input(events, words.text if words else "")


def _over_the_limit(play: Play) -> tuple[Event, ...]:
    refused = FileRefused(
        "too_big", "video", 10**9, "", file="f" * 16, limit=20_000_000, handle=_handle(play)
    )
    return _file("video"), refused


INPUTS: Mapping[str, Input] = {
    "a label typed": Input(_first_button, answers=True),
    "other words": _words(MARK),
    "a burst": _words("wait", "so", MARK),
    "a long text": _words(*[FULL] * 5),
    "a voice message": _came("voice"),
    "a video": _came("video"),
    "a sound file": _came("audio"),
    "a photo": _came("photo"),
    "a document": _came("document"),
    "a photo with words": _came("photo", words=Replied(MARK, message=950)),
    "an album": _came("photo", 6, album="a"),
    "a file over the limit": Input(_over_the_limit),
    "words sent on": _words(MARK, forwarded=True),
    "a point": _just(Pinned(41.85, -87.75)),
    "a live location": _just(Pinned(41.85, -87.75, live=True)),
    "a contact card": _just(Attached("contact")),
    **{f"a {kind}": _just(Attached(kind)) for kind in ("sticker", "dice", "game", "poll", "story", "gift")},
    "three stickers": _just(*[Attached("sticker")] * 3),
    "something of tomorrow": _just(Attached("other")),
    "a changed message": _just(Edited("They pushed my neighbor twice.", 900)),
    "a changed message of long ago": _just(Edited("other words", 3)),
    "a stale button": _just(Tapped("rep.role", "victim", 0)),
    "a button tapped twice": Input(_tapped_twice, answers=True),
    "a link": _words(LINK),
    "an unknown command": _just(Commanded("nonsense")),
    "an insult": _just(Replied("stupid bot", message=950)),
    "a block": _just(Blocked()),
}
MOST_MESSAGES = 4
"""Of one event: what was heard, what became of it, and the open question, which may have a page before it."""


def stands(state: str, lang: str) -> Play:
    """Return a play in *state*, its language changed to *lang*."""
    play = _STANDING.get(state)
    if play is None:
        play = _STANDING[state] = STATES[state]()
    play = replace(play, script=[], submitted=[])
    play.session = replace(play.session, lang=lang)
    return play


_STANDING: dict[str, Play] = {}


def messages(play: Play) -> int:
    """Return how many messages the last event brought."""
    return sum(isinstance(effect, Say | Ask) for effect in play.effects)


def is_open(play: Play) -> bool:
    """Whether the question that was put last is the open one.

    Or the person waits for a receipt and knows it; or stopped, and was told how to come back.
    """
    ask, session = play.open_ask, play.session
    if session.phase is Phase.SUBMITTED or session.blocked or "/start" in play.said():
        return True
    return ask is not None and (ask.question, ask.rev) == (session.asked, session.rev)


def lost(before: Mapping[str, Answer], after: Mapping[str, Answer]) -> list[str]:
    """Return the questions whose answer is gone."""
    return [name for name in before if name not in after]


__all__ = [
    "FORM",
    "INPUTS",
    "MARK",
    "MOST_MESSAGES",
    "OLD",
    "STATES",
    "is_open",
    "lost",
    "messages",
    "stands",
]
