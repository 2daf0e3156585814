"""What somebody's words say of them: claims, and the pieces and lines that carry them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

QUALIFICATIONS = "qualifications"


@dataclass(frozen=True)
class Claim:
    """What words say about one question of the check.

    Attributes:
        question: id of the question.
        values: the answers that may be noted for it, the true one first.
        clear: whether the words say it so that nobody has to ask again.
    """

    question: str
    values: tuple[str, ...]
    clear: bool = True

    def unclear(self) -> Claim:
        """The same, said so that it may be asked again."""
        return replace(self, clear=False)


@dataclass(frozen=True)
class Piece:
    """A part of a message that can be left out without changing the rest.

    Attributes:
        text: the words.
        claims: what they say, and nothing else may be noted of them.
        plain: the same words without slips; empty where there are none.
        corrects: ids of questions whose earlier answers these words take back.
    """

    text: str
    claims: tuple[Claim, ...] = ()
    plain: str = ""
    corrects: tuple[str, ...] = ()


@dataclass(frozen=True)
class Line:
    """One message.

    Attributes:
        pieces: its parts, in order.
        intent: what it is understood as where no model runs.
        answers: id of the question that must be open for it to make sense, if any.
        command: what it tells the check to do: `back`, `stop`, `carry_on`, `again`, `told`, `why`.
        press: whether it is a quick reply that is pressed; its words are on it.
        aside: whether it asks something else, after which the open question comes back.
    """

    pieces: tuple[Piece, ...]
    intent: str = "nlu_fallback"
    answers: str | None = None
    command: str | None = None
    press: bool = False
    aside: bool = False

    @property
    def text(self) -> str:
        """All its words."""
        words = "".join(_joined(self.pieces))
        return words.lstrip(" ,.;-\n") or words

    @property
    def claims(self) -> tuple[Claim, ...]:
        """All that it says."""
        return tuple(claim for piece in self.pieces for claim in piece.claims)

    @property
    def corrects(self) -> frozenset[str]:
        """Ids of the questions whose earlier answers it takes back."""
        return frozenset(name for piece in self.pieces for name in piece.corrects)


def _joined(pieces: Iterable[Piece]) -> Iterable[str]:
    before = ""
    for piece in pieces:
        if before and not before[-1].isspace() and piece.text[:1] not in ",.;:!?\n ":
            yield " "
        yield piece.text
        before = piece.text


@dataclass(frozen=True)
class Ledger:
    """All that was said so far, as far as it still holds.

    Attributes:
        claims: in the order in which they were made.
    """

    claims: tuple[Claim, ...] = ()

    def after(self, line: Line) -> Ledger:
        """The ledger once a line was said; a correction takes back what it names."""
        kept = [claim for claim in self.claims if claim.question not in line.corrects]
        return Ledger((*kept, *line.claims))

    def reopened(self, question: str) -> Ledger:
        """The ledger after a question is opened anew: what was said may be asked, or stand."""
        return Ledger(
            tuple(each.unclear() if each.question == question else each for each in self.claims)
        )

    def about(self, question: str) -> tuple[Claim, ...]:
        """The claims about a question."""
        return tuple(claim for claim in self.claims if claim.question == question)

    def allowed(self, question: str) -> frozenset[str]:
        """The answers that may be noted for a question."""
        return frozenset(value for claim in self.about(question) for value in claim.values)

    def clear(self, question: str) -> bool:
        """Whether nobody has to ask a question any more."""
        return any(claim.clear for claim in self.about(question))

    def told(self) -> frozenset[str]:
        """Ids of the questions that something was said about."""
        return frozenset(claim.question for claim in self.claims)
