"""Each invariant's check passes sound books and fails on its own planted violation."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.crash import sound
from tests.crash.books import Away, Books, Delivered, Kind, Showing, Told
from tests.crash.invariants import CHECKS, judged, repeats
from tests.crash.sound import ANA, BO, bo, line, shown, told

Change = Callable[[Books], Books]


def with_states(**states: str) -> Change:
    changed = {int(name.removeprefix("u")): state for name, state in states.items()}
    return lambda books: replace(books, states={**books.states, **changed})


def without_row(number: int) -> Change:
    return lambda books: replace(
        books,
        states={one: state for one, state in books.states.items() if one != number},
        updates=tuple(one for one in books.updates if one.update_id != number),
        lines=tuple(one for one in books.lines if (one.what, one.a) != ("applied", number)),
    )


def with_lines(*lines: tuple[str, bytes, int, int, str]) -> Change:
    return lambda books: replace(books, lines=(*books.lines, *(line(*one) for one in lines)))


def with_people(ana: Told | None = None, bos: Told | None = None) -> Change:
    return lambda books: replace(books, people={ANA: ana or told(), BO: bos or bo()})


def shown_to_ana(*showings: Showing) -> Change:
    return lambda books: replace(books, showings={**books.showings, ANA: (*books.showings[ANA], *showings)})


def at_the_death(**different: object) -> Change:
    return lambda books: replace(books, deaths=(replace(books.deaths[0], **different),))  # type: ignore[arg-type]  # any field


def swapped(books: Books) -> Books:
    """Ana's two texts are applied the wrong way round."""
    lines = list(books.lines)
    lines[2], lines[3] = lines[3], lines[2]
    return replace(books, lines=tuple(lines))


def kinds(**of: Kind) -> Change:
    """Some of Ana's updates (`u3`) were something else."""

    def changed(books: Books) -> Books:
        return replace(
            books,
            updates=tuple(replace(one, kind=of.get(f"u{one.update_id}", one.kind)) for one in books.updates),
        )

    return changed


def also_delivered(one: Delivered) -> Change:
    return lambda books: replace(books, delivered=(*books.delivered, one))


PLANTED: dict[str, tuple[str, Change]] = {
    "acknowledged without a row": ("N1", without_row(4)),
    "acknowledged before the commit at a death": ("N1", at_the_death(unrecorded=(3,))),
    "told as kept before the commit at a death": ("N1", at_the_death(unsaved=1)),
    "a receipt without a report": ("N1", with_people(told(registered=0))),
    "received and never applied": ("N2", with_states(u4="waiting")),
    "given up without a word": ("N2", with_states(u4="aside")),
    "a row Telegram never gave": ("N2", with_states(u99="applied")),
    "applied twice": ("N3", with_lines(("applied", b"", 4, 0, ""))),
    "marked as applied, and not": ("N3", with_states(u77="applied")),
    "one update, two steps": ("N3", with_lines(("version", ANA, 5, 6, ""))),
    "a step over a step": ("N3", with_lines(("version", ANA, 5, 7, ""), ("due", ANA, 0, 0, "failed"))),
    "a step from where nobody stood": ("N3", with_lines(("version", ANA, 3, 4, ""))),
    "filed under the wrong question": (
        "N3",
        with_people(told(story={**sound.STORY, "inc.place": sound.STORY["inc.story"]})),
    ),
    "told more often than it was written": (
        "N3",
        with_people(told(story={**sound.STORY, "inc.story": (sound.WROTE["inc.story"],) * 2})),
    ),
    "an answer kept as a note": ("N3", with_people(told(story={**sound.STORY, "notes": 1}))),
    "two reports of one person": ("N3", with_people(told(reports=2))),
    "a repetition that no death explains": ("N4", at_the_death(unsent={})),
    "a third showing after one death": ("N4", shown_to_ana(shown("ana", 5))),
    "two receipt codes": ("N4", with_people(told(codes=frozenset({"1", "2"})))),
    "one question, other answers": (
        "N4",
        shown_to_ana(Showing(new=True, options=frozenset({"other"}), screen=("question", 5))),
    ),
    "a reply to a step never taken": ("N4", with_lines(("reply", ANA, 9, 0, ""))),
    "a reply left in the outbox": ("N4", lambda books: replace(books, unsent=1)),
    "two jobs of one case": ("N5", with_lines(("job", b"", 0, 1, "alias-1"))),
    "other bytes the second time": (
        "N5",
        also_delivered(Delivered("ribera", "alias-1.zip.age", "<1>", "00")),
    ),
    "another id the second time": (
        "N5",
        also_delivered(Delivered("ribera", "alias-1.zip.age", "<2>", "ff")),
    ),
    "a parcel that never arrived": ("N5", lambda books: replace(books, undelivered=1)),
    "a parcel that was only said to arrive": (
        "N5",
        lambda books: replace(books, arrived=("alias-1.zip.age", "alias-2.zip.age")),
    ),
    "a file that lost its bytes": ("N6", lambda books: replace(books, files=(True, False))),
    "a file that is lost": ("N6", with_people(told(kept=("photo",)))),
    "a file kept twice": ("N6", with_people(told(kept=("photo", "voice", "voice")))),
    "a file under somebody else": ("N6", with_people(told(kept=("photo", "voice", "album")))),
    "a file that the report does not name": ("N6", with_people(told(named=("photo",)))),
    "an erased file that is still kept": ("N6", with_people(bos=bo(kept=("album",)))),
    "erased words that are still kept": (
        "N7",
        with_people(bos=bo(remains=(f'{{"told": "{sound.WROTE["inc.story"]}"}}',))),
    ),
    "an erased report that is still kept": ("N7", with_people(bos=bo(reports=1))),
    "texts in the wrong order": ("N8", swapped),
    "a text before a file that came before it": ("N8", lambda books: swapped(kinds(u3="other")(books))),
    "taps in the wrong order": ("N8", lambda books: swapped(kinds(u3="tap", u4="tap")(books))),
    "an old question first shown late": ("N8", shown_to_ana(shown("ana", 0))),
    "nobody asked again": ("N9", lambda books: replace(books, away=(Away(ANA, asked_again=False),))),
    "somebody without an answer": ("N10", with_people(told(finished=False))),
    "somebody answered late": ("N10", with_people(told(waited=31.0))),
}


def test_sound_books_pass_every_check_and_each_has_something_to_look_at() -> None:
    findings = judged(sound.books())
    assert [(one.name, one.faults) for one in findings if one.faults] == []
    assert [one.name for one in findings] == [f"N{number}" for number in range(1, 11)]
    assert all(one.looked_at for one in findings)


@pytest.mark.parametrize("waits", ["text", "other"])
def test_a_tap_may_pass_words_and_files(waits: Kind) -> None:
    books = swapped(kinds(u3=waits, u4="tap")(sound.books()))
    assert [one.name for one in judged(books) if one.faults] == []


@pytest.mark.parametrize("planted", PLANTED)
def test_a_planted_violation_is_found_by_the_check_it_breaks(planted: str) -> None:
    name, plant = PLANTED[planted]
    broken = {one.name for one in judged(plant(sound.books())) if one.faults}
    assert name in broken


def test_every_check_has_a_planted_violation_and_a_sentence() -> None:
    assert {name for name, _ in PLANTED.values()} == {check.__name__.upper() for check in CHECKS}
    assert all(one.sentence.endswith(".") for one in judged(sound.books()))


def test_a_repetition_is_counted_beyond_once_for_each_reply() -> None:
    assert repeats(sound.books(), ANA) == 1
    assert repeats(sound.books(), BO) == 0
