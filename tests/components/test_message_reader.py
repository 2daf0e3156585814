"""The reader on its own: trained, stored and loaded by Rasa's own storage."""

from __future__ import annotations

from pathlib import Path

import pytest
from rasa.engine.graph import ExecutionContext, GraphSchema
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.resource import Resource
from rasa.shared.nlu.constants import ENTITIES, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from components.message_reader import SPOKEN, WORDS, MessageReader

_RESOURCE = Resource("reader")
_CONTEXT = ExecutionContext(GraphSchema({}))


@pytest.fixture
def storage(tmp_path: Path) -> LocalModelStorage:
    return LocalModelStorage.create(tmp_path)


def _words(reader: MessageReader, text: str) -> list[str]:
    (message,) = reader.process([Message({TEXT: text})])
    return [token.text for token in message.get(WORDS).tokens]


def test_words_of_the_training_data_survive_storing(storage: LocalModelStorage) -> None:
    reader = MessageReader.create({}, storage, _RESOURCE, _CONTEXT)
    assert _words(reader, "kwalpurn") == ["kwalpurn"]
    examples = [Message.build(f"kwalpurn pay {number}", intent="a") for number in range(5)]
    reader.train(TrainingData(examples))
    assert _words(reader, "kwalprn") == ["kwalpurn"]
    loaded = MessageReader.load({}, storage, _RESOURCE, _CONTEXT)
    assert _words(loaded, "kwalprn") == ["kwalpurn"]


def test_examples_get_their_words_for_the_classifier(storage: LocalModelStorage) -> None:
    reader = MessageReader.create({}, storage, _RESOURCE, _CONTEXT)
    data = TrainingData([Message.build("what is the pay", intent="a")])
    (example,) = reader.process_training_data(data).training_examples
    assert [token.text for token in example.get(WORDS).tokens] == ["what", "is", "the", "pay"]


def test_entities_that_are_there_already_stay(storage: LocalModelStorage) -> None:
    reader = MessageReader.create({}, storage, _RESOURCE, _CONTEXT)
    given = {"entity": "band", "value": "6"}
    (message,) = reader.process([Message({TEXT: "in Wales", ENTITIES: [given]})])
    assert message.get(ENTITIES)[0] == given
    assert message.get(ENTITIES)[1]["value"] == "wales"


def test_a_message_without_text_has_no_words(storage: LocalModelStorage) -> None:
    reader = MessageReader.create({}, storage, _RESOURCE, _CONTEXT)
    (message,) = reader.process([Message({})])
    assert message.get(WORDS).tokens == ()


def test_a_job_becomes_an_entity_with_its_role(storage: LocalModelStorage) -> None:
    reader = MessageReader.create({}, storage, _RESOURCE, _CONTEXT)
    (message,) = reader.process([Message({TEXT: "I was a dentist in Wales"})])
    job, nation = message.get(ENTITIES)
    assert (job["entity"], job["value"], job["role"]) == ("other_occupation", "dentist", "held")
    assert "role" not in nation


def test_the_verb_that_says_yes_is_told_and_is_no_entity(storage: LocalModelStorage) -> None:
    reader = MessageReader.create({}, storage, _RESOURCE, _CONTEXT)
    (message,) = reader.process([Message({TEXT: "oes rhaid i mi gofrestru gyda'r cyngor"})])
    assert message.get(SPOKEN)["yes_verb"] == "there_is"
    assert "there_is" not in [each["value"] for each in message.get(ENTITIES)]
