"""The codes of HURIDOCS micro-thesauri behind our own: how a partner's database names an alleged act.

Source: HURIDOCS Events Standard Formats and its published micro-thesauri: list 4 (types of acts), list 5 (methods of
violence), list 17 (types of locations), list 19 (source's link to the information). A code marks what is alleged,
never a finding. Where one of our answers covers several acts, methods or places, all are listed: which one it was is
in the person's words. Answers that no thesaurus entry covers stay local (empty).
"""

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
        "medical_denied": _codes("36.01.02.04"),
        "rights_denied": _codes("35.01.09 35.01.05"),
        "forced_sign": _codes(),
        "threats": _codes("02.01.03.01 03.21.01"),
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
        "clinic": (twelve("04.05"),),
        "church": (twelve("05.07.01"),),
        "court": (twelve("03.07"),),
    }
)
"""Codes of the question plc.kind (dialogue 4.5) -> list 17. The other kinds of place stay local."""

FORCE: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "hands": (twelve("03.01"),),
        "choke": (twelve("03.10"),),
        "taser": (twelve("03.08"),),
        "gas": (twelve("04.01"),),
    }
)
"""Codes of the question frc.kind (dialogue 4.5) -> list 5. The other means stay local."""
