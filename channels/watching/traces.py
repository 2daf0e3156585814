"""Traces of turns, for OpenTelemetry."""

from __future__ import annotations

import time

from opentelemetry import trace
from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
from opentelemetry.sdk.resources import Resource
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor

from channels.watching.watchers import Ended

_NANOSECONDS = 1_000_000_000
_SERVICE = "careers-chatbot"


class Traces:
    """Sends a span for each turn, with one inside for Rasa's part of it.

    Each is made when the turn is over, so that nothing waits for it; another thread sends them.
    """

    def __init__(self, address: str) -> None:
        """Send to a collector from now on."""
        self._provider = TracerProvider(
            resource=Resource({"service.name": _SERVICE}), shutdown_on_exit=False
        )
        exporter = OTLPSpanExporter(endpoint=address)
        self._provider.add_span_processor(BatchSpanProcessor(exporter))
        self._tracer = self._provider.get_tracer(__name__)

    def began(self, channel: str) -> None:
        """Nothing can be told yet."""

    def ended(self, turn: Ended) -> None:
        """Make the spans of a turn."""
        end = time.time_ns()
        start = end - int(turn.seconds * _NANOSECONDS)
        told = {"channel": turn.channel, "language": turn.language, "status": turn.status}
        whole = self._tracer.start_span("turn", start_time=start, attributes=told)
        inside = trace.set_span_in_context(whole)
        taken_up = start + int(turn.waited * _NANOSECONDS)
        if taken_up < end:
            self._tracer.start_span("rasa", inside, start_time=taken_up).end(end)
        whole.end(end)

    def apologised(self, cause: str) -> None:
        """The status of the turn tells."""

    def refused(self, code: str) -> None:
        """A refusal is no turn."""

    def close(self) -> None:
        """Send what is left, and no more."""
        self._provider.shutdown()  # type: ignore[no-untyped-call]
