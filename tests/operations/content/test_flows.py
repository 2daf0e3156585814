"""The drawings of the eligibility checks are those of today's content."""

from __future__ import annotations

from pathlib import Path

from careers.eligibility.job import CheckedJob
from careers.policy.flow import flow_of
from careers.shapes.requirements import Verdict
from careers.shapes.store import Store
from operations.content.flows import FOLDER, drawings


def test_the_checked_in_drawings_are_up_to_date(root: Path, store: Store) -> None:
    wanted = drawings(store)
    found = {path.relative_to(root) for path in (root / FOLDER).glob("*.md")}
    assert found == set(wanted), "run `make flows`, and remove drawings of jobs that are gone"
    for path, words in wanted.items():
        assert (root / path).read_text(encoding="utf-8") == words, f"{path}: run `make flows`"


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
