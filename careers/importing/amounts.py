"""Amounts of money and pay bands in a line, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from careers.importing.page_words import PayWords
from careers.importing.phrases import Phrases, plain
from careers.shapes.mutation import mutations
from careers.shapes.questions import Ways

_NUMBER = r"\d{1,3}(?:[,  ]\d{3})+(?:\.\d{2})?|\d+(?:\.\d+)?"
_WIDE = re.compile(r"[1-9]\d{1,2}[, ]\d{3}")
_LEAST_PAY, _MOST_PAY = 1_000, 999_999
_BAND = r"\s*[:–-]?\s*(?P<band>\d{1,2}(?:\s?[a-d](?!\w))?)(?![\w,.]*\d)"


@dataclass(frozen=True)
class Amount:
    """Pounds a year, or two of them that are one range.

    Attributes:
        min: the least; None where the page gives only the most.
        max: the most; None where the page gives only the least.
        start: where it begins in the line.
        end: where it ends.
    """

    min: int | None
    max: int | None
    start: int
    end: int


@dataclass(frozen=True)
class Band:
    """A band of a pay scheme, and where it stands in the line."""

    name: str
    start: int
    end: int


class AmountReader:
    """Reads amounts and bands."""

    def __init__(self, words: PayWords) -> None:
        """Learn the words beside them."""
        self._words = words
        joins = "|".join(map(re.escape, sorted(words.between.all, key=len, reverse=True)))
        thousands = "|".join(map(re.escape, words.thousands.all))
        self._one = re.compile(
            rf"(?<![\w.,])(?P<sign>£\s?)?(?P<number>{_NUMBER})"
            rf"(?:\s?(?P<k>{thousands})(?!\w))?(?!\w|[,.]\d)",
            re.IGNORECASE,
        )
        self._join = re.compile(rf"\s*[-–—−]\s*|\s+(?:{joins})\s+", re.IGNORECASE)
        self._cells = re.compile(r"\s*[|\t]\s*")
        names = sorted(set(_band_words(words.band)), key=len, reverse=True)
        self._band = re.compile(rf"\b(?:{'|'.join(names)}){_BAND}", re.IGNORECASE)
        self._most, self._least = Phrases(words.most), Phrases(words.least)
        self._more, self._other = Phrases(words.more), Phrases(words.other_periods)
        self._extras = Phrases(words.extras)

    def bands(self, text: str) -> tuple[Band, ...]:
        """The bands that a line names."""
        return tuple(
            Band(found.group("band").replace(" ", "").lower(), *found.span())
            for found in self._band.finditer(text)
        )

    def amounts(self, text: str) -> tuple[Amount, ...]:
        """The yearly amounts of a line; what is paid by the hour or month is none."""
        spans = [(band.start, band.end) for band in self.bands(text)]
        free = "".join(
            " " if any(start <= place < end for start, end in spans) else char
            for place, char in enumerate(text)
        )
        return tuple(self._in(free))

    def _in(self, text: str) -> Iterator[Amount]:
        found = list(self._one.finditer(text))
        place = 0
        while place < len(found):
            first = found[place]
            both = self._pair(text, found[place : place + 2])
            last = found[place + 1] if both else first
            before = found[place - 1].end() if place else 0
            place += 2 if both else 1
            after = found[place].start() if place < len(found) else len(text)
            ahead, behind = plain(text[before : first.start()]), plain(text[last.end() : after])
            if self._extras.search(re.split(r"[.;]\s", ahead)[-1]) or self._other.search(
                " ".join(behind.split()[:4])
            ):
                continue
            if both:
                yield Amount(*both, first.start(), last.end())
            elif (value := _value(first)) is not None:
                yield self._single(value, ahead, behind, first)

    def _pair(self, text: str, found: Sequence[re.Match[str]]) -> tuple[int, int] | None:
        """The two ends of a range, where two numbers are one."""
        if len(found) < 2:
            return None
        first, second = found
        between = text[first.end() : second.start()]
        if self._join.fullmatch(between):
            # "£30-37k", "£30,000 - 37,000": the sign of one counts for both.
            values = _value(first, second), _value(second, first)
        elif self._cells.fullmatch(between):
            values = _value(first), _value(second)
        else:
            return None
        least, most = values
        return None if least is None or most is None else (least, most)

    def _single(self, value: int, ahead: str, behind: str, match: re.Match[str]) -> Amount:
        near = " ".join(ahead.split()[-4:])
        if self._most.search(near):
            return Amount(None, value, *match.span())
        if self._least.search(near) or self._more.begins(behind.lstrip(" ")) or behind[:1] == "+":
            return Amount(value, None, *match.span())
        return Amount(value, value, *match.span())


def _value(own: re.Match[str], other: re.Match[str] | None = None) -> int | None:
    """Pounds of a number, or None where it is no money.

    Args:
        own: the number.
        other: the other end of its range, whose sign and thousands count for it as well.
    """
    value = float(re.sub(r"[,\s]", "", own["number"]))
    thousands = own["k"] or (other is not None and value < 1_000 and other["k"])
    signed = own["sign"] or (other is not None and other["sign"])
    if not (signed or own["k"] or _WIDE.fullmatch(own["number"])):
        return None
    pounds = round(value * 1_000 if thousands else value)
    return pounds if _LEAST_PAY <= pounds <= _MOST_PAY else None


def _band_words(ways: Ways) -> Iterator[str]:
    yield from ways.en
    for word in ways.cy:
        yield from mutations(word)
