"""The word lists on sentences they were not written from, and the page that tells how they do."""

from pathlib import Path

import pytest

from flows.reading.alarms import LANGUAGES, ORDER, alarm
from tests.flows.reading.heard import KINDS, held_out, is_flagged, is_found, rounds, rows

PAGE = Path(__file__).parents[3] / "docs" / "alarm-words.md"
RECALL = 0.95
FALSE_ALARMS = {"crisis": 0.04}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_held_out_set_is_large_enough(lang: str) -> None:
    for kind in KINDS:
        assert len(held_out(lang, kind, "worked on")) + len(held_out(lang, kind, "untouched")) >= 80, kind
    assert len(held_out(lang, "none", "worked on")) + len(held_out(lang, "none", "untouched")) >= 300


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_what_must_be_heard_is_heard_nearly_always(kind: str, lang: str) -> None:
    learned = [*held_out(lang, kind, "worked on"), *rounds(lang, kind)]
    missed = [text for text in learned if not is_found(kind, text, lang)]
    assert len(missed) <= (1 - RECALL) * len(learned), missed


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_the_untouched_half_is_heard_as_the_page_says(kind: str, lang: str) -> None:
    """Which ones are missed is not said here on purpose: nobody is to mend the lists by looking at them."""
    untouched = held_out(lang, kind, "untouched")
    heard = sum(is_found(kind, text, lang) for text in untouched)
    assert heard >= RECALL * len(untouched)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_what_witnesses_ordinarily_write_sets_off_hardly_any_list(kind: str, lang: str) -> None:
    halves = [held_out(lang, "none", "worked on"), held_out(lang, "none", "untouched")]
    for plain in (halves[0] + halves[1], rounds(lang, "none")):
        flagged = sum(is_flagged(kind, text, lang) for text in plain)
        assert flagged <= FALSE_ALARMS.get(kind, 0.02) * len(plain)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_all_alarms_together_interrupt_an_ordinary_story_rarely(lang: str) -> None:
    halves = [held_out(lang, "none", "worked on"), held_out(lang, "none", "untouched")]
    plain = [*halves[0], *halves[1], *rounds(lang, "none")]
    assert sum(alarm(text, lang) is not None for text in plain) <= 0.02 * len(plain)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("kind", ORDER)
def test_the_page_shown_is_nearly_always_the_right_one(kind: str, lang: str) -> None:
    learned = [*held_out(lang, kind, "worked on"), *held_out(lang, kind, "untouched"), *rounds(lang, kind)]
    other = sum(alarm(text, lang) not in {kind, None} for text in learned)
    assert other <= 0.15 * len(learned)


def test_the_page_says_the_figures_of_this_build() -> None:
    page = PAGE.read_text(encoding="utf-8").splitlines()
    starts = tuple(f"| {kind} | " for kind in KINDS)
    assert [line for line in page if line.startswith(starts)] == rows(), (
        "run: python -m tests.flows.reading.heard"
    )
