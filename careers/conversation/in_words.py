"""Facts that hold the very words of a question, told where its topic has no answer to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from careers.answering.choosing import Choice
from careers.answering.dispatch import answer_question
from careers.answering.sections import answer_choice, chooser_of, general, wanted_by
from careers.answering.speaker import Speaker
from careers.conversation.facts_in_words import (
    facts_with,
    holds_any,
    says,
    stems_of,
    telling_words,
)
from careers.conversation.of_whom import facts_on, told_of_whom
from careers.shapes.kinds import ASPECT, LOOSE, YES_OR_NO, QuestionKind
from careers.shapes.profile import Profile
from careers.shapes.store import Store
from careers.shapes.topics import JOB, JOB_GROUP, OTHER_JOB, UNLISTED, AnsweredBy
from careers.turn.answer import Answer, Status
from careers.turn.memory import Memory
from careers.turn.question import Question
from careers.turn.turn import Turn

_OF_FACTS = (AnsweredBy.SECTION, AnsweredBy.HOURS)
_UNCLEAR, _SURE = 0.6, 0.9
# Below this, what is said of a topic is told as the nearest that is known, and not as the answer.
_DOUBTFUL = 0.45
# What tells nothing of the topic that is meant.
_UNTELLING = (JOB, JOB_GROUP, "reference")
_QUALIFICATION = "qualification"
# Shorter words, such as "r" and "n", tell nothing.
_SHORTEST = 4


@dataclass(frozen=True)
class InWords:
    """Looks for the words of a message in the facts of a job."""

    speaker: Speaker
    profile: Profile
    turn: Turn
    memory: Memory

    @property
    def _store(self) -> Store:
        return self.speaker.store

    def instead(self, question: Question, before: Answer) -> tuple[Answer, Question] | None:
        """The facts that hold the words of a question, and what they answer.

        They are looked for where the topic that was read has none, or isn't clear and says none
        of them.

        Args:
            question: what was asked.
            before: what its topic says.
        """
        topic = self._store.topic(question.topic)
        of_section = topic is not None and topic.answered_by in _OF_FACTS
        untold = before.status is Status.HANDED_OFF
        if not of_section or self.turn.press is not None:
            return None
        alone = len(self.turn.questions) == 1
        if alone and (found := self._named(question, before)) is not None:
            return found
        if untold and (found := self._of_qualification(question)) is not None:
            return found
        if not alone or (not untold and self.turn.confidence >= _UNCLEAR):
            return None
        if question.all(ASPECT):
            return None  # what is known of it was told, or that nothing is
        if untold and self._names_own_field(question):
            field = replace(question, intent=self._store.named_alone("specialism").intent)
            return answer_question(self.speaker, self.profile, field, self.memory), field
        words = telling_words(self._store, self.profile, self.turn.text)
        if not words or (not untold and says(" ".join(before.paragraphs), words)):
            return None
        # Where the topic is sure to be meant, one word in a fact on something else says little.
        sure = self.turn.confidence >= _SURE and topic is not None and not topic.of_anything
        half = untold and self.turn.confidence < _DOUBTFUL
        choice = self._facts_with(words, question, half)
        if choice is None and untold and topic is not None and topic.of_anything:
            return self._near(words, question)
        if choice is None or (sure and len(words) < 2):
            return None if untold else self._doubted(question)
        return self._told(choice, question)

    def found(self, question: Question) -> tuple[Answer, Question] | None:
        """The facts that hold the words of what wasn't understood, if it asks something."""
        if not question.kinds:
            return None
        told = facts_on(self._store, self.profile, "", self.turn.text)
        if told is not None:
            return self._told(told, question)
        words = telling_words(self._store, self.profile, self.turn.text)
        choice = self._facts_with(words, question)
        return self._told(choice, question) if choice else self._near(words, question)

    def of_another(
        self, question: Question, others: Sequence[str]
    ) -> tuple[Answer, Question] | None:
        """What the job says of going on to another that there are no facts on, such as a health visitor.

        Where it speaks of doctors otherwise, that tells nobody whether they could become one.
        """
        topic = self._store.topic(question.topic)
        onward = self._store.answered_by(AnsweredBy.CHECK).onward
        asks = topic is None or topic.answered_by is AnsweredBy.SECTION
        if not asks or not set(question.kinds) & set(YES_OR_NO) or UNLISTED in others:
            return None
        for other in others:
            name = self._stems(OTHER_JOB, other)
            choice = facts_with(self._store, self.profile, name)
            if choice is not None and choice.place.topic == onward:
                return self._told(choice, question)
        here = self.turn.onward and topic is not None and topic.id == onward
        return self._onward_unsaid(question) if here else None

    def _onward_unsaid(self, question: Question) -> tuple[Answer, Question] | None:
        """What the job leads to, told as no more than that where another was asked about."""
        choice = general(self._store, self.profile, question.topic or "")
        if choice is None:
            return None
        return self._told(replace(choice, unsaid=QuestionKind.CAN_I), question)

    def _stems(self, kind: str, word: str) -> frozenset[str]:
        """The words of what something is called, without their endings."""
        return stems_of(self._store.label(kind, word).en)

    def _named(self, question: Question, before: Answer) -> tuple[Answer, Question] | None:
        """The facts on those whom a question names, or on the task that it names."""
        text = self.turn.text
        if of_whom := told_of_whom(self.speaker, self.profile, question, text, before):
            return of_whom
        topic = self._store.topic(question.topic)
        return self._by_words(question) if topic is not None and topic.by_words else None

    def _by_words(self, question: Question) -> tuple[Answer, Question] | None:
        """The facts that hold the words of "do they fit hearing aids".

        Where no fact of the job holds any, what the topic says is told as the nearest.
        """
        words = telling_words(self._store, self.profile, self.turn.text)
        if not question.kinds or not set(question.kinds) <= set(YES_OR_NO) or not words:
            return None
        choice = self._facts_with(words, question)
        if choice is not None:
            own = choice.place.topic == question.topic
            return self._told(choice, question) if own else None
        named = any(each.kind not in _UNTELLING for each in question.things)
        short = all(len(word) < _SHORTEST for word in words)
        if named or short or holds_any(self._store, self.profile, words):
            return None
        if (choice := general(self._store, self.profile, question.topic or "")) is None:
            return None
        return self._told(replace(choice, unsaid=QuestionKind.WHETHER), question)

    def _of_qualification(self, question: Question) -> tuple[Answer, Question] | None:
        """The facts that name a qualification, of which its topic says nothing."""
        for named in question.all(_QUALIFICATION):
            name = self._stems(_QUALIFICATION, named)
            choice = facts_with(self._store, self.profile, name)
            if choice is not None:
                return self._told(choice, question)
        return None

    def _near(self, words: frozenset[str], question: Question) -> tuple[Answer, Question] | None:
        """Facts that hold one of two words that ask yes or no, told as no more than the nearest."""
        if not set(question.kinds) & set(YES_OR_NO):
            return None
        choice = self._facts_with(words, question, half=True)
        if choice is None:
            return None
        return self._told(replace(choice, unsaid=QuestionKind.WHETHER), question)

    def _told(self, choice: Choice, question: Question) -> tuple[Answer, Question]:
        asked = Question(f"ask_{choice.place.topic}", question.named)
        return answer_choice(self.speaker, self.profile, choice, asked), asked

    def _facts_with(
        self, words: frozenset[str], question: Question, half: bool = False
    ) -> Choice | None:
        """The facts that hold some words; of a question for a time or an amount, those that tell it."""
        choice = facts_with(self._store, self.profile, words, half)
        wanted = wanted_by(self._store, question)
        told = set(wanted.kinds) - {*LOOSE, *YES_OR_NO}
        if choice is None or not told or wanted.strict is None:
            return choice
        answers = [kind for _, point in choice.points for kind in point.answers]
        answers += choice.place.section.lead_answers if choice.lead else ()
        return choice if wanted.met_by(answers) else None

    def _names_own_field(self, question: Question) -> bool:
        """Whether it names a field of the job's work."""
        own = {field.id for field in self.profile.specialisms}
        return bool(own & set(question.all("specialism")))

    def _doubted(self, question: Question) -> tuple[Answer, Question] | None:
        """What is known on a topic, told as the nearest only, where it is doubtful that it is meant.

        None where something is named that the topic may tell of.
        """
        named = [each for each in question.things if each.kind not in _UNTELLING]
        if named or not question.kinds or self.turn.confidence >= _DOUBTFUL:
            return None
        chooser = chooser_of(self._store, self.profile)
        wanted = wanted_by(self._store, question)
        choice = chooser.choose(wanted, question.topic or "")
        if choice is None or choice.unsaid is not None:
            return None
        told = replace(choice, unsaid=wanted.strict or QuestionKind.WHETHER)
        return answer_choice(self.speaker, self.profile, told, question), question
