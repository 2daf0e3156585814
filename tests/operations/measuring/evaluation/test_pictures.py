"""Pictures are drawn whatever was right or wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from operations.measuring.evaluation.cases import Case
from operations.measuring.evaluation.model import Understood
from operations.measuring.evaluation.pictures import draw_confidences, draw_confusion_matrix
from operations.measuring.evaluation.scores import Judged

PNG = b"\x89PNG\r\n"


def _judged(expected: str, found: str) -> Judged:
    return Case("a", (expected,)), Understood(found, 0.7, (found,), frozenset(), 0.001)


@pytest.mark.parametrize("found", ["pay", "nlu_fallback"])
def test_pictures_are_files_that_a_browser_shows(tmp_path: Path, found: str) -> None:
    judged = [_judged("pay", found), _judged("hours", "hours")]
    draw_confusion_matrix(judged, tmp_path / "matrix.png")
    draw_confidences(judged, judged, tmp_path / "confidences.png")
    for name in ("matrix", "confidences"):
        assert (tmp_path / f"{name}.png").read_bytes().startswith(PNG)
