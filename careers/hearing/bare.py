"""Messages that name school subjects and grades and say nothing else: "physics", "English, C"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from careers.hearing.clauses import Clause
from careers.hearing.marks import Kind, Mark
from careers.hearing.masking import MASK
from careers.hearing.parts import SIGNS, Part
from careers.hearing.qualification import Qualification
from careers.hearing.sharing import Told
from careers.policy.answers import Answer, Questions
from careers.shapes.answer_words import AnswerWords
from careers.shapes.questions import AnswerType, CheckQuestion
from careers.words.reader import WordReader

Unplaced = tuple[tuple[str, str], ...]
"""School subjects of which nobody can say what they are of, each with its grade, if one is told."""


class Bare:
    """Tells what is but named, and so asks nothing of the job."""

    def __init__(self, questions: Questions, words: AnswerWords, reader: WordReader) -> None:
        """Learn what subjects are called, and the words that say nothing."""
        self._subjects = words.subjects
        self._asked = [q for q in questions.values() if q.type is AnswerType.CHOICE]
        self._fillers = reader.words(words.fillers)

    def answers(self, level: str, subjects: Iterable[str]) -> dict[str, Answer]:
        """What school subjects answer, where they are those of a level with options for them."""
        names = [name for each in subjects for name in self._subjects.get(each, ())]
        told: dict[str, Answer] = {}
        for question in (each for each in self._asked if each.level == level):
            own = {name: each.id for each in question.options for name in each.names}
            if found := [own[name] for name in names if name in own]:
                told[question.id] = found[0]
        return told

    def is_bare(self, told: Sequence[tuple[Clause, Told]]) -> bool:
        """Whether some clauses hold subjects or grades, and nothing besides."""
        named = False
        for clause, parts in told:
            marks = [mark for part, _ in parts for mark in _named(part)]
            named = named or bool(marks)
            covered = {place for mark in marks for place in range(mark.start, mark.end)}
            left = (w.text for place, w in enumerate(clause.words) if place not in covered)
            if not all(word == MASK or word in self._fillers for word in left):
                return False
        return named

    def only_level(self, told: Sequence[tuple[Clause, Told]]) -> str | None:
        """The level that some clauses name, if they say nothing besides: "gradd"."""
        levels = [(c, m) for c, parts in told for p, _ in parts for m in p.of(Kind.LEVEL)]
        places = sum(mark.end - mark.start for _, mark in levels)
        words = [word.text for clause, _ in told for word in clause.words]
        filling = sum(word in self._fillers for word in words)
        return levels[0][1].value if len(levels) == 1 and places + filling == len(words) else None

    def unplaced(
        self,
        told: Sequence[tuple[Clause, Told]],
        derived: bool,
        asked: CheckQuestion | None,
    ) -> Unplaced:
        """The subjects whose level nobody can tell, and the visitor must be asked for.

        Args:
            told: what a message tells, by clauses.
            derived: whether answers follow from it.
            asked: the question just asked.
        """
        everyone = [each for _, parts in told for _, own in parts for each in own]
        if derived:
            return ()
        loose = [each for each in everyone if each.subject and each.level is None]
        found = [each for each in loose if each.grade]
        if not found and asked is not None and self.is_bare(told):
            if asked.type is AnswerType.SEVERAL:
                # "Physics", asked what there is, may be a GCSE, an A level or a degree.
                found = loose
            elif asked.type is AnswerType.NUMBER and asked.listed:
                # One letter beside a subject may be a GCSE's, though A levels were counted.
                found = [each for each in everyone if _is_graded(each) and not each.named]
        return tuple((each.subject or "", each.grade or "") for each in found)


def is_beside(question: CheckQuestion, asked: CheckQuestion | None, parts: Told) -> bool:
    """Whether a subject without a grade is one of the same level as was asked about."""
    same = asked is not None and asked.level is not None and asked.level == question.level
    return same and not any(part.of(*SIGNS) for part, _ in parts)


def _named(part: Part) -> Sequence[Mark]:
    return part.of(Kind.SUBJECT, *SIGNS)


def _is_graded(told: Qualification) -> bool:
    return told.subject is not None and told.grade is not None
