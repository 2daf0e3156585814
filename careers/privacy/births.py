"""When somebody was born: a date beside words that say so, or beside the name that is told.

Other dates are nobody's.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence

import regex  # type: ignore[import-untyped]

from careers.privacy.cues import Cues
from careers.privacy.kinds import Find, Kind
from careers.privacy.tokens import Token

_BESIDE = 6  # tokens between "born" and the date
_ENDS = frozenset(".?!")
_IN_NUMBERS = regex.compile(
    r"(?<![\d/.-])(?:\d{1,2}(?P<sign>[/.-])\d{1,2}(?P=sign)(?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2})(?![\d/-])"
)
_DAY = regex.compile(r"(?:0?[1-9]|[12][0-9]|3[01])(?:st|nd|rd|th|af|ail|il|ydd|fed|ed|ain|eg)?")
_YEAR = regex.compile(r"'?(?:(?:19|20)[0-9]{2}|[0-9]{2})")

Span = tuple[int, int]


def births_in(
    text: str, tokens: Sequence[Token], cues: Cues, names: Sequence[Find] = ()
) -> Iterator[Find]:
    """All dates of birth, in order of their form.

    Args:
        text: the message.
        tokens: its words and signs.
        cues: the words beside which people tell of themselves.
        names: the names in it.
    """
    told = {name.end for name in names if name.told}
    starts = [token.start for token in tokens]
    for found in _IN_NUMBERS.finditer(text):
        first, last = bisect_left(starts, found.start()), bisect_left(starts, found.end())
        if _is_birth(tokens, (first, last), cues) or _follows(tokens, first, told):
            yield Find(found.start(), found.end(), Kind.BIRTH)
    for span in _in_words(tokens, cues):
        if _is_birth(tokens, span, cues) or _follows(tokens, span[0], told):
            yield Find(tokens[span[0]].start, tokens[span[1] - 1].end, Kind.BIRTH)


def _in_words(tokens: Sequence[Token], cues: Cues) -> Iterator[Span]:
    """Dates such as `5th of June 2006` and `April 3rd, 2009`, as tokens from and to."""
    for place, token in enumerate(tokens):
        if token.key not in cues.words["months"]:
            continue
        before = place - 1 if place and tokens[place - 1].key in ("of", "o") else place
        if before and _DAY.fullmatch(tokens[before - 1].key):
            yield before - 1, _after_year(tokens, place + 1)
        elif place + 1 < len(tokens) and _DAY.fullmatch(tokens[place + 1].key):
            yield place, _after_year(tokens, place + 2)


def _after_year(tokens: Sequence[Token], place: int) -> int:
    """The token after a date whose day and month end at a place."""
    comma = place < len(tokens) and tokens[place].text == ","
    year = place + comma
    return year + 1 if year < len(tokens) and _YEAR.fullmatch(tokens[year].key) else place


def _follows(tokens: Sequence[Token], first: int, names: Collection[int]) -> bool:
    """Whether nothing but a comma stands between a date and a name that somebody told."""
    before = first - 1
    if before > 0 and tokens[before].text == ",":
        before -= 1
    return before >= 0 and tokens[before].end in names


def _is_birth(tokens: Sequence[Token], span: Span, cues: Cues) -> bool:
    first, last = span
    cue = cues.phrases["birth"]
    for place in range(first - 1, max(-1, first - 1 - _BESIDE), -1):
        if tokens[place].text in _ENDS and tokens[place + 1].is_capital:  # but "my d.o.b. is"
            break
        if cue.at(tokens, place):
            return True
    after = range(last, min(last + 3, len(tokens)))
    return any(cue.at(tokens, place) for place in after)
