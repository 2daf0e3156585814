"""Answers out of a visitor's words: to the question that is open, and to all others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from careers.hearing.answer_types import AnswerTypes
from careers.hearing.asking import Asking
from careers.hearing.bare import Bare, is_beside
from careers.hearing.called import level_names
from careers.hearing.clauses import Clause, ClauseReader
from careers.hearing.deriving import Deriver, without_none_of
from careers.hearing.enough import Enough
from careers.hearing.heard import Reading, merged, takes_back
from careers.hearing.items import item
from careers.hearing.lacking import Lacking
from careers.hearing.leaving_out import (
    uncounted,
    without_denied,
    without_graded,
    without_other_levels,
    without_other_subjects,
    without_ranges,
)
from careers.hearing.levelled import Levelled
from careers.hearing.marker import Marker
from careers.hearing.marks import Kind
from careers.hearing.meaning_yes import with_meant
from careers.hearing.nothing import Nothing, told_instead
from careers.hearing.other_matters import OtherMatters
from careers.hearing.parts import SIGNS
from careers.hearing.qualification import Qualification
from careers.hearing.refusals import Refusals
from careers.hearing.sense import Sense
from careers.hearing.sharing import Told
from careers.hearing.standing import Standing, Standings, levels_of, of_standing, without
from careers.hearing.tuples import QualificationReader
from careers.hearing.unfinished import Unfinished
from careers.hearing.whose import OwnerReader
from careers.hearing.wished import with_wished
from careers.policy.answers import Answer, Questions
from careers.policy.standing import only_in
from careers.shapes.answer_words import AnswerWords
from careers.shapes.questions import NO, UNKNOWN, YES, AnswerType, CheckQuestion
from careers.words.reader import WordReader

# So many subjects of a level are a list of all that there is of it.
_LEAST_LISTED = 3
_HELD = (Standing.PLAIN, Standing.HELD)
_COUNTED = (*_HELD, Standing.TOWARDS)


class AnswerReader:
    """Reads answers to the questions of one job."""

    def __init__(
        self,
        questions: Questions,
        words: AnswerWords,
        reader: WordReader,
        ways: Iterable[str] = (),
        elsewhere: Iterable[CheckQuestion] = (),
    ) -> None:
        """Learn how the questions are answered.

        Args:
            questions: of the job.
            words: how visitors answer.
            reader: reads their words.
            ways: what ways in are called, which tells nothing of the visitor.
            elsewhere: questions that other jobs ask.
        """
        self._questions = questions
        self._in_order = sorted(questions.values(), key=lambda q: q.type is not AnswerType.ORDERED)
        self._words = words
        self._reader = reader
        self._clauses = ClauseReader(words, reader)
        self._types = AnswerTypes(questions, words, reader, elsewhere)
        elsewhere = tuple(elsewhere)
        levels, others = level_names(questions, words, elsewhere)
        marker = Marker(words, levels, others, reader)
        self._qualifications = QualificationReader(words, marker, reader)
        self._standings = Standings(words, marker, levels_of(questions, words), reader)
        known = [name for names in words.levels.values() for name in names]
        known += [name for name, _ in levels]
        self._owners = OwnerReader(words, reader, known)
        self._deriver = Deriver(questions, words)
        self._refusals = Refusals(words, reader)
        self._others = OtherMatters(questions, words, reader, self._types.find, elsewhere)
        self._enough = Enough(words, reader)
        several = (each.id for each in questions.values() if each.type is AnswerType.SEVERAL)
        self._first = next(several, None)
        self._retracting = reader.names((name, True) for name in words.retracting.all)
        self._sense = Sense(words, reader, self._qualifications)
        self._asking = Asking(words, reader, ways)
        self._bare = Bare(questions, words, reader)
        self._lacking = Lacking(questions, words, reader, self._types.whole)
        self._unfinished = Unfinished(words, reader)
        self._levelled = Levelled(questions, words, reader)
        self._nothing = Nothing(elsewhere, questions, reader)

    def read(
        self,
        text: str,
        open_question: str | None,
        everything: bool = False,
        known: Mapping[str, Answer] | None = None,
        for_other: bool = False,
    ) -> Reading:
        """Read a message.

        Args:
            text: the visitor's words.
            open_question: id of the question just asked.
            everything: whether to read what is said in questions as well, as in "could I
                get in with a 2:2?".
            known: what was answered before, by question: a grade without a level corrects what
                is known of its subject.
            for_other: whether the check is about somebody else than who writes.
        """
        known = known or {}
        spoken = [self._asking.without_ways(clause) for clause in self._clauses.read(text)]
        spoken = self._enough.without(spoken)
        spoken = self._others.without(spoken, self._questions.get(open_question or ""), known)
        plain = [*map(self._refusals.without, spoken[:1]), *spoken[1:]]
        if open_question is not None and known and plain != spoken:
            # In "no wait, it was a 2:2" the no answers nothing, if that takes an answer back.
            reading = self._spoken(plain, open_question, everything, known, for_other)
            if takes_back(reading, known, self._questions, open_question):
                return reading
            if self._is_told_instead(reading, self._questions[open_question]):
                return reading
        return self._spoken(spoken, open_question, everything, known, for_other)

    def _is_told_instead(self, reading: Reading, question: CheckQuestion) -> bool:
        """Whether "no, I've got 2 A levels" tells something else than the grade that was asked."""
        graded = question.type is AnswerType.ORDERED
        return graded and bool(reading.answers) and question.id not in reading.answers

    def _spoken(
        self,
        spoken: Sequence[Clause],
        open_question: str | None,
        everything: bool,
        known: Mapping[str, Answer],
        for_other: bool,
    ) -> Reading:
        """Read the clauses of a message."""
        owners = self._owners.read(spoken, for_other)
        mine = [
            replace(clause, words=without(clause.words, strange))
            for clause, strange in zip(spoken, owners.strange, strict=True)
        ]
        standings = self._standings.of(mine)
        mine = self._standings.affirmed(mine)
        clauses = of_standing(mine, standings, _COUNTED)
        reading = self._read(clauses, open_question, everything, known)
        unlevelled = self._levelled.told(clauses, reading.answers)
        reading = replace(reading, for_other=owners.for_other, unlevelled=unlevelled)
        about = self._questions.get(open_question or "")
        reading = with_wished(reading, about, mine, standings, self._types.find)
        if any(each is Standing.TOWARDS for own in standings for each in own):
            reading = self._with_hoped(reading, mine, standings, about, known)
            held = of_standing(mine, standings, _HELD)
            sure = self._read(held, open_question, everything, known)
            towards = only_in(reading.answers, sure.answers, self._questions)
            reading = replace(reading, towards=towards, lacking=sure.lacking)
        if any(each is Standing.HELD for own in standings for each in own):
            told = only_in(reading.answers, {}, self._questions)
            reading = replace(reading, held=told - reading.towards)
        if open_question is None or open_question in reading.answers:
            return reading
        question = self._questions[open_question]
        reading = self._unanswered(reading, spoken, question)
        return self._unfinished.told(reading, spoken, question, self._first)

    def _with_hoped(
        self,
        reading: Reading,
        mine: Sequence[Clause],
        standings: Sequence[Sequence[Standing]],
        question: CheckQuestion | None,
        known: Mapping[str, Answer],
    ) -> Reading:
        """With the number that is hoped for: "3 so far, hoping for 5" is 5 in the end."""
        if question is None or question.type is not AnswerType.NUMBER:
            return reading
        clauses = of_standing(mine, standings, (Standing.TOWARDS,))
        hoped = self._read(clauses, question.id, False, known).answers.get(question.id)
        if not isinstance(hoped, int) or isinstance(reading.answers.get(question.id), int):
            return reading
        clauses = of_standing(mine, standings, _HELD)
        held = self._read(clauses, question.id, False, known).answers.get(question.id)
        if isinstance(held, int) and held > hoped:  # "6, and resitting 2"
            return reading
        return replace(reading, answers={**reading.answers, question.id: hoped})

    def _read(
        self,
        told: Sequence[Clause],
        open_question: str | None,
        everything: bool,
        known: Mapping[str, Answer],
    ) -> Reading:
        """Read clauses, whatever the standing of what they name."""
        clauses = [replace(each, words=tuple(self._types.heard(each.words))) for each in told]
        question = self._questions.get(open_question or "")
        asked = question.level if question is not None else None
        # "Do apprenticeships count? I did a level 2 one" tells it, too.
        several = question is not None and question.type is AnswerType.SEVERAL
        several = several and all(clause.asks for clause in clauses)
        parted = self._qualifications.read(clauses, asked)
        reading = Reading()
        kept: list[tuple[Clause, Told]] = []
        for clause, parts in zip(clauses, parted, strict=True):
            told_here = self._told(clause, parts, open_question)
            named = told_here or self._deriver.answers([q for _, own in parts for q in own], None)
            asking = self._asking.asks(clause, named=bool(named))
            if asking and not self._asking.tells(clause, everything, several):
                reading = replace(reading, asks=True)
                continue
            answers = merged(reading.answers, told_here, self._questions)
            reading = replace(reading, answers=answers, asks=reading.asks or asking)
            kept.append((clause, parts))
        listing = open_question or (self._first if everything else None)
        derived = self._derived(kept, open_question, known, listing)
        everyone = [each for _, parts in kept for _, own in parts for each in own]
        unplaced = self._bare.unplaced(kept, bool(derived or reading.answers), question)
        marked = [part for _, parts in kept for part, _ in parts]
        bare = not any(part.of(Kind.SUBJECT, Kind.NUMBER, *SIGNS) for part in marked)
        levels = tuple(m.value for part in marked for m in part.of(Kind.LEVEL) if bare)
        answers = {
            **self._nothing.told([clause for clause, _ in kept], known),
            **reading.answers,
            **derived,
        }
        answers = {**answers, **self._alone(kept, answers, listing, open_question)}
        answers = without_none_of(answers, self._questions, open_question)
        answers = with_meant(answers, self._questions, self._first, open_question)
        level = self._bare.only_level(kept) if everything and not answers else None
        if level and self._first and self._questions[self._first].option(level):
            answers = {self._first: [level]}  # "gradd", to begin with, is a degree
        answers = told_instead(answers, self._questions.get(self._first or ""), open_question)
        graded = any(each.level and (each.grade or each.count) for each in everyone)
        reading = replace(reading, answers=answers, graded=graded)
        lacking = self._lacking.read(kept, question)
        return replace(
            reading,
            unplaced=unplaced,
            levels=levels,
            lacking=lacking,
            only_named=self._bare.is_bare(kept),
        )

    def placed(
        self, waiting: Iterable[tuple[str, str]], level: str, asked: str | None = None
    ) -> dict[str, Answer]:
        """The answers that subjects and their grades give, once their level is known.

        Args:
            waiting: subjects, each with its grade if one was told.
            level: of all of them.
            asked: id of the question just asked.
        """
        told = [Qualification(level, each, grade or None, named=True) for each, grade in waiting]
        # "Physics" is one A level, but nobody knows of how many where that wasn't asked.
        question = self._questions.get(asked or "")
        listing = asked if question is not None and question.level is not None else None
        derived = self._deriver.answers(told, None, listing=listing)
        return {**self._bare.answers(level, [each for each, _ in waiting]), **derived}

    def at_level(self, text: str, option: str) -> str | None:
        """Id of what a qualification is at the level that a message tells; None for none."""
        answers = self.read(text, self._first).answers
        return self._levelled.at(self._clauses.read(text), answers, option)

    def is_mine(self, text: str) -> bool:
        """Whether a message starts to tell of the visitor."""
        return any(self._asking.is_mine(clause) for clause in self._clauses.read(text))

    def yes_or_no(self, text: str) -> str | None:
        """Whether a message says yes or no."""
        sign = self._types.signal(self._reader.letters(text))
        return sign if sign in (YES, NO) else None

    def _unanswered(
        self, reading: Reading, clauses: Sequence[Clause], question: CheckQuestion
    ) -> Reading:
        told = [clause for clause in clauses if not clause.asks]
        if any(self._types.signal(clause.words) == UNKNOWN for clause in told):
            return replace(reading, unsure=True)
        # What else was told is the sense of the message; qualifications alone may be named
        # in passing, as in "17 A levels".
        types = {self._questions[name].type for name in reading.answers}
        sense = bool(types - {AnswerType.SEVERAL})
        return replace(reading, senseless=not sense and self._sense.is_missing(told, question))

    def _told(self, clause: Clause, parts: Told, open_question: str | None) -> dict[str, Answer]:
        """What one clause answers, its qualifications apart."""
        told: dict[str, Answer] = {}
        about = self._questions.get(open_question or "")
        for question in self._in_order:
            words = without_other_levels(clause.words, parts, question.level)
            if question.type is AnswerType.SEVERAL:
                words = without_ranges(words, parts)
            if question.type is AnswerType.NUMBER and question.level is None:
                words = uncounted(words, parts, None, question.units)
            if question.type is AnswerType.YES_NO and question.level is None:
                words = without_denied(words, parts, self._words.levels)
            if question.type is AnswerType.CHOICE:
                words = without_graded(words, parts, question.level)
            if question.subject:
                own = self._deriver.subjects_of(question)
                words = without_other_subjects(words, parts, own)
            found = self._types.find(words)
            # "A 2:1 in history" tells the subject of a degree; so does "history", asked its class.
            cued = question.level in {self._questions[name].level for name in told} - {None}
            cued = cued or is_beside(question, about, parts)
            answer = self._types.answer(question, words, found, open_question, cued)
            if answer is None:
                answer = item(question, words, parts, clause.bracketed(), self._types.whole)
            if answer is not None:
                told[question.id] = answer
        return told | self._of_subject(told, parts)

    def _of_subject(self, told: Mapping[str, Answer], parts: Told) -> dict[str, Answer]:
        """The level whose subject is told beside it: "gradd hanes", where "gradd" may be a grade."""
        first = self._first
        implied = any(first in self._questions[name].implies for name in told)
        if first is None or first in told or implied:
            return {}
        named = (m.value for part, _ in parts if not part.negated for m in part.of(Kind.LEVEL))
        own = [self._questions[name] for name in told]
        chosen = {each.level for each in own if each.type is AnswerType.CHOICE}
        levels = list(dict.fromkeys(level for level in named if level in chosen))
        return {first: levels} if levels else {}

    def _alone(
        self,
        told: Sequence[tuple[Clause, Told]],
        answers: dict[str, Answer],
        listing: str | None,
        open_question: str | None,
    ) -> dict[str, Answer]:
        """A level that is all that somebody has, as in "just my GCSEs", or not even that."""
        question = self._questions.get(listing or "")
        if question is None or question.type is not AnswerType.SEVERAL or question.id in answers:
            return {}
        if any(question.id in self._questions[name].implies for name in answers):
            return {}
        for option in (each for each in question.options if each.alone):
            own = [(p, q) for _, parts in told for p, q in parts if p.level == option.id]
            named = [part for part, _ in own if part.of(Kind.LEVEL)]
            subjects = {each.subject for _, held in own for each in held if each.subject}
            graded = () if question.id == open_question else SIGNS
            whole = [p for p in named if p.counts_level or not p.of(Kind.SUBJECT, *graded)]
            if any(not part.negated for part in whole) or (
                named and len(subjects) >= _LEAST_LISTED
            ):
                return {question.id: [option.id]}
            if whole and question.nothing and question.id == open_question:
                return {question.id: [question.nothing]}
        return {}

    def _derived(
        self,
        told: Sequence[tuple[Clause, Told]],
        open_question: str | None,
        known: Mapping[str, Answer],
        listing: str | None,
    ) -> dict[str, Answer]:
        """The answers that follow from qualifications."""
        named = [each for _, parts in told for _, own in parts for each in own]
        retracts = any(self._retracting.find(clause.words) for clause, _ in told)
        derived = self._deriver.answers(named, open_question, known, listing, retracts)
        question = self._questions.get(open_question or "")
        if (
            question is not None
            and question.type is AnswerType.NUMBER
            and question.level is not None
            and not self._deriver.counted(question, named)
            and (question.listed or question.id not in derived)
        ):
            # A number that was asked for and said goes before one that is counted from a list.
            number = self._number(question, told)
            return derived if number is None else {**derived, question.id: number}
        return derived

    def _number(self, question: CheckQuestion, told: Sequence[tuple[Clause, Told]]) -> int | None:
        """A number that stands alone, or one that a clause begins with."""
        left = [uncounted(clause.words, parts, question.level) for clause, parts in told]
        found = (self._types.bare(question, words, led) for led in (False, True) for words in left)
        return next((each for each in found if each is not None), None)
