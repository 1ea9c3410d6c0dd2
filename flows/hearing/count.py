"""About how many (validator V6): a tap, a number, words or a range."""

from flows.answers import Answer
from flows.hearing.outcomes import Outcome, Shown, Taken, Unread, View, asked, paired
from flows.messages import Button, Event, Replied, Tapped
from flows.questions import Count
from flows.reading.counts import read_count
from flows.words import N_, Line, line

GUESS = N_("About how many? A guess is fine.")
SPAN = N_("{least} to {most}")
MORE_THAN = N_("{least} or more")
ABOUT = N_("about {number}")
_ONE = "{number}"


def show_count(question: Count, view: View) -> Shown:
    """The question and its ready answers."""
    del view
    buttons = [Button(told_count(least, most), f"n-{least}-{most}") for least, most in question.taps]
    single = [button for button in buttons if button.label.text == _ONE]
    return Shown(asked(question.ask), ((tuple(single),) if single else ()) + paired(buttons[len(single) :]))


def hear_count(question: Count, event: Event, view: View) -> Outcome:
    """Take a tap, or read words; what nobody can read is asked once more."""
    match event:
        case Tapped(option=option) if option in {f"n-{least}-{most}" for least, most in question.taps}:
            least, most = (int(part) for part in option.removeprefix("n-").split("-"))
            return Taken(_answer(least, most, guess=least != most))
        case Replied(text=text):
            read = read_count(text, question.most)
            if read is None:
                return Unread(Line(GUESS), view.said(text))
            told = _answer(read.least, read.most, guess=read.guess)
            return Taken(Answer(told.value, certainty=told.certainty, original=(view.said(text),)))
        case _:
            return Unread(Line(GUESS))


def told_count(least: int, most: int | None, *, guess: bool = False) -> Line:
    """Return a count in words: "6", "about 6", "6 to 7", "20 or more"."""
    if most is None:
        return line(MORE_THAN, least=least)
    if least != most:
        return line(SPAN, least=least, most=most)
    return line(ABOUT if guess else _ONE, number=least)


def _answer(least: int, most: int | None, *, guess: bool) -> Answer:
    return Answer({"min": least, "max": most}, certainty="guess" if guess else None)
