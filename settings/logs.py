"""How the servers write their logs."""

from __future__ import annotations

import datetime
import json
import logging
import traceback
from collections.abc import Iterator, Mapping
from types import TracebackType
from typing import Any

from settings.watching import watch_options
from settings.worker import worker_number

_DEEPEST = 12  # places of an error, the innermost last


class JsonLines(logging.Formatter):
    """Writes an object in each line.

    Of an error it tells the kinds and the places in the code. The words of an error may hold a
    visitor's, so they are left out.
    """

    def format(self, record: logging.LogRecord) -> str:
        """A record as a line of JSON."""
        when = datetime.datetime.fromtimestamp(record.created, datetime.timezone.utc)
        told: dict[str, Any] = {
            "at": when.isoformat(timespec="milliseconds").replace("+00:00", "Z"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "event": _event_of(record.getMessage()),
            **({"worker": worker_number()} if worker_number() else {}),
            **getattr(record, "told", {}),
        }
        if record.exc_info and record.exc_info[1] is not None:
            told["errors"] = [_error(each) for each in _chain(record.exc_info[1])]
        return json.dumps(told, ensure_ascii=False)


class OfWorker(logging.Formatter):
    """Writes before each record which of several workers it comes from."""

    def __init__(self, number: int, inner: logging.Formatter | None) -> None:
        """Write what another formatter does, behind a number."""
        super().__init__()
        self._number, self._inner = number, inner or logging.Formatter()

    def format(self, record: logging.LogRecord) -> str:
        """A record as text."""
        return f"[worker {self._number}] {self._inner.format(record)}"


def write_logs_as_set() -> None:
    """Write the logs of this process as the settings say; safe to call again."""
    number = worker_number()
    for handler in logging.getLogger().handlers:
        if watch_options().logs == "json":
            handler.setFormatter(JsonLines())
        elif number is not None and not isinstance(handler.formatter, OfWorker):
            handler.setFormatter(OfWorker(number, handler.formatter))


def write_own_logs(name: str = "operations") -> None:
    """Write the logs of a process that isn't Rasa: of those below a name, warnings and errors."""
    handler, logger = logging.StreamHandler(), logging.getLogger(name)
    as_text = logging.Formatter("%(asctime)s %(levelname)-8s %(name)s  - %(message)s")
    handler.setFormatter(JsonLines() if watch_options().logs == "json" else as_text)
    logger.addHandler(handler)
    logger.propagate = False


def _event_of(message: str) -> str:
    """What happened; of what Rasa writes as JSON itself, the name alone: the rest may be said."""
    try:
        written = json.loads(message)
    except ValueError:
        return message
    if isinstance(written, Mapping) and isinstance(written.get("event"), str):
        return str(written["event"])
    return message


def _chain(error: BaseException) -> Iterator[BaseException]:
    """An error, and those that led to it, from the last to the first."""
    link: BaseException | None = error
    seen: set[int] = set()
    while link is not None and id(link) not in seen:
        seen.add(id(link))
        yield link
        link = link.__cause__ or link.__context__


def _error(error: BaseException) -> dict[str, Any]:
    return {"kind": type(error).__name__, "places": list(_places(error.__traceback__))}


def _places(trace: TracebackType | None) -> Iterator[str]:
    for frame in traceback.extract_tb(trace)[-_DEEPEST:]:
        yield f"{frame.filename}:{frame.lineno} {frame.name}"
