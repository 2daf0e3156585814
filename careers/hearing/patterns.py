"""Finds sentences put together from groups of words that stand for one another."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from careers.words.reader import WordReader
from careers.words.stems import stem
from careers.words.tokens import Token, words_of

# What was found in a clause is asked for again by others.
_CLAUSES = 128

_PIECE = re.compile(r"<([\w-]+)>(\??)|([^<]+)")


@dataclass(frozen=True)
class _Piece:
    """A piece of a pattern: plain words, or any of a group."""

    words: tuple[str, ...] = ()
    group: str | None = None
    optional: bool = False


_Pattern = tuple[_Piece, ...]


class Group:
    """Patterns that stand for one another, by the word that they begin with."""

    def __init__(self, patterns: Iterable[tuple[_Pattern, Iterable[str]]]) -> None:
        """Take patterns, each with the words that it may begin with."""
        self._by_word: dict[str, list[_Pattern]] = defaultdict(list)
        for pattern, words in patterns:
            for word in words:
                self._by_word[word].append(pattern)

    def beginning(self, word: str) -> Sequence[_Pattern]:
        """Those that may begin with a word."""
        return self._by_word.get(word, ())


class Patterns:
    """Makes patterns of phrases; `<name>` is any of a group, `<name>?` that or nothing."""

    def __init__(self, groups: Mapping[str, Iterable[str]], reader: WordReader) -> None:
        """Learn the groups.

        Args:
            groups: the phrases of each, by its name; they may hold other groups.
            reader: reads visitors' words.
        """
        self._reader = reader
        self._spelt = {
            name: [pattern for phrase in phrases for pattern in self._patterns(phrase)]
            for name, phrases in groups.items()
        }
        self._first: dict[str, frozenset[str]] = {}
        self._groups = {name: self._indexed(own) for name, own in self._spelt.items()}
        self._said = lru_cache(_CLAUSES)(self._taken)

    def said(self, words: Sequence[Token]) -> Said:
        """The words of a clause, to look for patterns in."""
        return self._said(tuple(stem(word.text) for word in words))

    def _taken(self, stems: tuple[str, ...]) -> Said:
        return Said(stems, self._groups)

    def group(self, phrases: Iterable[str]) -> Group:
        """Phrases as patterns that stand for one another."""
        return self._indexed([each for phrase in phrases for each in self._patterns(phrase)])

    def _indexed(self, patterns: Iterable[_Pattern]) -> Group:
        return Group((each, self._first_words(each)) for each in patterns)

    def _first_words(self, pattern: _Pattern) -> set[str]:
        """The words that a pattern may begin with."""
        found: set[str] = set()
        for piece in pattern:
            found |= self._first_of(piece.group) if piece.group else set(piece.words[:1])
            if not piece.optional:
                break
        return found

    def _first_of(self, group: str) -> frozenset[str]:
        if group not in self._first:
            own = self._spelt[group]
            self._first[group] = frozenset().union(*map(self._first_words, own))
        return self._first[group]

    def _patterns(self, phrase: str) -> list[_Pattern]:
        """A pattern in each way in which visitors may write its words."""
        found: list[_Pattern] = [()]
        for group, optional, words in _PIECE.findall(phrase):
            pieces = [_Piece(group=group, optional=bool(optional))] if group else []
            if words.strip():
                forms = (" ".join(words_of(words)), *self._reader.forms(words.strip()))
                kept = dict.fromkeys(tuple(map(stem, form.split())) for form in forms)
                pieces = [_Piece(form) for form in kept]
            found = [(*before, piece) for before in found for piece in pieces] if pieces else found
        return found


class Said:
    """The words of a clause, and what of them is which group.

    Attributes:
        words: their stems.
    """

    def __init__(self, words: tuple[str, ...], groups: Mapping[str, Group]) -> None:
        """Take the stems of the words, to look for patterns of some groups in them."""
        self.words = words
        self._groups = groups
        self._known: dict[tuple[Group, int], set[int]] = {}

    def ends(self, group: Group, start: int) -> set[int]:
        """Where anything of a group ends that begins at a place."""
        if start >= len(self.words):
            return set()
        key = (group, start)
        if key not in self._known:
            self._known[key] = {
                end
                for pattern in group.beginning(self.words[start])
                for end in self._matched(pattern, start)
            }
        return self._known[key]

    def after_all(self, group: Group, starts: Iterable[int]) -> set[int]:
        """Where any number of things of a group end, none of them included."""
        found, left = set(starts), list(starts)
        while left:
            new = self.ends(group, left.pop()) - found
            found |= new
            left += new
        return found

    def _matched(self, pattern: _Pattern, start: int) -> set[int]:
        """Where a pattern ends that begins at a place."""
        places = {start}
        for piece in pattern:
            if piece.group is None:
                size = len(piece.words)
                places = {p + size for p in places if self._stands(piece.words, p)}
            else:
                own = {end for p in places for end in self.ends(self._groups[piece.group], p)}
                places = own | places if piece.optional else own
        return places

    def _stands(self, words: tuple[str, ...], place: int) -> bool:
        return self.words[place : place + len(words)] == words
