"""What follows from qualifications for the questions of the check, and nothing that doesn't."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from careers.hearing.qualification import Qualification
from careers.policy.answers import Answer, Questions
from careers.shapes.answer_words import AnswerWords
from careers.shapes.questions import NO, YES, AnswerType, CheckQuestion

# So many subjects without a level are a list of A levels, where qualifications were asked about.
_LEAST_LISTED = 2
# Who is asked how many and lists so many with their grades, lists all of them.
_LEAST_COMPLETE = 5
# GCSEs and A levels: who has none of both has nothing, unless something else is named.
_LEVELS = 2


class Deriver:
    """Turns qualifications into answers."""

    def __init__(self, questions: Questions, words: AnswerWords) -> None:
        """Know which question asks for the number at a level, and which for a grade."""
        levelled = [each for each in questions.values() if each.level is not None]
        self._questions = questions
        self._numbers = [each for each in levelled if each.type is AnswerType.NUMBER]
        about = [each for each in levelled if each.subject]
        self._grades = [each for each in about if each.type is AnswerType.ORDERED]
        self._taken = [each for each in about if each.type is AnswerType.YES_NO]
        self._subjects = {each.id: _subjects_of(each, words.subjects) for each in about}
        self._general = words.general

    def answers(
        self,
        told: Sequence[Qualification],
        open_question: str | None,
        known: Mapping[str, Answer] = MappingProxyType({}),
        listing: str | None = None,
        retracts: bool = False,
    ) -> dict[str, Answer]:
        """The answers that some qualifications give.

        Args:
            told: everything that a message says of qualifications.
            open_question: id of the question just asked.
            known: what was answered before, by question.
            listing: id of the question that the visitor answers with a list, if asked or not.
            retracts: whether the message puts right what was told before.
        """
        if retracts and len(told) == 1 and not told[0].named:
            # "Actually it was a D in English" is none of the A levels that are asked about.
            told = [replace(told[0], level=None)]
        told = [self._corrected(each, known) for each in self._without_spelt_out(told, known)]
        found: dict[str, Answer] = {}
        for question in self._numbers:
            number = self._number(question, told, open_question, listing or open_question)
            if (
                question.id in known
                and question.id != open_question
                and not self.counted(question, told)
            ):
                # A list of some changes no number that was told.
                number = number if question.listed else None
            if number is not None and question.least <= number <= question.most:
                found[question.id] = number
        for question in self._grades:
            option = self._grade(question, told, open_question)
            if option is not None:
                found[question.id] = option
        for question in self._taken:
            taken = self._is_among(question, told, found)
            if taken is not None:
                found[question.id] = YES if taken else NO
        return found

    def _is_among(
        self, question: CheckQuestion, told: Sequence[Qualification], found: Mapping[str, Answer]
    ) -> bool | None:
        """Whether one of some subjects is among those of a level; None if that isn't told."""
        same = [each for each in self._numbers if each.level == question.level and each.listed]
        number = next((found[each.id] for each in same if each.id in found), None)
        # What is listed with no level counts as one of the level, if it was counted so.
        named = [each for each in told if each.subject]
        own = [each for each in named if each.level == question.level]
        if number is not None and not own:
            own = [each for each in named if each.level is None]
        held = {each.subject for each in own if each.held and each.passed is not False}
        asked = self._subjects[question.id]
        if held & asked:
            return True
        if self._covered(held) & asked:
            # "A science" may be the one that is asked about.
            return None
        refused = self._covered({each.subject for each in own}) >= asked
        # Who names every one of them names none of these.
        whole = number == 0 or (len(held) > 0 and number == len(held))
        return False if whole or refused else None

    def _covered(self, subjects: Collection[str | None]) -> frozenset[str | None]:
        """Subjects, with those that a general one among them stands for."""
        more = (each for name in subjects for each in self._general.get(name or "", ()))
        return frozenset((*subjects, *more))

    def _without_spelt_out(
        self, told: Sequence[Qualification], known: Mapping[str, Answer]
    ) -> list[Qualification]:
        """What is told without a row of grades that only spells out so many known before.

        "BBB" after "3 A levels" is those of the A levels, whatever is asked now.
        """
        bare = [each for each in told if not (each.named or each.subject or each.count)]
        letters = [each for each in bare if each.grade and not each.grade.isdecimal()]
        row = any(each.row for each in letters)
        listed = (each.id for each in self._numbers if each.listed)
        spelt = row and any(known.get(name) == len(letters) for name in listed)
        return [each for each in told if not (spelt and each in letters)]

    def _corrected(self, told: Qualification, known: Collection[str]) -> Qualification:
        """A grade without a level, as one of what is known of its subject."""
        listed = told.row and told.grade is not None and not told.grade.isdecimal()
        if told.level is not None or told.subject is None or listed:
            return told
        own = (each for each in self._grades if each.id in known)
        return next(
            (replace(told, level=q.level) for q in own if told.subject in self._subjects[q.id]),
            told,
        )

    def subjects_of(self, question: CheckQuestion) -> frozenset[str]:
        """Ids of the school subjects that a question asks the grade of."""
        return self._subjects[question.id]

    def counted(self, question: CheckQuestion, told: Iterable[Qualification]) -> bool:
        """Whether a number is told together with what it counts."""
        own = (each for each in told if each.level == question.level)
        return any(each.count is not None and _whole(each) for each in own)

    def _number(
        self,
        question: CheckQuestion,
        told: Sequence[Qualification],
        open_question: str | None,
        listing: str | None,
    ) -> int | None:
        own = _each_once([each for each in told if each.level == question.level])
        if open_question in {each.id for each in self._taken if each.level == question.level}:
            # Who is asked for some of the subjects names those, and counts nothing.
            own = [each for each in own if each.count is not None]
        counts = [each for each in own if each.count is not None and _whole(each)]
        # "Ten, and passed eight": what was passed counts.
        counts = [each for each in counts if each.passed and not each.named] or counts
        named = [each for each in own if each.subject is not None and each.held]
        least = self._least(question)
        if counts:
            number = sum(each.count or 0 for each in counts if each.more) or counts[0].count or 0
            if any(each.more for each in counts):
                number += len({each.subject for each in named if each.passed is not False})
            said = any(each.passed for each in counts)
            return number if least is None or said else _passes(number, own, least, self)
        if question.listed:
            return self._listed(question, told, own, (open_question, listing))
        if least is None:
            return None
        # Asked for a grade, "CC" is that of a double award, and "a 3, hoping for a 4" twice the same.
        one = open_question in {each.id for each in self._grades}
        tally = [each for each in own if each.grade and not each.subject and not each.every]
        tally = [each for each in tally if not one or each.count is not None]
        if len(tally) >= _LEAST_LISTED:
            return _at_least(tally, least, self)
        listed = [each for each in named if each.grade]
        whole = question.id == open_question and len(listed) >= _LEAST_COMPLETE
        return _at_least(listed, least, self) if whole else None

    def _listed(
        self,
        question: CheckQuestion,
        told: Sequence[Qualification],
        own: Sequence[Qualification],
        asking: tuple[str | None, str | None],
    ) -> int | None:
        """How many grades or subjects are listed."""
        asked, listing = (each == question.id or each in question.implies for each in asking)
        entries = [each for each in own if each.held and (each.grade or each.subject)]
        # One subject with a grade may be anything's, and one grade alone no word for one.
        graded_one = len(entries) == 1 and entries[0].grade
        one = listing and (not graded_one or entries[0].named)
        least = 1 if one else _LEAST_LISTED
        if not entries:
            loose = [each for each in told if each.level is None and each.held]
            rows = [each for each in loose if each.row]
            bare = [each for each in loose if each.subject and not each.grade]
            graded = any(each.grade and not each.row for each in loose)
            entries = rows or (bare if asked and not graded else [])
            least = _LEAST_LISTED
        graded_number = sum(each.count or 1 for each in entries if each.grade and not each.subject)
        subjects = {each.subject: each.count or 1 for each in entries if each.subject}
        number = max(graded_number, sum(subjects.values()))
        return number if number >= least else None

    def _least(self, question: CheckQuestion) -> CheckQuestion | None:
        """A question of the same level that tells which grades are passes."""
        if question.listed:
            return None
        return next((each for each in self._grades if each.level == question.level), None)

    def _grade(
        self, question: CheckQuestion, told: Sequence[Qualification], open_question: str | None
    ) -> str | None:
        subjects = self._subjects[question.id]
        graded: dict[str | None, str] = {}
        for each in told:
            if each.subject in subjects and self._of_level(each, question):
                option = self._option(each, question)
                known = graded.get(each.subject)
                exact = known == question.passing and option and question.is_pass(option)
                if option is not None and (known is None or exact):
                    graded[each.subject] = option
        if graded:
            # Of several subjects that would do, the best counts.
            return max(graded.values(), key=question.place)
        every = [
            each
            for each in told
            if each.every
            and each.subject is None
            and each.count is None
            and self._of_level(each, question)
        ]
        # In "maths and four others, all Bs" nobody said which the others are.
        unnamed = any(each.more for each in told) and not any(e.subject in subjects for e in told)
        if every and not unnamed:
            return self._of_all(every, question)
        if question.id != open_question:
            return None
        alone = [
            each
            for each in told
            if each.grade
            and each.held
            and not each.row
            and each.subject is None
            and each.count is None
            and not _of_several(each, told)
            and self._of_level(each, question)
        ]
        others = {each.subject for each in told if each.subject} - subjects
        if len(alone) != 1 or (others and len(told) == 1):
            return None
        return self.option_of(alone[0].grade, question)

    def _of_level(self, told: Qualification, question: CheckQuestion) -> bool:
        """Whether a qualification is of a question's level; grades in numbers are GCSEs'."""
        if told.level is not None:
            return told.level == question.level
        return told.grade is not None and told.grade.isdecimal()

    def _option(self, told: Qualification, question: CheckQuestion) -> str | None:
        if not told.held:
            return question.not_taken
        if told.grade is not None:
            return self.option_of(told.grade, question)
        if told.passed is None:
            return None
        return question.passing if told.passed else question.failed

    def _of_all(self, every: Iterable[Qualification], question: CheckQuestion) -> str | None:
        """The lowest of all grades, if it makes no difference which of them is meant."""
        options = [self.option_of(each.grade, question) for each in every]
        known = [each for each in options if each is not None]
        if not known:
            return None
        least, most = min(known, key=question.place), max(known, key=question.place)
        return least if question.is_pass(least) == question.is_pass(most) else None

    def option_of(self, grade: str | None, question: CheckQuestion) -> str | None:
        """The option that a grade stands for."""
        return next((each.id for each in question.options if grade in each.short), None)

    def passes(self, told: Qualification, question: CheckQuestion) -> bool | None:
        """Whether a grade is a pass; None where no grade is told."""
        option = self.option_of(told.grade, question)
        if option is None:
            return told.passed
        return question.is_pass(option)


def _of_several(grade: Qualification, told: Iterable[Qualification]) -> bool:
    """Whether a grade is that of so many that are counted beside it: "3 GCSEs at D"."""
    counted = (each for each in told if each.count is not None and _whole(each))
    same = (each for each in counted if each.level == grade.level and each.count != 1)
    return any((each.start, each.end) == (grade.start, grade.end) for each in same)


def without_none_of(
    answers: dict[str, Answer], questions: Questions, open_question: str | None
) -> dict[str, Answer]:
    """The answers without levels that there are none of: "0, but an AS level" is no A level.

    Args:
        answers: of one message.
        questions: of the job.
        open_question: id of the question just asked; what answers it stays.
    """
    none = {q.level for q in questions.values() if q.level and answers.get(q.id) == 0}
    left = dict(answers)
    for name, answer in answers.items():
        if isinstance(answer, list) and name != open_question:
            left[name] = [each for each in answer if each not in none]
            if not left[name]:
                del left[name]
    counted = any(
        q.level and isinstance(e := answers.get(q.id), int) and e for q in questions.values()
    )
    for question in questions.values():
        if counted and question.nothing and left.get(question.id) == [question.nothing]:
            # "None yet, but hoping for 5"
            del left[question.id]
    return left | _nothing(left, questions.get(open_question or ""), none)


def _nothing(
    answers: Mapping[str, Answer], question: CheckQuestion | None, none: Collection[str]
) -> dict[str, Answer]:
    """That there is nothing, where neither level that is counted is held: "no GCSEs, no A levels"."""
    if question is None or question.nothing is None or len(none) < _LEVELS:
        return {}
    held = answers.get(question.id, [])
    left = [each for each in held if each not in none] if isinstance(held, list) else held
    return {} if left else {question.id: [question.nothing]}


def _each_once(told: Sequence[Qualification]) -> list[Qualification]:
    """What is told, of each subject only once: the last time that a grade is told."""
    graded = {each.subject: each for each in told if each.subject and each.grade}
    kept = []
    for each in told:
        last = graded.get(each.subject) if each.subject else None
        if last is None or each is last or each.row or last.row:
            kept.append(each)
    return kept


def _whole(told: Qualification) -> bool:
    """Whether a number counts qualifications of a level, whatever their grade."""
    return told.subject is None and (told.grade is None or told.more)


def _passes(
    number: int, own: Sequence[Qualification], least: CheckQuestion, deriver: Deriver
) -> int | None:
    """How many of some number are passes; None if some aren't and nobody said how many."""
    graded = [each for each in own if each.grade and not each.more]
    below = [each for each in graded if deriver.passes(each, least) is False]
    failed = [each for each in own if each.passed is False and each.subject]
    if not below and not failed:
        return number
    listed = [each for each in graded if each.subject]
    if len(listed) >= number:  # a grade alone stood beside the list
        return _at_least(listed, least, deriver)
    known = sum(each.count or 1 for each in graded if not each.every)
    if known >= number:
        return _at_least(graded, least, deriver)
    return None


def _at_least(told: Iterable[Qualification], least: CheckQuestion, deriver: Deriver) -> int:
    return sum(each.count or 1 for each in told if deriver.passes(each, least))


def _subjects_of(
    question: CheckQuestion, subjects: Mapping[str, tuple[str, ...]]
) -> frozenset[str]:
    """Ids of the school subjects that a question asks the grade of."""
    own = set(question.subject)
    return frozenset(subject for subject, names in subjects.items() if own & set(names))
