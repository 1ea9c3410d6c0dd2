"""A small part of `make fuzz`: mutated updates through the real bot, and judges that see what is wrong."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from tests.fuzz import judging
from tests.fuzz.rules import due
from tests.fuzz.runs import Fuzzed, Ran, run, stream

SEED = 3
COUNT = 600


async def test_whatever_comes_is_answered_refused_by_a_rule_or_set_aside(tmp_path: Path) -> None:
    ran = await run(tmp_path, list(stream(SEED, COUNT)), crowd_of=2)
    counted, failed = judging.outcomes(ran)
    assert [(why, one.text[:300]) for one, why in failed] == []
    assert judging.faults(ran) == []
    assert sum(counted.values()) == COUNT
    assert {outcome for outcome, _ in counted} >= {"answered", "refused", "set aside"}


def admitted() -> Iterator[Fuzzed]:
    return (replace(one, update_id=i) for i, one in enumerate(stream(1, 99), 1) if not one.due.refused)


def ran(states: dict[int, str], heard: dict[int, list[str]], fuzzed: list[Fuzzed]) -> Ran:
    return Ran(fuzzed, states, heard, set(), 0, 0, [], "", [])


def test_the_judge_sees_what_was_lost_left_unanswered_or_kept_against_a_rule() -> None:
    lost, silent, aside = [one for one in admitted() if not one.due.silent][:3]
    refused = Fuzzed(900, '{"update_id":0,"poll":{}}', lost.sender, due('{"update_id":0,"poll":{}}'), 0)
    states = {silent.update_id: "applied", aside.update_id: "aside", 900: "applied"}
    _, failed = judging.outcomes(ran(states, {}, [lost, silent, aside, refused]))
    assert [why for _, why in failed] == [
        "in the inbox as None",
        "applied, and not answered",
        "set aside, and nobody told",
        "kept, although refused: a kind that is not asked for",
    ]


def test_the_judge_sees_a_word_in_the_log_and_a_row_tried_twice_before_another() -> None:
    one = next(admitted())
    trace: list[dict[str, object]] = [
        {"ready": [5, 6], "poison": 5, "seconds": 0.1, "took": 0.1, "slowest": 5},
        {"ready": [5], "poison": 5, "seconds": 0.1, "took": 0.1, "slowest": 5},
        {"ready": [6], "poison": 0, "seconds": 0.1, "took": 0.1, "slowest": 6},
    ]
    bad = Ran([one], {}, {}, set(), 1, 0, trace, f"x {one.sender.person_id} Zarzacanario", ["a call"])
    assert judging.faults(bad) == [
        "the process ended 1 times",
        "Zarzacanario in the log",
        f"{one.sender.person_id} in the log",
        "the bot called wrongly: a call",
        "an honest update waited for 2 tries of one other row",
    ]
