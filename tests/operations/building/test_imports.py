"""Which modules a module needs is read from its text."""

from __future__ import annotations

from pathlib import Path

import pytest

from operations.building.imports import with_imports


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """Two packages, one within the other, and a module that imports nothing."""
    for path in ("__init__", "names", "deep/__init__", "deep/words", "alone"):
        place = tmp_path / "careers" / f"{path}.py"
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text("")
    return tmp_path


def _needed(checkout: Path, code: str) -> set[str]:
    module = checkout / "careers" / "deep" / "module.py"
    module.write_text(code)
    found = with_imports(checkout, [module]) - {module}
    return {path.relative_to(checkout / "careers").as_posix() for path in found}


@pytest.mark.parametrize(
    ("code", "needed"),
    [
        ("import careers.names", {"__init__.py", "names.py"}),
        ("from careers.names import Name", {"__init__.py", "names.py"}),
        ("from careers import names", {"__init__.py", "names.py"}),
        ("from careers.deep import words", {"__init__.py", "deep/__init__.py", "deep/words.py"}),
        ("from . import words", {"__init__.py", "deep/__init__.py", "deep/words.py"}),
        ("from .words import x", {"__init__.py", "deep/__init__.py", "deep/words.py"}),
        ("from ..names import x", {"__init__.py", "names.py"}),
        ("def late():\n    from careers import names", {"__init__.py", "names.py"}),
        ("import json, numpy", set()),
    ],
)
def test_every_form_of_import_is_followed(checkout: Path, code: str, needed: set[str]) -> None:
    assert _needed(checkout, code) == needed


def test_what_an_imported_module_imports_is_needed_too(checkout: Path) -> None:
    (checkout / "careers" / "names.py").write_text("from careers.deep import words")
    assert "deep/words.py" in _needed(checkout, "import careers.names")


def test_modules_that_import_each_other_are_found_once(checkout: Path) -> None:
    (checkout / "careers" / "names.py").write_text("import careers.deep.words")
    (checkout / "careers" / "deep" / "words.py").write_text("import careers.names")
    assert {"names.py", "deep/words.py"} <= _needed(checkout, "import careers.names")


def test_a_module_with_a_mistake_in_it_still_counts_itself(checkout: Path) -> None:
    (checkout / "careers" / "names.py").write_text("def (")
    assert _needed(checkout, "import careers.names") == {"__init__.py", "names.py"}
