"""What visitors call the languages that the bot speaks, and how they ask for one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from careers.content.files import read_whole
from careers.shapes.language import Language
from careers.shapes.questions import Ways
from careers.words.letters import plain_apostrophes, without_accents
from careers.words.lists import WORD_LISTS
from careers.words.tokens import Token, tokenise

_FILE = Path("languages.yml")
# Between two clauses; no phrase goes across it.
_STOP = ","
_CLAUSES = re.compile(r"[,.;:!?\n]+|\s[-\u2013\u2014]\s")

_Phrase = tuple[str, ...]


@dataclass(frozen=True)
class LanguagesFile:
    """The names of each language, by its code, and the words around them; the file tells of each list."""

    languages: dict[str, Ways]
    asking: Ways
    around: Ways
    refusing: Ways
    articles: Ways
    refusers: Ways
    polite: Ways


@dataclass(frozen=True)
class Wish:
    """A language that a message asks for.

    Attributes:
        language: which.
        refuses: whether only the other one was named, as what isn't wanted.
        asks: whether it says so in words, and isn't the name alone.
        place: where it says so, from and to; None where it says nothing besides.
    """

    language: Language
    refuses: bool
    asks: bool
    place: tuple[int, int] | None

    @property
    def whole(self) -> bool:
        """Whether the message says nothing besides."""
        return self.place is None


class LanguageWishes:
    """Finds what language a message asks for."""

    def __init__(self, file: LanguagesFile) -> None:
        """Learn the names and the words around them."""
        self._names = {
            phrase: Language.read(code)
            for code, ways in file.languages.items()
            for phrase in _phrases(ways)
        }
        self._asking, self._around = _phrases(file.asking), _phrases(file.around)
        self._refusing, self._articles = _phrases(file.refusing), _phrases(file.articles)
        self._polite = _phrases(file.polite)
        around = (self._around, self._articles, _phrases(file.refusers))
        self._known = frozenset().union(self._names, self._asking, self._refusing, *around)
        self._longest = max(map(len, self._known))

    def named(self, text: str) -> Language | None:
        """The language that a text names last and doesn't refuse; of one that it refuses, the other."""
        found = self._named(_words(text))
        return found[0] if found else None

    def wish(self, text: str) -> Wish | None:
        """The language that a message asks for, in whole or beside something else; None where it asks for none."""
        words = _words(text)
        found = self._named(words)
        if found is None:
            return None
        taken = self._taken(words)
        if taken is None:
            return self._beside(words)
        asks = bool(taken & (self._asking | self._refusing))
        return Wish(*found, asks=asks, place=None)

    def without(self, text: str) -> str:
        """A message that asks something besides, with spaces where it asks for a language."""
        wish = self.wish(text)
        if wish is None or wish.place is None:
            return text
        start, end = wish.place
        return text[:start] + " " * (end - start) + text[end:]

    def _beside(self, words: Sequence[Token]) -> Wish | None:
        """What the last or first clause asks for, or the words "in Welsh please" at the end of another."""
        clauses = _clauses(words)
        for clause in (clauses[-1], clauses[0]) if len(clauses) > 1 else ():
            taken, found = self._taken(clause), self._named(clause)
            refuses = found is not None and found[1]  # "I don't speak Welsh, does that matter"
            # "Speak Welsh, and French" tells what somebody speaks.
            asks = taken and taken & (self._around | self._polite)
            if asks and found and not refuses:
                return Wish(*found, asks=True, place=(clause[0].start, clause[-1].end))
        end = clauses[-1]
        before = self._without_polite(end)
        around, name = [each.text for each in before[-2:]] if len(before) > 1 else ("", "")
        if before == end or (around,) not in self._around or (name,) not in self._names:
            return None
        place = (before[-2].start, end[-1].end)
        return Wish(self._names[(name,)], refuses=False, asks=True, place=place)

    def _without_polite(self, words: Sequence[Token]) -> Sequence[Token]:
        """Words without what is polite at their end."""
        for length in range(min(self._longest, len(words)), 0, -1):
            if _texts(words[-length:]) in self._polite:
                return words[:-length]
        return words

    def _taken(self, words: Sequence[Token]) -> set[_Phrase] | None:
        """The phrases that the words are made of; None where one of them is in no phrase."""
        taken: set[_Phrase] = set()
        start = 0
        while start < len(words):
            length = self._length(words, start)
            if not length:
                return None
            taken.add(_texts(words[start : start + length]))
            start += length
        return taken - {(_STOP,)}

    def _length(self, words: Sequence[Token], start: int) -> int:
        """How many words the longest phrase has that begins at a place."""
        if words[start].text == _STOP:
            return 1
        most = min(self._longest, len(words) - start)
        lengths = range(most, 0, -1)
        return next((n for n in lengths if _texts(words[start : start + n]) in self._known), 0)

    def _named(self, words: Sequence[Token]) -> tuple[Language, bool] | None:
        """The language that is meant, and whether only the other one was named."""
        texts = _texts(words)
        found = [(place, self._names.get((text,))) for place, text in enumerate(texts)]
        named = [(place, language) for place, language in found if language is not None]
        wanted = [language for place, language in named if not self._refused(texts, place)]
        if wanted:
            return wanted[-1], False
        return (named[-1][1].other, True) if named else None

    def _refused(self, texts: _Phrase, place: int) -> bool:
        """Whether a name stands right behind what refuses it."""
        ends = [place, place - 1] if (texts[place - 1],) in self._articles else [place]
        starts = ((end, end - length) for end in ends for length in range(1, self._longest + 1))
        return any(start >= 0 and texts[start:end] in self._refusing for end, start in starts)


def _phrases(ways: Ways) -> frozenset[_Phrase]:
    return frozenset(tuple(each.split()) for each in ways.all)


def _texts(words: Sequence[Token]) -> _Phrase:
    return tuple(word.text for word in words)


@lru_cache(maxsize=64)  # what a message asks for is looked for in it more than once
def _words(text: str) -> tuple[Token, ...]:
    """The words of a text without accents, with a stop between its clauses."""
    plain = plain_apostrophes(text).replace("'", " ")
    words: list[Token] = []
    start = 0
    for stop in [*(each.start() for each in _CLAUSES.finditer(plain)), len(plain)]:
        inside = tokenise(" " * start + plain[start:stop])
        if inside:
            words += [Token(_STOP, start, start)] if words else []
            words += [replace(word, text=without_accents(word.text)) for word in inside]
        start = stop
    return tuple(words)


def _clauses(words: Sequence[Token]) -> list[list[Token]]:
    """The words of each clause."""
    clauses: list[list[Token]] = [[]]
    for word in words:
        if word.text == _STOP:
            clauses.append([])
        else:
            clauses[-1].append(word)
    return clauses


def load_language_names(folder: Path) -> LanguagesFile:
    """Read the names and the words around them.

    Raises:
        ContentError: the file is missing or wrong; names every place.
    """
    return read_whole(folder, _FILE, LanguagesFile)


@lru_cache(maxsize=1)
def language_wishes() -> LanguageWishes:
    """With the names of this checkout; read once."""
    return LanguageWishes(load_language_names(WORD_LISTS))
