"""What is asked of a job, which tells nothing of who asks; and what is told in a question."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from careers.hearing.clauses import Clause
from careers.hearing.masking import masked
from careers.shapes.answer_words import AnswerWords
from careers.words.names import Names
from careers.words.reader import WordReader

_FEW_WORDS = 3


class Asking:
    """Tells what is asked from what is told."""

    def __init__(self, words: AnswerWords, reader: WordReader, ways: Iterable[str]) -> None:
        """Learn the words.

        Args:
            words: how visitors answer.
            reader: reads their words.
            ways: what ways in are called.
        """
        self._definite = frozenset(words.definite)
        self._mine = frozenset(words.mine)
        self._ways: Names[bool] = reader.names((name, True) for name in ways)
        self._requiring = reader.names((name, True) for name in words.requiring)
        self._counting = reader.names((name, True) for name in words.counting)

    def without_ways(self, clause: Clause) -> Clause:
        """A question without names of ways in, which are told from what somebody has by "the"."""
        left = list(clause.words)
        for each in self._ways.find(left) if clause.asks else ():
            if any(word.text in self._definite for word in left[: each.start][-1:]):
                left[each.start : each.end] = masked(left[each.start : each.end])
        return replace(clause, words=tuple(left))

    def is_mine(self, clause: Clause) -> bool:
        """Whether a clause tells of the visitor, though it ends with a question mark."""
        return not clause.asks and any(word.text in self._mine for word in clause.words[:2])

    def asks(self, clause: Clause, named: bool) -> bool:
        """Whether a clause is a question; a word or two with an answer and "?" are none.

        Args:
            clause: the clause.
            named: whether it names what would be an answer.
        """
        short = len(clause.words) <= _FEW_WORDS and not clause.asks
        return clause.asks or (clause.ends_asking and not (named and short))

    def tells(self, clause: Clause, everything: bool, listing: bool) -> bool:
        """Whether a question tells of the visitor as well.

        Args:
            clause: a question.
            everything: whether what is said in questions is meant so, as in "could I get in
                with a 2:2?".
            listing: whether the visitor was asked what there is of something.
        """
        if self.is_mine(clause):
            return True
        if not everything:
            # "Does an HNC count?" is asked by who has one.
            return listing and clause.asks and bool(self._counting.find(clause.words))
        return not (clause.asks and self._requiring.find(clause.words))
