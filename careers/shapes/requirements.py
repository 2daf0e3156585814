"""What a way into a job asks for, as an editor writes it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from careers.shapes.language import Text
from careers.shapes.questions import Test


class Strength(str, Enum):
    """How firmly something is asked for."""

    REQUIRED = "required"
    USUAL = "usual"
    HELPFUL = "helpful"
    """It is never asked about and decides nothing; it is mentioned."""


class Verdict(str, Enum):
    """What is said of a way in, from the worst to the best."""

    NOT_THIS_WAY = "not_this_way"
    NOT_YET = "not_yet"
    MIGHT = "might"
    OPEN = "open"

    @property
    def rank(self) -> int:
        """Its place, 0 the worst."""
        return list(Verdict).index(self)


@dataclass(frozen=True)
class Decider:
    """Who decides: as the subject of a sentence, and whom to ask."""

    words: Text
    contact: str


@dataclass(frozen=True)
class Criterion:
    """One thing that a way in asks for.

    Attributes:
        words: the thing, as in "you have …".
        rule: what its source says of it, as a sentence.
        met_if: the answer that meets it; without one nobody meets it for certain.
        might_if: the answer with which somebody else decides.
        decides: who does.
        next_step: what to do about it where it is missing.
        attainable: whether somebody without it may still gain it.
        source: key into the profile's sources.
    """

    id: str
    words: Text
    rule: Text
    strength: Strength
    met_if: Test | None = None
    might_if: Test | None = None
    decides: Decider | None = None
    next_step: Text | None = None
    attainable: bool = True
    source: str = "page"


@dataclass(frozen=True)
class AtLeast:
    """So many of several."""

    number: int
    of: tuple[Tree, ...]


@dataclass(frozen=True)
class Tree:
    """Requirements that belong together: exactly one of the four is given.

    Attributes:
        criterion: id of a criterion; in YAML the id alone.
        all: each of them must be met.
        any: one of them must be.
        at_least: some of them must be.
    """

    criterion: str | None = None
    all: tuple[Tree, ...] | None = None
    any: tuple[Tree, ...] | None = None
    at_least: AtLeast | None = None

    @classmethod
    def of_text(cls, text: str) -> Tree:
        """The tree that is one criterion."""
        return cls(criterion=text)

    @property
    def parts(self) -> tuple[Tree, ...]:
        """The trees below."""
        return (self.at_least.of if self.at_least else None) or self.all or self.any or ()

    def leaves(self) -> Iterator[str]:
        """Ids of all its criteria, in order."""
        if self.criterion is not None:
            yield self.criterion
        for part in self.parts:
            yield from part.leaves()


@dataclass(frozen=True)
class Note:
    """Something that decides nothing, said with the verdicts where it matters.

    Attributes:
        names: it matters where a visitor says one of these; `#` stands for a number.
        always: whether it matters to everybody.
        contact: id of who knows more.
    """

    id: str
    words: Text
    names: tuple[str, ...] = ()
    always: bool = False
    contact: str | None = None
    source: str = "page"


@dataclass(frozen=True)
class SharedFile:
    """Criteria and notes that any profile may use."""

    criteria: tuple[Criterion, ...] = ()
    notes: tuple[Note, ...] = ()
