"""Ranks intents with sentence vectors and tf-idf, and tells several questions apart."""

from __future__ import annotations

from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier as RasaIntentClassifier
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from careers.content.current import current_store
from careers.words.lists import sound_alikes
from components.message_reader import WORDS
from components.sources import checksum
from understanding.classifier import ClassifierSettings, Guess, IntentClassifier
from understanding.encoder import sentence_encoder
from understanding.finds import Find
from understanding.pieces import Asked
from understanding.questions import QuestionReader, SplitSettings
from understanding.remembering import RememberingClassifier
from understanding.saving import restore, save
from understanding.words import plain

QUESTIONS = "questions"
"""The property of a message with several questions that lists them in order."""

_RANKED = 10


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class HybridIntentClassifier(GraphComponent, RasaIntentClassifier):
    """The classifier of `understanding`, as a component of a pipeline."""

    def __init__(
        self,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        classifier: IntentClassifier,
    ) -> None:
        """Keep a classifier, trained or not."""
        self._model_storage = model_storage
        self._resource = resource
        self._classifier = classifier
        alone = frozenset(each.intent for each in current_store().topics.values() if each.alone)
        splitting = SplitSettings(
            config["half"], config["asking_half"], config["weak_half"], alone=alone
        )
        remembering = RememberingClassifier(classifier)
        self._questions = QuestionReader(remembering, sound_alikes(), splitting)

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """The settings of `ClassifierSettings` and of `SplitSettings`."""
        settings, splitting = ClassifierSettings(), SplitSettings()
        return {
            "dense_weight": settings.dense_weight,
            "tfidf_weight": settings.tfidf_weight,
            "constant": settings.constant,
            "regularisation": settings.regularisation,
            "dimensions": settings.dimensions,
            "half": splitting.half,
            "asking_half": splitting.asking_half,
            "weak_half": splitting.weak_half,
        }

    @classmethod
    def required_components(cls) -> list[type]:
        """The word reader comes first."""
        from components.message_reader import MessageReader

        return [MessageReader]

    @staticmethod
    def required_packages() -> list[str]:
        """The modules that it needs; the sentence encoder may be missing."""
        return ["sklearn", "skops"]

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str:
        """Train again when the code of understanding or a word list has changed."""
        return checksum()

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> HybridIntentClassifier:
        """Make an untrained classifier."""
        return cls(config, model_storage, resource, _untrained(config))

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> HybridIntentClassifier:
        """Make a trained classifier."""
        with model_storage.read_from(resource) as folder:
            classifier = restore(_untrained(config), folder)
        classifier.rank([""])  # what the first call prepares, no visitor should wait for
        return cls(config, model_storage, resource, classifier)

    def train(self, training_data: TrainingData) -> Resource:
        """Learn from the examples that have an intent."""
        examples = [each for each in training_data.intent_examples if each.get(WORDS)]
        self._classifier.train(
            [plain(each.get(WORDS)) for each in examples],
            [str(each.get(INTENT)) for each in examples],
        )
        with self._model_storage.write_to(self._resource) as folder:
            save(self._classifier, folder)
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        """Set the intent, its ranking and, where there are several, the questions."""
        for message in messages:
            text = message.get(TEXT) or ""
            asked = self._questions.read(text, message.get(WORDS))
            sure = bool(message.get(WORDS).tokens)
            ranking = [_shown(guess, sure) for guess in asked[0].ranking[:_RANKED]]
            message.set(INTENT, ranking[0], add_to_output=True)
            message.set(INTENT_RANKING_KEY, ranking, add_to_output=True)
            if len(asked) > 1:
                message.set(QUESTIONS, [_question(item) for item in asked], add_to_output=True)
        return messages


def _untrained(config: dict[str, Any]) -> IntentClassifier:
    settings = ClassifierSettings(
        config["dense_weight"],
        config["tfidf_weight"],
        config["constant"],
        config["regularisation"],
        config["dimensions"],
    )
    return IntentClassifier(settings, sentence_encoder())


def _shown(guess: Guess, sure: bool) -> dict[str, Any]:
    """A guess for Rasa; a message without a word, such as `???`, may mean anything.

    The confidence is as it is: rounded, what is left to the others beside a sure intent would
    all be nothing.
    """
    return {"name": guess.intent, "confidence": guess.confidence if sure else 0.0}


def _question(asked: Asked) -> dict[str, Any]:
    return {
        "intent": asked.intent,
        "confidence": asked.confidence,
        "named": [_named(find) for find in asked.finds],
    }


def _named(find: Find) -> list[str]:
    """The kind and id of a find, and of a job its role."""
    return [find.kind, find.id, *([find.role.value] if find.role else [])]
