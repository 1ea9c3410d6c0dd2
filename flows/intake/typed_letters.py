"""A partner's typed question: options as buttons, a date through the kind ``When``, checked like any other answer.

What was chosen is shown before it goes, like all words that are added later: the person may write more beside it.
Words that name no option, and no date, are asked for once more; the second time they go as words (dialogue P8).
"""

from datetime import datetime

from flows import hearing
from flows.after_send import Adding, Typed, Waiting
from flows.answers import Answer, Original
from flows.copies import replace
from flows.flow import Flow, Step
from flows.hearing.choice import TAP
from flows.hearing.outcomes import Doubtful, Picking, Taken, Unread, Unwelcome, View
from flows.intake import adding, case_told
from flows.messages import Button, Event, Replied, Rows, Tapped
from flows.phases import Phase
from flows.questions import When
from flows.reading.choices import match_choice
from flows.reading.identifiers import hide_identifiers
from flows.report import Answered
from flows.session import Pending, Session
from flows.speaking import redrawn, say, stamp, view_of
from flows.words import Line

OPTION = "letter-o"
PAST = frozenset({"exact_day", "paper_date"})
"""Questions of the fixed list whose day lies behind."""


def rows(flow: Flow, session: Session, letter: Waiting, now: datetime) -> Rows:
    """Return the buttons of a typed question; none for one that is answered in words."""
    match letter.kind:
        case "choice":
            return _options(letter)
        case "date":
            return hearing.shown(_when(letter), _view(flow, session, now)).rows
        case _:
            return ()


def doubted(flow: Flow, session: Session, letter: Waiting, now: datetime) -> tuple[Line, ...]:
    """Return what a date was read as, to be confirmed; or the next page of its buttons. Nothing where it stands new."""
    view = _view(flow, session, now)
    if letter.kind != "date" or (view.pending is None and not view.page):
        return ()
    return hearing.shown(_when(letter), view).lines


def tapped(flow: Flow, session: Session, letter: Waiting, option: str, now: datetime) -> Step | None:
    """Take a button of a typed question; None: it is another button."""
    if letter.kind == "choice" and letter.asked is not None and option.startswith(OPTION):
        number = option.removeprefix(OPTION)
        known = number.isdecimal() and int(number) < len(letter.asked.options)
        return _chosen(flow, session, letter, int(number), now) if known else None
    if letter.kind == "date" and not option.startswith("letter-"):
        return _heard(flow, session, letter, Tapped("code", option, session.rev), now)
    return None


def written(flow: Flow, session: Session, letter: Waiting, event: Replied, now: datetime) -> Step | None:
    """Read words as the answer to a typed question; None: the question is answered in words."""
    match letter.kind:
        case "choice":
            named = {b.option: b for each in _options(letter) for b in each}
            meant = match_choice(event.text, _view(flow, session, now).labels(_options(letter)))
            if meant is not None and meant in named:
                return tapped(flow, session, letter, meant, now)
            return _unread(flow, session, letter, event, Line(TAP), now)
        case "date":
            return _heard(flow, session, letter, event, now)
        case _:
            return None


def _options(letter: Waiting) -> Rows:
    asked = letter.asked
    if asked is None:
        return ()
    return tuple(
        (Button(case_told.label(asked, one), f"{OPTION}{i}"),) for i, one in enumerate(asked.options)
    )


def _chosen(flow: Flow, session: Session, letter: Waiting, number: int, now: datetime) -> Step:
    asked = letter.asked
    option = asked.options[number] if asked else ""
    said = flow.words.get(session.lang, {}).get(option, option) if asked and asked.id else option
    return _answered(flow, session, letter, option, said, now)


def _heard(flow: Flow, session: Session, letter: Waiting, event: Event, now: datetime) -> Step:
    outcome = hearing.heard(_when(letter), event, _view(flow, session, now, event))
    name = session.page.partition("/")[0]
    screen = flow.screens[Phase.CODE]
    match outcome:
        case Taken(answer):
            said = _said(session, answer)
            return _answered(flow, session, letter, _edtf(answer), said, now)
        case Picking(_, page, _):
            session = _begun(replace(session, page=f"{name}/{page}" if page else name), Typed())
            return session, redrawn(screen.show(flow, session, now))
        case Doubtful(pending):
            words = pending.words.text if pending.words else ""
            typed = Typed(words=words, whens=tuple(map(_reading, pending.options)))
            session = _begun(replace(session, page=name), typed)
            return session, screen.show(flow, session, now)
        case Unread(told) | Unwelcome(told) if isinstance(event, Replied):
            return _unread(flow, session, letter, event, told, now)
        case _:
            return session, screen.show(flow, session, now)


def _unread(flow: Flow, session: Session, letter: Waiting, event: Replied, told: Line, now: datetime) -> Step:
    if not session.after.typed.missed:
        session = _begun(session, replace(session.after.typed, missed=True))
        return session, (say(told), *flow.screens[Phase.CODE].show(flow, session, now))
    started = Adding(letter.handle, (letter.partner,), letter=letter.letter, reply=_answer(letter, ""))
    return adding.heard(flow, _begun(session, Typed()), started, event, now)


def _answered(flow: Flow, session: Session, letter: Waiting, value: str, said: str, now: datetime) -> Step:
    """Show the answer as what would be added; it goes after the yes."""
    said, _ = hide_identifiers(said, session.lang)
    words = (Original(said, session.lang, stamp(now)),)
    reply = _answer(letter, value)
    started = Adding(letter.handle, (letter.partner,), words, letter=letter.letter, reply=reply)
    session = adding.first(_begun(session, Typed()), started)
    return session, flow.screens[Phase.CODE].show(flow, session, now)


def _begun(session: Session, typed: Typed) -> Session:
    return replace(session, after=replace(session.after, typed=typed))


def _said(session: Session, answer: Answer) -> str:
    """What was typed, where it was typed; a button's day by itself."""
    typed = session.after.typed
    named = _reading(answer) in typed.whens and typed.words
    return answer.original[-1].text if answer.original else named or str(answer.value["edtf"])


def _reading(answer: Answer) -> tuple[str, str, bool]:
    return str(answer.value["edtf"]), str(answer.value["time"] or ""), bool(answer.value["about"])


def _pending(typed: Typed) -> Pending | None:
    """Return the doubt that only a tap settles."""
    options = tuple(
        Answer({"edtf": edtf, "time": time or None, "about": about}) for edtf, time, about in typed.whens
    )
    return Pending("confirm" if len(options) == 1 else "which", options) if options else None


def _answer(letter: Waiting, value: str) -> Answered | None:
    asked = letter.asked
    return None if asked is None else Answered(asked.text, asked.kind, value, asked.id)


def _edtf(answer: Answer) -> str:
    day: str = answer.value["edtf"]
    return f"{day}T{answer.value['time']}" if answer.value["time"] else day


def _when(letter: Waiting) -> When:
    asked = letter.asked
    text = asked.text if asked and asked.id else ""
    ahead = asked is None or asked.id not in PAST
    return When(id="code", title=text, ask=(text,), help=(), need=(), sens=1, ahead=ahead)


def _view(flow: Flow, session: Session, now: datetime, event: Event | None = None) -> View:
    page = session.page.partition("/")[2]
    pending = _pending(session.after.typed)
    seen = view_of(flow, session, now, event=event)
    return replace(seen, answer=None, picked=(), page=page, pending=pending)
