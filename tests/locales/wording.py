"""Words and phrases that no text may use, in the languages we can judge.

Each promise has a sentence it catches and one it lets pass: a check that cannot fail checks nothing.
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass

from locales import ROOT


@dataclass(frozen=True, slots=True)
class Promise:
    """A phrase that promises what nobody here can keep."""

    lang: str
    phrase: str
    catches: str
    passes: str


PROMISES = (
    Promise(
        "en", r"you (are|will be|stay) (safe|protected)", "You are safe here.", "Are you in danger? Call 911."
    ),
    Promise(
        "en",
        r"\b(it|this|this chat|telegram) is (?!not )(\w+ )?(safe|secure|private|secret|confidential)\b",
        "This chat is completely private.",
        "This chat is not private like talk with a lawyer.",
    ),
    Promise("en", r"\banonym", "Your report is anonymous.", "With OIG you can keep your name out."),
    Promise("en", r"\bguarant", "We guarantee an answer.", "Many people never hear the result."),
    Promise(
        "en",
        r"\bwe (will )?(always )?(protect|defend|represent) you",
        "We will protect you.",
        "It does not protect you.",
    ),
    Promise(
        "en",
        r"\b(nobody|no one) (else )?(will|can|could) (ever )?(know|see|read|find)",
        "Nobody will know it was you.",
        "Nobody has measured whether it helps.",
    ),
    Promise(
        "en",
        r"\b(can|could|will) never be (traced|seen|read|found)",
        "It can never be traced.",
        "Many people never hear.",
    ),
    Promise(
        "en",
        r"(?<!who )(?<!cannot )\b(will|are going to) (win|be paid|be punished|be fired|get (money|justice|papers))",
        "The agent will be punished.",
        "A complaint makes a record. It does not pay you.",
    ),
    Promise(
        "en",
        r"(?<!not )\b(will )?stops? (a|the|your) deportation",
        "This stops your deportation.",
        "It does not stop a deportation.",
    ),
    Promise(
        "en",
        r"\b(100 ?%|completely|totally|fully) (safe|secure|secret|sealed)",
        "It is 100% secure.",
        "We lock your answers.",
    ),
    Promise(
        "en",
        r"\bthere (is|are) no risks?\b|\brisk-free",
        "There is no risk.",
        "There is a risk. Read it first.",
    ),
    Promise(
        "es",
        r"\b(está|estará|queda|quedará) (a salvo|protegid[oa])|\b(aquí está|usted está|estará|quedará) segur[oa]",
        "Aquí usted está a salvo.",
        "Si puede, vaya a un lugar seguro.",
    ),
    Promise(
        "es",
        r"(?<!no )\bes (?!más )(\w+ )?(segur[oa]|privad[oa]|secret[oa]|confidencial)\b(?! hablar)",
        "Este chat es totalmente privado.",
        "Este chat no es privado como hablar con un abogado.",
    ),
    Promise("es", r"\banónim|\banonimato", "Su reporte es anónimo.", "Con la OIG puede no dar su nombre."),
    Promise(
        "es",
        r"\bgaranti|\baseguramos que",
        "Le garantizamos una respuesta.",
        "No sabemos si le van a contestar.",
    ),
    Promise(
        "es",
        r"(?<!no )\b(le|lo|la|les) (vamos a )?(proteg|defend|represent)(emos|eremos|er)\b",
        "Nosotros le protegeremos.",
        "No para una deportación ni le protege de una.",
    ),
    Promise(
        "es",
        r"\bnadie (más )?(va a|podrá|puede|lo|la|se)? ?(saber|sabrá|ver|verá|leer|leerá|enterar)",
        "Nadie sabrá que fue usted.",
        "Nadie ha medido si ayuda.",
    ),
    Promise(
        "es",
        r"\bnunca (se )?(podrá|puede|sabrá)\b",
        "Nunca se podrá rastrear.",
        "Mucha gente nunca sabe el resultado.",
    ),
    Promise(
        "es",
        r"(?<!no )\b(va a|van a) (ganar|recibir dinero|obtener|ser castigad)|\bhabrá justicia|\bserá castigad",
        "El agente será castigado.",
        "Una queja deja un registro. No le paga dinero.",
    ),
    Promise(
        "es",
        r"(?<!no )\b(para|detiene|evita) (una|la|su) deportación",
        "Esto detiene su deportación.",
        "No para una deportación.",
    ),
    Promise(
        "es",
        r"\b(100 ?%|totalmente|completamente) (segur|privad|secret)",
        "Es 100% seguro.",
        "Guardamos sus respuestas bajo llave.",
    ),
    Promise(
        "es", r"\b(no hay|sin) (ningún )?riesgos?\b", "No hay ningún riesgo.", "Hay un riesgo. Léalo primero."
    ),
)

AVOIDED = {
    "en": r"\b(illegals?|aliens?|criminals?|victims?|suspects?|interviews?|interrogat\w+)\b|"
    r"\b((your|you|they) claims?|claimed)\b",
    "es": r"\b(ilegal(es)?|criminal(es)?|delincuentes?|víctimas?|sospechos\w+|entrevistas?|interrog\w+)\b",
}
"""Words that hurt or frighten, or mean something else to a lawyer (dialogue 8.1)."""

CONTRACTIONS = (
    r"\b\w+n['’]t\b|\b\w+['’](re|ve|ll|d|m)\b|\b(gonna|wanna)\b|"
    r"\b(it|that|what|who|where|there|here|he|she|let|how)['’]s\b"
)
FAMILIAR = (
    r"\b(tú|tu|tus|ti|te|contigo|tuy[oa]s?|vosotr[oa]s|vuestr[oa]s?|os|vos|puedes|quieres|tienes|eres|estás|sabes|debes|"
    r"necesitas|dime|cuéntanos|escríbenos|haz|mándanos|\w+(áis|éis))\b"
)
"""Tú, vos and vosotros: everybody is *usted* here."""
COMMAND = re.compile(r"/[a-z]+\b")
IDIOMS = (
    r"\b(keep in mind|heads up|reach out|touch base|up to you|figure out|run into|in the loop|no worries|"
    r"right away|at the end of the day)\b"
)


def promises(text: str, lang: str) -> Iterator[str]:
    """Yield each promise *text* makes."""
    for promise in PROMISES:
        if promise.lang == lang and (found := re.search(promise.phrase, text, re.IGNORECASE)):
            yield f"{lang}: promises {found[0]!r}: {text!r}"


def unwelcome(text: str, lang: str) -> Iterator[str]:
    """Yield each word of *text* that the language's style forbids."""
    styles = {"en": (AVOIDED["en"], CONTRACTIONS, IDIOMS), "es": (AVOIDED["es"], FAMILIAR)}
    for style in styles.get(lang, ()):
        for found in re.finditer(style, text, re.IGNORECASE):
            yield f"{lang}: {found[0]!r} in {text!r}"


@dataclass(frozen=True, slots=True)
class Term:
    """A fixed term: where *en* is said in a msgid, the Spanish has a word that begins like one of *es*."""

    en: str
    es: tuple[str, ...]
    whole: bool = False

    def said_in(self, msgid: str) -> bool:
        if self.whole:
            return msgid.strip(" .←→✓").lower() == self.en.lower()
        return bool(re.search(rf"\b{re.escape(self.en)}s?\b", msgid, re.IGNORECASE))

    def kept_in(self, text: str) -> bool:
        return any(re.search(rf"\b{re.escape(form)}", text, re.IGNORECASE) for form in self.es)


def glossary() -> tuple[tuple[Term, ...], tuple[tuple[str, tuple[str, ...]], ...]]:
    """Return the fixed terms, and the words Spanish never prints with what may be said around them."""
    read = tomllib.loads((ROOT / "glossary.toml").read_text("utf-8"))
    terms = tuple(Term(row["en"], tuple(row["es"]), row.get("whole", False)) for row in read["term"])
    return terms, tuple((row["es"], tuple(row.get("but", ()))) for row in read["never"])


def off_glossary(msgid: str, text: str) -> Iterator[str]:
    """Yield each way in which the Spanish *text* leaves the glossary."""
    terms, never = glossary()
    msgid, text = (COMMAND.sub("", side) for side in (msgid, text))
    for term in terms:
        if term.said_in(msgid) and not term.kept_in(text):
            yield f"es: {term.en!r} is {' or '.join(term.es)!r}, not in {text!r}"
    for word, allowed in never:
        rest = re.sub("|".join(map(re.escape, allowed)) or r"$^", "", text, flags=re.IGNORECASE)
        if re.search(rf"\b{re.escape(word)}s?\b", rest, re.IGNORECASE):
            yield f"es: never {word!r}: {text!r}"
