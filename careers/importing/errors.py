"""Why a page can't be imported."""

from __future__ import annotations


class PageError(Exception):
    """A file that can't be imported; its text is one sentence for whoever gave it."""
