"""``python -m handoff reply`` and ``cases``: what the operator does with a partner's answers."""

import secrets
import sys
from datetime import UTC, datetime
from pathlib import Path

from flows.replies import LONGEST_WORDS, PartnerReply, refused_question
from handoff.answering import WordsFrom, written
from handoff.composing import NOTHING, Said, composed, easy_to_read
from handoff.exits import say_wrong
from handoff.inside import in_house
from handoff.replies import Received
from handoff.reply_sentences import reason, reasons
from handoff.running import Opened
from storage.cases import ListedCase, Taken

ON_ITS_WAY = "The words are on their way into the person's chat. Telegram can read that chat."
TOMORROW = "The words wait until {day}: a person gets one question a day from a group."
NOT_PUSHED = "The person did not agree to messages: they find this behind their code, and are not told of it."
_DELIVERY = {
    "done": "accepted there on {day}",
    "due": "waits to be sent",
    "leased": "is being sent",
    "held": "HELD ({code})",
    "refused": "NOT DELIVERED ({code})",
    "": "nothing was to be sent",
}


def reply(
    alias: str = "",
    *words: str,
    said: Said = NOTHING,
    file: Path | None = None,
    words_from: WordsFrom = None,
) -> int:
    """Take a partner's answer: a signed file, or what the partner told you about the case ALIAS.

    With --file the signature is checked, and nothing else is needed. With --kind the case moves, and the person is told
    if they agreed to hear from this partner. With neither, WORDS go into the person's chat as written; without WORDS
    they are read from standard input: the better way, for the words of a command stand in the list of processes and in
    the shell's history. Exit code 2 when it was not taken; then nothing was kept.

    Parameters
    ----------
    alias
        The partner's name for the case, like K7QX-93TD.
    words
        What the partner wrote.
    file
        A signed answer, a file that ends in .reply.json.
    words_from
        A file to read the words from, - for standard input.
    """
    if file is not None:
        return in_house(lambda house: _take_file(house, file))
    if not alias:
        return say_wrong(["Name the case, like K7QX-93TD, or a signed answer with --file."])
    try:
        text = " ".join(words) if words_from is None else written(words_from)
    except OSError:
        return say_wrong(["The words cannot be read."])
    if said.kind is None:
        return _pass_on(alias, text or sys.stdin.read().strip())
    return in_house(lambda house: _take_typed(house, alias, text, said))


def cases() -> int:
    """List the cases: short name, partner, where each stands and since when, and how far its delivery is known.

    Nothing of what a case is about stands here, and nothing of whose it is.
    """
    return in_house(_list)


def _pass_on(alias: str, text: str) -> int:
    if not text or len(text) > LONGEST_WORDS:
        return say_wrong([f"Write 1 to {LONGEST_WORDS} signs."])
    if why := refused_question(text):
        return say_wrong([reason(why)])

    def put(house: Opened) -> int:
        now = datetime.now(UTC)
        at = house.hall.cases.reply(alias.strip().upper(), text, now)
        print(ON_ITS_WAY if at <= now else TOMORROW.format(day=at.date()))
        return 0

    return in_house(put)


def _take_typed(house: Opened, alias: str, text: str, said: Said) -> int:
    now = datetime.now(UTC)
    made = composed(alias, text, said, secrets.token_hex(8), now)
    if not isinstance(made, PartnerReply):
        return say_wrong(reasons("", made))
    _say_taken(house.hall.cases.take(made, _partner_of(house, made.alias), now))
    if told := easy_to_read(made):
        print(told)
    return 0


def _partner_of(house: Opened, alias: str) -> str:
    """Return whose case it is; of one that was erased here only the request to erase knows. Refused: unknown-alias."""
    asked = {one.alias: one.partner for one in house.hall.jobs.erase_requests()}
    return asked.get(alias) or house.hall.cases.find(alias).partner


def _take_file(house: Opened, file: Path) -> int:
    try:
        raw = file.read_bytes()
    except OSError:
        return say_wrong(["The file cannot be read."])
    house.look_at_keys()
    received = house.replies.take(raw)
    if received.taken is None:
        return say_wrong(reasons(received.code, received.faults))
    print(f"Signed by {received.partner}: {received.kind}, about {received.alias}.")
    _say_taken(received.taken)
    return 0


def _say_taken(taken: Taken) -> None:
    if taken.again:
        print("This answer was taken before. Nothing changed.")
        return
    print(f"The case stands at: {taken.state}.")
    if taken.state != "erased":  # of what was erased here nobody can be told
        print(ON_ITS_WAY if taken.pushed else NOT_PUSHED)


def show_received(received: Received) -> None:
    """Say what became of a reply that the courier found."""
    if received.taken is None:
        print(f"An answer was not taken. {' '.join(reasons(received.code, received.faults))}")
        return
    again = " It was taken before." if received.taken.again else ""
    print(f"An answer of {received.partner} about {received.alias}: {received.kind}.{again}")


def _list(house: Opened) -> int:
    found = house.hall.cases.listed()
    for case in found:
        print(_line(case))
    if not found:
        print("There is no case.")
    return 0


def _line(case: ListedCase) -> str:
    day = case.delivered_at.date().isoformat() if case.delivered_at else ""
    delivery = _DELIVERY[case.delivery].format(day=day, code=case.code)
    contact = "may be written to" if case.contact else "wants no messages"
    erased = f"; erased there on {case.erased_at.date()}" if case.erased_at else ""
    stands = f"{case.state} since {case.since.date()}"
    return f"{case.alias}  {case.partner}: {stands}; {delivery}{erased}; {contact}"
