"""A conversation of the check that tests hold line by line."""

from __future__ import annotations

from typing import Any

from careers.answering.messages import as_custom
from careers.eligibility.job import CheckedJob
from careers.shapes.language import Language
from careers.shapes.store import Store
from careers.turn.answer import Answer, QuickReply
from careers.turn.memory import Memory
from careers.turn.press import Press
from careers.turn.turn import Turn
from tests.careers.eligibility.simulated import WithoutRasa, asked_in
from tests.shown import verdicts_of
from tests.visitor import responder

START = ("could I become one", "ask_eligibility")
"""The message that begins the check."""


class Talk:
    """A conversation that knows which question a reply ends with."""

    def __init__(
        self,
        store: Store,
        job: CheckedJob,
        page: str = "clinical-technologist",
        language: Language = Language.ENGLISH,
    ) -> None:
        """Begin it on a page, in a language."""
        self.say_on = WithoutRasa(store, page, language=language)
        self._questions = list(job.questions.values())
        self.text = ""
        self.custom: dict[str, Any] = {}
        self.replies: tuple[QuickReply, ...] = ()

    def press(self, press: Press) -> Answer:
        """Press a quick reply."""
        say = self.say_on
        turn = Turn.of(press, say.page, say.language)
        reply = responder(say.store).respond(turn, say.memory)
        say.memory = Memory.from_slots(reply.memory.as_slots())
        return reply.answer

    def pressing(self, press: Press) -> str | None:
        """Press a quick reply; gives the question that the reply ends with."""
        answer = self.press(press)
        self.text, self.custom = "\n".join(answer.paragraphs), as_custom(answer)
        self.replies = answer.replies
        return asked_in(self.text, self._questions)

    def __call__(self, *lines: str | tuple[str, str]) -> str | None:
        """Say some lines; gives the question that the last reply ends with."""
        for line in lines:
            words, intent = line if isinstance(line, tuple) else (line, "nlu_fallback")
            self.text, self.custom = self.say_on(words, intent)
            self.replies = self.say_on.replies
        return asked_in(self.text, self._questions)

    @property
    def answers(self) -> dict[str, Any]:
        guide = self.say_on.memory.guide
        return dict(guide["answers"]) if guide else {}

    def asks(self, intent: str, route: str) -> None:
        """Say something that names a way in."""
        self.text, self.custom = self.say_on("", intent, route=route)

    def names_job(self, words: str, job: str) -> None:
        """Say something that does no more than name a job."""
        self.text, self.custom = self.say_on(words, "follow_up", occupation=job)

    def verdicts(self) -> dict[str, str]:
        return verdicts_of(self.custom)
