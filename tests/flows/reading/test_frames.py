"""Frames: the notation, and that no text makes them slow."""

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.reading.alarm_lists import classes, frames, spellings
from flows.reading.alarms import LANGUAGES, alarm
from flows.reading.frames import Lexicon, found
from flows.reading.spellings import mender, sentences, sound

NAMED = {"they": "they agents men_in_masks", "door": "door porch", "not": "yesterday"}


def finds(frame: str, text: str) -> bool:
    """Say whether *frame* stands in *text*."""
    lexicon = Lexicon(NAMED)
    compiled = lexicon.frame(frame)
    return found(compiled, lexicon.places(sentences(text))) > 0


@pytest.mark.parametrize(
    ("frame", "text"),
    [
        ("@they .. @door", "They are at the door"),
        ("@they .. @door", "men in masks at my porch"),
        ("knock*", "they were knocking"),
        ("*ing", "they were knocking"),
        ("at my? door", "at door"),
        ("at my? door", "at my door"),
        ("at .2 door", "at my back door"),
        ("^ help", "They came. Help us"),
        ("help $", "I need help. Now"),
        ("help .2 $", "help me now"),
        ("@they &@door", "the door is broken. I saw them and they ran"),
        ("they ..-was at", "they are at"),
        ("they !@not", "they are here"),
    ],
)
def test_what_a_frame_finds(frame: str, text: str) -> None:
    assert finds(frame, text)


@pytest.mark.parametrize(
    ("frame", "text"),
    [
        ("@they .. @door", "They came. The door is red"),
        ("@they .1 @door", "they are at the door"),
        ("they ..-was at", "they was at"),
        ("-@not they", "yesterday we saw that they ran"),
        ("they -@not", "they came yesterday"),
        ("they !@not", "they ran. It was yesterday"),
        ("^ help", "we need help"),
        ("help $", "help me now"),
        ("@they &@door", "they ran"),
        ("men_in_masks", "men and masks"),
    ],
)
def test_what_a_frame_passes_over(frame: str, text: str) -> None:
    assert not finds(frame, text)


@pytest.mark.parametrize("frame", ["they ..", ".. they", "they .. -@not"])
def test_a_frame_that_ends_in_a_gap_is_refused(frame: str) -> None:
    with pytest.raises(ValueError, match="begins and ends with words"):
        Lexicon(NAMED).frame(frame)


def test_lists_are_read_line_by_line() -> None:
    assert frames("a b\nc|\n  d e\n\nf\n  g") == ("a b", "c|d e", "f g")
    assert dict(classes("they: he she|\n  it\ndoor: gate")) == {"they": "he she|it", "door": "gate"}
    assert dict(spellings("u=you; rn=right now\nk=que")) == {"u": "you", "rn": "right now", "k": "que"}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("kiero morir", "crisis"),
        ("me kiero matar", "crisis"),
        ("i want to kill myslef", "crisis"),
        ("heeelp they r outside now", "live"),
        ("they're at my door rn", "live"),
        ("MI ESPOZO ME PEGA", "home"),
    ],
)
def test_alarms_are_heard_as_people_type(typed: str, meant: str) -> None:
    assert alarm(typed, "en") == meant


def test_short_words_are_never_mended() -> None:
    mended = mender("husband knocking")
    assert [mended(word) for word in ("husbend", "nocking", "knoking", "band", "kn")] == [
        "husband",
        "",
        "knocking",
        "",
        "",
    ]
    assert sound("kiero") == sound("quiero")


@pytest.mark.parametrize(
    "unit", ["ice is at my door ", "me quiero ", "they. ", "a", "my husband my dad he ", "ñ ", "w{}q "]
)
def test_a_very_long_text_is_read_in_a_moment(unit: str) -> None:
    text = "".join(unit.replace("{}", str(number)) for number in range(20_000 // len(unit)))
    alarm("warm", "en")
    began = process_time()
    alarm(text, "es")
    assert process_time() - began < 1


@given(st.text(max_size=200), st.sampled_from(sorted(LANGUAGES)))
def test_no_text_is_too_odd(text: str, lang: str) -> None:
    assert alarm(text, lang) in {"live", "crisis", "child", "home", "trafficking", None}
