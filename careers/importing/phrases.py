"""Phrases of the data, found in the text of a page however it is typed."""

from __future__ import annotations

import re
from collections.abc import Iterable

from careers.shapes.mutation import mutations
from careers.shapes.questions import Ways
from careers.words.letters import lowered, without_accents

_DASHES = re.compile(r"[\u2010-\u2015\u2212-]")
_WORD = re.compile(r"[^\W_]+")


def plain(text: str) -> str:
    """Lower case, without accents, with hyphens as spaces and one space at a time."""
    return " ".join(_DASHES.sub(" ", without_accents(lowered(text))).split())


def words_in(text: str) -> list[str]:
    """The words and numbers of a text, in lower case without accents."""
    return _WORD.findall(without_accents(lowered(text)))


class Phrases:
    """Phrases in both languages; a star stands for any ending, Welsh ones are mutated as well."""

    def __init__(self, *ways: Ways) -> None:
        """Learn them."""
        forms = {form for each in ways for form in _forms(each)}
        longest = sorted(forms, key=len, reverse=True)
        self._found = re.compile("|".join(map(_pattern, longest)) or r"(?!)")

    def count(self, text: str) -> int:
        """How many different ones a text holds.

        Args:
            text: as `plain` gives it.
        """
        return len({found.group() for found in self._found.finditer(text)})

    def search(self, text: str) -> re.Match[str] | None:
        """The first one in a text, as `plain` gives it."""
        return self._found.search(text)

    def begins(self, text: str) -> int:
        """How many letters of a text, as `plain` gives it, are one that it begins with."""
        found = self._found.match(text)
        return found.end() if found else 0

    def is_all(self, text: str) -> bool:
        """Whether a text, as `plain` gives it, is one of them and nothing else."""
        return self._found.fullmatch(text) is not None


def _forms(ways: Ways) -> Iterable[str]:
    yield from map(plain, ways.en)
    for phrase in map(plain, ways.cy):
        first, space, rest = phrase.partition(" ")
        for form in mutations(first):
            yield form + space + rest


def _pattern(phrase: str) -> str:
    before = r"(?<!\w)" if phrase[0].isalnum() else ""
    after = "" if phrase.endswith("*") or not phrase[-1].isalnum() else r"(?!\w)"
    # A star that stands alone is any one to four words, one at the end of a word any ending.
    body = re.escape(phrase).replace(r"\ \*", r"(?:\ [^ ]+){1,4}").replace(r"\*", r"\w*")
    return f"{before}{body}{after}"
