"""TensorFlow is left out only where Rasa is known to do without."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from operations.servers.serve import can_do_without

LEAN = "pipeline: [{name: WhitespaceTokenizer}]\npolicies: [{name: RulePolicy}]\n"
STARTS = """
import sys
sys.path.insert(0, {root!r})
from operations.servers import serve
{change}
serve.main(["--version"])
real = hasattr(sys.modules["tensorflow"], "__file__")
print("TensorFlow is", "there" if real else "left out")
"""


def _config(folder: Path, text: str) -> Path:
    file = folder / "config.yml"
    file.write_text(text)
    return file


def test_a_bot_of_components_that_need_none_does_without(tmp_path: Path) -> None:
    assert can_do_without(_config(tmp_path, LEAN), "3.6.21")


def test_this_project_does_without(root: Path) -> None:
    assert can_do_without(root / "config.yml", "3.6.21")


@pytest.mark.parametrize("version", ["3.6.20", "3.7.0"])
def test_another_version_of_rasa_keeps_it(tmp_path: Path, version: str) -> None:
    assert not can_do_without(_config(tmp_path, LEAN), version)


@pytest.mark.parametrize(
    "text",
    [
        LEAN.replace("WhitespaceTokenizer", "DIETClassifier"),
        LEAN.replace("RulePolicy", "TEDPolicy"),
        LEAN.replace("pipeline", "# pipeline"),
        LEAN.replace("{name: RulePolicy}", ""),
        "pipeline: [WhitespaceTokenizer]\npolicies: [RulePolicy]\n",
        "[]",
        "{",
    ],
)
def test_a_bot_that_may_need_it_keeps_it(tmp_path: Path, text: str) -> None:
    assert not can_do_without(_config(tmp_path, text), "3.6.21")


def test_a_config_that_is_missing_is_left_to_rasa(tmp_path: Path) -> None:
    assert not can_do_without(tmp_path / "config.yml", "3.6.21")


def _start(root: Path, environment: dict[str, str], change: str = "") -> str:
    code = STARTS.format(root=str(root), change=change)
    ended = subprocess.run(
        [sys.executable, "-c", code],
        cwd=root,
        env={**environment, "TF_CPP_MIN_LOG_LEVEL": "3", "PYTHONWARNINGS": "ignore"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=60,
        check=True,
    )
    return ended.stdout


def test_rasa_runs_without_it(root: Path, environment: dict[str, str]) -> None:
    output = _start(root, environment)
    assert "3.6.21" in output
    assert "TensorFlow is left out" in output


def test_rasa_starts_anew_with_it_when_it_could_not_do_without(
    root: Path, environment: dict[str, str]
) -> None:
    output = _start(root, environment, "serve._IMPORT_IT = ('rasa.no_such_module',)")
    assert "it starts with it" in output
    assert "3.6.21" in output
    assert "TensorFlow is" not in output
