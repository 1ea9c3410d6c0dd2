"""No text promises, frightens or talks down; Spanish keeps to the glossary and to usted."""

import pytest

from locales import catalogue, words
from tests.locales.wording import PROMISES, Promise, off_glossary, promises, unwelcome

BOTH = ("en", "es")


@pytest.mark.parametrize("lang", BOTH)
def test_no_text_makes_a_promise_nobody_can_keep(lang: str) -> None:
    found = [fault for text in words(catalogue(lang)).values() for fault in promises(text, lang)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("promise", PROMISES, ids=lambda promise: promise.catches)
def test_each_promise_is_caught_and_the_honest_sentence_passes(promise: Promise) -> None:
    assert list(promises(promise.catches, promise.lang))
    assert not list(promises(promise.passes, promise.lang))


@pytest.mark.parametrize("lang", BOTH)
def test_no_text_uses_a_word_of_the_list(lang: str) -> None:
    found = [fault for text in words(catalogue(lang)).values() for fault in unwelcome(text, lang)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    ("lang", "bad", "good"),
    [
        ("en", "The victim can say more.", "The person it happened to can say more."),
        ("en", "We will interview you.", "We ask you a few questions."),
        ("en", "You claim that they hit you.", "A claim for money has a deadline."),
        ("en", "Don’t sign.", "Do not sign. Ask for ICE's papers."),
        ("en", "You're free to stop.", "You are free to stop."),
        ("en", "It's up to you.", "You choose."),
        ("es", "¿Puedes escribirlo?", "¿Puede escribirlo?"),
        ("es", "Esta es tu copia.", "Esta es su copia."),
        ("es", "¿Queréis seguir?", "¿Quiere seguir?"),
        ("es", "La víctima puede hablar.", "La persona puede hablar. También ese señor."),
    ],
)
def test_each_style_rule_catches_and_lets_pass(lang: str, bad: str, good: str) -> None:
    assert list(unwelcome(bad, lang))
    assert not list(unwelcome(good, lang))


def test_spanish_uses_the_fixed_terms() -> None:
    found = [fault for msgid, text in words(catalogue("es")).items() for fault in off_glossary(msgid, text)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    ("msgid", "bad", "good"),
    [
        ("You can file a complaint.", "Puede poner una denuncia.", "Puede poner una queja."),
        ("A lawyer can help.", "Un licenciado puede ayudar.", "Una abogada puede ayudar."),
        ("I do not know", "No tengo idea", "No sé"),
        ("Your report is saved.", "Su informe está guardado.", "Su reporte está guardado."),
        ("Ask first.", "Pregunte a un notario.", "Un notario no es abogado."),
    ],
)
def test_each_kind_of_glossary_fault_is_found(msgid: str, bad: str, good: str) -> None:
    assert list(off_glossary(msgid, bad))
    assert not list(off_glossary(msgid, good))
