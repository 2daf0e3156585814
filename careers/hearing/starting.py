"""Whether a message asks if somebody could get in, in whichever of many short ways."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from careers.shapes.questions import AnswerWords, Ways
from careers.words.reader import WordReader
from careers.words.stems import stem
from careers.words.tokens import Token, words_of

_PIECE = re.compile(r"<([\w-]+)>(\??)|([^<]+)")
_WHO = "who"


@dataclass(frozen=True)
class _Piece:
    """A piece of a pattern: plain words, or any of a group."""

    words: tuple[str, ...] = ()
    group: str | None = None
    optional: bool = False


_Pattern = tuple[_Piece, ...]


@dataclass
class _Group:
    """Patterns that stand for one another, by the word that they begin with if it is known."""

    by_word: dict[str, list[_Pattern]] = field(default_factory=lambda: defaultdict(list))
    others: list[_Pattern] = field(default_factory=list)

    def add(self, pattern: _Pattern) -> None:
        """Take one more."""
        words = pattern[0].words if pattern else ()
        (self.by_word[words[0]] if words else self.others).append(pattern)

    def beginning(self, word: str) -> Iterator[_Pattern]:
        """Those that may begin with a word."""
        yield from self.by_word.get(word, ())
        yield from self.others


class StartReader:
    """Finds questions such as "could I get in", "would they have my son", "am I eligible"."""

    def __init__(self, words: AnswerWords, reader: WordReader) -> None:
        """Learn how they are put together.

        Args:
            words: how visitors speak; `starting` holds the patterns.
            reader: reads their words.
        """
        said, people = words.starting, words.standing
        own = (*people.me.all, *people.charges.all, *people.others.all, *people.they.all)
        self._reader = reader
        self._groups = {
            name: self._group(ways.all) for name, ways in {**said.groups, _WHO: Ways(own)}.items()
        }
        self._asked = self._group(said.patterns.all)
        self._loose = self._group([*said.loose.all, *words.fillers])
        self._behind = self._group(said.behind.all)
        self._never = self._group(said.never_after.all)
        self._enough = self._group(said.enough.all)
        self._supposing = self._group(said.supposing.all)

    def starts(self, words: Sequence[Token]) -> bool:
        """Whether the words of a clause ask it, whatever is told beside it."""
        said = _Said(words, self._groups)
        for start in range(len(said.words)):
            ends = said.after_all(self._loose, said.ends(self._asked, start))
            if any(end == len(said.words) or said.ends(self._behind, end) for end in ends):
                return True
            if said.ends(self._never, start):
                return False
        return False

    def asks_if_enough(self, words: Sequence[Token], asks: bool) -> bool:
        """Whether the words of a clause end asking if something will do, and ask it of somebody.

        "Is a 2:2 enough" may be asked by anybody.

        Args:
            words: of the clause.
            asks: whether it begins as questions do.
        """
        said = _Said(words, self._groups)
        whole = said.after_all(self._loose, {0})
        supposed = not asks or bool(said.ends(self._supposing, 0))
        return any(
            len(said.words) in said.after_all(self._loose, said.ends(self._enough, start))
            for start in range(len(said.words))
            if supposed or start in whole
        )

    def is_alone(self, words: Sequence[Token]) -> bool:
        """Whether they ask it and say nothing else."""
        said = _Said(words, self._groups)
        starts = said.after_all(self._loose, {0})
        ends = {end for start in starts for end in said.ends(self._asked, start)}
        return len(said.words) in said.after_all(self._loose, ends)

    def _group(self, phrases: Iterable[str]) -> _Group:
        group = _Group()
        for phrase in phrases:
            for pattern in self._patterns(phrase):
                group.add(pattern)
        return group

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


class _Said:
    """The words of a clause, and what of them is which group."""

    def __init__(self, words: Sequence[Token], groups: Mapping[str, _Group]) -> None:
        self.words = [stem(word.text) for word in words]
        self._groups = groups
        self._known: dict[tuple[int, int], set[int]] = {}

    def ends(self, group: _Group, start: int) -> set[int]:
        """Where anything of a group ends that begins at a place."""
        if start >= len(self.words):
            return set()
        key = (id(group), start)
        if key not in self._known:
            self._known[key] = {
                end
                for pattern in group.beginning(self.words[start])
                for end in self._matched(pattern, start)
            }
        return self._known[key]

    def after_all(self, group: _Group, starts: Iterable[int]) -> set[int]:
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

    def _stands(self, words: Sequence[str], place: int) -> bool:
        return tuple(self.words[place : place + len(words)]) == tuple(words)
