"""What the check does when a visitor tells it to: why, skip, go back, change, stop and so on."""

from __future__ import annotations

from collections.abc import Callable

from careers.answering.speaker import Part
from careers.eligibility import moves
from careers.eligibility.replying import Replying
from careers.eligibility.saying import answers_block, change_replies, command_reply
from careers.eligibility.state import GuideState, Phase
from careers.turn.answer import QuickReply
from careers.turn.blocks import Message
from careers.turn.turn import Reply

# What makes sense only where the open question was put.
_OF_QUESTION = ("why", "skip", "repeat")


class Obeying(Replying):
    """Does what one message tells the check to do.

    Attributes:
        unasked: whether the visitor hasn't been asked the open question yet.
        closing: the words of the message that say that everything was told; empty for none.
        sums_up: whether it says so, or asks what comes of what it tells.
    """

    unasked = False
    closing = ""
    sums_up = False

    def resume(self) -> Reply:
        """Go on where the check was left."""
        state = self._state.in_phase(Phase.ASKING)
        if state.open is None:
            state = moves.onward(state, self._job.planner)
        if state.open is None:
            return self._ask(state)  # the result is told once more, and nothing is asked
        return self._ask(state, self._speaker.words("guide.resumed"))

    def stop(self) -> Reply:
        """Stop asking at once; the answers are kept, and that is said."""
        state = self._state.in_phase(Phase.STOPPED)
        replies = [command_reply(self._speaker, "carry_on")]
        return self._say([self._speaker.words("guide.stopped")], state, replies)

    def _leave(self) -> Reply:
        """A person is asked for, or the visitor goes: the check waits for "carry on"."""
        usual = self._respond(self._turn, self._memory)
        state = self._state.in_phase(Phase.PAUSED)
        replies = [command_reply(self._speaker, "carry_on")]
        return self._after(usual, [self._speaker.words("guide.paused")], state, replies)

    def over(self) -> Reply:
        """The check has ended: there is nothing left to leave out, to stop or to go on with."""
        said = [self._speaker.words("guide.over")]
        return self._say(said, self._state, self._replies_at_end())

    def _replies_at_end(self) -> list[QuickReply]:
        """What can be pressed once all has been asked."""
        return [command_reply(self._speaker, each) for each in ("summary", "told", "again")]

    def _obey(self, command: str) -> Reply:
        obey: dict[str, Callable[[], Reply]] = {
            "why": self._why,
            "skip": lambda: self._skip("guide.skipped"),
            "back": self._back,
            "stop": self.stop,
            "carry_on": self.resume,
            "told": self._tell,
            "change": self._change,
            "again": self._again,
            "summary": self._summary,
            "result": self._result,
            "repeat": self._repeat,
        }
        if self.unasked and command in _OF_QUESTION:
            return self._ask(self._state)
        return obey[command]() if command in obey else self.resume()

    def _why(self) -> Reply:
        if self._state.open is None:
            return self._respond(self._turn, self._memory)
        question = self._job.questions[self._state.open]
        return self._ask(self._state, self._speaker.text(question.why))

    def _reopen(self, name: str) -> Reply:
        state = moves.reopened(self._state, name, self._job.questions)
        return self._ask(state, self._speaker.words("guide.reopened"))

    def _skip(self, key: str) -> Reply:
        return self._leave_out(self._state.open, key)

    def _leave_out(self, name: str | None, key: str) -> Reply:
        state = moves.left_out(self._state, name)
        state = moves.onward(state, self._job.planner)
        return self._ask(state, self._speaker.words(key))

    def _back(self) -> Reply:
        state = moves.one_back(self._state, self._job.questions)
        if state is None:
            return self._ask(self._state, self._speaker.words("guide.nothing_back"))
        return self._ask(state, self._speaker.words("guide.back"))

    def _tell(self) -> Reply:
        if not self._state.answers:
            return self._ask(self._state, self._speaker.words("guide.told_nothing"))
        answers = answers_block(self._speaker, self._job.questions, self._state)
        told: list[Part] = [self._speaker.words("guide.told"), answers]
        if self._state.open:
            return self._ask(self._state, *told)
        replies = change_replies(self._speaker, self._job.questions, self._state)
        return self._say([self._speaker.message(*told)], self._state, replies)

    def _change(self) -> Reply:
        answers = self._state.answers
        named = self._job.question_named(self._turn.text)
        known = named is not None and (named in answers or named == self._state.open)
        if named is not None and known:
            return self._reopen(named)
        if not answers:
            return self._ask(self._state, self._speaker.words("guide.change_nothing"))
        state = self._state.in_phase(Phase.CHOOSING_ANSWER)
        told = answers_block(self._speaker, self._job.questions, state)
        message = self._speaker.message(self._speaker.words("guide.change_which"), told)
        replies = change_replies(self._speaker, self._job.questions, state)
        return self._say([message], state, replies)

    def _again(self) -> Reply:
        state = moves.restarted(self._state)
        state = moves.onward(state, self._job.planner)
        return self._ask(state, self._speaker.words("guide.afresh"))

    def _summary(self) -> Reply:
        if self._state.phase is not Phase.DONE:
            return self._tell()
        answer = self._ending(self._state).summary()
        return self._reply(answer, self._state)

    def _result(self) -> Reply:
        """How it comes out: at the end all of it, before it the verdicts by what was told."""
        state = self._state
        if state.open is None:
            done = state.in_phase(Phase.DONE)
            return self._reply(self._ending(done).answer(), done)
        if not state.answers:
            return self._ask(state, self._speaker.words("guide.told_nothing"))
        return self._ask(state, *self._so_far(state))

    def _so_far(self, state: GuideState) -> Message:
        """The verdicts by what was told; none at the end, which tells them all."""
        told = state.open is not None and state.answers
        ways = [way for each in self._turn.questions for way in each.all("route")]
        ways += self._job.ways.in_text(self._turn.text)
        return self._ending(state).so_far(ways) if told else ()

    def _repeat(self) -> Reply:
        return self._ask(self._state) if self._state.open else self.resume()
