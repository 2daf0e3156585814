"""Where a message may fall apart into several questions."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from careers.shapes.language import Language
from careers.shapes.questions import Ways
from careers.words.splitting_words import splitting_words
from careers.words.tokens import Token

# A picture stands where a stop would: "my teacher says this one 🤷 which pays more".
_PICTURES = r"[\u2600-\u27bf\U0001f000-\U0001faff][\u2600-\u27bf\U0001f000-\U0001faff\ufe0f\u200d]*"
_SENTENCE_END = re.compile(rf"[.?!;:]+(?=\s|$)|{_PICTURES}|\n+")
_CLAUSE_END = re.compile(rf"[.,;:?!]+(?=\s|$)|{_PICTURES}|\s[-–—]+\s|\n")
# Between letters alone: "C/4" is a grade.
_SIGN = r"(?<=[^\W\d_])\s*[&+/]\s*(?=[^\W\d_])"
_SIGNS = frozenset("&+/")
_FEW_WORDS, _SOME_WORDS = 4, 8


@dataclass(frozen=True)
class Span:
    """A part of a message, by the offsets of its characters."""

    start: int
    end: int

    def holds(self, start: int, end: int) -> bool:
        """Whether other offsets lie inside."""
        return self.start <= start and end <= self.end

    def tokens_of(self, tokens: Sequence[Token]) -> tuple[Token, ...]:
        """The words that lie inside."""
        return tuple(token for token in tokens if self.holds(token.start, token.end))


class _Patterns(NamedTuple):
    """Where something is asked, told or joined."""

    opening: re.Pattern[str]
    asking: re.Pattern[str]
    after_story: re.Pattern[str]
    clause: re.Pattern[str]
    joining: re.Pattern[str]
    joining_story: re.Pattern[str]
    story: re.Pattern[str]
    meant: re.Pattern[str]
    leading: re.Pattern[str]


@lru_cache(maxsize=len(Language))
def _patterns(language: Language) -> _Patterns:
    words, any_of = splitting_words(), _of(language)
    wishing = rf"{any_of(words.askers)}{any_of(words.modals)}? {any_of(words.wishing)}"
    asking = rf"(?:{any_of(words.asking)}|{wishing})"
    # A bounded row of lead-ins: unbounded ones make a message of many "and"s take seconds.
    leading = rf"\W*(?:{any_of(words.lead_ins)}\b[,.!\s]*){{0,5}}"
    opening = rf"{leading}{asking}\b"
    before = rf"^|[,;:]|\b{any_of(words.begins_after)}\b|\b(?={any_of(words.begins_at)}\b)"
    joined = rf"{any_of(words.joins)}|{any_of(words.joins_before_question)}(?=\s+{asking}\b)"
    between = (
        rf"\W*(?<!\w')\b(?:{joined})\b(?:\s+{any_of(words.also)}\b)?|(?<!\d),\s*|\s*,(?!\d)\s*"
        rf"|\s+[-–—&+]\s+|{_SIGN}"
    )
    meant = rf"\b{any_of(words.meant)}(?: {any_of(words.meant_of)})?\b(?=\s+\w)"
    every = (
        *(opening, rf"\b{asking}\b", rf"[,;:]\s*({asking}\b)"),
        *(rf"(?:{before}){opening}", between, rf"{between}|\b{any_of(words.joins_in_story)}\b"),
        *(rf"\W*{any_of(words.story)}\b", meant, leading),
    )
    return _Patterns(*(re.compile(each, re.IGNORECASE) for each in every))


def _of(language: Language) -> Callable[[Ways], str]:
    """What matches any of some words that a language has, the longest that fits."""

    def any_of(ways: Ways) -> str:
        return f"(?:{'|'.join(map(re.escape, sorted(ways.of(language), key=len, reverse=True)))})"

    return any_of


def sentences(text: str) -> list[Span]:
    """The sentences of a message, each with its closing punctuation."""
    spans, start = [], 0
    for match in _SENTENCE_END.finditer(text):
        spans.append(Span(start, match.end()))
        start = match.end()
    spans.append(Span(start, len(text)))
    return [span for span in spans if _has_words(text, span)]


def asks(text: str, span: Span, language: Language = Language.ENGLISH) -> bool:
    """Whether a sentence looks like a question and not like a story."""
    sentence = text[span.start : span.end].strip()
    return sentence.endswith("?") or _patterns(language).opening.match(sentence) is not None


def asks_at_last(text: str, span: Span, language: Language = Language.ENGLISH) -> bool:
    """Whether a sentence tells something and then asks: "I have a caution, does it count"."""
    parts = clauses(text, span)
    return len(parts) > 1 and asks(text, Span(parts[-1].start, span.end), language)


def halves(
    text: str, span: Span, language: Language = Language.ENGLISH
) -> Iterator[tuple[Span, Span]]:
    """Every way to part a sentence into two things asked, at a joining word or a comma."""
    asked_by = _asked_by(text, span, language)
    for match in _patterns(language).joining.finditer(text, span.start, span.end):
        left, right = Span(span.start, match.start()), Span(match.end(), span.end)
        comma = match.group().strip() == ","
        listed = not comma or asks(text, right, language) or _is_short(text, right)
        # Behind a comma, more words than these are told before the question and ask nothing.
        most = _FEW_WORDS if comma or not asks(text, right, language) else _SOME_WORDS
        may_ask = asked_by <= left.end or _is_brief(text, left, most, language)
        if may_ask and _has_words(text, right) and listed:
            yield _asking_part(text, left, language), right


def are_signed(text: str, left: Span, right: Span) -> bool:
    """Whether a sign stands between two parts and no word, as in "pay + shifts": it joins two things."""
    return text[left.end : right.start].strip() in _SIGNS


def _is_short(text: str, span: Span) -> bool:
    """Whether a part is of a word or two, as those of a list: `pay, hours and holidays`."""
    return len(text[span.start : span.end].split()) <= _FEW_WORDS


def _asking_part(text: str, span: Span, language: Language) -> Span:
    """A first half without the story before its question, where a comma parts the two."""
    if asks(text, span, language):
        return span
    clauses = list(_patterns(language).after_story.finditer(text, span.start, span.end))
    return Span(clauses[-1].start(1), span.end) if clauses else span


def joints(text: str, span: Span, language: Language = Language.ENGLISH) -> Iterator[Span]:
    """Where words stand that join two things, such as "and"; commas alone join too much."""
    for match in _patterns(language).joining.finditer(text, span.start, span.end):
        if any(letter.isalpha() for letter in match.group()):
            yield Span(match.start(), match.end())


def story(
    text: str, span: Span, language: Language = Language.ENGLISH
) -> tuple[list[Span], Span | None]:
    """The parts of a story, and the question that stands alone after it.

    Returns:
        Nothing and None where the story asks something itself, or nothing is asked after it.
    """
    parts = clauses(text, span)
    last = parts[-1] if parts else None
    if last is None or not asks(text, Span(last.start, span.end), language):
        return [], None
    told = [half for part in parts[:-1] for half in _joined(text, part, language)]
    return ([], None) if any(asks(text, part, language) for part in told) else (told, last)


def _joined(text: str, clause: Span, language: Language) -> list[Span]:
    """The parts of a clause between its joining words."""
    spans, start = [], clause.start
    for match in _patterns(language).joining_story.finditer(text, clause.start, clause.end):
        spans.append(Span(start, match.start()))
        start = match.end()
    spans.append(Span(start, clause.end))
    return [each for each in spans if _has_words(text, each)]


def clauses(text: str, span: Span) -> list[Span]:
    """The parts of a sentence between its commas and the like."""
    spans, start = [], span.start
    for match in _CLAUSE_END.finditer(text, span.start, span.end):
        spans.append(Span(start, match.start()))
        start = match.end()
    spans.append(Span(start, span.end))
    return [each for each in spans if _has_words(text, each)]


def asked_after(text: str, span: Span, language: Language = Language.ENGLISH) -> Span | None:
    """What is left of a clause from the first word on that begins a question."""
    match = _patterns(language).asking.search(text, span.start, span.end)
    return Span(match.start(), span.end) if match else None


def meant_from(text: str, language: Language = Language.ENGLISH) -> int | None:
    """Where begins what a message says it meant; None if it says no such thing."""
    match = _patterns(language).meant.search(text)
    return match.end() if match else None


def after_lead_ins(text: str, span: Span, language: Language = Language.ENGLISH) -> Span:
    """A part without the words before it that ask nothing, such as "thanks, and"."""
    match = _patterns(language).leading.match(text, span.start, span.end)
    return Span(match.end(), span.end) if match else span


def _has_words(text: str, span: Span) -> bool:
    return re.search(r"\w", text[span.start : span.end]) is not None


def _asked_by(text: str, span: Span, language: Language) -> float:
    """Where the first clause of a sentence that asks has begun to; infinity where none does.

    Looked for once a sentence: once a half makes a message of many joining words take a second.
    """
    match = _patterns(language).clause.search(text[span.start : span.end])
    return span.start + match.end() if match else math.inf


def _is_brief(text: str, span: Span, most: int, language: Language) -> bool:
    """Whether a half may ask in a few words, such as `pay`, and doesn't begin a story."""
    half = text[span.start : span.end]
    return 0 < len(half.split()) <= most and _patterns(language).story.match(half) is None
