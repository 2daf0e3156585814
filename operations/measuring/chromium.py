"""The browser that tests and pictures are made with."""

from __future__ import annotations

import os
import shutil

from operations.common.failure import OperationError

_VARIABLE = "CAREERS_CHROMIUM"
_NAMES = ("chromium", "chromium-browser", "google-chrome")

# It runs as root in containers, and asks nobody but the bot for anything.
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def chromium() -> str:
    """The path of Chromium.

    Raises:
        OperationError: it isn't there.
    """
    found = os.environ.get(_VARIABLE) or next(filter(None, map(shutil.which, _NAMES)), None)
    if not found:
        raise OperationError(
            f"Chromium was not found: install it (for example `apt install chromium`), "
            f"or name it with {_VARIABLE}."
        )
    return found
