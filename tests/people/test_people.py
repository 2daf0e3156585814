"""Made-up people are told what is true of them, and nothing is noted that they didn't say."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from tests.people.running import hold

_COUNT = int(os.environ.get("PEOPLE", "300"))
_BASE = os.environ.get("PEOPLE_SEED", "people")
# A job that nothing but the tests knows, whose questions no other job asks.
_MADE_UP = Path(__file__).parents[1] / "profiles" / "bus-driver.yml"


def test_what_is_noted_was_said_and_the_verdict_is_that_of_the_facts(root: Path) -> None:
    report = hold(root / "data", "clinical-technologist", _BASE, _COUNT)
    assert report.failed == 0, f"seeds {_BASE}-0 to {_BASE}-{_COUNT - 1}: {report}"


def test_the_same_holds_for_a_job_with_questions_of_its_own(data: Path) -> None:
    shutil.copy(_MADE_UP, data / "profiles")
    report = hold(data, "bus-driver", _BASE, _COUNT // 5)
    assert report.failed == 0, f"seeds {_BASE}-0 to {_BASE}-{_COUNT // 5 - 1}: {report}"
