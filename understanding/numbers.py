"""Pay bands, which follow patterns instead of standing in a list."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from careers.words.tokens import Token
from understanding.finds import Find

_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_IN_WORDS = {word: str(number) for number, word in enumerate(_WORDS, start=1)}
# Without I, which is a word of its own.
_ROMAN = {"ii": "2", "iii": "3", "iv": "4", "v": "5", "vi": "6", "vii": "7", "viii": "8", "ix": "9"}
_BAND = re.compile(r"\d{1,2}[a-d]?")
_WITH_WORD = re.compile(r"(?P<word>[^\W\d_]*)(?P<bands>\d{1,2}[a-d]?(?:/\d{1,2}[a-d]?)*)")
_LETTER = "b"
_JOINERS = {"and", "or", "to", "vs", "versus", "than", "a", "an", "the", "v", "from"}
_SHORT_MESSAGE = 6


@dataclass(frozen=True)
class BandWords:
    """How visitors speak of bands.

    Attributes:
        before: words that make the number after them a band.
        after_part: words before which the "a" of "8 a" is part of the band.
        parts: bands of the pay schemes that are parts of a split one.
        counted: words that make the number before them a count: "after 3 years".
    """

    before: frozenset[str]
    after_part: frozenset[str]
    parts: frozenset[str]
    counted: frozenset[str] = frozenset()


class BandFinder:
    """Finds pay bands: after a word such as `band`, in a row after another, or `8a` alone."""

    def __init__(self, words: BandWords) -> None:
        """Learn how visitors speak of them."""
        self._words = words

    def find(self, tokens: Sequence[Token], dates: Sequence[Find] = ()) -> Iterator[Find]:
        """The bands of a message.

        A number alone in a short message is found as `bare_number`: only what was talked of
        before can tell whether it is a band.

        Args:
            tokens: the words of a message.
            dates: what it names of years and days; their numbers are no bands.
        """
        words = [each for token in tokens if not _lies_in(token, dates) for each in _apart(token)]
        counting, after_word = False, False
        for place, token in enumerate(words):
            value = self._band(token, after_word)
            joined = token.text == _LETTER + (value or " ") or token.text in self._words.parts
            if token.text in self._words.before:
                counting, after_word = True, True
                continue
            if value and (counting or joined):
                yield self._with_letter(value, words, place)
                counting = True
            elif token.text not in _JOINERS:
                counting = False
                yield from self._bare(words, place)
            after_word = False

    def _band(self, token: Token, after_word: bool) -> str | None:
        """The band that a word would be, where it could be one."""
        roman = _ROMAN.get(token.written.lower()) if after_word else None
        text = roman or _IN_WORDS.get(token.text, token.text).removeprefix(_LETTER)
        return text if _BAND.fullmatch(text) else None

    def _with_letter(self, value: str, words: Sequence[Token], place: int) -> Find:
        """A band, with its letter where that stands apart: 8 b."""
        start, end = words[place].start, words[place].end
        following = [each.text for each in words[place + 1 : place + 3]]
        if following and value + following[0] in self._words.parts:
            beyond = following[1] if len(following) > 1 else None
            if following[0] != "a" or beyond is None or beyond in self._words.after_part:
                value, end = value + following[0], words[place + 1].end
        return Find("band", value, start, end)

    def _bare(self, words: Sequence[Token], place: int) -> Iterator[Find]:
        """A number that may be a band, and counts no years."""
        token = words[place]
        bare = token.text.isdigit() and 1 <= int(token.text) <= 9
        before = words[place - 1].text if place else ""
        counts = place + 1 < len(words) and words[place + 1].text in self._words.counted
        if bare and not counts and (len(words) <= _SHORT_MESSAGE or before in _JOINERS):
            yield Find("bare_number", token.text, token.start, token.end)


def _lies_in(token: Token, finds: Sequence[Find]) -> bool:
    return any(find.start <= token.start and token.end <= find.end for find in finds)


def _apart(token: Token) -> list[Token]:
    """The words of one that runs several together: `7/8a`, `afc7`, `band6/7`."""
    match = _WITH_WORD.fullmatch(token.text)
    if match is None or len(token.text) != token.end - token.start or token.text.isdecimal():
        return [token]
    word, bands = match["word"], match["bands"].split("/")
    if word == _LETTER:
        word, bands = "", [_LETTER + bands[0], *bands[1:]]
    found, at = [], token.start
    for part in filter(None, [word, *bands]):
        if token.text[at - token.start] == "/":
            at += 1
        written = token.written[at - token.start : at - token.start + len(part)]
        found.append(replace(token, text=part, start=at, end=at + len(part), written=written))
        at += len(part)
    return found
