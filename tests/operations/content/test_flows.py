"""The drawings of the eligibility checks show the whole check, and are told where they are old."""

from __future__ import annotations

from pathlib import Path

import pytest

from careers.eligibility.job import CheckedJob
from careers.policy.flow import flow_of
from careers.shapes.requirements import Verdict
from careers.shapes.store import Store
from operations.content.flows import FOLDER, drawings, outdated


@pytest.fixture
def drawn(tmp_path: Path, store: Store) -> Path:
    """A checkout whose drawings are those of the content."""
    (tmp_path / FOLDER).mkdir(parents=True)
    for path, words in drawings(store).items():
        (tmp_path / path).write_text(words, encoding="utf-8")
    return tmp_path


def test_drawings_of_the_content_are_in_date(drawn: Path, store: Store) -> None:
    assert drawings(store)
    assert outdated(drawn, store) == []


def test_drawings_that_changed_lack_or_have_no_job_are_told(drawn: Path, store: Store) -> None:
    first = next(iter(drawings(store)))
    (drawn / first).write_text("Other questions", encoding="utf-8")
    assert outdated(drawn, store) == [first]
    (drawn / first).unlink()
    assert outdated(drawn, store) == [first]
    (drawn / FOLDER / "astronaut.md").write_text("Gone", encoding="utf-8")
    assert outdated(drawn, store) == [FOLDER / "astronaut.md", first]


def test_every_step_can_be_reached_and_none_is_a_dead_end(store: Store) -> None:
    profile = store.profiles["clinical-technologist"]
    flow = flow_of(profile, CheckedJob(profile, store).questions)
    first, *others = flow.steps
    reached = {edge.end for edge in flow.edges}
    left = {edge.start for edge in flow.edges}
    assert {step.id for step in others} == reached
    assert {step.id for step in flow.steps if step.question is not None} == left
    assert first.id not in reached


def test_every_declared_verdict_ends_a_flow(store: Store) -> None:
    profile = store.profiles["clinical-technologist"]
    flow = flow_of(profile, CheckedJob(profile, store).questions)
    ends = {pair for step in flow.steps for pair in step.verdicts}
    for route in profile.entry_routes:
        found = {Verdict(verdict) for name, verdict in ends if name == route.id}
        assert found == set(route.verdicts), f"{route.id} comes to other verdicts than it declares"
