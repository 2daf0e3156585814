"""A year of an editor's work breaks no test, of either kind."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.edited import edit

# The properties of the content; and of behaviour, what says most sentences and amounts.
_TESTS = (
    "tests/actions",
    "tests/careers/answering",
    "tests/careers/conversation/test_respond.py",
    "tests/careers/eligibility/test_guide.py",
    "tests/careers/eligibility/test_pressing.py",
    "tests/careers/eligibility/test_told_back.py",
    "tests/careers/eligibility/test_two_jobs.py",
    "tests/careers/safety/test_replies.py",
    "tests/careers/test_any_job.py",
    "tests/docs/test_content_page.py",
    "tests/docs/test_readme.py",
    "tests/real/test_answers.py",
    "tests/real/test_content.py",
)


@pytest.fixture(scope="module")
def edited(real_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real content after a year of edits."""
    return edit(real_data, tmp_path_factory.mktemp("year") / "data")


def _run(root: Path, edited: Path, *command: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("CAREERS_")}
    return subprocess.run(
        [sys.executable, "-m", *command],
        cwd=root,
        env={**kept, "CAREERS_DATA": str(edited)},
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )


def test_edited_content_passes_the_check(root: Path, edited: Path) -> None:
    ended = _run(root, edited, "operations", "check")
    assert ended.returncode == 0, ended.stderr


def test_tests_pass_whatever_editors_change(root: Path, edited: Path) -> None:
    ended = _run(root, edited, "pytest", "-p", "no:cacheprovider", *_TESTS)
    assert ended.returncode == 0, (
        f"these tests stand on what editors change:\n{ended.stdout[-3000:]}"
    )
