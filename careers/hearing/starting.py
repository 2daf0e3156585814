"""Whether a message asks if somebody could get in, in whichever of many short ways."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from careers.hearing.clauses import Clause
from careers.hearing.patterns import Patterns, Said
from careers.shapes.answer_words import AnswerWords
from careers.words.tokens import Token

_WHO, _WAY = "who", "way"


def groups_of(words: AnswerWords, ways: Iterable[str] = ()) -> dict[str, tuple[str, ...]]:
    """The groups that patterns are put together from; `who` is anybody who may be asked for.

    Args:
        words: how visitors speak.
        ways: what ways in are called, which the group `way` holds.
    """
    people = words.standing
    own = (*people.me.all, *people.charges.all, *people.others.all, *people.they.all)
    groups = {**words.starting.groups, **words.command_groups}
    return {**{name: ways.all for name, ways in groups.items()}, _WHO: own, _WAY: tuple(ways)}


class StartReader:
    """Finds questions such as "could I get in", "would they have my son", "am I eligible"."""

    def __init__(self, words: AnswerWords, patterns: Patterns) -> None:
        """Learn how they are put together.

        Args:
            words: how visitors speak; `starting` holds the patterns.
            patterns: made of their groups.
        """
        said = words.starting
        self._patterns = patterns
        self._asked = patterns.group(said.patterns.all)
        self._loose = patterns.group([*said.loose.all, *words.fillers])
        self._behind = patterns.group(said.behind.all)
        self._never = patterns.group(said.never_after.all)
        self._enough = patterns.group(said.enough.all)
        self._supposing = patterns.group(said.supposing.all)
        self._onward = patterns.group(said.onward.all)
        self._becoming = patterns.group(said.becoming.all)
        self._afterwards = patterns.group(said.afterwards.all)
        self._holding = patterns.group(["<could> <a-holding> <still>? <get-me>"])
        self._crossing = patterns.group(said.crossing.all)
        self._itself = patterns.group(["<get>", "<it>", "<one>", "<gwneud>"])

    def starts(self, clause: Clause) -> bool:
        """Whether a clause asks it, whatever is told beside it.

        It is asked where nothing follows but what may, or a comma does: "would they have me,
        mending people's backs".
        """
        said = self._patterns.said(clause.words)
        for start in range(len(said.words)):
            asked = said.ends(self._asked, start)
            if any(clause.parts_after(end - 1) for end in asked):
                return True
            ends = said.after_all(self._loose, asked)
            if any(end == len(said.words) or said.ends(self._behind, end) for end in ends):
                return True
            if said.ends(self._never, start):
                return False
        return False

    def asks_if_enough(self, words: Sequence[Token], asks: bool) -> bool:
        """Whether the words of a clause end asking if something will do, and ask it of somebody.

        "Is a 2:2 enough" may be asked by anybody.

        Args:
            words: of the clause.
            asks: whether it begins as questions do.
        """
        said = self._patterns.said(words)
        whole = said.after_all(self._loose, {0})
        supposed = not asks or bool(said.ends(self._supposing, 0))
        return any(
            len(said.words) in said.after_all(self._loose, said.ends(self._enough, start))
            for start in range(len(said.words))
            if supposed or start in whole
        )

    def asks_onward(self, words: Sequence[Token]) -> bool:
        """Whether the words of a clause ask what somebody could go on to, and not to the job itself."""
        said = self._patterns.said(words)
        asked = (self._onward, self._becoming) if self._comes_after(said) else (self._onward,)
        return any(
            not said.ends(self._itself, end)
            for start in range(len(said.words))
            for group in asked
            for end in said.ends(group, start)
        )

    def _comes_after(self, said: Said) -> bool:
        """Whether some words end with such as "after that", whatever follows that may."""
        return any(
            len(said.words) in said.after_all(self._loose, said.ends(self._afterwards, start))
            for start in range(len(said.words))
        )

    def asks_of_held(self, words: Sequence[Token]) -> bool:
        """Whether the words of a clause ask if what somebody has will do: "would a degree get me in"."""
        said = self._patterns.said(words)
        return any(said.ends(self._holding, start) for start in range(len(said.words)))

    def asks_to_cross(self, words: Sequence[Token]) -> bool:
        """Whether the words of a clause ask if somebody could come over from another job."""
        said = self._patterns.said(words)
        return any(said.ends(self._crossing, start) for start in range(len(said.words)))

    def is_alone(self, words: Sequence[Token]) -> bool:
        """Whether they ask it and say nothing else."""
        said = self._patterns.said(words)
        starts = said.after_all(self._loose, {0})
        ends = {end for start in starts for end in said.ends(self._asked, start)}
        return len(said.words) in said.after_all(self._loose, ends)
