"""How visitors speak of sums of money: the words of `data/understanding/amounts.yml`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from careers.content.files import read_whole
from careers.shapes.errors import Problem
from careers.shapes.questions import Ways
from careers.words.lists import WORD_LISTS

_FILE = Path("amounts.yml")


@dataclass(frozen=True)
class PeriodWords:
    """Words for a span of time that pay is for.

    Attributes:
        least: the lowest number before them that is a sum of money, in GBP.
        words: the words.
    """

    least: int
    words: Ways


@dataclass(frozen=True)
class AmountWords:
    """The file; what each of its lists is for stands there."""

    thousands: Ways
    pounds: Ways
    figures: Ways
    numbers: dict[str, Ways]
    more: Ways
    less: Ways
    or_more: Ways
    reach: Ways
    periods: dict[str, PeriodWords]


def load_amount_words(folder: Path) -> AmountWords:
    """Read the words.

    Args:
        folder: the folder that holds `amounts.yml`.

    Raises:
        ContentError: the file is missing or wrong; names every place.
    """
    return read_whole(folder, _FILE, AmountWords, _wrong)


def _wrong(words: AmountWords) -> Iterator[Problem]:
    for each in words.numbers:
        if not each.isdecimal():
            yield Problem(_FILE, f"numbers.{each}", f"found {each!r}; allowed: a number")


@lru_cache(maxsize=1)
def amount_words() -> AmountWords:
    """The words, read once."""
    return load_amount_words(WORD_LISTS)
