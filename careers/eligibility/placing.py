"""What the check asks about an answer, before it can be noted: what grades are of, at which level."""

from __future__ import annotations

from dataclasses import replace

from careers.eligibility import moves
from careers.eligibility.obeying import Obeying
from careers.eligibility.saying import level_replies
from careers.eligibility.state import GuideState, Phase
from careers.hearing.heard import Reading
from careers.policy.answers import Answer as Said
from careers.policy.answers import held_question
from careers.policy.standing import key_of, keys_of
from careers.shapes.questions import UNKNOWN
from careers.turn.press import Press, Tell
from careers.turn.turn import Reply


class Placing(Obeying):
    """Finds out where what was told belongs."""

    def _which_level(self, state: GuideState, reading: Reading) -> Reply:
        """Ask what grades are of; they wait for the answer."""
        state = replace(state, waiting=reading.unplaced)
        graded = any(grade for _, grade in reading.unplaced)
        which = self._speaker.words("guide.which_level" if graded else "guide.which_subject")
        return self._ask(state, which)

    def _placed(self, level: str, said: dict[str, Said]) -> dict[str, Said]:
        """The answers of what waits, as of a level; beside grades it tells no more."""
        placed = self._job.reader.placed(self._state.waiting, level, self._state.open)
        graded = any(grade for _, grade in self._state.waiting)
        return {**({} if graded or not placed else said), **placed}

    def _listed_again(self) -> list[str] | None:
        """Ids of answered questions whose answer a message only spells out.

        Such as the subjects of three A levels that were told before. Where another number is spelt
        out, which may be half of them, it changes nothing. None for any other message.
        """
        for name, question in self._job.questions.items():
            if question.listed and name in self._state.answers:
                told = self._job.reader.read(self._turn.text, name).answers.get(name)
                if told is not None:
                    return [name]
        return None

    def _which_of_levels(self, state: GuideState, reading: Reading, *lead: str) -> Reply:
        """Ask for the level of a qualification of which there are several; it waits meanwhile."""
        question = held_question(self._job.questions)
        option = question.option(reading.unlevelled) if question else None
        if question is None or option is None:
            return self._ask(state, *lead)
        asked = state.asked if question.id in state.asked else (*state.asked, question.id)
        state = replace(state, phase=Phase.ASKING, open=question.id, asked=asked, misses=0)
        keys = reading.towards | frozenset(state.towards)
        state = replace(state, unlevelled=option.id, towards=tuple(sorted(keys)))
        message = self._speaker.message(*lead, self._speaker.words("guide.which_of_levels"))
        return self._say([message], state, level_replies(self._speaker, question, option))

    def _unlevelled(self, reading: Reading, command: str | None) -> dict[str, Said]:
        """The answers once the level that was asked for is told, or isn't known."""
        waits, question = self._state.unlevelled, held_question(self._job.questions)
        if not waits or question is None or self._state.open != question.id:
            return {}
        option = self._job.reader.at_level(self._turn.text, waits) if command is None else None
        if option is None and not reading.answers and (reading.unsure or command == "skip"):
            option = waits
        return {**reading.answers, question.id: [option]} if option is not None else {}

    def _still(self, reading: Reading, told: dict[str, Said]) -> Reading:
        """A reading of a level, which is worked towards if that was said before it was asked."""
        question = held_question(self._job.questions)
        waits = self._state.unlevelled
        if question is None or not waits or question.id not in told:
            return reading
        towards = key_of(question.id, waits) in self._state.towards
        keys = keys_of(question, told[question.id]) if towards else frozenset()
        return replace(reading, towards=reading.towards | keys)

    def _level_not_known(self, press: Press) -> dict[str, Said]:
        """The answer of who presses "not sure" where the level was asked."""
        if not isinstance(press, Tell) or press.value != UNKNOWN:
            return {}
        waits = press.question_id == self._state.open and self._state.unlevelled
        return {press.question_id: [waits]} if waits else {}

    def _without_several(self, reading: Reading) -> dict[str, Said]:
        """What a message tells besides the qualification whose level is to be asked."""
        question = held_question(self._job.questions)
        own = question.id if question else None
        return {name: each for name, each in reading.answers.items() if name != own}

    def _without_level(self, reading: Reading) -> Reply | None:
        """The reply to what has no level, after what else is told; None where all is plain."""
        question = held_question(self._job.questions)
        if question is None or not reading.unlevelled or self._state.unlevelled:
            return None
        told = self._without_several(reading)
        state = replace(self._state, for_other=reading.for_other or self._state.for_other)
        state, _ = moves.taken(state, told, self._job.questions, (), reading.towards, reading.held)
        return self._which_of_levels(state, reading, *self._noted(state, told))
