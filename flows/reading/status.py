"""V11: words about someone's immigration status, found so that the person can leave them out.

The person decides; nothing here hides by itself. Words about papers that agents asked for or did not show, and "US
citizen" (recorded as said at the scene), are not status.
"""

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Final

from flows.reading.identifiers import levelled

PLACEHOLDER: Mapping[str, str] = {"en": "[status hidden]", "es": "[estatus oculto]"}

_LOOK_BACK: Final = 48
_SOMEONE = r"(?:i|we|he|she|(?:my|our|his|her) \w+)"
_HAS_NO = r"(?:have|has|had|got) no|(?:do|does|did)(?: not|n[’']?t) have"
_BEING = r"(?: am| is| are| was| were|[’']?m|[’']s|[’']re)"
_WHOSE = r"(?:my|his|her|our|mi|mis|su|sus|nuestr[oa])"
_ENGLISH = (
    r"un-?documented(?: (?:immigrants?|people|person|workers?))?",
    r"un-?authori[sz]ed (?:immigrants?|aliens?|migrants?)",
    r"illegal (?:immigrants?|aliens?|migrants?)",
    rf"{_SOMEONE}{_BEING} (?:here )?(?:an? )?illegals?(?! (?:search|arrest))",
    rf"{_SOMEONE}(?:{_BEING} not|{_BEING}n[’']?t) (?:here )?legal(?:ly)?",
    rf"{_SOMEONE}{_BEING} a resident(?! of)|(?:waiting for|applied for|lost|have|has) (?:(?:my|his|her) )?residency",
    r"illegally (?:here|in (?:the|this) (?:country|us|u\.s\.|usa|states|united states))|(?:here|living) illegally",
    rf"{_SOMEONE} (?:{_HAS_NO}) (?:any |(?:my|his|her|our) |legal |immigration )?(?:papers|documents|status)",
    r"without (?:legal )?(?:papers|status|documents)",
    r"(?:legal|permanent|conditional|lawful permanent) residen(?:t|ts|cy)|\blpr\b",
    r"green ?cards?",
    rf"{_WHOSE} (?:\w+ )?visa(?! (?:card|debit|credit))|visa over ?stay\w*|over ?stayed",
    r"(?:student|tourist|work|u|t|j-?1|h-?1b|h-?2a|f-?1) visas?|h-?1b",
    r"visa (?:[ut]\b|expired|has expired)",
    r"\bdaca\b|\btps\b|temporary protected status|dreamers?\b|humanitarian parole|on parole from immigration",
    rf"{_WHOSE} (?:legal |immigration |migration )?status(?! (?:in|at|of|update))",
    r"immigration status|out of status|no legal status",
    r"asylum (?:seekers?|case|claim|applica\w+|hearing|interview|status)",
    r"(?:seek\w*|appl\w+ for|ask\w* for|have|has|got) asylum",
    r"refugee status|(?:i|he|she)(?: am| is|[’']?m|[’']s) (?:an? )?(?:refugee|asylee)",
    rf"(?:{_WHOSE}|have an?|has an?|had an?|no) work permit|(?:employment|work) authori[sz]ation",
    r"(?:have|has|had) an? (?:final )?(?:(?:deportation|removal) order|order of (?:removal|deportation))",
    r"non-?citizens?|not an? (?:us |u\.s\. |american )?citizen",
    r"crossed (?:the border|illegally)|entered (?:illegally|without inspection)",
)
_TENER = r"(?:teng[oa]n?|tienen?|tenemos|tenia\w*|teniamos|tuv\w+)"
_SPANISH = (
    r"indocumentad[oa]s?",
    r"sin (?:(?:mis |sus |tener )?(?:papeles|documentos)|estatus|status)",
    rf"no {_TENER} (?:ni )?(?:mis |sus |los )?(?:papeles|documentos|estatus|status|residencia|visa)(?! para )",
    r"no cuent\w+ con (?:papeles|documentos)",
    rf"{_TENER} (?:la |mi |su |una )?(?:residencia|visa|asilo|mica|green card|tarjeta verde)",
    r"(?:mi|su|la) (?:residencia|mica)\b(?! (?:de|en|fue|esta en) )",
    r"tarjeta (?:verde|de residen\w+)|es residente(?! de)",
    r"residentes? (?:permanentes?|legal(?:es)?)",
    r"visa (?:vencida|vencio|expirada|de (?:turista|estudiante|trabajo))|(?:se me|me|le) vencio (?:la|mi|su) visa",
    rf"{_WHOSE} (?:estatus|status)(?: (?:migratorio|legal))?(?! (?:in|at|of|update|de))",
    rf"{_WHOSE} (?:estado|situacion) (?:migratori[oa]|legal)",
    r"(?:estatus|status|estado|situacion|condicion) migratori[oa]|(?:estatus|situacion) irregular",
    r"(?:soy|somos|estoy|estamos|esta de|viv\w+ de) (?:aqui )?(?:de )?ilegal(?:es)?",
    r"(?:(?:mi|mis) \w+ (?:es|son|esta|estan)) (?:aqui )?(?:de )?ilegal(?:es)?",
    r"ilegal(?:es|mente)? (?:aqui|en (?:este|el) pais|en (?:los )?estados unidos|en usa)",
    r"in?migrantes? ilegal(?:es)?",
    r"(?:pedi|pidio|pedimos|solicit\w+|aplic\w+ (?:para|por|al?)) (?:el )?asilo",
    r"(?:caso|tramite|proceso|solicitante|audiencia|entrevista|cita) de asilo",
    r"asilad[oa]s?|(?:soy|es) refugiad[oa]",
    rf"(?:mi|su|{_TENER} (?:un )?) ?permiso de trabajo",
    rf"{_TENER} (?:una )?orden(?: final)? de (?:deportacion|remocion)",
    r"arregl\w+ (?:mis |sus |los )?papeles",
    r"no (?:soy|es|somos|son) ciudadan[oa]s?",
    r"(?:cruce|cruz(?:o|amos|aron)|pas(?:e|o|amos|aron)) la frontera",
    r"(?:entre|entro|entramos) (?:ilegal\w*|sin inspeccion)",
)
_STATUS = re.compile(rf"(?<!\w)(?:{'|'.join((*_ENGLISH, *_SPANISH))})(?!\w)", re.IGNORECASE)

_ASKED = re.compile(
    r"(?:ask\w*|pregunt\w+|question\w*|interrog\w+|want\w* to know)\W+(?:\w+\W+){0,4}$", re.IGNORECASE
)
"""Before any of these words: a question that agents put, nobody's status."""
_DONE_BY_AGENTS = re.compile(
    r"(?:pidi\w+|ped\w+|check\w*|revis\w+|demand\w*|show\w*|mostr\w+|ensen\w+|came|come|entr\w+|enter\w*|search\w*|"
    r"registr\w+|arrived|lleg\w+|vinieron|broke|metieron)\W+(?:\w+\W+){0,4}$",
    re.IGNORECASE,
)
_THEN_NOT_STATUS = re.compile(
    r"without |sin |(?:my|his|her|our|mi|su|sus|mis) (?:\w+ )?(?:status|estatus|visa|situacion|estado|residencia)|"
    r"(?:mi|su) permiso|(?:\w+) migratori[oa]|immigration status|green ?card|tarjeta verde|la (?:residencia|mica)",
    re.IGNORECASE,
)
"""After an order or an entry by agents these are the papers they saw or lacked."""


def mentions_status(text: str) -> bool:
    """Say whether *text* tells someone's immigration status, in English or Spanish."""
    return next(_found(text), None) is not None


def hide_status(text: str, lang: str) -> str:
    """Return *text* with each such phrase replaced by the placeholder of *lang*."""
    spans = list(_found(text))
    edges = [0, *(edge for span in spans for edge in span), len(text)]
    kept = [text[start:end] for start, end in list(pairwise(edges))[::2]]
    return PLACEHOLDER.get(lang, PLACEHOLDER["en"]).join(kept)


def _found(text: str) -> Iterator[tuple[int, int]]:
    flat = levelled(text)
    for found in _STATUS.finditer(flat):
        before = flat[max(0, found.start() - _LOOK_BACK) : found.start()]
        theirs = _THEN_NOT_STATUS.match(found[0]) and _DONE_BY_AGENTS.search(before)
        if not (theirs or _ASKED.search(before)):
            yield found.span()
