"""Every paper of every kind of person, in both languages: what it says, what it never says, and golden texts."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from flows.answers import Answer
from flows.guidance.cards import CARDS
from flows.papers import ALL, Paper, bare, offered
from flows.papers.filled import NAMES_OF_OTHERS
from flows.reading.identifiers import hide_identifiers
from flows.reading.status import mentions_status
from flows.words import Line
from locales import Texts
from printing.papers import as_text
from tests.flows.guidance.test_screens import PROMISING, TELLING, UNLAWFUL
from tests.flows.papers.told import (
    A_NUMBER,
    FILE,
    HELD,
    PAPERS,
    PEOPLE,
    RELATIVE,
    STATUS,
    TONGUES,
    copies,
    everything,
    material,
    report,
    texts,
)
from tests.flows.stories import Tongue, broken_door
from tests.locales.readability import LEAST_WORDS, count, hard
from tests.play import the_flow

FOLDER = Path(__file__).parents[2] / "papers"
GOLDEN = {
    "complaint_opr": ("named",),
    "complaint_oig": ("unnamed", "confidential", "named"),
    **dict.fromkeys(("claim_facts", "checklist", "own_copy", "keep_video", "records_request"), ("",)),
}
tongues = pytest.mark.parametrize("tongue", TONGUES)
people = pytest.mark.parametrize("person", PEOPLE)
NOT_KNOWN = {"en": "not known", "es": "no se sabe"}


@tongues
@people
def test_no_paper_tells_a_status_a_number_or_a_name_of_somebody_else(person: str, tongue: Tongue) -> None:
    for name, text in everything(material(person, tongue)).items():
        own = re.sub(r"“[^”]*”", "", text)  # what we say ourselves speaks of no status either
        assert not mentions_status(own), name
        assert not any(status in text for status in STATUS.values()), name
        assert A_NUMBER not in text, name
        assert hide_identifiers(own.replace(FILE.sha256, ""))[1] == 0, name
        assert HELD not in text, name
        assert RELATIVE.split(",", 1)[0] not in text, name


def test_the_story_of_the_test_holds_what_the_papers_may_not() -> None:
    for tongue in TONGUES:
        told = report("fullest", tongue).answers
        assert mentions_status(str(told["inc.story"].value))
        assert A_NUMBER in str(told["inc.story"].value)
        assert set(told) >= NAMES_OF_OTHERS


def test_almost_every_question_is_answered_in_the_fullest_story() -> None:
    asked = {question.id for question in the_flow().every_question}
    assert len(asked - set(report("fullest", "en").answers)) < 15


@pytest.mark.house
@pytest.mark.parametrize(
    "rules", [TELLING, PROMISING, UNLAWFUL], ids=["tells what to file", "promises", "judges"]
)
@tongues
def test_no_paper_tells_what_to_file_promises_or_judges(rules: dict[str, str], tongue: Tongue) -> None:
    for name, text in everything(material("emptiest", tongue)).items():
        assert not re.search(rules[tongue], text, re.IGNORECASE), name
        assert not re.search(rules["en"], text, re.IGNORECASE), name


@pytest.mark.house
@pytest.mark.parametrize("paper", ALL, ids=lambda paper: paper.id)
@tongues
def test_every_paper_is_easy_to_read_in_the_language_of_the_person(paper: Paper, tongue: Tongue) -> None:
    """The blank paper, sentence by sentence. A paper in English for an office passes, too: no exemption is needed."""
    blank = replace(material("emptiest", tongue), lang=tongue)
    said = Texts.of(tongue).said  # a day that is filled in counts as one word, as in every catalogue
    lines = [item for section in paper.write(blank) for item in (section.title, *section.items)]
    text = "\n".join(said[item.text] for item in lines if isinstance(item, Line))
    size = count(text, tongue)

    assert size.words < LEAST_WORDS or not hard(size, tongue), text


@tongues
@people
def test_no_paper_holds_anything_of_the_messenger(person: str, tongue: Tongue) -> None:
    for name, text in everything(material(person, tongue)).items():
        assert not re.search(r"telegram|chat_id|file_id|@\w+bot", text, re.IGNORECASE), name


@tongues
def test_what_nobody_told_says_so_and_what_must_be_written_is_a_blank(tongue: Tongue) -> None:
    empty = everything(material("emptiest", tongue))

    assert empty["complaint_opr"].count("not known") > 20
    assert NOT_KNOWN[tongue] in empty["complaint_opr"]
    assert empty["keep_video"].count("[____") == 3
    assert empty["records_request"].count("[____") >= 6
    assert not any("None" in text or "{" in text for text in empty.values())


def test_with_oig_a_name_stands_only_where_the_person_chose_it() -> None:
    named = material("fullest", "en", identity="named")
    (name,) = (str(named.answers["me.name"].value),)
    kept = texts(PAPERS["complaint_oig"], material("fullest", "en", identity="confidential"))
    out = texts(PAPERS["complaint_oig"], material("fullest", "en", identity="unnamed"))

    assert name in texts(PAPERS["complaint_oig"], named)
    assert name in kept
    assert "asks OIG to keep it private" in kept
    assert name not in out
    assert "How to reach me" not in out
    assert "Signature" not in out


@people
def test_only_the_own_copy_and_opr_s_draft_hold_the_name_of_who_tells(person: str) -> None:
    made = material(person, "en")
    name = made.answers.get("me.name", Answer("nobody"))
    holding = {name_ for name_, text in everything(made).items() if str(name.value) in text}

    assert holding <= {"own_copy", "complaint_opr"}


def test_a_person_under_18_is_offered_no_draft() -> None:
    told = material("minor", "en").answers
    assert {paper.id for paper in offered(told)} == {"own_copy", "checklist", "keep_video"}
    assert [paper.id for paper in bare(minor=True)] == ["keep_video"]
    assert [paper.id for paper in bare(minor=False)] == ["keep_video", "records_request"]


def test_a_witness_is_offered_no_sheet_for_a_money_claim() -> None:
    assert "claim_facts" not in {paper.id for paper in offered(material("witness", "en").answers)}
    assert "claim_facts" in {paper.id for paper in offered(material("fullest", "en").answers)}


def test_the_own_words_stand_whole_in_the_text_however_odd() -> None:
    text = texts(PAPERS["own_copy"], material("fullest", "es"))
    assert "😡 鬼 Ж" in text


def test_what_was_told_from_another_account_is_a_blank_line() -> None:
    made = material("witness", "en")
    hidden = {
        name: Answer(a.value, a.absent, original=a.original, hidden=True) for name, a in made.answers.items()
    }
    secret = str(made.answers["inc.story"].value)

    for name, text in everything(made).items():
        assert name in {"checklist", "keep_video", "keep_records", "records_request"} or secret in text
    assert not any(secret in text for text in everything(replace(made, answers=hidden)).values())


@tongues
@pytest.mark.parametrize(
    ("paper", "identity"), [(name, one) for name, each in GOLDEN.items() for one in each]
)
def test_a_paper_reads_as_it_was_reviewed(
    paper: str, identity: str, tongue: Tongue, *, rewrite: bool
) -> None:
    sent = broken_door(tongue).submitted[-1].report
    choices = {"identity": identity} if identity else {}
    made = material("witness", tongue, **choices)
    text = (
        texts(
            PAPERS[paper],
            replace(
                made,
                answers=sent.answers,
                files=sent.files,
                notes=sent.notes,
                consents=sent.consents,
            ),
        )
        + "\n"
    )
    file = FOLDER / f"{paper}{'_' + identity if paper == 'complaint_oig' else ''}_{tongue}.txt"
    if rewrite:
        file.write_text(text, "utf-8")

    assert file.read_text("utf-8") == text


def test_every_golden_paper_of_the_folder_is_made() -> None:
    made = {name if len(each) == 1 else f"{name}_{one}" for name, each in GOLDEN.items() for one in each}
    assert {file.stem for file in FOLDER.iterdir()} == {
        f"{name}_{tongue}" for name in made for tongue in TONGUES
    }
    assert set(GOLDEN) <= {paper.id for paper in ALL}


def test_a_file_that_only_the_person_has_is_named_without_a_hash_and_a_hidden_one_is_not() -> None:
    only_here = replace(FILE, kind="video", bytes=300_000_000, sha256="", number=2, held=True)
    hidden = replace(FILE, bytes=777, number=3, hidden=True)
    made = replace(material("witness", "en"), files=(FILE, only_here, hidden))

    for paper in ("own_copy", "complaint_opr", "complaint_oig", "claim_facts"):
        text = texts(PAPERS[paper], made)
        assert f"File 1: photo, 1400000 bytes, SHA-256 {FILE.sha256}" in text
        assert "File 2: video, 300000000 bytes, only I have it" in text
        assert "777" not in text


def test_a_request_for_records_names_its_laws_and_declares_who_asks_without_asking_birth_or_numbers() -> None:
    made = material("witness", "en")
    text = texts(PAPERS["records_request"], made)
    bare_words = " ".join(text.split()).lower()

    assert "Freedom of Information Act (5 U.S.C. 552)" in text
    assert "Privacy Act (5 U.S.C. 552a)" in text
    assert "6 C.F.R. part 5" in text
    assert (
        "I declare under penalty of perjury that the foregoing is true and correct (28 U.S.C. 1746)." in text
    )
    assert text.split("Only for papers about me")[1].count("[____") == 2
    assert not any(
        word in bare_words for word in ("birth", "a-number", "alien", "social security", "citizen")
    )

    late = replace(made, now=made.now.replace(year=2029))
    old = texts(PAPERS["records_request"], late)
    assert "U.S.C." not in old
    assert "C.F.R." not in old
    assert "that the foregoing is true and correct." in old


def test_words_in_another_language_are_named_and_said_to_be_untranslated_wherever_they_go_to_an_office() -> (
    None
):
    for paper in ("complaint_opr", "complaint_oig", "claim_facts", "to_congress", "to_tracker"):
        (english,) = copies(PAPERS[paper], material("witness", "en"))
        spanish = copies(PAPERS[paper], material("witness", "es"))[0]
        assert "Nobody has translated them yet" not in as_text(english)
        assert "Language of the words: Spanish\n" in as_text(spanish)
        assert "Nobody has translated them yet" in as_text(spanish)


def test_what_goes_to_a_federal_office_is_not_offered_where_only_local_police_or_cbp_were_there() -> None:
    told = material("witness", "en").answers
    police = {paper.id for paper in offered({**told, "agt.agency": Answer(["local_police"])})}
    border = {paper.id for paper in offered({**told, "agt.agency": Answer(["cbp"])})}

    assert not police & {"complaint_opr", "complaint_oig", "records_request", "to_congress", "to_tracker"}
    assert not border & {"complaint_opr", "records_request"}
    assert border >= {"complaint_oig", "to_congress", "to_tracker"}


@pytest.mark.parametrize("paper", ALL, ids=lambda paper: paper.id)
def test_what_is_sent_says_on_which_card_the_way_stands(paper: Paper) -> None:
    """Only what stays with the person, or goes where the person chooses, names no card."""
    assert (paper.card in CARDS) is (paper.id not in {"own_copy", "checklist", "keep_records"})


@tongues
def test_a_draft_does_not_tell_an_office_that_a_status_was_hidden(tongue: Tongue) -> None:
    made = material("fullest", tongue)
    for name, text in everything(made).items():
        assert not re.search(r"\[(status|estatus|number|número) ", text), name
    assert "[…]" in everything(made)["complaint_opr"]
    explained = Texts.of(tongue).said["Where {mark} stands, a number or a word about status is left out."]
    assert explained.replace("{mark}", "[…]") in everything(made)["own_copy"]
    assert explained.replace("{mark}", "[…]") not in everything(material("witness", tongue))["own_copy"]


@pytest.mark.parametrize(("hurt", "told"), [("yes", True), (None, True), ("no", False)])
def test_the_checklist_sends_nobody_to_a_doctor_who_said_that_nobody_was_hurt(
    hurt: str | None, told: bool
) -> None:
    made = material("emptiest", "en")
    answers = {"inc.types": Answer(["force_body"])} | ({"inj.any": Answer(hurt)} if hurt else {})

    assert ("See a doctor." in texts(PAPERS["checklist"], replace(made, answers=answers))) is told
