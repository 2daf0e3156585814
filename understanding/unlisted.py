"""Jobs that no list holds: "how do I become a falconer"."""

from __future__ import annotations

import sys
from collections.abc import Callable, Collection, Iterator, Sequence
from functools import partial

from careers.shapes.profile import Profile
from careers.shapes.store import Store
from careers.shapes.topics import OTHER_JOB, UNLISTED
from careers.words.english import english_words
from careers.words.stems import stem
from careers.words.tokens import Token, words_in, words_of
from careers.words.unlisted_words import UnlistedWords
from careers.words.vocabulary import vocabulary
from understanding.finds import Find

_MOST_WORDS = 3
_SHORTEST = 4
# Frequent words are no jobs that nobody has listed.
_FREQUENT = 3_000


class UnlistedReader:
    """Finds what shows to be a job by the words around it, and is nothing that the store speaks of."""

    def __init__(self, store: Store, words: UnlistedWords) -> None:
        """Read beside a store.

        Args:
            store: what its profiles speak of is no other job: a post that one may rise to, say.
            words: around a job.
        """
        self._surely, self._before, self._after = (
            frozenset(words_of(each) for each in ways.all)
            for ways in (words.surely, words.before, words.after)
        )
        self._endings = tuple(words.endings.all)
        self._ends = frozenset(words.ends.all)
        self._never = frozenset(stem(word) for word in words.never.all)
        self._frequent = english_words(_FREQUENT)
        # Gathered here, so that no visitor waits for it.
        self._spoken_of = _spoken_of(store)

    def find(
        self, tokens: Sequence[Token], ends_clause: Callable[[Token, Token], bool]
    ) -> Iterator[Find]:
        """The first job that no list holds, if there is one.

        Args:
            tokens: the words of the message.
            ends_clause: whether a clause ends between two words.
        """
        words = [token.text for token in tokens]
        for start in range(len(words)):
            surely = _ends_in(words[:start], self._surely)
            perhaps = start == 0 or _ends_in(words[:start], self._before)
            end = self._end(tokens, start, ends_clause) if surely or perhaps else start
            if end == start or not self._may_be_one(words[end - 1]):
                continue
            last = words[end - 1]
            known_by_end = last.endswith(self._endings) or stem(last).endswith(self._endings)
            if surely or (known_by_end and _begins_with(words[end:], self._after)):
                yield Find(OTHER_JOB, UNLISTED, tokens[start].start, tokens[end - 1].end)
                return

    def _end(
        self, tokens: Sequence[Token], start: int, ends_clause: Callable[[Token, Token], bool]
    ) -> int:
        """The place after the last word of what may be a job."""
        end = start
        while end < min(len(tokens), start + _MOST_WORDS) and tokens[end].text not in self._ends:
            end += 1
            if end < len(tokens) and ends_clause(tokens[end - 1], tokens[end]):
                break
        return end

    def _may_be_one(self, word: str) -> bool:
        plain = stem(word)
        if len(plain) < _SHORTEST or not plain.isalpha() or {word, plain} & self._frequent:
            return False
        return plain not in self._never and plain not in self._spoken_of


def _spoken_of(store: Store) -> frozenset[str]:
    """The words of all names and of all that profiles tell, without their endings."""
    every = store.profiles.values()
    told = (profile.once("told words", partial(_told, profile)) for profile in every)
    return frozenset(map(stem, vocabulary(store))).union(*told)


def _told(profile: Profile) -> tuple[str, ...]:
    """The words of all that a profile tells, each once and without its ending."""
    texts: list[str] = []
    for section in profile.topics.values():
        said = [section.lead, *(point.text for point in section.points)]
        said += [section.more] if section.more else []
        texts += (f"{text.en} {text.cy or ''}" for text in said)
    words = {sys.intern(stem(word)) for text in texts for word in words_in(text)}
    return tuple(sorted(words))


def _ends_in(words: Sequence[str], phrases: Collection[tuple[str, ...]]) -> bool:
    return any(tuple(words[-len(each) :]) == each for each in phrases)


def _begins_with(words: Sequence[str], phrases: Collection[tuple[str, ...]]) -> bool:
    return any(tuple(words[: len(each)]) == each for each in phrases)
