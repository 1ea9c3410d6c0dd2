"""The catalogues say everything the code says, in every language, and each check here can fail."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

from flows import intake
from locales import ROOT, SOURCE, catalogue, words
from tests.locales import catalogue as faults

HOUSE = ROOT.parent
LANGUAGES = sorted(path.parents[1].name for path in ROOT.glob("*/LC_MESSAGES/messages.po"))
OFFERED = ("en", "es")


@pytest.fixture(scope="module")
def code() -> set[str]:
    return faults.marked(HOUSE)


@pytest.fixture(params=LANGUAGES)
def of(request: pytest.FixtureRequest) -> Catalog:
    return catalogue(request.param)


def planted(**entries: str) -> Catalog:
    """A small Spanish catalogue: msgid and text from *entries*, the name's first part being the note."""
    found = Catalog(locale="es")
    for note, pair in entries.items():
        msgid, text = pair.split(" = ")
        found.add(msgid, text, auto_comments=[note], flags=["fuzzy"] if note == "fuzzy" else [])
    return found


def none(found: Iterator[str]) -> None:
    listed = list(found)
    assert not listed, "\n".join(listed)


@pytest.mark.parametrize("lang", OFFERED)
def test_everything_the_code_says_is_translated(code: set[str], lang: str) -> None:
    none(faults.missing(code, catalogue(lang)))


def test_a_missing_translation_is_found() -> None:
    assert list(faults.missing({"Yes", "No"}, planted(a="Yes = Sí"))) == ["es: not translated: 'No'"]


def test_no_catalogue_keeps_what_nobody_says(code: set[str], of: Catalog) -> None:
    none(faults.orphans(code, of))


def test_an_orphan_is_found() -> None:
    assert list(faults.orphans({"Yes"}, planted(a="Yes = Sí", b="Maybe = Tal vez"))) == [
        "es: nobody says 'Maybe'"
    ]


def test_the_code_is_read_for_marks_and_literals(tmp_path: Path) -> None:
    (tmp_path / "flows").mkdir()
    source = (
        'A = N_("One {a}")\nB = line("Two", a=line(N_("Three")), b="no")\nC = Line("{x}: {y}")\nD = line(A)\n'
    )
    (tmp_path / "flows" / "said.py").write_text(source, "utf-8")
    assert faults.marked(tmp_path) == {"One {a}", "Two", "Three", "{x}: {y}"}
    assert [msgid for msgid in ("One {a}", "{x}: {y}") if not faults.translated(msgid)] == ["{x}: {y}"]


@pytest.mark.parametrize("lang", OFFERED)
def test_nothing_is_fuzzy(lang: str) -> None:
    none(faults.fuzzy(catalogue(lang)))


def test_a_fuzzy_text_is_found_and_not_shown() -> None:
    of = planted(fuzzy="Yes = Sí")
    assert list(faults.fuzzy(of)) == ["es: fuzzy: 'Yes'"]
    assert words(of) == {}


def test_the_english_text_is_its_msgid() -> None:
    none(faults.changed_english(catalogue("en")))


def test_an_english_text_that_is_not_its_msgid_is_found() -> None:
    assert list(faults.changed_english(planted(a="Yes = Yes.")))


@pytest.mark.parametrize("lang", [lang for lang in LANGUAGES if lang != SOURCE])
def test_nothing_is_left_in_english(lang: str) -> None:
    none(faults.left_in_english(catalogue(lang)))


def test_a_sentence_left_in_english_is_found() -> None:
    found = faults.left_in_english(planted(a="OPR = OPR", b="Who may see it? = Who may see it?"))
    assert list(found) == ["es: left in English: 'Who may see it?'"]


def test_placeholders_addresses_commands_and_numbers_survive_translation(of: Catalog) -> None:
    none(faults.mismatched(of))


@pytest.mark.parametrize(
    "pair",
    [
        "Sent to {partner} = Enviado a {grupo}",
        "Use /delete = Use /borrar",
        "See https://a.example/x = Vea https://b.example/x",
        "Call 911 = Llame al 91",
        "Write to me  = Escríbame",
    ],
)
def test_a_placeholder_or_number_lost_in_translation_is_found(pair: str) -> None:
    assert list(faults.mismatched(planted(a=pair)))


def test_every_button_is_short_enough(of: Catalog) -> None:
    none(faults.too_long(of, faults.buttons(catalogue(SOURCE))))


def test_every_answer_to_a_question_is_known_as_a_button() -> None:
    labels = {msgid for options in intake.labels().values() for msgid in options.values()}
    assert labels - faults.buttons(catalogue(SOURCE)) == set()


def test_a_long_button_is_found() -> None:
    of = planted(button="Send = Enviar este reporte al grupo {partner} ahora", note="Send it = " + "x" * 40)
    assert [fault[:21] for fault in faults.too_long(of, faults.buttons(of))] == ["es: a button of 35 si"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_gettexts_own_checker_finds_no_fault(lang: str, tmp_path: Path) -> None:
    assert checked(ROOT / lang / "LC_MESSAGES" / "messages.po", tmp_path) == 0


def test_gettexts_own_checker_can_find_a_fault(tmp_path: Path) -> None:
    bad = tmp_path / "bad.po"
    bad.write_text(
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
        '#, python-brace-format\nmsgid "To {name}"\nmsgstr "A {nombre}"\n',
        "utf-8",
    )
    assert checked(bad, tmp_path) == 1


def checked(file: Path, folder: Path) -> int:
    """Run ``msgfmt -c`` (Debian gettext, in tests/debian.txt)."""
    out = folder / "out.mo"
    return subprocess.run(["msgfmt", "-c", "-o", out, file], capture_output=True, check=False).returncode
