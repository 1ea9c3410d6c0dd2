"""The words that every table of the paper uses: how an answer is absent, and where a line comes from. Pure."""

from collections.abc import Callable

from flows.words import N_, Line

Say = Callable[[Line], str]
Row = dict[str, str]
"""One line of a table: *name*, *text*, the person's *words* for it, and where it comes from (*mark*)."""

ABSENT = {
    "asked-unknown": N_("The person does not know."),
    "asked-declined": N_("The person prefers not to say."),
    "temp-unknown": N_("Skipped for now."),
    "not-asked": N_("Not asked."),
    "not-applicable": N_("Does not apply."),
}
MARKS = {
    "told": N_("told by the person"),
    "derived": N_("worked out"),
    "unknown": N_("not known"),
    "recorded": N_("recorded here"),
    "short": N_("told, and shortened"),
    "kept": N_("told, and kept back"),
}
