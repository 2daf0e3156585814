"""Packages import only what `docs/architecture.md` allows."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.docs.pages import ROOT, code_in, table

_PAGE = table("docs/architecture.md", "imports")
_ALLOWED = {code_in(row[0])[0]: set(code_in(row[1])) for row in _PAGE.rows}
_FLOORS = table("docs/architecture.md", "floors")
_BELOW = {code_in(row[0])[0]: set(code_in(row[2])) for row in _FLOORS.rows}
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


def _floors() -> Iterator[tuple[Path, str, str]]:
    """Every file in the domain, the package it stands in, and one that it imports."""
    for file, name in _modules("careers"):
        parts = name.split(".")
        if parts[0] == "careers" and len(parts) > 1 and len(file.parts) > 2:
            yield file, file.parts[1], parts[1]


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


def test_every_package_of_the_domain_has_a_floor() -> None:
    _FLOORS.must_list({file.parent.name for file in ROOT.glob("careers/*/__init__.py")})


def test_a_package_of_the_domain_imports_only_what_its_floor_allows() -> None:
    wrong = [
        f"{file} imports careers.{other}"
        for file, own, other in _floors()
        if other not in {own, *_BELOW[own]}
    ]
    assert not wrong, f"{_FLOORS.place}: {'; '.join(wrong)}"


def test_the_floors_of_the_domain_hold_no_ring() -> None:
    standing: set[str] = set()
    while ready := {name for name, below in _BELOW.items() if below <= standing} - standing:
        standing |= ready
    assert standing == set(_BELOW), f"{_FLOORS.place}: a ring of {sorted(set(_BELOW) - standing)}"


def test_the_domain_and_understanding_import_no_rasa() -> None:
    wrong = [
        f"{file} imports {name}"
        for folder in _WITHOUT_RASA
        for file, name in _imports(folder)
        if name in ("rasa", "rasa_sdk")
    ]
    assert not wrong, "; ".join(wrong)
