"""Ranks intents with sentence vectors and tf-idf, and tells several questions apart."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier as RasaIntentClassifier
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from careers.content.current import OfContent
from careers.safety.crisis import CRISIS_INTENT, NOT_A_CRISIS
from careers.shapes.kinds import ASPECT
from careers.shapes.language import Language
from careers.shapes.store import Store
from careers.shapes.topics import CIRCUMSTANCE
from careers.words.language_names import language_wishes
from careers.words.lists import sound_alikes
from components.message_reader import WORDS, language_of
from components.sources import checksum
from understanding.classifier import ClassifierSettings, Guess, IntentClassifier
from understanding.encoder import sentence_encoder, welsh_encoder
from understanding.finds import Find
from understanding.pieces import Asked
from understanding.questions import QuestionReader, SplitSettings
from understanding.remembering import RememberingClassifier
from understanding.saving import restore, save
from understanding.words import plain

QUESTIONS = "questions"
"""The property of a message with several questions that lists them in order."""

_RANKED = 10
_ENGLISH_FOR_WELSH = 40


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class HybridIntentClassifier(GraphComponent, RasaIntentClassifier):
    """The classifier of `understanding`, as a component of a pipeline."""

    def __init__(
        self,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        classifiers: Mapping[Language, IntentClassifier],
    ) -> None:
        """Keep a classifier for each language, trained or not."""
        self._model_storage = model_storage
        self._resource = resource
        self._classifiers = classifiers
        remembering = {
            language: RememberingClassifier(each) for language, each in classifiers.items()
        }
        splitting = SplitSettings(config["half"], config["asking_half"], config["weak_half"])
        self._questions = OfContent(lambda content: _readers(content.store, remembering, splitting))
        self._questions()  # made now, so that no message waits for it

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
        classifiers = _untrained(config)
        with model_storage.read_from(resource) as folder:
            for language, each in classifiers.items():
                restore(each, folder / language.value)
                each.rank([""])  # what the first call prepares, no visitor should wait for
        return cls(config, model_storage, resource, classifiers)

    def train(self, training_data: TrainingData) -> Resource:
        """Learn from the examples that have an intent, those of each language apart."""
        examples = [each for each in training_data.intent_examples if each.get(WORDS)]
        read = [
            (language_of(each), plain(each.get(WORDS)), str(each.get(INTENT))) for each in examples
        ]
        with self._model_storage.write_to(self._resource) as folder:
            for language, classifier in self._classifiers.items():
                own = [pair for spoken, *pair in read if spoken is language]
                others = _some(read, own) if language is Language.WELSH else []
                classifier.train([text for text, _ in own], [intent for _, intent in own], others)
                (folder / language.value).mkdir()
                save(classifier, folder / language.value)
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        """Set the intent, its ranking and, where there are several, the questions."""
        for message in messages:
            text, words = language_wishes().without(message.get(TEXT) or ""), message.get(WORDS)
            asked = self._questions()[words.spoken.language].read(text, words)
            sure = bool(words.tokens)
            ranking = [_shown(guess, sure) for guess in asked[0].ranking[:_RANKED]]
            message.set(INTENT, ranking[0], add_to_output=True)
            message.set(INTENT_RANKING_KEY, ranking, add_to_output=True)
            if len(asked) > 1:
                message.set(QUESTIONS, [_question(item) for item in asked], add_to_output=True)
        return messages


def _readers(
    store: Store,
    classifiers: Mapping[Language, RememberingClassifier],
    splitting: SplitSettings,
) -> dict[Language, QuestionReader]:
    """A reader for each language, which knows the topics and their aspects of a store."""
    alone = frozenset(each.intent for each in store.topics.values() if each.alone)
    words = (word for word in store.vocabulary[ASPECT].words if word.within)
    within = {word.id: store.topics[word.topic].intent for word in words if word.topic}
    told = store.named_alone(CIRCUMSTANCE)
    circumstances = {
        word.id: f"ask_{told.rather.get(word.id, told.id)}"
        for word in store.vocabulary[CIRCUMSTANCE].words
    }
    splitting = replace(splitting, alone=alone, within=within, circumstances=circumstances)
    return {
        language: QuestionReader(each, sound_alikes(), splitting)
        for language, each in classifiers.items()
    }


def _untrained(config: dict[str, Any]) -> dict[Language, IntentClassifier]:
    settings = ClassifierSettings(
        config["dense_weight"],
        config["tfidf_weight"],
        config["constant"],
        config["regularisation"],
        config["dimensions"],
    )
    return {
        Language.ENGLISH: IntentClassifier(settings, sentence_encoder()),
        Language.WELSH: IntentClassifier(settings, welsh_encoder()),
    }


def _some(
    read: Iterable[tuple[Language, str, str]], own: Iterable[Sequence[str]]
) -> list[tuple[str, str]]:
    """Some English examples of each intent, from which Welsh is understood better as well.

    Danger, and what only sounds like it, has Welsh examples enough.
    """
    known = {intent for _, intent in own if not intent.startswith(CRISIS_INTENT)} - {NOT_A_CRISIS}
    by_intent: dict[str, list[str]] = {intent: [] for intent in known}
    for language, text, intent in read:
        if language is Language.ENGLISH and intent in known:
            by_intent[intent].append(text)
    return [
        (text, intent)
        for intent, texts in by_intent.items()
        for text in texts[:: max(1, len(texts) // _ENGLISH_FOR_WELSH)][:_ENGLISH_FOR_WELSH]
    ]


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
