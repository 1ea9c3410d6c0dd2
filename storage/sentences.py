"""What an operator reads for each ``Refused.code`` of the hall."""

from collections.abc import Mapping
from types import MappingProxyType

SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        "another-bot": "Another bot process already uses this database. Stop it first.",
        "in-use": "A door uses this database. Stop the doors first.",
        "keys-missing": "The keys folder, or a key in it, is missing. Without it nothing that was kept can be opened.",
        "keys-readable": "Others can read the keys folder or a key in it. Run chmod 700 on it and 600 on its files.",
        "keys-unusable": "The keys folder cannot be read or written. Check who owns it.",
        "keys-damaged": "A key in the keys folder is damaged. Put back the right keys folder.",
        "vault-unopenable": "Something that was kept does not open with these keys. Put back the right keys folder.",
        "erased": "The person erased the report before it could be sent. Nothing was sent.",
        "unknown-alias": "There is no case with this name here.",
        "no-contact": "The person did not agree to messages from this partner, or cannot be reached any more.",
        "reply-id-used": "Another reply was taken under the same reply_id. Give this one an id of its own.",
        "not-allowed-move": "The case cannot go there from where it stands. See: handoff cases.",
        "too-many-today": "Ten answers about this case came in a day. Send it again tomorrow.",
        "three-questions-open": "Three questions wait for this person already. Wait for an answer first.",
        "draft-gone": "The draft was erased or sent before its file was there.",
        "file-too-big": "A file is larger than the messenger's server hands out.",
        "files-many": "The report has as many files as one may have.",
        "files-full": "The files of the report are as large as they may be together.",
        "file-missing": "A file that a person sent was erased.",
        "file-away": "A file that a person sent is not in the evidence folder, or cannot be read there.",
        "file-damaged": "A file in the evidence folder is damaged. Put it back from a copy.",
        "database-unusable": "The database cannot be opened or is not a Testigo database.",
        "database-refuses": "The database refuses TESTIGO_DATABASE_URL. Check its name, account and password, and that"
        " it is PostgreSQL 14 or newer.",
    }
)
