"""What can be found in a message that must not be kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum


class Kind(str, Enum):
    """A kind of personal data."""

    NAME = "name"
    BIRTH = "birth"
    EMAIL = "email"
    PHONE = "phone"
    NATIONAL_INSURANCE = "national_insurance"
    CARD = "card"
    ADDRESS = "address"
    POSTCODE = "postcode"


@dataclass(frozen=True)
class Find:
    """Personal data in a message.

    Attributes:
        start: where it begins.
        end: where it ends.
        kind: what it is.
        told: whether it was given for its own sake, as in "my number is …", so that the words
            around it mean nothing without it.
    """

    start: int
    end: int
    kind: Kind
    told: bool = True


@dataclass(frozen=True)
class Masked:
    """A message, and where personal data stands in it.

    Attributes:
        written: the message as it came; it must not be kept.
        finds: in order, none over another.
    """

    written: str
    finds: tuple[Find, ...]

    @property
    def kinds(self) -> tuple[Kind, ...]:
        """What was found, each kind once, in the order of the message."""
        return tuple(dict.fromkeys(find.kind for find in self.finds))

    def text(self, stand_ins: Mapping[Kind, str]) -> str:
        """The message with something else in the place of each find.

        Args:
            stand_ins: what is put in the place of each kind.
        """
        parts, end = [], 0
        for find in self.finds:
            parts += [self.written[end : find.start], stand_ins[find.kind]]
            end = find.end
        return "".join([*parts, self.written[end:]])
