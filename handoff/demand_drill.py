"""``python -m handoff demand-drill``: what a court, a thief or a curious host would find about one case, today."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from flows.flow import today
from flows.partner import RECOVERY
from handoff import keys
from handoff.inside import in_house
from handoff.reply_files import FOLDER
from handoff.running import Opened
from handoff.settings import HandoffSettings
from handoff.signing import SUFFIX
from storage.database import reading
from storage.demand import Clear, Demand, Sealed, demanded
from storage.hall import EVIDENCE
from storage.settings import HallSettings
from storage.submission import LONGEST_DAYS

_RELEASED = "Our key to the words and files was destroyed on {day}. No key of ours opens them any more."
_NOT_YET = "Our key to the words and files is still here. It is destroyed on {day} at the latest."
_ERASED = "The report itself is gone from here: it was erased, or its time has passed."
_READABLE = "Readable here and now (a court can order it, and whoever holds the server can take it):"
_SHUT = "Sealed, and no key here opens it:"
_CLEAR = "In the clear: numbers, days, codes and keyed hashes; of each table only the rows about this case:"
_ELSEWHERE = (
    "Not seen from here: backups (what was destroyed since opens in them with the keys folder of their week, so for "
    "7 days), free space of a PostgreSQL server, what Telegram keeps, what the partner keeps."
)
PAPERS, PLACES = "papers", "places-"
"""The folder of papers that ``make chat`` hands over, and how the table of places begins, which is public."""
_SQLITE = b"SQLite format 3\0"
_PERHAPS = " (found by the person: it may be about something else)"


def demand_drill(alias: str) -> int:
    """Print what this server could hand over about the case ALIAS: counts and sizes, nothing of what it says.

    Run it before the release of a report and after. Each sealed value is tried with the keys that are here. Needs the
    keys folder, as the courier does. Exit code 0: nothing of the report's words or files is readable. 1: something is.
    2: there is no such case, or a setting is wrong.

    Parameters
    ----------
    alias
        A partner's name for the case, like K7QX-93TD.
    """

    def drill(house: Opened) -> int:
        with reading(house.hall.engine) as core:
            demand = demanded(core, house.hall.vault, alias.strip().upper())
        for line in (*told(demand), *_lying(demand, house, house.file.settings)):
            print(line)
        return int(any(one.readable and one.name in _WORDS for one in demand.sealed))

    return in_house(drill)


_WORDS = frozenset({"reports.sealed", "addenda.sealed", "evidence.sealed"})


def told(demand: Demand) -> Iterator[str]:
    """Yield what the database holds, line by line."""
    yield f"Case {demand.alias}" + (
        f", of a report for {', '.join(demand.partners)}." if demand.partners else "."
    )
    yield _state(demand)
    yield from _section(_READABLE, [_readable(one, demand) for one in demand.sealed if one.readable])
    shut = [_shut(one) for one in demand.sealed if one.rows > one.readable]
    yield from _section(_SHUT, [*shut, *(_parcels(one) for one in demand.to_partners)])
    yield from _section(
        _CLEAR, [f"{one.name}: {_rows(one.rows)}: {', '.join(one.columns)}" for one in demand.clear]
    )


def _state(demand: Demand) -> str:
    if demand.submitted_at is None:
        return _ERASED
    if demand.released_at is not None:
        return _RELEASED.format(day=today(demand.released_at))
    return _NOT_YET.format(day=today(demand.submitted_at + LONGEST_DAYS))


def _section(title: str, lines: list[str]) -> Iterator[str]:
    yield ""
    yield title
    yield from (f"  {line}" for line in lines or ["nothing"])


def _readable(one: Sealed, demand: Demand) -> str:
    with_ = f"opens with the data key {' and '.join(one.keys)}, which {' or '.join(demand.keks)} opens"
    perhaps = _PERHAPS if one.of_person else ""
    return f"{one.name}: {_rows(one.readable)}, {one.bytes} bytes: {one.what}{perhaps}; {with_}"


def _shut(one: Sealed) -> str:
    return f"{one.name}: {_rows(one.rows - one.readable)}: {one.what}; its data key is gone"


def _parcels(one: Clear) -> str:
    return f"{one.name}: {_rows(one.rows)}: parcels, which only the keys of the partners open"


def _rows(count: int) -> str:
    return "1 row" if count == 1 else f"{count} rows"


def _lying(demand: Demand, house: Opened, read: HandoffSettings) -> Iterator[str]:
    """Yield what lies in folders of this computer, and who else could open what."""
    files = [read.hall.data_dir / EVIDENCE / f"{file}.age" for file in demand.files]
    lines = [
        f"{EVIDENCE}: {path.name}, {path.stat().st_size} bytes: see evidence.sealed"
        for path in files
        if path.exists()
    ]
    lines += [
        f"{path}: {path.stat().st_size} bytes: a parcel, which only the keys of the partner open"
        for path in _beside(demand, house, read, f"{demand.alias}*.age")
    ]
    lines += [
        f"{path}: {path.stat().st_size} bytes: an answer of the partner, READABLE by whoever can read the folder"
        for path in _beside(demand, house, read, f"{FOLDER}/**/{demand.alias}-*{SUFFIX}")
    ]
    lines += [f"{path}: {what}" for path, what in _left_behind(read.hall)]
    yield from _section("Files on this computer:", lines)
    yield ""
    if house.hall.partner_keys.of(RECOVERY):
        yield "TESTIGO_RECOVERY_KEY is or was set: its private half opens parcels of people who read so before."
    if (read.hall.keys_dir / keys.DEMO).exists():
        yield "DEMO: the demo partner's private key lies in the keys folder. It opens that partner's parcels."
    yield _ELSEWHERE


def _beside(demand: Demand, house: Opened, read: HandoffSettings, names: str) -> Iterator[Path]:
    """Yield files with these *names* in the folders into which parcels of this report are delivered."""
    for partner in demand.partners:
        known = house.file.get(partner)
        for way in known.ways if known else ():
            if way.method == "folder":
                yield from sorted((read.hall.data_dir / way.to).glob(names))


def _left_behind(hall: HallSettings) -> Iterator[tuple[Path, str]]:
    """Yield what people left in the data folder: other copies of the database, papers made in a terminal."""
    for path in sorted(hall.data_dir.iterdir()):
        if path != hall.database and not path.name.startswith(PLACES) and _is_database(path):
            yield path, "a copy of the database: what it holds opens with the keys of its week"
    for path in sorted((hall.data_dir / PAPERS).glob("*")):
        yield path, "a paper that somebody had made at this computer, READABLE; nothing here says whose"


def _is_database(path: Path) -> bool:
    with suppress(OSError), path.open("rb") as file:
        return file.read(len(_SQLITE)) == _SQLITE
    return False
