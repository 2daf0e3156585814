"""Reads the words of a message, whoever listens: their spelling is repaired once."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable
from dataclasses import replace
from functools import lru_cache
from typing import Any, TypeVar

from careers.words.names import Names
from careers.words.speller import Speller
from careers.words.tokens import Token, tokenise

_NUMBER = "#"
_GRADES = re.compile(r"[A-E*]{2,5}")
# A turn has its message read by many, whole and in parts; then the next turn comes.
_TEXTS = 256

T = TypeVar("T", bound=Hashable)


class WordReader:
    """Takes a message apart and repairs its words."""

    def __init__(self, speller: Speller) -> None:
        """Read with a speller."""
        self._speller = speller
        self._forms: dict[str, tuple[str, ...]] = {}
        self._names: dict[object, Names[Any]] = {}
        self._words = lru_cache(_TEXTS)(self._repaired)
        self._letters = lru_cache(_TEXTS)(self._with_letters)

    def read(self, text: str, welsh: bool | None = None) -> tuple[Token, ...]:
        """The words of a message.

        Args:
            text: as it was typed.
            welsh: whether it is in Welsh; None lets its words tell.
        """
        return self._words(text, welsh)

    def _repaired(self, text: str, welsh: bool | None) -> tuple[Token, ...]:
        return self._speller.repair(tokenise(text), welsh)

    def letters(self, text: str) -> tuple[Token, ...]:
        """The words of a message in which letters are grades or answers, not text-speak."""
        return self._letters(text)

    def _with_letters(self, text: str) -> tuple[Token, ...]:
        return tuple(
            replace(token, text=token.written.lower()) if _is_letters(token.written) else token
            for token in self.read(text)
        )

    def forms(self, name: str) -> tuple[str, ...]:
        """What a name becomes when a visitor writes it, with its apostrophes or without."""
        if name not in self._forms:
            found = [
                " ".join(token.text for token in read(written))
                for written in (name, name.replace("'", ""))
                for read in (self.letters, self.read)
            ]
            self._forms[name] = tuple(dict.fromkeys(found))
        return self._forms[name]

    def names(self, names: Iterable[tuple[str, T]]) -> Names[T]:
        """Names to find in the words that this reader reads; made once for the same names.

        Args:
            names: each name and what it names.
        """
        pairs = tuple(names)
        if pairs not in self._names:
            self._names[pairs] = Names(
                (form, target) for name, target in pairs for form in (name, *self._also(name))
            )
        return self._names[pairs]

    def _also(self, name: str) -> tuple[str, ...]:
        """The forms of a name; one with a number, such as `age #`, would lose it by being read."""
        return () if _NUMBER in name.split() else self.forms(name)

    def last_words(self, names: Iterable[str]) -> frozenset[str]:
        """The last word of each form: of "dont", which is read as "do not", it is "not"."""
        return frozenset(form.split()[-1] for name in names for form in self.forms(name) if form)

    def words(self, names: Iterable[str]) -> frozenset[str]:
        """Every word that some names become when visitors write them."""
        return frozenset(
            part for name in names for form in self.forms(name) for part in form.split()
        )


def _is_letters(written: str) -> bool:
    """Whether a word is a letter, or a row of capitals that grades have, such as AABB."""
    return len(written) == 1 or bool(_GRADES.fullmatch(written))
