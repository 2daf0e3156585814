"""Which modules of the project a module needs."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from pathlib import Path


def with_imports(root: Path, modules: Iterable[Path]) -> set[Path]:
    """Modules, and all modules of the project that they import, directly or not.

    Read from the text, so that nothing is run; installed packages are left out.

    Args:
        root: the checkout, where imports start.
        modules: files below it.
    """
    found: set[Path] = set()
    waiting = list(modules)
    while waiting:
        module = waiting.pop()
        if module not in found:
            found.add(module)
            waiting += (path for name in _imported(root, module) for path in _files(root, name))
    return found


def _imported(root: Path, module: Path) -> Iterator[str]:
    package = module.relative_to(root).parent.parts
    try:
        tree = ast.parse(module.read_bytes())
    except SyntaxError:  # whoever runs the module tells it better
        return
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else ()
            base = ".".join((*above, *([node.module] if node.module else [])))
            # What is imported from a package may be a module itself.
            yield from (base, *(f"{base}.{alias.name}" for alias in node.names))


def _files(root: Path, name: str) -> Iterator[Path]:
    """The file of a module and those of the packages around it, where the project has them."""
    parts = name.split(".")
    for end in range(1, len(parts) + 1):
        place = root.joinpath(*parts[:end])
        candidates = (place.with_suffix(".py"), place / "__init__.py")
        yield from (path for path in candidates if path.is_file())
