"""Rules that turn typed words about time into the few English phrases that ``days`` and ``hours`` read.

Data, one tuple per language: (pattern, replacement), tried in order on folded text. The result is only a phrase;
whatever is left over after the rules makes the text unreadable, so a rule can never make a date out of a story.
"""

import re
from collections.abc import Iterable, Mapping
from itertools import chain

from flows.reading.folding import allowed_slips, fold, slips

Rule = tuple[re.Pattern[str], str]

MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip  # a list is read as a list, not as a column
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_EN_SHORT = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec")
_ES_MONTHS = (
    "enero", "febrero", "marzo", "abril", "mayo", "junio",
    "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre",
)  # fmt: skip  # a list is read as a list, not as a column
_ES_SHORT = ("ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sept", "sep", "oct", "nov", "dic")
_ES_WEEKDAYS = ("lunes", "martes", "miercoles", "jueves", "viernes", "sabado", "domingo")
_EN_NUMBERS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen twenty"
).split()
_ES_NUMBERS = (
    "uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete"
    " dieciocho diecinueve veinte veintiuno veintidos veintitres veinticuatro veinticinco veintiseis veintisiete"
    " veintiocho veintinueve treinta"
).split()
_TWELVE_AND_SEPT = (1, 2, 3, 4, 5, 6, 7, 8, 9, 9, 10, 11, 12)


def _rules(*pairs: tuple[str, str]) -> tuple[Rule, ...]:
    return tuple((re.compile(rf"\b(?:{pattern})(?:(?<=\s)|(?!\w))"), put) for pattern, put in pairs)


def _renamed(old: Iterable[str], new: Iterable[str]) -> list[tuple[str, str]]:
    return list(zip(old, new, strict=False))


def _beside_a_day(short: Iterable[str]) -> Iterable[tuple[str, str]]:
    """Yield rules for short month names, which count only beside a day or a year: ``mar`` alone is not March."""
    for word, month in zip(short, _TWELVE_AND_SEPT, strict=True):
        yield rf"(?<=[0-9] ){word}\.?", MONTHS[month - 1]
        yield rf"(?<=[0-9] de ){word}\.?", MONTHS[month - 1]
        yield rf"{word}\.?(?= [0-9])", MONTHS[month - 1]


_ANY_DAY = "|".join(WEEKDAYS)
_ANY_MONTH = "|".join(MONTHS)
_UNIT = "minutes?|hours?|days?|weeks?|months?|years?"

_ENGLISH = _rules(
    *_renamed(_EN_NUMBERS, map(str, range(1, 21))),
    ("yesturday|yesteday|yestarday", "yesterday"),
    ("wensday|wendsday|wenesday", "wednesday"),
    ("tues|tue", "tuesday"),
    ("thurs|thur|thu", "thursday"),
    (r"(?:mon|wed|fri|sat|sun)(?= [0-9]| last week)|(?<=last )(?:mon|wed|fri|sat|sun)", r"\g<0>day"),
    ("wedday", "wednesday"),
    ("satday", "saturday"),
    *_beside_a_day(_EN_SHORT),
    ("(?:the )?day before yesterday", "2 days ago"),
    ("(?:the )?night before last", "2 days ago night"),
    (rf"(?:a )?couple(?: of)? (?={_UNIT})", "about 2 "),
    (rf"an? (?={_UNIT})", "1 "),
    ("earlier today|just now|right now", "today"),
    ("tonight", "today night"),
    ("in the|during the|by", "in"),
    ("early morning|dawn|early hours", "dawn"),
    ("evening|nighttime", "night"),
    ("(?:this|in this) (?=morning|afternoon|night|dawn)", "today "),
    ("midday|mid day", "noon"),
    (r"half past ([0-9]{1,2})", r"at \1:30"),
    (r"quarter (?:past|after) ([0-9]{1,2})", r"at \1:15"),
    (r"quarter (?:to|of|till?) ([0-9]{1,2})", r"at quarter to \1"),
    (r"([0-9]{1,2}) ?oclock", r"at \1"),
    ("previous|past", "last"),
    ("this last|the last", "last"),
    (rf"({_ANY_DAY})(?: of| in)? last week|last week (?:on )?({_ANY_DAY})", r"\1\2 last week"),
    ("(?:the )?week before last", "before last week"),
    (rf"on ({_ANY_DAY})", r"\1"),
    (r"from (.+) (?:to|until|till) (.+)", r"between \1 and \2"),
    ("beginning of|start of|early in|early|the middle of|middle of|mid|end of|late in|late", "vague"),
    ("the ([0-9]{1,2})", r"day \1"),
    ("i think|i guess|i believe|maybe|probably|not sure but|perhaps", "about"),
    (
        "about|around|approximately|approx|roughly|more or less|like|almost|circa|or so|ish|sometime|near",
        "about",
    ),
    ("it was|it happened|this happened|happened|back|on|in|of|the|was|during|sometime|over|i saw it", ""),
)

_SPANISH = _rules(
    ("un par de", "about 2"),
    ("una?", "1"),
    *_renamed(_ES_NUMBERS, map(str, range(1, 31))),
    *_beside_a_day(_ES_SHORT),
    ("setiembre|septimbre|setienbre", "september"),
    ("biernes", "friday"),
    *_renamed(_ES_MONTHS, MONTHS),
    *_renamed(_ES_WEEKDAYS, WEEKDAYS),
    ("antes de ayer|ante ayer|anteayer|antier|antiayer|antiyer|antes de aller", "2 days ago"),
    ("trasanteayer|tras antier|trasantier", "3 days ago"),
    ("antenoche|anteanoche", "2 days ago night"),
    ("anoche|anoxe", "last night"),
    ("ayer|aller|hayer|alyer|haller", "yesterday"),
    ("hoy dia|hoy|ahorita|ahora mismo|ahora|hace (?:1 )?(?:rato|ratito|momento)|oy", "today"),
    ("(?:temprano )?(?:en |por |de )?esta manana", "today morning"),
    ("(?:en |por )?esta (?=tarde|noche|madrugada)", "today "),
    ("(?:de|en|por|a|x) la manana", "morning"),
    ("(?:(?:de|en|por|a|x) la )?tarde", "afternoon"),
    ("(?:a la |a )?media ?noche", "midnight"),
    ("(?:(?:de|en|por|a|x) la )?noche", "night"),
    ("(?:(?:de|en|por|a|x) la )?madrugada", "dawn"),
    ("(?:al |a el |a |del )?medio ?dia", "noon"),
    ("dias?", "days"),
    ("semanas", "weeks"),
    ("mes(?:es)", "months"),
    ("anos", "years"),
    ("horas|hrs", "hours"),
    ("minutos|mins?", "minutes"),
    (
        r"como|casi|a eso de|sobre|tipo|alrededor de|cerca de|mas o menos|aproximadamente|aprox|unos|unas",
        "about",
    ),
    ("creo que|creo|tal vez|talvez|quizas?|me parece que|no estoy segur[oae] pero|puede ser", "about"),
    (r"(?:hace|ase|hase) ((?:about )*)([0-9]+) o ([0-9]+) (days|weeks|months|years)", r"\1\2 or \3 \4 ago"),
    # "hace ocho días" is a week and "hace quince días" two weeks in much of Latin America: not exact.
    (r"(?:hace|ase|hase) ((?:about )*)(8|15) days", r"\1vague \2 days ago"),
    (
        r"(?:hace|ase|hase) ((?:about )*)([0-9]+) (hours|minutes|days|weeks|months|years|hora|minuto|semana|mes|ano)",
        r"\1\2 \3 ago",
    ),
    (
        r"([0-9]+) (hours|minutes|days|weeks|months|years|hora|minuto|semana|mes|ano) (?:atras|antes)",
        r"\1 \2 ago",
    ),
    (r"(?<=[0-9] )hora(?= ago)", "hours"),
    (r"(?<=[0-9] )minuto(?= ago)", "minutes"),
    (r"(?<=[0-9] )semana(?= ago)", "weeks"),
    (r"(?<=[0-9] )mes(?= ago)", "months"),
    (r"(?<=[0-9] )ano(?= ago)", "years"),
    ("fin(?:es)? de semana", "weekend"),
    ("semana antepasada", "before last week"),
    ("semana", "week"),
    ("mes", "month"),
    ("ano", "year"),
    (rf"(week|month|year|weekend|{_ANY_DAY}|{_ANY_MONTH}) (?:pasad[oa]|anterior)", r"last \1"),
    (rf"(?:pasad[oa]|ultim[oa]) (?=week|month|year|{_ANY_DAY}|{_ANY_MONTH})", "last "),
    (rf"est[ea] (?=week|month|year|{_ANY_DAY}|{_ANY_MONTH})", "this "),
    (rf"({_ANY_DAY}) (?:de |en )?la last week|la last week (?:el )?({_ANY_DAY})", r"\1\2 last week"),
    (r"(?:a )?las? 1 (?=last|week)", "1 "),
    (r"([0-9]{1,2}) menos (?:cuarto|1/4)", r"quarter to \1"),
    (r"(?:1 )?cuarto para (?:las? )?([0-9]{1,2})", r"at quarter to \1"),
    (r"([0-9]{1,2}) y (?:media|1/2)", r"\1:30"),
    (r"([0-9]{1,2}) y (?:1 )?cuarto", r"\1:15"),
    (r"(?:a |para )?las? (?=[0-9]|quarter)", "at "),
    (r"at ([0-9]{1,2}) y ([1-5][0-9]|0[0-9])", r"at \1:\2"),
    (r"at ([0-9]{1,2}(?::[0-9]{2})?)(?: en punto| ?hours| ?h)", r"at \1"),
    (r"^(?:desde|de|del) (?:el )?(.+?) (?:hasta|al|a) (?:el )?(.+)", r"between \1 and \2"),
    (r"entre (?:el )?(.+?) y (?:el )?(.+)", r"between \1 and \2"),
    ("(?:a |al )?(?:principios?|comienzos|inicios|mediados|finales|fines|final|fin) del?", "vague"),
    (r"(?:el days|el|days) ([0-9]{1,2})", r"day \1"),
    ("fue|era|eran|paso|ocurrio|sucedio|esto|eso|lo vi|desde", ""),
    ("del?|el|la|los|las|en|por|al|durante|alla|x|dia", ""),
)

RULES: Mapping[str, tuple[Rule, ...]] = {"en": _ENGLISH, "es": _SPANISH}

_VOCABULARY: Mapping[str, tuple[str, ...]] = {
    "en": tuple(chain(MONTHS, WEEKDAYS, _EN_NUMBERS, ("yesterday", "today", "morning", "afternoon", "evening",
        "night", "week", "month", "hours", "minutes", "around", "about", "midnight", "weekend"))),
    "es": tuple(chain(_ES_MONTHS, _ES_WEEKDAYS, _ES_NUMBERS, ("ayer", "anteayer", "anoche", "antier", "manana",
        "tarde", "noche", "semana", "madrugada", "mediodia", "pasado", "pasada", "minutos", "horas", "medianoche",
        "cuarto", "media", "menos", "hace", "antes", "ultimo", "ultima", "proximo"))),
}  # fmt: skip  # a list is read as a list, not as a column

_BEFORE: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"[’'´`]"), ""),
    (re.compile(r"\b([ap])\.? ?m\b\.?"), r"\1m"),
    (re.compile(r"(?<=[0-9])([ap])m\b"), r" \1m"),
    (re.compile(r"\b([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{2,4})\b"), r"\1/\2/\3"),
    (re.compile(r"\b([0-9]{1,2})[.h]([0-9]{2})(?= ?(?:[ap]m|h|hrs|$))"), r"\1:\2"),
    (re.compile(r"(?<=[0-9]) ?(?:hrs|h)\b"), " hours"),
    (re.compile(r"(?<=[0-9])(?:st|nd|rd|th)\b"), ""),
    (re.compile(r"[~≈]"), " about "),
    (re.compile(r"[\"“”«»,;!?¡¿()]|\.(?![0-9])"), " "),
)
_SPACES = re.compile(r"\s+")


def _mended(word: str, lang: str) -> str:
    """Return the one word of the language's vocabulary that *word* is a slip of, or *word* itself."""
    allowed = allowed_slips(word)
    if not allowed or not word.isalpha() or word in _VOCABULARY[lang]:
        return word
    near = [known for known in _VOCABULARY[lang] if known[0] == word[0] and slips(word, known) <= allowed]
    return near[0] if len(near) == 1 else word


def rewritten(text: str, lang: str) -> str:
    """Return *text* as a phrase for ``hours`` and ``days``; words that no rule knows stay as they are."""
    phrase = fold(text)
    for pattern, put in _BEFORE:
        phrase = pattern.sub(put, phrase)
    phrase = " ".join(_mended(word, lang) for word in phrase.split())
    for pattern, put in RULES[lang]:
        phrase = _SPACES.sub(" ", pattern.sub(put, phrase)).strip()
    return phrase
