"""A message in parts: what is asked, and what is told."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from careers.shapes.questions import AnswerWords
from careers.words.reader import WordReader
from careers.words.tokens import Token

_SENTENCE = re.compile(r"[^.?!;\n]+(?:\.(?=\S)[^.?!;\n]*)*[.?!;\n]*")


@dataclass(frozen=True)
class Clause:
    """A part of a message.

    Attributes:
        words: its words.
        text: as it was written; the places of the words are places in it.
        asks: whether it starts as a question does.
        ends_asking: whether it ends with a question mark.
    """

    words: tuple[Token, ...]
    asks: bool
    ends_asking: bool
    text: str = ""


class ClauseReader:
    """Takes messages apart."""

    def __init__(self, words: AnswerWords, reader: WordReader) -> None:
        """Know how questions start and what joins statements."""
        self._reader = reader
        self._asking = reader.names((each, True) for each in words.asking)
        self._stating = reader.names((each, True) for each in words.stating)
        self._fillers = reader.words(words.fillers)
        self._negating = reader.last_words(words.negating)
        self._mine = reader.words(words.mine)
        joins = "|".join(re.escape(each) for each in sorted(words.joins, key=len, reverse=True))
        asking = "|".join(re.escape(each) for each in sorted(words.asking, key=len, reverse=True))
        self._join = re.compile(
            rf"\s*,?\s+(?=(?:{joins})\b)|\s*,\s*(?=(?:{asking})\b)" if joins else r"(?!)",
            re.IGNORECASE,
        )

    def read(self, text: str) -> list[Clause]:
        """The parts of a message, in order."""
        found = []
        for sentence in _SENTENCE.findall(text):
            parts = self._join.split(sentence)
            for place, part in enumerate(parts):
                words = tuple(self._reader.letters(part))
                if words:
                    last = place == len(parts) - 1
                    marked = last and sentence.rstrip().endswith("?")
                    found.append(Clause(words, self._starts_asking(words), marked, part))
        return found

    def _starts_asking(self, words: Sequence[Token]) -> bool:
        stated = {found.start for found in self._stating.find(words)}
        starts = {found.start for found in self._asking.find(words)} - stated
        for place, word in enumerate(words):
            if place in starts:
                # "Dunno" begins like a question only once it is written out: "do not know".
                return all(each.text not in self._negating for each in words[place + 1 : place + 2])
            if word.text in self._mine or word.text not in self._fillers:
                return False
        return False
