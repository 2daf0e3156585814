"""Facts that no question brings up are listed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from careers.shapes.kinds import QuestionKind
from careers.shapes.language import Text
from careers.shapes.profile import Point
from careers.shapes.store import Store
from operations.content.advice import advice
from tests.visitor import JOB


def test_every_fact_of_the_real_content_is_of_a_kind_and_shows(real_store: Store) -> None:
    assert advice(real_store) == []


@pytest.fixture
def edited(real_store: Store) -> Store:
    """The real content with a point without kinds, and one more than is told of an aspect."""
    profile = real_store.profiles[JOB]
    section = profile.topics["applying"]
    when = (QuestionKind.WHEN,)
    points = (
        *section.points,
        Point(Text("A point without a kind."), ("opening",)),
        *(Point(Text(f"It opens, {n}."), ("opening", "deferral"), when) for n in range(4)),
    )
    topics = {**profile.topics, "applying": replace(section, points=points)}
    profiles = {**real_store.profiles, JOB: replace(profile, topics=topics)}
    return replace(real_store, profiles=profiles)


def test_what_has_no_kind_and_what_never_shows_is_told(edited: Store) -> None:
    told = "\n".join(advice(edited))
    assert "applying: 'A point without a kind.' answers no kind of question; write ans" in told
    assert "applying: 'It opens, 3.' never shows" in told
