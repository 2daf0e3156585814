"""What stands in `deploy/`."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator, Mapping
from typing import Any

import yaml

from operations.common.project import this_project

ROOT = this_project().root
DEPLOY = ROOT / "deploy"
KUBERNETES = DEPLOY / "kubernetes"
_SYSTEM_FOLDERS = "/usr/sbin:/sbin"


def text(name: str) -> str:
    """A file of the folder."""
    return (DEPLOY / name).read_text(encoding="utf-8")


def compose() -> dict[str, Any]:
    """The Compose file, as Compose reads it before it puts variables in."""
    return dict(yaml.safe_load(text("compose.yml")))


def resources(kind: str = "") -> list[dict[str, Any]]:
    """All resources for Kubernetes, or those of a kind."""
    files = (file for file in sorted(KUBERNETES.glob("*.yml")) if file.stem != "kustomization")
    found = [
        each for file in files for each in yaml.safe_load_all(file.read_text(encoding="utf-8"))
    ]
    return [each for each in found if kind in ("", each["kind"])]


def resource(kind: str, name: str) -> dict[str, Any]:
    """The resource of a kind and a name."""
    (found,) = (each for each in resources(kind) if each["metadata"]["name"] == name)
    return found


def containers() -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Every container of every deployment, with the deployment's name."""
    for deployment in resources("Deployment"):
        for each in deployment["spec"]["template"]["spec"]["containers"]:
            yield deployment["metadata"]["name"], each


def images() -> dict[str, list[str]]:
    """All images that are named, by the file that names them."""
    contained = re.findall(r"^FROM (\S+)", text("Containerfile"), re.MULTILINE)
    composed = [each["image"] for each in compose()["services"].values()]
    kubernetes = [each["image"] for _, each in containers()]
    return {"Containerfile": contained, "compose.yml": composed, "kubernetes": kubernetes}


def program(name: str, package: str) -> str:
    """The path of a program.

    Args:
        name: what it is called.
        package: of Debian, that it comes with.
    """
    found = shutil.which(name) or shutil.which(name, path=_SYSTEM_FOLDERS)
    assert found, f"{name} isn't installed: apt-get install {package}"
    return found
