"""Made-up people go through the eligibility check with the running bot."""

from __future__ import annotations

import os
from typing import Any
from uuid import uuid4

import pytest

from careers.policy.answers import Answer
from careers.shapes.questions import AnswerType
from careers.shapes.store import Store
from tests.careers.eligibility.simulated import asked_in
from tests.people.checks import Position
from tests.people.claims import Line
from tests.people.people import converse
from tests.people.talk import Engine, Heard, transcript
from tests.running_bot import RunningBot, custom, texts
from tests.shown import answers_of, verdicts_of

pytestmark = pytest.mark.bot

_JOB = "clinical-technologist"
_COUNT = int(os.environ.get("PEOPLE_WITH_RASA", "0"))
_BASE = os.environ.get("PEOPLE_SEED", "people")


class WithRasa:
    """A conversation over the REST channel; what was noted is seen at the end."""

    def __init__(self, bot: RunningBot, engine: Engine) -> None:
        """Begin it."""
        self._bot = bot
        self._engine = engine
        self._sender = f"people-{uuid4().hex}"
        self._payloads: dict[str, str] = {}

    def __call__(self, line: Line) -> Heard:
        """Send a line, or what pressing a quick reply sends."""
        sent = self._payloads[line.text] if line.press else line.text
        messages = self._bot.say(self._sender, sent, occupation=_JOB)
        buttons = [button for each in messages for button in each.get("buttons", ())]
        self._payloads = {each["title"]: each["payload"] for each in buttons}
        said, shown = texts(messages), custom(messages)
        verdicts = verdicts_of(shown)
        opened = asked_in(said, self._engine.job.questions.values())
        phase = "done" if verdicts else "asking" if opened else "stopped"
        noted = self._noted(shown) if verdicts else {}
        return Heard(said, Position(phase, opened, noted), frozenset(self._payloads), verdicts)

    def _noted(self, shown: dict[str, Any]) -> dict[str, Answer]:
        found: dict[str, Answer] = {}
        for told in answers_of(shown):
            question = self._engine.job.questions[told["question"]]
            left = str(told["answer"])
            ids: list[str] = []
            for option in sorted(question.options, key=lambda each: -len(each.words.en)):
                if option.words.en in left:
                    ids.append(option.id)
                    left = left.replace(option.words.en, "", 1)
            if question.type is AnswerType.SEVERAL:
                found[question.id] = ids or ["unknown"]
            elif ids or left.isdecimal():
                found[question.id] = ids[0] if ids else int(left)
            else:
                found[question.id] = left.lower() if left in ("Yes", "No") else "unknown"
        return found


@pytest.mark.skipif(_COUNT == 0, reason="`make people` holds these conversations")
def test_with_rasa_too_the_verdict_is_that_of_the_facts(bot: RunningBot, store: Store) -> None:
    engine = Engine(store, _JOB)
    failed = []
    for place in range(_COUNT):
        talk = converse(engine, f"{_BASE}-{place}", WithRasa(bot, engine))
        if talk.failure is not None:
            failed.append(f"seed {_BASE}-{place}: {talk.failure}\n{transcript(talk)}")
    assert not failed, f"{len(failed)} of {_COUNT} failed\n" + "\n".join(failed)
