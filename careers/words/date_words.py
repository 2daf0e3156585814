"""How visitors speak of years and days: the words of `data/understanding/dates.yml`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from careers.content.files import read_whole
from careers.shapes.errors import Problem
from careers.shapes.questions import Ways
from careers.words.lists import WORD_LISTS
from careers.words.tokens import words_of

UNITS = ("years", "months", "weeks", "days", "decades")
"""What spans of time are made of, as `dates.yml` names it."""

_DATES = Path("dates.yml")
_MONTHS = 12
# Shorter words are too near to others for a misspelt word to be taken for one.
_SHORTEST_TARGET = 5


@dataclass(frozen=True)
class DateWords:
    """The file; what each of its lists is for stands there.

    Attributes:
        months: the names of each month, January first.
        units: words for spans of time, by `UNITS`.
        counts: words for numbers, by the number in digits.
        phrases: phrases for years, by how many years they are from now.
        decades: words for decades, by their first year.
    """

    months: tuple[Ways, ...]
    units: dict[str, Ways]
    counts: dict[str, Ways]
    ago: Ways
    ahead: Ways
    within: Ways
    last: Ways
    next: Ways
    this: Ways
    phrases: dict[str, Ways]
    now: Ways
    decades: dict[str, Ways]
    of_month: Ways
    ahead_words: Ways
    not_behind: Ways
    not_before: Ways
    tellers: Ways
    story: Ways

    @property
    def targets(self) -> frozenset[str]:
        """Words that misspelt ones may stand for."""
        named = [*self.months, *self.units.values(), *self.counts.values(), self.last, self.next]
        words = (word for ways in named for name in ways.all for word in words_of(name))
        return frozenset(word for word in words if len(word) >= _SHORTEST_TARGET)


def load_date_words(folder: Path) -> DateWords:
    """Read the words.

    Args:
        folder: the folder that holds `dates.yml`.

    Raises:
        ContentError: the file is missing or wrong; names every place.
    """
    return read_whole(folder, _DATES, DateWords, _wrong)


def _wrong(words: DateWords) -> Iterator[Problem]:
    if len(words.months) != _MONTHS:
        what = f"found {len(words.months)}; allowed: {_MONTHS}, January first"
        yield Problem(_DATES, "months", what)
    if set(words.units) != set(UNITS):
        what = f"found {', '.join(words.units)}; allowed: {', '.join(UNITS)}, all of them"
        yield Problem(_DATES, "units", what)
    for name, numbers in (("counts", words.counts), ("decades", words.decades)):
        for each in numbers:
            if not each.isdecimal():
                yield Problem(_DATES, f"{name}.{each}", f"found {each!r}; allowed: a number")
    for each in words.phrases:
        if not each.removeprefix("-").isdecimal():
            what = f"found {each!r}; allowed: a number of years, such as -1"
            yield Problem(_DATES, f"phrases.{each}", what)


@lru_cache(maxsize=1)
def date_words() -> DateWords:
    """The words, read once."""
    return load_date_words(WORD_LISTS)
