"""Whatever parts are answered in whatever order: no answer is lost but by the person's own change."""

from dataclasses import replace

import hypothesis
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from flows.answers import Answer
from flows.attaching import reported
from flows.messages import Ask, Event, Heard, Replied, Tapped
from flows.path import on_path
from flows.phases import Phase
from tests.flows.hearing.walks import at_story
from tests.play import Play, the_flow

SHORT = settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=set(hypothesis.Phase) - {hypothesis.Phase.shrink},  # a hundred moves are shortened for minutes
)
WORDS = (
    "six or seven",
    "a white van",
    "773 555 0143",
    "yes",
    "no",
    "1",
    "at 7",
    "he is undocumented",
    "skip",
    "back",
    "x" * 400,
)
WHAT = ("Hurt someone", "Broke or took", "They took someone away", "Threats or insults", "Stopped filming")
moves = st.lists(st.integers(0, 200) | st.sampled_from(WORDS), min_size=20, max_size=120)


def event_of(play: Play, move: int | str) -> Event:
    """A number taps a button of the open question; words are written."""
    ask = play.open_ask
    if isinstance(move, str) or ask is None:
        return Replied(str(move), Heard.BEFORE if move == "1" else Heard.AFTER)
    buttons = [button for row in ask.rows for button in row if not sends(button.option)]
    return Tapped(ask.question, buttons[move % len(buttons)].option, ask.rev)


def sends(option: str) -> bool:
    return option.startswith(("yes-", "no-", "save"))


def at_details(what: str) -> Play:
    play = at_story(what).write("They pushed my neighbor.").quiet()
    while play.session.phase is Phase.CORE:
        play.tap("Skip")
    return play.tap("Add details")


@SHORT
@given(what=st.sampled_from(WHAT), script=moves)
def test_no_answer_is_lost_but_by_a_change_of_its_own_question(what: str, script: list[int | str]) -> None:
    play = at_details(what)
    for move in script:
        before, event = play.session, event_of(play, move)
        play.hear(event)
        forgot = isinstance(event, Tapped) and event.option == "forget-notes"  # an order to erase just these
        changed = {
            key
            for key, was in before.answers.items()
            if play.session.answers.get(key) != (replace(was, notes=()) if forgot else was)
            and play.session.answers.get(key) != was
        }

        grown = (
            {"inc.story"} if before.phase is Phase.REVIEW else set()
        )  # words on the review go on with the story
        back = {was.question for was in before.changes} if before.page.startswith("before") else set()
        assert changed <= {before.asked, before.editing, before.last} | grown | back
        assert not {key for key in changed if key not in play.session.answers}
        assert play.session.phase in {Phase.HUB, Phase.MODULE, Phase.REVIEW, Phase.CORE}
        assert any(isinstance(effect, Ask) for effect in play.effects) or isinstance(event, Replied)


@SHORT
@given(what=st.sampled_from(WHAT), script=moves)
def test_the_report_is_every_answer_that_applies(what: str, script: list[int | str]) -> None:
    play = at_details(what)
    for move in script:
        play.hear(event_of(play, move))
    home(play)
    kept = reported(on_path(play.flow.every_question, play.session.answers))
    play.tap("Save only")

    assert play.submitted[0].report.answers == kept


def home(play: Play) -> None:
    """Lead back to the review, whatever is open."""
    play.command("start").tap("Go on with my report")
    for _ in range(40):
        if play.session.phase is Phase.REVIEW and play.open_ask and play.open_ask.question == "review":
            return
        play.tap("Skip" if "Skip" in play.labels() else play.labels()[0])


@SHORT
@given(order=st.permutations([part.id for part in the_flow().modules]))
def test_the_order_of_the_parts_changes_nothing(order: list[str]) -> None:
    """Each part answered by its first buttons, in any order."""
    assert set(answered(order)) >= {"tim.band", "agt.agency", "goal", "me.call"}


def answered(order: list[str]) -> set[str]:
    play = at_details("Hurt someone")
    for name in order:
        option = f"m-{name}"
        if option not in {button.option for button in play.buttons()}:
            continue
        play.hear(Tapped("hub", option, play.session.rev))
        before: dict[str, Answer] = {}
        while play.session.phase is Phase.MODULE:
            kept = dict(play.session.answers)
            assert before.items() <= kept.items()
            before = kept
            play.tap("Skip")
    return set(play.session.answers)
