"""Reads a Hunspell dictionary, as far as Welsh needs it: affixes that add up, and no compounds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).parent / "cy_GB"
_CLITIC = re.compile(r"(.+)'(n|r|i|w|ch|m|u|th|s)")
_ONLY_WITH_AFFIX = "X"
_SHORTEST_RULE = 4
_DEEPEST = 3
_LONGEST_ENDING = 8


class Affix(NamedTuple):
    """What may stand at the beginning or the end of a stem, in place of what, and what follows."""

    flag: str
    takes: str
    gives: str
    more: frozenset[str]
    where: re.Pattern[str]


class Dictionary:
    """Knows whether a word is spelt right."""

    def __init__(self, folder: Path) -> None:
        """Read `index.aff` and `index.dic` of a folder."""
        rules = (folder / "index.aff").read_text(encoding="utf-8-sig")
        self._prefixes = list(_affixes(rules, "PFX"))
        self._mutations = frozenset(affix.flag for affix in self._prefixes)
        self._suffixes: dict[str, list[Affix]] = {}
        for affix in _affixes(rules, "SFX"):
            self._suffixes.setdefault(affix.gives, []).append(affix)
        self._stems: dict[str, frozenset[str]] = {}
        for line in (folder / "index.dic").read_text(encoding="utf-8-sig").splitlines()[1:]:
            stem, _, flags = line.strip().partition("/")
            self._stems[stem] = self._stems.get(stem, frozenset()) | frozenset(flags)
        self._judged: dict[str, bool] = {}
        self._read: dict[tuple[str, int], frozenset[frozenset[str]]] = {}

    def knows(self, word: str) -> bool:
        """Whether a word is there, in small letters or capitals, mutated or with an ending."""
        if word not in self._judged:
            self._judged[word] = self._known(word)
        return self._judged[word]

    def _known(self, word: str) -> bool:
        if any(self._spelt(form) for form in {word, word.lower(), word.capitalize()}):
            return True
        if clitic := _CLITIC.fullmatch(word):
            return self.knows(clitic[1])
        parts = word.split("-")
        return len(parts) > 1 and all(self.knows(part) for part in parts if part)

    def _spelt(self, word: str) -> bool:
        if any(_ONLY_WITH_AFFIX not in flags for flags in self._readings(word, _DEEPEST)):
            return True
        return any(
            affix.flag in flags
            for affix in self._prefixes
            if word.startswith(affix.gives)
            and affix.where.match(stem := affix.takes + word[len(affix.gives) :])
            for flags in self._readings(stem, _DEEPEST)
        )

    def _readings(self, word: str, depth: int) -> frozenset[frozenset[str]]:
        """What may be added to a word, for each way to read it as a stem with endings."""
        if (word, depth) in self._read:
            return self._read[word, depth]
        found = {self._stems[word]} if word in self._stems else set()
        if depth:
            for cut in range(len(word), max(0, len(word) - _LONGEST_ENDING) - 1, -1):
                for affix in self._suffixes.get(word[cut:], ()):
                    stem = word[:cut] + affix.takes
                    if affix.where.search(stem):
                        found |= {
                            affix.more | (flags & self._mutations)
                            for flags in self._readings(stem, depth - 1)
                            if affix.flag in flags
                        }
        self._read[word, depth] = frozenset(found)
        return self._read[word, depth]


@lru_cache(maxsize=1)
def welsh_dictionary() -> Dictionary:
    """The one of Bangor University."""
    return Dictionary(FOLDER)


def _affixes(rules: str, kind: str) -> Iterator[Affix]:
    for line in rules.splitlines():
        columns = line.split()
        if len(columns) < _SHORTEST_RULE or columns[0] != kind or columns[2] in "YN":
            continue
        gives, _, more = columns[3].partition("/")
        condition = columns[4] if len(columns) > _SHORTEST_RULE else "."
        where = re.compile(condition if kind == "PFX" else f"(?:{condition})$")
        takes, gives = (part.replace("0", "") for part in (columns[2], gives))
        yield Affix(columns[1], takes, gives, frozenset(more), where)
