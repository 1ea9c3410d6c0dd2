"""The proof that something was erased (dialogue 5.7): when, what kinds of things, and a mark that says nothing more."""

from flows.afterwards import Erased
from flows.messages import Say
from flows.words import N_, Line, line

PROOF = N_("This is the proof that it was erased.")
ON = N_("Day: {day}")
WHAT = N_("Erased:")
ONE_KIND = N_("• {kind}")
MARK = N_("Mark: {mark}")
MEANS = N_(
    "The mark tells nothing about you or your report. It stays for 13 months in the list of what was erased. "
    "The person who runs this bot can find it there."
)
KINDS = {
    "chat": N_("what this chat kept: the draft, the answers, the settings"),
    "report": N_("a report and its code"),
    "added": N_("what was added to a report"),
    "contact": N_("the way back for messages from groups"),
    "files": N_("files"),
    "drop": N_("what you saved without a report"),
}
SIGNS = 16
"""Of the mark's 64 hexadecimal signs: enough to find it, short enough to copy by hand."""


def told(event: Erased) -> Say:
    """Return the proof as one message that can be kept."""
    kinds = (line(ONE_KIND, kind=Line(KINDS[kind])) for kind in event.kinds if kind in KINDS)
    return Say(
        (
            Line(PROOF, strong=True),
            line(ON, day=event.day),
            Line(WHAT),
            *kinds,
            line(MARK, mark=shown(event.mark)),
            Line(MEANS),
        )
    )


def shown(mark: str) -> str:
    """Return a mark as the person gets it: its first signs, in groups of four."""
    return " ".join(mark[at : at + 4] for at in range(0, SIGNS, 4))
