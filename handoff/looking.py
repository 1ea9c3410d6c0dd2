"""``python -m handoff open``: a partner opens a parcel, or only looks it through. No network, no database."""

from collections.abc import Callable
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from flows.errors import Refused
from handoff import keys
from handoff import settings as reading
from handoff.exits import say_wrong, without_keys
from handoff.opening import VERDICTS, folder_for, look_into, open_file
from handoff.sealing import Signed
from handoff.sentences import sentence
from handoff.verifying import NOT_ALL, Verdict, verified


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


def _sender(named: Path | None, folder: Path) -> Ed25519PublicKey | None:
    """Return the key to check with: the one named, else this computer's own where there is one."""
    if named is not None:
        return keys.read_public(named)
    return keys.sender_key(folder).public_key() if (folder / keys.SENDER).exists() else None
