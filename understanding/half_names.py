"""Names of jobs of which the last words stand once: "diagnostic and therapeutic radiographers"."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from careers.shapes.topics import JOB
from careers.words.names import phrase
from careers.words.stems import stem
from careers.words.store_names import Name
from careers.words.tokens import Token
from understanding.finds import JOB_KINDS, Find

_MOST_WORDS = 3
_FEWEST_WORDS = 2


class HalfNames:
    """Finds the first half of a job's name before another job with the same last word."""

    def __init__(self, names: Iterable[Name], joins: Collection[str]) -> None:
        """Learn the names of jobs.

        Args:
            names: all names of the store.
            joins: words between two jobs, such as "and".
        """
        self._joins = joins
        self._jobs: dict[tuple[str, ...], str] = {}
        for name in names:
            words = phrase(" ".join(name.words))
            if name.kind == JOB and len(words) >= _FEWEST_WORDS:
                self._jobs.setdefault(words, name.id)

    def find(self, tokens: Sequence[Token], named: Sequence[Find]) -> Iterator[Find]:
        """The jobs whose names end in the last word of one that is named whole.

        Args:
            tokens: the words of the message.
            named: what is named whole.
        """
        stems = [stem(token.text) for token in tokens]
        taken = [(find.start, find.end) for find in named if find.kind in JOB_KINDS]
        for find in named:
            places = [
                p for p, t in enumerate(tokens) if find.start <= t.start and t.end <= find.end
            ]
            if find.kind == JOB and len(places) >= _FEWEST_WORDS:
                yield from self._before(tokens, stems, taken, places[0], stems[places[-1]])

    def _before(
        self,
        tokens: Sequence[Token],
        stems: Sequence[str],
        taken: Sequence[tuple[int, int]],
        first: int,
        last: str,
    ) -> Iterator[Find]:
        """Halves of names before joining words, the nearest first."""
        end = first
        while end > 0 and tokens[end - 1].text in self._joins:
            end -= 1
        if end == first:
            return
        for start in range(max(0, end - _MOST_WORDS), end):
            job = self._jobs.get((*stems[start:end], last))
            here = tokens[start].start, tokens[end - 1].end
            free = all(here[1] <= other[0] or other[1] <= here[0] for other in taken)
            if job is not None and free:
                yield Find(JOB, job, *here, proper=True)
                yield from self._before(tokens, stems, taken, start, last)
                return
