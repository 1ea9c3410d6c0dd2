"""Words that must be heard first: danger now, a crisis, harm at home, a child, forced work (dialogue 5.3, 5.4).

Theory. A missed alarm costs more than a false one: a false one shows a page with a way back, and loses no word. So
the frames are wide. What is kept out is what witnesses write every day: agents who beat, choked, threatened; somebody
who nearly died of fright; agents who *were* at a door. Danger therefore needs the present ("están en mi puerta"), and
a message that names a past day is a story unless it also says now. Harm at home needs somebody of the home. All
languages are searched, whatever language the buttons are in: people write as they speak.

The lists are data: ``frames`` has the notation and how it is searched, ``spellings`` how words are made comparable.
``docs/alarm-words.md`` says how well this does. They are a draft by engineers. Clinicians and native speakers must
read them before a launch.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Final, Literal

from flows.reading.alarm_lists import Lists
from flows.reading.alarms_english import ENGLISH
from flows.reading.alarms_spanish import SPANISH
from flows.reading.frames import Frame, Lexicon, Places, covered, found
from flows.reading.spellings import mender, sentences, written_out

Alarm = Literal["live", "crisis", "trafficking", "home", "child"]
ORDER: Final[tuple[Alarm, ...]] = ("live", "crisis", "child", "home", "trafficking")
"""Which is shown when a text holds several: the more urgent first."""
LANGUAGES: Final[Mapping[str, Lists]] = MappingProxyType({"en": ENGLISH, "es": SPANISH})


@dataclass(frozen=True, slots=True)
class _Compiled:
    """One language's lists, ready to be searched."""

    lexicon: Lexicon
    kinds: Mapping[Alarm, "_List"]
    past: "_List"
    now: "_List"
    never: "_List"


class _List:
    """One list; most texts are done with it by one look at its *bits*."""

    def __init__(self, lexicon: Lexicon, written: Iterable[str]) -> None:
        self.frames = tuple(map(lexicon.frame, written))
        self.bits = sum(frame.bit for frame in self.frames)

    def possible(self, places: Places) -> Iterator[Frame]:
        """Yield the frames that the text may match."""
        if places.possible & self.bits:
            yield from (frame for frame in self.frames if places.possible & frame.bit)

    def holds(self, places: Places) -> bool:
        """Return whether one of the frames is found."""
        return any(found(frame, places) for frame in self.possible(places))


def alarm(text: str, lang: str) -> Alarm | None:
    """Return what must be answered first, or None. *lang* is looked at first, then every other language."""
    heard = _heard(text, lang)
    return heard[0] if heard else None


def alarm_language(text: str, lang: str = "") -> str:
    """Return the language whose list raised the alarm; "" for none."""
    heard = _heard(text, lang)
    return heard[1] if heard else ""


def _heard(text: str, lang: str) -> tuple[Alarm, str] | None:
    words = sentences(text)
    if not words:
        return None
    tongues = sorted(LANGUAGES, key=lambda tongue: (tongue != lang.partition("-")[0], tongue))
    read = [(tongue, _read(tongue, words)) for tongue in tongues]
    for kind in ORDER:
        for tongue, places in read:
            if _holds(_compiled(tongue), kind, places):
                return kind, tongue
    return None


def _read(tongue: str, words: list[list[str]]) -> Places:
    lists, compiled = LANGUAGES[tongue], _compiled(tongue)
    places = compiled.lexicon.places([written_out(sentence, lists.spelled) for sentence in words])
    for frame in compiled.never.possible(places):
        erased = covered(frame, places)
        if erased:
            places = compiled.lexicon.without(places, erased)
    return places


def _holds(compiled: _Compiled, kind: Alarm, places: Places) -> bool:
    if kind == "live" and compiled.past.holds(places) and not compiled.now.holds(places):
        return False
    return compiled.kinds[kind].holds(places)


@cache
def _compiled(tongue: str) -> _Compiled:
    lists = LANGUAGES[tongue]
    lexicon = Lexicon(lists.named)
    kinds: dict[Alarm, _List] = {kind: _List(lexicon, getattr(lists, kind)) for kind in ORDER}
    never, past, now = (_List(lexicon, those) for those in (lists.never, lists.past, lists.now))
    by_sound = frozenset(lexicon.words) if lists.by_sound else frozenset[str]()
    lexicon.mend = mender(lists.hard, by_sound=by_sound)
    return _Compiled(lexicon, MappingProxyType(kinds), past, now, never)
