"""Logs that a program reads."""

from __future__ import annotations

import json
import logging
import sys
from typing import Any

import pytest

from settings import worker
from settings.logs import JsonLines, OfWorker

_WORDS = "what the visitor wrote"


def _line(message: str, *args: object, error: BaseException | None = None) -> dict[str, Any]:
    info = (type(error), error, error.__traceback__) if error else None
    record = logging.LogRecord("channels.guard", logging.ERROR, __file__, 1, message, args, info)
    written = JsonLines().format(record)
    assert "\n" not in written
    return dict(json.loads(written))


def test_a_line_tells_when_where_and_what() -> None:
    line = _line("It took %s s.\nMuch longer than ever.", 5)
    assert line["event"] == "It took 5 s.\nMuch longer than ever."
    assert (line["level"], line["logger"]) == ("error", "channels.guard")
    assert line["at"].endswith("Z")


def test_an_error_is_told_by_kinds_and_places_without_its_words() -> None:
    try:
        try:
            raise ValueError(_WORDS)
        except ValueError as inner:
            raise RuntimeError(_WORDS) from inner
    except RuntimeError:
        line = _line("A request failed.", error=sys.exc_info()[1])
    assert [each["kind"] for each in line["errors"]] == ["RuntimeError", "ValueError"]
    assert all("test_logs.py" in each["places"][-1] for each in line["errors"])
    assert _WORDS not in json.dumps(line)


def test_of_what_rasa_writes_as_json_only_the_name_is_kept() -> None:
    line = _line(json.dumps({"event": "processor.message.parse", "parse_data_text": _WORDS}))
    assert line["event"] == "processor.message.parse"
    assert _WORDS not in json.dumps(line)


def test_a_line_of_a_worker_says_which(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "worker" not in _line("It answers.")
    monkeypatch.setattr(worker._OWN, "number", 2)
    assert _line("It answers.")["worker"] == 2


def test_as_text_a_line_begins_with_the_worker() -> None:
    record = logging.LogRecord("bot", logging.INFO, __file__, 1, "It answers.", (), None)
    inner = logging.Formatter("%(levelname)s %(message)s")
    assert OfWorker(2, inner).format(record) == "[worker 2] INFO It answers."
