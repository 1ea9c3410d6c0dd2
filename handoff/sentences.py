"""What an operator or a partner reads for each code of this door."""

import re
from collections.abc import Mapping
from types import MappingProxyType

import storage.sentences
from handoff import reply_sentences

_OWN = {
    "database-away": "The database cannot be reached now. Try again later.",
    "no-key": "No key of this partner may be used: it is missing, expired or not confirmed. See partners check.",
    "given-up": "You gave up on it: it is not tried again.",
    "key-change": "This partner's only key is new. It waits 48 hours, so that you can notice. See partners list.",
    "partners-file": "The partners file has a fault. Nothing is sealed until it is healed. See partners check.",
    "bad-key": "A key of this partner is not an age public key. See partners check.",
    "partner-gone": "This partner is no longer in the partners file.",
    "mail-too-big": "The parcel is sealed and larger than max_mail_mb of this partner. Raise it, or change the method.",
    "no-consent": "The person did not agree to share this report with this partner. Nothing was sent.",
    "files-away": "Files of the case are not in the evidence folder. It waits a while for them, then goes without.",
    "cleaner-ended": "The cleaner of pictures was ended from outside: too little memory? It is tried once more.",
    "courier-lost": "The courier did not come back from this parcel three times: is there too little memory?",
    "replies-listen": "TESTIGO_REPLIES_LISTEN names an address that is in use or not of this machine.",
    "lease-over": "Another courier has taken this parcel over.",
    "report-released": "The report was released before it could be sent. Nothing is left to send.",
    "too-slow": "The partner's end did not take the parcel within four minutes.",
    "folder-not-writable": "The partner's folder cannot be written, or something else lies there under that name.",
    "folder-full-or-away": "The partner's folder is full, not there, or does not answer. Is it mounted?",
    "smtp-unreachable": "The mail server cannot be reached, does not offer TLS, or hung up in the middle.",
    "smtp-login": "The mail server does not take our name and password. Look at TESTIGO_SMTP_URL, then restart.",
    "smtp-550": "There is no such mailbox, or it takes no mail of this sender (550). Call the partner, then resend.",
    "smtp-552": "The mail is too large, or the mailbox is full (552). Call the partner, then resend.",
    "smtp-554": "The mail was not let in, as spam or for the file in it (554). Call the partner, then resend.",
    "webhook-unreachable": "The partner's web server cannot be reached.",
    "webhook-tls": "The partner's web server has no certificate for its name that can be trusted.",
    "webhook-moved": "The partner's web server points elsewhere. Redirects are not followed: put the right address in.",
    "webhook-too-big": "The parcel is sealed and larger than max_mb of this partner. Raise it, or change the method.",
    "webhook-secret": "The file that secret_file names is missing, damaged, or readable by others than its owner.",
    "webhook-address": "The partner's address may not be used. See partners check.",
    "webhook-401": "The partner's web server did not accept the signature (401). Compare the secret and both clocks.",
    "webhook-403": "The partner's web server does not let this sender in (403).",
    "webhook-404": "There is nothing at the partner's address (404). Check it.",
    "webhook-410": "The partner's web server takes nothing any more (410). Ask the partner.",
    "webhook-413": "Too large for the partner's web server (413). It must take more; then resend. See max_mb.",
    "webhook-422": "The partner's web server does not take a parcel of this name (422). Ask the partner.",
    "webhook-429": "The partner's web server asked for more time (429).",
    "name-not-found": "The name of the partner's web server was not found.",
    "address-not-public": "The partner's web server has an address that is not public. Nothing was sent.",
    "part-gone": "A file of this part is no longer here, and the partner's key has changed: it cannot be sealed again.",
    "wrong-key": "This key does not open this file, or the file is damaged.",
    "bad-private-key": "This is not an age private key.",
    "not-a-parcel": "The file opens, but there is no parcel inside. Nothing was written.",
    "path-leaves-folder": "A file name inside would leave the folder. Nothing was written.",
    "name-twice": "Two files inside have the same name. Nothing was written.",
    "too-big": "What is inside is larger than any parcel. Nothing was written.",
    "too-many-files": "There are more files inside than in any parcel. Nothing was written.",
}
SENTENCES: Mapping[str, str] = MappingProxyType(
    {**storage.sentences.SENTENCES, **reply_sentences.SENTENCES, **_OWN}
)


_FAMILIES = (
    (re.compile(r"smtp-(4\d\d)"), "The mail server said: not now ({})."),
    (re.compile(r"smtp-(\d{3})"), "The mail server refused the mail ({}). Call the partner, then resend."),
    (
        re.compile(r"webhook-(5\d\d|408|425)"),
        "The partner's web server said: not now ({}).",
    ),
    (
        re.compile(r"webhook-(\d{3})"),
        "The partner's web server refused the parcel ({}). Call the partner, then resend.",
    ),
)
_GAVE_UP = "gave-up-"


def sentence(code: str) -> str:
    """Return the sentence for *code*; a server's reply without a sentence of its own is named by its number."""
    if code.startswith(_GAVE_UP):
        last = sentence(code.removeprefix(_GAVE_UP))
        return f"It was tried for two weeks, and nobody tries any more: resend. The last time: {last}"
    if code.startswith("fault-"):
        return f"The parcel could not be made: a fault of this program ({code.removeprefix('fault-')})."
    return SENTENCES.get(code) or _of_family(code)


def _of_family(code: str) -> str:
    found = ((form.fullmatch(code), says) for form, says in _FAMILIES)
    said = next((says.format(match[1]) for match, says in found if match), None)
    return said or f"The partner's end said: {code}."
