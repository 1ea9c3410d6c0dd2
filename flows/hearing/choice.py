"""Choices: one of several, or any number and then Done (validators V1 and V2)."""

from flows.answers import Answer
from flows.hearing.outcomes import Outcome, Picking, Shown, Taken, Unread, View, asked, button
from flows.messages import Button, Event, Replied, Rows, Tapped
from flows.questions import Choice, Choices, Option, PartOfDay
from flows.reading.bands import read_bands
from flows.reading.choices import match_choice, match_choices
from flows.words import N_, Line

TAP = N_("Please tap an answer. Or tap Skip.")
TAP_ONE = N_("Tap at least one, or Skip.")
WHICH_HALF = N_("Is that before noon or after? Please write it again: 7 am, or 7 in the evening.")
DONE = N_("Done")
OTHER_PAGE = N_("More answers")
FIRST_PAGE = N_("Back to the first answers")


def show_choice(question: Choice, view: View) -> Shown:
    """One button a row: labels are sentences."""
    del view
    return Shown(asked(question.ask), tuple(button(Line(o.label), o.code) for o in question.options))


def hear_choice(question: Choice, event: Event, view: View) -> Outcome:
    """Take a tap, or words that match a label, a number or a synonym."""
    codes = {o.code for o in question.options}
    match event:
        case Tapped(option=code) if code in codes:
            return Taken(Answer(code))
        case Replied(text=text):
            meant = match_choice(text, _typed(question.options, view))
            if meant is not None:
                return Taken(Answer(meant, original=(view.said(text),)))
            return _read_hour(text, view) if isinstance(question, PartOfDay) else _unread(text, view)
        case _:
            return Unread(Line(TAP))


def _unread(text: str, view: View) -> Outcome:
    return Unread(Line(TAP), view.said(text))


def _read_hour(text: str, view: View) -> Outcome:
    match read_bands(text, view.lang):
        case (band,):
            return Taken(Answer(band, original=(view.said(text),)))
        case ():
            return _unread(text, view)
        case _:
            return Unread(Line(WHICH_HALF), view.said(text))


def show_choices(question: Choices, view: View) -> Shown:
    """A page of options, chosen ones marked; then the other page and Done."""
    page = int(view.page or 0)
    rows: list[tuple[Button, ...]] = [
        button(Line(CHOSEN, (("label", Line(o.label)),)) if o.code in view.picked else Line(o.label), o.code)
        for o in _page(question, page)
    ]
    if len(question.pages) > 1:
        rows.append(button(Line(FIRST_PAGE if page else OTHER_PAGE), f"page-{0 if page else 1}"))
    rows.append((Button(Line(DONE), "done", style="primary"),))
    return Shown(asked(question.ask), tuple(rows))


CHOSEN = N_("✓ {label}")


def hear_choices(question: Choices, event: Event, view: View) -> Outcome:
    """Toggle an option, turn the page, or take all that is picked."""
    codes = tuple(o.code for o in question.options)
    match event:
        case Tapped(option="done"):
            if view.picked:
                return Taken(Answer([c for c in codes if c in view.picked]))
            return Unread(Line(TAP_ONE))
        case Tapped(option=option) if option.startswith("page-"):
            return Picking(view.picked, option.removeprefix("page-").strip("0"))
        case Tapped(option=code) if code in codes:
            return Picking(_toggled(question, view.picked, code), view.page)
        case Replied(text=text):
            return _typed_choices(question, text, view)
        case _:
            return Unread(Line(TAP_ONE))


def _typed_choices(question: Choices, text: str, view: View) -> Outcome:
    labels = {**_typed(question.options, view), "done": _label(DONE, view)}
    if way := view.exactly(text, _ways(question, view)):
        return hear_choices(question, Tapped(question.id, way, 0), view)
    codes = [code for code in match_choices(text, labels) if code != "done"]
    if not codes:
        return Unread(Line(TAP), view.said(text))
    picked = view.picked
    for code in codes:
        picked = picked if code in picked else _toggled(question, picked, code)
    return Picking(picked, view.page)


def _ways(question: Choices, view: View) -> Rows:
    """Return the buttons on the screen that are no answer: the other page, and Done."""
    codes = {option.code for option in question.options}
    return tuple(each for each in show_choices(question, view).rows if each[0].option not in codes)


def _toggled(question: Choices, picked: tuple[str, ...], code: str) -> tuple[str, ...]:
    """Mark or unmark *code*; what goes with no other choice clears the others, and is cleared by them."""
    if code in picked:
        return tuple(c for c in picked if c != code)
    alone = {o.code for o in question.options if o.alone}
    return (code,) if code in alone else (*(c for c in picked if c not in alone), code)


def _page(question: Choices, page: int) -> tuple[Option, ...]:
    start = sum(question.pages[:page])
    return question.options[start : start + question.pages[page]]


def _typed(options: tuple[Option, ...], view: View) -> dict[str, tuple[str, ...]]:
    return {o.code: (*_label(o.label, view), *o.also) for o in options}


def _label(label: str, view: View) -> tuple[str, ...]:
    rows: Rows = (button(Line(label), "x"),)
    return view.labels(rows)["x"]
