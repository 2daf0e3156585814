"""`test-stories`: does the model lead the test conversations as they are written?"""

from __future__ import annotations

import argparse
import json
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from operations.common import processes
from operations.common.failure import OperationError
from operations.common.project import Project, this_project
from operations.common.stopping import StopRequest

_REPORT = "story_report.json"
_FAILED = "failed_test_stories.yml"


@dataclass(frozen=True)
class Outcome:
    """How many stories did what."""

    passed: int
    failed: int


def main(arguments: Sequence[str]) -> int:
    """Run the test conversations; fails if none ran or one failed."""
    argparse.ArgumentParser(prog="test-stories", description=__doc__).parse_args(arguments)
    with StopRequest() as request:
        run_stories(this_project(), request)
    return 0


def run_stories(
    project: Project, request: StopRequest, command: Sequence[str] | None = None
) -> None:
    """Run the test conversations and judge Rasa's report.

    Rasa itself ends with 0 when it found no story, and when stories failed.

    Args:
        project: the checkout.
        request: what is looked at for a stop.
        command: what writes the report; Rasa, if left out.

    Raises:
        OperationError: no story ran, or one failed.
        Stopped: a stop was asked for.
    """
    # Rasa would quietly test any other model that lies beside a missing one.
    if not project.model.exists():
        raise OperationError(f"{project.shown(project.model)} isn't there; run `make train`.")
    results = project.var / "stories"
    shutil.rmtree(results, ignore_errors=True)  # an old report must not count
    processes.run(command or _rasa_test(project, results), project.root, request, "rasa test")
    outcome = read_report(results / _REPORT)
    print(f"stories: {outcome.passed} passed, {outcome.failed} failed", flush=True)
    if outcome.failed:
        raise OperationError(_what_failed(results / _FAILED, project))
    if not outcome.passed:
        raise OperationError("No story ran: tests/conversations holds none that Rasa knows.")


def read_report(report: Path) -> Outcome:
    """Read how many stories Rasa ran; a report that is missing or empty means none."""
    if not report.exists():
        return Outcome(0, 0)
    conversations = json.loads(report.read_text(encoding="utf-8")).get("conversation_accuracy", {})
    passed = int(conversations.get("correct", 0))
    return Outcome(passed, int(conversations.get("total", 0)) - passed)


def _rasa_test(project: Project, results: Path) -> tuple[str, ...]:
    return project.rasa(
        *("test", "core", "--e2e", "--no-plot"),
        *("--model", project.shown(project.model)),
        *("--stories", "tests/conversations"),
        *("--out", project.shown(results)),
    )


def _what_failed(failed: Path, project: Project) -> str:
    told = failed.read_text(encoding="utf-8") if failed.exists() else ""
    return f"Stories failed ({project.shown(failed)}):\n{told}"
