"""Test conversations count only when they ran."""

from __future__ import annotations

import json
import sys

import pytest

from operations.common.failure import OperationError
from operations.common.project import Project
from operations.common.stopping import StopRequest
from operations.measuring.stories import run_stories

WRITES = """
import os, sys
os.makedirs('var/stories')
open('var/stories/story_report.json', 'w').write(sys.argv[1])
open('var/stories/failed_test_stories.yml', 'w').write('- story: asks for pay')
"""


def _rasa_that_reports(correct: int, total: int) -> tuple[str, ...]:
    accuracy = {"conversation_accuracy": {"correct": correct, "total": total}} if total else {}
    return (sys.executable, "-c", WRITES, json.dumps(accuracy))


@pytest.fixture
def trained(project: Project) -> Project:
    """A checkout with something in the model's place."""
    project.models.mkdir()
    project.model.touch()
    return project


def test_stories_that_all_pass_are_counted(
    trained: Project, request_to_stop: StopRequest, capsys: pytest.CaptureFixture[str]
) -> None:
    run_stories(trained, request_to_stop, _rasa_that_reports(4, 4))
    assert "stories: 4 passed, 0 failed" in capsys.readouterr().out.splitlines()


def test_a_story_that_fails_is_shown(
    trained: Project, request_to_stop: StopRequest, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(OperationError, match="- story: asks for pay"):
        run_stories(trained, request_to_stop, _rasa_that_reports(3, 4))
    assert "stories: 3 passed, 1 failed" in capsys.readouterr().out


def test_no_story_at_all_is_a_failure(trained: Project, request_to_stop: StopRequest) -> None:
    with pytest.raises(OperationError, match="No story ran"):
        run_stories(trained, request_to_stop, _rasa_that_reports(0, 0))


def test_a_report_of_an_earlier_run_does_not_count(
    trained: Project, request_to_stop: StopRequest
) -> None:
    run_stories(trained, request_to_stop, _rasa_that_reports(4, 4))
    with pytest.raises(OperationError, match="No story ran"):
        run_stories(trained, request_to_stop, (sys.executable, "-c", ""))


def test_without_a_model_no_other_one_is_tested(
    project: Project, request_to_stop: StopRequest
) -> None:
    with pytest.raises(
        OperationError, match=r"models/careers\.tar\.gz isn't there; run `make train`"
    ):
        run_stories(project, request_to_stop, _rasa_that_reports(4, 4))
