"""Bands and years, which follow patterns instead of standing in a list."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from careers.words.tokens import Token
from understanding.finds import Find

_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_IN_WORDS = {word: str(number) for number, word in enumerate(_WORDS, start=1)}
_BAND = re.compile(r"(?P<band>\d{1,2}[a-d]?)")
_JOINED = re.compile(r"(?:band|bands|b)(?P<band>\d{1,2}[a-d]?)")
_JOINERS = {"and", "or", "to", "vs", "versus", "than", "a", "an", "the", "v", "from"}
_YEAR = re.compile(r"\b(?P<first>20[0-4]\d|[12]\d(?=\s?/))(?:\s?[/-]\s?(?P<second>(?:20)?\d\d))?\b")
_LAST_YEAR = re.compile(r"\b(?:last|previous) year(?:'s)?\b|\bthe year before\b", re.IGNORECASE)
_SHORT_MESSAGE = 6


def _number(token: Token) -> str | None:
    text = _IN_WORDS.get(token.text, token.text)
    return text if _BAND.fullmatch(text) else None


def find_bands(
    tokens: Sequence[Token], band_words: frozenset[str], parts: frozenset[str]
) -> Iterator[Find]:
    """Pay bands: after a word such as `band`, in a row after another, or a part such as `8a` alone.

    A number alone in a short message is found as `bare_number`: only what was talked of
    before can tell whether it is a band.

    Args:
        tokens: the words of a message.
        band_words: words that make the number after them a band.
        parts: bands of the pay schemes that are parts of a split one.
    """
    counting = False
    for place, token in enumerate(tokens):
        joined = _JOINED.fullmatch(token.text)
        value = joined["band"] if joined else _number(token)
        following = tokens[place + 1].text if place + 1 < len(tokens) else ""
        if token.text in band_words:
            counting = True
        elif value and (counting or joined or value in parts):
            end = token.end
            last = place + 2 == len(tokens)
            if following and value + following in parts and (following != "a" or last):
                value, end = value + following, tokens[place + 1].end
            yield Find("band", value, token.start, end)
            counting = True
        elif token.text not in _JOINERS:
            counting = False
            bare = token.text.isdigit() and 1 <= int(token.text) <= 9
            before = tokens[place - 1].text if place else ""
            if bare and (len(tokens) <= _SHORT_MESSAGE or before in _JOINERS):
                yield Find("bare_number", token.text, token.start, token.end)


def find_years(text: str) -> Iterator[Find]:
    """Financial years: `2019/20`, `2019-20`, `19/20`; a lone 2019 is the year it began.

    The year before the newest, as in "last year", has the id `previous`.
    """
    for match in _LAST_YEAR.finditer(text):
        yield Find("year", "previous", match.start(), match.end())
    for match in _YEAR.finditer(text):
        first, second = match["first"], match["second"]
        start = int(first) if len(first) == 4 else 2000 + int(first)
        if second is not None and int(second[-2:]) != (start + 1) % 100:
            continue
        yield Find("year", f"{start}/{(start + 1) % 100:02d}", match.start(), match.end())
