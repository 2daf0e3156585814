"""Repair of spelling towards the words that the bot was trained on or that its store holds."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from jellyfish import metaphone
from rapidfuzz.distance import Levenshtein
from symspellpy import SymSpell, Verbosity

from careers.words.english import LISTED, english_words
from careers.words.figures import Figures
from careers.words.tokens import Token
from careers.words.welsh import known_welsh

_SHORTEST_TO_REPAIR = 3
_SHORTEST_FOR_TWO_EDITS = 7
_SHORTEST_HALF = 2
_LONGEST_ABBREVIATION = 4
_MOST_EDITS_BY_SOUND = 3
_OTHER_SOUND = 0.8
_OTHER_START = 0.6
_FREQUENT = 0.15
# A word that is English though rare is a slip only of a word among so many.
_EVERYDAY = 3_000
_VOWEL = re.compile(r"[aeiouy]")
_REPEATED = re.compile(r"(.)\1{2,}")


class Speller:
    """Repairs words that nobody would know towards words that the bot knows.

    Words of the store are never touched, so that new content needs no training; nor is Welsh.
    """

    def __init__(
        self,
        training_words: Mapping[str, int],
        store_words: Iterable[str],
        shorthand: Mapping[str, str],
        proper_words: Iterable[str] | None = None,
        figures: Figures | None = None,
    ) -> None:
        """Make a speller.

        Args:
            training_words: how often each word stands in the training examples.
            store_words: every word by which something in the store may be named.
            shorthand: text-speak and its plain form, such as `shud: should`.
            proper_words: those of the store's words that are never text-speak either, since
                they stand in proper names; all, if left out.
            figures: tells those that stand for words; none do, if left out.
        """
        english = english_words()
        names = set(store_words)
        # A rare training word that isn't English is somebody's typing slip, not a target.
        targets = {
            word: count
            for word, count in training_words.items()
            if word.isalpha() and (word in english or word in names or count >= 4)
        }
        for word in names:
            if word.isalpha():
                targets[word] = targets.get(word, 0) + 5
        self._shorthand = shorthand
        self._figures = figures or Figures()
        self._welsh = known_welsh()
        self._known = english | names | targets.keys() | self._welsh.words
        self._rare, self._everyday = english_words(LISTED), english_words(_EVERYDAY)
        self._targets = targets
        self._proper = names if proper_words is None else set(proper_words)
        self._sym_spell = SymSpell(max_dictionary_edit_distance=2, prefix_length=7)
        self._by_sound: dict[str, list[str]] = defaultdict(list)
        for word, count in targets.items():
            if len(word) >= _SHORTEST_TO_REPAIR - 1:
                self._sym_spell.create_dictionary_entry(word, count)
                self._by_sound[metaphone(word)].append(word)

    def repair(self, tokens: Iterable[Token], welsh: bool | None = None) -> tuple[Token, ...]:
        """The tokens with their spelling repaired; a word run together becomes two.

        Args:
            tokens: the words of a message.
            welsh: whether the message is in Welsh; None where nobody has told it yet.
        """
        given = tuple(tokens)
        if self._welsh.spoken([token.text for token in given]) if welsh is None else welsh:
            return given
        read = [self._repaired(token, len(given) == 1) for token in given]
        for place in range(len(given) - 1):
            before = read[place - 1][-1].text if place else ""
            (after, *more) = read[place + 1]
            beside = after.start - given[place].end == 1  # no comma stands between
            said = self._figures.said(before, given[place].text, after.text)
            if beside and said is not None:
                read[place] = (replace(given[place], text=said[0]),)
                read[place + 1] = (replace(after, text=said[1]), *more)
        return tuple(part for parts in read for part in parts)

    def _repaired(self, token: Token, alone: bool) -> tuple[Token, ...]:
        # A letter alone is an answer (y, n, a grade) and short for nothing.
        if token.text in self._proper or (alone and len(token.text) == 1):
            return (token,)
        once = _REPEATED.sub(r"\1\1", token.text)
        plain = self._shorthand.get(token.text) or self._shorthand.get(once)
        if plain is not None:
            return tuple(replace(token, text=word) for word in plain.split())
        word = token.text.replace("'", "")
        if word in self._known or not word.isalpha():
            return (token,)
        if (plain := self._shorthand.get(word)) is not None:  # couldn't, as couldnt
            return tuple(replace(token, text=part) for part in plain.split())
        squeezed = _REPEATED.sub(r"\1\1", word)
        for candidate in (squeezed, _REPEATED.sub(r"\1", word)):
            if candidate in self._known:
                return (replace(token, text=candidate),)
        nearest = self._nearest(squeezed)
        if token.text in self._rare and not self._is_slip(token.text, nearest):
            return (token,)
        if nearest is not None:
            return (replace(token, text=nearest),)
        return self._split(token, word) or (token,)

    def _nearest(self, word: str) -> str | None:
        if len(word) < _SHORTEST_TO_REPAIR:
            return None
        edits = 2 if len(word) >= _SHORTEST_FOR_TWO_EDITS else 1
        found = self._sym_spell.lookup(word, Verbosity.ALL, max_edit_distance=edits)
        candidates = {
            item.term: item.distance for item in found if not self._is_another(word, item.term)
        }
        for alike in self._by_sound.get(metaphone(word), ()):
            distance = Levenshtein.distance(word, alike)
            near = distance <= min(_MOST_EDITS_BY_SOUND, max(len(word), len(alike)) // 2)
            if near and not self._is_another(word, alike):
                candidates.setdefault(alike, distance)
        return min(
            candidates,
            # Where two words are equally near, the alphabet decides, not the run.
            key=lambda other: (self._strangeness(word, other, candidates[other]), other),
            default=None,
        )

    def _is_slip(self, word: str, meant: str | None) -> bool:
        """Whether a rare English word is an everyday one with a letter more, less or out of place."""
        if meant not in self._everyday or metaphone(word) != metaphone(meant):
            return False
        moved = len(word) == len(meant) and sorted(word) == sorted(meant)
        return abs(len(word) - len(meant)) == 1 or moved

    def _is_another(self, word: str, meant: str) -> bool:
        """Whether an abbreviation is no slip of a name, as GMC is none of GDC or GOC."""
        short = len(word) <= _LONGEST_ABBREVIATION and not _VOWEL.search(word)
        return short and meant in self._proper and sorted(word) != sorted(meant)

    def _strangeness(self, word: str, meant: str, distance: int) -> float:
        """How unlikely it is that somebody who meant one word wrote the other.

        People write what they hear, rarely slip on the first letter, and mean frequent
        words more often than rare ones.
        """
        return (
            distance
            + (_OTHER_SOUND if metaphone(word) != metaphone(meant) else 0.0)
            + (_OTHER_START if word[0] != meant[0] else 0.0)
            - _FREQUENT * math.log(self._targets[meant])
        )

    def _split(self, token: Token, word: str) -> tuple[Token, ...]:
        best: tuple[int, int] | None = None
        for place in range(_SHORTEST_HALF, len(word) - _SHORTEST_HALF + 1):
            left, right = self._targets.get(word[:place]), self._targets.get(word[place:])
            if left and right and (best is None or min(left, right) > best[0]):
                best = (min(left, right), place)
        if best is None or len(word) != token.end - token.start:
            return ()
        place = best[1]
        middle = token.start + place
        return (
            Token(word[:place], token.start, middle, token.written[:place]),
            Token(word[place:], middle, token.end, token.written[place:]),
        )


def count_words(token_lists: Iterable[Iterable[Token]]) -> Counter[str]:
    """How often each word stands in the examples."""
    return Counter(token.text for tokens in token_lists for token in tokens)
