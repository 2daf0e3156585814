"""Finds names in the words of a message, whatever their case, plural or hyphens."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc
from spacy.vocab import Vocab

from careers.words.stems import stem
from careers.words.tokens import Token, words_of

T = TypeVar("T", bound=Hashable)

_NUMBER = "#"
_VOCABULARY = Vocab()
# Stands for a word that is in no name, so that visitors' words don't fill the vocabulary.
_OTHER = "_"


@dataclass(frozen=True)
class Found(Generic[T]):
    """A name that stands in a message.

    Attributes:
        target: what it is a name of.
        start: place of its first word among the words.
        end: place after its last word.
    """

    target: T
    start: int
    end: int


def phrase(name: str) -> tuple[str, ...]:
    """The words of a name as they are looked for; `#` stands for a number."""
    return tuple(
        part
        for each in name.split()
        for part in ([_NUMBER] if each == _NUMBER else map(stem, words_of(each)))
    )


def _doc(stems: Sequence[str]) -> Doc:
    return Doc(_VOCABULARY, words=list(stems))


class Names(Generic[T]):
    """Names, and what each is a name of."""

    def __init__(self, names: Iterable[tuple[str, T]]) -> None:
        """Learn names; several things may share one.

        Args:
            names: each name and what it names.
        """
        self._targets: dict[tuple[str, ...], list[T]] = defaultdict(list)
        for name, target in names:
            key = phrase(name)
            if key and target not in self._targets[key]:
                self._targets[key].append(target)
        self._targets = dict(self._targets)
        self._known = frozenset(part for key in self._targets for part in key)
        self._matcher = self._matcher_of(key for key in self._targets if _NUMBER not in key)
        self._numbered = self._matcher_of(key for key in self._targets if _NUMBER in key)

    @staticmethod
    def _matcher_of(keys: Iterable[tuple[str, ...]]) -> PhraseMatcher | None:
        docs = [_doc(key) for key in keys]
        if not docs:
            return None
        matcher = PhraseMatcher(_VOCABULARY, attr="ORTH")
        matcher.add("name", docs)
        return matcher

    def find(self, words: Sequence[Token]) -> list[Found[T]]:
        """The names in some words: of those that overlap the longest, in order."""
        stems = [stem(word.text) for word in words]
        known = tuple(part if part in self._known else _OTHER for part in stems)
        spans = self._spans(self._matcher, known)
        if self._numbered is not None:
            numbered = tuple(
                _NUMBER if part.isdecimal() else known[place] for place, part in enumerate(stems)
            )
            spans = {**self._spans(self._numbered, numbered), **spans}
        chosen = _longest(spans)
        return [Found(target, *span) for span in chosen for target in self._targets[spans[span]]]

    @staticmethod
    def _spans(
        matcher: PhraseMatcher | None, stems: tuple[str, ...]
    ) -> dict[tuple[int, int], tuple[str, ...]]:
        if matcher is None or all(part == _OTHER for part in stems):
            return {}
        return {(start, end): stems[start:end] for _, start, end in matcher(_doc(stems))}


def _longest(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans that lie in no longer one and overlap no earlier one, in order."""
    chosen: list[tuple[int, int]] = []
    for start, end in sorted(spans, key=lambda span: (span[0] - span[1], span[0])):
        if all(end <= other[0] or start >= other[1] for other in chosen):
            chosen.append((start, end))
    return sorted(chosen)
