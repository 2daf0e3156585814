"""Runs Rasa's graph of components one after the other, and no policy that can't matter."""

from __future__ import annotations

import copy
import logging
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

import rasa
from rasa.core.agent import Agent
from rasa.core.policies import rule_policy
from rasa.core.policies.ensemble import DefaultPolicyPredictionEnsemble
from rasa.core.policies.memoization import AugmentedMemoizationPolicy, MemoizationPolicy
from rasa.core.policies.policy import PolicyPrediction
from rasa.engine.constants import PLACEHOLDER_MESSAGE, PLACEHOLDER_TRACKER
from rasa.engine.exceptions import GraphRunError
from rasa.engine.graph import GraphNode, GraphSchema, SchemaNode
from rasa.engine.runner.dask import DaskGraphRunner
from rasa.engine.runner.interface import GraphRunner
from rasa.shared.core.events import ActionExecuted, ActionExecutionRejected
from rasa.shared.core.trackers import DialogueStateTracker

from channels.straight_rules import RulePolicy
from tracker.metering import METER

_VERSION = "3.6.21"  # the release whose runner and ensemble this was compared with
_SURE = 1.0  # no policy is surer
_OF_STORIES = (MemoizationPolicy, AugmentedMemoizationPolicy)
_ACTS = (ActionExecuted, ActionExecutionRejected)

_log = logging.getLogger(__name__)


class _Step(NamedTuple):
    """A component to run.

    Attributes:
        name: of its node.
        node: Rasa's, which runs it.
        needs: the names of nodes and inputs that it is given.
        rules: the node with the rules, if what this one says can't matter where they are sure.
    """

    name: str
    node: GraphNode
    needs: tuple[str, ...]
    rules: str | None


class StraightRunner(GraphRunner):
    """Does what Rasa's own runner does with the same components, without dask.

    For each message dask puts the graph in order anew, twice. Here that is done once. The stories
    are not looked through where a rule is sure: the ensemble would take the rule in any case.
    """

    def __init__(self, schema: GraphSchema, nodes: Mapping[str, GraphNode]) -> None:
        """Keep the components.

        Args:
            schema: says who needs what.
            nodes: the components, by the names of their nodes.
        """
        self._schema, self._nodes = schema, nodes
        self._plans: dict[tuple[str, ...], list[_Step]] = {}

    @classmethod
    def create(cls, *given: Any, **named: Any) -> StraightRunner:
        """A runner with components of its own, made as Rasa's runner makes them."""
        return cls.of(DaskGraphRunner.create(*given, **named))

    @classmethod
    def of(cls, runner: DaskGraphRunner) -> StraightRunner:
        """A runner with the components of Rasa's; the policy of rules looks through fewer of them."""
        nodes = runner._instantiated_nodes
        return cls(runner._graph_schema, {name: _in_order(node) for name, node in nodes.items()})

    def run(
        self, inputs: dict[str, Any] | None = None, targets: list[str] | None = None
    ) -> dict[str, Any]:
        """Run what the targets need, each once.

        Args:
            inputs: what components need besides one another, or stands for one of them.
            targets: the names of the nodes whose results are wanted; the schema's own, if left out.

        Returns:
            The results of the targets.

        Raises:
            GraphRunError: an input is missing, or Python itself fails.
        """
        wanted = tuple(targets or self._schema.target_names)
        plan = self._plans.get(wanted)
        if plan is None:
            plan = self._plans[wanted] = list(_planned(self._schema, self._nodes, wanted))
        results = {name: (name, value) for name, value in (inputs or {}).items()}
        try:
            with METER.of("understanding" if PLACEHOLDER_MESSAGE in results else "choosing"):
                _run(plan, results)
        except RuntimeError as error:
            raise GraphRunError("The model could not be run.") from error
        return {name: results[name][1] for name in wanted}


def _in_order(node: GraphNode) -> GraphNode:
    """A node; where it is Rasa's policy of rules, a copy with the same rules in order."""
    policy = node._component
    if type(policy) is not rule_policy.RulePolicy or rasa.__version__ != _VERSION:
        return node
    made = copy.copy(node)
    made._component = RulePolicy.of(policy)
    return made


def _run(plan: list[_Step], results: dict[str, tuple[str, Any]]) -> None:
    """Run components and add what they come to, by the names of their nodes."""
    for step in plan:
        if step.name in results:
            continue  # an input stands for it
        if step.rules and _settled(results[step.rules][1], results[PLACEHOLDER_TRACKER][1]):
            results[step.name] = (step.name, None)
        else:
            # The name alone stands for what isn't there; the node says what it lacks.
            given: list[Any] = [results.get(each, each) for each in step.needs]
            results[step.name] = step.node(*given)


def _planned(
    schema: GraphSchema, nodes: Mapping[str, GraphNode], targets: tuple[str, ...]
) -> Iterator[_Step]:
    """The components that targets need, each after those that it needs itself."""
    needed = schema.minimal_graph_schema(list(targets)).nodes
    done: set[str] = set()

    def steps(name: str) -> Iterator[_Step]:
        if name in done or name not in needed:  # an input is no component
            return
        done.add(name)
        rules = _rules_before(name, needed, nodes)
        needs = tuple(needed[name].needs.values())
        for each in (*((rules,) if rules else ()), *needs):
            yield from steps(each)
        yield _Step(name, nodes[name], needs, rules)

    for target in targets:
        yield from steps(target)


def _rules_before(
    name: str, needed: Mapping[str, SchemaNode], nodes: Mapping[str, GraphNode]
) -> str | None:
    """The node with the rules, if a component remembers stories and Rasa's ensemble prefers rules.

    Of two policies that are equally sure the ensemble takes the one with the higher priority. One
    that remembers stories is never surer than a rule, and has no say in anything else.
    """
    users = [each.uses for each in needed.values() if name in each.needs.values()]
    rules = [each for each in needed if needed[each].uses is rule_policy.RulePolicy]
    if (
        needed[name].uses not in _OF_STORIES
        or users != [DefaultPolicyPredictionEnsemble]
        or len(rules) != 1
        or nodes[rules[0]]._component.priority <= nodes[name]._component.priority
    ):
        return None
    return rules[0]


def _settled(prediction: PolicyPrediction, tracker: DialogueStateTracker) -> bool:
    """Whether the ensemble will take what a rule says.

    It takes away what was rejected just before, so then the rule may be sure of nothing.
    """
    acted = (each for each in reversed(tracker.events) if isinstance(each, _ACTS))
    rejected = isinstance(next(acted, None), ActionExecutionRejected)
    return bool(prediction.max_confidence >= _SURE) and not rejected


def run_straight(agent: Agent | None) -> None:
    """Let an agent run its model with this runner, if that is known to do the same.

    Args:
        agent: as Rasa loaded it; None if it could not.
    """
    processor = agent.processor if agent is not None else None
    if processor is None or type(processor.graph_runner) is not DaskGraphRunner:
        return
    if rasa.__version__ != _VERSION:
        _log.warning(
            "Rasa is %s, and its runner may differ from that of %s; it stays, and turns take longer.",
            rasa.__version__,
            _VERSION,
        )
        return
    processor.graph_runner = StraightRunner.of(processor.graph_runner)
