"""From a conversation that fails to the shortest one that fails in the same way."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tests.people.claims import Line, Piece
from tests.people.talk import Conversation, Engine


def replay(engine: Engine, lines: Sequence[Line]) -> Conversation | None:
    """The same lines again, up to the first failure; None where one of them makes no sense."""
    talk = Conversation(engine)
    for line in lines:
        position = talk.position
        if line.answers is not None and (position is None or position.open != line.answers):
            return None
        if line.press and line.text not in talk.titles:
            return None
        talk.say(line)
        if talk.failure is not None:
            return talk
    return talk


def shrunk(talk: Conversation) -> Conversation:
    """The shortest conversation that still fails in the same way, as far as leaving out finds it."""
    best = talk
    while (shorter := next(_shorter(best), None)) is not None:
        best = shorter
    return best


def _shorter(talk: Conversation) -> Iterator[Conversation]:
    assert talk.failure is not None
    for lines in _fewer([each.line for each in talk.exchanges]):
        again = replay(talk.engine, lines)
        failure = again.failure if again is not None else None
        if again is not None and failure and failure.same_as == talk.failure.same_as:
            yield again


def _fewer(lines: list[Line]) -> Iterator[list[Line]]:
    for place in range(len(lines) - 1, -1, -1):
        yield lines[:place] + lines[place + 1 :]
    for place, line in enumerate(lines):
        for at, piece in enumerate(line.pieces):
            if len(line.pieces) > 1 and not _answering(line, piece):
                fewer = line.pieces[:at] + line.pieces[at + 1 :]
                yield [*lines[:place], replace(line, pieces=fewer), *lines[place + 1 :]]
            if piece.plain:
                plain = replace(piece, text=piece.plain, plain="")
                pieces = (*line.pieces[:at], plain, *line.pieces[at + 1 :])
                yield [*lines[:place], replace(line, pieces=pieces), *lines[place + 1 :]]


def _answering(line: Line, piece: Piece) -> bool:
    """Whether a piece is what the line answers the open question with."""
    return any(claim.question == line.answers for claim in piece.claims)
