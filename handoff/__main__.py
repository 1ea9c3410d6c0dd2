"""``python -m handoff``: the courier's door."""

import asyncio
import os
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cyclopts import App

from flows.errors import Refused
from handoff import contents, keys
from handoff import settings as reading
from handoff.answering import answer, reply_key
from handoff.commands import partners, say_wrong, without_keys
from handoff.courier import Attempt, End
from handoff.dead_letters import erasures, give_up, resend, waiting
from handoff.demand_drill import demand_drill
from handoff.exporting import export
from handoff.opening import VERDICTS, folder_for, look_into, open_file
from handoff.replies import Received
from handoff.replying import cases, reply, show_received
from handoff.running import opened, serve
from handoff.sealing import Signed
from handoff.sentences import sentence
from handoff.settings import HandoffSettings
from handoff.verifying import NOT_ALL, Verdict, verified
from storage import log

app = App(
    name="python -m handoff",
    help="Testigo's door to partners: seals what people agreed to send, and delivers it.",
    version_flags=(),
)
app.command(partners)
app.command(demand_drill)
app.command(export)
app.command(waiting)
app.command(resend)
app.command(give_up)
app.command(erasures)
app.command(reply)
app.command(cases)
app.command(answer)
app.command(reply_key)


@app.command
def run(*, debug: bool = False) -> int:
    """Deliver parcels as they come, until SIGTERM or Ctrl-C. Stopping loses nothing.

    Needs TESTIGO_KEYS_DIR (not with TESTIGO_DEMO=1). Partners stand in TESTIGO_PARTNERS (partners.toml), the mail
    server in TESTIGO_SMTP_URL. At each start, parcels that were held are tried again. Exit code 2 when a setting
    or a file is wrong.

    Parameters
    ----------
    debug
        Log more. Logs hold codes and counts only, with or without this.
    """
    log.set_up("DEBUG" if debug else "INFO")
    settings = _settings()
    try:
        asyncio.run(serve(settings))
    except Refused as refused:
        return say_wrong([sentence(refused.code)])
    return 0


@app.command
def once(*, again: bool = False) -> int:
    """Deliver everything that is due now, say where it went and how to open it, take what partners sent back, and end.

    Exit code 1 when something waits or needs a human, 2 when a setting or a file is wrong.

    Parameters
    ----------
    again
        Also try again what was refused.
    """
    log.set_up("ERROR")
    settings = _settings()
    try:
        attempts, received = asyncio.run(_all_due(settings, again=again))
    except Refused as refused:
        return say_wrong([sentence(refused.code)])
    if settings.hall.demo:
        print("DEMO: these parcels are for trying out. They stay on this computer.")
    for attempt in attempts:
        _show(attempt, settings)
    for one in received:
        show_received(one)
    if not attempts:
        print("No parcel is waiting.")
    return int(any(attempt.end is not End.DELIVERED for attempt in attempts))


@app.command(name="open")
def open_parcel(
    file: Path,
    *,
    key: Path | None = None,
    sender: Path | None = None,
    into: Path | None = None,
    verify: bool = False,
) -> int:
    """Open a parcel: check it, and write the case into a folder.

    Says whether it is signed, not signed or wrong. Nothing is written when it is wrong, when a path inside would leave
    the folder, or when the folder already holds something else. A case in several parcels (-part2 and so on) is opened
    into one folder; what has not come yet is named, and can be opened into the same folder later.

    With --verify nothing is written at all: it prints the SHA-256 of each file and checks signature, sums, the form of
    case.json and every file the case names. Exit code 0: signed by the sender, all right. 1: wrong. 2: cannot be read.
    3: whole, but not signed, or no sender's key to check with. 4: a part of the case is not there. Needs no network.

    Parameters
    ----------
    file
        The parcel, a file that ends in .zip.age.
    key
        The file with your private age key. Without it: the demo partner's key of this computer.
    sender
        The file with the sender's public key (partners sender-key prints it). Without it: this computer's own.
    into
        The folder to write to. Without it: one beside the parcel.
    verify
        Only look, write nothing.
    """
    folder, faults = reading.keys_dir(without_keys())
    if faults and key is None:
        return say_wrong(faults)
    private = key or folder / keys.DEMO

    def look() -> int:
        return _say_verdict(verified(look_into(file, private, _sender(sender, folder))))

    def write() -> int:
        signed, written, gone = open_file(file, private, _sender(sender, folder), into or folder_for(file))
        print(VERDICTS[signed], *written, *gone, sep="\n")
        return int(signed is Signed.WRONG) or (NOT_ALL if gone else 0)

    return _or_said(look if verify else write)


def _or_said(work: Callable[[], int]) -> int:
    """Do *work*; say in a sentence why it cannot be done."""
    try:
        return work()
    except Refused as refused:
        return say_wrong([sentence(refused.code)])
    except FileExistsError:
        return say_wrong(["The folder to write to already holds something. Name another one with --into."])
    except OSError:
        return say_wrong(
            ["The parcel, the key or the sender's key cannot be read, or the folder cannot be written."]
        )
    except ValueError:
        return say_wrong(["The key file or the sender's key file does not hold such a key."])


def _say_verdict(verdict: Verdict) -> int:
    for text in verdict.lines:
        print(text)
    return verdict.code


def _settings() -> HandoffSettings:
    """Read the settings; with faults, say all of them at once and end."""
    settings, faults = reading.read(os.environ, datetime.now(UTC).date())
    if wrong := (*faults, *contents.loaded()[1]):
        sys.exit(say_wrong(wrong))
    return settings


async def _all_due(settings: HandoffSettings, *, again: bool) -> tuple[list[Attempt], list[Received]]:
    attempts = []
    with opened(settings) as house:
        house.look_at_keys()
        house.courier.resume(refused=again)
        while (attempt := await house.courier.attempt_next()) is not None:
            attempts.append(attempt)
        received = await house.replies.collect(settings.hall.data_dir)
    return attempts, received


def _show(attempt: Attempt, settings: HandoffSettings) -> None:
    match attempt.end:
        case End.DELIVERED:
            _show_delivered(attempt, settings)
        case End.LATER:
            print(f"Not delivered to {attempt.partner} yet, it is tried again. {sentence(attempt.code)}")
        case End.HELD:
            print(f"Held for {attempt.partner}, it goes on when this is healed. {sentence(attempt.code)}")
        case End.REFUSED:
            print(f"Not delivered to {attempt.partner}. Somebody must look. {sentence(attempt.code)}")


def _show_delivered(attempt: Attempt, settings: HandoffSettings) -> None:
    ways = {partner.id: partner.ways[0] for partner in settings.partners}
    way = ways.get(attempt.partner)
    if way is not None and way.method != "folder":
        print(f"Delivered to {attempt.partner} by {way.method}: {attempt.alias}")
        return
    path = settings.hall.data_dir / (way.to if way else "handoff") / attempt.reference
    print(f"Delivered to {attempt.partner}: {path}")
    if way is None:
        key = settings.hall.keys_dir / keys.DEMO
        print(f"  Open it:         python -m handoff open {path}")
        print(f"  Without our code: age -d -i {key} {path} > case.zip && unzip case.zip -d case")


def _sender(named: Path | None, folder: Path) -> Ed25519PublicKey | None:
    """Return the key to check with: the one named, else this computer's own where there is one."""
    if named is not None:
        return keys.read_public(named)
    return keys.sender_key(folder).public_key() if (folder / keys.SENDER).exists() else None


if __name__ == "__main__":
    sys.exit(app())
