"""Questions about what a word means, whatever intent was read in them."""

from __future__ import annotations

from dataclasses import replace

from careers.shapes.glossary import TERM
from careers.shapes.store import Store
from careers.shapes.topics import AnsweredBy
from careers.turn.question import Question
from careers.turn.turn import Turn


def asked_meanings(turn: Turn, store: Store) -> Turn:
    """The turn in which each question about a hard word asks for its meaning.

    Args:
        turn: the message.
        store: knows which topic that is.
    """
    if turn.press is not None:
        return turn
    intent = store.answered_by(AnsweredBy.GLOSSARY).intent
    return replace(turn, questions=tuple(_asked(each, intent) for each in turn.questions))


def _asked(question: Question, intent: str) -> Question:
    terms = tuple(item for item in question.named if item.kind == TERM)
    return Question(intent, terms) if terms else question
