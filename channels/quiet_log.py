"""Keeps what visitors write out of the logs."""

from __future__ import annotations

import logging

from rasa.utils.endpoints import ClientResponseError

# Those that log what became of a turn.
_LOGGERS = ("rasa.core.processor", "channels.guard")


class _WithoutContent(logging.Filter):
    """Cuts the conversation out of errors: an action server that fails sends all of it back."""

    def filter(self, record: logging.LogRecord) -> bool:
        link = record.exc_info[1] if record.exc_info else None
        while link is not None:
            if isinstance(link, ClientResponseError):
                link.args = (f"{link.status}, {link.message}",)
            link = link.__cause__ or link.__context__
        return True


_FILTER = _WithoutContent()


def keep_messages_out_of_logs() -> None:
    """See to it that no error shows a message; safe to call again."""
    for name in _LOGGERS:
        logging.getLogger(name).addFilter(_FILTER)
