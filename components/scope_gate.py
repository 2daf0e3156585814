"""Refuses what has nothing to do with careers only where that is sure; else the bot asks back."""

from __future__ import annotations

from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.constants import DEFAULT_NLU_FALLBACK_INTENT_NAME
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY
from rasa.shared.nlu.training_data.message import Message

from components.hybrid_intent_classifier import QUESTIONS

OUT_OF_SCOPE = "out_of_scope"
"""The intent of messages that have nothing to do with careers."""

Guesses = list[dict[str, Any]]


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class ScopeGate(GraphComponent, IntentClassifier):
    """Makes a fallback of messages that are perhaps out of scope, and perhaps not.

    People put questions about a job in words of their own life, which no example has. Between
    the two limits neither an answer nor a refusal is safe.
    """

    def __init__(self, doubt: float, sure: float) -> None:
        """Take the limits.

        Args:
            doubt: how likely a message must be out of scope for nothing else to be believed.
            sure: how likely it must be to be refused.

        Raises:
            ValueError: the limits are no probabilities, or the wrong way round.
        """
        if not 0 <= doubt <= sure <= 1:
            raise ValueError(
                f"ScopeGate: found doubt: {doubt} and sure: {sure}; "
                "allowed is 0 <= doubt <= sure <= 1."
            )
        self._doubt = doubt
        self._sure = sure

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """The limits; docs/understanding.md tells how they were chosen."""
        return {"doubt": 0.2, "sure": 0.75}

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> ScopeGate:
        """Make the gate; it needs no training."""
        return cls(config["doubt"], config["sure"])

    def process(self, messages: list[Message]) -> list[Message]:
        """Set the intent of messages between the limits; let the others pass."""
        for message in messages:
            ranking: Guesses = message.get(INTENT_RANKING_KEY) or []
            if message.get(QUESTIONS) or not self._doubtful(ranking):
                continue
            fallback = {
                "name": DEFAULT_NLU_FALLBACK_INTENT_NAME,
                "confidence": ranking[0]["confidence"],
            }
            message.set(INTENT, fallback, add_to_output=True)
            message.set(INTENT_RANKING_KEY, [fallback, *ranking], add_to_output=True)
        return messages

    def _doubtful(self, ranking: Guesses) -> bool:
        """Whether a message is neither surely in scope nor surely out of it."""
        if not ranking or ranking[0]["name"] == DEFAULT_NLU_FALLBACK_INTENT_NAME:
            return False
        outside = next((each for each in ranking if each["name"] == OUT_OF_SCOPE), None)
        return outside is not None and self._doubt <= float(outside["confidence"]) < self._sure
