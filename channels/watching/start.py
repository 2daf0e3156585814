"""Begins and ends watching with the server."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable

from sanic import Blueprint, Sanic

from channels.watching.watchers import WATCHERS
from settings.logs import write_logs_as_set
from settings.watching import WatchOptions, watch_options
from tracker.metering import METER

_log = logging.getLogger(__name__)


def watch(blueprint: Blueprint) -> None:
    """Watch the server that a blueprint belongs to, as the settings say; once, whoever asks."""
    write_logs_as_set()

    @blueprint.listener("after_server_start")  # Rasa's agent is loaded by then
    async def begin(app: Sanic, _loop: object) -> None:
        if not hasattr(app.ctx, "watching"):
            app.ctx.watching = Watching(watch_options(), app)

    @blueprint.listener("after_server_stop")
    async def end(app: Sanic, _loop: object) -> None:
        watching: Watching | None = getattr(app.ctx, "watching", None)
        if watching is not None:
            app.ctx.watching = None
            # What is sent at the end may wait for a collector.
            await asyncio.to_thread(watching.end)


class Watching:
    """What watches one server. Nothing is loaded that isn't switched on."""

    def __init__(self, options: WatchOptions, app: Sanic) -> None:
        """Begin.

        Args:
            options: say what is switched on.
            app: the server; knows Rasa's agent once that is loaded.
        """
        self._endings: list[Callable[[], object]] = []
        if options.metrics_port:
            self._tell_metrics(options, app)
        if options.logs == "json":
            from channels.watching.turn_log import TurnLog

            WATCHERS.all.append(TurnLog())
        if options.traces:
            from channels.watching.traces import Traces

            traces = Traces(options.traces)
            WATCHERS.all.append(traces)
            self._endings.append(traces.close)

    def _tell_metrics(self, options: WatchOptions, app: Sanic) -> None:
        from prometheus_client import start_http_server

        from channels.watching.metrics import Metrics

        metrics = Metrics(getattr(app.ctx, "agent", None))
        host, port = options.metrics_host, options.own_metrics_port
        try:
            server, _ = start_http_server(port, host, metrics.registry)
        except OSError as error:
            # Visitors come first.
            _log.error("Metrics can't be told at %s, port %s: %s.", host, port, error.strerror)
            return
        WATCHERS.all.append(metrics)
        METER.tell = metrics.spent
        self._endings.extend((server.shutdown, server.server_close))

    def end(self) -> None:
        """End all that was begun."""
        WATCHERS.all.clear()
        METER.tell = None
        for end in self._endings:
            end()
