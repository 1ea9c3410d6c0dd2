"""``python -m handoff run`` and ``once``: parcels go out, answers come in."""

import asyncio

from flows.errors import Refused
from handoff import keys
from handoff.courier import Attempt, End
from handoff.exits import say_wrong
from handoff.inside import settings_or_end
from handoff.replies import Received
from handoff.replying import show_received
from handoff.running import opened, serve
from handoff.sentences import sentence
from handoff.settings import HandoffSettings
from storage import log


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
    settings = settings_or_end()
    try:
        asyncio.run(serve(settings))
    except Refused as refused:
        return say_wrong([sentence(refused.code)])
    return 0


def once(*, again: bool = False) -> int:
    """Deliver everything that is due now, say where it went and how to open it, take what partners sent back, and end.

    Exit code 1 when something waits or needs a human, 2 when a setting or a file is wrong.

    Parameters
    ----------
    again
        Also try again what was refused.
    """
    log.set_up("ERROR")
    settings = settings_or_end()
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
