"""How well private things in free text are found (V10, V11), measured; and the page that says so."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.reading import id_shapes, id_words, identifiers, spelled, status
from tests.flows.reading import measured
from tests.flows.reading.measured import LANGUAGES, Figure, sentences

PAGE = Path(__file__).parents[3] / "docs" / "privacy-reading.md"
KINDS = ("numbers", "status")
RECALL = 0.95
FALSE_ALARMS = 0.02


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_corpus_is_large_enough_to_measure_with(lang: str) -> None:
    private = [one for kind in KINDS for one in sentences(kind, lang)]
    plain = list(sentences("plain", lang))
    assert len(private) >= 300
    assert len(plain) >= 500
    assert len({one.text for one in (*private, *plain)}) == len(private) + len(plain)
    assert all(one.private for one in sentences("numbers", lang))


@pytest.mark.parametrize("held_out", [False, True])
@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_private_things_are_found_nearly_always(kind: str, lang: str, *, held_out: bool) -> None:
    figure = measured.missed(kind, lang, held_out=held_out)
    assert 1 - figure.share >= RECALL, figure.wrong


@pytest.mark.parametrize("held_out", [False, True])
@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_plain_words_are_flagged_almost_never(kind: str, lang: str, *, held_out: bool) -> None:
    figure = measured.alarmed(kind, lang, held_out=held_out)
    assert figure.share <= FALSE_ALARMS, figure.wrong


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_phone_or_a_date_beside_a_hidden_number_stays(lang: str) -> None:
    figures = re.compile(r"\w*\d\w*")
    for one in sentences("numbers", lang):
        left = identifiers.hide_identifiers(one.text, lang)[0]
        assert set(figures.findall(one.beside)) <= set(figures.findall(left)), one.text


@pytest.mark.parametrize("lang", LANGUAGES)
def test_hiding_a_status_leaves_nothing_that_tells_it(lang: str) -> None:
    for one in sentences("status", lang):
        assert not status.mentions_status(status.hide_status(one.text, lang)), one.text


def test_no_pattern_repeats_without_an_upper_bound() -> None:
    """With every repetition bounded, one attempt at one place costs a bounded time: the work is linear in the text."""
    pages = (identifiers, status)
    compiled = [value for page in pages for value in vars(page).values() if isinstance(value, re.Pattern)]
    shapes = [shape.pattern for shape in id_shapes.SHAPES]
    worded = [pattern for _, pattern in identifiers._WORDED]
    assert len(compiled) > 8
    for pattern in (*compiled, *shapes, *worded):
        signs = re.sub(r"\\.|\[(?:\\.|[^\]\\])*\]", "x", pattern.pattern)
        assert not re.search(r"[*+]|\{\d*,\}", signs), pattern.pattern


PIECES = st.lists(
    st.sampled_from(
        [
            *(one.text for lang in LANGUAGES for kind in (*KINDS, "plain") for one in sentences(kind, lang)),
            *(
                "512-44-9083",
                "A 098 765 432",
                "social",
                "passport",
                "badge",
                "123456789",
                "he said",
                "no tengo",
                " ",
                ". ",
            ),
        ]
    ),
    max_size=4,
).map(" ".join)


@settings(deadline=None)
@given(PIECES, PIECES)
def test_what_is_found_depends_on_what_stands_near(first: str, second: str) -> None:
    """The other reason why a long story costs no more than its parts: nothing looks further than one line."""
    gap = "\n" + "·" * 90 + "\n"
    whole = first + gap + second
    numbers = [identifiers.hide_identifiers(text, "en")[0] for text in (whole, first, second)]
    told = [status.hide_status(text, "en") for text in (whole, first, second)]
    assert numbers[0] == numbers[1] + gap + numbers[2]
    assert told[0] == told[1] + gap + told[2]


@settings(deadline=None)
@given(PIECES)
def test_hiding_the_numbers_of_a_story_twice_hides_nothing_more(text: str) -> None:
    once, _ = identifiers.hide_identifiers(text, "es")
    assert identifiers.hide_identifiers(once, "es") == (once, 0)


def test_each_kind_of_paper_and_each_shape_has_its_own_name() -> None:
    names = [one.name for one in (*id_words.KINDS, *id_shapes.SHAPES)]
    assert len(set(names)) == len(names)
    assert len(spelled.DIGITS) == 10


def rows() -> list[str]:
    """The table of the page: one row for each validator and language."""
    made = []
    for kind, name in zip(KINDS, ("V10, numbers", "V11, status"), strict=True):
        for lang in LANGUAGES:
            seen, held = (
                (f(kind, lang, held_out=h)) for f, h in ((measured.missed, False), (measured.missed, True))
            )
            quiet, apart = (
                (f(kind, lang, held_out=h)) for f, h in ((measured.alarmed, False), (measured.alarmed, True))
            )
            made.append(
                f"| {name} | {lang} | {found(seen)} | {found(held)} | {flagged(quiet)} | {flagged(apart)} |"
            )
    return made


def found(figure: Figure) -> str:
    return f"{figure.among - len(figure.wrong)} of {figure.among} ({100 * (1 - figure.share):.1f} %)"


def flagged(figure: Figure) -> str:
    return f"{len(figure.wrong)} of {figure.among} ({100 * figure.share:.1f} %)"


def test_the_page_about_private_things_says_the_figures_of_this_build() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert [line for line in page.splitlines() if line.startswith("| V1")] == rows()
