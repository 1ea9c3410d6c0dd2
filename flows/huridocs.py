"""The codes of HURIDOCS micro-thesauri behind our own: how a partner's database names an alleged act.

Source: HURIDOCS Events Standard Formats and its published micro-thesauri, as its program OpenEvSys carries them: list 4
(types of acts), 5 (methods of violence), 17 (types of locations), 18 (degrees of involvement), 19 (source's connection
to the information), 25 (status as victim), 36 (statements signed), 46 (priority), 48 (types of dates). The same number
means something else in another list. A code marks what is alleged, never a finding. Where one of our answers covers
several entries, all are listed: which one it was is in the person's words. What no entry covers stays local (empty).
Never set by a rule: disappearance (list 4), death in custody (list 4), dead (list 25; who died is not asked).
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Codes:
    """12-digit codes: *acts* of list 4, *methods* of list 5."""

    acts: tuple[str, ...] = ()
    methods: tuple[str, ...] = ()


def twelve(dotted: str) -> str:
    """Write two-digit groups (``04.01.01``) as the 12 digits of the data set (``040101000000``)."""
    return dotted.replace(".", "").ljust(12, "0")


def _codes(acts: str = "", methods: str = "") -> Codes:
    return Codes(tuple(map(twelve, acts.split())), tuple(map(twelve, methods.split())))


TYPES: Mapping[str, Codes] = MappingProxyType(
    {
        "force_body": _codes("02.01.01", "03.01 03.10"),
        "force_weapon": _codes("02.01.01", "04.01 03.08"),
        "death": _codes(),  # 01.01.06.01 is death in custody: only a person may decide that
        "sexual": _codes("02.01.11.03 02.01.03.05"),
        "entry_search": _codes("04.01.01"),
        "stop_hold": _codes("03.01.02"),
        "detained": _codes("03.01.01"),
        "citizen_held": _codes("03.01.01"),
        "mass_raid": _codes("03.01.07"),
        "child_harm": _codes("31.01"),
        "held_conditions": _codes(),
        "medical_denied": _codes("36.01.02.04", "03.15.03"),
        "rights_denied": _codes("35.01.09 35.01.05"),
        "forced_sign": _codes(),
        "threats": _codes("02.01.03.01", "03.21.01"),
        "bias": _codes(),
        "no_id": _codes(),
        "recording": _codes("10.01 13.01.07"),
        "property": _codes("13.01.03 13.01.07"),
        "protected_place": _codes(),  # a kind of place (list 17), not an act
        "retaliation": _codes(),
        "other": _codes("90"),
        "unsure": _codes("99"),
    }
)
"""Codes of the question inc.types (dialogue 4.4) -> list 4 and list 5."""

ROLES: Mapping[str, str] = MappingProxyType(
    {
        "victim": twelve("01.01"),
        "household": twelve("02.01"),
        "witness": twelve("01.02"),
        "relayed": twelve("03"),
        "advocate": twelve("04.04"),
    }
)
"""Codes of the question rep.role (dialogue 4.3) -> list 19, the source's link to the information."""

PLACES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "home": (twelve("01.01"),),
        "school": (twelve("04.01"), twelve("04.02"), twelve("04.03")),
        "clinic": (twelve("04.05"), twelve("04.06")),
        "church": (twelve("05.07.01"),),
        "court": (twelve("03.07"), twelve("03.01")),
    }
)
"""Codes of the question plc.kind (dialogue 4.5) -> list 17. The other kinds of place stay local."""

FORCE: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "hands": (twelve("03.01"),),
        "choke": (twelve("03.10"),),
        "handcuffs": (twelve("03.17.01"),),
        "baton": (twelve("03.01.02"),),
        "taser": (twelve("03.08"),),
        "gas": (twelve("04.01"),),
        "dog": (twelve("03.13"),),
    }
)
"""Codes of the question frc.kind (dialogue 4.5) -> list 5. The other means stay local."""

COERCIVE = frozenset(
    "force_body force_weapon sexual entry_search stop_hold detained citizen_held mass_raid".split()
    + "forced_sign threats property".split()
)
"""Codes of inc.types that list 18 calls violent or coercive acts."""
INVOLVED = twelve("01")
"""List 18: involved in such an act. How far, nobody asks: its finer entries say who ordered it and who did it."""

STATUSES: Mapping[tuple[str, str], str] = MappingProxyType(
    {
        ("inj.any", "yes"): twelve("01.02"),
        ("det.where_known", "yes"): twelve("02.02"),
        ("det.where_known", "released"): twelve("02.01"),
        ("det.where_known", "deported"): twelve("03.02"),
    }
)
"""(question, code) -> list 25, status as victim. A person whose place nobody knows has none: no rule says missing."""

SIGNED = twelve("01")
"""List 36, statements signed: forced to sign."""

PRIORITIES: Mapping[str, str] = MappingProxyType(
    {"U1": twelve("01"), "U2": twelve("02"), "U3": twelve("03"), "U4": twelve("04")}
)
"""Level of urgency (dialogue 7.1) -> list 46: urgent, high priority, priority, low priority."""

_DATES = ((re.compile(r".*[~?%/].*"), "01"), (re.compile(r"\d{4}"), "03"), (re.compile(r"\d{4}-\d\d"), "02"))


def date_type(edtf: str) -> str | None:
    """Return list 48 of a date in EDTF: an estimate, month and day unknown, day unknown; None for a day."""
    return next((twelve(code) for form, code in _DATES if form.fullmatch(edtf)), None)
