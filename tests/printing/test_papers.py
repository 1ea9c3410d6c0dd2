"""Papers on paper: tagged and clean, nobody's name in the file; odd signs by their names while the text is exact."""

import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from flows.answers import Answer
from flows.files import MOST_FILES
from locales import Texts
from printing.glyphs import printable
from printing.papers import OTHER_SCRIPT, Sheet, as_pdf, as_text
from tests.flows.papers.told import FILE, PAPERS, PEOPLE, TONGUES, copies, material
from tests.flows.stories import Tongue

LONG = 20_000
"""Characters of a very long story."""
WIDTH, MARGIN = 612, 40
"""Of a letter page, in points."""


def run(*command: str | Path) -> str:
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return " ".join(done.stdout.split())


@pytest.mark.parametrize("tongue", TONGUES)
@pytest.mark.parametrize("person", PEOPLE)
@pytest.mark.parametrize("paper", PAPERS)
def test_every_paper_is_a_clean_tagged_pdf_without_anybody_s_name(
    paper: str, person: str, tongue: Tongue, tmp_path: Path
) -> None:
    for number, each in enumerate(copies(PAPERS[paper], material(person, tongue))):
        file = tmp_path / f"{number}.pdf"
        file.write_bytes(as_pdf(each))  # as PDF/UA-1: typst refuses what would not be
        run("qpdf", "--check", file)
        about = run("pdfinfo", file)
        assert "Tagged: yes" in about
        assert "Creator: Typst" in about
        assert not any(word in about for word in ("Author:", "Keywords:", "Subject:", "CreationDate:"))
        assert printable(str(each["title"])) in about


def test_signs_the_font_lacks_stand_as_their_names_on_paper_and_as_themselves_in_the_text(
    tmp_path: Path,
) -> None:
    (each,) = copies(PAPERS["own_copy"], material("fullest", "es"))
    file = tmp_path / "paper.pdf"
    file.write_bytes(as_pdf(each))
    paper = run("pdftotext", "-layout", file, "-")

    assert "😡 鬼 Ж" in as_text(each)
    assert "[pouting face]" in paper
    assert "[cjk unified ideograph-9b3c]" in paper
    assert "Ж" in paper


@pytest.mark.parametrize("paper", ["own_copy", "complaint_oig"])
def test_words_in_a_script_the_font_lacks_are_named_once_and_stand_in_the_text(
    paper: str, tmp_path: Path
) -> None:
    arabic, chinese = "جاء رجال ملثمون إلى البيت", "他们没有出示任何文件就进了屋。"
    story = Answer(f"Entraron a las seis. 😡\n{arabic}\n{chinese}")
    made = material("witness", "es")
    each = copies(PAPERS[paper], replace(made, answers={**made.answers, "inc.story": story}))[-1]
    file = tmp_path / "paper.pdf"
    file.write_bytes(as_pdf(each))
    on_paper = run("pdftotext", "-layout", file, "-")

    assert arabic in as_text(each)
    assert chinese in as_text(each)
    assert "arabic letter" not in on_paper
    assert "ideograph" not in on_paper
    note = Texts.of(each["lang"]).said[OTHER_SCRIPT]
    assert on_paper.count(note[:30]) == 2
    assert "Entraron a las seis. [pouting face]" in on_paper


@pytest.mark.parametrize("tongue", TONGUES)
@pytest.mark.parametrize("paper", ["own_copy", "complaint_opr", "claim_facts"])
def test_a_hash_is_copied_from_the_paper_as_it_is(paper: str, tongue: Tongue, tmp_path: Path) -> None:
    files = tuple(replace(FILE, number=n, sha256=f"{n:02x}" * 32) for n in range(1, MOST_FILES + 1))
    for each in copies(PAPERS[paper], replace(material("witness", tongue), files=files)):
        file = tmp_path / "paper.pdf"
        file.write_bytes(as_pdf(each))
        on_paper = run("pdftotext", "-layout", file, "-")
        assert all(one.sha256 in on_paper for one in files)


@pytest.mark.parametrize("paper", PAPERS)
def test_no_heading_stands_alone_at_the_foot_of_a_page(paper: str, tmp_path: Path) -> None:
    """Whatever the length: lines are put before it until each heading has been at the end of a page."""
    each = copies(PAPERS[paper], material("witness", "es"))[-1]
    first = each["sections"][0]
    filler = {"kind": "line", "text": "One more line.", "strong": False, "beside": ""}
    for more in range(0, 45, 3):
        longer = {**first, "items": [*[filler] * more, *first["items"]]}
        file = tmp_path / "paper.pdf"
        file.write_bytes(as_pdf({**each, "sections": [longer, *each["sections"][1:]]}))
        for page in _pages(file):
            assert page[-1] not in _headings(each)


def _pages(file: Path) -> list[list[str]]:
    """Return the lines of each page without its foot."""
    done = subprocess.run(["pdftotext", "-layout", file, "-"], capture_output=True, text=True, check=True)
    pages = [[" ".join(line.split()) for line in page.split("\n")] for page in done.stdout.split("\f")[:-1]]
    return [[line for line in page if line][:-1] for page in pages]


def _headings(each: Sheet) -> set[str]:
    return {" ".join(section[which].split()) for section in each["sections"] for which in ("title", "beside")}


def test_a_paper_ordered_by_an_older_build_is_still_printed(tmp_path: Path) -> None:
    """An order waits sealed in a row; a build that is newer than it prints it."""
    (each,) = copies(PAPERS["checklist"], material("witness", "en"))
    older = {**each, "sections": [{**one} for one in each["sections"]]}
    del older["other_script"]
    for section in older["sections"]:
        del section["listed"]
        section["items"] = [
            {name: value for name, value in item.items() if name != "lines"} for item in section["items"]
        ]

    assert as_pdf(older).startswith(b"%PDF-")
    assert "[ ]" not in as_text(older)


@pytest.mark.parametrize("paper", ["own_copy", "complaint_opr", "claim_facts"])
def test_a_very_long_story_stands_whole_over_several_pages(paper: str, tmp_path: Path) -> None:
    made = material("witness", "en")
    words = [f"word{number}" for number in range(LONG // 9)]
    story = replace(made.answers["inc.story"], value=" ".join(words))
    (each,) = copies(PAPERS[paper], replace(made, answers={**made.answers, "inc.story": story}))
    file = tmp_path / "paper.pdf"
    file.write_bytes(as_pdf(each))
    paper_text = run("pdftotext", "-layout", file, "-")

    assert int(run("pdfinfo", file).split("Pages: ")[1].split()[0]) >= 5
    assert words[-1] in paper_text
    assert all(word in paper_text for word in words[::50])


@pytest.mark.parametrize("long", ["https://example.org/" + "a-long-way/" * 30, "A" * 300, "ñandú_" * 60])
@pytest.mark.parametrize("paper", ["own_copy", "complaint_opr"])
def test_a_word_longer_than_the_page_is_wide_stays_on_the_page(paper: str, long: str, tmp_path: Path) -> None:
    made = material("witness", "en")
    (each,) = copies(
        PAPERS[paper], replace(made, answers={"inc.story": Answer(long), "agt.ids": Answer(long)})
    )
    file = tmp_path / "paper.pdf"
    file.write_bytes(as_pdf(each))
    boxes = run("pdftotext", "-bbox", file, "-")
    rights = [float(right.split('"')[1]) for right in boxes.split("xMax=")[1:]]

    assert max(rights) < WIDTH - MARGIN


def test_the_same_paper_is_the_same_bytes() -> None:
    (each,) = copies(PAPERS["checklist"], material("fullest", "en"))
    assert as_pdf(each) == as_pdf(each)
