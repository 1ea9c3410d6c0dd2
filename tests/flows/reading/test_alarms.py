"""Alarms are heard nearly always; a story of the past and plain answers raise none.

The lists know every sentence of the corpora by now. On sentences they had not seen, when these were written, recall
was: first set 95 % and 95 % (English, Spanish), then 89 and 70, 59 and 52, 55 and 77, at last 100 and 77 (13 each).
New ways of saying it will be missed: each one belongs into a corpus, then into a list.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from flows.reading.alarms import LANGUAGES, ORDER, alarm, alarm_language

CORPUS = Path(__file__).with_name("corpus")
RECALL = 0.95
FALSE_ALARMS = 0.02


def sentences(lang: str, name: str = "alarms") -> Iterator[tuple[str, str]]:
    """Yield the kind and the sentence of each line of the corpus."""
    kind = ""
    for line in (CORPUS / f"{name}.{lang}.txt").read_text().splitlines():
        if line.startswith("## "):
            kind = line.removeprefix("## ")
        elif line and not line.startswith("#"):
            yield kind, line


@pytest.mark.parametrize("name", ["alarms", "alarms_later"])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_alarms_are_heard_nearly_always(lang: str, name: str) -> None:
    told = [(kind, text) for kind, text in sentences(lang, name) if kind != "none"]
    missed = [(kind, text) for kind, text in told if alarm(text, lang) is None]

    assert len(missed) <= (1 - RECALL) * len(told), missed


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_corpus_is_large_enough(lang: str) -> None:
    kinds = [kind for kind, _ in sentences(lang)]

    assert sum(kind != "none" for kind in kinds) >= 60
    assert kinds.count("none") >= 60
    assert {*ORDER, "none"} == set(kinds)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_kind_is_the_right_one(lang: str) -> None:
    wrong = [
        (kind, text)
        for kind, text in sentences(lang)
        if kind != "none" and alarm(text, lang) not in {kind, None}
    ]

    assert not wrong


@pytest.mark.parametrize("name", ["alarms", "alarms_later"])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_story_raises_no_alarm(lang: str, name: str) -> None:
    told = [text for kind, text in sentences(lang, name) if kind == "none"]
    false = [(alarm(text, lang), text) for text in told if alarm(text, lang)]

    assert len(false) <= FALSE_ALARMS * len(told), false


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_other_corpora_call_plain_raises_no_alarm(lang: str) -> None:
    told = [text for _, text in sentences(lang, "plain")]
    false = [text for text in told if alarm(text, lang)]

    assert len(false) <= FALSE_ALARMS * len(told), false


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Yesterday they were at my door", None),
        ("Yesterday ICE was at my door and now they are at my door", "live"),
        ("La semana pasada la migra está en mi puerta", None),
        ("I want to die, they are at my door now", "live"),
        ("", None),
        ("¡¡¡LA MIGRA ESTÁ AFUERA!!!", "live"),
        ("I want to die", "crisis"),
    ],
)
def test_a_past_day_makes_a_story_unless_now_is_said_too(text: str, kind: str | None) -> None:
    assert alarm(text, "es") == kind


def test_the_language_of_the_alarm_is_known_before_any_was_chosen() -> None:
    assert alarm_language("la migra está afuera", "en") == "es"
    assert alarm_language("they are at my door now", "es") == "en"
