"""What a question asks for: when, where, how long, whether; told by its words."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from careers.shapes.kinds import QUESTION_KIND, TURNED, YES_OR_NO, QuestionKind, YesVerb
from careers.shapes.questions import Ways
from careers.words.colloquial import colloquial
from careers.words.lists import KindWords
from careers.words.names import Found, Names
from careers.words.stems import stem
from careers.words.tokens import Token, ends_clause
from understanding.finds import Find

# They give way to any other kind in their clause: "can you tell me when …" asks when.
_FRAMES = (*YES_OR_NO, QuestionKind.WHAT_IS)
_SENTENCE_END = re.compile(r"[.?!;\n]")

Cue = Found[QuestionKind]


@dataclass(frozen=True)
class _Clause:
    """Words that ask one thing at most, by their places; and the sentence that they stand in."""

    start: int
    end: int
    sentence: int

    def holds(self, cue: Cue) -> bool:
        return self.start <= cue.start < self.end


class KindReader:
    """Tells the kinds of the questions in a message."""

    def __init__(self, words: KindWords) -> None:
        """Read with the words of each kind."""
        pairs = [(QuestionKind(kind), each) for kind, each in words.kinds.items()]
        self._names = Names((name, kind) for kind, each in pairs for name in _said(each.names))
        self._opening = Names((name, kind) for kind, each in pairs for name in _said(each.opening))
        self._weak = Names((name, kind) for kind, each in pairs for name in _said(each.weak))
        self._polite = Names((name, True) for name in _said(words.polite))
        self._turning = Names((name, True) for name in _said(words.turning))
        self._telling = Names((name, True) for name in _said(words.telling))
        self._verbs = Names(
            (name, YesVerb(verb)) for verb, forms in words.verbs.items() for name in forms
        )
        self._joins = frozenset(stem(word) for word in words.joins.en)
        self._welsh_joins = frozenset(stem(word) for word in words.joins.all)

    def find(self, text: str, tokens: Sequence[Token], welsh: bool = False) -> Iterator[Find]:
        """The kind of each clause that asks something, where its word stands.

        Beside a yes-or-no question that is put the other way round, such as "is age a
        problem", `TURNED` is found as well; beside a Welsh one, the verb that it begins with.

        Args:
            text: the message as it was written.
            tokens: its words, their spelling repaired.
            welsh: whether it is in Welsh, where *a* is "and".
        """
        clauses = self._clauses(text, tokens, self._welsh_joins if welsh else self._joins)
        starts = {clause.start for clause in clauses}
        cues = self._names.find(tokens)
        begun = {cue.start for cue in cues}
        opening = self._opening.find(tokens)
        cues += [cue for cue in opening if cue.start in starts and cue.start not in begun]
        polite = [(each.start, each.end) for each in self._polite.find(tokens)]
        cues = [cue for cue in cues if not _inside(cue, polite)]
        told = {clause: kinds for clause in clauses if (kinds := _told(clause, cues))}
        asking = {clause.sentence for clause in told}
        told_by = [(each.start, each.end) for each in self._telling.find(tokens)]
        everywhere = [cue for cue in self._weak.find(tokens) if not _inside(cue, told_by)]
        for clause in clauses:
            weak = [] if clause.sentence in asking else everywhere
            found = told.get(clause) or [cue for cue in weak if clause.holds(cue)][:1]
            yield from (_find(cue.target.value, cue, tokens) for cue in found)
            if any(cue.target in YES_OR_NO for cue in found):
                yield from self._turned(clause, clauses, tokens)
                yield from self._verb(clause, found[0], tokens) if welsh else ()

    def _verb(self, clause: _Clause, cue: Cue, tokens: Sequence[Token]) -> Iterator[Find]:
        """The first verb of a Welsh question from its cue on, by which yes and no are said to it."""
        for verb in self._verbs.find(tokens):
            # The "a" of "a oes" stands in a clause of its own.
            if cue.start < verb.end and verb.start < max(clause.end, cue.end):
                yield _find(verb.target.value, verb, tokens)
                return

    def _turned(
        self, clause: _Clause, clauses: Iterable[_Clause], tokens: Sequence[Token]
    ) -> Iterator[Find]:
        inside = [each for each in clauses if each.sentence == clause.sentence]
        start, end = clause.start, max(each.end for each in inside)
        for cue in self._turning.find(tokens):
            if start <= cue.start < end:
                yield _find(TURNED, cue, tokens)
                return

    @staticmethod
    def _clauses(text: str, tokens: Sequence[Token], joins: Collection[str]) -> list[_Clause]:
        clauses: list[_Clause] = []
        start = sentence = 0
        for place, token in enumerate(tokens):
            before = tokens[place - 1] if place else None
            if before is None:
                continue
            if stem(before.text) in joins or ends_clause(text, before, token):
                clauses.append(_Clause(start, place, sentence))
                start = place
                sentence += bool(_SENTENCE_END.search(text, before.end, token.start))
        return [*clauses, _Clause(start, len(tokens), sentence)]


def _said(ways: Ways) -> tuple[str, ...]:
    """Ways of saying something as they are read: the Welsh ones in their standard form as well."""
    return tuple(dict.fromkeys((*ways.all, *map(colloquial().words, ways.cy))))


def _told(clause: _Clause, cues: Iterable[Cue]) -> list[Cue]:
    """What a clause asks for: the first kind that is no frame, else the first; all of one word."""
    inside = sorted((cue for cue in cues if clause.holds(cue)), key=lambda cue: cue.start)
    first = next((cue for cue in inside if cue.target not in _FRAMES), None) or next(
        iter(inside), None
    )
    return [cue for cue in inside if first and (cue.start, cue.end) == (first.start, first.end)]


def _inside(cue: Cue, places: Iterable[tuple[int, int]]) -> bool:
    return any(start <= cue.start and cue.end <= end for start, end in places)


def _find(id_: str, cue: Cue | Found[bool] | Found[YesVerb], tokens: Sequence[Token]) -> Find:
    return Find(QUESTION_KIND, id_, tokens[cue.start].start, tokens[cue.end - 1].end)
