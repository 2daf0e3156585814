"""A qualification as somebody speaks of it, however much of it is said."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Qualification:
    """What some words say of one qualification, or of several alike.

    Attributes:
        level: id of its level, such as `gcse`; None if nothing tells.
        subject: id of its school subject.
        grade: as it was said, in lower case, such as `b`, `6` or `a*`.
        count: how many of them; None if no number was said.
        passed: whether it was passed or failed, where no grade tells.
        held: whether the visitor has it, or is working towards it; False for "no A levels".
        every: whether the grade is one of those of all that the visitor has, as in "all 6s".
        named: whether the level is named beside it.
        row: whether the grade stands in a row such as AAB.
        more: whether the number counts others besides what else is named.
        start: place of its first word in its clause.
        end: place after its last word.
    """

    level: str | None
    subject: str | None = None
    grade: str | None = None
    count: int | None = None
    passed: bool | None = None
    held: bool = True
    every: bool = False
    named: bool = False
    row: bool = False
    more: bool = False
    start: int = 0
    end: int = 0
