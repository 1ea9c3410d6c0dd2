"""The catalogues: every sentence a person reads, in every language that is complete.

One folder per language, ``locales/<lang>/LC_MESSAGES/messages.po``, read at start; nothing is compiled. A msgid is
the full English sentence with named ``{placeholders}``. The English folder is the list of what must be translated.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from string import Formatter
from types import MappingProxyType
from typing import NamedTuple

from babel import Locale
from babel.dates import format_date
from babel.lists import format_list
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

from flows.words import N_, Fill, Line

ROOT = Path(__file__).parent
SOURCE = "en"
FULL_DATE = N_("EEEE, MMMM d, y")
"""A day with its weekday, as a CLDR date pattern: each language writes its own."""

Words = Mapping[str, str]
"""What one language says: msgid -> text."""


class Untranslated(KeyError):
    """This language has no text for a msgid: a fault of the catalogue, never covered up by English."""


class Span(NamedTuple):
    """A run of text that is all bold or all plain."""

    text: str
    strong: bool


def catalogue(lang: str, root: Path = ROOT) -> Catalog:
    """Read one language's catalogue; OSError when there is none."""
    with (root / lang / "LC_MESSAGES" / "messages.po").open("rb") as file:
        return read_po(file, locale=lang, abort_invalid=True)


def messages(of: Catalog) -> Iterator[Message]:
    """Yield the catalogue's entries, without its header."""
    return (entry for entry in of if entry.id)


def words(of: Catalog) -> dict[str, str]:
    """Return what is translated for certain: a fuzzy or empty entry counts as missing."""
    return {str(entry.id): str(entry.string) for entry in messages(of) if entry.string and not entry.fuzzy}


@cache
def _every(root: Path) -> Mapping[str, Words]:
    folders = sorted(path.parents[1].name for path in root.glob("*/LC_MESSAGES/messages.po"))
    return MappingProxyType({lang: MappingProxyType(words(catalogue(lang, root))) for lang in folders})


@cache
def languages(root: Path = ROOT) -> tuple[str, ...]:
    """Return the BCP 47 tags of the complete languages: nothing of the English catalogue is missing."""
    found = _every(root)
    needed = found[SOURCE].keys()
    return tuple(lang for lang, said in found.items() if needed <= said.keys())


def load(only: tuple[str, ...] | None = None, root: Path = ROOT) -> Mapping[str, Words]:
    """Return the complete languages, or those of *only*; KeyError when one of *only* is not complete."""
    complete = languages(root)
    if missing := set(only or ()) - set(complete):
        raise KeyError(*sorted(missing))
    return {lang: _every(root)[lang] for lang in only or complete}


def said(lang: str) -> Words:
    """Return what is translated into a language, complete or not; nothing for one there is not."""
    return _every(ROOT).get(lang, MappingProxyType({}))


def endonym(lang: str) -> str:
    """Return the name of a language in itself: ``Español`` (CLDR)."""
    name = Locale.parse(lang, sep="-").get_display_name(lang.replace("-", "_"))
    return name[:1].upper() + name[1:] if name else lang


@dataclass(frozen=True, slots=True)
class Texts:
    """Says a ``Line`` in one language."""

    lang: str
    said: Words

    @staticmethod
    def of(lang: str) -> "Texts":
        """Return the texts of a complete language; KeyError otherwise."""
        return _texts(lang)

    def say(self, line: Line) -> str:
        """Return *line* as plain text. Untranslated for an unknown msgid, KeyError for a placeholder without fill."""
        return "".join([span.text for span in self.spans(line)])

    def spans(self, line: Line) -> tuple[Span, ...]:
        """Return *line* as runs of bold and plain text; a nested strong line is bold inside a plain one."""
        runs: list[Span] = []
        self._add(line, runs, strong=False)
        return tuple(runs)

    def _add(self, line: Line, runs: list[Span], *, strong: bool) -> None:
        bold = strong or line.strong
        fill = dict(line.fill)
        for literal, name in _parts(self._sentence(line.text)):
            if literal:
                runs.append(Span(literal, bold))
            if name is None:
                continue
            value = fill[name]
            if isinstance(value, Line):
                self._add(value, runs, strong=bold)
            elif text := self._value(value):
                runs.append(Span(text, bold))

    def _sentence(self, msgid: str) -> str:
        try:
            return self.said[msgid]
        except KeyError:
            if wordless(msgid):
                return msgid
            raise Untranslated(self.lang, msgid) from None

    def _value(self, value: Fill) -> str:
        match value:
            case date():
                return format_date(value, self._sentence(FULL_DATE), locale=_locale(self.lang))
            case tuple():
                return format_list([self.say(item) for item in value], locale=_locale(self.lang))
            case Line():
                return self.say(value)
            case _:
                return str(value)


@cache
def _texts(lang: str) -> Texts:
    return Texts(lang, load((lang,))[lang])


@cache
def _locale(lang: str) -> Locale:
    return Locale.parse(lang, sep="-")


@cache
def _parts(sentence: str) -> tuple[tuple[str, str | None], ...]:
    """Take a sentence of a catalogue apart, once: the words before each placeholder, and its name."""
    return tuple((literal, name) for literal, name, _, _ in Formatter().parse(sentence))


@cache
def wordless(msgid: str) -> bool:
    """Tell whether *msgid* is the same in every language: placeholders and signs, no letter."""
    return not any(sign.isalpha() for literal, _ in _parts(msgid) for sign in literal)
