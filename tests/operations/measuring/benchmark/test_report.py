"""A broken limit is told, and figures are kept as JSON."""

from __future__ import annotations

import json
from pathlib import Path

from operations.measuring.benchmark.report import Bar, Figure, bars, table, write_figures

WITHIN = Figure("turn (ms)", base=20.0, ours=9.0, limit=0.45)
BROKEN = Figure("memory (MB)", base=1000.0, ours=751.0, limit=0.75)
ONLY_TOLD = Figure("start (s)", base=1.0, ours=50.0)


def test_a_ratio_at_the_limit_is_allowed_and_one_beyond_is_not() -> None:
    assert not WITHIN.broken
    assert BROKEN.broken


def test_a_figure_without_a_limit_breaks_none() -> None:
    assert not ONLY_TOLD.broken


def test_the_table_marks_what_is_broken() -> None:
    heading, within, broken, told = table([WITHIN, BROKEN, ONLY_TOLD]).splitlines()
    assert heading.split() == ["base", "ours", "ratio", "limit"]
    assert within.split() == ["turn", "(ms)", "20.0", "9.0", "0.45", "0.45"]
    assert broken.split() == ["memory", "(MB)", "1000.0", "751.0", "0.75", "0.75", "BROKEN"]
    assert told.split() == ["start", "(s)", "1.0", "50.0", "50.00"]


def test_the_figures_are_kept_with_their_limits(tmp_path: Path) -> None:
    write_figures([WITHIN, ONLY_TOLD], tmp_path / "bench" / "results.json")
    kept = json.loads((tmp_path / "bench" / "results.json").read_text())
    assert [(row["name"], row["ratio"], row["limit"]) for row in kept] == [
        ("turn (ms)", 0.45, 0.45),
        ("start (s)", 50.0, None),
    ]


def test_a_bar_that_is_broken_is_marked() -> None:
    shown = bars([Bar("turn (ms)", 20, 21, 22), Bar("memory (MB)", 600, 900, 850)])
    assert [line.endswith("BROKEN") for line in shown.splitlines()] == [False, False, True]
