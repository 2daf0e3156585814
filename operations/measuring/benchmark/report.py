"""What was measured, as a table and as JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

_HEADINGS = ("", "base", "ours", "ratio", "limit")


@dataclass(frozen=True)
class Figure:
    """One quantity, ours beside what it is compared with.

    Attributes:
        name: what was measured, with its unit.
        base: the value of the reference bot, or of an early turn.
        ours: our value.
        limit: the largest ratio of ours to base that is allowed; None: only told.
    """

    name: str
    base: float
    ours: float
    limit: float | None = None

    @property
    def ratio(self) -> float:
        """Ours as a part of the base."""
        return self.ours / self.base

    @property
    def broken(self) -> bool:
        """Whether the limit is broken."""
        return self.limit is not None and self.ratio > self.limit

    @property
    def verdict(self) -> str:
        """The limit, and whether it is broken; empty where there is none."""
        limit = "" if self.limit is None else f"{self.limit:.2f}"
        return f"{limit} BROKEN" if self.broken else limit


@dataclass(frozen=True)
class Bar:
    """One quantity with few jobs and with many.

    Attributes:
        name: what was measured, with its unit.
        few: with the jobs that there are.
        many: with all that were made up besides.
        most: the most that is allowed with many.
    """

    name: str
    few: float
    many: float
    most: float

    @property
    def broken(self) -> bool:
        """Whether more was measured than is allowed."""
        return self.many > self.most


def bars(found: Sequence[Bar]) -> str:
    """The bars for a terminal, a line each."""
    rows = [("", "few", "many", "limit"), *map(_bar_row, found)]
    return _lines(rows)


def _bar_row(bar: Bar) -> tuple[str, ...]:
    mark = f"{bar.most:.1f} BROKEN" if bar.broken else f"{bar.most:.1f}"
    return (bar.name, f"{bar.few:.1f}", f"{bar.many:.1f}", mark)


def table(figures: Sequence[Figure]) -> str:
    """The figures for a terminal, a line each."""
    rows = [_HEADINGS, *(_row(figure) for figure in figures)]
    return _lines(rows)


def _lines(rows: Sequence[tuple[str, ...]]) -> str:
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = ((row[0].ljust(widths[0]), *map(str.rjust, row[1:], widths[1:])) for row in rows)
    return "\n".join("  ".join(line).rstrip() for line in lines)


def _row(figure: Figure) -> tuple[str, ...]:
    measured = f"{figure.base:.1f}", f"{figure.ours:.1f}", f"{figure.ratio:.2f}"
    return (figure.name, *measured, figure.verdict)


def markdown(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table for a page."""
    lines = [headings, ["---"] * len(headings), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def write_figures(figures: Sequence[Figure], target: Path) -> None:
    """Keep the figures as JSON, a list of objects."""
    rows = [
        {
            "name": figure.name,
            "base": round(figure.base, 3),
            "ours": round(figure.ours, 3),
            "ratio": round(figure.ratio, 3),
            "limit": figure.limit,
        }
        for figure in figures
    ]
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(f"{json.dumps(rows, indent=2)}\n", encoding="utf-8")
