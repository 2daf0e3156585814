"""What single words of a message are for a qualification: level, subject, grade, number."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Kind(str, Enum):
    """What a mark says."""

    LEVEL = "level"
    SUBJECT = "subject"
    GRADE = "grade"
    GRADES = "grades"
    """A grade in the plural, as in "6s and 7s"."""
    ROW = "row"
    """Several grades in one word, such as AAB."""
    NUMBER = "number"
    SAID = "said"
    """A word of a kind that `words.yml` lists under `telling`."""


@dataclass(frozen=True)
class Mark:
    """Some words that say something of a qualification.

    Attributes:
        kind: what they say.
        value: the level, the subject, the grade, the number, or the kind of telling word.
        start: place of the first word.
        end: place after the last one.
    """

    kind: Kind
    value: str
    start: int
    end: int

    @property
    def in_numbers(self) -> bool:
        """Whether it is a grade in numbers, or several such, as in "combined science 65"."""
        graded = self.kind in (Kind.GRADE, Kind.GRADES, Kind.ROW)
        return graded and self.value[0].isdecimal()
