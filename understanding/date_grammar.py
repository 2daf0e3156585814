"""The words of dates as patterns, and what around a date says that no pay year is meant."""

from __future__ import annotations

import re
from collections.abc import Iterable

from dateutil.relativedelta import relativedelta

from careers.words.date_words import UNITS, DateWords
from careers.words.tokens import Token

YEAR = r"(?:19\d\d|20[0-5]\d)"
"""A year in four digits that somebody may ask about."""

_CLAUSE_END = re.compile(r"[.,;:!?\n]|\b(?:and|but|so|a|ond|felly)\b")
_MOST_YEARS = 99


class DateGrammar:
    """What can be looked for, built from the words.

    Attributes:
        phrase: whole phrases for years; `phrases` has how many years each is from now.
        now: words for this year, which count beside another year.
        decade: decades in words; `decades` has the first year of each.
        span: a span of time and how it lies from today, as `shift` reads it.
        of_a_month: a month, with the day and the year where they are written.
    """

    """The words of dates as patterns."""

    def __init__(self, words: DateWords) -> None:
        """Build the patterns."""
        month = _any(name for each in words.months for name in each.all)
        units = {name: unit for unit in UNITS for name in words.units[unit].all}
        counts = {name: int(each) for each, ways in words.counts.items() for name in ways.all}
        unit, count = _any(units), rf"(?:\d{{1,2}}|{_any(counts)})"
        last, following, this = (_any(each.all) for each in (words.last, words.next, words.this))
        beside = rf"{last}|{following}|{this}"
        self._units, self._counts = units, counts
        self._last, self._next = frozenset(words.last.all), frozenset(words.next.all)
        self._ago = frozenset(words.ago.all)
        self.phrases = {name: int(by) for by, ways in words.phrases.items() for name in ways.all}
        self.phrase = re.compile(rf"\b{_any(self.phrases)}\b")
        self.now = re.compile(rf"\b{_any(words.now.all)}\b")
        self.decades = {name: each for each, ways in words.decades.items() for name in ways.all}
        self.decade = re.compile(rf"\b{_any(self.decades)}\b")
        ago, ahead = _any(words.ago.all), _any(words.ahead.all)
        within = _any(words.within.all)
        self.span = re.compile(
            rf"\b(?P<before>{beside}) (?P<unit1>{unit})(?:'s)?\b"
            rf"|\b(?P<unit2>{unit}) (?P<behind>{beside})\b"
            rf"|\b(?P<count>{count}) (?:o )?(?P<unit3>{unit})'? (?P<way>{ago}|{ahead})\b"
            rf"|\b(?P<within>{within}) (?P<count2>{count}) (?:o )?(?P<unit4>{unit})\b"
        )
        ordinal = r"(?:st|nd|rd|th|af|ail|ydd|fed|eg|ain)"
        self.of_a_month = re.compile(
            rf"(?:\b(?P<lead>{_any(words.of_month.all)}|{beside}) )?(?:\bthe )?\b"
            rf"(?P<date>(?:(?P<day>\d{{1,2}}){ordinal}?(?: of| o)? )?(?P<month>{month})\b"
            rf"(?: \d{{1,2}}{ordinal}?\b(?! ?[/-]|{ordinal}))?(?:,? '?(?:{YEAR}|(?<=')\d\d)\b)?)"
            rf"(?: (?P<behind>{beside})\b)?"
        )
        self._ahead_words = _among(words.ahead_words.all)
        self._not_behind = re.compile(rf"\b{_any(words.not_behind.all)}(?: the)?\W*$")
        self._not_before = re.compile(rf"^(?:'s|\W)*\b{_any(words.not_before.all)}\b")
        self._tells = re.compile(rf"^\W*(?:\w+ )?{_any(words.tellers.all)}\b")
        self._story = _among(words.story.all)
        months = (name for each in words.months for name in each.all)
        named = (*units, *self.phrases, *self.decades, *months)
        self._hints = frozenset(max(name.split(), key=len) for name in named)

    def hints(self, token: Token) -> bool:
        """Whether a word may be of a date; no message without such a word holds one."""
        head = token.text.partition("'")[0]
        return head in self._hints or any(map(str.isdecimal, token.text))

    def shift(self, match: re.Match[str]) -> relativedelta | None:
        """How far from today a span lies; None where it is this one or too far away."""
        groups = match.groupdict()
        unit = self._units[next(filter(None, (groups[f"unit{place}"] for place in range(1, 5))))]
        beside = groups["before"] or groups["behind"]
        if beside is not None:
            by = -1 if beside in self._last else 1 if beside in self._next else 0
        else:
            count = groups["count"] or groups["count2"]
            number = int(count) if count.isdecimal() else self._counts[count]
            by = -number if groups["way"] in self._ago else number
        if unit == "decades":
            unit, by = "years", by * 10
        return relativedelta(**{unit: by}) if abs(by) <= _MOST_YEARS else None

    def lies_ahead(self, text: str, match: re.Match[str]) -> bool:
        """Whether a month or day without a year is one that comes."""
        beside = match["behind"] or match["lead"]
        if beside in self._last:
            return False
        return beside in self._next or bool(self._ahead_words.search(_clause(text, match.start())))

    def otherwise(self, text: str, start: int, end: int) -> bool:
        """Whether what stands around a date says that no year of pay is meant."""
        before = _clause(text, start)
        if self._not_behind.search(before) or self._not_before.search(text[end:]):
            return True
        return bool(self._tells.search(before) and self._story.search(before))


def _clause(text: str, end: int) -> str:
    """What stands before a place in its clause."""
    begins = [match.end() for match in _CLAUSE_END.finditer(text, 0, end)]
    return text[begins[-1] if begins else 0 : end]


def _any(names: Iterable[str]) -> str:
    """A pattern for one of some names, the longest first; for nothing if there are none."""
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    return f"(?:{'|'.join(map(re.escape, longest_first))})" if longest_first else "(?!)"


def _among(names: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"\b{_any(names)}\b")
