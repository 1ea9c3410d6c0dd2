"""An answer told back in words: for the tick, the review and the read-back."""

import re
from datetime import date

from flows.answers import DECLINED, UNKNOWN, Answer
from flows.conditions import folded
from flows.hearing.count import told_count
from flows.questions import Choice, Choices, Count, Files, Items, PartOfDay, Question, Text, When, Where
from flows.reading.places import state_name
from flows.words import N_, Line, line, verbatim

NOT_GIVEN = N_("Not given")
FILES_SENT = N_("{count} sent")
SPOKEN = N_("a voice message")
NOT_KNOWN = N_("I do not know")
NOT_SAID = N_("I prefer not to say")
HIDDEN_HERE = N_("Told from another account. It is hidden here.")
ABOUT = N_("about {when}")
AT = N_("{when}, at {time}")
MONTH = N_("{month} {year}")
BETWEEN = N_("between {first} and {last}")
MONTHS = (
    N_("January"), N_("February"), N_("March"), N_("April"), N_("May"), N_("June"),
    N_("July"), N_("August"), N_("September"), N_("October"), N_("November"), N_("December"),
)  # fmt: skip  # a list is read as a list, not as a column
WEEKDAYS = (
    N_("Monday"), N_("Tuesday"), N_("Wednesday"), N_("Thursday"), N_("Friday"), N_("Saturday"), N_("Sunday"),
)  # fmt: skip  # a list is read as a list, not as a column
SHORT_DAY = N_("{weekday}, {month} {number}")
_SHORT = 300


def told(question: Question, answer: Answer | None, lang: str) -> Line:
    """Return *answer* as one line; an absent one says how it is absent."""
    if answer is None or answer.value is None or answer.hidden:
        return Line(_not_told(answer))
    match question:
        case PartOfDay(options=options) if answer.original:
            label = Line({o.code: o.label for o in options}[answer.value])
            return line("{part} ({words})", part=label, words=answer.original[-1].text)
        case Choice(options=options):
            return Line({o.code: o.label for o in options}[answer.value])
        case Choices(options=options):
            chosen = tuple(Line(o.label) for o in options if o.code in answer.value)
            return line("{list}", list=chosen)
        case When():
            return told_when(answer)
        case Where():
            return told_where(answer, lang)
        case Count():
            return told_count(answer.value["min"], answer.value["max"], guess=answer.certainty == "guess")
        case _:
            return _in_words(question, answer)


def _in_words(question: Question, answer: Answer) -> Line:
    """Return own words, shortened; what was spoken or sent lies in files."""
    match question:
        case Files():
            return line(FILES_SENT, count=len(answer.value))
        case Text() if not answer.value:
            return Line(SPOKEN)
        case _:
            return verbatim(shortened(in_full(question, answer)))


def in_full(question: Question, answer: Answer) -> str:
    """Return own words whole."""
    return "; ".join(answer.value) if isinstance(question, Items) else str(answer.value)


def shortened(text: str) -> str:
    """Return the first 300 characters of *text*, cut between words."""
    return text if len(text) <= _SHORT else text[:_SHORT].rsplit(" ", 1)[0] + " …"


def _not_told(answer: Answer | None) -> str:
    if answer is not None and answer.hidden:
        return HIDDEN_HERE
    return {UNKNOWN: NOT_KNOWN, DECLINED: NOT_SAID}.get(answer.absent or "" if answer else "", NOT_GIVEN)


def told_when(answer: Answer) -> Line:
    """Return a date in words, never more exact than it is."""
    plain = _edtf(answer.value["edtf"].rstrip("~?%"))
    if answer.value["time"]:
        plain = line(AT, when=plain, time=answer.value["time"])
    return line(ABOUT, when=plain) if answer.value["about"] or "~" in answer.value["edtf"] else plain


def short_day(day: date) -> Line:
    """Return a day near now, without its year: it must fit a button."""
    month = Line(MONTHS[day.month - 1])
    return line(SHORT_DAY, weekday=Line(WEEKDAYS[day.weekday()]), month=month, number=day.day)


def told_where(answer: Answer, lang: str) -> Line:
    """Return the person's own words for a place, and the city and state they were read as."""
    read = city_and_state(answer, lang)
    words = "; ".join(dict.fromkeys(said.text for said in answer.original))
    if not words or folded(read).split() == folded(words).split():
        return verbatim(read)
    return verbatim(words if folded(read) in folded(words) else f"{words} ({read})")


def city_and_state(answer: Answer, lang: str) -> str:
    """Return "Cicero, Illinois", as much of it as is known."""
    value = answer.value
    state = state_name(value["state"], lang) if value["state"] else None
    return ", ".join(part for part in (value["place"], state) if part)


def _edtf(edtf: str) -> Line:
    if "/" in edtf:
        first, last = edtf.split("/")
        return line(BETWEEN, first=_edtf(first.rstrip("~")), last=_edtf(last.rstrip("~")))
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", edtf):
        return line("{day}", day=date.fromisoformat(edtf))
    if re.fullmatch(r"\d{4}-\d{2}", edtf):
        return line(MONTH, month=Line(MONTHS[int(edtf[5:]) - 1]), year=edtf[:4])
    return verbatim(edtf)
