"""`sbom`: tells all that the bot is made of, as a CycloneDX bill of materials.

It names the packages of a lock file with their hashes and licences, and those in the widget. It needs
no network, so it knows of no vulnerabilities.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from cyclonedx.factory.license import LicenseFactory
from cyclonedx.model import HashAlgorithm, HashType
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL

from operations.common.failure import OperationError
from operations.common.project import Project, this_project
from operations.measuring.licences import licence_of, of_the_widget, read_rules

_LOCKS = ("serving", "runtime", "development")
_PIN = re.compile(r"^([A-Za-z0-9._-]+)(?:\[[^\]]*\])?==(\S+)((?:.*\\\n)*.*)", re.MULTILINE)
_HASH = re.compile(r"sha256:([0-9a-f]{64})")
_IN_THE_WIDGET = ("lit",)
_NAME = "careers-chatbot"


def main(arguments: Sequence[str]) -> int:
    """Print the bill of materials, or write it to a file."""
    parser = argparse.ArgumentParser(prog="sbom", description=__doc__)
    parser.add_argument("--lock", choices=_LOCKS, default="serving", help="which packages")
    parser.add_argument("--output", type=Path, help="a file; printed, if left out")
    given = parser.parse_args(arguments)
    told = bill_of(this_project(), given.lock)
    if given.output is None:
        print(told)
    else:
        _write(given.output, told)
    return 0


def _write(file: Path, text: str) -> None:
    try:
        file.write_text(f"{text}\n", encoding="utf-8")
    except OSError as error:
        raise OperationError(f"{file} can't be written: {error.strerror}.") from error


def bill_of(project: Project, lock: str) -> str:
    """The bill of materials of a lock file and of the widget, as JSON of CycloneDX 1.6.

    Args:
        project: the checkout.
        lock: `serving`, `runtime` or `development`.

    Raises:
        OperationError: a package isn't installed, or tells no licence.
    """
    bom = Bom(components=[*_of_python(project, lock), *_of_the_widget(project)])
    bom.metadata.component = Component(type=ComponentType.APPLICATION, name=_NAME)
    bom.register_dependency(bom.metadata.component, bom.components)
    return str(JsonV1Dot6(bom).output_as_string(indent=2))


def locked(project: Project, lock: str) -> Iterator[tuple[str, str, list[str]]]:
    """Name, version and SHA-256 hashes of each package of a lock file."""
    text = (project.root / "requirements" / f"{lock}.txt").read_text(encoding="utf-8")
    for name, version, rest in _PIN.findall(text):
        yield name, version, _HASH.findall(rest)


def _of_python(project: Project, lock: str) -> Iterator[Component]:
    rules = read_rules(project.root / "requirements" / "licences.yml")
    for name, version, hashes in locked(project, lock):
        component = _component("pypi", name, version, licence_of(name, rules))
        component.hashes.update(HashType(alg=HashAlgorithm.SHA_256, content=h) for h in hashes)
        yield component


def _of_the_widget(project: Project) -> Iterator[Component]:
    for found in of_the_widget(project.root / "widget" / "package-lock.json", _IN_THE_WIDGET):
        yield _component("npm", *found)


def _component(kind: str, name: str, version: str, licence: str) -> Component:
    space, _, short = name.rpartition("/")
    purl = PackageURL(kind, space or None, short, version)
    return Component(
        name=name,
        version=version,
        purl=purl,
        bom_ref=str(purl),
        licenses=[LicenseFactory().make_from_string(licence)],
    )
