"""V11: words about someone's immigration status, found so that the person can leave them out.

The person decides; nothing here hides by itself. Found is what the writer tells of anybody: no papers, how they came,
a visa or permit, an order of removal, citizenship, country of birth. Passed over is what was *said or asked at the
scene*: "they asked if I had papers", "he said I am illegal", "she told them she is a US citizen" are facts of what
happened. What the writer, or somebody close, says of a status other than citizenship is found even as speech ("I told
him I have DACA"). Papers that officers did not have are a warrant, nobody's status.

Every look back is over a window of a fixed length, so the work grows in step with the text.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from flows.reading import status_english, status_spanish
from flows.reading import status_words as words
from flows.reading.identifiers import Span, blanked, levelled

PLACEHOLDER: Mapping[str, str] = {"en": "[status hidden]", "es": "[estatus oculto]"}

_LOOK_BACK: Final = 72
_PAGES: Final = (status_english, status_spanish)
_CITIZENS: Final = (*words.CITIZENS, *status_english.CITIZENS, *status_spanish.CITIZENS)
_OTHERS: Final = (
    *(words.NO_PAPERS + words.CAME + words.PERMITS + words.REMOVALS + words.BORN),
    *(
        frame
        for page in _PAGES
        for frame in page.PAPERS + page.CAME + page.PERMITS + page.REMOVALS + page.BORN
    ),
)
_STATUS: Final = re.compile(rf"(?<!\w)(?:(?P<citizen>{'|'.join(_CITIZENS)})|(?:{'|'.join(_OTHERS)}))(?!\w)")
_SENTENCE: Final = re.compile(r"[.!?;\n](?!\w)")
_SPOKEN: Final = re.compile(rf"\b(?:(?P<asked>{words.ASKING})|(?P<said>{words.SAYING}))\b", re.IGNORECASE)
_OWN: Final = re.compile(words.OWN, re.IGNORECASE)
_TURNS: Final = re.compile(words.TURNS, re.IGNORECASE)
_LACK: Final = re.compile(r"(?:papers|documents|papeles|documentos|illegal\w{0,2})$", re.IGNORECASE)
_OFFICERS: Final = re.compile(words.OFFICERS_PAPERS, re.IGNORECASE)
_SELF: Final = re.compile(r"\b(he|she) (?:said|says|told \w{2,9})(?: that)? \1\b", re.IGNORECASE)


def mentions_status(text: str) -> bool:
    """Say whether *text* tells someone's immigration status, in English or Spanish."""
    return next(_found(text), None) is not None


def hide_status(text: str, lang: str) -> str:
    """Return *text* with each such phrase replaced by the placeholder of *lang*."""
    return blanked(text, _found(text), PLACEHOLDER.get(lang, PLACEHOLDER["en"]))


def _found(text: str) -> Iterator[Span]:
    flat = levelled(text).lower()
    for found in _STATUS.finditer(flat):
        before = _sentence_before(flat, found.start())
        if not (_spoken(before, found) or _of_officers(before, found[0])):
            yield found.span()


def _sentence_before(flat: str, start: int) -> str:
    """Return what stands before in the same sentence, as far as we look."""
    window = flat[max(0, start - _LOOK_BACK) : start]
    ends = [end.end() for end in _SENTENCE.finditer(window)]
    return window[ends[-1] :] if ends else window


def _spoken(before: str, found: re.Match[str]) -> bool:
    """Say whether the phrase was asked or said at the scene: quoted, or after a word of asking or saying."""
    if before.endswith(words.QUOTES):
        return True
    spoken = list(_SPOKEN.finditer(before))
    if not spoken or _TURNS.search(before, spoken[-1].end()):
        return False
    if found["citizen"] or spoken[-1]["asked"]:
        return True
    own = spoken[-1][0].lower() in words.OWN_FORMS or _OWN.search(before[: spoken[-1].start()])
    return not (own or _SELF.search(before + found[0].split(" ")[0]))


def _of_officers(before: str, phrase: str) -> bool:
    return _LACK.search(phrase) is not None and _OFFICERS.search(before) is not None
