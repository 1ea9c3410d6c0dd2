"""Commands in plain words, per language: who does not know about slashes writes "borrar", and means it (dialogue 2).

Only a message that is nothing but such a word is a command: a story may say "stop". "Back" and "skip" are not here:
they are buttons, and every screen that has them reads them itself.
"""

from collections.abc import Mapping
from typing import Final

from flows.reading.folding import bare_words

WORDS: Final[Mapping[str, Mapping[str, str]]] = {
    "en": {
        "start": "start", "home": "start", "beginning": "start", "menu": "start", "review": "review",
        "my answers": "review", "language": "language", "change language": "language", "hide": "hide", "x": "hide",
        "quit": "hide", "exit": "hide", "delete": "delete", "erase": "delete", "delete everything": "delete",
        "settings": "settings", "privacy": "privacy", "pause": "pause", "stop": "stop", "cancel": "cancel",
        "code": "code", "info": "info", "help": "help",
    },
    "es": {
        "inicio": "start", "empezar": "start", "revisar": "review", "mis respuestas": "review", "idioma": "language",
        "cambiar idioma": "language", "ocultar": "hide", "esconder": "hide", "salir": "hide", "borrar": "delete",
        "eliminar": "delete", "borrar todo": "delete", "ajustes": "settings", "configuracion": "settings",
        "privacidad": "privacy", "pausa": "pause", "pausar": "pause", "parar": "stop", "alto": "stop",
        "cancelar": "cancel", "codigo": "code", "informacion": "info", "ayuda": "help",
    },
}  # fmt: skip  # a list is read as a list, not as a column
_EVERY: Final = {word: name for words in WORDS.values() for word, name in words.items()}


def plain_command(text: str) -> str:
    """Return the name of the command that *text* is, in any language; "" for anything else."""
    return _EVERY.get(bare_words(text), "")
