"""How the check would come out with what a question only supposes, such as "what if I got a B"."""

from __future__ import annotations

from careers.eligibility import moves
from careers.eligibility.ending import Ending
from careers.eligibility.placing import Placing
from careers.eligibility.saying import answer_lines
from careers.hearing.heard import Reading
from careers.policy.answers import Answer as Said
from careers.shapes.questions import AnswerType
from careers.turn.turn import Reply


class Supposing(Placing):
    """Weighs what is supposed after the end, and notes nothing of it."""

    def supposed(self) -> Reply | None:
        """The verdicts as they would be then; None where nothing is supposed."""
        state, questions = self._state, self._job.questions
        if self._supposing(None, everything=False).answers:
            return None  # it is told, and not only asked
        reading = self._supposing(None)
        told = reading.answers or self._grade_supposed()
        if not told:
            return None
        then, _ = moves.taken(state, told, questions, told, reading.towards, reading.held)
        ending = self._ending(then)
        if not isinstance(ending, Ending):
            return None
        lines = "; ".join(answer_lines(self._speaker, questions, then, told))
        message = ending.supposed(self._speaker.words("guide.supposing", answers=lines))
        return self._say([message], state, self._replies_at_end())

    def _supposing(self, asked: str | None, everything: bool = True) -> Reading:
        """What the message tells, in its questions as well if need be."""
        known, other = self._state.answers, self._state.for_other
        return self._job.reader.read(self._turn.text, asked, everything, known, other)

    def _grade_supposed(self) -> dict[str, Said]:
        """A grade that stands alone, as that of the subject that is named or is still missing."""
        named = self._job.question_named(self._turn.text)
        for name in [named] if named is not None else self._failed():
            answer = self._supposing(name).answers.get(name)
            if answer is not None:
                return {name: answer}
        return {}

    def _failed(self) -> list[str]:
        """The question whose grade is no pass, if there is one and no other."""
        failed = [
            name
            for name, each in self._job.questions.items()
            if each.type is AnswerType.ORDERED
            and each.subject
            and isinstance(self._state.answers.get(name), str)
            and not each.is_pass(str(self._state.answers[name]))
        ]
        return failed if len(failed) == 1 else []
