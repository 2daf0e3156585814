"""The secret that signs sessions, and files that only their owner may read."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from operations.common.failure import OperationError
from tracker.private import NotPrivateError, own_file

_BYTES = 48


def secret_of(given: str | None, file: Path) -> str:
    """The secret that was set, or else one that is made once and kept.

    Args:
        given: from the environment.
        file: keeps one that was made.

    Raises:
        OperationError: it belongs to another user, who may know it.
    """
    if given:
        return given
    if not file.exists():
        write_for_owner(file, secrets.token_urlsafe(_BYTES))
    try:
        own_file(file)
    except NotPrivateError as error:
        raise OperationError(str(error)) from error
    return file.read_text(encoding="utf-8").strip()


def write_for_owner(file: Path, text: str) -> None:
    """Write a file that nobody else may read at any moment."""
    file.parent.mkdir(0o700, parents=True, exist_ok=True)
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    os.fchmod(descriptor, 0o600)  # it may have been there, with other rights
    with os.fdopen(descriptor, "w", encoding="utf-8") as opened:
        opened.write(text)
