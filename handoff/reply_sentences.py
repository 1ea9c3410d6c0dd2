"""Why a partner's reply was not taken, for the partner and the operator: one sentence for each code and fault."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

import storage.sentences
from flows.replies import LONGEST_LABEL, LONGEST_QUESTION, LONGEST_WORDS, MOST_OPTIONS

SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        "reply-too-big": "The reply is larger than 64 kB.",
        "reply-not-a-file": "This is a link or a folder, not a file.",
        "reply-locked": "We may not read this file. Let the group read it, and put it here again.",
        "reply-not-json": "The reply is not JSON, or a name stands in it twice. Make it anew with: handoff answer.",
        "reply-wrong-form": "This is not a signed reply of the form 1.0. Make it with: handoff answer.",
        "reply-unknown-key": "Nobody here knows the key that signed the reply. Give its public half to the operator.",
        "reply-key-not-valid": "The key that signed the reply is not confirmed yet, has expired or was revoked.",
        "reply-wrong-signature": "The signature is wrong: the reply was changed, or another key signed it.",
        "reply-wrong-fields": "The reply does not say what a reply must say.",
        "in-the-future": "The reply has a time that is still to come. Set the clock of your computer.",
        "too-old": "The reply is more than 90 days old. Make it anew.",
        "asks-status": "It asks about immigration status. Nobody asks a person that here. Ask something else.",
        "asks-birthplace": "It asks where somebody was born or comes from. Nobody asks that here. Ask something else.",
        "asks-number": "It asks for a number or a copy of somebody's papers. Nobody asks that here."
        " Ask something else.",
        "asks-others": "It asks for names of other people. Nobody asks that here. To look for a person who is held, use"
        " the question held_name of the list.",
        "too-long": f"The question has more than {LONGEST_QUESTION} signs.",
        "not-an-object": "The reply is not a JSON object.",
        "unknown-field": "There is a field that a reply does not have.",
        "hidden-signs": "There are signs in it that nobody sees, or that turn the text round. Type the words anew.",
        "wrong-options": f"A choice has 2 to {MOST_OPTIONS} different options of at most {LONGEST_LABEL} signs; other"
        " questions have none.",
        "wrong-asked": "The question is neither one of the list by its id alone, nor text with a kind.",
        "wrong-alias": "The case has a name like K7QX-93TD. Or name the folder of the case that you opened.",
        "wrong-lang": "The language is a code, like en or es.",
        "missing-asked": "The question is missing.",
        "missing-next_step": "The next step is missing: say what happens now (--next-step).",
        "missing-reason": "The reason is missing (--reason).",
        "missing-refer_to": "The name of the other group is missing (--refer-to).",
        "too-long-words": f"The words have more than {LONGEST_WORDS} signs.",
        "reply-fault": "The reply could not be taken: a fault of this program. Tell the people who run it.",
        "too-many": "Too many replies in a short time. Send it again in a minute.",
        "too-slow": "The reply did not arrive in time. Send it again.",
        "try-later": "The reply cannot be taken now. Send it again in a few minutes.",
        "no-words-lang": "Say in which language your words are: --lang en, or --lang es.",
    }
)
_PARTS = {
    "missing-": 'The field "{}" is missing.',
    "wrong-": 'The field "{}" is not what it must be.',
    "too-long-": 'The field "{}" is too long.',
    "not-for-kind-": 'The field "{}" does not belong to this kind of reply.',
}


def reason(code: str) -> str:
    """Return the sentence for one *code* or fault."""
    known = SENTENCES.get(code) or storage.sentences.SENTENCES.get(code)
    if known:
        return known
    for head, sentence in _PARTS.items():
        if code.startswith(head):
            return sentence.format(code.removeprefix(head))
    return f"The reply cannot be taken: {code}."


def reasons(code: str, faults: Iterable[str] = ()) -> tuple[str, ...]:
    """Return a sentence for every fault, or for the *code* alone where there is no list of them."""
    return tuple(reason(one) for one in faults) or (reason(code),)
