"""Years and days in a message, as the pay years that they lie in."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from dateutil.parser import ParserError, parser, parserinfo
from dateutil.relativedelta import relativedelta

from careers.pay.years import pay_year, shifted, year_from
from careers.words.date_words import DateWords
from careers.words.tokens import Token
from understanding.date_grammar import YEAR, DateGrammar
from understanding.finds import Find
from understanding.read_text import ReadText

_FIRST, _LAST = 1900, 2059
# 2019/20, 2019-2020, 19/20, FY19/20.
_PAY_YEAR = re.compile(
    rf"(?<![\w£$€./-])(?:fy ?)?(?P<first>{YEAR}|\d\d) ?(?P<sign>/|-|–|to) ?"
    r"(?P<second>(?:19|20)?\d\d)(?![\w%/]|[.-]\d)"
)
_LONE_YEAR = re.compile(rf"(?<![\w£$€.,/:-])(?P<year>{YEAR})(?![\w%/:]|[.,-]\d)")
# '25, but not '90s.
_SHORT_YEAR = re.compile(r"(?<!\w)'(?P<year>\d\d)(?!\w|')")
_DECADE = re.compile(r"(?<![\w£.,])'?(?P<decade>(?:19|20)\d0|[6-9]0)'?s\b")
_ISO = re.compile(r"\d{4}-")
_NUMERIC = re.compile(
    r"(?<![\w£$€./-])(?:\d{1,2}(?P<sign>[./-])\d{1,2}(?P=sign)(?:\d{4}|\d\d)"
    r"|\d{4}-\d\d?-\d\d?|\d{1,2}[./]\d{4})(?![\w/]|[.-]\d)"
)
# Years in two digits are of this century up to so many years ahead.
_AHEAD = 10

Clock = Callable[[], datetime.date]


@dataclass(frozen=True)
class _Dated:
    """A part of the text, and the pay year or decade that it names."""

    start: int
    end: int
    year: str


class DateReader:
    """Finds years and days.

    Numbers are read without looking further; words only where one of them can begin a date, so
    that a message without any costs next to nothing.
    """

    def __init__(self, words: DateWords, clock: Clock) -> None:
        """Learn the words.

        Args:
            words: how visitors speak of dates.
            clock: tells what day it is, each time anew.
        """
        self._clock = clock
        self._parser = parser(_months(words))
        self._grammar = DateGrammar(words)

    def find(self, text: str, tokens: Sequence[Token]) -> tuple[Find, ...]:
        """The pay years that a message names, in its order; a decade is its first year and `s`.

        Args:
            text: the message as it was written.
            tokens: its words, their spelling repaired.
        """
        if not any(self._grammar.hints(token) for token in tokens):
            return ()
        read = ReadText(text, tokens)
        chosen: list[_Dated] = []
        for found in self._all(read.text):
            apart = all(found.end <= each.start or each.end <= found.start for each in chosen)
            if apart and not self._grammar.otherwise(read.text, found.start, found.end):
                chosen.append(found)
        chosen += self._now(read.text, chosen) if chosen else []
        finds = [Find("year", each.year, *read.span(each.start, each.end)) for each in chosen]
        return tuple(sorted(finds, key=lambda find: find.start))

    def _now(self, text: str, years: Sequence[_Dated]) -> list[_Dated]:
        """What means this year beside another: "what was it in 2019, and what is it today"."""
        this_year = pay_year(self._clock())
        return [
            _Dated(*match.span(), this_year)
            for match in self._grammar.now.finditer(text)
            if all(match.end() <= each.start or each.end <= match.start() for each in years)
        ]

    def _all(self, text: str) -> Iterator[_Dated]:
        """Everything that may be a date; where two overlap, the earlier one is meant."""
        today = self._clock()
        yield from self._written_out(text, today)
        yield from _pay_years(text, today.year + _AHEAD)
        yield from _decades(text, self._grammar)
        yield from self._spoken(text, today)
        for match in _LONE_YEAR.finditer(text):
            yield _Dated(*match.span(), year_from(int(match["year"])))
        for match in _SHORT_YEAR.finditer(text):
            year = 2000 + int(match["year"])
            year -= 100 if year > today.year + _AHEAD else 0
            yield _Dated(*match.span(), year_from(year))

    def _written_out(self, text: str, today: datetime.date) -> Iterator[_Dated]:
        """Days and months: 31 March 2026, 01/02/2026, in April."""
        for match in _NUMERIC.finditer(text):
            day, _ = self._parsed(match.group())
            if day is not None:
                yield _Dated(*match.span(), pay_year(day))
        for match in self._grammar.of_a_month.finditer(text):
            start, end = match.span("date")
            day, whole = self._parsed(match["date"])
            if day is None or not (whole or match["day"] or match["lead"] or match["behind"]):
                continue
            if not whole:
                ahead = self._grammar.lies_ahead(text, match)
                day = _nearest(day, today, ahead)
            yield _Dated(start, end, pay_year(day))

    def _parsed(self, written: str) -> tuple[datetime.date | None, bool]:
        """A date, and whether its year was written as well."""
        found = []
        written = re.sub(r"'(?=\d\d\b)", "20", written)
        for other_year in (2000, 2004):  # both have a 29 February
            default = datetime.datetime(other_year, 1, 1, tzinfo=datetime.timezone.utc)
            iso = _ISO.match(written) is not None
            try:
                parsed = self._parser.parse(written, default=default, dayfirst=not iso)
                found.append(parsed.date())
            except (ParserError, OverflowError, ValueError):
                return None, False
        whole = found[0].year == found[1].year
        return (found[0], whole) if _FIRST <= found[0].year <= _LAST else (None, False)

    def _spoken(self, text: str, today: datetime.date) -> Iterator[_Dated]:
        """Years as they lie from today: last year, two years ago, y llynedd."""
        this_year = pay_year(today)
        for match in self._grammar.phrase.finditer(text):
            by = self._grammar.phrases[match.group()]
            yield _Dated(*match.span(), shifted(this_year, by))
        for match in self._grammar.span.finditer(text):
            apart = self._grammar.shift(match)
            if apart is not None:
                yield _Dated(*match.span(), pay_year(today + apart))


def _pay_years(text: str, latest: int) -> Iterator[_Dated]:
    for match in _PAY_YEAR.finditer(text):
        first, second = match["first"], match["second"]
        start = int(first) if len(first) == len("2019") else 2000 + int(first)
        likely = len(first) == len("2019") or start <= latest
        if likely and int(second[-2:]) == (start + 1) % 100:
            yield _Dated(*match.span(), year_from(start))


def _decades(text: str, grammar: DateGrammar) -> Iterator[_Dated]:
    for match in _DECADE.finditer(text):
        decade = match["decade"]
        yield _Dated(*match.span(), f"{decade if len(decade) == 4 else '19' + decade}s")
    for match in grammar.decade.finditer(text):
        yield _Dated(*match.span(), f"{grammar.decades[match.group()]}s")


def _nearest(day: datetime.date, today: datetime.date, ahead: bool) -> datetime.date:
    """The last such day of any year, or the next one."""
    here = _in_year(day, today.year)
    if ahead:
        return here if here >= today.replace(day=1) else _in_year(day, today.year + 1)
    return here if here <= today else _in_year(day, today.year - 1)


def _in_year(day: datetime.date, year: int) -> datetime.date:
    """The same day of another year; 28 February for a 29th that it hasn't."""
    found: datetime.date = day + relativedelta(year=year)
    return found


def _months(words: DateWords) -> parserinfo:
    """How dates are read here: with months in either language, and Welsh endings of numbers."""
    months = [each.all for each in words.months]
    jump = [*parserinfo.JUMP, "o", "af", "ail", "ydd", "fed", "eg", "ain"]
    return type("Info", (parserinfo,), {"MONTHS": months, "JUMP": jump})()
