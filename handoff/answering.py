"""``python -m handoff answer`` and ``reply-key``: how a partner answers. No network, no database, no settings.

A partner signs with a key of its own, another one than the age key that opens parcels: who can read its cases need not
be who can speak for it.
"""

import json
import os
import secrets
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cyclopts import App, Parameter

from flows.replies import PartnerReply
from handoff import keys, settings
from handoff.composing import NOTHING, Said, composed, easy_to_read
from handoff.exits import say_wrong, without_keys
from handoff.reply_sentences import reasons
from handoff.signing import name_of, public_of, sealed_reply

WordsFrom = Annotated[Path | None, Parameter(allow_leading_hyphen=True)]
"""A file of words; - is standard input."""

reply_key = App(name="reply-key", help="Make the key with which your group signs its answers.")


@reply_key.command
def new(file: Path) -> int:
    """Make a key that signs answers: the private half goes into FILE, the public half is printed.

    Give the printed line to the people who run the bot, and compare it with them by voice or in person: it goes into
    reply_keys of your group. An existing FILE is never changed.

    Parameters
    ----------
    file
        Where the private key is written, readable by its owner only.
    """
    key = Ed25519PrivateKey.generate()
    try:
        with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:
            out.write(keys.private_pem(key))
    except OSError:
        return say_wrong(["This file cannot be written, or it exists already. It was not changed."])
    print(public_of(key))
    return 0


def answer(
    case: str,
    *words: str,
    said: Said = NOTHING,
    key: Path | None = None,
    words_from: WordsFrom = None,
    into: Path | None = None,
) -> int:
    """Answer about a case: write a signed file. Needs no network, no database and no settings.

    Put the file into the folder "replies" beside your parcels, or send it the way that was agreed. The same file sent
    twice is one answer. What is said reaches the person as you wrote it. Nothing may ask for immigration status, place
    of birth, ID numbers or names of other people: then nothing is written, and the reason is said.

    Parameters
    ----------
    case
        The folder of the opened case, or its short name, like K7QX-93TD.
    words
        What you say to the person.
    key
        The file that reply-key made. Without it: the demo partner's key of this computer.
    words_from
        A file to read the words from, - for standard input. The words of a command stand in the list of processes and
        in the shell's history.
    into
        The folder to write to. Without it: beside the opened case, or here.
    """
    if said.kind is None:
        return say_wrong(["Say what happened: --kind accepted, for example. See --help."])
    try:
        alias, beside = _case(case)
        text = " ".join(words) if words_from is None else written(words_from)
        signing = _key(key)
    except OSError:
        return say_wrong(["The case, the words or the key cannot be read."])
    except ValueError:
        return say_wrong(["This is not the folder of an opened case, or not a key that reply-key made."])
    reply = composed(alias, text, said, secrets.token_hex(8), datetime.now(UTC))
    if not isinstance(reply, PartnerReply):
        return say_wrong(reasons("", reply))
    return _write(reply, signing, into or beside)


def written(source: Path) -> str:
    """Return the words that stand in *source*, - for standard input."""
    return (sys.stdin.read() if str(source) == "-" else source.read_text(encoding="utf-8")).strip()


def _case(case: str) -> tuple[str, Path]:
    """Return the alias and where an answer is written: from an opened folder, or an alias as it is."""
    folder = Path(case)
    if not folder.is_dir():
        return case, Path()
    plain = json.loads((folder / "case.json").read_text(encoding="utf-8"))
    alias = plain.get("alias") if isinstance(plain, dict) else None
    if alias is None:
        raise ValueError("this case has no alias")
    return str(alias), folder.resolve().parent


def _key(named: Path | None) -> Ed25519PrivateKey:
    if named is not None:
        return keys.read_private(named)
    folder, _ = settings.keys_dir(without_keys())
    return keys.read_private(folder / keys.DEMO_REPLY)


def _write(reply: PartnerReply, key: Ed25519PrivateKey, folder: Path) -> int:
    path = folder / name_of(reply)
    draft = path.with_name(f".{path.name}.part")
    try:
        draft.write_bytes(sealed_reply(reply, key))
        draft.replace(path)  # whole or not at all, for a courier may be looking
    except OSError:
        return say_wrong(["The folder cannot be written."])
    print(path)
    if told := easy_to_read(reply):
        print(told)
    return 0
