"""Whether a message in a check neither answers nor asks anything."""

from __future__ import annotations

from careers.shapes.questions import AnswerType, CheckQuestion
from careers.turn.press import CHECK
from careers.turn.turn import Turn

# What a message that answers nothing may have been taken for, without being a question.
_NOTHING = ("nlu_fallback", "out_of_scope", "affirm", "deny", "follow_up", "correct_answer")
_FEW_WORDS = 3
# What is hardly read as a question, and names nothing, is none.
_HARDLY = 0.3


def says_nothing(turn: Turn, question: CheckQuestion) -> bool:
    """Whether a message that answers nothing asks nothing either.

    Args:
        turn: the message.
        question: that is open.
    """
    intents = [each.intent for each in turn.questions]
    if intents == [CHECK]:
        return True
    named = any(each.named for each in turn.questions)
    short = len(turn.text.split()) <= _FEW_WORDS
    if all(intent in _NOTHING for intent in intents):
        # Who works "in a lab in Newport" tells of themselves, and asks nothing about Newport.
        return ("?" not in turn.text and not short) or not named
    if turn.confidence < _HARDLY and not named and "?" not in turn.text:
        return True  # "my son is 6, so he has a while yet" asks nothing about pay
    topical = all(intent.startswith("ask_") for intent in intents)
    return question.type is AnswerType.CHOICE and short and topical and not named
