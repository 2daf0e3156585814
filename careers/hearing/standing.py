"""Whether what is named is held, worked towards, or neither; and whose it is."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from careers.hearing.clauses import Clause
from careers.hearing.marker import Marker
from careers.hearing.marks import Kind, Mark
from careers.hearing.masking import masked
from careers.policy.answers import Questions
from careers.shapes.answer_words import AnswerWords
from careers.shapes.questions import AnswerType
from careers.words.names import Found, Names
from careers.words.reader import WordReader
from careers.words.tokens import Token


class Standing(str, Enum):
    """What some words say of what they name."""

    PLAIN = "plain"
    """Nothing; it is taken as held."""
    HELD = "held"
    TOWARDS = "towards"
    WISHED = "wished"
    DROPPED = "dropped"


_LEADING = (Standing.HELD, Standing.TOWARDS, Standing.WISHED, Standing.DROPPED, Standing.PLAIN)
# What stands after what it is said of, and what it makes of that.
_TRAILING = {"due": Standing.TOWARDS, "later": Standing.WISHED}
# What such words reach no further than the next comma.
_SHORT = (Standing.WISHED, Standing.DROPPED)
Marks = Sequence[Sequence[Mark]]
_NAMING = (Kind.LEVEL, Kind.SUBJECT, Kind.GRADE, Kind.GRADES, Kind.ROW, Kind.NUMBER)


@dataclass(frozen=True)
class Levels:
    """How levels of qualifications stand to one another.

    Attributes:
        order: place of each level, the least first.
        row: the level that a row of grades such as AAB is of.
        numbered: the level whose grades are numbers.
    """

    order: Mapping[str, int]
    row: str | None = None
    numbered: str | None = None

    def of(self, mark: Mark) -> int | None:
        """Where the level of a mark stands; None if it tells of none."""
        level = {Kind.LEVEL: mark.value, Kind.ROW: self.row}.get(mark.kind)
        if mark.in_numbers:
            level = self.numbered
        return self.order.get(level or "")


class Standings:
    """Reads how what is named stands."""

    def __init__(
        self, words: AnswerWords, marker: Marker, levels: Levels, reader: WordReader
    ) -> None:
        """Learn the words that tell it."""
        said = words.standing
        self._marker = marker
        self._levels = levels
        self._parting = frozenset(words.parting)
        led = ((name, each) for each in _LEADING for name in getattr(said, each.value).all)
        # "Hope that's ok" ("gobeithio bod hynny'n iawn") hopes for nothing.
        asides = ((name, None) for name in words.asides if len(name.split()) > 1)
        self._leading: Names[Standing | None] = reader.names([*led, *asides])
        self._trailing: Names[Standing] = reader.names(
            (name, each) for key, each in _TRAILING.items() for name in getattr(said, key).all
        )
        self._yet = reader.names((name, True) for name in said.yet.all)
        self._negating = frozenset(words.negating)
        self._stages: Names[str] = reader.names(
            (name, level) for level, ways in said.stages.items() for name in ways.all
        )

    def of(self, clauses: Sequence[Clause]) -> list[list[Standing]]:
        """How each word of each clause of a message stands."""
        found: list[list[Standing]] = []
        marks = [self._marker.marks(clause) for clause in clauses]
        stage: int | None = None
        for place, clause in enumerate(clauses):
            own = self._led(clause, marks[place])
            found.append(own)
            self._look_back(place, clauses, marks, found)
            since, stage = self._staged(clause, own, stage)
            if stage is not None and _staged(own, since, marks[place], self._levels, stage):
                stage = None
        _drop_everywhere(marks, found)
        return found

    def affirmed(self, clauses: Sequence[Clause]) -> list[Clause]:
        """The clauses without the no of "haven't finished", which denies nothing named after it."""
        left = []
        for clause in clauses:
            own = [each for each in self._cues(clause) if each.target is Standing.TOWARDS]
            noes = {
                place
                for each in own
                for place in range(each.start, each.end)
                if clause.words[place].text in self._negating
            }
            out = [place in noes for place in range(len(clause.words))]
            left.append(replace(clause, words=without(clause.words, out)) if noes else clause)
        return left

    def _cues(self, clause: Clause) -> list[Found[Standing]]:
        """The words that tell how something stands; what isn't finished yet isn't given up."""
        everything = self._leading.find(clause.words)
        found = [Found(e.target, e.start, e.end) for e in everything if e.target is not None]
        yet = [each.start for each in self._yet.find(clause.words)]
        return [
            replace(each, target=Standing.TOWARDS)
            if each.target is Standing.DROPPED and any(each.end <= place for place in yet)
            else each
            for each in found
        ]

    def _led(self, clause: Clause, marks: Sequence[Mark]) -> list[Standing]:
        """By the words that stand before what they are said of."""
        own = [Standing.PLAIN] * len(clause.words)
        cues = _merged(self._cues(clause))
        for number, cue in enumerate(cues):
            end = cues[number + 1].start if number + 1 < len(cues) else len(own)
            apart = clause.parts_after(cue.end - 1)
            if cue.target in _SHORT:
                end = min(end, self._parted_after(clause, cue.end))
            if cue.target is Standing.DROPPED:
                # "I didn't finish it, so just my A levels"
                end = min(end, self._reach(clause, cue.end))
            if cue.target is Standing.TOWARDS:
                end = _before_lower(cue.end, end, marks, self._levels)
            named = _named(marks, cue.end, end)
            if cue.target in (Standing.TOWARDS, Standing.DROPPED) and (not named or apart):
                start = self._parted_before(clause, cue.start)
                if _named(marks, start, cue.start):
                    own[start : cue.end] = [cue.target] * (cue.end - start)
            own[cue.start : end] = [cue.target] * (end - cue.start)
        return own

    def _look_back(
        self, here: int, clauses: Sequence[Clause], marks: Marks, found: Sequence[list[Standing]]
    ) -> None:
        """By the words that stand after what they are said of, if only in the clause before."""
        clause, own = clauses[here], found[here]
        alone = not _named(marks[here], 0, len(own))
        led = self._cues(clause)
        told = [
            (cue.start, cue.target)
            for cue in self._trailing.find(clause.words)
            if not self._leads(clause, marks[here], cue, led)
        ]
        # "I began a degree, but dropped out": nothing else is named that was dropped.
        lost = [
            each.start
            for each in led
            if each.target is Standing.DROPPED
            and not _named(marks[here], each.end, self._reach(clause, each.end))
        ]
        told += [(start, Standing.DROPPED) for start in lost]
        for start, target in told:
            whole = target is Standing.TOWARDS
            back = 0 if whole else self._parted_before(clause, start)
            follows = not whole and self._is_next(clause, marks[here], back, start)
            if _named(marks[here], back, start):
                _spread(own, back, start, Standing.TOWARDS if follows else target)
            elif here and (alone or start in lost):
                before, theirs = clauses[here - 1], found[here - 1]
                since = 0 if whole else self._last_part(before, marks[here - 1])
                _spread(theirs, since, len(theirs), target)

    def _leads(
        self,
        clause: Clause,
        marks: Sequence[Mark],
        cue: Found[Standing],
        leading: Sequence[Found[Standing]],
    ) -> bool:
        """Whether what a word is said of comes after it, as in "8 GCSEs and predicted ABB"."""
        own = any(each.start == cue.start and each.target is cue.target for each in leading)
        joined = any(word.text in self._parting for word in clause.words[: cue.start][-1:])
        return own and joined and _named(marks, cue.end, self._parted_after(clause, cue.end))

    def _is_next(self, clause: Clause, marks: Sequence[Mark], since: int, end: int) -> bool:
        """Whether what comes later is what the visitor's year leads to: "year 10, GCSEs next year"."""
        stages = {each.target for each in self._stages.find(clause.words)}
        levels = (mark for mark in marks if since <= mark.start < end)
        return any(mark.kind is Kind.LEVEL and mark.value in stages for mark in levels)

    def _staged(
        self, clause: Clause, own: Sequence[Standing], stage: int | None
    ) -> tuple[int, int | None]:
        """Where the visitor's year at school or the like is told, and the level it leads to."""
        for each in self._stages.find(clause.words):
            if own[each.start] is not Standing.HELD:
                return each.start, self._levels.order.get(each.target, stage)
        return 0, stage

    def _reach(self, clause: Clause, place: int) -> int:
        """How far a word reaches that ends before a place: to the next comma or the like."""
        return place if clause.parts_after(place - 1) else self._parted_after(clause, place)

    def _parted_after(self, clause: Clause, place: int) -> int:
        """Where the part ends that a word stands in."""
        ends = (
            each for each in range(place + 1, len(clause.words)) if clause.parts_after(each - 1)
        )
        return next(ends, len(clause.words))

    def _parted_before(self, clause: Clause, place: int) -> int:
        """Where the part begins that stands before a word."""
        for each in range(place - 1, 0, -1):
            parted = clause.parts_after(each - 1) or clause.words[each - 1].text in self._parting
            if parted and each < place - 1:
                return each
        return 0

    def _last_part(self, clause: Clause, marks: Sequence[Mark]) -> int:
        """Where the last part of a clause begins that names anything."""
        named = [mark for mark in marks if mark.kind in _NAMING]
        return self._parted_before(clause, named[-1].end) if named else len(clause.words)


def _merged(cues: Sequence[Found[Standing]]) -> list[Found[Standing]]:
    """The words in order; what follows at once on a wish is a part of it ("thinking of doing")."""
    found: list[Found[Standing]] = []
    for cue in cues:
        wished = found and found[-1].target in _SHORT and cue.start - found[-1].end <= 1
        if wished and cue.target is not Standing.HELD:
            continue
        found.append(cue)
    return found


def _named(marks: Sequence[Mark], start: int, end: int) -> bool:
    return any(mark.kind in _NAMING and start <= mark.start < end for mark in marks)


def _spread(own: list[Standing], start: int, end: int, target: Standing) -> None:
    """Let something hold of all that nothing was said of yet."""
    for place in range(start, end):
        dropping = target is Standing.DROPPED
        if own[place] is Standing.PLAIN or (dropping and own[place] is not Standing.WISHED):
            own[place] = target


def _before_lower(start: int, end: int, marks: Sequence[Mark], levels: Levels) -> int:
    """Where a lower level is named than the first one: nobody works towards both at once."""
    told = [(mark, levels.of(mark)) for mark in marks if start <= mark.start < end]
    known = [(mark.start, level) for mark, level in told if level is not None]
    lower = [place for place, level in known[1:] if level < known[0][1]]
    return _before_number(lower[0], marks) if lower else end


def _staged(
    own: list[Standing], since: int, marks: Sequence[Mark], levels: Levels, stage: int
) -> bool:
    """Let what pupils and students name, of their own level, be worked towards.

    Args:
        own: how each word stands.
        since: where they tell their year.
        marks: in the words.
        levels: in their order.
        stage: the level that the year leads to.

    Returns:
        Whether a lower level follows, which they have had.
    """
    told = [(mark, levels.of(mark)) for mark in marks]
    lower = [mark for mark, level in told if level is not None and level < stage]
    start = max((mark.end for mark in lower if mark.end <= since), default=0)
    ends = [mark.start for mark in lower if mark.start > since]
    _spread(own, start, _before_number(ends[0], marks) if ends else len(own), Standing.TOWARDS)
    return bool(ends)


def _drop_everywhere(marks: Marks, found: Sequence[list[Standing]]) -> None:
    """A subject that was dropped isn't held where it was listed, either."""
    every = [
        (own, mark)
        for own, here in zip(found, marks, strict=True)
        for mark in here
        if mark.kind is Kind.SUBJECT
    ]
    dropped = {mark.value for own, mark in every if own[mark.start] is Standing.DROPPED}
    for own, mark in every:
        if mark.value in dropped:
            own[mark.start : mark.end] = [Standing.DROPPED] * (mark.end - mark.start)


def _before_number(place: int, marks: Sequence[Mark]) -> int:
    """The place, or that of the number that counts what stands there, as in "8 GCSEs"."""
    numbers = {mark.end: mark.start for mark in marks if mark.kind is Kind.NUMBER}
    return numbers.get(place, place)


def levels_of(questions: Questions, words: AnswerWords) -> Levels:
    """The levels in their order, as the question for qualifications has them."""
    several = [each for each in questions.values() if each.type is AnswerType.SEVERAL]
    ids = [option.id for question in several for option in question.options]
    row = next((each.level for each in questions.values() if each.listed), None)
    return Levels({each: place for place, each in enumerate(ids)}, row, words.numbered)


def without(words: Sequence[Token], left_out: Sequence[bool]) -> tuple[Token, ...]:
    """The words without some of them, each of the others in its place."""
    left = zip(words, masked(words), left_out, strict=True)
    return tuple(hidden if out else word for word, hidden, out in left)


def of_standing(
    clauses: Sequence[Clause],
    standings: Sequence[Sequence[Standing]],
    counted: Collection[Standing],
) -> list[Clause]:
    """The clauses with what stands so, and nothing else."""
    return [
        replace(clause, words=without(clause.words, [each not in counted for each in own]))
        for clause, own in zip(clauses, standings, strict=True)
    ]
