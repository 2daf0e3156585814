"""Packages import only what `docs/architecture.md` allows."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.docs.pages import ROOT, code_in, table

_PAGE = table("docs/architecture.md", "imports")
_ALLOWED = {code_in(row[0])[0]: set(code_in(row[1])) for row in _PAGE.rows}
_WITHOUT_RASA = ("careers", "understanding")


def _imports(folder: str) -> Iterator[tuple[Path, str]]:
    """Every file of a package with the packages that it imports."""
    for file in sorted((ROOT / folder).rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            names = []
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                names = [node.module]
            yield from ((file.relative_to(ROOT), name.partition(".")[0]) for name in names)


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


def test_the_domain_and_understanding_import_no_rasa() -> None:
    wrong = [
        f"{file} imports {name}"
        for folder in _WITHOUT_RASA
        for file, name in _imports(folder)
        if name in ("rasa", "rasa_sdk")
    ]
    assert not wrong, "; ".join(wrong)
