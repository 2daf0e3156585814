"""Where a message may fall apart into several questions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from careers.words.tokens import Token

_SENTENCE_END = re.compile(r"[.?!;:]+(?=\s|$)|\n+")
_LEAD_INS = (
    "so|and|also|but|ok|okay|hi|hello|hey|hiya|well|um|er|erm|just|plus|oh|please|pls|sorry|btw|"
    "first|firstly|second|secondly|lastly|finally|then|if so|if not|failing that|wondering"
)
_ASKING = (
    "what|whats|wat|wats|wot|wots|waht|how|hows|hw|hwo|who|whos|where|wheres|when|wen|why|which|whether|if|"
    "is|are|am|was|were|do|does|did|can|could|cna|would|will|should|shud|cud|wud|have|has|must|may|might|any|"
    "tell me|give me|explain|describe|(?:i|he|she|we|they)(?:'d| would| should)? (?:want|like|need)s? to know|"
    "need to know"
)
# A bounded row of lead-ins: unbounded ones make a message of many "and"s take seconds.
_OPENERS = re.compile(rf"\W*(?:(?:{_LEAD_INS})\b[,\s]*){{0,5}}(?:{_ASKING})\b", re.IGNORECASE)
# "an" is how many people type "and"; only before a question can it be nothing else.
_JOINER = re.compile(
    rf"\W*\b(?:and also|oh and|as well as|and then|and|plus|but|n|an(?=\s+(?:{_ASKING})\b))\b"
    r"(?:\s+also\b)?|\s*,\s*|\s+[-–—&+]\s+",
    re.IGNORECASE,
)
_STORY = re.compile(r"\W*(?:i|i'm|im|my|we|she|he|they|there)\b", re.IGNORECASE)
_CLAUSE = re.compile(
    rf"(?:^|[,;:]|\b(?:and|so|but)\b|\b(?=is (?:that|it|this)\b))\W*(?:(?:{_LEAD_INS})\b[,\s]*){{0,5}}(?:{_ASKING})\b",
    re.IGNORECASE,
)
_AFTER_STORY = re.compile(rf"[,;:]\s*((?:{_ASKING})\b)", re.IGNORECASE)
_CLAUSE_END = re.compile(r"[.,;:?!]+(?=\s|$)|\s[-–—]+\s|\n")
_SIGN = re.compile(r"[,;:.?!\n()–—]|\s-+\s")
_ASKING_WORD = re.compile(rf"\b(?:{_ASKING})\b", re.IGNORECASE)
_FEW_WORDS = 4


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


def sentences(text: str) -> list[Span]:
    """The sentences of a message, each with its closing punctuation."""
    spans, start = [], 0
    for match in _SENTENCE_END.finditer(text):
        spans.append(Span(start, match.end()))
        start = match.end()
    spans.append(Span(start, len(text)))
    return [span for span in spans if _has_words(text, span)]


def asks(text: str, span: Span) -> bool:
    """Whether a sentence looks like a question and not like a story."""
    sentence = text[span.start : span.end].strip()
    return sentence.endswith("?") or _OPENERS.match(sentence) is not None


def halves(text: str, span: Span) -> Iterator[tuple[Span, Span]]:
    """Every way to part a sentence into two things asked, at a joining word or a comma."""
    for match in _JOINER.finditer(text, span.start, span.end):
        left, right = Span(span.start, match.start()), Span(match.end(), span.end)
        comma = match.group().strip() == ","
        listed = not comma or asks(text, right) or _is_short(text, right)
        if _may_ask(text, left) and _has_words(text, right) and listed:
            yield _asking_part(text, left), right


def _is_short(text: str, span: Span) -> bool:
    """Whether a part is of a word or two, as those of a list: `pay, hours and holidays`."""
    return len(text[span.start : span.end].split()) <= _FEW_WORDS


def _asking_part(text: str, span: Span) -> Span:
    """A first half without the story before its question, where a comma parts the two."""
    if asks(text, span):
        return span
    clauses = list(_AFTER_STORY.finditer(text, span.start, span.end))
    return Span(clauses[-1].start(1), span.end) if clauses else span


def story(text: str, span: Span) -> tuple[list[Span], Span | None]:
    """The parts of a story, and the question that stands alone after it.

    Returns:
        Nothing and None where the story asks something itself, or nothing is asked after it.
    """
    parts = clauses(text, span)
    last = parts[-1] if parts else None
    if last is None or not asks(text, Span(last.start, span.end)):
        return [], None
    told = [half for part in parts[:-1] for half in _joined(text, part)]
    return ([], None) if any(asks(text, part) for part in told) else (told, last)


def _joined(text: str, clause: Span) -> list[Span]:
    """The parts of a clause between its joining words."""
    spans, start = [], clause.start
    for match in _JOINER.finditer(text, clause.start, clause.end):
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


def ends_clause(text: str, before: Token, after: Token) -> bool:
    """Whether a sign between two words that follow each other ends a clause."""
    return _SIGN.search(text, before.end, after.start) is not None


def asked_after(text: str, span: Span) -> Span | None:
    """What is left of a clause from the first word on that begins a question."""
    match = _ASKING_WORD.search(text, span.start, span.end)
    return Span(match.start(), span.end) if match else None


def _has_words(text: str, span: Span) -> bool:
    return re.search(r"\w", text[span.start : span.end]) is not None


def _may_ask(text: str, span: Span) -> bool:
    """Whether a first half asks something, if only in a word or two such as `pay`."""
    half = text[span.start : span.end]
    few = 0 < len(half.split()) <= _FEW_WORDS and _STORY.match(half) is None
    return few or _CLAUSE.search(half) is not None
