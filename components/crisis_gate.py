"""Lets nothing else answer a message that suggests danger."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message

from careers.conversation.stand_in import crisis_detector
from careers.safety.crisis import CRISIS_INTENT, NOT_A_CRISIS
from careers.safety.detector import CrisisDetector

# In fewer words than these, only the rules can tell; the classifier may see things in gibberish.
_FEWEST_WORDS = 4

Guesses = list[dict[str, Any]]


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class CrisisGate(GraphComponent, IntentClassifier):
    """Decides whether a message suggests danger: by rules, then by the classifier before it.

    The rules of `careers.safety` are enough by themselves. What they miss, the classifier may
    still find; below the threshold, its doubts are taken out of the ranking.
    """

    def __init__(self, detector: Callable[[], CrisisDetector], threshold: float) -> None:
        """Use the detector that there is now, and a classifier from some probability on."""
        self._detector = detector
        self._threshold = threshold

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """How likely danger must be, by the classifier alone."""
        return {"threshold": 0.5}

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> CrisisGate:
        """Make the gate; it needs no training."""
        crisis_detector()  # what it is made of is read now, and not when a message waits
        return cls(crisis_detector, config["threshold"])

    def process(self, messages: list[Message]) -> list[Message]:
        """Set the intent of messages that suggest danger; let the others pass."""
        for message in messages:
            ranking = self._judged(message.get(TEXT) or "", message.get(INTENT_RANKING_KEY) or [])
            if ranking:
                message.set(INTENT, ranking[0], add_to_output=True)
                message.set(INTENT_RANKING_KEY, ranking, add_to_output=True)
        return messages

    def _judged(self, text: str, ranking: Guesses) -> Guesses:
        if (crisis := self._detector().detect(text)) is not None:
            return [{"name": CRISIS_INTENT + crisis.kind.value, "confidence": 1.0}]
        alarms = [each for each in ranking if each["name"].startswith(CRISIS_INTENT)]
        danger = sum(each["confidence"] for each in alarms)
        if danger >= self._threshold and len(text.split()) >= _FEWEST_WORDS:
            return [{**alarms[0], "confidence": danger}]
        return _without_doubts(ranking)


def _without_doubts(ranking: Guesses) -> Guesses:
    """The other intents, as likely as they are if there is no danger; nothing sure if none is.

    The ranking ends after the likeliest intents, so what is left to the others is more than
    what they have in it.
    """
    others = [each for each in ranking if not _doubts(each)]
    listed = sum(each["confidence"] for each in others)
    if not listed:
        return [{"name": NOT_A_CRISIS, "confidence": 0.0}]
    left = max(listed, 1.0 - sum(each["confidence"] for each in ranking if _doubts(each)))
    return [{**each, "confidence": each["confidence"] / left} for each in others]


def _doubts(guess: dict[str, Any]) -> bool:
    """Whether a guess only tells whether there is danger."""
    name = str(guess["name"])
    return name.startswith(CRISIS_INTENT) or name == NOT_A_CRISIS
