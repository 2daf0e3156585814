"""A part of a topic that a job has no fact about is asked of what is known on the topic."""

from __future__ import annotations

from dataclasses import replace

import pytest

from careers.conversation.aspects import where_told
from careers.shapes.profile import Profile
from careers.shapes.store import Store
from careers.turn.memory import Memory
from careers.turn.question import Question
from careers.turn.turn import Turn
from tests.visitor import JOB, asked


@pytest.fixture
def untold(store: Store) -> Profile:
    """The job without a word on where it may be studied."""
    profile = store.profiles[JOB]
    section = replace(profile.topics["accreditation"], points=(), lead_about=())
    return replace(profile, topics={"accreditation": section})


def _asked_of(store: Store, profile: Profile, question: Question) -> str | None:
    told = replace(store, profiles={JOB: profile})
    turn = Turn("where can I train", (question,))
    return where_told(turn, Memory(), profile, told).questions[0].topic


@pytest.mark.parametrize("intent", ["nlu_fallback", "follow_up"])
def test_what_was_not_understood_is_asked_of_the_topic_of_the_part_that_it_names(
    store: Store, untold: Profile, intent: str
) -> None:
    question = asked(intent, aspect="where-to-study", question_kind="where")
    readings = (Question("ask_accreditation"),)
    turn = Turn("where can I train", (question,), readings)
    told = replace(store, profiles={JOB: untold})
    assert where_told(turn, Memory(), untold, told).questions[0].topic == "accreditation"


def test_what_has_nothing_to_do_with_careers_stays_so(store: Store, untold: Profile) -> None:
    question = asked("out_of_scope", aspect="where-to-study", question_kind="where")
    assert _asked_of(store, untold, question) is None


def test_what_asks_nothing_stays_not_understood(store: Store, untold: Profile) -> None:
    question = asked("nlu_fallback", aspect="where-to-study")
    assert _asked_of(store, untold, question) is None


def test_what_was_understood_stays_what_it_is(store: Store, untold: Profile) -> None:
    question = asked("ask_workplaces", aspect="where-to-study", question_kind="where")
    assert _asked_of(store, untold, question) == "workplaces"
