"""Reads Welsh as it is spoken, or mixed with English, by its standard form."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from careers.content.files import read_whole
from careers.shapes.errors import ContentError, Problem
from careers.shapes.mutation import FORMS, mutated
from careers.words.english import english_words
from careers.words.letters import without_accents
from careers.words.lists import WORD_LISTS
from careers.words.tokens import Token, words_of

_FILE = Path("colloquial.yml")

Key = tuple[str, ...]

# Mutated, shorter words are too like others: *be* becomes *fe*.
_SHORTEST_MUTATED = 5


@dataclass(frozen=True)
class ColloquialFile:
    """Standard forms, and what visitors say or type for each.

    Attributes:
        standard: by the form.
        denying: words that turn a form round, such as *ddim*.
    """

    standard: dict[str, tuple[str, ...]]
    denying: tuple[str, ...] = ()


class Colloquial:
    """Knows the standard form of what is said otherwise.

    Attributes:
        forms: the standard forms.
    """

    def __init__(self, standard: Mapping[str, Sequence[str]], denying: Sequence[str] = ()) -> None:
        """Learn standard forms, each with what visitors say or type for it, and what denies."""
        self.forms = tuple(standard)
        self._ways, self._denying = standard, frozenset(denying)
        self._standard = {
            words_of(said): tuple(words_of(form))
            for form, ways in standard.items()
            for said in ways
        }
        self._standard = {**dict(_mutated(standard)), **self._standard}
        self._longest: dict[str, int] = {}
        for said in self._standard:
            self._longest[said[0]] = max(len(said), self._longest.get(said[0], 0))

    def reads(self, word: str) -> bool:
        """Whether a word by itself has another standard form."""
        return (word,) in self._standard

    def read(self, tokens: Sequence[Token]) -> tuple[Token, ...]:
        """The words of a Welsh message in their standard form, each where its own stood.

        Args:
            tokens: the words as they were typed.
        """
        return tuple(self._read(tokens))

    def denials(self) -> Colloquial:
        """What deny only: that "sdim gradd" is "does dim gradd", and nothing else."""
        ways = self._ways.items()
        return Colloquial({form: s for form, s in ways if self._denying.intersection(form.split())})

    def words(self, name: str) -> str:
        """A Welsh name as its words are read in a message."""
        tokens = [Token(word, 0, 0) for word in words_of(name)]
        return " ".join(token.text for token in self.read(tokens))

    def _read(self, tokens: Sequence[Token]) -> Iterator[Token]:
        plain = [without_accents(token.text) for token in tokens]
        start = 0
        while start < len(tokens):
            end, form = self._longest_from(plain, start)
            if form:
                first, last = tokens[start], tokens[end - 1]
                for word in form:
                    yield replace(first, text=word, end=last.end)
            else:
                end = start + 1
                yield tokens[start]
            start = end

    def _longest_from(self, plain: Sequence[str], start: int) -> tuple[int, Key]:
        """Where what is said otherwise ends, and its standard form; nothing if there is none."""
        head = plain[start].partition("'")[0]
        most = max(self._longest.get(plain[start], 0), self._longest.get(head, 0))
        for end in range(min(start + most, len(plain)), start, -1):
            said = tuple(plain[start:end])
            if said in self._standard:
                return end, self._standard[said]
            last, sign, hanging = said[-1].partition("'")
            form = self._standard.get((*said[:-1], last)) if sign else None
            if form:
                return end, (*form[:-1], f"{form[-1]}'{hanging}")
        return start, ()


def _mutated(standard: Mapping[str, Sequence[str]]) -> Iterator[tuple[Key, Key]]:
    """What long words become after others, with what their standard form becomes: benwythnose, benwythnosau."""
    english = english_words()
    for form, ways in standard.items():
        for said in ways:
            alike = said[0] == form[0] and " " not in said + form
            if not alike or len(said) < _SHORTEST_MUTATED:
                continue
            for kind in sorted(FORMS):
                here, there = mutated(said, kind), mutated(form, kind)
                if here != said and here not in english:
                    yield (here,), (there,)


def load_colloquial(folder: Path) -> Colloquial:
    """Read the forms.

    Raises:
        ContentError: the file is missing or wrong, or says two things of one form; names every place.
    """
    file = read_whole(folder, _FILE, ColloquialFile)
    seen: dict[Key, str] = {}
    problems: list[Problem] = []
    for form, ways in file.standard.items():
        for said in ways:
            key = words_of(said)
            if key in seen or said != without_accents(said):
                problems.append(_problem(form, said, seen.get(key)))
            seen[key] = form
    if problems:
        raise ContentError(problems)
    return Colloquial(file.standard, file.denying)


def _problem(form: str, said: str, other: str | None) -> Problem:
    if other is None:
        return Problem(_FILE, form, f"{said!r}; allowed: letters without accents")
    return Problem(_FILE, form, f"{said!r}, which stands below {other!r} as well; allowed: once")


@lru_cache(maxsize=1)
def colloquial() -> Colloquial:
    """With the forms of `data/understanding/colloquial.yml`, read once."""
    return load_colloquial(WORD_LISTS)


@lru_cache(maxsize=1)
def denials() -> Colloquial:
    """With those of its forms that deny."""
    return colloquial().denials()
