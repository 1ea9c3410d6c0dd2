"""What every database under the mailroom must keep. A driver's suite inherits it and brings ``open_hall``."""

import json
from datetime import timedelta
from typing import Literal

import pytest

from flows.messages import CheckCode, Wake
from storage.mailroom import Arrival, Due, Kept, Mail, Mark, OutOfTurn, Poison, Reply, Turn
from storage.tables import conversations, due, inbox, outbox
from tests.storage.conftest import NOW, Opener
from tests.storage.made import BOT, Door, arrival, core_of, registered, remember, sent, turn


def fussy(item: Arrival | Due, kept: Kept | None) -> Mail:
    if isinstance(item, Arrival) and b"poison" in item.raw:
        raise KeyError
    return remember(item, kept)


class MailroomContract:
    async def test_an_update_is_received_and_applied_in_one_turn(self, open_hall: Opener) -> None:
        hall = open_hall()
        result = await hall.turn(turn(arrival(hall, 1)), remember)
        assert [(mail.version, mail.chat) for mail in result.mails] == [(1, 700)]
        assert json.loads(result.mails[0].replies[0].body)["text"] == 1
        assert hall.leftovers().waiting == ()

    async def test_the_same_update_is_not_applied_twice(self, open_hall: Opener) -> None:
        hall = open_hall()
        await hall.turn(turn(arrival(hall, 1)), remember)
        again = await hall.turn(turn(arrival(hall, 1)), remember)
        assert (again.duplicates, again.mails) == (frozenset({1}), ())

    async def test_a_waiting_update_survives_a_new_start_and_is_applied_once(self, open_hall: Opener) -> None:
        hall = open_hall()
        waits = arrival(hall, 2, "later")
        await hall.turn(Turn((waits,), (), (), NOW), remember)
        hall.close()
        hall = open_hall()
        assert hall.leftovers().waiting == (waits,)
        assert len((await hall.turn(Turn((), (waits,), (), NOW), remember)).mails) == 1
        assert hall.leftovers().waiting == ()
        assert (await hall.turn(Turn((), (waits,), (), NOW), remember)).duplicates == {2}

    async def test_waiting_updates_come_back_oldest_first(self, open_hall: Opener) -> None:
        hall = open_hall()
        late, early = arrival(hall, 9), arrival(hall, 4)
        await hall.turn(Turn((late, early), (), (), NOW), remember)
        assert hall.leftovers().waiting == (early, late)

    async def test_replies_stay_until_they_are_marked(self, open_hall: Opener) -> None:
        hall = open_hall()
        told = (await hall.turn(turn(arrival(hall, 1)), remember)).mails
        hall.close()
        hall = open_hall()
        assert hall.leftovers().unsent == told
        await hall.turn(Turn((), (), (Mark(told[0].person, 1, 0, 555, "sent"),), NOW), remember)
        assert hall.leftovers().unsent == ()

    @pytest.mark.parametrize(
        ("message_id", "outcome", "said", "left"),
        [(555, "sent", 555, 0), (555, "unknown", -555, 0), (None, "unknown", 0, 1), (None, "gone", 0, 0)],
    )
    async def test_a_mark_says_under_which_id_the_open_question_stands(
        self,
        open_hall: Opener,
        message_id: int | None,
        outcome: Literal["sent", "unknown", "gone"],
        said: int,
        left: int,
    ) -> None:
        hall = open_hall()
        (told,) = (await hall.turn(turn(arrival(hall, 1)), remember)).mails
        mark = Mark(told.person, 1, 0, message_id, outcome)
        door = Door(Mail(b"[]", 700))
        await hall.turn(turn(arrival(hall, 2), marks=(mark,)), door)
        assert door.kept == Kept(1, said, b'["hello"]', 700)
        assert len(hall.leftovers().unsent) == left

    async def test_a_note_does_not_become_the_open_question(self, open_hall: Opener) -> None:
        hall = open_hall()
        door = Door(Mail(b"[]", 700, (Reply(b"{}", asks=True), Reply(b"{}"))))
        (told,) = (await hall.turn(turn(arrival(hall, 1)), door)).mails
        marks = (Mark(told.person, 1, 0, 10, "sent"), Mark(told.person, 1, 1, 11, "sent"))
        await hall.turn(turn(arrival(hall, 2), marks=marks), door)
        assert door.kept is not None
        assert door.kept.said == 10

    async def test_of_two_questions_marked_in_one_turn_the_later_one_is_open(self, open_hall: Opener) -> None:
        hall = open_hall()
        door = Door(Mail(b"[]", 700, (Reply(b"{}", asks=True), Reply(b"{}"))))
        for update_id in (1, 2):
            await hall.turn(turn(arrival(hall, update_id)), door)
        person = arrival(hall, 1).person
        marks = tuple(
            Mark(person, version, i, 10 * version + i, "sent") for version in (1, 2) for i in (0, 1)
        )
        await hall.turn(turn(arrival(hall, 3), marks=marks), door)
        assert door.kept is not None
        assert door.kept.said == 20

    async def test_an_update_given_twice_in_one_turn_is_received_once(self, open_hall: Opener) -> None:
        hall = open_hall()
        one = arrival(hall, 1)
        assert (await hall.turn(Turn((one, one), (), (), NOW), remember)).duplicates == {1}
        assert hall.leftovers().waiting == (one,)

    async def test_an_apply_that_raises_undoes_the_whole_turn(self, open_hall: Opener) -> None:
        hall = open_hall()
        good, bad = arrival(hall, 1, user=1), arrival(hall, 2, "poison", user=2)
        with pytest.raises(Poison) as caught:
            await hall.turn(turn(good, bad), fussy)
        assert caught.value.item == bad
        assert hall.leftovers().unsent == ()
        assert [mail.version for mail in (await hall.turn(turn(good), fussy)).mails] == [1]

    async def test_a_conversation_that_does_not_open_is_the_trouble_of_its_person_alone(
        self, open_hall: Opener
    ) -> None:
        hall = open_hall()
        await hall.turn(turn(arrival(hall, 1, user=1)), remember)
        with hall.engine.begin() as core:
            core.execute(conversations.update().values(session_sealed=b"damaged"))
        bad = arrival(hall, 2, user=1)
        with pytest.raises(Poison) as caught:
            await hall.turn(turn(bad, arrival(hall, 3, user=2)), remember)
        assert caught.value.item == bad

    async def test_what_does_not_open_keeps_nothing_else_from_being_read(self, open_hall: Opener) -> None:
        hall = open_hall()
        bad, good = (hall.vault.pseudonym("telegram", BOT, user) for user in (1, 2))
        for user in (1, 2):
            wake = Door(Mail(b"[]", user * 100, wake=Wake(NOW, 1)))
            await hall.turn(turn(arrival(hall, user, user=user)), wake)
            await hall.turn(turn(arrival(hall, 10 + user, user=user)), remember)
            await hall.turn(Turn((arrival(hall, 20 + user, user=user),), (), (), NOW), remember)
        with hall.engine.begin() as core:
            for table in (due, inbox, outbox):
                core.execute(table.update().where(table.c.person == bad).values(sealed=b"damaged"))
        assert [row.person for row in await hall.due(NOW)] == [good]
        left = hall.leftovers()
        assert [sent.person for sent in left.unsent] == [good]
        assert [waiting.person for waiting in left.waiting] == [good]

    async def test_what_was_applied_keeps_its_number_and_names_nobody(self, open_hall: Opener) -> None:
        hall = open_hall()
        waits = arrival(hall, 2)
        await hall.turn(turn(arrival(hall, 1)), remember)
        await hall.turn(Turn((waits,), (), (), NOW), remember)
        await hall.turn(Turn((), (waits,), (), NOW), remember)
        with hall.engine.begin() as core:
            kept = core.exec_driver_sql("SELECT update_id, person FROM inbox ORDER BY update_id").all()
        assert [tuple(row) for row in kept] == [(1, b""), (2, b"")]

    async def test_a_question_that_can_never_arrive_is_not_the_one_on_the_screen(
        self, open_hall: Opener
    ) -> None:
        hall = open_hall()
        (first,) = (await hall.turn(turn(arrival(hall, 1)), remember)).mails
        shown, blocked = Mark(first.person, 1, 0, 555, "sent"), Mark(first.person, 2, 0, None, "gone")
        await hall.turn(turn(arrival(hall, 2), marks=(shown,)), remember)
        door = Door(Mail(b"[]", 700))
        await hall.turn(turn(arrival(hall, 3), marks=(blocked,)), door)
        assert door.kept is not None
        assert door.kept.said == 0

    async def test_an_update_set_aside_is_told_once_and_never_applied(self, open_hall: Opener) -> None:
        hall = open_hall()
        bad = arrival(hall, 2, "poison", user=2)
        await hall.turn(Turn((bad,), (), (), NOW), fussy)
        await hall.set_aside(bad, NOW)
        await hall.set_aside(bad, NOW)
        (told,) = await hall.due(NOW)
        assert (told.kind, told.person, told.chat) == ("failed", bad.person, 200)
        assert (await hall.turn(turn(bad), fussy)).duplicates == {2}
        assert len((await hall.turn(turn(told), remember)).mails) == 1
        assert await hall.due(NOW) == []
        assert hall.leftovers().waiting == ()

    async def test_a_due_row_that_fails_is_dropped_without_looping(self, open_hall: Opener) -> None:
        hall = open_hall()
        await hall.turn(turn(arrival(hall, 1)), Door(Mail(b"{}", 700, wake=Wake(NOW, 1))))
        (quiet,) = await hall.due(NOW)
        await hall.set_aside(quiet, NOW)
        assert await hall.due(NOW) == []

    async def test_a_report_waits_for_its_code_however_often_it_fails(self, open_hall: Opener) -> None:
        hall = open_hall()
        await sent(hall, "demo")
        (register,) = await hall.due(NOW)
        await hall.set_aside(register, NOW)
        assert await hall.due(NOW) == []
        assert [due.kind for due in await hall.due(NOW + timedelta(hours=1))] == ["register"]

    async def test_a_version_that_does_not_follow_undoes_the_turn(self, open_hall: Opener) -> None:
        hall = open_hall()
        await hall.turn(turn(arrival(hall, 1)), remember)

        def meddle(item: Arrival | Due, kept: Kept | None) -> Mail:
            core_of(hall).exec_driver_sql("UPDATE conversations SET version = 8")
            return remember(item, kept)

        with pytest.raises(OutOfTurn):
            await hall.turn(turn(arrival(hall, 2)), meddle)
        assert (await hall.turn(turn(arrival(hall, 2)), remember)).mails[0].version == 2

    async def test_two_items_of_one_person_are_refused(self, open_hall: Opener) -> None:
        hall = open_hall()
        with pytest.raises(ValueError, match="one person"):
            await hall.turn(turn(arrival(hall, 1), arrival(hall, 2)), remember)

    async def test_a_newer_wake_replaces_the_older(self, open_hall: Opener) -> None:
        hall = open_hall()
        for rev in (1, 2):
            wake = Wake(NOW + timedelta(minutes=rev), rev)
            await hall.turn(turn(arrival(hall, rev)), Door(Mail(b"{}", 700, wake=wake)))
        assert await hall.due(NOW + timedelta(minutes=1)) == []
        assert hall.next_due() == NOW + timedelta(minutes=2)
        (due,) = await hall.due(NOW + timedelta(minutes=2))
        assert (due.kind, due.body, due.chat) == ("quiet", {"rev": 2}, 700)

    async def test_what_one_waits_for_is_not_dropped_because_another_waits_too(
        self, open_hall: Opener
    ) -> None:
        hall = open_hall()

        await hall.turn(turn(arrival(hall, 1, user=1), arrival(hall, 2, user=2)), remember)

        def both(item: Arrival | Due, _: Kept | None) -> Mail:
            first = isinstance(item, Arrival) and item.update_id == 3
            return (
                Mail(b"{}", 700, check_code=CheckCode("1" * 16))
                if first
                else Mail(b"{}", 700, wake=Wake(NOW, 1))
            )

        await hall.turn(turn(arrival(hall, 3, user=1), arrival(hall, 4, user=2)), both)
        assert sorted(due.kind for due in await hall.due(NOW)) == ["code", "quiet"]

    async def test_a_due_row_is_applied_once(self, open_hall: Opener) -> None:
        hall = open_hall()
        await hall.turn(turn(arrival(hall, 1)), Door(Mail(b"{}", 700, wake=Wake(NOW, 1))))
        (due,) = await hall.due(NOW)
        assert len((await hall.turn(turn(due), remember_due)).mails) == 1
        assert (await hall.turn(turn(due), remember_due)).stale == {due.id}

    async def test_a_quiet_timer_does_not_count_as_input(self, open_hall: Opener) -> None:
        hall = open_hall()
        await hall.turn(turn(arrival(hall, 1)), Door(Mail(b"{}", 700, wake=Wake(NOW, 1))))
        later = NOW + timedelta(days=29)
        await hall.turn(turn(*await hall.due(later), now=later), remember_due)
        assert (await hall.sweep(NOW + timedelta(days=30)))["draft and session"] == 1

    async def test_a_code_check_keeps_its_code_until_it_is_applied(self, open_hall: Opener) -> None:
        hall = open_hall()
        await hall.turn(turn(arrival(hall, 1)), Door(Mail(b"{}", 700, check_code=CheckCode("1" * 16))))
        hall.close()
        (due,) = await open_hall().due(NOW)
        assert (due.kind, due.body) == ("code", {"code": "1" * 16})

    async def test_a_new_conversation_does_not_reuse_an_unsent_replys_key(self, open_hall: Opener) -> None:
        hall = open_hall()
        goodbye = Door(Mail(None, 700, (Reply(b"bye"),), erase_all=True))
        await hall.turn(turn(arrival(hall, 1)), remember)
        await hall.turn(turn(arrival(hall, 2)), goodbye)
        again = await hall.turn(turn(arrival(hall, 3)), remember)
        assert again.mails[0].version == 3
        assert [reply.version for reply in hall.leftovers().unsent] == [2, 3]

    async def test_a_stranger_who_keeps_nothing_is_answered(self, open_hall: Opener) -> None:
        hall = open_hall()
        door = Door(Mail(None, 700, (Reply(b"information"),)))
        await hall.turn(turn(arrival(hall, 1)), door)
        await hall.turn(turn(arrival(hall, 2)), door)
        assert door.kept is None
        assert [told.replies[0].body for told in hall.leftovers().unsent] == [b"information"] * 2

    async def test_report_cases_and_jobs_come_with_the_session_or_not_at_all(self, open_hall: Opener) -> None:
        hall = open_hall()
        with pytest.raises(Poison):
            await hall.turn(turn(arrival(hall, 5, "poison", user=9), arrival(hall, 6)), fussy)
        assert hall.jobs.counts() == {}
        await sent(hall, "demo", "other")
        assert sum(hall.jobs.counts().values()) == 2
        assert len(await registered(hall)) == 16

    async def test_what_can_be_taken_off_the_screen_is_both_sides_last_two_days(
        self, open_hall: Opener
    ) -> None:
        hall = open_hall()
        await hall.turn(turn(arrival(hall, 1)), Door(Mail(b"{}", 700, (), shown_messages=(3,))))
        later = NOW + timedelta(hours=47)
        await hall.turn(turn(arrival(hall, 2), now=later), Door(Mail(b"{}", 700, (), shown_messages=(5,))))
        await hall.turn(turn(arrival(hall, 3, user=8)), Door(Mail(b"{}", 800, (), shown_messages=(4,))))
        person = arrival(hall, 1).person

        clearing = Door(Mail(b"{}", 700, (Reply(b"done"),), shown_messages=(6,), clear=take_away))
        told = await hall.turn(turn(arrival(hall, 4), now=later), clearing)
        assert [reply.body for reply in told.mails[0].replies] == [b"3 5 6", b"done"]
        told = await hall.turn(turn(arrival(hall, 5), now=NOW + timedelta(hours=49)), clearing)
        assert [reply.body for reply in told.mails[0].replies] == [b"5 6", b"done"]
        assert [one.person for one in hall.leftovers().unsent] == [person, person]


def take_away(ids: tuple[int, ...]) -> tuple[Reply, ...]:
    return (Reply(" ".join(map(str, ids)).encode()),)


def remember_due(item: Arrival | Due, kept: Kept | None) -> Mail:
    return Mail(kept.session if kept else b"{}", item.chat)
