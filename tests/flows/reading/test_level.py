"""How hard a partner's words are to read."""

import pytest

from flows.reading.level import level

EASY = {
    "en": "A person here read your report. We want to help you. Please come to our office on Monday. Bring the paper.",
    "es": "Leímos su reporte. Le queremos ayudar. Venga a la oficina el lunes. Traiga el papel que le dieron ese día.",
}
HARD = {
    "en": "Subsequent to the submission of documentation concerning the aforementioned incident, kindly communicate "
    "supplementary information regarding jurisdictional considerations.",
    "es": "Posteriormente a la presentación de la documentación correspondiente al acontecimiento mencionado, "
    "proporcione informaciones suplementarias relativas a las consideraciones jurisdiccionales.",
}


@pytest.mark.parametrize("lang", ["en", "es"])
def test_easy_and_hard_words_are_told_apart(lang: str) -> None:
    assert not level(EASY[lang], lang).hard
    assert level(HARD[lang], lang).hard


def test_an_endless_sentence_of_easy_words_is_hard_in_any_language() -> None:
    for lang in ("en", "es", "pt-BR"):
        assert level("we go and come " * 6, lang).hard


def test_few_words_are_judged_by_their_number_alone() -> None:
    assert level("Notwithstanding jurisdiction?", "en").score is None
    assert level("", "en").words == 0


def test_a_language_we_cannot_count_has_no_score() -> None:
    assert level("Kijan ou ye? " * 10, "ht").score is None
