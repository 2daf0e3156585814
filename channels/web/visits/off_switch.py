"""The switch that closes the chat without a new start."""

from __future__ import annotations

import logging
from pathlib import Path

import yaml

from careers.content.current import current_store

_LANGUAGES = ("en", "cy")
_log = logging.getLogger(__name__)


class OffSwitch:
    """A file: while it is there, the chat is closed."""

    def __init__(self, file: Path) -> None:
        """Look at a file on each request."""
        self._file = file

    def notice(self) -> dict[str, str] | None:
        """What visitors are told, in each language; None while the chat is open."""
        try:
            written = self._file.read_text(encoding="utf-8")
        except FileNotFoundError:
            return None
        except (OSError, UnicodeError):
            written = ""
        words = current_store().wording["closed.notice"]
        return {"en": words.en, "cy": words.cy or words.en, **_message(written, self._file)}


def _message(written: str, file: Path) -> dict[str, str]:
    try:
        content = yaml.safe_load(written) or {}
        message = content.get("message") or {}
        return {each: str(message[each]) for each in _LANGUAGES if message.get(each)}
    except (yaml.YAMLError, AttributeError, TypeError):
        _log.warning("%s should hold message: {en: ..., cy: ...}; the usual notice is shown.", file)
        return {}
