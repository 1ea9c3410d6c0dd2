"""A bad update costs everybody else its first try, and no more."""

from tests.bot.made import World, arrival
from tests.patience import until

BAD, GOOD = range(1, 6), range(6, 20)


def somebody(number: int) -> bytes:
    return bytes([number]) * 16


async def test_everybody_else_is_applied_before_any_bad_update_is_tried_again(world: World) -> None:
    world.start()
    world.answers_at_once = True
    bad = [arrival(number, f"poison {number}", somebody(number)) for number in BAD]
    good = [arrival(number, f"hello {number}", somebody(number)) for number in GOOD]
    await world.receive(*bad, *good)
    await until(lambda: len(world.applied) == len(BAD) + len(GOOD))
    await world.conversation.stop()

    assert world.applied[: len(GOOD)] == [f"hello {number}" for number in GOOD]
    assert {world.tries[f"poison {number}"] for number in BAD} == {3}
