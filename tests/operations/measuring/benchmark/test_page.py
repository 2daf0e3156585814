"""The page of a run tells all that was measured, and has its pictures beside it."""

from __future__ import annotations

import datetime
from pathlib import Path

from operations.measuring.benchmark.page import Results, write_page
from operations.measuring.benchmark.report import Figure
from operations.measuring.benchmark.visitors import Crowd

_RESULTS = Results(
    figures=[Figure("turn (ms)", 50.0, 20.0, 0.3), Figure("start (s)", 40.0, 10.0)],
    crowds={
        "ours": [Crowd(1, 40.0, 0.02, 0.03, 0, 0), Crowd(16, 50.0, 0.3, 0.4, 1, 2)],
        "floor": [Crowd(1, 150.0, 0.006, 0.009, 0, 0)],
    },
    lengths={50: (0.02, 0.021), 500: (0.02, 0.0234)},
    parts={"understanding": 0.002, "all else": 0.01},
    cores=2,
)


def test_every_figure_is_in_its_table(tmp_path: Path) -> None:
    page = write_page(_RESULTS, tmp_path / "benchmarks", datetime.date(2026, 11, 26))
    text = page.read_text(encoding="utf-8")
    for row in (
        "| turn (ms) | 50.0 | 20.0 | 0.40 | 0.30 BROKEN |",
        "| start (s) | 40.0 | 10.0 | 0.25 |  |",
        "| ours | 16 | 50 | 300 | 400 | 1 | 2 |",
        "| floor | 1 | 150 | 6 | 9 | 0 | 0 |",
        "| 500 | 20.0 | 23.4 | 1.17 |",
        "| understanding | 2.0 |",
    ):
        assert row in text.splitlines(), row
    assert "on 26 November 2026: 2 cores" in text


def test_every_picture_is_there_and_shown(tmp_path: Path) -> None:
    page = write_page(_RESULTS, tmp_path, datetime.date(2026, 11, 26))
    text = page.read_text(encoding="utf-8")
    pictures = sorted(file.name for file in tmp_path.glob("*.png"))
    assert pictures == ["lengths.png", "turn.png", "visitors.png"]
    assert all(f"({name})" in text for name in pictures)
    assert all(file.read_bytes().startswith(b"\x89PNG") for file in tmp_path.glob("*.png"))
