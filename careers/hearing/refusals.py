"""A "no" that takes back an answer given before, as in "no wait, it was a 2:2"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from careers.hearing.clauses import Clause
from careers.hearing.masking import masked
from careers.shapes.answer_words import AnswerWords
from careers.words.reader import WordReader
from careers.words.tokens import Token


class Refusals:
    """Tells such a "no" from one that denies what is named next."""

    def __init__(self, words: AnswerWords, reader: WordReader) -> None:
        """Learn how a no is said, and what begins a statement after it."""
        self._refusing = frozenset(words.refusing)
        self._speaking = reader.words(words.speaking)
        self._fillers = reader.words(words.fillers)

    def is_apart(self, words: Sequence[Token], place: int) -> bool:
        """Whether the word at a place is a no, and what follows is a statement of its own."""
        after = [word.text for word in words[place + 1 : place + 2]]
        return words[place].text in self._refusing and bool(self._speaking.intersection(after))

    def without(self, clause: Clause) -> Clause:
        """The clause without a no at its beginning that stands apart; the clause itself if none."""
        for place, word in enumerate(clause.words):
            if word.text in self._refusing and self._ends(clause, place):
                left = [*clause.words[:place], *masked([word]), *clause.words[place + 1 :]]
                return replace(clause, words=tuple(left))
            if word.text not in self._fillers:
                break
        return clause

    def _ends(self, clause: Clause, place: int) -> bool:
        """Whether a comma, the end of the clause or a new statement follows a word."""
        last = place + 1 == len(clause.words)
        return last or clause.parts_after(place) or self.is_apart(clause.words, place)
