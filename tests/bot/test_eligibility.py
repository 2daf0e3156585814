"""The eligibility check in the running bot."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from careers.eligibility.job import CheckedJob
from careers.shapes.store import Store
from careers.turn.press import Tell, encode
from tests.careers.eligibility.simulated import MOST_TURNS, asked_in, talk, visitors
from tests.running_bot import RunningBot, custom, running_bot, texts
from tests.shown import verdicts_of

pytestmark = pytest.mark.bot

_JOB = "clinical-technologist"


class WithRasa:
    """A conversation with the running bot."""

    def __init__(self, bot: RunningBot) -> None:
        """Begin it."""
        self._bot = bot
        self._sender = f"eligibility-{uuid4().hex}"

    def __call__(self, text: str, intent: str = "") -> tuple[str, dict[str, Any]]:
        del intent  # the model tells
        messages = self._bot.say(self._sender, text, occupation=_JOB)
        return texts(messages), custom(messages)


@pytest.fixture(scope="module")
def job(store: Store) -> CheckedJob:
    return CheckedJob(store.profiles[_JOB], store)


@pytest.mark.parametrize("visitor", visitors(), ids=lambda each: each["visitor"])
def test_a_visitor_comes_to_the_verdict_in_at_most_14_turns(
    bot: RunningBot, job: CheckedJob, visitor: dict[str, Any]
) -> None:
    turns, verdicts = talk(visitor, job.questions.values(), WithRasa(bot))
    assert {route: verdicts[route] for route in visitor["verdicts"]} == visitor["verdicts"]
    assert turns <= MOST_TURNS


_PATH = ["could I become one", "3 a levels", "8", "5"]
_INTERJECTIONS = [
    "why do you ask?",
    "who pays for the degree?",
    "is it shift work?",
    "what have I told you?",
    "tell me a joke",
    "flurble wurble",
    "hello",
    "what does it pay?",
]


@pytest.mark.parametrize("interjection", _INTERJECTIONS)
@pytest.mark.parametrize("depth", [1, 2, 3, 4])
def test_an_interjection_comes_back_to_the_question(
    bot: RunningBot, job: CheckedJob, depth: int, interjection: str
) -> None:
    say = WithRasa(bot)
    for line in _PATH[:depth]:
        text, _ = say(line)
    open_question = asked_in(text, job.questions.values())
    assert open_question is not None
    text, told = say(interjection)
    assert asked_in(text, job.questions.values()) == open_question
    assert told["progress"]["step"] >= 1


def test_a_crisis_pauses_the_check_until_carry_on(bot: RunningBot, job: CheckedJob) -> None:
    say = WithRasa(bot)
    say("could I become one")
    text, told = say("I want to kill myself")
    assert told["status"] == "crisis"
    assert asked_in(text, job.questions.values()) is None
    text, _ = say("what does it pay?")
    assert asked_in(text, job.questions.values()) is None
    text, _ = say("carry on")
    assert asked_in(text, job.questions.values()) == "qualifications"


def test_a_quick_reply_answers(bot: RunningBot, job: CheckedJob) -> None:
    say = WithRasa(bot)
    say("could I become one")
    text, _ = say(encode(Tell("qualifications", "degree")))
    assert asked_in(text, job.questions.values()) == "degree_class"


def test_a_made_up_profile_holds_its_own_check_without_training(
    model: Path, root: Path, tmp_path: Path
) -> None:
    data = Path(shutil.copytree(root / "data", tmp_path / "data"))
    shutil.copy(root / "tests" / "profiles" / "bus-driver.yml", data / "profiles")
    lines = ["could I become a bus driver?", "I've got a full licence", "an nvq", "good", "silver"]
    with running_bot(tmp_path, data) as bot:
        for line in lines:
            told = custom(bot.say("bus-driver", line, occupation="bus-driver"))
    assert verdicts_of(told) == {"direct": "open"}, "the other way is not needed any more"
