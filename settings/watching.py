"""What can be set of watching the bot; both of its servers read the same variables."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from functools import lru_cache

from settings.kinds import HOST, Number, Words, one_of
from settings.setting import from_variables, setting
from settings.worker import worker_number

_COLLECTOR = Words(
    re.compile(r"https?://[^\s@?#]+"), "an address such as http://localhost:4318/v1/traces"
)


@dataclass(frozen=True)
class WatchOptions:
    """How whoever runs the bot can watch it. Nothing of it holds what visitors wrote."""

    metrics_host: str = setting(
        "127.0.0.1", HOST, "address that metrics are told at", "CAREERS_METRICS_HOST"
    )
    metrics_port: int = setting(
        0,
        Number(0, 65535),
        "port that [metrics](running.md#metrics) are told at, for Prometheus; `0`: none are",
        "CAREERS_METRICS_PORT",
    )
    logs: str = setting(
        "text",
        one_of("text", "json"),
        "how logs are written: `text`, or `json` with an object in each line",
        "CAREERS_LOGS",
    )
    traces: str = setting(
        "",
        _COLLECTOR,
        "where traces of turns are sent, by OTLP over HTTP, such as "
        "`http://localhost:4318/v1/traces`",
        "CAREERS_TRACES",
    )

    @property
    def own_metrics_port(self) -> int:
        """The port of this process: the first of several workers has the one that is set.

        Others have those after it.
        """
        return self.metrics_port + (worker_number() or 1) - 1 if self.metrics_port else 0


@lru_cache(maxsize=1)
def watch_options() -> WatchOptions:
    """What this process is told by its environment.

    Raises:
        WrongSettingError: a value isn't allowed.
    """
    return WatchOptions(**from_variables(WatchOptions, os.environ))
