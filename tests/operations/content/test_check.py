"""The content is checked in seconds, and everything wrong with it is listed."""

from __future__ import annotations

import resource
import subprocess
import sys
import time
from pathlib import Path

from careers.content.reading import parse_yaml

# On any machine: six times is usual, with nothing read before.
_MOST_WORK = 24
_TIMES = 3


def _check(root: Path, environment: dict[str, str], data: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "operations", "check"],
        cwd=root,
        env={**environment, "CAREERS_DATA": data},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def _worked() -> float:
    """Seconds of work of all processes that were started here and have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _parsing(data: Path) -> float:
    """Seconds of work of this process that the content's files take to be parsed, once each."""
    files = sorted(data.rglob("*.yml"))
    began = time.process_time()
    for file in files * _TIMES:
        parse_yaml(file.read_bytes(), file)
    return (time.process_time() - began) / _TIMES


def test_the_content_of_this_project_passes_with_two_dozen_times_the_work_of_parsing_it(
    root: Path, environment: dict[str, str], real_data: Path
) -> None:
    began = _worked()
    ended = _check(root, environment, str(real_data))
    worked = _worked() - began
    assert ended.returncode == 0, ended.stderr
    assert ended.stdout.startswith(f"The content in {real_data} is right: ")
    share = worked / _parsing(real_data)
    assert share < _MOST_WORK, f"checking takes {share:.1f} times the work of parsing: profile it"


def test_everything_that_is_wrong_is_listed(
    root: Path, environment: dict[str, str], tmp_path: Path
) -> None:
    ended = _check(root, environment, str(tmp_path))
    assert ended.returncode == 1
    assert "problems in the content:" in ended.stderr
    assert "profiles" in ended.stderr
    assert "contacts" in ended.stderr


def test_a_folder_that_is_not_there_is_told_with_its_variable(
    root: Path, environment: dict[str, str], tmp_path: Path
) -> None:
    missing = str(tmp_path / "nowhere")
    ended = _check(root, environment, missing)
    assert ended.returncode == 1
    assert ended.stderr == f"Error: CAREERS_DATA is {missing!r}; allowed: a folder that exists.\n"
