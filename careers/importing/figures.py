"""Numbers of a page that become figures: the length of a week, shares of workers."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from careers.importing.page_words import HoursWords, ShareWords
from careers.importing.phrases import Phrases, plain
from careers.shapes.language import Language
from careers.shapes.questions import Ways

_NUMBER = r"\d{1,3}(?:\.\d+)?"
_LEAST, _MOST = 10, 80


@dataclass(frozen=True)
class FoundFigure:
    """A number.

    Attributes:
        value: as the page prints it.
        unit: what it counts.
        line: of the file.
    """

    value: float
    unit: str
    line: int


@dataclass
class Figures:
    """The figures of a part of a page; in its texts they stand by their names."""

    found: dict[str, FoundFigure] = field(default_factory=dict)

    def add(self, name: str, figure: FoundFigure) -> str:
        """Keep a figure.

        Returns:
            The name that it got: its own, or with a number behind it where that is taken.
        """
        free, count = name, 2
        while free in self.found:
            free, count = f"{name}_{count}", count + 1
        self.found[free] = figure
        return free


class HoursReader:
    """Finds the length of a full week."""

    def __init__(self, words: HoursWords) -> None:
        """Learn its words."""
        self._unit = words.unit
        self._found = re.compile(
            rf"(?<![\d£.,])({_NUMBER})(?:\s*(?:[-–—]|\s(?:{_any(words.between)})\s)\s*({_NUMBER}))?"
            rf"[\s-]*(?:{_any(words.hours)})\b",
            re.IGNORECASE,
        )
        self._week = Phrases(words.week)

    def read(self, text: str, line: int, figures: Figures, language: Language) -> str:
        """Move the hours of a text to the figures.

        Returns:
            The text with the figures' names in braces.
        """
        if figures.found:
            return text
        for found in self._found.finditer(text):
            numbers = [float(each) for each in found.groups() if each]
            behind = plain(text[found.end() : found.end() + 30])
            if not self._week.search(behind) and numbers[0] < 16:
                continue
            if not all(_LEAST <= number <= _MOST for number in numbers):
                continue
            unit = self._unit.said_in(language).words
            names = ["weekly"] if len(numbers) == 1 else ["weekly", "weekly_most"]
            for place, name in reversed([*enumerate(names, start=1)]):
                begin, end = found.span(place)
                text = f"{text[:begin]}{{{name}}}{text[end:]}"
            for name, number in zip(names, numbers, strict=True):
                figures.add(name, FoundFigure(number, unit, line))
            return text
        return text


class ShareReader:
    """Finds shares of workers."""

    def __init__(self, words: ShareWords) -> None:
        """Learn their words."""
        self._found = share_pattern(words)
        self._of = frozenset(words.of.all)
        self._figures = {name: Phrases(ways) for name, ways in words.figures.items()}

    def read(self, text: str, line: int, figures: Figures) -> str:
        """Move the shares of a text to the figures.

        Returns:
            The text with the figures' names in braces.
        """
        found = list(self._found.finditer(text))
        named = []
        for place, match in enumerate(found):
            end = found[place + 1].start() if place + 1 < len(found) else len(text)
            behind = text[match.end() : end]
            kept = FoundFigure(float(match.group(1)), self._unit(behind), line)
            named.append((match, figures.add(self._name(behind, text), kept)))
        for match, name in reversed(named):
            text = f"{text[: match.start(1)]}{{{name}}}{text[match.end(1) :]}"
        return text

    def _name(self, behind: str, text: str) -> str:
        for part in (plain(behind), plain(text)):
            places = {
                name: found.start()
                for name, phrases in self._figures.items()
                if (found := phrases.search(part)) is not None
            }
            if places:
                return min(places, key=places.__getitem__)
        return "share"

    def _unit(self, behind: str) -> str:
        """What a share is of: "% of people", "% o weithwyr"."""
        words = behind.split()
        if words and words[0].lower() in self._of:
            return f"% {' '.join(words[:2])}".rstrip(",;:")
        return "%"


def share_pattern(words: ShareWords) -> re.Pattern[str]:
    """What a share looks like; its first group is the number."""
    return re.compile(rf"(?<![\d.,£])({_NUMBER})\s*(?:{_any(words.percent)})", re.IGNORECASE)


def _any(ways: Ways | Iterable[str]) -> str:
    names = ways.all if isinstance(ways, Ways) else ways
    return "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
