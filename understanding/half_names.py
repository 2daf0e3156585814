"""Names of jobs that share a word which stands once: "diagnostic and therapeutic radiographers"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from careers.shapes.mutation import radicals
from careers.shapes.roles import RolesFile
from careers.shapes.topics import JOB
from careers.words.names import phrase
from careers.words.stems import stem
from careers.words.store_names import Name
from careers.words.tokens import Token
from understanding.finds import JOB_KINDS, Find

_MOST_WORDS = 3
_FEWEST_WORDS = 2


class HalfNames:
    """Finds the half of a job's name beside another job with which it shares the other half.

    It stands before that job ("diagnostic and therapeutic radiographers"), or after it beside a
    word for the half that is left out ("a diagnostic radiographer and a therapeutic one").
    """

    def __init__(self, names: Iterable[Name], words: RolesFile) -> None:
        """Learn the names of jobs.

        Args:
            names: all names of the store.
            words: those between two jobs, such as "and", and those for a part of a name.
        """
        self._joins = frozenset(words.joins.all)
        self._after, self._before_it = frozenset(words.instead.en), frozenset(words.instead.cy)
        self._jobs: dict[tuple[str, ...], str] = {}
        for name in names:
            each = phrase(" ".join(name.words))
            if name.kind == JOB and len(each) >= _FEWEST_WORDS:
                self._jobs.setdefault(each, name.id)

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
                yield from self._behind(tokens, stems, taken, places)

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
            found = list(self._free(job, tokens, start, end, taken))
            if found:
                yield from found
                yield from self._before(tokens, stems, taken, start, last)
                return

    def _behind(
        self,
        tokens: Sequence[Token],
        stems: Sequence[str],
        taken: Sequence[tuple[int, int]],
        places: Sequence[int],
    ) -> Iterator[Find]:
        """The halves of names behind a whole one, each with a word for its other half.

        In Welsh none is needed: "radiograffydd diagnostig a therapiwtig", "nyrs oedolion neu blant".
        """
        start = places[-1] + 1
        while start < len(tokens) and tokens[start].text in self._joins:
            start += 1
        if start > places[-1] + 1:
            yield from self._told_apart(tokens, stems, taken, places[0], start)
        for place in range(places[-1] + 1, len(tokens)):
            if tokens[place].text in self._before_it:
                # In Welsh, what tells jobs apart follows: "radiograffydd diagnostig ac un therapiwtig".
                for end in range(place + 2, min(place + 1 + _MOST_WORDS, len(tokens)) + 1):
                    job = self._jobs.get((stems[places[0]], *stems[place + 1 : end]))
                    yield from self._free(job, tokens, place, end, taken)
            if tokens[place].text in self._after:
                for start in range(max(places[-1] + 1, place - _MOST_WORDS), place):
                    job = self._jobs.get((*stems[start:place], stems[places[-1]]))
                    yield from self._free(job, tokens, start, place + 1, taken)

    def _told_apart(
        self,
        tokens: Sequence[Token],
        stems: Sequence[str],
        taken: Sequence[tuple[int, int]],
        first: int,
        start: int,
    ) -> Iterator[Find]:
        """The longest half of a Welsh name at a place, whatever mutation it begins with."""
        for end in range(min(start + _MOST_WORDS, len(tokens)), start, -1):
            for form in radicals(stems[start]) if start < len(stems) else ():
                job = self._jobs.get((stems[first], form, *stems[start + 1 : end]))
                if found := list(self._free(job, tokens, start, end, taken)):
                    yield from found
                    return

    @staticmethod
    def _free(
        job: str | None,
        tokens: Sequence[Token],
        start: int,
        end: int,
        taken: Sequence[tuple[int, int]],
    ) -> Iterator[Find]:
        """A job, where nothing else is named by the same words."""
        here = tokens[start].start, tokens[end - 1].end
        if job is not None and all(here[1] <= one or other <= here[0] for one, other in taken):
            yield Find(JOB, job, *here, proper=True)
