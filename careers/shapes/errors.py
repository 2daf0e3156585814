"""What is wrong with the content, said so that an editor can mend it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Problem:
    """One mistake in one file.

    Attributes:
        file: the file, as a path relative to the content folder.
        where: the path inside the file, such as `topics.hours.points[2].text.en`.
        what: what was found and what is allowed.
    """

    file: Path
    where: str
    what: str

    def __str__(self) -> str:
        """The problem on one line."""
        return f"{self.file}: {self.where}: {self.what}"


class ContentError(Exception):
    """The content can't be used; lists every problem that was found."""

    def __init__(self, problems: list[Problem]) -> None:
        """Keep the problems, in the order of their files.

        Args:
            problems: at least one.
        """
        self.problems = sorted(problems, key=lambda problem: (str(problem.file), problem.where))
        lines = "\n".join(f"  {problem}" for problem in self.problems)
        count = len(self.problems)
        super().__init__(f"{count} problem{'s' if count != 1 else ''} in the content:\n{lines}")
