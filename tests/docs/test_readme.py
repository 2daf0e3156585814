"""The conversation in the README is one that the bot really holds."""

from __future__ import annotations

import re

import pytest

from careers.conversation.stand_in import signpost
from careers.safety.detector import CrisisDetector, load_detector
from careers.shapes.store import Store
from careers.turn.question import Question
from tests.docs.pages import ROOT, read
from tests.visitor import Visitor, asked

_SHOWN = re.findall(r"```text\n(.*?)```", read("README.md"), re.DOTALL)[0]
_DANGER = "mae dad wedi cwympo a dydy o ddim yn anadlu"
# What each message of the README is understood as, by its place.
_ASKED: tuple[tuple[Question, ...], ...] = (
    (asked("ask_pay", stage="experienced"),),
    (asked("ask_hours", question_kind="what_is"), asked("ask_team", question_kind="who")),
    (asked("out_of_scope"),),
)


def _plain(text: str) -> str:
    return " ".join(text.split())


@pytest.fixture(scope="module")
def detector() -> CrisisDetector:
    return load_detector(ROOT / "data" / "safety")


def test_every_answer_in_the_readme_is_what_the_bot_says(store: Store) -> None:
    visitor = Visitor(store)
    for questions in _ASKED:
        for paragraph in visitor.says(*questions).paragraphs:
            assert _plain(paragraph) in _plain(_SHOWN), (
                f"README.md: the bot now answers:\n{paragraph}"
            )


def test_the_reply_to_danger_in_the_readme_is_what_the_bot_says(
    detector: CrisisDetector,
) -> None:
    assert f"You: {_DANGER}" in _SHOWN
    crisis = detector.detect(_DANGER)
    assert crisis is not None, f"README.md: {_DANGER!r} is no longer found; show another message"
    assert _plain(signpost(crisis).paragraphs[0]) in _plain(_SHOWN)


def test_every_message_in_the_readme_is_tested_here() -> None:
    messages = re.findall(r"^You: ", _SHOWN, re.MULTILINE)
    assert len(messages) == len(_ASKED) + 1, "README.md has other messages; change this test"
