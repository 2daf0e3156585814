"""Questions about what a word means, whatever intent was read in them."""

from __future__ import annotations

from dataclasses import replace

from careers.shapes.glossary import TERM
from careers.shapes.store import Store
from careers.shapes.topics import AnsweredBy
from careers.turn.question import Question
from careers.turn.turn import Turn

# What the bot tells of by itself, so that nobody has to ask for it as a word.
_TOLD = ("route", "specialism")


def asked_meanings(turn: Turn, store: Store) -> Turn:
    """The turn in which each question about a hard word asks for its meaning.

    Args:
        turn: the message.
        store: knows which topic that is.
    """
    if turn.press is not None:
        return turn
    intent = store.answered_by(AnsweredBy.GLOSSARY).intent
    return replace(turn, questions=tuple(_asked(each, intent, store) for each in turn.questions))


def _asked(question: Question, intent: str, store: Store) -> Question:
    terms = tuple(item for item in question.named if item.kind == TERM)
    if terms:
        return Question(intent, terms)
    told = next(filter(question.all, _TOLD), None) if question.intent == intent else None
    return replace(question, intent=store.named_alone(told).intent) if told else question
