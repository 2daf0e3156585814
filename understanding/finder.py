"""Finds what the store knows in a message: jobs, routes, organisations, bands, nations."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import groupby, pairwise

from careers.shapes.glossary import TERM
from careers.shapes.kinds import ASPECT, ASPECT_BESIDE, ASPECT_WITHIN, BESIDE_UNLESS
from careers.shapes.store import Store
from careers.shapes.topics import JOB, JOB_GROUP
from careers.words.amount_words import amount_words
from careers.words.date_words import date_words
from careers.words.lists import false_friends, role_words
from careers.words.meaning_words import meaning_words
from careers.words.names import Names
from careers.words.store_names import Name, names_in, with_mutations
from careers.words.tokens import Token, ends_clause
from careers.words.unlisted_words import unlisted_words
from understanding.amounts import AmountReader
from understanding.dates import DateReader
from understanding.finds import JOB_KINDS, Find
from understanding.half_names import HalfNames
from understanding.meanings import MeaningReader
from understanding.near_names import NearNames, without_parts
from understanding.numbers import BandFinder, BandWords
from understanding.unlisted import UnlistedReader

# Where two names cover the same words, the earlier kind is meant.
_PRECEDENCE = (
    *(JOB, JOB_GROUP, "organisation", "specialism", "route", "pay_scheme", "qualification"),
)
_BAND_WORD, _NATION = "band_word", "nation"
_BEFORE_BAND, _AFTER_PART = "band", "after_part"
# Several jobs may each have their own by one name.
_OF_A_JOB = ("specialism", "route")


# No name goes on after a question: "part time? pension?" names two things.
_ASKED = re.compile(r"[?!](?=\s)")


class Finder:
    """Finds names of the store by their words, whatever their case, plural or hyphens."""

    def __init__(self, store: Store, dates: DateReader) -> None:
        """Learn every name of the store.

        Args:
            store: the content.
            dates: finds years and days.
        """
        self._dates = dates
        self._amounts = AmountReader(amount_words())
        every = _mutated(names_in(store))
        self._false_friends = false_friends()
        self._names, self._aspects, self._near, self._halves = _known(every)
        self._beside, self._unless = _beside(every)
        self._ending = _names(name for name in every if name.ending)
        self._unlisted = UnlistedReader(store, unlisted_words())
        self._meanings = MeaningReader(store, every, meaning_words())
        bands = [band for scheme in store.schemes.values() for band in scheme.bands]
        parts = frozenset(band for band in bands if not band.isdecimal())
        before, after = (_ways(every, each) for each in (_BEFORE_BAND, _AFTER_PART))
        spans = frozenset(word for ways in date_words().units.values() for word in ways.all)
        counted = spans | frozenset(store.finding.years.all)
        self._bands = BandFinder(BandWords(before, after, parts, counted))

    def find(
        self, text: str, tokens: Sequence[Token], welsh: bool = False, asks_where: bool = False
    ) -> tuple[Find, ...]:
        """What a message names, in the order of the message.

        Args:
            text: the message as it was written.
            tokens: its words, their spelling repaired.
            welsh: whether it is in Welsh.
            asks_where: whether it asks where something is.
        """
        amounts = tuple(self._amounts.find(text))
        dates = [each for each in self._dates.find(text, tokens) if not _overlaps(each, amounts)]
        finds = [*self._bands.find(tokens, [*dates, *amounts]), *dates, *amounts]
        named = list(_named(self._names, tokens))
        near = self._near.find(tokens, named)
        named = [*without_parts(named, near), *near]
        halves = list(self._halves.find(tokens, named))
        named = [*without_parts(named, halves), *halves, *_named(self._aspects, tokens)]
        if not any(find.kind in JOB_KINDS for find in named):
            named += self._unlisted.find(tokens, lambda one, other: ends_clause(text, one, other))
        named += self._at_an_end(text, tokens)
        if asks_where or any(find.kind == _NATION for find in named):
            named += self._beside_place(tokens)
        if welsh:
            named = [find for find in named if not self._is_false_friend(find, tokens)]
        finds += [find for find in named if not _ASKED.search(text, find.start, find.end)]
        finds += self._meanings.find(text, tokens, finds)
        return tuple(sorted(finds, key=lambda find: (find.start, find.end)))

    def _at_an_end(self, text: str, tokens: Sequence[Token]) -> Iterator[Find]:
        """What is named where a clause ends after it: "and the second?"."""
        if not tokens:
            return
        followed = {one.end: ends_clause(text, one, other) for one, other in pairwise(tokens)}
        for find in _named(self._ending, tokens):
            if followed.get(find.end, True):
                yield find

    def _beside_place(self, tokens: Sequence[Token]) -> Iterator[Find]:
        """Aspects by the names that mean them beside a place, such as the course of "in Wales"."""
        against = {each.target.id for each in self._unless.find(tokens)}
        for find in _named(self._beside, tokens):
            if find.id not in against:
                yield replace(find, kind=ASPECT_WITHIN)

    def _is_false_friend(self, find: Find, tokens: Sequence[Token]) -> bool:
        """Whether what was found is a Welsh word that names something in English alone."""
        words = [token for token in tokens if find.start <= token.start < find.end]
        return all(
            word.text in self._false_friends and not word.written[1:2].isupper() for word in words
        )


def _overlaps(find: Find, others: Iterable[Find]) -> bool:
    return any(find.start < other.end and other.start < find.end for other in others)


@lru_cache(maxsize=2)  # most contents have the names of the one before
def _mutated(every: tuple[Name, ...]) -> tuple[Name, ...]:
    """All names, the Welsh ones as they stand in a sentence, too."""
    return tuple(with_mutations(every))


@lru_cache(maxsize=2)
def _known(every: tuple[Name, ...]) -> tuple[Names[Name], Names[Name], NearNames, HalfNames]:
    """All that is known of names: but for aspects, of aspects, with slips, and in halves."""
    # An aspect is named around other names ("train in Wales"), and must hide none of them.
    aspects = (ASPECT, ASPECT_WITHIN)
    apart = (*aspects, ASPECT_BESIDE, BESIDE_UNLESS, TERM)
    return (
        _names(name for name in every if name.kind not in apart and not name.ending),
        _names(name for name in every if name.kind in aspects),
        NearNames(every),
        HalfNames(every, role_words()),
    )


@lru_cache(maxsize=2)
def _beside(every: tuple[Name, ...]) -> tuple[Names[Name], Names[Name]]:
    """Names that mean an aspect beside a place, and words beside which they don't."""
    return (
        _names(name for name in every if name.kind == ASPECT_BESIDE),
        _names(name for name in every if name.kind == BESIDE_UNLESS),
    )


def _names(names: Iterable[Name]) -> Names[Name]:
    return Names((" ".join(name.words), name) for name in names)


def _named(names: Names[Name], tokens: Sequence[Token]) -> Iterator[Find]:
    for (start, end), here in groupby(names.find(tokens), key=lambda each: (each.start, each.end)):
        first, last = tokens[start].start, tokens[end - 1].end
        for name in _meant([each.target for each in here]):
            if name.kind != _BAND_WORD:
                yield Find(name.kind, name.id, first, last, name.proper)


def _ways(names: Iterable[Name], which: str) -> frozenset[str]:
    """The words of the band words of one id."""
    return frozenset(
        " ".join(name.words) for name in names if name.kind == _BAND_WORD and name.id == which
    )


def _meant(names: Sequence[Name]) -> list[Name]:
    """Of names that read alike, the first of each kind; a name of a job is nothing else.

    Of what jobs have each for themselves, all: which is meant shows with the job.
    """
    by_kind: dict[str, dict[str, Name]] = {}
    for name in names:
        found = by_kind.setdefault(name.kind, {})
        if not found or name.kind in _OF_A_JOB:
            found.setdefault(name.id, name)
    kinds = next(([kind] for kind in _PRECEDENCE if kind in by_kind), list(by_kind))
    return [name for kind in kinds for name in by_kind[kind].values()]
