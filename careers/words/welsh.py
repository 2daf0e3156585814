"""Tells a message in Welsh from one in English."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from careers.shapes.mutation import mutations
from careers.words.english import english_words
from careers.words.letters import without_accents
from careers.words.lists import welsh_words

# Groups of letters that hardly any English word has, at its beginning or anywhere.
_BEGINNINGS = ("dd", "ff", "gw", "ll", "mh", "ngh", "nh", "rh", "chw", "cym", "cyf", "cyn", "cyd")
_ANYWHERE = ("ddw", "wyd", "aeth", "iad", "ydd", "wyr", "oedd", "yw", "ŵ", "ŷ")
_SHORTEST_LOOK = 4
# So many Welsh words for each that is English only make a message Welsh.
_FOR_ONE_ENGLISH = 1.5


class Welsh:
    """Knows Welsh words, and what looks like one."""

    def __init__(self, words: Iterable[str]) -> None:
        """Learn the words, each in its unmutated form."""
        forms = {form for word in words for form in mutations(word)}
        self.words = frozenset(forms | {without_accents(form) for form in forms})
        self._english = english_words()

    def spoken(self, words: Sequence[str]) -> bool:
        """Whether a message is in Welsh.

        Args:
            words: those of the message as they were written, in lower case.
        """
        heads = [word.partition("'")[0] for word in words]
        own = [word for word in heads if word in self.words]
        looks = [word for word in heads if word not in self.words and self._looks_welsh(word)]
        telling = len(looks) + sum(word not in self._english for word in own)
        english = [word for word in heads if word in self._english and word not in self.words]
        # One word may be a slip of the keyboard, unless there is no other.
        if telling < min(2, len(heads)) or not telling:
            return False
        return len(own) + len(looks) >= _FOR_ONE_ENGLISH * len(english)

    def _looks_welsh(self, word: str) -> bool:
        if word in self._english or len(word) < _SHORTEST_LOOK:
            return False
        return word.startswith(_BEGINNINGS) or any(part in word for part in _ANYWHERE)


@lru_cache(maxsize=1)
def known_welsh() -> Welsh:
    """With the words of `data/understanding/welsh.yml`."""
    return Welsh(welsh_words())
