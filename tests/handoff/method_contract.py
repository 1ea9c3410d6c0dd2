"""What every delivery method must do. A method's test inherits this class and gives it a way in and a way to look."""

from abc import ABC, abstractmethod

import pytest

from flows.errors import Refused, Unreachable
from flows.partner import Way
from handoff.methods import Means, Method, Parcel, file_of, names

PARCEL = Parcel("K7QX-93TD.zip.age", b"age-encryption.org/v1\n\x00\xff\r\n.\r\n" + bytes(range(256)) * 40)


class MethodContract(ABC):
    """*name*: the method's file. Fixtures of the subclass make the world; ``arrived`` reads what came out of it."""

    name: str
    means: Means
    way: Way

    @abstractmethod
    def arrived(self) -> dict[str, bytes]:
        """Return what the partner now has: parcels by name, each once however often it came."""

    @abstractmethod
    def break_for_now(self) -> None:
        """Make the next delivery fail in a way that time heals."""

    @abstractmethod
    def break_for_good(self) -> None:
        """Make the next delivery fail in a way that only a human can heal."""

    def method(self) -> Method:
        return file_of(self.name).open_method(self.way, self.means)

    def test_its_name_is_its_file(self) -> None:
        assert self.name in names()
        assert file_of(self.name).faults(self.way, self.means) == ()

    async def test_the_bytes_arrive_unchanged(self) -> None:
        receipt = await self.method().deliver(PARCEL)
        assert self.arrived() == {PARCEL.name: PARCEL.sealed}
        assert receipt.knows in {"accepted", "opened"}

    async def test_a_second_delivery_is_the_same_one(self) -> None:
        first = await self.method().deliver(PARCEL)
        again = await self.method().deliver(PARCEL)
        assert first == again
        assert self.arrived() == {PARCEL.name: PARCEL.sealed}

    async def test_parcels_with_other_names_stay_apart(self) -> None:
        other = Parcel("B2BB-22BB.zip.age", b"other")
        await self.method().deliver(PARCEL)
        await self.method().deliver(other)
        assert self.arrived() == {PARCEL.name: PARCEL.sealed, other.name: other.sealed}

    async def test_what_time_heals_is_unreachable_and_says_nothing_of_the_parcel(self) -> None:
        self.break_for_now()
        with pytest.raises(Unreachable) as told:
            await self.method().deliver(PARCEL)
        self.is_a_code(told.value.code)
        assert self.arrived() == {}

    async def test_what_a_human_must_heal_is_refused_and_says_nothing_of_the_parcel(self) -> None:
        self.break_for_good()
        with pytest.raises(Refused) as told:
            await self.method().deliver(PARCEL)
        self.is_a_code(told.value.code)
        assert self.arrived() == {}

    def test_settings_it_does_not_know_are_said(self) -> None:
        way = Way(self.name, self.way.to, {"colour": "red"})
        assert [fault for fault in file_of(self.name).faults(way, self.means) if '"colour"' in fault]

    def is_a_code(self, code: str) -> None:
        assert code.replace("-", "").isalnum()
        assert self.way.to not in code
        assert PARCEL.name not in code
