"""How mistakes in the content are said."""

from __future__ import annotations

from pathlib import Path

from careers.shapes.errors import ContentError, Problem


def test_a_problem_is_one_line_with_file_place_and_what() -> None:
    problem = Problem(Path("pay/a.yml"), "bands.6", "found 'x'; allowed: a whole number")
    assert str(problem) == "pay/a.yml: bands.6: found 'x'; allowed: a whole number"


def test_the_error_lists_every_problem_by_file_and_counts_them() -> None:
    error = ContentError([Problem(Path("b.yml"), "x", "one"), Problem(Path("a.yml"), "y", "two")])
    assert str(error) == "2 problems in the content:\n  a.yml: y: two\n  b.yml: x: one"


def test_one_problem_is_not_called_several() -> None:
    assert str(ContentError([Problem(Path("a.yml"), "y", "two")])).startswith("1 problem in")
