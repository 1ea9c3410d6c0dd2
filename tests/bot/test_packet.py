"""The packet for lawyers: everything people are told, in every language, with room for signatures."""

import subprocess
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from bot.aloud import aloud, example, told_aloud
from bot.facts import app
from bot.packet import packet, write
from flows.guidance.cards import ALL as CARDS
from flows.guidance.open_questions import QUESTIONS
from flows.guidance.rules import RULES, Rule
from locales import Texts, languages
from printing.papers import Sheet, as_text
from tests.flows.guidance.invented import HOUSE, NOW

LANGS = languages()


@cache
def pages() -> tuple[Sheet, ...]:
    return packet(HOUSE, NOW)


@cache
def text() -> str:
    return "\n".join(map(as_text, pages()))


def page(title: str) -> str:
    (found,) = [as_text(one) for one in pages() if one["title"] == title]
    return found


@pytest.mark.parametrize("lang", LANGS)
def test_every_sentence_of_every_card_stands_in_it_in_every_language(lang: str) -> None:
    said = Texts.of(lang).said
    for card in CARDS:
        whole = page(f"Card {card.id}: {card.title}")
        for part in card.parts:
            around = [word for word in said[part.text].replace("}", "{").split("{")[::2] if word.strip()]
            assert all(word in whole for word in around), (card.id, part.text)


def test_every_rule_stands_in_it_with_its_condition_its_reason_and_an_example() -> None:
    rules = page("Rules: which card is shown, and why")

    for rule in RULES:
        assert f"\n{rule.id}\n" in rules
        assert aloud(rule.when) in rules
        assert all(Texts.of(lang).said[rule.why] in rules for lang in LANGS)
    assert "none was found" not in rules


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_the_example_of_a_rule_makes_it_hold_and_is_said_in_words(rule: Rule) -> None:
    answers = example(rule.when)

    assert answers is not None
    assert rule.when.holds(answers)
    assert not any(name in told_aloud(answers) for name in answers)  # no ids of questions


def test_every_open_question_stands_in_it_with_what_the_program_does_today() -> None:
    asked = page("Open questions for lawyers")

    for one in QUESTIONS:
        assert all(words in asked for words in (one.id, one.asks, one.assumed, ", ".join(one.rules)))
        assert all(f"({card})" in asked for card in one.shown)
    local = asked.partition("Q01")[2].partition("Q02")[0]
    assert (
        "Taken away: The office inside ICE: OPR (opr). R5 takes it away, although R6/force would show it."
        in local
    )
    assert "“Agency”: “Local police or sheriff”; Day: 2026-11-20" in local


def test_what_the_program_does_today_follows_its_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    rules = tuple(replace(rule, without=()) for rule in RULES)
    monkeypatch.setattr("flows.guidance.show.RULES", rules)

    asked = "\n".join(
        as_text(one) for one in packet(HOUSE, NOW) if one["title"] == "Open questions for lawyers"
    )

    assert "(opr)" in asked.partition("Q01")[2].partition("Q02")[0]
    assert "Taken away" not in asked


def test_every_fact_stands_in_it_with_its_sources_and_days() -> None:
    facts = page("Facts and their sources")

    for fact in HOUSE.facts.values():
        assert f"{fact.id}: {fact.office}" in facts
        assert fact.says in facts
        assert all(value in facts for value in fact.values.values())
        assert f"{fact.kind}; confidence {fact.confidence}; status {fact.status}." in facts
        assert all(source.url in facts and source.as_of in facts for source in fact.sources)
        assert f"{fact.checked_on}: " in facts
    assert facts.count("legal_reviewer: nobody yet") == len(HOUSE.facts)


def test_each_card_rule_and_fact_has_a_line_to_sign() -> None:
    signed = text().count("Lawyer: name, bar number, date, signature: [____")

    papers = sum(one["title"].startswith("Paper") for one in pages())
    assert signed == len(CARDS) + len(RULES) + len(QUESTIONS) + len(HOUSE.facts) + papers
    assert "legal_reviewer" in page("Read this first")
    assert "2026-11-22" in page("Read this first")


def test_a_fact_too_old_to_be_shown_leaves_its_sentence_in_the_packet_and_says_so() -> None:
    late = NOW.replace(year=2028)
    card = next(as_text(one) for one in packet(HOUSE, late) if one["title"].startswith("Card opr:"))

    assert "Not shown today" in card
    assert "[phone]" in card
    assert "833" not in card


def test_both_files_are_written_with_a_neutral_name_and_without_an_author(
    tmp_path: Path, told: Callable[..., str]
) -> None:
    paper, words = write(HOUSE, NOW, tmp_path / "new")

    assert (paper.name, words.name) == ("packet-2026-11-22.pdf", "packet-2026-11-22.txt")
    about = told("pdfinfo", paper)
    assert "Author" not in about
    assert "CreationDate" not in about
    assert "Tagged: yes" in about
    told("qpdf", "--check", paper)
    assert "Card limits:" in told("pdftotext", "-layout", paper, "-")


def test_the_command_writes_it_and_says_where(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        app(["packet", "--out", str(tmp_path)])

    assert not ended.value.code
    written = [Path(line) for line in capsys.readouterr().out.split()]
    assert [path.suffix for path in written] == [".pdf", ".txt"]
    assert all(path.is_file() for path in written)


def test_a_folder_that_cannot_be_written_is_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "taken").write_text("a file, no folder", "utf-8")
    with pytest.raises(SystemExit) as ended:
        app(["packet", "--out", str(tmp_path / "taken")])

    assert ended.value.code == 2
    assert capsys.readouterr().err.endswith("cannot be written.\n")


@pytest.fixture
def told() -> Callable[..., str]:
    def run(*command: str | Path) -> str:
        done = subprocess.run([str(word) for word in command], capture_output=True, text=True, check=True)
        return " ".join(done.stdout.split())

    return run
