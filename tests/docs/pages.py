"""The pages of the documentation, and the tables in them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from operations.common.project import this_project

ROOT = this_project().root
DOCS = ROOT / "docs"
_CODE = re.compile(r"`([^`]+)`")


@dataclass(frozen=True)
class Table:
    """A table below a mark such as `<!-- table: statuses -->`.

    Attributes:
        place: the page and the mark, for a failure to name.
        rows: the cells of each row, without the heading.
    """

    place: str
    rows: tuple[tuple[str, ...], ...]

    def names(self) -> list[str]:
        """What stands in code in the first cell of each row."""
        return [name for row in self.rows for name in code_in(row[0])]

    def must_list(self, expected: set[str]) -> None:
        """Fail unless the table has a row for each name, and for nothing else."""
        names = self.names()
        twice = sorted({name for name in names if names.count(name) > 1})
        missing, strange = sorted(expected - set(names)), sorted(set(names) - expected)
        assert not missing, f"{self.place}: add a row for {', '.join(missing)}"
        assert not strange, f"{self.place}: remove {', '.join(strange)}; there is no such thing"
        assert not twice, f"{self.place}: {', '.join(twice)} has two rows"


def code_in(cell: str) -> list[str]:
    """The pieces of code in a cell."""
    return _CODE.findall(cell)


def read(name: str) -> str:
    """A page, by its path from the checkout."""
    return (ROOT / name).read_text(encoding="utf-8")


def marks(name: str, kind: str) -> list[str]:
    """What the marks of a page are called: of `<!-- table: statuses -->`, `statuses`."""
    return re.findall(rf"<!-- {kind}: (\w+) -->", read(name))


def table(name: str, mark: str, kind: str = "table") -> Table:
    """The table below a mark of a page."""
    place = f"{name}, the table below <!-- {kind}: {mark} -->"
    _, found, rest = read(name).partition(f"<!-- {kind}: {mark} -->\n")
    assert found, f"{place}: it isn't there; put the mark back above its table"
    lines = []
    for line in rest.splitlines():
        if not line.startswith("|"):
            break
        lines.append(line)
    assert len(lines) > 2, f"{place}: it has no rows"
    rows = (tuple(cell.strip() for cell in line.strip("|").split("|")) for line in lines[2:])
    return Table(place, tuple(rows))


def pages() -> list[Path]:
    """Every page of ours in Markdown."""
    folders = (DOCS, ROOT / "deploy")
    ours = (page for folder in folders for page in sorted(folder.rglob("*.md")))
    return [ROOT / "README.md", ROOT / "CHANGELOG.md", *ours]
