"""Finds what the store knows in a message: jobs, routes, organisations, bands, nations."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

import spacy
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc

from careers.shapes.store import Store
from understanding.finds import Find
from understanding.names import Name, names_in
from understanding.numbers import find_bands, find_years
from understanding.tokens import Token

# Where two names cover the same words, the earlier kind is meant.
_PRECEDENCE = ("occupation", "organisation", "specialism", "route", "pay_scheme", "qualification")
_BAND_WORD = "band_word"
_SHORTEST_PLURAL = 4


def _stem(word: str) -> str:
    """A word without its plural or possessive ending, so that either form is found."""
    word = word.removesuffix("'s").replace("'", "")
    if len(word) >= _SHORTEST_PLURAL and word.endswith("s") and not word.endswith("ss"):
        return word[:-1]
    return word


class Finder:
    """Finds names of the store by their words, whatever their case, plural or hyphens."""

    def __init__(self, store: Store) -> None:
        """Learn every name of the store."""
        self._language = spacy.blank("en")
        self._matcher = PhraseMatcher(self._language.vocab, attr="NORM")
        self._names: dict[str, list[Name]] = defaultdict(list)
        for name in names_in(store):
            stems = [_stem(word) for word in name.words]
            self._names[" ".join(stems)].append(name)
        self._matcher.add("name", [self._doc(key.split()) for key in self._names])
        self._band_words = frozenset(
            " ".join(name.words)
            for names in self._names.values()
            for name in names
            if name.kind == _BAND_WORD
        )
        bands = [band for scheme in store.schemes.values() for band in scheme.bands]
        self._parts = frozenset(band for band in bands if not band.isdecimal())
        self.proper_words = frozenset(
            word
            for names in self._names.values()
            for name in names
            if name.proper
            for word in name.words
        )
        self.words = frozenset(
            word for names in self._names.values() for name in names for word in name.words
        )

    def _doc(self, words: Sequence[str]) -> Doc:
        doc = Doc(self._language.vocab, words=list(words) or [" "])
        for token in doc:
            token.norm_ = _stem(token.text)
        return doc

    def find(self, text: str, tokens: Sequence[Token]) -> tuple[Find, ...]:
        """What a message names, in the order of the message.

        Args:
            text: the message as it was written.
            tokens: its words, their spelling repaired.
        """
        finds = [*find_bands(tokens, self._band_words, self._parts), *find_years(text)]
        if tokens:
            finds += self._named(tokens)
        return tuple(sorted(finds, key=lambda find: (find.start, find.end)))

    def _named(self, tokens: Sequence[Token]) -> Iterable[Find]:
        doc = self._doc([token.text for token in tokens])
        spans = [(start, end) for _, start, end in self._matcher(doc)]
        for start, end in _longest(spans):
            key = " ".join(token.norm_ for token in doc[start:end])
            first, last = tokens[start].start, tokens[end - 1].end
            for kind, name in _one_of_each_kind(self._names[key]).items():
                if kind != _BAND_WORD:
                    yield Find(kind, name.id, first, last, name.proper)


def _longest(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans that lie in no longer one and overlap no earlier one."""
    chosen: list[tuple[int, int]] = []
    for start, end in sorted(spans, key=lambda span: (span[0] - span[1], span[0])):
        if all(end <= other[0] or start >= other[1] for other in chosen):
            chosen.append((start, end))
    return chosen


def _one_of_each_kind(names: Sequence[Name]) -> dict[str, Name]:
    """Of names that read alike, the first of each kind; a name of a job is nothing else."""
    by_kind: dict[str, Name] = {}
    for name in names:
        by_kind.setdefault(name.kind, name)
    for kind in _PRECEDENCE:
        if kind in by_kind:
            return {kind: by_kind[kind]}
    return by_kind
