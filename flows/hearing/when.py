"""Dates: buttons first, then words; every reading of words is read back with weekday and date (validator V3)."""

from datetime import date, timedelta

from flows.answers import Answer, Original
from flows.hearing.outcomes import Doubtful, Outcome, Picking, Shown, Taken, Unread, View, button, paired
from flows.hearing.told import short_day, told_when
from flows.messages import Button, Event, Replied, Rows, Tapped
from flows.questions import When
from flows.reading import dates
from flows.reading.folding import bare_words
from flows.session import Pending
from flows.words import N_, Line, line

TODAY = N_("Today: {day}")
YESTERDAY = N_("Yesterday: {day}")
TOMORROW = N_("Tomorrow: {day}")
WEEK = N_("In the last 7 days")
OTHER = N_("Another date")
WHICH_DAY = N_("Which day was it?")
WHICH_MONTH = N_("Write the date as you say it. Or tap the month.")
UNREADABLE = N_("I could not read the date. You can write: 14 November, last Tuesday, or 2026.")
CONFIRM = N_("I read: {when}. Is that right?")
WHICH = N_("I can read this in more than one way. Which one is right?")
YES = N_("Yes, that is right")
NO = N_("No")
NONE = N_("None of these")
_MONTHS_SHOWN = 8


def show_when(question: When, view: View) -> Shown:
    """The first screen, the week, the months, or a reading to confirm."""
    if view.pending is not None:
        return _doubt(view.pending)
    match view.page:
        case "week":
            return Shown((Line(WHICH_DAY, strong=True),), _days(view))
        case "other":
            return Shown((Line(WHICH_MONTH, strong=True),), _months(view))
        case _:
            lines = (Line(question.ask[0], strong=True), *(Line(text) for text in question.ask[1:]))
            return Shown(lines, _first_ahead(view) if question.ahead else _first(view))


def hear_when(question: When, event: Event, view: View) -> Outcome:
    """Take a tap or read words; words are never taken without a yes, but today and yesterday."""
    match event:
        case Tapped(option=option):
            return _tapped(option, view)
        case Replied(text=text):
            rows = show_when(question, view).rows
            confirming = view.pending is not None and view.pending.kind == "confirm"
            yes, no = ("c0", "none") if confirming else ("", "")
            named = view.named(text, rows, yes=yes, no=no)
            return _tapped(named, view) if named else _one_day(text, view) or _read(question, text, view)
        case _:
            return Unread(Line(UNREADABLE))


def _tapped(option: str, view: View) -> Outcome:
    if view.pending is not None and (answer := view.pending.chosen(option)) is not None:
        return Taken(answer)
    match option.partition("-"):
        case ("d", _, day):
            return Taken(_answer(dates.when_on(date.fromisoformat(day))))
        case ("m", _, month):
            return Taken(Answer({"edtf": month, "time": None, "about": False}, certainty="sure"))
        case ("none", _, _):
            return Picking((), "other")
        case _:
            return Picking((), option)


def _one_day(text: str, view: View) -> Taken | None:
    """Take "today" and "yesterday" alone as what the buttons say: there is nothing to ask."""
    back = {"today": 0, "hoy": 0, "yesterday": 1, "ayer": 1}.get(bare_words(text))
    if back is None:
        return None
    day = view.now.date() - timedelta(days=back)
    return Taken(_answer(dates.when_on(day), (view.said(text),)))


def _read(question: When, text: str, view: View) -> Outcome:
    read = dates.read_ahead if question.ahead else dates.read_when
    found = read(text, view.lang, view.now)
    if not found:
        return Unread(Line(UNREADABLE), view.said(text))
    said = (view.said(text),)
    options = tuple(_answer(when, said) for when in found)
    return Doubtful(Pending("confirm" if len(options) == 1 else "which", options, said[0]))


def _answer(when: dates.When, said: tuple[Original, ...] = ()) -> Answer:
    value = {"edtf": when.edtf, "time": when.time, "about": when.about}
    return Answer(value, certainty="guess" if when.about or "~" in when.edtf else "sure", original=said)


def _doubt(pending: Pending) -> Shown:
    if pending.kind == "confirm":
        asked = line(CONFIRM, when=told_when(pending.options[0]), strong=True)
        return Shown((asked,), ((Button(Line(YES), "c0"), Button(Line(NO), "none")),))
    rows = [button(told_when(option), f"c{i}") for i, option in enumerate(pending.options[:8])]
    return Shown((Line(WHICH, strong=True),), (*rows, button(Line(NONE), "none")))


def _first(view: View) -> Rows:
    today = view.now.date()
    yesterday = today - timedelta(days=1)
    return (
        button(line(TODAY, day=short_day(today)), _on(today)),
        button(line(YESTERDAY, day=short_day(yesterday)), _on(yesterday)),
        (Button(Line(WEEK), "week"), Button(Line(OTHER), "other")),
    )


def _first_ahead(view: View) -> Rows:
    today = view.now.date()
    tomorrow = today + timedelta(days=1)
    return (
        button(line(TODAY, day=short_day(today)), _on(today)),
        button(line(TOMORROW, day=short_day(tomorrow)), _on(tomorrow)),
    )


def _days(view: View) -> Rows:
    days = [view.now.date() - timedelta(days=back) for back in range(2, 8)]
    return tuple(button(short_day(day), _on(day)) for day in days)


def _on(day: date) -> str:
    """The day itself, not "today": a button may be tapped after midnight."""
    return f"d-{day.isoformat()}"


def _months(view: View) -> Rows:
    year, month, buttons = view.now.year, view.now.month, []
    for _ in range(_MONTHS_SHOWN):
        edtf = f"{year}-{month:02}"
        buttons.append(Button(told_when(Answer({"edtf": edtf, "time": None, "about": False})), f"m-{edtf}"))
        year, month = (year, month - 1) if month > 1 else (year - 1, 12)
    return paired(buttons)
