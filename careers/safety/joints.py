"""What joins the pieces of a pattern: a row, a choice, a piece left out."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

from careers.safety.message import Message, Part
from careers.safety.parts import Edge, Word

Needs = tuple[frozenset[str], ...]


@dataclass(frozen=True)
class Maybe:
    """A piece that may be left out."""

    part: Part

    def ends(self, message: Message, start: int) -> frozenset[int]:
        """Here, and wherever the piece can end."""
        return self.part.ends(message, start) | {start}

    def needs(self) -> Needs:
        """Nothing."""
        return ()

    def starts(self) -> None:
        """Anything."""


@dataclass(frozen=True)
class Row:
    """Pieces one after the other, with fillers allowed between them."""

    parts: tuple[Part, ...]

    def ends(self, message: Message, start: int) -> frozenset[int]:
        """Where the last piece can end."""
        places = frozenset({start})
        for index, part in enumerate(self.parts):
            if index:
                places = _all(places, message.past_fillers)
            places = _all(places, partial(part.ends, message))
            if not places:
                break
        return places

    def needs(self) -> Needs:
        """What its pieces need."""
        return tuple(need for part in self.parts for need in part.needs())

    def starts(self) -> frozenset[str] | None:
        """The first words of its first piece, and of the next where that may be left out."""
        found: frozenset[str] = frozenset()
        for part in self.parts:
            optional = isinstance(part, Maybe)
            starts = part.part.starts() if isinstance(part, Maybe) else part.starts()
            if isinstance(part, Edge):
                continue
            if starts is None:
                return None
            found |= starts
            if not optional:
                return found
        return None


class Choice:
    """One of several pieces; what was found at a place is remembered with the message."""

    def __init__(self, options: Iterable[Part]) -> None:
        """Keep the pieces, sorted so that few need trying."""
        self._options = tuple(options)
        words = (option.forms for option in self._options if isinstance(option, Word))
        self._words: frozenset[str] = frozenset().union(*words)
        self._by_start: dict[str, list[tuple[Part, Needs]]] = {}
        self._open: list[tuple[Part, Needs]] = []
        needs = [option.needs() for option in self._options]
        for option, needed in zip(self._options, needs, strict=True):
            if not isinstance(option, Word):
                self._sort(option, needed)
        self._needs: Needs = ()
        if all(needs):
            self._needs = (frozenset().union(*(min(each, key=len) for each in needs)),)
        starts = [option.starts() for option in self._options]
        given = [each for each in starts if each is not None]
        self._starts = frozenset().union(*given) if len(given) == len(starts) else None

    def _sort(self, option: Part, needs: Needs) -> None:
        starts = option.starts()
        if starts is None:
            self._open.append((option, needs))
            return
        for word in starts:
            self._by_start.setdefault(word, []).append((option, needs))

    def ends(self, message: Message, start: int) -> frozenset[int]:
        """Wherever one of the pieces can end."""
        key = (id(self), start)
        if key not in message.known:
            message.known[key] = self._ends(message, start)
        return message.known[key]

    def _ends(self, message: Message, start: int) -> frozenset[int]:
        places = set()
        others = self._open
        if start < len(message.words):
            word = message.words[start]
            if word in self._words:
                places.add(start + 1)
            others = [*self._by_start.get(word, ()), *others]
        for option, needs in others:
            if not any(need.isdisjoint(message.vocabulary) for need in needs):
                places |= option.ends(message, start)
        return frozenset(places)

    def starts(self) -> frozenset[str] | None:
        """The first words of all pieces."""
        return self._starts

    def needs(self) -> Needs:
        """One word of each piece's hardest need, if every piece has one."""
        return self._needs


def _all(places: frozenset[int], step: Callable[[int], frozenset[int]]) -> frozenset[int]:
    """Wherever a step leads from any of some places."""
    if len(places) == 1:
        (only,) = places
        return step(only)
    return frozenset().union(*map(step, places))
