"""Places: words or a point on the map; which town is asked, a pin is confirmed, a live location refused (V4)."""

from dataclasses import asdict

from flows.answers import Answer, Original
from flows.copies import replace
from flows.hearing.outcomes import (
    Doubtful,
    Outcome,
    Picking,
    Shown,
    Taken,
    Unread,
    Unwelcome,
    View,
    button,
    paired,
)  # fmt: skip  # a list is read as a list, not as a column
from flows.hearing.told import city_and_state
from flows.messages import Button, Event, Pinned, Replied, Rows, Tapped
from flows.questions import Where
from flows.reading import places
from flows.session import Pending
from flows.words import N_, Line, line, verbatim

WHICH_STATE = N_("Which state was it in? Write its name, or tap it.")
WHICH_PLACE = N_("I know more than one. Which one is it?")
PIN = N_("Is this where it happened, not where you are now? It is near {place}.")
PIN_ELSEWHERE = N_("That point is not in the United States. Please write the place.")
LIVE = N_("Please stop sharing your live location. I do not need it, and I did not keep it.")
PIN_YES = N_("Yes, it happened there")
NOT_THERE = N_("No")
NOT_LISTED = N_("None of these")
MORE_STATES = N_("More states")
UNREAD = N_("Please write a city and a state, or tap Skip.")
_A_PAGE = 20
_NOWHERE = places.Where(None, None, None, None, None, None, exact=True, zone=None)
"""Words nobody could place may be an address: they leave only with the exact place."""


def show_where(question: Where, view: View) -> Shown:
    """The question, a doubt to settle, or the list of states."""
    if view.pending is None:
        return Shown((Line(question.ask[0], strong=True), *(Line(text) for text in question.ask[1:])))
    match view.pending.kind:
        case "state":
            return Shown((Line(WHICH_STATE, strong=True),), _states(view))
        case "pin":
            place = city_and_state(view.pending.options[0], view.lang)
            return Shown(
                (line(PIN, place=place, strong=True),),
                ((Button(Line(PIN_YES), "c0"), Button(Line(NOT_THERE), "none")),),
            )
        case _:
            return Shown((Line(WHICH_PLACE, strong=True),), _offered(view.pending, view.lang))


def hear_where(question: Where, event: Event, view: View) -> Outcome:
    """Take words, a pin or a tap; what names no state is asked for its state."""
    match event:
        case Pinned(live=True):
            return Unwelcome(Line(LIVE))
        case Pinned(latitude=latitude, longitude=longitude):
            return _pinned(latitude, longitude, view)
        case Replied(text=text):
            pin = view.pending is not None and view.pending.kind == "pin"
            yes, no = ("c0", "none") if pin else ("", "")
            named = view.named(text, show_where(question, view).rows, yes=yes, no=no)
            return _tapped(named, view) if named else _read(text, view)
        case Tapped(option=option):
            return _tapped(option, view)
        case _:
            return Unread(Line(UNREAD))


def _pinned(latitude: float, longitude: float, view: View) -> Outcome:
    found = places.at_pin(latitude, longitude, view.places)
    if found.state is None:
        return Unwelcome(Line(PIN_ELSEWHERE))
    return Doubtful(Pending("pin", (_answer(found),)))


def _read(text: str, view: View) -> Outcome:
    said: tuple[Original, ...] = (view.said(text),)
    if view.pending is not None and view.pending.words is not None:
        if state := places.match_state(text, view.lang):
            return _in_state(state, view.pending.words, view)
        said = (view.pending.words, *said)
    found = places.read_where(text, view.lang, view.places)
    if not found:
        return _unplaced(said, view)
    options = tuple(_answer(where, *said) for where in found)
    return Taken(options[0]) if len(options) == 1 else Doubtful(Pending("which", options, said[0]))


def _unplaced(said: tuple[Original, ...], view: View) -> Outcome:
    """Ask the state once; the second time the words are kept, with no place read from them (V4)."""
    if view.pending is None or view.pending.kind != "state":
        text = "\n".join(words.text for words in said)
        together = said[0] if len(said) == 1 else replace(said[0], text=text, message=0)
        return Doubtful(Pending("state", (), together))
    return Taken(in_words(*said))


def in_words(*said: Original) -> Answer:
    """Return a place that is known by the person's words alone."""
    return _answer(_NOWHERE, *said)


def _tapped(option: str, view: View) -> Outcome:
    pending = view.pending
    if pending is not None and (answer := pending.chosen(option)) is not None:
        return Taken(answer)
    if pending is not None and option.startswith("s-") and pending.words is not None:
        return _in_state(option[2:].upper(), pending.words, view)
    if option.startswith("page-"):
        return Picking(view.picked, option.removeprefix("page-"), pending)
    if pending is not None and pending.words is not None:
        return Doubtful(Pending("state", (), pending.words))
    return Picking((), "")


def _in_state(state: str, words: Original, view: View) -> Outcome:
    found = places.read_where(words.text, view.lang, view.places, near=state)
    here = tuple(where for where in found if where.state == state)
    options = tuple(_answer(where, words) for where in here or (replace(_NOWHERE, state=state),))
    return Taken(options[0]) if len(options) == 1 else Doubtful(Pending("which", options, words))


def _answer(where: places.Where, *words: Original) -> Answer:
    plain = asdict(where)
    plain["point"] = list(where.point) if where.point else None
    return Answer(plain, original=words)


def _offered(pending: Pending, lang: str) -> Rows:
    rows = [button(verbatim(city_and_state(o, lang)), f"c{i}") for i, o in enumerate(pending.options[:8])]
    return (*rows, button(Line(NOT_LISTED), "none"))


def _states(view: View) -> Rows:
    every = places.states()
    start = int(view.page or 0)
    shown = every[start : start + _A_PAGE]
    buttons = [
        Button(verbatim(es if view.lang == "es" else en), f"s-{code.lower()}") for code, en, es in shown
    ]
    following = start + _A_PAGE if start + _A_PAGE < len(every) else 0
    return (*paired(buttons), button(Line(MORE_STATES), f"page-{following}"))
