"""Texts of 30 words or more, and each catalogue as a whole, can be read by a tired person on an old phone."""

import pytest

from locales import catalogue, words
from tests.locales.readability import (
    LEAST_WORDS,
    Count,
    count,
    fernandez_huerta,
    grade,
    hard,
    inflesz,
    syllables,
)

BOTH = ("en", "es")
EASY = {
    "en": "Hello. I can help you write down what immigration agents did. I can also explain your options. I am a "
    "computer program. I am not a lawyer. You choose what to share. You can stop at any time. What do you need?",
    "es": "Hola. Le puedo ayudar a escribir lo que hicieron los agentes de inmigración. También le puedo explicar sus "
    "opciones. Soy un programa de computadora. Usted decide qué comparte. Puede parar cuando quiera. ¿Qué necesita?",
}
HARD = {
    "en": "Subsequent to the submission of documentation concerning the aforementioned incident, the administrative "
    "authorities may undertake a preliminary determination regarding jurisdictional considerations, notwithstanding "
    "any supplementary information individuals voluntarily provide.",
    "es": "Posteriormente a la presentación de la documentación correspondiente al acontecimiento anteriormente "
    "mencionado, las autoridades administrativas podrán realizar una determinación preliminar relativa a las "
    "consideraciones jurisdiccionales, independientemente de informaciones suplementarias.",
}


@pytest.mark.parametrize("lang", BOTH)
def test_every_long_text_is_easy_to_read(lang: str) -> None:
    found = []
    for text in words(catalogue(lang)).values():
        size = count(text, lang)
        if size.words >= LEAST_WORDS and (why := hard(size, lang)):
            found.append(f"{lang}: {why}: {text!r}")
    assert not found, "\n".join(found)


@pytest.mark.parametrize("lang", BOTH)
def test_the_whole_catalogue_is_easy_to_read(lang: str) -> None:
    texts = (count(text, lang) for text in words(catalogue(lang)).values())
    assert not hard(sum((size for size in texts if size.words), Count(0, 0, 0)), lang)


@pytest.mark.parametrize("lang", BOTH)
def test_the_gate_tells_easy_from_hard(lang: str) -> None:
    assert not hard(count(EASY[lang], lang), lang)
    assert hard(count(HARD[lang], lang), lang)


@pytest.mark.parametrize("lang", BOTH)
def test_a_text_of_easy_words_but_endless_sentences_is_too_hard(lang: str) -> None:
    endless = EASY[lang].replace(". ", " ").replace("?", "")
    assert "words a sentence" in hard(count(endless, lang), lang)


def test_the_formulas_are_the_published_ones() -> None:
    text = Count(sentences=10, words=100, syllables=150)
    assert grade(text) == pytest.approx(0.39 * 10 + 11.8 * 1.5 - 15.59)
    assert inflesz(text) == pytest.approx(206.835 - 62.3 * 1.5 - 10)
    assert fernandez_huerta(text) == pytest.approx(206.84 - 60 * 1.5 - 1.02 * 10)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Office of Inspector General"),
        ("en", "1-800-323-8603"),
        ("en", "https://www.oig.dhs.gov/hotline"),
        ("en", "{partner}"),
        ("es", "Oficina de Responsabilidad Profesional"),
    ],
)
def test_what_nobody_can_choose_counts_as_one_short_word(lang: str, text: str) -> None:
    assert count(f"{text}.", lang) == Count(1, 1, 1)


@pytest.mark.parametrize(
    ("lang", "word", "number"),
    [
        ("es", "agentes", 3), ("es", "día", 2), ("es", "leer", 2), ("es", "quién", 1), ("es", "guía", 2),
        ("es", "ciudad", 2), ("es", "ahora", 3), ("es", "hoy", 1), ("es", "inmigración", 4),
        ("en", "agents", 2), ("en", "office", 2), ("en", "wanted", 2), ("en", "happened", 2), ("en", "table", 2),
        ("en", "immigration", 4), ("en", "close", 1),
    ],
)  # fmt: skip  # a list is read as a list, not as a column
def test_syllables_are_counted_as_they_are_spoken(lang: str, word: str, number: int) -> None:
    assert syllables(word, lang) == number
