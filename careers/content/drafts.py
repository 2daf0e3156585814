"""Drafts of profiles, which say that they are: the bot never speaks from one."""

from __future__ import annotations

from pathlib import Path

from careers.content.joining import Joined
from careers.shapes.errors import Problem

DRAFT = "draft"
DRAFT_KEYS = (DRAFT, "photographs", "organisations", "further_information", "unplaced")
"""Keys of a draft that no profile has; an editor removes them when it is finished."""


def refuse_draft(joined: Joined, file: Path) -> None:
    """Refuse a profile that is still a draft, with one problem for all that only drafts have.

    Args:
        joined: what its files say; what only drafts have is taken out, so that whatever else
            is wrong is told as of a profile.
        file: how a problem should name it.
    """
    if DRAFT in joined.value:
        found = [key for key in DRAFT_KEYS if key in joined.value]
        for key in found:
            del joined.value[key]
        keys = ", ".join(found)
        what = f"not finished; do what its to_do says, then remove the keys {keys}"
        joined.problems.append(joined.placed(Problem(file, DRAFT, what)))
