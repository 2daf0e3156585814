"""Amounts of money and numbers of years in a message."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from careers.pay.sums import WEEKS_PER_YEAR
from careers.words.names import Found
from careers.words.tokens import Token

_DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?")
_WITH_UNIT = re.compile(r"(?P<number>\d+(?:\.\d+)?)(?P<unit>[^\W\d_]+)")
_THOUSAND, _LEAST_YEARLY, _MOST_YEARLY = 1000, 5_000, 500_000
_MOST_HOURLY = 200
_TEN, _TWENTY, _HUNDRED = 10, 20, 100


@dataclass(frozen=True)
class Number:
    """A number that stands in a message.

    Attributes:
        start: place of its first word.
        end: place after its last word, the unit left out.
        unit: what stands after it in one word with it; else nothing.
    """

    value: float
    start: int
    end: int
    unit: str = ""


def numbers_in(tokens: Sequence[Token], text: str, in_words: Mapping[str, int]) -> list[Number]:
    """The numbers of a message, in digits and in words.

    Args:
        tokens: the words of the message.
        text: the message as it was written; it tells that `38,000` is one number.
        in_words: numbers in words, such as `thirty: 30`.
    """
    found: list[Number] = []
    place = 0
    while place < len(tokens):
        number = _in_digits(tokens, place, text) or _in_words(tokens, place, in_words)
        if number is not None:
            found.append(number)
        place = number.end if number is not None else place + 1
    return found


def _in_digits(tokens: Sequence[Token], place: int, text: str) -> Number | None:
    token = tokens[place]
    if (match := _WITH_UNIT.fullmatch(token.text)) is not None:
        return Number(float(match["number"]), place, place + 1, match["unit"])
    match = _DIGITS.match(text, token.start)
    if match is None or not token.text[0].isdigit():
        return None
    end = place
    while end < len(tokens) and tokens[end].start < match.end():
        end += 1
    if tokens[end - 1].end != match.end():
        return None
    return Number(float(match.group().replace(",", "")), place, end)


def _in_words(tokens: Sequence[Token], place: int, in_words: Mapping[str, int]) -> Number | None:
    """Thirty-eight, a hundred, and as Welsh has it: three ten eight."""
    values = [in_words.get(token.text) for token in tokens[place : place + 3]]
    first, second, third = [*values, None, None, None][:3]
    if first is None:
        return None
    if second in (_TEN, _HUNDRED) and first <= _TEN:
        tens = first * second
        units = third if third is not None and third < _TEN else 0
        return Number(float(tens + units), place, place + (3 if units else 2))
    if second is not None and _TWENTY <= first < _HUNDRED and second < _TEN:
        return Number(float(first + second), place, place + 2)
    return Number(float(first), place, place + 1)


def yearly_amounts(
    numbers: Sequence[Number], tokens: Sequence[Token], thousands: Collection[str]
) -> Iterator[tuple[Number, int, float]]:
    """The numbers that are pounds a year, each with the place after it and the amount."""
    for number in numbers:
        following = tokens[number.end].text if number.end < len(tokens) else ""
        alone = not number.unit and following in thousands
        if number.unit in thousands or alone:
            amount = number.value * _THOUSAND
        elif not number.unit:
            amount = number.value
        else:
            continue
        if _LEAST_YEARLY <= amount <= _MOST_YEARLY:
            yield number, number.end + alone, amount


def hourly_amounts(
    numbers: Sequence[Number], hours: Sequence[Found[bool]], week: float
) -> Iterator[tuple[Number, int, float]]:
    """The numbers that are pounds an hour, each with the place after it and the pounds of a full-time year.

    Args:
        numbers: those of the message.
        hours: where it says "an hour".
        week: the hours of a full-time week.
    """
    for number in numbers:
        after = next((each for each in hours if each.start == number.end), None)
        if after is not None and not number.unit and number.value <= _MOST_HOURLY:
            yearly = Decimal(str(number.value)) * WEEKS_PER_YEAR * Decimal(str(week))
            yield number, after.end, float(round(yearly))


def years_counted(
    numbers: Sequence[Number], tokens: Sequence[Token], years: Collection[str]
) -> Iterator[tuple[Number, int, float]]:
    """The numbers that count years, each with the place after it."""
    for number in numbers:
        following = tokens[number.end].text if number.end < len(tokens) else ""
        if number.unit in years or following in years:
            yield number, number.end + (following in years), number.value
