"""Repairs a message's words and finds what they name; each name becomes an entity."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from functools import lru_cache, partial
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.extractors.extractor import EntityExtractorMixin
from rasa.shared.nlu.constants import ENTITIES, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from careers.content.current import OfContent
from careers.shapes.kinds import YesVerb
from careers.shapes.language import Language
from careers.shapes.store import Store
from careers.words.date_words import date_words
from careers.words.lists import figures, kind_words, shorthand, welsh_words
from careers.words.reader import WordReader
from careers.words.speller import Speller, count_words
from careers.words.tokens import tokenise
from careers.words.vocabulary import proper_words, vocabulary
from components.sources import checksum
from settings.clock import today
from understanding.dates import DateReader
from understanding.finder import Finder
from understanding.finds import Find
from understanding.kinds import KindReader
from understanding.spoken import LanguageReader
from understanding.words import NameReader

WORDS = "words"
"""The property of a message that holds its `understanding.words.Words`."""

SPOKEN = "spoken"
"""The property of a message that tells its language, how sure that is, and the Welsh verb to say yes with."""

_COUNTS = "word-counts.json"
_YES_VERBS = frozenset(verb.value for verb in YesVerb)


# Rasa lets the components after this one train on what it makes of the examples only if it
# counts as a featurizer too.
@DefaultV1Recipe.register(
    [
        DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER,
        DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR,
    ],
    is_trainable=True,
)
class MessageReader(GraphComponent, EntityExtractorMixin):
    """Reads words with the vocabulary of the training data and of the store.

    The store is read when the component is loaded and when it has changed, so that new content
    is recognised without training.
    """

    def __init__(
        self,
        model_storage: ModelStorage,
        resource: Resource,
        counts: Counter[str],
        languages: LanguageReader,
    ) -> None:
        """Keep where the words are stored and how often each stands in the training data."""
        self._model_storage = model_storage
        self._resource = resource
        self._use(counts, languages)

    def _use(self, counts: Counter[str], languages: LanguageReader) -> None:
        self._counts = counts
        # Most edits change no name and no word that is repaired to.
        words = lru_cache(maxsize=2)(partial(_word_reader, counts))
        self._reader = OfContent(lambda content: _reader(content.store, words, languages))
        self._reader()  # made now, so that no message waits for it

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> MessageReader:
        """Make an untrained reader."""
        return cls(model_storage, resource, Counter(), LanguageReader())

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> MessageReader:
        """Make a trained reader."""
        with model_storage.read_from(resource) as folder:
            counts = json.loads((folder / _COUNTS).read_text(encoding="utf-8"))
            languages = LanguageReader.restored(folder)
        return cls(model_storage, resource, Counter(counts), languages)

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str:
        """Train again when the code of understanding or a word list has changed."""
        return checksum()

    @staticmethod
    def required_packages() -> list[str]:
        """The modules that it needs."""
        return ["spacy", "symspellpy", "rapidfuzz", "jellyfish"]

    def train(self, training_data: TrainingData) -> Resource:
        """Learn the words of the training data, and which language they are in."""
        examples = [str(message.get(TEXT)) for message in training_data.nlu_examples]
        spoken = [(str(each.get(TEXT)), language_of(each)) for each in training_data.nlu_examples]
        words = [(word, Language.WELSH) for word in welsh_words()]
        languages = LanguageReader.trained([*spoken, *words])
        self._use(count_words(tokenise(example) for example in examples), languages)
        with self._model_storage.write_to(self._resource) as folder:
            (folder / _COUNTS).write_text(json.dumps(self._counts), encoding="utf-8")
            languages.save(folder)
        return self._resource

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Read the words of each example, for the classifier."""
        for message in training_data.training_examples:
            if message.get(TEXT):
                message.set(WORDS, self._reader().read(message.get(TEXT)))
        return training_data

    def process(self, messages: list[Message]) -> list[Message]:
        """Read the words of messages and set their entities."""
        for message in messages:
            words = self._reader().read(message.get(TEXT) or "")
            message.set(WORDS, words)
            spoken = words.spoken
            told = {"language": spoken.language.value, "sure": spoken.sure, "clear": spoken.clear}
            # The verb that says yes stands within the words that ask: no entity, as it tells nothing asked.
            verbs = [find.id for find in words.kinds if find.id in _YES_VERBS]
            message.set(SPOKEN, {**told, "yes_verb": next(iter(verbs), None)}, add_to_output=True)
            kinds = (find for find in words.kinds if find.id not in _YES_VERBS)
            found = [_entity(find) for find in (*words.finds, *kinds)]
            entities = [*message.get(ENTITIES, []), *self.add_extractor_name(found)]
            message.set(ENTITIES, entities, add_to_output=True)
        return messages


def _word_reader(counts: Counter[str], known: frozenset[str], proper: frozenset[str]) -> WordReader:
    return WordReader(Speller(counts, known, shorthand(), proper, figures()))


def _reader(
    store: Store,
    words: Callable[[frozenset[str], frozenset[str]], WordReader],
    languages: LanguageReader,
) -> NameReader:
    """The reader that knows the words of a store."""
    dates = date_words()
    reader = words(vocabulary(store) | dates.targets, proper_words(store))
    finder = Finder(store, DateReader(dates, today))
    return NameReader(reader, finder, KindReader(kind_words()), languages)


def language_of(example: Message) -> Language:
    """The language that the training data give for an example: `metadata: {language: cy}`."""
    told = (example.get("metadata") or {}).get("intent") or {}
    return Language.read(told.get("language"))


def _entity(find: Find) -> dict[str, Any]:
    entity = {"entity": find.kind, "value": find.id, "start": find.start, "end": find.end}
    return {**entity, "role": find.role.value} if find.role else entity
