"""Figures that stand for words in text-speak: "i hav 2 b able 2 drive"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class FigureWord:
    """The word that a figure may stand for.

    Attributes:
        word: the word.
        before: the words before which it does.
        also: short forms that are these words behind the figure alone, as b is "be".
    """

    word: str
    before: tuple[str, ...]
    also: dict[str, str] = field(default_factory=dict)


class Figures:
    """Tells a figure that stands for a word from one that counts."""

    def __init__(
        self, words: Mapping[str, FigureWord] | None = None, counting: Iterable[str] = ()
    ) -> None:
        """Learn what figures stand for.

        Args:
            words: by the figure; none where figures only count.
            counting: words behind which a figure counts, whatever follows it.
        """
        self._words = words or {}
        self._counting = frozenset(counting)

    def said(self, before: str, figure: str, after: str) -> tuple[str, str] | None:
        """The words that a figure and the word behind it stand for.

        Args:
            before: the word before the figure, or nothing.
            figure: what may be one.
            after: the word behind it, its spelling repaired.

        Returns:
            None where it is no figure, or counts.
        """
        meant = self._words.get(figure)
        if meant is None or before in self._counting:
            return None
        word = meant.also.get(after, after)
        return (meant.word, word) if word in meant.before else None
