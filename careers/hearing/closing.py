"""Words that close what a visitor tells, such as "that's everything", and ask what comes of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from careers.hearing.clauses import Clause
from careers.hearing.patterns import Group, Patterns, Said
from careers.shapes.answer_words import AnswerWords


class ClosingReader:
    """Finds where a message closes the telling, and what else it says."""

    def __init__(
        self, words: AnswerWords, patterns: Patterns, result: Iterable[str], start: Iterable[str]
    ) -> None:
        """Learn the words.

        Args:
            words: how visitors speak.
            patterns: made of the groups of their words.
            result: how they ask what comes of their answers.
            start: how they ask for the check, apart from the patterns of `starting`.
        """
        said = words.starting
        asked = (*said.weighing.all, *result, *start, *said.patterns.all)
        loose = (*said.loose.all, *words.fillers)
        self._patterns = patterns
        self._closing = patterns.group(said.closing.all)
        self._asking = patterns.group(asked)
        self._loose = patterns.group(loose)
        self._pieces = patterns.group((*said.closing.all, *asked, *loose))

    def closing(self, clauses: Sequence[Clause]) -> str:
        """The words that close the telling, as they were written; empty where none do."""
        for clause in clauses:
            if (found := self._closed(clause)) is not None:
                start, end = found
                return clause.text[clause.words[start].start : clause.words[end - 1].end]
        return ""

    def is_all(self, clauses: Sequence[Clause]) -> bool:
        """Whether a message closes the telling or asks what comes of it, and says nothing else."""
        taken = [self._patterns.said(clause.words) for clause in clauses]
        whole = all(len(said.words) in said.after_all(self._pieces, {0}) for said in taken)
        return whole and any(self._says(said) for said in taken)

    def asks_nothing_else(self, clauses: Sequence[Clause]) -> bool:
        """Whether all that a message asks is what comes of what it tells."""
        asking = [each for each in clauses if each.asks or each.ends_asking]
        return all(self._ends_with(clause, self._asking) is not None for clause in asking)

    def asks_back(self, clauses: Sequence[Clause]) -> bool:
        """Whether a message asks what comes of what was told, and asks nothing else."""
        asks = any(each.asks or each.ends_asking for each in clauses)
        return asks and self.asks_nothing_else(clauses)

    def _says(self, said: Said) -> bool:
        """Whether some words that are made of such pieces are more than fillers."""
        starts = said.after_all(self._pieces, {0})
        return any(
            said.ends(each, start) for start in starts for each in (self._closing, self._asking)
        )

    def _closed(self, clause: Clause) -> tuple[int, int] | None:
        """Where a clause closes the telling; "is that all" asks whether it does."""
        return None if clause.asks else self._ends_with(clause, self._closing)

    def _ends_with(self, clause: Clause, group: Group) -> tuple[int, int] | None:
        """Places of what a clause ends with that is of a group, apart from other such pieces.

        A comma may follow it as well: "that's the lot, mostly years ago".
        """
        said = self._patterns.said(clause.words)
        for start in range(len(said.words)):
            for end in sorted(said.ends(group, start), reverse=True):
                ends = said.after_all(self._pieces, {end})
                if len(said.words) in ends or clause.parts_after(end - 1):
                    return start, end
        return None
