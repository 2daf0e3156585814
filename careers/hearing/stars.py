"""Grades with a star, as visitors spell it out: "an A star" is an A*."""

from __future__ import annotations

import re

from careers.shapes.answer_words import AnswerWords


class Stars:
    """Writes the star of a grade as a sign."""

    def __init__(self, words: AnswerWords) -> None:
        """Learn what the star is called, and after which words a star is a person."""
        called = "|".join(map(re.escape, words.starred))
        before = "".join(rf"(?<!\b{re.escape(each)}\s)" for each in words.never_starred)
        self._grade = re.compile(
            rf"{before}\b([a-e])[\s-]+(?:{called})(?P<several>s?)\b" if called else r"(?!)",
            re.IGNORECASE,
        )

    def as_signs(self, text: str) -> str:
        """A text with a sign for every star that belongs to a grade."""
        return self._grade.sub(lambda found: f"{found[1]}*{found['several']}", text)
