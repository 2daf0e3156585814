"""Sums of money in a message: £30,000, 38k, thirty grand, six figures."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from careers.shapes.questions import Ways
from careers.turn.amounts import AMOUNT, Amount, Meant
from careers.words.amount_words import AmountWords
from careers.words.letters import lowered
from understanding.finds import Find

_DIGITS = r"(?<![\w.,:/-])(?<!\d )(?:\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)"
# A number without any sign is a sum of money from here on, and up to what nobody writes otherwise.
_LEAST_BARE, _MOST_BARE = 10_000, 999_999
_LARGEST = 10_000_000
# So far before a sum stands how it is meant.
_REACH_OF_WORDS = 30
_MOST_BETWEEN = 2


class AmountReader:
    """Finds sums of money, and whether more or less than them is meant."""

    def __init__(self, words: AmountWords) -> None:
        """Learn the words."""
        self._numbers = {
            name: int(number) for number, ways in words.numbers.items() for name in ways.all
        }
        self._least = {
            name: period.least for period in words.periods.values() for name in period.words.all
        }
        number = _any(self._numbers)
        spelt = rf"\b{number}(?:[ -]{number})*\b"
        self._sum = re.compile(
            rf"(?P<sign>£ ?)?(?:(?P<digits>{_DIGITS})|(?P<spelt>{spelt}))"
            rf"(?: ?(?P<thousands>{_any(words.thousands.all)})\b)?"
            rf"(?: ?(?P<pounds>{_any(words.pounds.all)})\b)?"
            rf"(?: ?(?P<period>{_any(self._least)})\b)?(?![\w%]|[.,:/]\d)"
        )
        self._figures = re.compile(rf"\b(?P<count>\d|{number})[ -]{_any(words.figures.all)}\b")
        self._or_more = re.compile(rf"\W{{0,2}}(?:\+|{_any(words.or_more.all)}\b)")
        self._before = {
            Meant.MORE: _before(words.more),
            Meant.LESS: _before(words.less),
            Meant.REACH: _before(words.reach),
        }

    def find(self, text: str) -> Iterator[Find]:
        """The sums of money that a message names, each once and where it stands."""
        low = lowered(text)
        taken = 0
        for match in self._figures.finditer(low):
            count = self._number(match["count"])
            if 4 < count < len(str(_LARGEST)):
                yield self._made(low, match, 10 ** (count - 1), Meant.REACH)
                taken = match.end()
        for match in self._sum.finditer(low, taken):
            value = self._value(match)
            if value is not None and value <= _LARGEST:
                yield self._made(low, match, value, Meant.IS)

    def _made(self, text: str, match: re.Match[str], value: int, else_: Meant) -> Find:
        end = match.end("period") if "period" in match.re.groupindex else -1
        stop = match.start("period") if end >= 0 else match.end()
        stop = len(text[:stop].rstrip())
        return Find(AMOUNT, Amount(value, self._meant(text, match, else_)).id, match.start(), stop)

    def _meant(self, text: str, match: re.Match[str], else_: Meant) -> Meant:
        if self._or_more.match(text, match.end()):
            return Meant.REACH
        before = text[max(0, match.start() - _REACH_OF_WORDS) : match.start()]
        return next((meant for meant, each in self._before.items() if each.search(before)), else_)

    def _value(self, match: re.Match[str]) -> int | None:
        digits, spelt = match["digits"], match["spelt"]
        value = float(digits.replace(",", "")) if digits else float(self._spelt(spelt))
        if match["thousands"]:
            return round(value * 1000)
        if match["sign"] or match["pounds"]:
            return round(value)
        if digits is None:
            return None
        if match["period"]:
            return round(value) if value >= self._least[match["period"]] else None
        bare = _LEAST_BARE <= value <= _MOST_BARE and not digits.startswith("0")
        return round(value) if bare else None

    def _number(self, word: str) -> int:
        return int(word) if word.isdecimal() else self._numbers[word]

    def _spelt(self, words: str) -> int:
        """Numbers in words, added up."""
        found = re.findall(_any(self._numbers) + r"\b", words)
        return sum(self._numbers[each] for each in found)


def _any(names: Iterable[str]) -> str:
    """Any of some words, the longest that fits."""
    words = sorted(names, key=len, reverse=True)
    return f"(?:{'|'.join(map(re.escape, words))})"


def _before(words: Ways) -> re.Pattern[str]:
    """Any of some words, with a few at most between them and the end."""
    return re.compile(rf"\b{_any(words.all)}\b(?: [^\W\d]+){{0,{_MOST_BETWEEN}}} ?£?$")
