"""What a visitor tells the check to do: skip, go back, stop, and so on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from careers.hearing.clauses import ClauseReader
from careers.hearing.closing import ClosingReader
from careers.hearing.patterns import Patterns
from careers.hearing.starting import StartReader, groups_of
from careers.shapes.answer_words import AnswerWords
from careers.words.colloquial import colloquial
from careers.words.names import Found, Names
from careers.words.reader import WordReader
from careers.words.tokens import Token, tokenise

_CHANGE = "change"
START = "start"
"""The command that begins the check."""

RESULT = "result"
"""The command that asks how the check comes out."""

EARLIER, HERE, NEITHER = "earlier", "here", "neither"
"""Which of two jobs is meant: the one being checked, the one of the page, none."""


class CommandReader:
    """Finds commands in messages."""

    def __init__(self, words: AnswerWords, reader: WordReader, ways: Iterable[str] = ()) -> None:
        """Learn the commands.

        Args:
            words: how visitors speak.
            reader: reads their words.
            ways: what ways in are called; in an open check "could I get on the STP" asks it.
        """
        self._reader = reader
        self._clauses = ClauseReader(words, reader)
        self._patterns = Patterns(groups_of(words), reader)
        self._starts = StartReader(words, self._patterns)
        own = Patterns(groups_of(words, ways), reader)
        self._closings = ClosingReader(words, own, _ways(words, RESULT), _ways(words, START))
        self._sentences = {
            each.id: self._patterns.group(each.patterns.all)
            for each in words.commands
            if each.patterns.all
        }
        self._loose = self._patterns.group([*words.starting.loose.all, *words.fillers])
        self._never = self._patterns.group(words.starting.never_after.all)
        self._alone = reader.names(
            (name, each.id) for each in words.commands for name in each.names.all
        )
        self._phrases = reader.names(
            (name, each.id) for each in words.commands for name in each.phrases.all
        )
        # Welsh as it is spoken is heard by its standard form.
        spoken = colloquial().words
        self._alone_in_welsh = Names(
            (spoken(name), each.id) for each in words.commands for name in each.names.cy
        )
        self._phrases_in_welsh = Names(
            (spoken(name), each.id) for each in words.commands for name in each.phrases.cy
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
        people = (*words.standing.me.all, *words.standing.charges.all)
        self._people = reader.names((name, True) for name in people)
        self._lacking = reader.names((name, True) for name in words.starting.lacking.all)

    def read(self, text: str, questions: Names[str] | None = None) -> str | None:
        """Id of the command that a message is, if it is one.

        Args:
            text: the visitor's words.
            questions: how questions of the check are called; what is to be changed may be named.
        """
        words = self._reader.read(text)
        command = self._found(words, self._phrases, self._alone, self._closing(text))
        if command is None:
            standard = colloquial().read(tokenise(text))
            command = self._found(standard, self._phrases_in_welsh, self._alone_in_welsh)
        if command is None and questions is not None:
            beside = self._whole(words, self._alone, questions)
            command = beside if beside == _CHANGE else None
        return command

    def _found(
        self,
        words: Sequence[Token],
        phrases: Names[str],
        alone: Names[str],
        closing: Iterable[Found[str]] = (),
    ) -> str | None:
        """Id of the command whose phrase stands in some words, or that they are."""
        found = [*phrases.find(words), *closing]
        if found:
            return max(found, key=lambda each: each.end - each.start).target
        return self._whole(words, alone)

    def _closing(self, text: str) -> Iterator[Found[str]]:
        """The commands that clauses of a message end with, by their patterns."""
        for clause in self._clauses.read(text):
            said = self._patterns.said(clause.words)
            for start in range(len(said.words)):
                for command, sentences in self._sentences.items():
                    ends = said.ends(sentences, start)
                    if len(said.words) in said.after_all(self._loose, ends):
                        yield Found(command, start, max(ends))
                if said.ends(self._never, start):
                    break

    def only_names(self, text: str, questions: Names[str]) -> bool:
        """Whether a command says nothing besides how a question of the check is called."""
        words = self._reader.read(text)
        found = [*self._phrases.find(words), *self._alone.find(words), *questions.find(words)]
        return self._rest_is_filling(words, found)

    def which_job(self, text: str) -> str | None:
        """Which of two jobs a message means, if it says little besides."""
        return self._whole(self._reader.read(text), self._which)

    def is_wordless(self, text: str) -> bool:
        """Whether a message holds no word at all: nothing, or signs and pictures only."""
        return not self._reader.read(text)

    def is_of_somebody(self, text: str) -> bool:
        """Whether a message speaks of the visitor, or of somebody on whose behalf they ask."""
        return bool(self._people.find(self._reader.read(text)))

    def is_without(self, text: str) -> bool:
        """Whether a message speaks of doing without something."""
        return bool(self._lacking.find(self._reader.read(text)))

    def asks_onward(self, text: str) -> bool:
        """Whether a message asks what somebody could go on to after the job."""
        return any(self._starts.asks_onward(each.words) for each in self._clauses.read(text))

    def asks_of_held(self, text: str) -> bool:
        """Whether a message asks if something that somebody has will get them in."""
        return any(self._starts.asks_of_held(each.words) for each in self._clauses.read(text))

    def asks_to_cross(self, text: str) -> bool:
        """Whether a message asks if somebody could come over from the job that they have."""
        return any(self._starts.asks_to_cross(each.words) for each in self._clauses.read(text))

    def closing(self, text: str) -> str:
        """What of a message says that everything was told; empty where nothing does."""
        return self._closings.closing(self._clauses.read(text))

    def only_sums_up(self, text: str) -> bool:
        """Whether a message closes the telling or asks what comes of it, and says nothing else."""
        return self._closings.is_all(self._clauses.read(text))

    def asks_nothing_else(self, text: str) -> bool:
        """Whether a message asks nothing but what comes of what it tells."""
        return self._closings.asks_nothing_else(self._clauses.read(text))

    def asks_back(self, text: str) -> bool:
        """Whether a message asks what comes of what was told, and asks nothing else."""
        return self._closings.asks_back(self._clauses.read(text))

    def asks_if_enough(self, text: str) -> bool:
        """Whether a message asks if something will do for somebody, as in "AAB, any good?"."""
        clauses = self._clauses.read(text)
        return any(self._starts.asks_if_enough(each.words, each.asks) for each in clauses)

    def starts(self, text: str) -> bool:
        """Whether a message asks for the check, if only in one of its sentences."""
        return self.read(text) == START or self.starts_plainly(text)

    def starts_plainly(self, text: str) -> bool:
        """Whether one of its sentences asks for the check, and not only its first words do."""
        return any(
            self._whole(clause.words, self._alone) == START or self._starts.starts(clause)
            for clause in self._clauses.read(text)
        )

    def only_starts(self, text: str) -> bool:
        """Whether a message asks for the check and says nothing else."""
        words = self._reader.read(text)
        return self._whole(words, self._alone) == START or self._starts.is_alone(words)

    def _whole(
        self, words: Sequence[Token], names: Names[str], beside: Names[str] | None = None
    ) -> str | None:
        """What some words are a name of, apart from fillers and what may stand beside it."""
        found = names.find(words)
        if not found:
            return None
        passed = [*found, *(beside.find(words) if beside is not None else ())]
        return found[0].target if self._rest_is_filling(words, passed) else None

    def _rest_is_filling(self, words: Sequence[Token], found: Sequence[Found[str]]) -> bool:
        covered = {place for each in found for place in range(each.start, each.end)}
        rest = [word.text for place, word in enumerate(words) if place not in covered]
        return all(word in self._fillers for word in rest)


def _ways(words: AnswerWords, command: str) -> list[str]:
    """All ways of giving a command, be they names or patterns."""
    own = [each for each in words.commands if each.id == command]
    return [
        way
        for each in own
        for ways in (each.names, each.phrases, each.patterns)
        for way in ways.all
    ]
