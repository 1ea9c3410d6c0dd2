"""Small books in which everything is right: Ana came to her receipt, Bo erased everything and began anew."""

from tests.crash.books import Away, Books, Death, Delivered, Kind, Showing, Told, Update
from tests.crash.clerk import Line

ANA, BO = b"ana", b"bo"
WROTE = {"inc.place": "Cicero, Illinois", "inc.story": "Story 1. He was bleeding."}
STORY: dict[str, object] = {
    "rep.role": "witness",
    "inc.types": ("force_body",),
    "inc.place": (WROTE["inc.place"],),
    "inc.story": (WROTE["inc.story"],),
    "notes": 0,
}
KINDS: tuple[Kind, ...] = ("command", "tap", "text", "text")


def line(what: str, person: bytes, a: int = 0, b: int = 0, c: str = "") -> Line:
    return Line(what, person, a, b, c)


def shown(person: str, rev: int, *, new: bool = True) -> Showing:
    return Showing(new, frozenset({f"{person} {rev}"}), ("question", rev))


def told(**different: object) -> Told:
    right: dict[str, object] = {
        "finished": True,
        "erased": False,
        "codes": frozenset({"1234"}),
        "wrote": WROTE,
        "waited": 1.5,
        "story": STORY,
        "reports": 1,
        "registered": 1,
        "sent": ("photo", "voice"),
        "kept": ("voice", "photo"),
        "named": ("photo", "voice"),
    }
    return Told(**{**right, **different})  # type: ignore[arg-type]  # any field


def bo(**different: object) -> Told:
    none: dict[str, object] = {"codes": frozenset(), "story": None, "reports": 0, "registered": 0}
    none |= {"sent": ("album",), "kept": (), "named": ()}
    return told(**{**none, "erased": True, "remains": ('{"lang":"en"}',), **different})


def books() -> Books:
    """Ana: four updates and her code, five steps; one reply said twice after a death. Bo: erased at his third."""
    ana = [line("applied", b"", number) for number in range(1, 5)]
    ana += [line("version", ANA, step - 1, step) for step in (1, 2, 3)]
    ana += [line("forgotten", ANA, 3), line("version", ANA, 0, 4), line("version", ANA, 4, 5)]
    ana += [line("due", ANA, c="register"), line("job", b"", 0, 1, "alias-1")]
    ana += [line("reply", ANA, step) for step in (1, 2, 3, 4, 5)]
    bos = [line("applied", b"", number) for number in range(5, 9)]
    bos += [line("version", BO, 0, 1), line("version", BO, 1, 2), line("forgotten", BO, 2)]
    bos += [line("version", BO, 0, 1)]
    bos += [line("reply", BO, step) for step in (1, 2, 3, 1)]
    again = shown("ana", 2)
    return Books(
        files=(True, True),
        updates=tuple(
            Update(number, person, kind)
            for start, person in ((1, ANA), (5, BO))
            for number, kind in enumerate(KINDS, start)
        ),
        acknowledged=frozenset(range(1, 9)),
        expired=frozenset(),
        states=dict.fromkeys(range(1, 9), "applied"),
        lines=(*ana, *bos),
        people={ANA: told(), BO: bo()},
        showings={
            ANA: (shown("ana", 1), again, again, shown("ana", 3), shown("ana", 4), shown("ana", 5)),
            BO: (
                shown("bo", 1),
                shown("bo", 2),
                Showing(new=True, options=frozenset(), screen=None, erasure=True),
                shown("bo", 0),
            ),
        },
        deaths=(Death("moment", "", 3.0, 2.0, 0.5, 4, 1, unsent={ANA: 1}),),
        delivered=(Delivered("ribera", "alias-1.zip.age", "<1>", "ff"),) * 2,
        courier=True,
        away=(Away(ANA, asked_again=True),),
    )
