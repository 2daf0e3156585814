"""Metrics for Prometheus."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from prometheus_client import (
    CollectorRegistry,
    Counter,
    Gauge,
    GCCollector,
    Histogram,
    ProcessCollector,
)
from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.registry import Collector
from rasa.core.agent import Agent

from careers.conversation.following import content_standing
from channels.watching.watchers import Ended

# Seconds. A visitor never waits more than five.
_BUCKETS = (0.01, 0.025, 0.05, 0.1, 0.2, 0.3, 0.5, 0.75, 1.0, 1.5, 2.0, 3.0, 4.0, 5.0)


class Metrics:
    """Counts turns.

    Attributes:
        registry: all that is told.
    """

    def __init__(self, agent: Agent | None) -> None:
        """Count from now on.

        Args:
            agent: knows the model; None if there is none.
        """
        self.registry = CollectorRegistry()
        ProcessCollector(registry=self.registry)
        GCCollector(registry=self.registry)
        self.registry.register(_Content())
        self._turns = self._counter(
            "turns", "Messages that were answered.", "channel", "language", "status"
        )
        self._apologies = self._counter(
            "apologies", "Answers that were an apology, or a signpost in its place.", "cause"
        )
        self._refusals = self._counter("refusals", "Requests that were turned away.", "code")
        self._spent = self._counter(
            "turn_part_cpu_seconds", "Processor time of parts of turns, in seconds.", "part"
        )
        self._seconds = Histogram(
            "careers_turn_seconds",
            "How long visitors waited for an answer.",
            ("channel",),
            registry=self.registry,
            buckets=_BUCKETS,
        )
        self._waited = Histogram(
            "careers_turn_waiting_seconds",
            "How long messages waited for an earlier one of their conversation.",
            ("channel",),
            registry=self.registry,
            buckets=_BUCKETS,
        )
        self._pending = Gauge(
            "careers_turns_pending",
            "Messages that are being answered or wait for it.",
            registry=self.registry,
        )
        _tell_model(agent, self.registry)

    def spent(self, part: str, seconds: float) -> None:
        """Count the processor time of a part of a turn."""
        self._spent.labels(part).inc(seconds)

    def began(self, channel: str) -> None:
        """Count a message that is pending."""
        del channel
        self._pending.inc()

    def ended(self, turn: Ended) -> None:
        """Count an answer, and how long it took."""
        self._pending.dec()
        self._turns.labels(turn.channel, turn.language, turn.status).inc()
        self._seconds.labels(turn.channel).observe(turn.seconds)
        self._waited.labels(turn.channel).observe(turn.waited)

    def apologised(self, cause: str) -> None:
        """Count an apology."""
        self._apologies.labels(cause).inc()

    def refused(self, code: str) -> None:
        """Count a refusal."""
        self._refusals.labels(code).inc()

    def _counter(self, name: str, description: str, *labels: str) -> Counter:
        return Counter(f"careers_{name}", description, labels, registry=self.registry)


class _Content(Collector):
    """How the content stands, whenever somebody asks."""

    def collect(self) -> Iterable[Metric]:
        standing = content_standing()
        since = standing.since.timestamp() if standing.since else 0.0
        yield _gauge("taken_over_timestamp_seconds", "When the content was taken over.", since)
        problems = len(standing.problems)
        yield _gauge("problems", "What keeps its newest change from being taken over.", problems)
        untrained = len(standing.untrained)
        yield _gauge("needs_training", "Changed files that only training takes over.", untrained)


def _gauge(name: str, description: str, value: float) -> GaugeMetricFamily:
    return GaugeMetricFamily(f"careers_content_{name}", description, value)


def _tell_model(agent: Agent | None, registry: CollectorRegistry) -> None:
    """Tell which model answers: replicas with two of them are in the middle of a release."""
    trained = Gauge(
        "careers_model_trained_timestamp_seconds",
        "When the model was trained, by the name that the training gave it; 0: there is none.",
        ("model", "fingerprint"),
        registry=registry,
    )
    processor: Any = getattr(agent, "processor", None)
    if processor is None:
        trained.labels("", "").set(0)
        return
    about = processor.model_metadata
    labels = trained.labels(about.model_id, about.project_fingerprint)
    labels.set(about.trained_at.timestamp())
