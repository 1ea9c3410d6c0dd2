"""Several processes share the people: each applies its own only, in order, and gives back nothing it still works on."""

from collections.abc import Sequence
from typing import cast

import pytest

from bot.conversation import ALL
from bot.readiness import Entry, Readiness
from flows.errors import Unreachable
from storage.hall import Hall
from storage.mailroom import Arrival, Claimed, Due, Leftovers, shard_of
from tests.bot.made import ANA, BEN, NOW, World, arrival
from tests.patience import until

ANAS, BENS = frozenset({shard_of(ANA)}), frozenset({shard_of(BEN)})
NOTHING = Leftovers((), ())


class SharedHall:
    """A real hall that others use too."""

    shared = True

    def __init__(self, hall: Hall) -> None:
        self.hall = hall
        self.turn, self.set_aside, self.due = hall.turn, hall.set_aside, hall.due
        self.leftovers = hall.leftovers

    async def post(self) -> Sequence[Arrival]:
        return self.leftovers().waiting


@pytest.fixture
def shared(hall: Hall) -> SharedHall:
    return SharedHall(hall)


@pytest.fixture
def world(shared: SharedHall) -> World:
    return World(cast("Hall", shared))


def holds(
    world: World, held: frozenset[int], leaving: frozenset[int] = frozenset(), left: Leftovers = NOTHING
) -> None:
    world.conversation.claimed(Claimed(held, leaving, left, receiver=True))


async def test_what_comes_for_another_is_received_and_left_to_it(world: World) -> None:
    world.start()
    holds(world, ANAS)
    await world.receive(arrival(1, "from ana"), arrival(2, "from ben", BEN))
    await world.settled()
    assert world.applied == ["from ana"]
    assert [one.update_id for one in world.left().waiting] == [2]


async def test_what_another_received_is_applied_before_what_came_later_the_short_way(world: World) -> None:
    world.answers_at_once = True
    world.start()
    holds(world, BENS)
    await world.receive(arrival(1, "one"))
    holds(world, ANAS)
    await world.receive(arrival(2, "two"))
    await until(lambda: len(world.applied) == 2)
    assert world.applied == ["one", "two"]


async def test_the_bell_brings_what_another_received(world: World) -> None:
    world.start()
    holds(world, BENS)
    await world.receive(arrival(1, "one"))
    holds(world, ANAS)
    world.conversation.ring()
    await until(lambda: world.applied == ["one"])


async def test_what_is_offered_again_while_it_waits_is_queued_once(world: World) -> None:
    world.start()
    holds(world, ANAS)
    await world.receive(arrival(1, "one"), arrival(2, "two"))
    world.conversation.ring()
    await world.settled()
    world.result(world.spoken[0][0])
    await until(lambda: len(world.applied) == 2)
    world.result(world.spoken[1][0])
    await world.settled()
    assert world.applied == ["one", "two"]


async def test_of_a_leaving_shard_nobody_is_picked_and_it_is_busy_until_all_is_written(world: World) -> None:
    world.start()
    holds(world, ANAS | BENS)
    await world.receive(arrival(1, "one"))
    assert world.conversation.busy() == ANAS | BENS, (
        "who has not been called leaving may be picked at any time"
    )
    holds(world, ANAS | BENS, leaving=ANAS | BENS)
    assert world.conversation.busy() == ANAS
    await world.receive(arrival(2, "two"), arrival(3, "from ben", BEN))
    world.result(world.spoken[0][0])
    assert world.conversation.busy() == ANAS, "its mark is not written"
    await until(lambda: not world.left().unsent)
    assert world.conversation.busy() == frozenset()
    assert world.applied == ["one"]
    assert [one.update_id for one in world.left().waiting] == [2, 3]


async def test_a_shard_that_has_left_is_forgotten_and_its_late_results_count_for_nothing(
    world: World,
) -> None:
    world.start()
    holds(world, ANAS)
    await world.receive(arrival(1, "one"), arrival(2, "two"))
    world.conversation.give_up(ANAS)
    holds(world, BENS)
    world.result(world.spoken[0][0])
    await world.receive(arrival(3, "from ben", BEN))
    await until(lambda: len(world.applied) == 2)
    assert [sent.person for sent in world.left().unsent] == [ANA, BEN]
    left = world.left()
    holds(world, ANAS | BENS, left=Leftovers(left.unsent[:1], left.waiting))
    await world.settled()
    assert [(sent.person, again) for sent, again in world.spoken] == [(ANA, False), (BEN, False), (ANA, True)]


async def test_a_due_row_of_another_s_shard_is_not_brought(world: World) -> None:
    world.start()
    holds(world, BENS)
    world.conversation.bring(Due(1, ANA, "failed", NOW, {}, 1))
    await world.settled()
    assert world.applied == []


async def test_what_repairs_a_stray_is_said_as_something_said_twice(world: World, hall: Hall) -> None:
    world.start()
    holds(world, ALL)
    await hall.strayed(ANA, 1, 5, NOW)
    (row,) = await hall.due(NOW, 10)
    world.conversation.bring(row)
    await until(lambda: bool(world.spoken))
    assert [again for _, again in world.spoken] == [True]


async def test_a_conversation_that_is_dropped_ends_who_waits_for_it(world: World) -> None:
    conversation = world.start()
    holds(world, ANAS)
    await world.receive(arrival(1, "one"))
    world.result(world.spoken[0][0])
    assert [mark.message_id for mark in await conversation.drop()] == [1001]
    with pytest.raises(Unreachable):
        await world.receive(arrival(2, "two"))


def text(person: bytes, name: str, order: int = 0) -> Entry[str]:
    return Entry(person, name, passes=False, order=order)


def test_an_update_stands_where_its_number_belongs_and_a_due_row_behind_what_was_there() -> None:
    readiness: Readiness[str] = Readiness()
    for entry in (
        text(ANA, "5", 5),
        text(ANA, "due"),
        text(ANA, "7", 7),
        text(ANA, "3", 3),
        text(ANA, "6", 6),
    ):
        readiness.add(entry)
    went = []
    while picked := readiness.pick(0):
        went.append(picked[ANA].item)
        readiness.settle(picked[ANA], 0)
    assert went == ["3", "5", "due", "6", "7"]


def test_what_is_lost_is_handed_out_and_forgotten() -> None:
    readiness: Readiness[str] = Readiness()
    readiness.add(text(ANA, "a"))
    readiness.add(text(BEN, "b"))
    assert [entry.item for entry in readiness.lose(ANAS)] == ["a"]
    assert [entry.item for entry in readiness.pick(0).values()] == ["b"]
