"""Names of jobs that are written a little wrong: parted, run together, or with one slip."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from symspellpy import SymSpell, Verbosity

from careers.words.english import english_words
from careers.words.names import phrase
from careers.words.stems import stem
from careers.words.store_names import Name
from careers.words.tokens import Token
from careers.words.welsh import known_welsh
from understanding.finds import JOB_KINDS, Find

_MOST_WORDS = 5
# Shorter names are too like other words to be read with a slip, or in pieces.
_SHORTEST_JOINED = 6
_SHORTEST_SLIP, _SHORTEST_LONE_SLIP = 8, 6
_SHORTEST_WORD = 4
_BEGINNING = 2
_ONE_SLIP = 1
# Who meant one of so many everyday words wrote it wrong, and named no job.
_EVERYDAY = 5_000


class NearNames:
    """Finds names of jobs whose letters are right but for a space or one slip.

    Words that nobody knows are repaired before; here are those that a slip made another word
    ("mental heath nurse"), or that were parted ("para medic").
    """

    def __init__(self, names: Iterable[Name]) -> None:
        """Learn the names of jobs.

        Args:
            names: all names of the store.
        """
        self._joined: dict[str, list[Name]] = {}
        self._known: set[str] = set()
        self._beginnings: set[str] = set()
        self._english = english_words()
        self._everyday = english_words(_EVERYDAY)
        self._welsh = known_welsh().words
        self._slips = SymSpell(max_dictionary_edit_distance=_ONE_SLIP, prefix_length=7)
        for name in names:
            words = _words(name) if name.kind in JOB_KINDS else ()
            joined = "".join(words)
            if len(joined) < _SHORTEST_JOINED:
                continue
            self._beginnings.add(joined[:_BEGINNING])
            known = self._joined.setdefault(joined, [])
            if all(each.id != name.id for each in known):
                known.append(name)
            self._known.update(word for word in words if len(word) >= _SHORTEST_WORD)
            self._slips.create_dictionary_entry(joined, 1)

    def find(self, tokens: Sequence[Token], named: Sequence[Find]) -> list[Find]:
        """The jobs that are named a little wrong, where no longer name stands rightly.

        Args:
            tokens: the words of the message.
            named: what is named rightly.
        """
        repaired = [stem(token.text) for token in tokens]
        written = [stem(token.written.lower() or token.text) for token in tokens]
        starts = [place for place, word in enumerate(written) if self._may_start(word)]
        whole = [(find.start, find.end) for find in named if find.kind in JOB_KINDS]
        chosen: list[Find] = []
        for size in range(min(_MOST_WORDS, len(tokens)), 0, -1) if starts else ():
            for start in starts:
                if start + size > len(tokens):
                    break
                here = tokens[start : start + size]
                name = self._named(repaired[start : start + size], written[start : start + size])
                if size == 1 and here[0].text in self._everyday:
                    name = None  # "actualy" is no actuary
                first, last = tokens[start].start, tokens[start + size - 1].end
                if (
                    name is not None
                    and all(_within(each, first, last) for each in whole)
                    and not any(_is_part(each, first, last) for each in named)
                    and all(last <= each.start or each.end <= first for each in chosen)
                ):
                    chosen.append(Find(name.kind, name.id, first, last, proper=name.proper))
        return chosen

    def _may_start(self, word: str) -> bool:
        """Whether a name may start with a word: it starts as one does, or nobody knows it."""
        return word[:_BEGINNING] in self._beginnings or word not in self._english

    def _named(self, repaired: Sequence[str], written: Sequence[str]) -> Name | None:
        """What some words name; one may have been repaired into a wrong word."""
        name = self._meant(repaired)
        return self._meant(written) if name is None and written != repaired else name

    def _meant(self, words: Sequence[str]) -> Name | None:
        joined = "".join(words)
        found = self._joined.get(joined) if len(joined) >= _SHORTEST_JOINED else None
        # Either a space is wrong or a letter: both at once make a physician of "physics can".
        if found is None and self._may_be_a_slip(words, joined):
            near = self._slips.lookup(joined, Verbosity.CLOSEST, max_edit_distance=_ONE_SLIP)
            found = [name for each in near for name in self._joined[each.term]]
            found = [name for name in found if len(words) in (1, len(_words(name)))]
        ids = {name.id for name in found or ()}
        return found[0] if found and len(ids) == 1 else None

    def _may_be_a_slip(self, words: Sequence[str], joined: str) -> bool:
        """Whether words may be a name with a slip; a lone word of either language is none."""
        if len(words) == 1:
            known = joined in self._english or joined in self._known or joined in self._welsh
            return len(joined) >= _SHORTEST_LONE_SLIP - 1 and not known
        return len(joined) >= _SHORTEST_SLIP and any(word in self._known for word in words)


def _words(name: Name) -> tuple[str, ...]:
    return phrase(" ".join(name.words))


def _within(span: tuple[int, int], start: int, end: int) -> bool:
    """Whether some letters lie apart from others, or inside of more."""
    apart = span[1] <= start or end <= span[0]
    inside = start <= span[0] and span[1] <= end and (end - start) > (span[1] - span[0])
    return apart or inside


def _is_part(longer: Find, start: int, end: int) -> bool:
    """Whether some letters are a part of a longer name, such as that of a way in."""
    return longer.start <= start and end <= longer.end and end - start < longer.end - longer.start


def without_parts(named: Iterable[Find], longer: Sequence[Find]) -> Iterator[Find]:
    """What is named, but for what lies in something longer."""
    for find in named:
        if not any(each.start <= find.start and find.end <= each.end for each in longer):
            yield find
