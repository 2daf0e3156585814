"""One message that comes to the check: what it is answered with, and what it needs for that."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from careers.answering.speaker import Speaker
from careers.eligibility.choosing import Choosing
from careers.eligibility.dialogue import Dialogue
from careers.eligibility.fitting import Fitted
from careers.eligibility.job import CheckedJob, can_be_checked
from careers.eligibility.replying import Respond
from careers.eligibility.state import GuideState
from careers.shapes.profile import Profile
from careers.shapes.store import Store
from careers.turn.answer import Status
from careers.turn.encoding import kept
from careers.turn.memory import Memory, as_offer
from careers.turn.press import CHECK
from careers.turn.question import Question
from careers.turn.turn import Reply, Turn


@dataclass
class OneTurn:
    """A message, with all that answering it needs.

    Attributes:
        store: the content.
        job: gives the check of a job by its id.
        profile: the job that is talked about.
        found: the position in a check that was begun; None where there is none.
        turn: the message.
        memory: what is remembered.
        speaker: says the answer.
        respond: gives the usual answer.
        offers: whether the check is offered with it, whatever is asked.
        closing: its words that say that everything was told; empty where none do.
        sums_up: whether it asks what comes of what it tells.
    """

    store: Store
    job: Callable[[str], CheckedJob]
    profile: Profile
    found: Fitted | None
    turn: Turn
    memory: Memory
    speaker: Speaker
    respond: Respond
    offers: bool = False
    closing: str = ""
    sums_up: bool = False

    def checks(self, job: str | None) -> bool:
        """Whether there is a check of a job."""
        profile = self.store.profiles.get(job or "")
        return profile is not None and can_be_checked(profile)

    def dialogue(self, state: GuideState, unasked: bool = False) -> Dialogue:
        """The check in a position, as it takes this message."""
        job = self.job(state.job)
        talk = Dialogue(job, state, self.turn, self.memory, self.speaker, self.respond)
        talk.unasked, talk.closing = unasked, self.closing
        talk.sums_up = self.sums_up or bool(self.closing)
        return talk

    def choosing(self, state: GuideState) -> Choosing:
        """The question which job is meant, as it takes this message."""
        job = self.job(state.job)
        return Choosing(job, state, self.turn, self.memory, self.speaker, self.respond)

    def usual(self, question: Question | None = None) -> Reply:
        """The usual answer, to another question if need be; the check is offered where it helps."""
        turn = replace(self.turn, questions=(question,)) if question else self.turn
        reply = self.respond(turn, self.memory)
        topics = (self.store.topics.get(each.topic or "") for each in turn.questions)
        asked = self.offers or any(topic and topic.offers_check for topic in topics)
        offers = self.found is None and asked
        offers = offers and reply.answer.status is not Status.OUT_OF_SCOPE
        return self._offering(reply) if offers and can_be_checked(self.profile) else reply

    def _offering(self, reply: Reply) -> Reply:
        """A reply that offers the check as well."""
        offer = self.speaker.message(self.speaker.words("guide.offer_check"))
        said = (*reply.answer.messages, offer)
        answer = replace(reply.answer, messages=said, language=self.speaker.language)
        offered = [as_offer(Question(CHECK))]
        return Reply(answer, replace(reply.memory, offered=offered, last_answer=kept(said)))
