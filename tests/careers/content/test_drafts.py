"""A draft of a profile is refused with one problem, whatever it has besides a profile."""

from __future__ import annotations

from pathlib import Path

from careers.content.drafts import refuse_draft
from careers.content.joining import Joined

_FILE = Path("profiles/kite-inspector.yml")


def _joined(**value: object) -> Joined:
    joined = Joined()
    joined.add(_FILE, value)
    return joined


def test_what_only_drafts_have_is_named_and_taken_out() -> None:
    joined = _joined(id="kite-inspector", draft={}, unplaced=[])
    refuse_draft(joined, _FILE)
    (problem,) = joined.problems
    assert str(problem) == (
        "profiles/kite-inspector.yml: draft: not finished; do what its to_do says, then remove "
        "the keys draft, unplaced"
    )
    assert joined.value == {"id": "kite-inspector"}


def test_a_profile_that_is_no_draft_is_left_alone() -> None:
    joined = _joined(id="kite-inspector", unplaced=[])
    refuse_draft(joined, _FILE)
    assert not joined.problems
    assert joined.value == {"id": "kite-inspector", "unplaced": []}
