"""Insults to the bot, short lists per language (dialogue 5.9): answered once, calmly, and never counted as an answer.

Only a message that is nothing but an insult counts. Words that somebody shouted that day are part of what happened;
so these lists are not looked at where a person tells it in their own words.
"""

import re
from collections.abc import Mapping

from flows.reading.folding import bare_words

_NAMES: Mapping[str, str] = {
    "en": r"(?:you|u|ya|this|the|that|stupid|dumb|damn|fucking|bot|robot|machine|thing|program)",
    "es": r"(?:tu|usted|este|esta|ese|el|la|maldit[oa]|pinche|put[oa]|bot|robot|maquina|cosa|programa)",
}
"""Whom it is said to; never an insult alone."""
INSULTS: Mapping[str, tuple[str, ...]] = {
    "en": (
        "fuck you", "fuck off", "f you", "screw you", "go to hell", "shut up", "shut the fuck up", "eat shit",
        "idiot", "moron", "asshole", "bitch", "bastard", "piece of shit", "piece of crap", "shit", "crap", "trash",
        "damn bot", "fucking bot", "stupid", "dumb", "useless", "worthless", "garbage",
        "you suck", "suck", "sucks", "i hate you",
    ),
    "es": (
        "pinche bot", "maldito bot", "puto bot",
        "vete a la mierda", "vete al carajo", "vete al diablo", "vayase a la mierda",
        "chinga tu madre",
        "chingate", "jodete", "callate", "cállese", "que te jodan", "come mierda", "hijo de puta", "hija de puta",
        "idiota", "imbecil", "estupido", "estupida", "pendejo", "pendeja", "cabron", "cabrona", "inutil", "tonto",
        "tonta", "basura", "mierda", "porqueria", "no sirves", "no sirves para nada", "no sirve para nada", "te odio",
    ),
}  # fmt: skip  # a list is read as a list, not as a column


def _pattern(lang: str) -> re.Pattern[str]:
    """Return the whole of an insult. What follows it is read in one way only (``*+``), so the work cannot explode."""
    names, said = _NAMES[lang], "|".join(sorted(map(bare_words, INSULTS[lang]), key=len, reverse=True))
    linking = r"(?:are|is|a|an|so|just|such|eres|es|un|una|muy|bien)"
    lead = rf"(?:(?:{names}|{linking}) )*"
    return re.compile(rf"{lead}(?:{said})(?: (?:{said}|{names})(?= |$))*+")


_PATTERNS = tuple(map(_pattern, INSULTS))


def insults_the_bot(text: str) -> bool:
    """Return whether *text* is an insult and nothing else."""
    said = bare_words(text)
    return any(pattern.fullmatch(said) for pattern in _PATTERNS)
