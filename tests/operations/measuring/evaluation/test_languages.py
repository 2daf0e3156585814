"""What is asked in both languages is compared by what it asks."""

from __future__ import annotations

from pathlib import Path

import pytest

from careers.shapes.language import Language
from operations.common.failure import OperationError
from operations.measuring.evaluation.languages import (
    compared,
    language_lines,
    read_pairs,
    share_right,
    wrong_pairs,
)

_PAIRS = """
- {en: pay, cy: cyflog, asks: [ask_pay]}
- {en: wage, cy: tâl, asks: [ask_pay|ask_pay_system]}
- {en: pay and hours, cy: cyflog ac oriau, asks: [ask_pay, ask_hours]}
- {en: hello, cy: helo, asks: [greet]}
"""
_UNDERSTOOD = {
    "pay": ("ask_pay",),
    "cyflog": ("ask_pay",),
    "wage": ("ask_pay_system",),
    "tâl": ("ask_hours",),
    "pay and hours": ("ask_pay", "ask_hours"),
    "cyflog ac oriau": ("ask_pay",),
    "hello": ("greet",),
    "helo": ("greet",),
}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file of four pairs."""
    path = tmp_path / "pairs.yml"
    path.write_text(_PAIRS, encoding="utf-8")
    return path


def test_each_language_is_counted_by_what_is_asked_first(file: Path) -> None:
    pairs = read_pairs(file)
    rows = compared(pairs, wrong_pairs(pairs, lambda texts: [_UNDERSTOOD[each] for each in texts]))
    assert list(language_lines(rows))[2:] == [
        "| `ask_pay` | 3 | 3 | 1 |",
        "| `greet` | 1 | 1 | 1 |",
        "| all | 4 | 100.0% | 50.0% |",
    ]
    assert share_right(rows, Language.WELSH) == 0.5


def test_what_was_misunderstood_is_told_with_what_it_was_taken_for(file: Path) -> None:
    pairs = read_pairs(file)
    wrong = wrong_pairs(pairs, lambda texts: [_UNDERSTOOD[each] for each in texts])
    assert {pair.welsh: asked for pair, asked in wrong[Language.WELSH].items()} == {
        "tâl": ("ask_hours",),
        "cyflog ac oriau": ("ask_pay",),
    }
    assert wrong[Language.ENGLISH] == {}


def test_a_file_without_one_of_the_languages_is_named(tmp_path: Path) -> None:
    path = tmp_path / "pairs.yml"
    path.write_text("- {en: pay, asks: [ask_pay]}", encoding="utf-8")
    with pytest.raises(OperationError, match=r"pairs\.yml isn't a list .*'cy'"):
        read_pairs(path)
