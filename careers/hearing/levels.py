"""The level that each part of a message is about."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from careers.hearing.marks import Kind
from careers.hearing.parts import SIGNS, Part


class LevelReader:
    """Gives the parts their levels."""

    def __init__(
        self, numbered: str | None, listing: Collection[str], core: Collection[str]
    ) -> None:
        """Know the levels.

        Args:
            numbered: the level with grades in numbers.
            listing: the levels that are made of school subjects, and so are listed.
            core: the subjects that everybody takes at the level with grades in numbers.
        """
        self._numbered = numbered
        self._listing = frozenset(listing)
        self._core = frozenset(core)

    def read(self, parted: Sequence[Sequence[Part]], asked: str | None) -> list[list[Part]]:
        """The parts, each with the level that it belongs to.

        A part without a level takes that of the one before it, else of the one after it in the
        same list, else the one that was asked about. Only one level has grades in numbers.

        Args:
            parted: the parts of each clause.
            asked: the level that was asked about, if any.
        """
        flat = [part for parts in parted for part in parts]
        starts = {sum(map(len, parted[:place])) for place in range(1, len(parted))}
        own = [part.level or self._by_grade(part) for part in flat]
        known, open_ends = self._from_before(flat, own)
        among = False
        for place in reversed(range(len(flat) - 1)):
            part, after = flat[place], flat[place + 1]
            # In "English, maths and 3 other GCSEs" the subjects are of the level of the others.
            among = among or (after.says("others") and bool(after.of(Kind.NUMBER)))
            among = among and own[place] is None and not after.fresh
            among = among and part.is_item and not self._is_of_list(part, known[place])
            # Asked for something else, "maths at Cardiff and 3 GCSEs" begins with the answer.
            answers = asked not in (None, *self._listing) and not part.is_item
            told = part.bracketed and known[place] is not None
            own_one = after.states and bool(after.of(Kind.SUBJECT)) and place + 1 not in starts
            if answers or told or after.begins_anew or after.closed or own_one:
                among = False
                continue
            if own[place] is not None or after.fresh or not part.of(*SIGNS, Kind.SUBJECT):
                continue
            apart = place + 1 in starts and asked is not None
            lent = place in open_ends and place + 1 not in open_ends
            lent = lent and known[place + 1] is not None
            free = known[place] is None or lent or self._is_unlisted(part, after, known, place)
            alone = not apart and _may_share(part, after, strictly=asked is not None or lent)
            if (free and alone) or (among and part.of(Kind.SUBJECT)):
                known[place] = known[place + 1]
                open_ends.discard(place)
        levels = iter(known)
        return [
            [replace(part, level=next(levels) or self._lent(part, asked)) for part in parts]
            for parts in parted
        ]

    def _lent(self, part: Part, asked: str | None) -> str | None:
        """The level that was asked about; a school subject with its grade is of no degree."""
        graded = part.of(Kind.SUBJECT) and part.of(*SIGNS)
        return None if graded and asked not in self._listing else asked

    def _is_of_list(self, part: Part, level: str | None) -> bool:
        """Whether a subject belongs to a list before it, and not to "English, maths and 6 others"."""
        subjects = {mark.value for mark in part.of(Kind.SUBJECT)}
        return level in self._listing and not subjects <= self._core

    def _from_before(
        self, flat: Sequence[Part], own: Sequence[str | None]
    ) -> tuple[list[str | None], set[int]]:
        """The levels that go on from part to part, and where they do so after a stop or a dash."""
        known = list(own)
        lent: set[int] = set()
        for place, part in enumerate(flat):
            if known[place] is not None or not part.marks or not place:
                continue
            if _is_another_list(flat[place - 1], part):
                continue
            # What follows "a BTEC in sport" after a stop is no list of BTECs.
            if known[place - 1] in self._listing or not part.fresh:
                known[place] = known[place - 1]
            if part.fresh or place - 1 in lent:
                lent.add(place)
        return known, lent

    def _is_unlisted(
        self, part: Part, after: Part, known: Sequence[str | None], place: int
    ) -> bool:
        """Whether a subject is of the list after it: "a BTEC, history and French at A level"."""
        lists = known[place] not in self._listing and known[place + 1] in self._listing
        return lists and bool(part.of(Kind.SUBJECT) and after.of(Kind.LEVEL, Kind.SUBJECT))

    def _by_grade(self, part: Part) -> str | None:
        """The level with grades in numbers, where a part has one."""
        return self._numbered if any(mark.in_numbers for mark in part.marks) else None


def _is_another_list(before: Part, part: Part) -> bool:
    """Whether grades in a row are of another level than so many of one, as in "8 GCSEs, ABB"."""
    rows = part.of(Kind.ROW)
    if not rows or part.of(Kind.SUBJECT) or not before.counts_level:
        return False
    numbers = [int(mark.value) for mark in before.of(Kind.NUMBER)]
    graded = len(rows) == 1 and len(rows[0].value.replace("*", "")) in numbers
    return not graded


def _may_share(part: Part, after: Part, strictly: bool) -> bool:
    """Whether a part may be of the level of the one after it.

    Args:
        part: has no level of its own.
        after: comes after it in the same list.
        strictly: whether another level is more likely.
    """
    # A row of grades stands for itself beside a subject of another level.
    row = part.of(Kind.ROW) and not part.of(Kind.SUBJECT)
    if after.counts_level and not after.says("others"):
        return False
    if row and after.of(Kind.SUBJECT):
        return False
    # Asked for A levels, "history and GCSE maths" tells one of each, "history, a C at GCSE" too.
    owned = after.leads or after.owns_level or (part.is_bare and after.of(*SIGNS))
    return not (strictly and owned)
