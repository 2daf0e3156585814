"""What a visitor tells the check to do: skip, go back, stop, and so on."""

from __future__ import annotations

from collections.abc import Sequence

from careers.hearing.clauses import ClauseReader
from careers.shapes.questions import AnswerWords
from careers.words.names import Names
from careers.words.reader import WordReader
from careers.words.tokens import Token

_START = "start"
EARLIER, HERE, NEITHER = "earlier", "here", "neither"
"""Which of two jobs is meant: the one being checked, the one of the page, none."""


class CommandReader:
    """Finds commands in messages."""

    def __init__(self, words: AnswerWords, reader: WordReader) -> None:
        """Learn the commands."""
        self._reader = reader
        self._clauses = ClauseReader(words, reader)
        self._alone = reader.names(
            (name, each.id) for each in words.commands for name in each.names.all
        )
        self._phrases = reader.names(
            (name, each.id) for each in words.commands for name in each.phrases.all
        )
        which = words.which_job
        self._which = reader.names(
            (name, job)
            for job, ways in (
                (EARLIER, which.earlier),
                (HERE, which.here),
                (NEITHER, which.neither),
            )
            for name in ways.all
        )
        self._fillers = reader.words(words.fillers)

    def read(self, text: str) -> str | None:
        """Id of the command that a message is, if it is one."""
        words = self._reader.read(text)
        phrases = self._phrases.find(words)
        if phrases:
            return max(phrases, key=lambda each: each.end - each.start).target
        return self._whole(words, self._alone)

    def which_job(self, text: str) -> str | None:
        """Which of two jobs a message means, if it says little besides."""
        return self._whole(self._reader.read(text), self._which)

    def is_wordless(self, text: str) -> bool:
        """Whether a message holds no word at all: nothing, or signs and pictures only."""
        return not self._reader.read(text)

    def starts(self, text: str) -> bool:
        """Whether a message asks for the check, if only in one of its sentences."""
        if self.read(text) == _START:
            return True
        return any(
            self._whole(clause.words, self._alone) == _START for clause in self._clauses.read(text)
        )

    def _whole(self, words: Sequence[Token], names: Names[str]) -> str | None:
        """What some words are a name of, apart from fillers."""
        found = names.find(words)
        if not found:
            return None
        covered = {place for each in found for place in range(each.start, each.end)}
        rest = [word.text for place, word in enumerate(words) if place not in covered]
        return found[0].target if all(word in self._fillers for word in rest) else None
