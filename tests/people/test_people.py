"""Made-up people are told what is true of them, and nothing is noted that they didn't say."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.people.running import hold

_JOB = "clinical-technologist"
_COUNT = int(os.environ.get("PEOPLE", "0"))
_BASE = os.environ.get("PEOPLE_SEED", "people")


@pytest.mark.skipif(_COUNT == 0, reason="`make people` holds these conversations")
def test_what_is_noted_was_said_and_the_verdict_is_that_of_the_facts(root: Path) -> None:
    report = hold(root / "data", _JOB, _BASE, _COUNT)
    assert report.failed == 0, f"seeds {_BASE}-0 to {_BASE}-{_COUNT - 1}: {report}"
