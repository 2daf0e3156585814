"""The switch that closes the chat without a new start."""

from __future__ import annotations

import logging
from pathlib import Path

import yaml

from careers.content.current import current_store
from tracker.shared.common import Shared
from tracker.shared.switch import SharedSwitch

_LANGUAGES = ("en", "cy")
_log = logging.getLogger(__name__)


class OffSwitch:
    """A file: while it is there, the chat is closed; and what all bots are told by their Redis."""

    def __init__(self, file: Path, shared: Shared | None = None) -> None:
        """Look at both on each request."""
        self._file = file
        self._shared = SharedSwitch(shared) if shared is not None else None

    async def notice(self) -> dict[str, str] | None:
        """What visitors are told, in each language; None while the chat is open."""
        message = self._in_file()
        if message is None and self._shared is not None:
            message = await self._shared.message()
        if message is None:
            return None
        words = current_store().wording["closed.notice"]
        return {"en": words.en, "cy": words.cy or words.en, **message}

    def _in_file(self) -> dict[str, str] | None:
        try:
            written = self._file.read_text(encoding="utf-8")
        except FileNotFoundError:
            return None
        except (OSError, UnicodeError):
            written = ""
        return _message(written, self._file)


def _message(written: str, file: Path) -> dict[str, str]:
    try:
        content = yaml.safe_load(written) or {}
        message = content.get("message") or {}
        return {each: str(message[each]) for each in _LANGUAGES if message.get(each)}
    except (yaml.YAMLError, AttributeError, TypeError):
        _log.warning("%s should hold message: {en: ..., cy: ...}; the usual notice is shown.", file)
        return {}
