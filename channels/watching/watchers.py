"""Tells whoever watches this process what becomes of turns."""

from __future__ import annotations

import logging
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from careers.shapes.language import Language
from careers.turn.answer import Status

OTHER = "other"
"""Stands for whatever is none of the words that a label may have."""

_LANGUAGES = frozenset(each.value for each in Language)
_STATUSES = frozenset(each.value for each in Status)

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Ended:
    """A turn that is over.

    Attributes:
        channel: that it came by.
        language: of the answer, `en` or `cy`.
        status: how it ended, as `Status` has it.
        seconds: how long the visitor waited.
        waited: how many of them passed before Rasa was given the message.
    """

    channel: str
    language: str
    status: str
    seconds: float
    waited: float


class Watcher(Protocol):
    """Is told what happens; it must be quick, and is told nothing of what was said."""

    def began(self, channel: str) -> None:
        """A message has come in."""

    def ended(self, turn: Ended) -> None:
        """It has been answered."""

    def apologised(self, cause: str) -> None:
        """It had to be answered with an apology, or a signpost in its place."""

    def refused(self, code: str) -> None:
        """A request has been turned away."""


@dataclass
class Watchers:
    """All watchers of a process; one that fails spoils no turn."""

    all: list[Watcher] = field(default_factory=list)

    def began(self, channel: str) -> None:
        """Tell all that a message has come in."""
        self._tell("began", channel)

    def ended(self, turn: Ended) -> None:
        """Tell all that a message has been answered."""
        self._tell("ended", turn)

    def apologised(self, cause: str) -> None:
        """Tell all that an answer was an apology."""
        self._tell("apologised", cause)

    def refused(self, code: str) -> None:
        """Tell all that a request has been turned away."""
        self._tell("refused", code)

    def _tell(self, what: str, told: object) -> None:
        for watcher in self.all:
            try:
                getattr(watcher, what)(told)
            except Exception:
                _log.exception("What happens can't be watched.")


WATCHERS = Watchers()
"""Those of this process."""


@dataclass
class Watched:
    """A turn, from the message to the answer.

    Attributes:
        channel: that it came by.
    """

    channel: str
    _start: float = field(default_factory=time.monotonic)
    _taken: float | None = None

    def __post_init__(self) -> None:
        """Tell that it has begun."""
        WATCHERS.began(self.channel)

    def taken_up(self) -> None:
        """Rasa is given the message now."""
        self._taken = time.monotonic()

    def ended(self, messages: Sequence[Mapping[str, Any]]) -> None:
        """It is answered with these messages of Rasa's; called once."""
        now = time.monotonic()
        told = _told(messages)
        WATCHERS.ended(
            Ended(
                channel=self.channel,
                language=_one_of(_LANGUAGES, told.get("language")),
                status=_one_of(_STATUSES, told.get("status")),
                seconds=now - self._start,
                waited=(self._taken or now) - self._start,
            )
        )


def _told(messages: Iterable[Mapping[str, Any]]) -> Mapping[str, Any]:
    """What the last message that tells of the turn tells."""
    told = [each["custom"] for each in messages if each.get("custom")]
    return told[-1] if told else {}


def _one_of(allowed: frozenset[str], found: object) -> str:
    return found if isinstance(found, str) and found in allowed else OTHER
