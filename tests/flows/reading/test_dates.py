"""Typed words about time, both languages: as exact as said, never more, never by guess."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.reading.dates import When, read_when, when_on
from flows.reading.rewriting import MONTHS, RULES, WEEKDAYS

CHICAGO = ZoneInfo("America/Chicago")
SATURDAY = datetime(2026, 11, 21, 16, 30, tzinfo=CHICAGO)

# words, then every reading: EDTF, with @HH:MM, with " about" when the words say so
SPANISH = {
    "ayer a las 3 de la tarde": ["2026-11-20@15:00"],
    "ayer a las tres y media de la tarde": ["2026-11-20@15:30"],
    "ayer a las 3": ["2026-11-20@03:00", "2026-11-20@15:00"],
    "ayer 3pm": ["2026-11-20@15:00"],
    "ayer a las 15:30": ["2026-11-20@15:30"],
    "ayer a las 15 horas": ["2026-11-20@15:00"],
    "ayer cuarto para las 4 de la tarde": ["2026-11-20@15:45"],
    "ayer a las 4 menos cuarto de la tarde": ["2026-11-20@15:45"],
    "ayer a las 12 de la noche": ["2026-11-20@00:00", "2026-11-21@00:00"],
    "AYER": ["2026-11-20"],
    "hayer": ["2026-11-20"],
    "hace dos días": ["2026-11-19"],
    "ase dos dias": ["2026-11-19"],
    "dos días atrás": ["2026-11-19"],
    "hace 2 o 3 días": ["2026-11-18/2026-11-19"],
    "hace unos 3 días": ["2026-11-18~ about"],
    "hace ocho días": ["2026-11-13~"],
    "hace 2 horas": ["2026-11-21@14:30 about"],
    "hace una semana": ["2026-11-14~"],
    "hace un mes": ["2026-10~"],
    "hace como un mes": ["2026-10~ about"],
    "hace dos años": ["2024~"],
    "antier": ["2026-11-19"],
    "anteayer": ["2026-11-19"],
    "antes de ayer": ["2026-11-19"],
    "antier en la noche": ["2026-11-19"],
    "anoche": ["2026-11-20~"],
    "anoche como a las 9": ["2026-11-20@21:00 about"],
    "anoche a las 2": ["2026-11-21@02:00"],
    "15/10": ["2026-10-15"],
    "10/11": ["2026-10-11", "2026-11-10"],
    "14-11-2026": ["2026-11-14"],
    "14.11.2026": ["2026-11-14"],
    "15 de octubre": ["2026-10-15"],
    "15 oct": ["2026-10-15"],
    "el 15 de octubre a las 8 de la mañana": ["2026-10-15@08:00"],
    "15 de octubre del año pasado": ["2025-10-15"],
    "el 15": ["2026-11-15"],
    "martes 17": ["2026-11-17"],
    "el martes 17 de noviembre": ["2026-11-17"],
    "el martes": ["2026-11-17"],
    "el martes pasado": ["2026-11-17", "2026-11-10"],
    "el martes de la semana pasada": ["2026-11-10"],
    "el viernes": ["2026-11-20"],
    "el miercoles": ["2026-11-18"],
    "juebes": ["2026-11-19"],
    "creo que el lunes": ["2026-11-16~ about"],
    "esta mañana": ["2026-11-21"],
    "esta mañana a las 8": ["2026-11-21@08:00"],
    "hoy a mediodía": ["2026-11-21@12:00"],
    "hoy en la madrugada": ["2026-11-21"],
    "ahorita": ["2026-11-21"],
    "fue ayer por la tarde como a las 5": ["2026-11-20@17:00 about"],
    "eran casi las 3 de la tarde de ayer": ["2026-11-20@15:00 about"],
    "la semana pasada": ["2026-11-09/2026-11-15"],
    "esta semana": ["2026-11-16/2026-11-21"],
    "el fin de semana": ["2026-11-14/2026-11-15"],
    "del 9 al 12 de noviembre": ["2026-11-09/2026-11-12"],
    "entre lunes y miércoles": ["2026-11-16/2026-11-18"],
    "en octubre": ["2026-10"],
    "octubre del 2025": ["2025-10"],
    "a principios de octubre": ["2026-10~"],
    "el mes pasado": ["2026-10"],
    "el año pasado": ["2025"],
    "yesterday at 3pm": ["2026-11-20@15:00"],
}
ENGLISH = {
    "last Tuesday": ["2026-11-17", "2026-11-10"],
    "tuesday": ["2026-11-17"],
    "Saturday": ["2026-11-21", "2026-11-14"],
    "last saturday": ["2026-11-14"],
    "this tuesday": ["2026-11-17"],
    "last wensday at noon": ["2026-11-18@12:00", "2026-11-11@12:00"],
    "a week ago": ["2026-11-14~"],
    "two weeks ago": ["2026-11-07~"],
    "about a month ago": ["2026-10~ about"],
    "3 days ago": ["2026-11-18"],
    "a couple of days ago": ["2026-11-19~ about"],
    "an hour ago": ["2026-11-21@15:30 about"],
    "yesterday at 3pm": ["2026-11-20@15:00"],
    "yesterday, 3 p.m.": ["2026-11-20@15:00"],
    "yesterday at 3": ["2026-11-20@03:00", "2026-11-20@15:00"],
    "yesturday": ["2026-11-20"],
    "half past 3 yesterday afternoon": ["2026-11-20@15:30"],
    "quarter to 4 pm yesterday": ["2026-11-20@15:45"],
    "the day before yesterday": ["2026-11-19"],
    "this morning": ["2026-11-21"],
    "this morning at 8": ["2026-11-21@08:00"],
    "tonight": ["2026-11-21"],
    "today at 5": ["2026-11-21@05:00"],
    "last night": ["2026-11-20~"],
    "last night around 9": ["2026-11-20@21:00 about"],
    "last night at 2 am": ["2026-11-21@02:00"],
    "around Nov 14": ["2026-11-14~ about"],
    "November 14": ["2026-11-14"],
    "14 November 2025": ["2025-11-14"],
    "Oct 15th at 8:30 am": ["2026-10-15@08:30"],
    "the 15th of october": ["2026-10-15"],
    "the 15th": ["2026-11-15"],
    "on Tuesday the 17th": ["2026-11-17"],
    "December 25": ["2025-12-25"],
    "nov 14 last year": ["2025-11-14"],
    "nov 14, 2026 3:30pm": ["2026-11-14@15:30"],
    "2026-11-14": ["2026-11-14"],
    "11/14": ["2026-11-14"],
    "11/14/2026": ["2026-11-14"],
    "11/14/26": ["2026-11-14"],
    "10/11": ["2026-10-11", "2026-11-10"],
    "10/10": ["2026-10-10"],
    "10/11 at 3": ["2026-10-11@03:00", "2026-10-11@15:00", "2026-11-10@03:00", "2026-11-10@15:00"],
    "11/12": ["2026-11-12", "2025-12-11"],
    "02/29": ["2024-02-29"],
    "in 2025": ["2025"],
    "2026": ["2026"],
    "last week": ["2026-11-09/2026-11-15"],
    "last month": ["2026-10"],
    "October": ["2026-10"],
    "last october": ["2026-10", "2025-10"],
    "early october": ["2026-10~"],
    "between monday and wednesday": ["2026-11-16/2026-11-18"],
    "from nov 9 to nov 12": ["2026-11-09/2026-11-12"],
    "over the weekend": ["2026-11-14/2026-11-15"],
    "ayer a las 3 de la tarde": ["2026-11-20@15:00"],
}
UNREADABLE = (
    "3", "15", "mar", "mon", "oct", "1200", "Main St 1200", "no sé", "I do not know", "they came with 3 cars",
    "Thanksgiving", "mañana", "tomorrow", "12/25/2026", "el lunes 17 de noviembre", "february 29 2025",
    "yesterday at 27", "ayer a las 15 am", "monday or tuesday", "hace unos días", "31/31", "", "   ", "🙂", "1850",
    "ayer en coche", "a las 3 de la tarde", "0 november", "last week at 3 in my house", "between may and june",
    "next friday", "el próximo lunes", "call me at 3pm", "x" * 5000,
)  # fmt: skip  # a list is read as a list, not as a column


def _shown(when: When) -> str:
    return when.edtf + (f"@{when.time}" if when.time else "") + (" about" if when.about else "")


@pytest.mark.parametrize(("words", "readings"), SPANISH.items())
def test_spanish_words_are_read_as_exactly_as_they_were_said(words: str, readings: list[str]) -> None:
    assert [_shown(when) for when in read_when(words, "es", SATURDAY)] == readings


@pytest.mark.parametrize(("words", "readings"), ENGLISH.items())
def test_english_words_are_read_as_exactly_as_they_were_said(words: str, readings: list[str]) -> None:
    assert [_shown(when) for when in read_when(words, "en", SATURDAY)] == readings


@pytest.mark.parametrize("words", UNREADABLE)
@pytest.mark.parametrize("lang", ["en", "es"])
def test_words_about_something_else_are_not_a_date(words: str, lang: str) -> None:
    assert read_when(words, lang, SATURDAY) == ()


def test_accents_make_no_difference() -> None:
    for words in SPANISH:
        bare = words.translate(str.maketrans("áéíóúñ", "aeioun"))
        assert read_when(bare, "es", SATURDAY) == read_when(words, "es", SATURDAY)


def test_a_month_or_a_day_that_does_not_exist_is_no_date() -> None:
    for words in ("1956-13-28", "2026-00-10", "2026-06-31", "31 june 2026", "13/32/2025", "9999 years ago"):
        assert read_when(words, "en", SATURDAY) == ()


def test_a_month_ago_from_the_31st_is_the_last_day_of_a_shorter_month() -> None:
    readings = read_when("1 month ago", "en", datetime(2026, 3, 31, tzinfo=CHICAGO))
    assert [when.edtf for when in readings] == ["2026-02~"]


def test_last_tuesday_on_a_monday_is_only_the_one_of_the_week_before() -> None:
    monday = datetime(2026, 11, 23, 9, 0, tzinfo=CHICAGO)
    assert read_when("last tuesday", "en", monday) == (When("2026-11-17"),)


def test_an_hour_that_does_not_exist_or_exists_twice_is_kept_as_said() -> None:
    skipped = read_when("March 8 2026 2:30 am", "en", SATURDAY)
    twice = read_when("Nov 1 2026 1:30 am", "en", SATURDAY)
    assert (skipped, twice) == ((When("2026-03-08", "02:30"),), (When("2026-11-01", "01:30"),))


def test_two_hours_ago_counts_real_hours_over_a_clock_change() -> None:
    after = datetime(2026, 11, 1, 3, 0, tzinfo=CHICAGO)
    assert read_when("3 hours ago", "en", after) == (When("2026-11-01", "01:00", about=True),)


def test_bounds_cover_what_the_words_cover() -> None:
    assert (When("2026-02~").earliest(), When("2026-02~").latest()) == (date(2026, 2, 1), date(2026, 2, 28))
    assert (When("2025").earliest(), When("2025").latest()) == (date(2025, 1, 1), date(2025, 12, 31))
    week = When("2026-11-09/2026-11-15")
    assert (week.earliest(), week.latest()) == (date(2026, 11, 9), date(2026, 11, 15))
    assert when_on(date(2026, 11, 20)) == When("2026-11-20")


_WORDS = st.sampled_from(
    (
        *MONTHS,
        *WEEKDAYS,
        *"enero octubre martes jueves ayer hoy hace dias semanas meses a las la de el pasado y".split(),
        *"ago days last night tarde noche manana around about between and at pm am media 3 12 15 2025 10/11 99".split(),
    )
)
_PHRASES = st.one_of(st.text(max_size=60), st.lists(_WORDS, max_size=7).map(" ".join))
_NOWS = st.datetimes(datetime(2024, 1, 1), datetime(2040, 1, 1), timezones=st.just(CHICAGO))  # noqa: DTZ001  (bounds are naive there)


@settings(max_examples=400, deadline=None)
@given(_PHRASES, st.sampled_from([*RULES, "ht"]), _NOWS)
def test_any_text_is_read_the_same_way_twice_and_never_into_the_future(
    text: str, lang: str, now: datetime
) -> None:
    whens = read_when(text, lang, now)
    assert whens == read_when(text, lang, now)
    for when in whens:
        assert date(1990, 1, 1) <= when.latest()
        assert when.earliest() <= min(when.latest(), now.date() + timedelta(days=1))
