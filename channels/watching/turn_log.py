"""A line of the log for each turn."""

from __future__ import annotations

import logging

from channels.watching.watchers import Ended

_log = logging.getLogger(__name__)


class TurnLog:
    """Logs how each turn ended, where logs are read by a program."""

    def __init__(self) -> None:
        """Log from now on, however little else is logged."""
        _log.setLevel(logging.INFO)

    def began(self, channel: str) -> None:
        """Nothing can be told yet."""

    def ended(self, turn: Ended) -> None:
        """Log an answer."""
        told = {
            "channel": turn.channel,
            "language": turn.language,
            "status": turn.status,
            "seconds": round(turn.seconds, 4),
            "waited": round(turn.waited, 4),
        }
        _log.info("turn", extra={"told": told})

    def apologised(self, cause: str) -> None:
        """The guard has logged the cause."""

    def refused(self, code: str) -> None:
        """Log a refusal."""
        _log.info("refusal", extra={"told": {"code": code}})
