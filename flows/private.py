"""Answers of sensitivity 3: they leave only in groups, each by its own yes for each partner (dialogue 4.1, 3.4)."""

from collections.abc import Collection, Mapping
from types import MappingProxyType

from flows.answers import Answer
from flows.files import KeptFile

GROUPS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "identity": ("me.name",),
        "reach": ("me.contact", "me.contact_value", "me.contact_safe"),
        "detained": ("det.person", "det.family_contact"),
        "injury": ("inj.kind", "inj.files"),
        "support": ("sex.support",),
    }
)
"""The consent ``c.<group>.<partner>`` to the ids of the questions it opens."""


NAME_OF_HELD = "detained"
"""The group that goes to lawyers only."""


def gated(file: KeptFile, share: Collection[str] = ()) -> bool:
    """Whether *file* answers a private question whose group is not among *share*: then it stays here with it."""
    return any(file.question in questions for group, questions in GROUPS.items() if group not in share)


def held_back(answers: Mapping[str, Answer]) -> tuple[str, ...]:
    """Return the groups of which something was told, in the order of ``GROUPS``."""
    told = {name for name, answer in answers.items() if answer.value is not None}
    return tuple(group for group, questions in GROUPS.items() if told & set(questions))
