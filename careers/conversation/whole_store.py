"""Questions over all jobs of the store: which fit, which of two, and what answers open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from careers.answering.speaker import Speaker
from careers.conversation.comparison import Comparison
from careers.finding.finder import Finder, like_this
from careers.finding.hearing import want_reader
from careers.finding.telling import MOST_SHOWN, FindingsSpeaker
from careers.finding.wants import Kind, Want, as_texts, joined, still_known, wants_in
from careers.shapes.store import Store
from careers.shapes.topics import AnsweredBy
from careers.turn.answer import Answer
from careers.turn.memory import Memory
from careers.turn.press import FROM, WANT
from careers.turn.question import Question
from careers.turn.turn import Turn

_GOING_ON = ("follow_up", "nlu_fallback", "correct_answer")
_MORE = ("more_detail", "affirm")


class WholeStore:
    """Answers what concerns all jobs; made once for a store."""

    def __init__(self, store: Store) -> None:
        """Prepare to answer over a store."""
        self._store = store
        self._finder = Finder(store)
        self._reader = want_reader(store)
        self._comparison = Comparison(store)

    @property
    def _finding(self) -> str:
        return self._store.answered_by(AnsweredBy.FINDING).id

    def answer(
        self, speaker: Speaker, question: Question, turn: Turn, memory: Memory
    ) -> tuple[Answer, Memory] | None:
        """The answer to a question for jobs, and the memory after it.

        Returns:
            None where the question is none over the whole store.
        """
        if (compared := self._comparison.answer(speaker, question, turn, memory)) is not None:
            return compared
        topic = self._store.topic(question.topic)
        if topic is None or topic.answered_by not in (AnsweredBy.FINDING, AnsweredBy.POSSIBLE):
            return None
        if topic.answered_by is AnsweredBy.POSSIBLE:  # there is no check of any job
            return self._found(speaker, question, (), memory, 0)
        if turn.press is not None or question.all(WANT):
            wants = still_known(wants_in(question.all(WANT)), self._store)
            return self._found(speaker, question, wants, memory, _number(question.first(FROM)))
        wants = self._reader.read(turn.text, question)
        return self._found(speaker, question, like_this(wants, memory.occupation), memory, 0)

    def goes_on(self, speaker: Speaker, turn: Turn, memory: Memory) -> tuple[Answer, Memory] | None:
        """After jobs were found: more of them, or those that are wanted otherwise as well.

        Returns:
            None where the message doesn't go on about them.
        """
        if memory.topic != self._finding or not memory.searched:
            return None
        asked = Question(self._store.topics[self._finding].intent, turn.questions[0].named)
        before = still_known(wants_in(memory.searched), self._store)
        if turn.intent in _MORE and not turn.questions[0].all("occupation"):
            return self._found(speaker, asked, before, memory, memory.found_so_far)
        if turn.intent not in _GOING_ON or not turn.text:
            return None
        read = like_this(self._reader.read(turn.text, asked), memory.occupation)
        more = tuple(want for want in read if want.kind is not Kind.TEXT)
        return self._found(speaker, asked, joined(before, more), memory, 0) if more else None

    def _found(
        self,
        speaker: Speaker,
        question: Question,
        wants: Sequence[Want],
        memory: Memory,
        shown: int,
    ) -> tuple[Answer, Memory]:
        nation = question.first("nation")
        found = self._finder.find(wants, speaker.today, nation, speaker.language)
        answer = FindingsSpeaker(speaker, found).answer(shown)
        so_far = min(shown + MOST_SHOWN, len(found.results))
        after = memory.after(question)
        return answer, replace(after, searched=as_texts(wants), found_so_far=so_far)


def _number(text: str | None) -> int:
    return int(text) if text is not None and text.isdecimal() else 0
