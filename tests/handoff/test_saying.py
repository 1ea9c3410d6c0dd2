"""One missing translation costs a case nothing but that sentence's language."""

from collections.abc import Iterator

import pytest
from structlog.testing import capture_logs

import locales
from flows.words import line
from handoff import saying
from handoff.contents import loaded
from handoff.sheet import sheet_of
from tests.handoff import made

STORY = "In the person's own words"


@pytest.fixture(autouse=True)
def anew(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """One sentence of the Spanish catalogue is gone, and with it the language is no complete one."""
    real = locales.said

    def said(lang: str) -> locales.Words:
        return {msgid: text for msgid, text in real(lang).items() if (lang, msgid) != ("es", STORY)}

    saying.in_language.cache_clear()
    monkeypatch.setattr(locales, "said", said)
    yield
    saying.in_language.cache_clear()


def test_a_sentence_without_translation_is_said_in_english_and_the_others_are_not() -> None:
    with capture_logs() as logged:
        sheet = sheet_of(made.case(), saying.in_language("es"))
        sheet_of(made.case(), saying.in_language("es"))
    assert sheet["story"]["title"] == STORY
    assert "Pregunta" in sheet["columns"]
    assert [entry for entry in logged if entry["event"] == "alarm"] == [
        {"event": "alarm", "code": "untranslated", "count": 1, "log_level": "error"}
    ]


def test_what_has_no_words_needs_no_translation() -> None:
    with capture_logs() as logged:
        assert saying.in_language("es")(line("{one}: {other}", one="a", other="b")) == "a: b"
    assert logged == []


def test_a_case_in_a_language_that_is_not_complete_is_still_made(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(locales, "languages", lambda *_: ("en",))
    loaded.cache_clear()
    contents, _ = loaded()
    files = contents.case(made.report(), made.filing(to=made.partner(working_language="es")))
    assert files["case.pdf"].startswith(b"%PDF")
    assert (
        b"Por favor" in contents.notice("AAAA-BBBB", made.partner(working_language="es"))["please-erase.txt"]
    )
    loaded.cache_clear()
