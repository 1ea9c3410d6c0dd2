"""The case on paper: one page to decide by, the person's words untouched, the same bytes each time."""

import subprocess
from dataclasses import replace

import pytest

import locales
from flows.answers import Answer, Json
from flows.guidance.urgency import FLAGS
from flows.huridocs import TYPES
from handoff.edtf import written
from handoff.papers import paper_of
from handoff.sheet import sheet_of
from printing.glyphs import foreign, printable
from tests.handoff import made

SAY = {lang: locales.Texts.of(lang).say for lang in ("en", "es")}


def text_of(case: dict[str, Json], lang: str = "en", pages: str = "1") -> str:
    pdf = paper_of(case, lang, SAY[lang])
    command = ["pdftotext", "-layout", "-f", "1", "-l", pages, "-", "-"]
    done = subprocess.run(command, input=pdf, capture_output=True, check=True)
    return " ".join(done.stdout.decode().split())


def test_page_one_answers_what_a_reader_must_decide() -> None:
    page = text_of(made.case())
    for answer in (
        "Case K7QX-93TD",
        "U1 · Urgent. Please open it within 4 hours.",
        "A person was taken less than 72 hours ago.",
        "An allegation, not a finding.",
        "Who tells it A witness told by the person",
        "They took someone away",
        "about Friday, November 20, 2026",
        "Where Chicago, IL told, and shortened",
        "What the person wants Not asked. not known",
        "Sunday, November 19, 2028. A claim against the United States must",
        "Not known, or not said where the person is held",
        "That is by 14:25 America/Chicago on Sunday, November 22, 2026.",
        made.STORY,
        "Yes, through the bot. Name the case K7QX-93TD.",
    ):
        assert answer in page
    assert made.STREET not in page


def test_a_spanish_group_reads_it_in_spanish() -> None:
    case = made.case(where=made.filing(to=made.partner(working_language="es")))
    page = text_of(case, "es")
    for answer in (
        "Caso K7QX-93TD",
        "Se llevaron a alguien",
        "lo contó la persona",
        "viernes",
        "Cómo contestar",
        "Pregunta Respuesta De dónde sale",
    ):
        assert answer in page


def test_the_paper_is_tagged_and_has_no_author_and_the_same_bytes_twice() -> None:
    one, two = (paper_of(made.case(), "en", SAY["en"]) for _ in range(2))
    assert one == two
    done = subprocess.run(["pdfinfo", "-"], input=one, capture_output=True, check=True)
    about = done.stdout.decode()
    assert "Tagged:          yes" in about
    assert "Author" not in about
    assert "CreationDate" not in about


def test_a_person_who_wants_no_messages_gets_none() -> None:
    page = text_of(made.case(where=made.filing(contact=False)))
    assert "No messages and no questions: the person does not want them." in page
    assert "You can still say: read, accepted, declined, closed. Name the case K7QX-93TD." in page
    assert "You cannot write to this person." in page


@pytest.mark.parametrize(
    "words",
    [
        '#read("/etc/passwd")',
        "*x* _y_ @ref $a$",
        "= Title\n- list",
        "]#panic()[",
        "\\u{41} \x00\x1b[2J\u202e ",
        "",
    ],
)
def test_what_a_person_wrote_is_never_source(words: str) -> None:
    given = made.answers() | {"inc.story": Answer(words, original=(made.said(words),))}
    page = text_of(made.case(made.report(given)))
    for part in words.split("\n"):
        shown = " ".join(sign for sign in part.split() if sign.isprintable())
        assert shown in page


def test_a_sign_the_font_lacks_is_named() -> None:
    assert printable("sí 😀 ሰ\n\x00") == "sí [grinning face] [ethiopic syllable sa]\n"
    assert not foreign("sí, tres agentes 😀")
    assert foreign("ጽሑፍ ሰላም")
    given = made.answers() | {
        "inc.story": Answer("x", original=(made.said("Vi 😀 todo."), made.said("سلام عليكم", "ar")))
    }
    page = text_of(made.case(made.report(given)))
    assert "Vi [grinning face] todo." in page
    assert "This text is in a script that this paper cannot show." in page


@pytest.mark.parametrize(
    ("edtf", "english", "spanish"),
    [
        ("2026-11-20", "Friday, November 20, 2026", "viernes 20 de noviembre de 2026"),
        (
            "2026-11-20~",
            "about Friday, November 20, 2026",
            "fecha aproximada: viernes 20 de noviembre de 2026",
        ),
        ("2026-11", "November 2026, day not known", "noviembre de 2026, no se sabe el día"),
        (
            "2026-11~",
            "about November 2026, day not known",
            "fecha aproximada: noviembre de 2026, no se sabe el día",
        ),
        ("2025", "the year 2025", "el año 2025"),
        ("2025~", "about the year 2025", "fecha aproximada: el año 2025"),
        (
            "2026-11/2026-12",
            "between November 2026, day not known and December 2026, day not known",
            "",
        ),
        ("open", "open", "open"),
    ],
)
def test_a_date_is_written_out_as_exactly_as_it_is_known(edtf: str, english: str, spanish: str) -> None:
    assert SAY["en"](written(edtf)) == english
    assert not spanish or SAY["es"](written(edtf)) == spanish


@pytest.mark.parametrize("lang", ["en", "es"])
@pytest.mark.parametrize("code", sorted(TYPES))
def test_every_answer_has_its_words_on_paper(code: str, lang: str) -> None:
    given = made.answers() | {"inc.types": Answer([code]), "inj.any": Answer("unknown")}
    case = made.case(made.report(given, demo=True), made.filing(exact=True))
    sheet = sheet_of(case, SAY[lang])
    assert sheet["demo"].startswith("DEMO")
    assert all(row["mark"] for row in sheet["rows"])


@pytest.mark.parametrize("lang", ["en", "es"])
@pytest.mark.parametrize("absent", ["asked-unknown", "asked-declined", "temp-unknown"])
def test_every_kind_of_not_knowing_has_its_words(absent: str, lang: str) -> None:
    given = {name: Answer(absent=absent, notes=(made.said("no sé"),)) for name in made.answers()}
    for exact in (True, False):
        case = made.case(made.report(given), made.filing(exact=exact), made.CALM)
        assert "no sé" in str(sheet_of(case, SAY[lang]))
    assert sheet_of(made.case(made.report({}), guided=made.CALM), SAY[lang])["story"]["missing"]


@pytest.mark.parametrize("level", ["U1", "U2", "U3", "U4"])
def test_every_level_has_its_words(level: str) -> None:
    calm = replace(made.CALM, triage=replace(made.CALM.triage, level=level))
    assert sheet_of(made.case(guided=calm), SAY["es"])["urgency"]


def test_every_flag_of_the_rules_and_every_consent_has_its_words() -> None:
    flags = tuple(flag for flag, _ in FLAGS)
    all_flags = replace(made.GUIDED, triage=replace(made.GUIDED.triage, flags=flags))
    rows = [
        made.consent(f"c.{kind}.lakeside", value, "lakeside")
        for kind, value in (
            ("share", "yes"),
            ("contact", "bot"),
            ("contact", "none"),
            ("place", "exact"),
            ("place", "coarse"),
        )
    ]
    case = made.case(made.report(consents=tuple(rows)), guided=all_flags)
    assert len(sheet_of(case, SAY["es"])["sections"][-1]["lines"]) == len(rows)
    assert paper_of(case, "es", SAY["es"]).startswith(b"%PDF")


def test_a_long_story_goes_on_over_pages() -> None:
    long = "\n".join(f"Línea {number} de lo que vi ese día en la calle." for number in range(400))
    given = made.answers() | {"inc.story": Answer(long, original=(made.said(long),))}
    assert "Línea 399" in text_of(made.case(made.report(given)), pages="40")


def test_days_are_those_of_the_place_where_it_happened() -> None:
    late = made.report(submitted_at="2026-11-22T03:00:00Z")
    assert sheet_of(made.case(late), SAY["en"])["filed"].endswith("Saturday, November 21, 2026")
    nowhere = made.report({}, submitted_at="2026-11-22T03:00:00Z")
    assert sheet_of(made.case(nowhere, guided=made.CALM), SAY["en"])["filed"].endswith(
        "Sunday, November 22, 2026"
    )


@pytest.mark.parametrize(("level", "shown"), [("U1", "U1"), ("U2", "U2"), ("U3", ""), ("U4", "")])
def test_an_addition_says_how_urgent_it_is_only_where_it_is(level: str, shown: str) -> None:
    where = replace(made.filing(), revision=2)
    guided = replace(made.GUIDED, triage=replace(made.GUIDED.triage, level=level))
    sheet = sheet_of(made.case(where=where, guided=guided), SAY["en"])
    assert sheet["level"] == shown
    assert "It replaces nothing." in " ".join((sheet["urgency"], *sheet["why"]))


def test_a_flag_that_a_reason_says_already_is_not_said_twice() -> None:
    def noted(*rules: str) -> str:
        triage = replace(
            made.CALM.triage,
            rule_ids=rules,
            why=("Someone died.",) * len(rules),
            flags=("death", "mass_raid"),
        )
        rows = sheet_of(made.case(guided=replace(made.CALM, triage=triage)), SAY["en"])["rows"]
        text: str = next(row["text"] for row in rows if row["name"] == "Please note")
        return text

    assert noted("U1.death/1") == "a big raid"
    assert noted("U3.wants/1") == "someone died; a big raid"
