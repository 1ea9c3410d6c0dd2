"""What an operator or a partner reads for each code of this door."""

from collections.abc import Mapping
from types import MappingProxyType

import storage.sentences

_OWN = {
    "database-away": "The database cannot be reached now. Try again later.",
    "no-key": "No key of this partner may be used: it is missing, expired or not confirmed. See partners check.",
    "bad-key": "A key of this partner is not an age public key. See partners check.",
    "partner-gone": "This partner is no longer in the partners file.",
    "mail-too-big": "The parcel is larger than max_mail_mb of this partner.",
    "files-away": "Files of the case are not in the evidence folder. It waits a while for them, then goes without.",
    "cleaner-ended": "The cleaner of pictures was ended from outside: too little memory? It is tried once more.",
    "courier-lost": "The courier did not come back from this parcel three times: is there too little memory?",
    "lease-over": "Another courier has taken this parcel over.",
    "report-released": "The report was released before it could be sent. Nothing is left to send.",
    "folder-not-writable": "The partner's folder cannot be written.",
    "folder-full-or-away": "The partner's folder is full or away.",
    "smtp-unreachable": "The mail server cannot be reached, or does not offer TLS.",
    "wrong-key": "This key does not open this file, or the file is damaged.",
    "bad-private-key": "This is not an age private key.",
    "not-a-parcel": "The file opens, but there is no parcel inside. Nothing was written.",
    "path-leaves-folder": "A file name inside would leave the folder. Nothing was written.",
    "name-twice": "Two files inside have the same name. Nothing was written.",
    "too-big": "What is inside is larger than any parcel. Nothing was written.",
    "too-many-files": "There are more files inside than in any parcel. Nothing was written.",
}
SENTENCES: Mapping[str, str] = MappingProxyType({**storage.sentences.SENTENCES, **_OWN})


def sentence(code: str) -> str:
    """Return the sentence for *code*; SMTP replies and other codes are named."""
    if code.startswith("fault-"):
        return f"The parcel could not be made: a fault of this program ({code.removeprefix('fault-')})."
    known = SENTENCES.get(code.removeprefix("gave-up-"))
    return known or f"The partner's end said: {code}."
