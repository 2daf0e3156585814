"""Whether a message asks what a hard word means."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from careers.shapes.glossary import TERM
from careers.shapes.store import Store
from careers.words.meaning_words import MeaningWords
from careers.words.names import Found, Names
from careers.words.store_names import Name
from careers.words.tokens import Token, ends_clause
from understanding.finds import Find

T = TypeVar("T", bound=Hashable)

# Where one of these stands, "what is" asks for more than the word. Of an organisation that is a hard
# word as well, what it is comes first.
_TOLD_OF = (
    "occupation",
    "job_group",
    "other_occupation",
    "route",
    "specialism",
    "pay_aspect",
)


class MeaningReader:
    """Finds the hard words whose meaning is asked for.

    A clause asks for it if it says so ("what does … mean") and holds nothing else but the word.
    """

    def __init__(self, store: Store, names: Iterable[Name], words: MeaningWords) -> None:
        """Read the hard words of a store.

        Args:
            store: knows which of them are initials.
            names: how visitors write them.
            words: how people ask for meanings.
        """
        self._initials = {term.id for term in store.glossary.values() if term.word.en.isupper()}
        self._terms = Names((" ".join(name.words), name.id) for name in names if name.kind == TERM)
        self._plain = Names((name, True) for name in words.plain.all)
        self._also = Names((name, True) for name in words.also.all)
        self._also_alone = frozenset(_bare(name) for name in words.also.all if " " not in name)
        self._fillers = Names((name, True) for name in words.fillers.all)
        self._parting = frozenset(words.parts.all)
        self._articles = frozenset(words.articles.all)

    def find(self, text: str, tokens: Sequence[Token], finds: Sequence[Find]) -> Iterator[Find]:
        """The hard words that a message asks about, each where it stands.

        Args:
            text: the message as it was written.
            tokens: its words, their spelling repaired.
            finds: whatever else it names.
        """
        if not self._terms.find(tokens):
            return
        for clause in _clauses(text, tokens):
            parts = [clause, *_parts(clause, tokens, self._parting)]
            for part in parts:
                words = [tokens[place] for place in part]
                if asked := self._asked(words, finds):
                    yield from (_find(each, words) for each in asked)
                    if part is clause:
                        break

    def _asked(self, words: Sequence[Token], finds: Sequence[Find]) -> list[Found[str]]:
        """The hard words of a clause, if it asks for them and for nothing else."""
        terms = self._terms.find(words)
        inside = _covered(terms)
        plain = _covered(self._plain.find(words)) - inside
        asking = (each for each in self._also.find(words) if self._is_written(each, words))
        also = _covered(asking) - inside
        known = inside | plain | also | _covered(self._fillers.find(words))
        if not terms or len(known) < len(words) or not (plain or also):
            return []
        if not plain:
            terms = [each for each in terms if self._of_itself(each, words, finds)]
        return terms

    def _is_written(self, asking: Found[bool], words: Sequence[Token]) -> bool:
        """Whether a word is the very one: "what band …" is no "what's"."""
        alone = asking.end - asking.start == 1
        return not alone or _bare(words[asking.start].text) in self._also_alone

    def _of_itself(self, term: Found[str], words: Sequence[Token], finds: Sequence[Find]) -> bool:
        """Whether "what is" asks for no more than the word: it is nothing that the bot tells of.

        "What is the bursary?" asks for more than "what is a bursary"; initials often have a "the".
        """
        before = words[term.start - 1].text if term.start else ""
        start, end = words[term.start].start, words[term.end - 1].end
        told = any(f.kind in _TOLD_OF and f.start < end and start < f.end for f in finds)
        return not told and (before not in self._articles or term.target in self._initials)


def _bare(word: str) -> str:
    return word.replace("'", "")


def _covered(found: Iterable[Found[T]]) -> set[int]:
    return {place for each in found for place in range(each.start, each.end)}


def _clauses(text: str, tokens: Sequence[Token]) -> Iterator[range]:
    """The places of the words of each clause."""
    start = 0
    for place, token in enumerate(tokens):
        last = place + 1 == len(tokens)
        if last or ends_clause(text, _with_stop(text, token), tokens[place + 1]):
            yield range(start, place + 1)
            start = place + 1


def _with_stop(text: str, token: Token) -> Token:
    """A word, with its last stop where it is one like "h.c.p.c."."""
    stopped = "." in token.text and text.startswith(".", token.end)
    return replace(token, end=token.end + 1) if stopped else token


def _parts(clause: range, tokens: Sequence[Token], parting: Collection[str]) -> Iterator[range]:
    """The parts of a clause between joining words."""
    start = clause.start
    for place in (*(each for each in clause if tokens[each].text in parting), clause.stop):
        if place > start:
            yield range(start, place)
        start = place + 1


def _find(term: Found[str], tokens: Sequence[Token]) -> Find:
    return Find(TERM, term.target, tokens[term.start].start, tokens[term.end - 1].end)
