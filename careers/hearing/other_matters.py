"""A no to what nobody asked, as in "I haven't passed my driving test yet"."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from careers.hearing.clauses import Clause
from careers.hearing.masking import MASK, masked
from careers.hearing.negation import Negation
from careers.policy.answers import Answer, Questions
from careers.shapes.answer_words import AnswerWords
from careers.shapes.questions import AnswerType, CheckQuestion
from careers.words.english import stop_words
from careers.words.names import Found
from careers.words.reader import WordReader
from careers.words.stems import stem
from careers.words.tokens import Token

# An A may be an article, and an E a Welsh "he".
_GRADES = ("b", "c", "d", "u")


class OtherMatters:
    """Leaves such clauses out, so that they answer nothing."""

    def __init__(
        self,
        questions: Questions,
        words: AnswerWords,
        reader: WordReader,
        named: Callable[[Sequence[Token]], Collection[Found[tuple[str, str]]]],
        others: Iterable[CheckQuestion] = (),
    ) -> None:
        """Learn how a no is said, and what the questions are about.

        Args:
            questions: of the job.
            words: how visitors answer.
            reader: reads their words.
            named: finds what some words name for any question.
            others: questions that other jobs ask: "no qualifications" is of the check, too.
        """
        self._named = named
        self._negation = Negation(words, reader)
        self._questions = questions
        self._noes = reader.names((name, True) for name in (*words.denying, *words.refusing))
        self._unsure = reader.names((name, True) for name in words.unsure)
        self._answering = frozenset(words.answering)
        self._denying = frozenset(words.negating)
        self._none = frozenset([*words.answering, *words.refusing, *words.none])
        amounts = set(words.none) - set(words.refusing) - set(words.answering)
        self._amounts = reader.names((name, True) for name in sorted(amounts))
        self._small = stop_words() | reader.words(
            [
                *(*words.fillers, *words.mine, *words.loose, *words.pointing, *words.speaking),
                *(*words.asking, *words.vague, *words.failed, *words.passed, *words.negating),
                *(*words.answering, *words.unsure, *words.counting, *words.joins),
                *words.before_a,
            ]
        )
        # "Not yet, hope that's ok" is about nothing else.
        self._asides = reader.names((name, True) for name in words.asides)
        known = [name for names in words.subjects.values() for name in names]
        known += [name for names in words.levels.values() for name in names]
        known += words.schooling
        absent = (each for each in others if each.nothing and each.id not in questions)
        known += [name for each in absent for name in each.names]
        self._known = reader.names((name, True) for name in known)
        self._about = {
            each.id: frozenset(map(stem, reader.words(_told_of(each))))
            for each in questions.values()
        }

    def without(
        self,
        clauses: Sequence[Clause],
        question: CheckQuestion | None,
        known: Mapping[str, Answer],
    ) -> list[Clause]:
        """The clauses without what denies something else than was asked.

        A no by itself before such a clause answers a question for yes or no; asked how many, it
        may as well begin what comes next.

        Args:
            clauses: of a message.
            question: that is open; None if none is.
            known: what was answered before, by question.
        """
        if question is None:
            return list(clauses)
        others = [self._denies_another(clause, question, known) for clause in clauses]
        plain = question.type is not AnswerType.YES_NO
        asks = any(clause.asks for clause in clauses)
        return [
            replace(clause, words=tuple(masked(clause.words)))
            if other or (plain and self._leads_on(clause, any(others), asks))
            else clause
            for clause, other in zip(clauses, others, strict=True)
        ]

    def _leads_on(self, clause: Clause, denied: bool, asks: bool) -> bool:
        """Whether a clause is a bare no to something else: to what is denied, or asked, after it.

        "No, what about the pay" tells no number; "none, is that bad" tells one.
        """
        plain = all(word.text in self._answering for word in clause.words)
        return self._is_bare(clause) and (denied or (asks and plain))

    def _denies_another(
        self, clause: Clause, question: CheckQuestion, known: Mapping[str, Answer]
    ) -> bool:
        words = clause.words
        noes = self._noes.find(words)
        said = [word.text for word in words]
        # "No idea, it's long ago" is an answer, and "nothing from school" an amount.
        if not noes or self._unsure.find(words) or self._amounts.find(words):
            return False
        if question.type is AnswerType.YES_NO and self._answers(clause, noes):
            return False
        about = self._content(clause, noes)
        if not about or self._known.find(words) or self._names_own(words, question, known):
            return False
        return about.isdisjoint(self._about[question.id]) and not any(map(_may_be_grade, said))

    def _names_own(
        self, words: Sequence[Token], question: CheckQuestion, known: Mapping[str, Answer]
    ) -> bool:
        """Whether what some words name may be meant for the question, or is held already.

        "I haven't been abroad" tells nothing of a master's; "I stopped after my degree" does.
        """
        named = self._named(words)
        if question.type is not AnswerType.YES_NO:
            return bool(named)
        for each in named:
            name, option = each.target
            held = known.get(name)
            several = self._questions[name].type is AnswerType.SEVERAL
            denied = self._negation.reaches(words, each.start)
            if not (several and denied) or (isinstance(held, list) and option in held):
                return True
        return False

    def _answers(self, clause: Clause, noes: Sequence[Found[bool]]) -> bool:
        """Whether a plain no stands first, whatever follows it; or apart, as in "oh dear, no".

        In "no hospital work" the no belongs to what it stands before.
        """
        first, words = noes[0], clause.words
        before = all(word.text in self._small for word in words[: first.start])
        ends = first.end == len(words) or clause.parts_after(first.end - 1)
        last = ends and clause.parts_after(first.start - 1)
        plain = words[first.start].text in self._answering and not self._belongs(clause, first)
        return (before or last) and plain

    def _belongs(self, clause: Clause, no: Found[bool]) -> bool:
        """Whether a no stands at once before what there is none of."""
        following = clause.words[no.end : no.end + 1]
        denying = clause.words[no.start].text in self._denying and no.end - no.start == 1
        apart = clause.parts_after(no.end - 1)
        return denying and not apart and any(word.text not in self._small for word in following)

    def _content(self, clause: Clause, noes: Sequence[Found[bool]]) -> set[str]:
        """The words that say what a clause is about, without their endings."""
        words = clause.words
        # Of "no first aid" the aside is what there is none of.
        denied = {
            each.end
            for each in noes
            if words[each.start].text in self._none and not clause.parts_after(each.end - 1)
        }
        asides = (each for each in self._asides.find(words) if each.start not in denied)
        said = [*noes, *asides]
        taken = {place for each in said for place in range(each.start, each.end)}
        left = (word.text for place, word in enumerate(words) if place not in taken)
        return {stem(word) for word in left if word != MASK and word not in self._small}

    def _is_bare(self, clause: Clause) -> bool:
        noes = self._noes.find(clause.words)
        return bool(noes) and not self._content(clause, noes)


def _told_of(question: CheckQuestion) -> list[str]:
    """All that says what a question is about."""
    texts = [question.words, question.label, *(each.words for each in question.options)]
    said = [words for text in texts for words in (text.en, text.cy) if words]
    return [*said, *question.names]


def _may_be_grade(word: str) -> bool:
    return word.isdecimal() or word in _GRADES
