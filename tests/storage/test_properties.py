"""Nothing is lost, nothing is doubled, however often the process dies: received = applied + waiting + aside."""

import asyncio
import json
import shutil
import tempfile
from pathlib import Path
from typing import ClassVar, Literal

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from sqlalchemy import select, text

from storage.hall import Hall
from storage.mailroom import Arrival, Due, Kept, LeaseLost, Mail, Mark, Poison, Reply, Turn, TurnResult
from storage.postgres_rows import driver
from storage.receipts import FOR_TESTS_ONLY
from storage.settings import HallSettings
from storage.tables import conversations
from tests.postgres import Postgres
from tests.storage.conftest import NOW
from tests.storage.made import BOT, core_of

Outcome = Literal["sent", "unknown", "gone"]
USERS = st.lists(st.integers(1, 3), min_size=1, max_size=5)
OUTCOMES: st.SearchStrategy[tuple[Outcome, int | None]] = st.sampled_from(
    [("sent", 7), ("unknown", 8), ("unknown", None), ("gone", None)]
)


class Killed(BaseException):
    """The process ends here."""


class MailroomModel(RuleBasedStateMachine):
    """A door that receives, applies, marks, is fed poison and killed, beside what it believes."""

    death: type[BaseException] = Killed
    """What a turn raises whose process is killed in the middle of it."""

    def __init__(self) -> None:
        super().__init__()
        self._folder = tempfile.TemporaryDirectory()
        self._last_id = self._lives = 0
        self.seen: dict[int, Arrival] = {}
        self.waiting: dict[int, Arrival] = {}
        self.aside: set[int] = set()
        self.applied: dict[bytes, list[int]] = {}
        self.unsent: dict[tuple[bytes, int, int], bytes] = {}
        self.held_back: list[Arrival] = []
        self.said: dict[bytes, int] = {}
        self.users: dict[bytes, int] = {}

    # -- the door

    @initialize()
    def open(self) -> None:
        self.hall = self.opened()

    def opened(self) -> Hall:
        folder = Path(self._folder.name)
        data = folder / f"var-{self._lives}"
        kept = HallSettings(data, data / "testigo.db", folder / "keys", folder / "partners.toml")
        return Hall.open(kept, receiver=True, profile=FOR_TESTS_ONLY, clock=lambda: NOW)

    def die(self) -> None:
        """Keep what a kill would leave on disk at this very moment; the next life begins from it."""
        folder = Path(self._folder.name)
        before, self._lives = folder / f"var-{self._lives}", self._lives + 1
        shutil.copytree(before, folder / f"var-{self._lives}", ignore=shutil.ignore_patterns("*-shm"))

    def live_again(self) -> None:
        self.hall.close()
        self.hall = self.opened()
        assert {item.update_id: item for item in self.hall.leftovers().waiting} == self.waiting

    def teardown(self) -> None:
        self.hall.close()
        self._folder.cleanup()

    def apply(self, item: Arrival | Due, kept: Kept | None) -> Mail:
        before = self.applied.get(item.person, [])
        assert (json.loads(kept.session) if kept else []) == before
        assert (kept.said if kept else 0) == self.said.get(item.person, 0)
        assert isinstance(item, Arrival)
        ids = [*before, item.update_id]
        return Mail(
            json.dumps(ids).encode(), item.chat, (Reply(b"%d" % item.update_id, asks=True), Reply(b"note"))
        )

    def new(self, user: int) -> Arrival:
        self._last_id += 1
        person = self.hall.vault.pseudonym("telegram", BOT, user)
        self.users[person] = user
        return Arrival(BOT, self._last_id, person, b"{}", user, NOW)

    def run(self, turn: Turn) -> TurnResult:
        result = asyncio.run(self.hall.turn(turn, self.apply))
        for mail in result.mails:
            self.said.setdefault(mail.person, 0)  # where it stands is told by marks only
            self.unsent.update({(mail.person, mail.version, reply.i): reply.body for reply in mail.replies})
        return result

    def take(self, fresh: list[Arrival]) -> Turn:
        """Ready is each person's oldest, waiting or fresh."""
        ready: dict[bytes, Arrival] = {}
        for item in sorted([*self.waiting.values(), *fresh], key=lambda item: item.update_id):
            ready.setdefault(item.person, item)
        return Turn(tuple(fresh), tuple(ready.values()), (), NOW)

    def believe(self, turn: Turn) -> None:
        for item in turn.fresh:
            self.seen[item.update_id] = item
            self.waiting[item.update_id] = item
        for ready in turn.ready:
            assert isinstance(ready, Arrival)
            del self.waiting[ready.update_id]
            self.applied.setdefault(ready.person, []).append(ready.update_id)

    # -- what happens

    @rule(users=USERS)
    def updates_arrive(self, users: list[int]) -> None:
        turn = self.take([self.new(user) for user in users])
        result = self.run(turn)
        assert result.duplicates == frozenset()
        assert len(result.mails) == len(turn.ready)
        self.believe(turn)

    @rule(users=USERS)
    def updates_arrive_and_all_wait(self, users: list[int]) -> None:
        turn = Turn(tuple(self.new(user) for user in users), (), (), NOW)
        self.run(turn)
        self.believe(turn)

    @precondition(lambda self: self.seen)
    @rule(data=st.data())
    def an_update_is_offered_again(self, data: st.DataObject) -> None:
        item = self.seen[data.draw(st.sampled_from(sorted(self.seen)))]
        ready = () if item.update_id in self.waiting else (item,)
        result = self.run(Turn((item,), ready, (), NOW))
        assert (result.duplicates, result.mails) == (frozenset({item.update_id}), ())

    @precondition(lambda self: self.waiting)
    @rule()
    def waiting_updates_are_applied(self) -> None:
        turn = self.take([])
        self.run(turn)
        self.believe(turn)

    @rule(users=USERS)
    def a_poison_undoes_its_turn_and_is_set_aside(self, users: list[int]) -> None:
        turn = self.take([self.new(user) for user in users])
        *_, poison = turn.ready

        def fussy(item: Arrival | Due, kept: Kept | None) -> Mail:
            if item is poison:
                raise ValueError
            return self.apply(item, kept)

        with pytest.raises(Poison) as caught:
            asyncio.run(self.hall.turn(turn, fussy))
        assert caught.value.item is poison
        self.run(Turn(turn.fresh, (), (), NOW))
        self.believe(Turn(turn.fresh, (), (), NOW))
        assert isinstance(poison, Arrival)
        asyncio.run(self.hall.set_aside(poison, NOW))
        del self.waiting[poison.update_id]
        self.aside.add(poison.update_id)

    @rule(users=USERS)
    def the_process_dies_in_the_middle_of_a_turn(self, users: list[int]) -> None:
        turn = self.take([self.new(user) for user in users])

        def dying(item: Arrival | Due, kept: Kept | None) -> Mail:
            if item is turn.ready[-1]:
                self.die()
                raise Killed
            return self.apply(item, kept)

        with pytest.raises(self.death):
            asyncio.run(self.hall.turn(turn, dying))
        self.live_again()

    @rule()
    def the_process_dies_between_turns(self) -> None:
        self.die()
        self.live_again()

    @rule(user=st.integers(1, 3))
    def an_update_is_on_its_way_by_a_slower_hand(self, user: int) -> None:
        self.held_back.append(self.new(user))

    @precondition(lambda self: self.held_back)
    @rule(data=st.data())
    def an_older_update_arrives_after_newer_ones(self, data: st.DataObject) -> None:
        late = self.held_back.pop(data.draw(st.integers(0, len(self.held_back) - 1)))
        turn = self.take([late])
        self.run(turn)
        self.believe(turn)

    @precondition(lambda self: self.unsent)
    @rule(data=st.data())
    def a_reply_is_marked(self, data: st.DataObject) -> None:
        self.run(Turn((), (), (self.marked(data),), NOW))

    @precondition(lambda self: self.unsent)
    @rule(users=USERS, data=st.data())
    def a_mark_rides_with_the_next_turn(self, users: list[int], data: st.DataObject) -> None:
        turn = self.take([self.new(user) for user in users])
        self.run(Turn(turn.fresh, turn.ready, (self.marked(data),), NOW))
        self.believe(turn)

    def in_order(self) -> list[tuple[bytes, int, int]]:
        """What is not marked, in an order that is the same in every run: pseudonyms are not."""
        return sorted(self.unsent, key=lambda key: (self.users[key[0]], *key[1:]))

    def marked(self, data: st.DataObject) -> Mark:
        """What became of one reply; of which nobody knows whether it arrived, that one is said again."""
        person, version, i = data.draw(st.sampled_from(self.in_order()))
        outcome, message_id = data.draw(OUTCOMES)
        if (outcome, message_id) == ("unknown", None):
            return Mark(person, version, i, message_id, outcome)
        if self.unsent.pop((person, version, i)) != b"note":  # the open question
            self.said[person] = -8 if outcome == "unknown" else message_id or 0
        return Mark(person, version, i, message_id, outcome)

    # -- what always holds

    @invariant()
    def every_update_is_in_exactly_one_place(self) -> None:
        query = "SELECT state, count(*) FROM inbox GROUP BY state"
        with self.hall.engine.begin() as core:
            counts: dict[str, int] = dict(core.exec_driver_sql(query).all())
        applied = sum(map(len, self.applied.values()))
        expected = {"applied": applied, "waiting": len(self.waiting), "aside": len(self.aside)}
        assert counts == {state: count for state, count in expected.items() if count}
        assert len(self.seen) == sum(expected.values())

    @invariant()
    def where_each_open_question_stands_is_what_the_marks_said(self) -> None:
        with self.hall.engine.begin() as core:
            kept = core.execute(select(conversations.c.person, conversations.c.said)).all()
        assert {bytes(person): said for person, said in kept} == self.said

    @invariant()
    def every_reply_not_marked_is_left_to_be_sent_in_order(self) -> None:
        left = self.hall.leftovers().unsent
        assert {(m.person, m.version, r.i): r.body for m in left for r in m.replies} == self.unsent
        keys = [(m.person, m.version, r.i) for m in left for r in m.replies]
        assert keys == sorted(keys)


class SharedMailroomModel(MailroomModel):
    """The same on PostgreSQL; a process that is killed is one whose connection has ended."""

    death = LeaseLost
    server: ClassVar[Postgres]

    def opened(self) -> Hall:
        folder = Path(self._folder.name)
        kept = HallSettings(
            folder, folder / "none", folder / "keys", folder / "none", postgres=self.server.url()
        )
        hall = Hall.open(kept, receiver=True, profile=FOR_TESTS_ONLY, clock=lambda: NOW)
        asyncio.run(hall.claim())
        return hall

    def die(self) -> None:
        backend = driver(core_of(self.hall)).info.backend_pid
        with self.hall.engine.begin() as core:
            assert core.scalar(text("SELECT pg_terminate_backend(:backend, 5000)"), {"backend": backend})

    def live_again(self) -> None:
        with pytest.raises(LeaseLost):
            asyncio.run(self.hall.ask())
        asyncio.run(self.hall.let_go())
        left = asyncio.run(self.hall.claim()).left
        assert {item.update_id: item for item in left.waiting} == self.waiting


@pytest.fixture(autouse=True, scope="module")
def server(postgres: Postgres) -> None:
    SharedMailroomModel.server = postgres


TestMailroomModel = MailroomModel.TestCase
TestMailroomModel.settings = settings(
    max_examples=20, stateful_step_count=25, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)

TestSharedMailroomModel = SharedMailroomModel.TestCase
TestSharedMailroomModel.settings = settings(
    max_examples=4, stateful_step_count=25, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
