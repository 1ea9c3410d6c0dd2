"""The reasons of each card, printed for a lawyer from codes."""

import pytest

from bot.facts import app
from bot.reasons import READABLE, read, reasons
from flows.guidance.rules import RULES
from tests.flows.guidance.invented import HOUSE, NOW, asked


def command(*told: str) -> int:
    with pytest.raises(SystemExit) as ended:
        app(["reasons", *told])
    return int(ended.value.code or 0)


def of(*words: str) -> str:
    answers, faults = read(words)
    assert faults == ()
    return "\n".join(reasons(HOUSE, answers, NOW))


FORCE = ("rep.role=victim", "inc.types=force_body,bias", "inc.when=2026-11-20")


def test_each_card_stands_with_its_rule_its_condition_and_the_answers_it_saw() -> None:
    told = of(*FORCE, "agt.agency=ice", "inc.place=US-IL")
    opr = told.partition("(opr)")[2].partition("(oig)")[0]

    assert "R3/ice: You see this because you said it was ICE." in opr
    assert "R6/force: You see this because you said that force or a weapon was used." in opr
    assert "Looked at: “Agency”: “ICE”" in opr
    assert "Looked at: “State”: Illinois" in told
    assert "Date: money_claim 2028-11-19, by R8; the rule was read on 2026-11-21." in told


def test_a_card_that_was_taken_away_is_named_with_the_rule_that_did_it() -> None:
    told = of(*FORCE, "agt.agency=cbp")

    assert (
        "Taken away: The office inside ICE: OPR (opr). R4 takes it away, although R6/force, R7 would show it."
        in told
    )


def test_five_cards_come_first_and_the_others_behind_more() -> None:
    first, _, more = of(*FORCE).partition("Behind “More”:\n")

    assert [line[0] for line in first.splitlines() if not line.startswith(" ")] == ["1", "2", "3", "4", "5"]
    assert more.startswith("6. ")


def test_an_answer_that_was_not_given_can_be_told() -> None:
    assert "(risks)" in of("me.name=declined")
    assert "R3/unknown" in of("agt.agency=unknown")


@pytest.mark.parametrize(
    ("word", "sentence"),
    [
        ("inc.story=they hit me", "No rule looks at inc.story."),
        ("inc.types=force,death", "inc.types has no force. It has: detained,"),
        ("inc.when=yesterday", "inc.when is a date such as 2026-11-20 or 2026-11."),
        ("inc.place=Chicago", "inc.place is a state such as US-IL."),
        ("rep.role", "rep.role needs a code after it, as in: rep.role=CODE."),
    ],
)
def test_what_cannot_be_read_is_said_and_nothing_is_printed(
    capsys: pytest.CaptureFixture[str], word: str, sentence: str
) -> None:
    assert command(*FORCE, word) == 2
    out = capsys.readouterr()
    assert sentence in out.err
    assert out.out == ""


def test_the_command_prints_them(capsys: pytest.CaptureFixture[str]) -> None:
    assert command(*FORCE) == 0
    assert "(opr)" in capsys.readouterr().out


def test_every_answer_that_a_rule_looks_at_can_be_told() -> None:
    names = {name for rule in RULES for name in asked(rule.when)}

    assert names - {"when.age", "where.state"} <= set(READABLE)
