"""A sum of money that a visitor named, and how it is meant."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

AMOUNT = "amount"
"""The entity for a sum of money."""


class Meant(str, Enum):
    """How a sum is meant."""

    IS = "is"
    """Is it that much?"""
    REACH = "reach"
    """Is that much paid, or more?"""
    MORE = "more"
    """Is it more than that?"""
    LESS = "less"
    """Is it less than that?"""


@dataclass(frozen=True)
class Amount:
    """A sum of money.

    Attributes:
        value: in GBP.
        meant: how it is meant.
    """

    value: int
    meant: Meant

    @property
    def id(self) -> str:
        """The sum as an entity carries it, such as `more:50000`."""
        return f"{self.meant.value}:{self.value}"

    @classmethod
    def of(cls, id_: str) -> Amount | None:
        """The sum of an entity; None where it is none."""
        meant, _, value = id_.partition(":")
        known = {each.value: each for each in Meant}
        return cls(int(value), known[meant]) if meant in known and value.isdecimal() else None
