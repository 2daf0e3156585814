"""Rasa's side of answering: each action hands over to `careers.conversation`."""

from actions.answer import (
    ActionAnswer,
    ActionClarify,
    ActionContinue,
    ActionCorrect,
    ActionDecline,
    ActionFollowUp,
    ActionOfferPerson,
    ActionRepeat,
    ActionReply,
    ActionStartAgain,
    ActionTakeReading,
)
from actions.signpost import ActionSignpost

__all__ = [
    "ActionAnswer",
    "ActionClarify",
    "ActionContinue",
    "ActionCorrect",
    "ActionDecline",
    "ActionFollowUp",
    "ActionOfferPerson",
    "ActionRepeat",
    "ActionReply",
    "ActionSignpost",
    "ActionStartAgain",
    "ActionTakeReading",
]
