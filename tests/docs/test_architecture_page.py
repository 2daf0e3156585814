"""Packages import only what `docs/architecture.md` allows."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.docs.pages import ROOT, code_in, table

_PAGE = table("docs/architecture.md", "imports")
_ALLOWED = {code_in(row[0])[0]: set(code_in(row[1])) for row in _PAGE.rows}
_FLOORS = {
    folder: table("docs/architecture.md", mark)
    for folder, mark in (("careers", "floors"), ("operations", "rooms"), ("channels/web", "web"))
}
_INNER = table("docs/architecture.md", "inner")
_WITHOUT_RASA = ("careers", "understanding")


def _modules(folder: str) -> Iterator[tuple[Path, str]]:
    """Every file of a package with the modules that it imports."""
    for file in sorted((ROOT / folder).rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            names = []
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                names = [node.module]
            yield from ((file.relative_to(ROOT), name) for name in names)


def _imports(folder: str) -> Iterator[tuple[Path, str]]:
    """Every file of a package with the packages that it imports."""
    yield from ((file, name.partition(".")[0]) for file, name in _modules(folder))


def _below(folder: str) -> dict[str, set[str]]:
    """The packages that each package of a folder may import."""
    return {code_in(row[0])[0]: set(code_in(row[2])) for row in _FLOORS[folder].rows}


def _floors(folder: str) -> Iterator[tuple[Path, str, str]]:
    """Every file in a package of a folder, that package, and one that it imports."""
    for file, name in _modules(folder):
        place, parts = Path(folder).parts, tuple(name.split("."))
        inside = len(file.parts) > len(place) + 1
        if parts[: len(place)] == place and len(parts) > len(place) and inside:
            yield file, file.parts[len(place)], parts[len(place)]


def test_every_package_has_a_row() -> None:
    folders = {file.parent.name for file in ROOT.glob("*/__init__.py")}
    _PAGE.must_list(folders - {"tests"})


def test_a_package_imports_only_what_its_row_allows() -> None:
    wrong = [
        f"{file} imports {name}"
        for folder, allowed in _ALLOWED.items()
        for file, name in _imports(folder)
        if name in _ALLOWED and name not in {folder, *allowed}
    ]
    assert not wrong, f"{_PAGE.place}: {'; '.join(wrong)}"


@pytest.mark.parametrize("folder", _FLOORS)
def test_every_package_inside_has_a_floor(folder: str) -> None:
    inside = {file.parent.name for file in ROOT.glob(f"{folder}/*/__init__.py")}
    _FLOORS[folder].must_list(inside)


@pytest.mark.parametrize("folder", _FLOORS)
def test_a_package_inside_imports_only_what_its_floor_allows(folder: str) -> None:
    below = _below(folder)
    wrong = [
        f"{file} imports {other} of {folder}"
        for file, own, other in _floors(folder)
        if other not in {own, *below[own]}
    ]
    assert not wrong, f"{_FLOORS[folder].place}: {'; '.join(wrong)}"


@pytest.mark.parametrize("folder", _FLOORS)
def test_the_floors_hold_no_ring(folder: str) -> None:
    below, standing = _below(folder), set[str]()
    while ready := {name for name, under in below.items() if under <= standing} - standing:
        standing |= ready
    ring = sorted(set(below) - standing)
    assert not ring, f"{_FLOORS[folder].place}: a ring of {', '.join(ring)}"


def test_every_deeper_package_has_a_row() -> None:
    packages = {file.parent.relative_to(ROOT) for file in ROOT.glob("[a-z]*/**/__init__.py")}
    floors = {Path(folder, name) for folder, page in _FLOORS.items() for name in page.names()}
    deeper = {path for path in packages - floors if len(path.parts) > 1}
    ours = {path.as_posix() for path in deeper if path.parts[0] in _ALLOWED}
    _INNER.must_list(ours)


def test_the_domain_and_understanding_import_no_rasa() -> None:
    wrong = [
        f"{file} imports {name}"
        for folder in _WITHOUT_RASA
        for file, name in _imports(folder)
        if name in ("rasa", "rasa_sdk")
    ]
    assert not wrong, "; ".join(wrong)
