"""Lets nothing else answer a message that suggests danger."""

from __future__ import annotations

from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message

from careers.conversation.stand_in import crisis_detector
from careers.safety.detector import CrisisDetector

CRISIS = "crisis"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class CrisisGate(GraphComponent, IntentClassifier):
    """Sets the intent `crisis` where the rules of `careers.safety` say so; stands last."""

    def __init__(self, detector: CrisisDetector) -> None:
        """Use a detector."""
        self._detector = detector

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> CrisisGate:
        """Make the gate; it needs no training."""
        return cls(crisis_detector())

    def process(self, messages: list[Message]) -> list[Message]:
        """Overrule the intent of messages that suggest danger."""
        for message in messages:
            if self._detector.detect(message.get(TEXT) or "") is not None:
                intent = {"name": CRISIS, "confidence": 1.0}
                message.set(INTENT, intent, add_to_output=True)
                message.set(INTENT_RANKING_KEY, [intent], add_to_output=True)
        return messages
