"""The smallest pieces of a pattern: a word, a number, a gap, an edge."""

from __future__ import annotations

from dataclasses import dataclass

from careers.safety.message import BARRIER, Message
from careers.safety.spelling import SENTENCE_END

_NOWHERE: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Word:
    """One word, in any of its forms."""

    forms: frozenset[str]

    def ends(self, message: Message, start: int) -> frozenset[int]:
        """The next place, if the word stands here."""
        here = start < len(message.words) and message.words[start] in self.forms
        return frozenset({start + 1}) if here else _NOWHERE

    def needs(self) -> tuple[frozenset[str], ...]:
        """The word itself."""
        return (self.forms,)

    def starts(self) -> frozenset[str]:
        """The word itself."""
        return self.forms


@dataclass(frozen=True)
class Number:
    """A number in digits."""

    def ends(self, message: Message, start: int) -> frozenset[int]:
        """The next place, if a number stands here."""
        here = start < len(message.words) and message.words[start].isdigit()
        return frozenset({start + 1}) if here else _NOWHERE

    def needs(self) -> tuple[frozenset[str], ...]:
        """Nothing: any number will do."""
        return ()

    def starts(self) -> None:
        """Anything."""


@dataclass(frozen=True)
class Gap:
    """Any words, up to a number of them.

    Attributes:
        most: how many.
        past_sentences: whether it may reach into the next sentence.
        stops: words that it never reaches across.
    """

    most: int
    past_sentences: bool
    stops: frozenset[str] = frozenset()

    def ends(self, message: Message, start: int) -> frozenset[int]:
        """Every place until the gap is full, or the sentence is over."""
        ends = (BARRIER,) if self.past_sentences else (BARRIER, SENTENCE_END)
        last = min(start + self.most, len(message.words))
        for place in range(start, last):
            if message.words[place] in ends or message.words[place] in self.stops:
                return frozenset(range(start, place + 1))
        return frozenset(range(start, last + 1))

    def needs(self) -> tuple[frozenset[str], ...]:
        """Nothing."""
        return ()

    def starts(self) -> None:
        """Anything."""


@dataclass(frozen=True)
class Edge:
    """The start or the end of a sentence."""

    at_start: bool

    def ends(self, message: Message, start: int) -> frozenset[int]:
        """The same place, if it is such an edge."""
        place = start - 1 if self.at_start else start
        inside = 0 <= place < len(message.words) and message.words[place] != SENTENCE_END
        return _NOWHERE if inside else frozenset({start})

    def needs(self) -> tuple[frozenset[str], ...]:
        """Nothing."""
        return ()

    def starts(self) -> None:
        """Anything."""
