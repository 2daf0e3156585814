"""Whose qualifications a message tells of: the visitor's, or somebody else's."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum

from careers.hearing.clauses import Clause
from careers.shapes.answer_words import AnswerWords
from careers.words.names import Names
from careers.words.reader import WordReader


class _Who(str, Enum):
    ME = "me"
    OTHER = "others"
    CHARGE = "charges"
    """Somebody on whose behalf visitors ask."""
    THEY = "they"


@dataclass(frozen=True)
class Owners:
    """Whose words are whose.

    Attributes:
        for_other: whether the check is about somebody else than who writes.
        strange: for each word of each clause, whether it tells of somebody whom the check
            isn't about.
    """

    for_other: bool
    strange: tuple[tuple[bool, ...], ...]


class OwnerReader:
    """Tells whose qualifications are told of."""

    def __init__(self, words: AnswerWords, reader: WordReader, learnt: Iterable[str] = ()) -> None:
        """Learn who may be spoken of.

        Args:
            words: how visitors answer.
            reader: reads their words.
            learnt: what qualifications are called.
        """
        said = words.standing
        self._people: Names[_Who] = reader.names(
            (name, who) for who in _Who for name in getattr(said, who.value).all
        )
        self._behalf = reader.names((name, True) for name in said.on_behalf.all)
        self._me = reader.words(said.me.all)
        stages = (name for ways in said.stages.values() for name in ways.all)
        subjects = (name for names in words.subjects.values() for name in names)
        known = {*learnt, *stages, *subjects}
        self._learnt = reader.names((name, True) for name in known)
        # In Welsh the verb stands before who did it: "cafodd fy chwaer radd".
        verbs = said.held.cy
        leading = [*words.fillers, *words.joins, *words.affirming, *verbs]
        self._leading = reader.words(leading) - self._me

    def read(self, clauses: Sequence[Clause], for_other: bool) -> Owners:
        """Whose words the words of a message are.

        Args:
            clauses: of the message.
            for_other: whether the check was about somebody else before.
        """
        about = for_other or self._asks_for_other(clauses)
        spoken: list[list[_Who | None]] = []
        last: _Who | None = None
        for clause in clauses:
            start = None if clause.opens and not self._starts_with_they(clause) else last
            own = self._spoken(clause, start)
            spoken.append(own)
            last = own[-1] if own else last
        told = {who for own in spoken for who in own if who is not None}
        both = about and bool(told - {_Who.ME})
        return Owners(
            about, tuple(tuple(_is_strange(w, about, both) for w in own) for own in spoken)
        )

    def _asks_for_other(self, clauses: Sequence[Clause]) -> bool:
        """Whether it is asked for somebody else: "could my son …", "it's for a friend"."""
        charges = False
        for clause in clauses:
            found = self._people.find(clause.words)
            people = [each for each in found if each.target in (_Who.OTHER, _Who.CHARGE)]
            me = [each for each in found if each.target is _Who.ME]
            if people and (self._behalf.find(clause.words) or (clause.asks and not me)):
                return True
            charges = charges or any(
                each.target is _Who.CHARGE and self._leads(clause, each.start) for each in people
            )
        return charges and self._is_of_them(clauses)

    def _is_of_them(self, clauses: Sequence[Clause]) -> bool:
        """Whether what is told of a charge is more than a reason, as in "my son is 6, so …"."""
        found = [(clause, each) for clause in clauses for each in self._people.find(clause.words)]
        if any(each.target is _Who.ME for _, each in found):
            return False
        theirs = any(
            each.target is _Who.THEY and (clause.asks or self._leads(clause, each.start))
            for clause, each in found
        )
        return theirs or any(self._learnt.find(clause.words) for clause in clauses)

    def _spoken(self, clause: Clause, last: _Who | None) -> list[_Who | None]:
        """Of whom each word tells."""
        own: list[_Who | None] = []
        found = {each.start: each for each in self._people.find(clause.words)}
        now = last
        for place in range(len(clause.words)):
            each = found.get(place)
            if each is not None and each.target is _Who.THEY:
                leads = now in (None, _Who.ME) and self._leads(clause, place)
                now = _Who.THEY if leads else now
            elif each is not None:
                if each.target is _Who.ME:
                    now = _Who.ME
                    if place and place + 1 == len(clause.words):
                        # "Just GCSEs for me."
                        own = self._given(clause, own, place)
                elif self._leads(clause, place) or now in (_Who.OTHER, _Who.CHARGE):
                    now = each.target
            own.append(now)
        return own

    def _given(self, clause: Clause, own: list[_Who | None], place: int) -> list[_Who | None]:
        start = next((p for p in range(place - 1, 0, -1) if clause.parts_after(p - 1)), place)
        return [*own[:start], *([_Who.ME] * (place - start))]

    def _leads(self, clause: Clause, place: int) -> bool:
        """Whether nothing of weight stands before a word, so that a person named is the subject."""
        since = next((p for p in range(place, 0, -1) if clause.parts_after(p - 1)), 0)
        return all(word.text in self._leading for word in clause.words[since:place])

    def _starts_with_they(self, clause: Clause) -> bool:
        return any(
            each.target is _Who.THEY and self._leads(clause, each.start)
            for each in self._people.find(clause.words)
        )


def _is_strange(who: _Who | None, about: bool, both: bool) -> bool:
    """Whether somebody isn't who the check is about."""
    if about:
        return both and who is _Who.ME
    return who in (_Who.OTHER, _Who.CHARGE)
