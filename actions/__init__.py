"""Rasa's side of answering: each action hands over to `careers.conversation`."""

from actions.answer import ANSWERING
from actions.signpost import ActionSignpost

ACTIONS = (*ANSWERING, ActionSignpost)
"""All actions of the domain."""

__all__ = ["ACTIONS"]
