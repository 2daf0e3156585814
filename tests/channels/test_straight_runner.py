"""The model is run straight through, and comes to what Rasa's own runner comes to."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, cast

import pytest
import rasa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rasa.core.agent import Agent
from rasa.core.channels.channel import UserMessage
from rasa.core.policies.memoization import AugmentedMemoizationPolicy
from rasa.core.policies.policy import PolicyPrediction
from rasa.core.processor import MessageProcessor
from rasa.engine.constants import PLACEHOLDER_MESSAGE, PLACEHOLDER_TRACKER
from rasa.engine.exceptions import GraphComponentException, GraphRunError
from rasa.engine.graph import ExecutionContext, GraphComponent, GraphSchema, SchemaNode
from rasa.engine.runner.dask import DaskGraphRunner
from rasa.engine.runner.interface import GraphRunner
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import (
    ActionExecuted,
    ActionExecutionRejected,
    DefinePrevUserUtteredFeaturization,
    Event,
    Restarted,
    UserUtteranceReverted,
    UserUttered,
)
from rasa.shared.core.trackers import DialogueStateTracker

from channels.straight_runner import StraightRunner, run_straight
from tracker.sketch import ConversationTracker

_LISTEN = "action_listen"
_LONGEST = 12  # turns


@dataclass(frozen=True)
class _Both:
    """Rasa's runner and ours, with the same components of the trained model."""

    processor: MessageProcessor
    rasas: DaskGraphRunner
    ours: StraightRunner

    @property
    def domain(self) -> Domain:
        return self.processor.domain

    def predict(self, runner: GraphRunner, tracker: DialogueStateTracker) -> PolicyPrediction:
        target = self.processor.model_metadata.core_target
        found = runner.run(inputs={PLACEHOLDER_TRACKER: tracker}, targets=[target])
        return cast(PolicyPrediction, found[target])

    def parse(self, runner: GraphRunner, text: str) -> dict[str, Any]:
        target = self.processor.model_metadata.nlu_target
        inputs = {
            PLACEHOLDER_MESSAGE: [UserMessage(text)],
            PLACEHOLDER_TRACKER: DialogueStateTracker.from_events("visitor", []),
        }
        found = runner.run(inputs=inputs, targets=[target])
        return dict(found[target][0].as_dict(only_output_properties=True))


@pytest.fixture(scope="module")
def both(agent: Agent) -> _Both:
    assert agent.processor is not None
    runner = agent.processor.graph_runner
    assert isinstance(runner, DaskGraphRunner)
    return _Both(agent.processor, runner, StraightRunner.of(runner))


def _told(prediction: PolicyPrediction) -> dict[str, Any]:
    """All that Rasa asks a prediction for."""
    return {
        "probabilities": prediction.probabilities,
        "policy": prediction.policy_name,
        "events": [{**each.as_dict(), "timestamp": None} for each in prediction.events],
        "of": (prediction.is_end_to_end_prediction, prediction.is_no_user_prediction),
        "hidden": prediction.hide_rule_turn,
        "metadata": prediction.action_metadata,
    }


def _said(chance: random.Random, domain: Domain) -> list[Event]:
    intent = chance.choice([*domain.intents, "nlu_fallback"])
    named = [
        {"entity": chance.choice(domain.entities), "value": "some", "start": 0, "end": 4}
        for _ in range(chance.randint(0, 2))
    ]
    said = UserUttered("some words", {"name": intent, "confidence": chance.random()}, named)
    return [ActionExecuted(_LISTEN), said]


def _after(chance: random.Random, action: str) -> list[Event]:
    """What happens once an action was chosen."""
    return chance.choice(
        [
            [ActionExecuted(action)],
            [ActionExecuted(action)],
            [ActionExecuted(action, hide_rule_turn=True)],
            [ActionExecutionRejected(action)],
            [ActionExecuted(action), UserUtteranceReverted()],
            [ActionExecuted(action), Restarted()],
        ]
    )


def _lived(both: _Both, seed: int) -> Iterator[DialogueStateTracker]:
    """A conversation, whenever the policies are asked in it."""
    chance = random.Random(seed)
    tracker = ConversationTracker("visitor", both.domain.slots)
    for _ in range(chance.randint(1, _LONGEST)):
        for event in _said(chance, both.domain):
            tracker.update(event, both.domain)
        yield tracker
        prediction = both.predict(both.rasas, tracker)
        action = both.domain.action_names_or_texts[prediction.max_confidence_index]
        for event in (DefinePrevUserUtteredFeaturization(False), *_after(chance, action)):
            tracker.update(event, both.domain)
        yield tracker


@pytest.mark.bot
@settings(max_examples=12, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(seed=st.integers(0, 9_999))
def test_the_next_action_is_the_same_in_any_conversation(both: _Both, seed: int) -> None:
    for turn, tracker in enumerate(_lived(both, seed)):
        told = [_told(both.predict(each, tracker)) for each in (both.rasas, both.ours)]
        assert told[0] == told[1], f"at step {turn}"


@pytest.mark.bot
@pytest.mark.parametrize(
    "text", ["what hours would I work?", "whats the pay on band 6", "/greet", "", "and if I'm 52?"]
)
def test_a_message_is_understood_the_same(both: _Both, text: str) -> None:
    assert both.parse(both.ours, text) == both.parse(both.rasas, text)


@pytest.mark.bot
def test_stories_are_looked_through_only_where_no_rule_is_sure(
    both: _Both, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[bool] = []
    own = AugmentedMemoizationPolicy.recall

    def noting(self: AugmentedMemoizationPolicy, *given: Any, **named: Any) -> str | None:
        looked.append(True)
        return cast("str | None", own(self, *given, **named))

    monkeypatch.setattr(AugmentedMemoizationPolicy, "recall", noting)
    tracker = ConversationTracker("visitor", both.domain.slots)
    tracker.update(ActionExecuted(_LISTEN), both.domain)
    tracker.update(UserUttered("hello", {"name": "greet", "confidence": 1.0}), both.domain)
    ruled = both.predict(both.ours, tracker)
    assert ruled.policy_name.endswith("RulePolicy")
    assert not looked, "the stories were looked through, although a rule was sure"
    action = both.domain.action_names_or_texts[ruled.max_confidence_index]
    tracker.update(ActionExecutionRejected(action), both.domain)
    both.predict(both.ours, tracker)
    assert looked, "what was rejected counts no more, so a story may know better"


class _Adds(GraphComponent):
    """Adds what it is given, and fails in the way that it is told."""

    def __init__(self, fails: type[Exception] | None) -> None:
        self._fails = fails

    @classmethod
    def create(cls, config: dict[str, Any], **_: Any) -> _Adds:
        return cls(config.get("fails"))

    def add(self, one: int, other: int) -> int:
        if self._fails:
            raise self._fails("on purpose")
        return one + other


def _node(one: str, other: str, **config: Any) -> SchemaNode:
    needs = {"one": one, "other": other}
    return SchemaNode(needs=needs, uses=_Adds, constructor_name="create", fn="add", config=config)


def _runners(tmp_path: Any, **nodes: SchemaNode) -> list[GraphRunner]:
    storage = LocalModelStorage(tmp_path)
    schema = GraphSchema(nodes)
    context = ExecutionContext(schema)
    return [kind.create(schema, storage, context) for kind in (DaskGraphRunner, StraightRunner)]


def test_each_component_gets_what_it_needs_whatever_their_order(tmp_path: Any) -> None:
    nodes = {"last": _node("first", "middle"), "middle": _node("first", "x")}
    runners = _runners(tmp_path, **nodes, first=_node("x", "x"), unused=_node("x", "y"))
    for _ in range(2):
        found = [each.run(inputs={"x": 2}, targets=["last", "first"]) for each in runners]
        assert found[0] == found[1] == {"last": 10, "first": 4}


def test_an_input_may_stand_for_a_component(tmp_path: Any) -> None:
    for runner in _runners(tmp_path, sum=_node("part", "x"), part=_node("x", "x")):
        assert runner.run(inputs={"x": 1, "part": 5}, targets=["sum"]) == {"sum": 6}


@pytest.mark.parametrize(
    ("inputs", "fails", "error"),
    [
        ({}, None, GraphRunError),
        ({"x": 1}, ValueError, GraphComponentException),
    ],
    ids=["an input is missing", "a component fails"],
)
def test_what_goes_wrong_is_raised_as_rasa_raises_it(
    tmp_path: Any, inputs: dict[str, int], fails: type[Exception] | None, error: type[Exception]
) -> None:
    for runner in _runners(tmp_path, sum=_node("x", "x", fails=fails)):
        with pytest.raises(error):
            runner.run(inputs=inputs, targets=["sum"])


@dataclass
class _Stand:
    """An agent as far as its runner goes."""

    processor: Any


def test_another_release_of_rasa_keeps_its_runner(
    tmp_path: Any, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    runner, _ = _runners(tmp_path, sum=_node("x", "x"))
    agent = _Stand(_Stand(None))
    agent.processor.graph_runner = runner
    monkeypatch.setattr(rasa, "__version__", "3.6.22")
    run_straight(cast(Agent, agent))
    assert agent.processor.graph_runner is runner
    assert "Rasa is 3.6.22" in caplog.text


def test_the_runner_is_put_in_place_once(tmp_path: Any) -> None:
    agent = _Stand(_Stand(None))
    agent.processor.graph_runner, _ = _runners(tmp_path, sum=_node("x", "x"))
    run_straight(cast(Agent, agent))
    placed = agent.processor.graph_runner
    assert isinstance(placed, StraightRunner)
    run_straight(cast(Agent, agent))
    assert agent.processor.graph_runner is placed
    run_straight(None)
