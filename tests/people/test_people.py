"""Made-up people are told what is true of them, and nothing is noted that they didn't say."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from careers.shapes.language import Language
from tests.people.running import hold

_COUNT = int(os.environ.get("PEOPLE", "300"))
_BASE = os.environ.get("PEOPLE_SEED", "people")
# Jobs that nothing but the tests knows, whose questions no other job asks.
_PROFILES = Path(__file__).parents[1] / "profiles"
_MADE_UP = ("bus-driver", "cave-guide", "puppeteer")
# They ask for a science, for single A levels, or for an employer's support.
_REAL = ("adult-nurse", "paramedic", "pharmacist")


def test_what_is_noted_was_said_and_the_verdict_is_that_of_the_facts(root: Path) -> None:
    report = hold(root / "data", "clinical-technologist", _BASE, _COUNT)
    assert report.failed == 0, f"seeds {_BASE}-0 to {_BASE}-{_COUNT - 1}: {report}"


def test_the_same_holds_in_welsh(root: Path) -> None:
    count = _COUNT // 3
    report = hold(root / "data", "clinical-technologist", f"{_BASE}-cy", count, Language.WELSH)
    assert report.failed == 0, f"seeds {_BASE}-cy-0 to {_BASE}-cy-{count - 1}: {report}"


@pytest.mark.parametrize("job", _MADE_UP)
def test_the_same_holds_for_a_job_with_questions_of_its_own(data: Path, job: str) -> None:
    shutil.copy(_PROFILES / f"{job}.yml", data / "profiles")
    count = _COUNT // 5 if job == _MADE_UP[0] else _COUNT // 10
    report = hold(data, job, _BASE, count)
    assert report.failed == 0, f"seeds {_BASE}-0 to {_BASE}-{count - 1}: {report}"


@pytest.mark.parametrize("job", _REAL)
def test_the_same_holds_for_other_real_jobs(root: Path, job: str) -> None:
    count = _COUNT // 10
    report = hold(root / "data", job, _BASE, count)
    assert report.failed == 0, f"seeds {_BASE}-0 to {_BASE}-{count - 1}: {report}"
