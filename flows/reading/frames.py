"""Frames: words that mean something when they stand in a certain order, near each other.

Theory. A list of whole sentences finds the sentences it was written from and few others. People say "they are taking
my dad", "se lo estan llevando", "ice got my uncle on the ground": the *sorts* of words are few, their mixtures many.
So a frame is written over classes of words: someone who hurts, a verb of hurting, a child.

How it is searched. The places of a class in a text are the bits of one whole number: bit 7 is the seventh word. "A,
then at most four other words, then B" is then a few shifts and one ``&`` for the whole text, whatever it holds.
Nothing is tried twice and nothing goes back, so the time is bounded by frames times the length, and no text is
hostile. The end of a sentence is a bit that no gap crosses.

Most texts hold few classes, and most frames need two or three. Which frames a text can match at all is found first,
for all of them at once: each class knows, as bits, the frames whose first need it meets, whose second, and so on.

The notation of a frame, pieces separated by spaces:

- ``word``, ``stem*``, ``*end``; ``a|b`` either; ``a_b`` several words as one choice; ``@name`` a class of the language;
- a ``?`` after a piece: it may be missing; ``^`` the first word of a sentence (first piece), ``$`` its end (last);
- ``..`` up to four other words between, ``...`` up to nine, ``.2`` up to two; ``..-@by`` the same, but none of @by;
- ``-@by`` before the first piece: none of @by among the six words before; after the last: none among the six after;
- ``&@work`` after the last piece: one of @work must stand within sixteen words of where the frame ends, before or
  after, in whatever sentence; ``!@work``: none may.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

NEAR: Final = 6
"""How many words before and after are looked at for what must not stand there."""
ABOUT: Final = 16
"""How many words around are looked at for what must stand somewhere."""
_GAP = re.compile(r"(\.\.\.|\.\.|\.\d+)(?:-(.+))?")
_WIDTHS: Final[Mapping[str, int]] = {"..": 4, "...": 9}
_STEM: Final = 3
"""Stems are found by their first three letters; shorter ones are not written."""
NO_NEED: Final = -1
"""Stands where a class would, for the frames that need no more."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One piece of words: single words (one class), and chains of several."""

    one: int
    chains: tuple[tuple[int, ...], ...]
    optional: bool = False

    @property
    def needed(self) -> frozenset[int]:
        """The classes of which a text must hold one."""
        return frozenset({self.one, *(chain[-1] for chain in self.chains)})


@dataclass(frozen=True, slots=True)
class Gap:
    """Up to *width* other words, none of the class *without* (-1: any)."""

    width: int
    without: Choice | None = None


@dataclass(frozen=True, slots=True)
class Frame:
    """A compiled frame; *first* and *last* say that it begins or ends a sentence."""

    text: str
    pieces: tuple[Choice | Gap, ...]
    before: tuple[Choice, ...] = ()
    after: tuple[Choice, ...] = ()
    about: tuple[Choice, ...] = ()
    away: tuple[Choice, ...] = ()
    first: bool = False
    last: bool = False
    tail: int = 0
    """With *last*: how many words may still follow."""
    bit: int = 0
    """The frame as a bit among those of its lexicon."""


class Classes(dict[int, int]):
    """Where each class stands in one text; 0 for one that does not."""

    def __missing__(self, number: int) -> int:
        """Return 0 and keep nothing."""
        return 0


@dataclass(frozen=True, slots=True)
class Places:
    """Where each class stands in one text; *inside* are all words, without the ends of sentences.

    *possible*: the frames, as bits, whose needs the text meets; no other can match.
    """

    classes: Classes
    inside: int
    starts: int
    ends: int
    possible: int


@dataclass(slots=True)
class Lexicon:
    """All classes of one language, built once; ``places`` reads a text with it."""

    named: Mapping[str, str]
    mend: Callable[[str], str] | None = None
    frames: int = 0
    """How many frames there are."""
    needs: list[dict[int, int]] = field(default_factory=list)
    """Class to frames, as bits: those whose first need it meets, those whose second …"""
    words: dict[str, set[int]] = field(default_factory=dict)
    stems: dict[str, list[tuple[str, int]]] = field(default_factory=dict)
    endings: list[tuple[str, int]] = field(default_factory=list)
    _known: dict[str, int] = field(default_factory=dict)
    _choices: dict[str, Choice] = field(default_factory=dict)

    def frame(self, text: str) -> Frame:
        """Compile one frame."""
        pieces: list[Choice | Gap] = []
        before: list[Choice] = []
        after: list[Choice] = []
        about: list[Choice] = []
        away: list[Choice] = []
        written = text.split()
        first, last = written[0] == "^", "$" in written
        for piece in (piece for piece in written if piece not in {"^", "$"}):
            gap = _GAP.fullmatch(piece)
            if gap is not None:
                without = self.choice(gap[2]) if gap[2] else None
                pieces.append(Gap(_WIDTHS.get(gap[1]) or int(gap[1][1:]), without))
            elif piece[0] == "-":
                (after if pieces else before).append(self.choice(piece[1:]))
            elif piece[0] == "&":
                about.append(self.choice(piece[1:]))
            elif piece[0] == "!":
                away.append(self.choice(piece[1:]))
            else:
                pieces.append(self.choice(piece))
        tail = 0
        if last and isinstance(gap_at_end := pieces[-1], Gap):
            pieces.pop()
            tail = gap_at_end.width
        if isinstance(pieces[-1], Gap) or (isinstance(pieces[0], Gap) and not first):
            message = f"a frame begins and ends with words: {text}"
            raise ValueError(message)
        must = [piece for piece in pieces if isinstance(piece, Choice) and not piece.optional]
        guards = (tuple(before), tuple(after), tuple(about), tuple(away))
        return Frame(text, tuple(pieces), *guards, first, last, tail, self._numbered((*must, *about)))

    def _numbered(self, needs: Sequence[Choice]) -> int:
        """Note what one more frame needs; return the frame's bit."""
        bit = 1 << self.frames
        self.frames += 1
        for level, choice in enumerate(needs):
            if level == len(self.needs):
                self.needs.append({NO_NEED: bit - 1})
            by_class = self.needs[level]
            for number in choice.needed:
                by_class[number] = by_class.get(number, 0) | bit
        for by_class in self.needs[len(needs) :]:
            by_class[NO_NEED] = by_class.get(NO_NEED, 0) | bit
        return bit

    def choice(self, piece: str) -> Choice:
        """Compile one piece of words: a class for its single words, a chain for each of several words."""
        made = self._choices.get(piece)
        if made is None:
            members = tuple(dict.fromkeys(self._members(piece.removesuffix("?"))))
            one = self._class(piece, [member for member in members if "_" not in member])
            chains = tuple(
                tuple(self._class(part, [part]) for part in member.split("_"))
                for member in members
                if "_" in member
            )
            made = self._choices[piece] = Choice(one, chains, piece.endswith("?"))
        return made

    def _members(self, piece: str) -> Iterable[str]:
        for part in piece.split("|"):
            if part[0] == "@":
                yield from self._members("|".join(self.named[part[1:]].split()).replace("||", "|"))
            else:
                yield part

    def _class(self, name: str, members: Iterable[str]) -> int:
        known = self._known.get(name)
        if known is not None:
            return known
        number = len(self._known)
        self._known[name] = number
        for member in members:
            if member[0] == "*":
                self.endings.append((member[1:], number))
            elif member[-1] == "*":
                self.stems.setdefault(member[:_STEM], []).append((member[:-1], number))
            else:
                self.words.setdefault(member, set()).add(number)
        return number

    def of(self, word: str) -> set[int]:
        """Return the classes that *word* belongs to."""
        found = set(self.words.get(word, ()))
        found.update(number for stem, number in self.stems.get(word[:_STEM], ()) if word.startswith(stem))
        return found

    def places(self, sentences: Iterable[list[str]]) -> Places:
        """Return the places of all classes in a text, given as its sentences' words."""
        bit, inside, starts, ends = 1, 0, 0, 0
        seen: dict[str, int] = {}
        for sentence in sentences:
            starts |= bit
            for word in sentence:
                seen[word] = seen.get(word, 0) | bit
                inside |= bit
                bit <<= 1
            ends |= bit >> 1
            bit <<= 1
        classes = Classes()
        for word, bits in seen.items():
            for number in self._classes(word):
                classes[number] |= bits
        return Places(classes, inside, starts, ends, self._possible(classes))

    def without(self, places: Places, erased: int) -> Places:
        """Return the same text without the words at *erased*."""
        left = ((number, bits & ~erased) for number, bits in places.classes.items())
        classes = Classes((number, bits) for number, bits in left if bits)
        return replace(places, classes=classes, possible=self._possible(classes))

    def _possible(self, classes: Classes) -> int:
        possible = (1 << self.frames) - 1
        for by_class in self.needs:
            met = by_class.get(NO_NEED, 0)
            for number in classes:
                met |= by_class.get(number, 0)
            possible &= met
        return possible

    def _classes(self, word: str) -> set[int]:
        found = self.of(word)
        if not found and self.mend is not None:
            mended = self.mend(word)
            found = self.of(mended) if mended else found
        found.update(number for end, number in self.endings if word.endswith(end))
        return found


def found(frame: Frame, places: Places) -> int:
    """Return the places where *frame* ends; 0 for none."""
    if not places.possible & frame.bit:
        return 0
    at = _walked(frame, places)[-1]
    if not at:
        return 0
    for choice in frame.after:
        at &= ~_reach(_ends(choice, places, places.inside), NEAR, places.inside, back=True)
    if frame.last:
        at &= places.ends | _reach(places.ends, frame.tail, places.inside, back=True)
    for choice in frame.about:
        at &= _around(_ends(choice, places, places.inside))
    for choice in frame.away:
        at &= ~_around(_ends(choice, places, places.inside))
    return at


def covered(frame: Frame, places: Places) -> int:
    """Return the words that the frame's own pieces take up, gaps not counted (for what must be forgotten)."""
    at = found(frame, places)
    if not at:
        return 0
    span = sum(piece.width if isinstance(piece, Gap) else _longest(piece) for piece in frame.pieces)
    span_before = at | _reach(at, span, places.inside, back=True)
    taken = 0
    for piece, ends in zip(frame.pieces, _walked(frame, places), strict=False):
        if isinstance(piece, Choice):
            here = ends & span_before
            taken |= here | _reach(here, _longest(piece) - 1, places.inside, back=True)
    return taken


def _walked(frame: Frame, places: Places) -> list[int]:
    """Return where each piece may end; the last entry is 0 as soon as a piece is nowhere."""
    begins = places.starts if frame.first else places.inside
    for choice in frame.before:
        begins &= ~_reach(_ends(choice, places, places.inside), NEAR, places.inside)
    walked = []
    for piece in frame.pieces:
        if isinstance(piece, Gap):
            begins = _skipped(piece, places, begins)
            walked.append(0)
            continue
        ends = _ends(piece, places, begins)
        walked.append(ends | begins >> 1 if piece.optional else ends)
        begins = ends << 1 | (begins if piece.optional else 0)
        if not begins:
            return [0]
    return walked


def _skipped(gap: Gap, places: Places, begins: int) -> int:
    """Return where the next piece may begin when up to ``gap.width`` words are passed over."""
    room = places.inside
    if gap.without is not None:
        room &= ~_ends(gap.without, places, places.inside)
    edge = begins
    for _ in range(gap.width):
        edge = (edge & room) << 1
        begins |= edge
    return begins


def _ends(choice: Choice, places: Places, begins: int) -> int:
    """Return where *choice* ends when it begins at one of *begins*."""
    at = begins & places.classes[choice.one]
    for chain in choice.chains:
        link = begins & places.classes[chain[0]]
        for part in chain[1:]:
            link = link << 1 & places.classes[part]
        at |= link
    return at


def _reach(at: int, width: int, room: int, *, back: bool = False) -> int:
    """Return the up to *width* places after *at*, or before it, within its sentence."""
    reach, edge = 0, at
    for _ in range(width):
        edge = (edge >> 1 if back else edge << 1) & room
        reach |= edge
    return reach


def _around(at: int) -> int:
    for _ in range(ABOUT):
        at |= at << 1 | at >> 1
    return at


def _longest(choice: Choice) -> int:
    return max((len(chain) for chain in choice.chains), default=1)
