"""The model is made again when what it is made of has changed, and only then."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from operations.building.training import fingerprint, train
from operations.common.failure import OperationError, Stopped
from operations.common.project import Project
from operations.common.stopping import StopRequest

TRAINS = (
    sys.executable,
    "-c",
    "import os; os.makedirs('models', exist_ok=True); open('models/careers.tar.gz', 'a').write('x')",
)
FAILS = (sys.executable, "-c", "raise SystemExit(3)")
DOES_NOTHING = (sys.executable, "-c", "")


def _write(project: Project, path: str, text: str) -> None:
    place = project.root / path
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(text)


def _trainings(project: Project) -> int:
    return len(project.model.read_text()) if project.model.exists() else 0


@pytest.mark.parametrize(
    "path",
    [
        "config.yml",
        "domain.yml",
        "domain/responses.yml",
        "data/nlu/ask_pay.yml",
        "data/rules/ask_pay.yml",
        "data/stories/ask_pay.yml",
        "data/understanding/words.txt",
        "components/classifier.py",
        "components/deeper/finder.py",
        "understanding/spelling.py",
    ],
)
def test_the_fingerprint_changes_with_what_the_model_is_made_of(
    project: Project, path: str
) -> None:
    before = fingerprint(project)
    _write(project, path, "one")
    first = fingerprint(project)
    _write(project, path, "two")
    assert len({before, first, fingerprint(project)}) == 3


@pytest.mark.parametrize(
    "path",
    [
        "data/profiles/paramedic.yml",
        "components/notes.md",
        "careers/pay.py",
        "data/nlu/.ask.yml.swp",
    ],
)
def test_the_fingerprint_stays_when_something_else_changes(project: Project, path: str) -> None:
    before = fingerprint(project)
    _write(project, path, "one")
    assert fingerprint(project) == before


def test_the_fingerprint_changes_with_a_module_that_a_component_imports_from_elsewhere(
    project: Project,
) -> None:
    _write(project, "components/classifier.py", "from careers.shapes.language import Text")
    _write(project, "careers/shapes/language.py", "one")
    before = fingerprint(project)
    _write(project, "careers/shapes/language.py", "two")
    assert fingerprint(project) != before


def test_the_fingerprint_changes_with_a_locked_version_but_not_with_its_checksums(
    project: Project,
) -> None:
    _write(project, "requirements/runtime.txt", "rasa==3.6.21 \\\n    --hash=sha256:aa\n")
    first = fingerprint(project)
    _write(project, "requirements/runtime.txt", "rasa==3.6.21 \\\n    --hash=sha256:bb\n")
    assert fingerprint(project) == first
    _write(project, "requirements/runtime.txt", "rasa==3.6.22 \\\n    --hash=sha256:bb\n")
    assert fingerprint(project) != first


def test_the_fingerprint_is_the_same_in_another_folder(tmp_path: Path) -> None:
    checkouts = [Project(tmp_path / name) for name in ("one", "two")]
    for checkout in checkouts:
        _write(checkout, "components/classifier.py", "pass")
    assert fingerprint(checkouts[0]) == fingerprint(checkouts[1])


def test_training_happens_once_until_something_changes(
    project: Project, request_to_stop: StopRequest, capfd: pytest.CaptureFixture[str]
) -> None:
    train(project, request_to_stop, command=TRAINS)
    train(project, request_to_stop, command=TRAINS)
    assert _trainings(project) == 1
    assert "models/careers.tar.gz is up to date" in capfd.readouterr().out
    _write(project, "config.yml", "changed")
    train(project, request_to_stop, command=TRAINS)
    assert _trainings(project) == 2


def test_training_can_be_forced(project: Project, request_to_stop: StopRequest) -> None:
    train(project, request_to_stop, command=TRAINS)
    train(project, request_to_stop, force=True, command=TRAINS)
    assert _trainings(project) == 2


def test_a_failed_training_passes_its_exit_code_on_and_leaves_no_fingerprint(
    project: Project, request_to_stop: StopRequest
) -> None:
    train(project, request_to_stop, command=TRAINS)
    _write(project, "config.yml", "wrong")
    with pytest.raises(OperationError, match="The training ended with exit code 3") as failure:
        train(project, request_to_stop, command=FAILS)
    assert failure.value.code == 3
    assert not project.fingerprint.exists()


def test_a_training_that_leaves_no_model_counts_as_failed(
    project: Project, request_to_stop: StopRequest
) -> None:
    with pytest.raises(OperationError, match=r"left no models/careers\.tar\.gz"):
        train(project, request_to_stop, command=DOES_NOTHING)
    assert not project.fingerprint.exists()


def test_a_stop_ends_the_training_and_leaves_no_fingerprint(
    project: Project, request_to_stop: StopRequest
) -> None:
    request_to_stop.made = True
    with pytest.raises(Stopped):
        train(
            project, request_to_stop, command=(sys.executable, "-c", "import time; time.sleep(60)")
        )
    assert not project.fingerprint.exists()
