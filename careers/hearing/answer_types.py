"""How each type of question is answered in a visitor's words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from careers.hearing.beside import at_their_levels
from careers.hearing.called import (
    ASIDE,
    UNIT,
    Target,
    all_names,
    implied_names,
    options,
    short_names,
)
from careers.hearing.masking import MASK, apart, masked
from careers.hearing.meaning_yes import asks_instead
from careers.hearing.negation import Negation
from careers.hearing.numbers import Counting
from careers.hearing.passes import ranges
from careers.hearing.signs import singled
from careers.policy.answers import Answer, Questions, without_loners
from careers.shapes.answer_words import AnswerWords
from careers.shapes.questions import NO, UNKNOWN, YES, AnswerType, CheckQuestion
from careers.words.names import Found, Names
from careers.words.reader import WordReader
from careers.words.tokens import Token

_FEW_SUBJECTS = 2
_NOTHING = "nothing"


class AnswerTypes:
    """Reads answers of every type."""

    def __init__(
        self,
        questions: Questions,
        words: AnswerWords,
        reader: WordReader,
        others: Iterable[CheckQuestion] = (),
    ) -> None:
        """Learn how the questions are answered.

        Args:
            questions: of the job.
            words: how visitors answer.
            reader: reads their words.
            others: questions that other jobs ask; an answer to one may answer one of these.
        """
        self._questions = questions
        aside = ((name, ASIDE) for name in words.asides)
        follows = implied_names(others, questions)
        self._names: Names[Target] = reader.names(
            [*all_names(questions.values()), *follows, *aside]
        )
        self._cues = _names_of(questions, "cues", reader)
        self._short = {
            each.id: reader.names([*short_names(each, words), *all_names([each])])
            for each in questions.values()
        }
        self._fillers = reader.words(words.fillers)
        self._passed = reader.names((name, True) for name in (*words.passed, *ranges(words)))
        self._failed = reader.names((name, True) for name in words.failed)
        self._subjects: Names[str] = reader.names(
            (name, subject) for subject, names in words.subjects.items() for name in names
        )
        # In "skip it, hope that's ok" the last word is no yes.
        signals = (
            (YES, words.affirming),
            (NO, words.denying),
            (UNKNOWN, words.unsure),
            (_NOTHING, words.asides),
        )
        self._signals = reader.names(((name, sign) for sign, names in signals for name in names))
        self._sufficing = reader.names((name, True) for name in words.counting)
        self._speaking = frozenset(words.speaking)
        self._questioning = frozenset(words.asking)
        self._asking_yes = frozenset(words.asking_yes)
        self._best = {
            each.id
            for each in questions.values()
            for subject in words.doubled
            if set(each.subject) & set(words.subjects[subject])
        }
        self._numbers = words.numbers
        self._before_a = frozenset(words.before_a)
        self._level_words = frozenset(words.level_words)
        self._parting = frozenset(words.parting)
        self._before_grade = frozenset(words.before_grades) | frozenset(words.grade)
        self._negation = Negation(words, reader)
        self._counting = Counting(words, reader)

    def find(self, words: Sequence[Token]) -> list[Found[Target]]:
        """Everything that some words name for any question."""
        found = self._names.find(apart(words, self._numbers))
        return [each for each in found if each.target != ASIDE]

    def heard(self, words: Sequence[Token]) -> list[Token]:
        """The words without "I don't know" and the like, which would pass for "no".

        Nor does a yes or no beside it count, as in "not sure, hope that's OK".
        """
        found = self._signals.find(words)
        unsure = any(each.target == UNKNOWN for each in found)
        left = list(words)
        for each in found if unsure else ():
            left[each.start : each.end] = masked(words[each.start : each.end])
        return left

    def signal(self, words: Sequence[Token]) -> str | None:
        """Whether words say yes, no, or that the visitor doesn't know; which goes before."""
        heard = [each for each in self._signals.find(words) if each.target != _NOTHING]
        found = [each for each in heard if self._is_sign(each, words)]
        signs = [each.target for each in found]
        if UNKNOWN in signs or not signs:
            return UNKNOWN if signs else None
        # "OK, no" and "OK so no" say no.
        between = words[found[0].end : found[1].start] if found[1:] else []
        filled = all(word.text in self._fillers for word in between)
        return NO if signs[:2] == [YES, NO] and filled else signs[0]

    def _is_sign(self, found: Found[str], words: Sequence[Token]) -> bool:
        """Whether a yes is one: "I have" is, "I have always liked helping people" isn't."""
        if words[found.start].text in self._questioning and found.start:
            # The Welsh "do" stands first.
            return found.target != YES
        if found.target != YES or words[found.start].text not in self._speaking:
            return True
        behind = words[found.end :]
        apart = bool(behind) and behind[0].start - words[found.end - 1].end > 1  # "I have, and …"
        return apart or all(word.text in self._fillers or word.text == MASK for word in behind)

    def answer(
        self,
        question: CheckQuestion,
        words: Sequence[Token],
        found: Sequence[Found[Target]],
        open_question: str | None,
        cued: bool = False,
    ) -> Answer | None:
        """What some words answer to a question, open or not.

        Args:
            question: the question.
            words: of a clause.
            found: what they name.
            open_question: id of the question just asked.
            cued: whether it is plain that they are about it.
        """
        here = [each for each in found if each.target[0] == question.id]
        is_open = question.id == open_question
        if question.type is AnswerType.NUMBER:
            return self._number(question, words, found, open_question)
        if question.type is AnswerType.YES_NO:
            words = self._without_classes(words, found)
            return self._yes_or_no(question, words, here, is_open)
        if question.subject:
            return self._open_grade(question, words) if is_open else None
        return self._option(question, words, here, is_open, cued)

    def _option(
        self,
        question: CheckQuestion,
        words: Sequence[Token],
        here: Sequence[Found[Target]],
        is_open: bool,
        cued: bool,
    ) -> Answer | None:
        cued = cued or is_open or not question.cues
        if not cued and not self._cues[question.id].find(words):
            return None
        named = options(here)
        if is_open:
            named = self._with_short(question, words, named)
        if question.type is AnswerType.SEVERAL:
            named = self._without_subjects(question, words, named)
            named = at_their_levels(question, words, named, self._level_words, self._parting)
        chosen = list(
            dict.fromkeys(
                each.target[1]
                for each in named
                if each.target[1] == question.nothing
                or not self._negation.reaches(words, each.start)
            )
        )
        if not chosen:
            # "No GCSEs or A levels" leaves nothing; "no A levels" alone may leave much.
            nothing = is_open and len({each.target for each in named}) > 1
            return [question.nothing] if nothing and question.nothing else None
        if question.type is AnswerType.SEVERAL:
            return without_loners(chosen, question)
        # Of two, the lower: better to promise less.
        return min(chosen, key=question.place) if question.type is AnswerType.ORDERED else chosen[0]

    def _with_short(
        self, question: CheckQuestion, words: Sequence[Token], named: list[Found[Target]]
    ) -> list[Found[Target]]:
        """What is named, with what is meant where the question was just asked."""
        short = options(self._short[question.id].find(words))
        if not named and not self._of_one(question, words):
            return short
        # "No" beside something that there is, or beside a single subject, says of nothing else;
        # "gradd" is a degree wherever it is no grade.
        taken = {place for each in named for place in range(each.start, each.end)}
        more = [
            each
            for each in short
            if words[each.start].text in self._before_a
            and not taken & set(range(each.start, each.end))
        ]
        return sorted([*named, *more], key=lambda each: each.start)

    def _without_subjects(
        self, question: CheckQuestion, words: Sequence[Token], named: list[Found[Target]]
    ) -> list[Found[Target]]:
        """Without what is a school subject here, as Spanish is unless it's a qualification.

        An option that is shown by that very name stays.
        """
        spans = {(each.start, each.end) for each in self._subjects.find(words)}
        own = {word for name in question.names for word in name.split()}
        return [
            each
            for each in named
            if (
                not (
                    each.target[1] == question.nothing and each.end in {start for start, _ in spans}
                )
                and (each.start, each.end) not in spans
            )
            or _is_shown(question, each, words)
            or any(word.text in own for word in words[each.end : each.end + 1])
        ]

    def _of_one(self, question: CheckQuestion, words: Sequence[Token]) -> bool:
        """Whether the words tell of a school subject or two, and nothing of all that there is."""
        subjects = {each.target for each in self._subjects.find(words)}
        several = question.type is AnswerType.SEVERAL
        units = [each for each in self.find(words) if each.target[1] == UNIT]
        counted = any(each.start and words[each.start - 1].text.isdecimal() for each in units)
        return several and 0 < len(subjects) <= _FEW_SUBJECTS and not counted

    def whole(self, question: CheckQuestion, words: Sequence[Token]) -> str | None:
        """The option that is named by some words and nothing besides but whether it will do."""
        asked = min((each.start for each in self._sufficing.find(words)), default=len(words))
        words = words[:asked]
        found = options(self._short[question.id].find(words))
        covered = {place for each in found for place in range(each.start, each.end)}
        filling = {place for place, word in enumerate(words) if word.text in self._fillers}
        return found[0].target[1] if found and len(covered | filling) == len(words) else None

    def bare(self, question: CheckQuestion, words: Sequence[Token], led: bool) -> int | None:
        """A number that counts nothing but what was asked about.

        Args:
            question: what is asked.
            words: of a clause.
            led: whether it may count things that no list knows, if the clause begins with it.
        """
        return self._counting.bare(question, self._left(words, self.find(words)), led)

    def _number(
        self,
        question: CheckQuestion,
        words: Sequence[Token],
        found: Sequence[Found[Target]],
        open_question: str | None,
    ) -> int | None:
        is_open = question.id == open_question
        units = [each for each in found if each.target == (question.id, UNIT)]
        if question.level is not None:
            # It is read with the qualifications.
            return None
        count = self._counting.counted(question, words, units)
        if count is None and is_open:
            return self._counting.bare(question, self._left(words, found), led=False)
        return count

    def _yes_or_no(
        self,
        question: CheckQuestion,
        words: Sequence[Token],
        here: Sequence[Found[Target]],
        is_open: bool,
    ) -> str | None:
        if here:
            return NO if self._negation.reaches(words, here[0].start) else YES
        if not is_open:
            return None
        sign = self.signal(words)
        if sign == YES and asks_instead(question, words, self._asking_yes, self._fillers):
            return None
        return sign if sign in (YES, NO) else None

    def _without_classes(
        self, words: Sequence[Token], found: Iterable[Found[Target]]
    ) -> Sequence[Token]:
        """The words without options in a row such as "a pass without honours"; it denies nothing."""
        ordered = [e for e in found if self._questions[e.target[0]].type is AnswerType.ORDERED]
        left = list(words)
        for each in ordered:
            left[each.start : each.end] = masked(words[each.start : each.end])
        return left

    def _open_grade(self, question: CheckQuestion, words: Sequence[Token]) -> str | None:
        """What was said of the grade without telling it; "yes" alone tells none."""
        for each in self._names.find(words):
            if each.target == ASIDE:
                # "I got it wrong" is no pass.
                words = [
                    *words[: each.start],
                    *masked(words[each.start : each.end]),
                    *words[each.end :],
                ]
        others = [each for each in self._subjects.find(words) if not _same(each, question, words)]
        if others:
            return None
        words = singled(words) if question.id in self._best else words
        passed, failed = self._passed.find(words), self._failed.find(words)
        around = [*passed, *failed]
        words = self._counting.without_others(words)
        named = [
            each.target[1]
            for each in options(self._short[question.id].find(self._in_digits(words)))
            if not self._is_article(words, each.start)
            # In "C or above" the C is the least that it may be.
            and not any(e.start <= each.start < each.end <= e.end for e in around)
        ]
        if named:
            # Of "7 and 6" in sciences the best was asked for; of "6 or 7" nobody knows.
            alike = question.id in self._best and not self._counting.is_either(words)
            return (max if alike else min)(named, key=question.place)
        if failed:
            return question.failed
        if passed:
            return question.passing
        return question.not_taken if self.signal(words) == NO else None

    def _is_article(self, words: Sequence[Token], place: int) -> bool:
        """Whether the word is "a" and no grade; in "a I think" it is one."""
        if words[place].text != "a" or words[place].written == "A" or len(words) == 1:
            return False
        after = [word.text for word in words[place + 1 : place + 2]]
        return not after or after[0] in self._numbers or after[0] not in self._fillers

    def _in_digits(self, words: Sequence[Token]) -> list[Token]:
        """The words with a number in words as a digit, where it may be a grade: "a seven"."""
        counted = any(each.target[1] == UNIT for each in self.find(words))
        return [
            replace(word, text=str(self._numbers[word.text]))
            if word.text in self._numbers
            and not counted
            and (len(words) == 1 or (place and words[place - 1].text in self._before_grade))
            else word
            for place, word in enumerate(words)
        ]

    def _left(self, words: Sequence[Token], found: Iterable[Found[Target]]) -> list[Token]:
        """The words without qualifications and what counts them."""
        return _masked(words, [each for each in found if self._counts(each)])

    def _counts(self, found: Found[Target]) -> bool:
        """Whether what was found is a qualification or what a number counts."""
        kind = self._questions[found.target[0]].type
        return kind in (AnswerType.SEVERAL, AnswerType.NUMBER)


def _names_of(questions: Questions, key: str, reader: WordReader) -> dict[str, Names[bool]]:
    return {
        each.id: reader.names((name, True) for name in getattr(each, key))
        for each in questions.values()
    }


def _masked(words: Sequence[Token], found: Sequence[Found[Target]]) -> list[Token]:
    """The words without qualifications and the numbers that count them."""
    left = list(words)
    for each in found:
        counted = each.start and words[each.start - 1].text.isdecimal()
        first = each.start - 1 if counted else each.start
        left[first : each.end] = masked(words[first : each.end])
    return left


def _is_shown(question: CheckQuestion, found: Found[Target], words: Sequence[Token]) -> bool:
    """Whether some words are those that the option they name is shown with."""
    option = question.option(found.target[1])
    said = " ".join(word.text for word in words[found.start : found.end])
    shown = (option.words.en, option.words.cy) if option is not None else ()
    return any(each is not None and each.lower() == said for each in shown)


def _same(found: Found[str], question: CheckQuestion, words: Sequence[Token]) -> bool:
    said = " ".join(word.text for word in words[found.start : found.end])
    return said in question.subject
