"""Builds the replies of the check, and the memory after them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from careers.answering.speaker import Part, Speaker
from careers.eligibility import moves
from careers.eligibility.all_ending import AllEnding
from careers.eligibility.ending import Ending
from careers.eligibility.every_job import EVERY_JOB
from careers.eligibility.job import CheckedJob
from careers.eligibility.saying import answer_lines, question_replies
from careers.eligibility.state import GuideState, Phase
from careers.finding.wants import wishes_in
from careers.turn.answer import Answer, QuickReply, Status
from careers.turn.blocks import Message
from careers.turn.encoding import kept
from careers.turn.memory import Memory
from careers.turn.turn import Reply, Turn

Respond = Callable[[Turn, Memory], Reply]
"""Gives the usual answer to a message, as if there were no check."""


class Replying:
    """What a turn of the check needs to reply."""

    def __init__(
        self,
        job: CheckedJob,
        state: GuideState,
        turn: Turn,
        memory: Memory,
        speaker: Speaker,
        respond: Respond,
    ) -> None:
        """Be in a position of the check when a message comes."""
        self._job = job
        self._turn = turn
        self._memory = memory
        self._speaker = speaker
        self._respond = respond
        notes = dict.fromkeys([*state.notes, *job.notes_in(turn.text)])
        self._state = replace(state, notes=tuple(notes))

    def _noted(self, state: GuideState, told: Iterable[str]) -> list[str]:
        if state.open is None:  # the end tells all answers
            return []
        lines = answer_lines(self._speaker, self._job.questions, state, told)
        return [self._speaker.words("guide.noted", answers="; ".join(lines))] if lines else []

    def _ending(self, state: GuideState) -> Ending | AllEnding:
        if state.job == EVERY_JOB:
            wants = wishes_in(self._memory.searched, self._speaker.store)
            return AllEnding(self._speaker, self._job.questions, state, wants)
        return Ending(self._speaker, self._job.profile, self._job.questions, state)

    def _question_lines(self, state: GuideState) -> list[str]:
        question = self._job.questions[state.open or ""]
        return [self._speaker.text(question.words)]

    def _ask(self, state: GuideState, *lead: Part) -> Reply:
        """The open question after a line or two; the end if there is none."""
        if state.phase is Phase.DONE or state.open is None:
            done = state.in_phase(Phase.DONE)
            return self._reply(self._ending(done).answer(*lead), done)
        state = state.in_phase(Phase.ASKING)
        message = self._speaker.message(*lead, *self._question_lines(state))
        question = self._job.questions[state.open or ""]
        return self._say([message], state, question_replies(self._speaker, question))

    def _say(
        self,
        messages: Iterable[Message | Part],
        state: GuideState,
        replies: Sequence[QuickReply],
    ) -> Reply:
        return self._reply(self._speaker.answer(messages, Status.GUIDED, (), replies), state)

    def _reply(self, answer: Answer, state: GuideState) -> Reply:
        """An answer and the memory after it."""
        if state.phase is Phase.ASKING and state.open is not None:
            step = moves.progress(state, self._job.planner)
            answer = replace(answer, progress=step)
        memory = replace(
            self._memory,
            guide=state.as_slot(),
            offered=[],
            failed_turns=0,
            last_answer=kept(answer.messages),
            answer_status=answer.status.value,
        )
        return Reply(answer, memory)

    def _after(
        self,
        usual: Reply,
        own: Iterable[Message | Part],
        state: GuideState,
        replies: Sequence[QuickReply] | None = None,
    ) -> Reply:
        """The usual answer, and the check's own words after it."""
        if replies is None:
            question = self._job.questions[state.open or ""]
            replies = question_replies(self._speaker, question)
        said = usual.answer.messages
        after = self._speaker.answer(own, Status.GUIDED).messages
        more = [message for message in after if message not in said]
        answer = replace(usual.answer, messages=(*said, *more), replies=tuple(replies))
        self._memory = usual.memory
        failed = usual.memory.failed_turns
        reply = self._reply(answer, state)
        return Reply(reply.answer, replace(reply.memory, failed_turns=failed))
