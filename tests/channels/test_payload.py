"""What Rasa may take for a press."""

from __future__ import annotations

import warnings

import pytest
from rasa.core.agent import Agent
from rasa.shared.core.domain import Domain
from rasa.shared.core.training_data.story_reader.yaml_story_reader import YAMLStoryReader
from rasa.shared.nlu.training_data.message import Message

from careers.turn.press import ENTITIES
from channels.payload import for_rasa, payload_for


@pytest.fixture(scope="module")
def agent() -> Agent:
    """An agent that knows two intents of its own, and Rasa's."""
    domain = {"intents": ["ask_pay", "ask_eligibility"], "entities": list(ENTITIES)}
    return Agent(domain=Domain.from_dict(domain))


@pytest.mark.parametrize(
    ("sent", "given"),
    [
        ("what does it pay", "what does it pay"),
        ("/ask_pay", "/ask_pay"),
        (' /ask_pay {"band":"6"}', '/ask_pay{"band": "6"}'),
        ('/ask_pay{"guide_answer": "a=b"}', "/ask_pay"),
        ('/ask_pay{"band": "6"} please', 'ask_pay{"band": "6"} please'),
        ("/nlu_fallback", "/nlu_fallback"),
        ("/ask_nothing", "ask_nothing"),
        ("/ what about pay", "what about pay"),
        ("/restart", "restart"),
        ("/back", "back"),
        ("/session_start", "session_start"),
        ("//", "?"),
    ],
)
def test_rasa_is_given_payloads_that_it_knows_and_else_words(
    agent: Agent, sent: str, given: str
) -> None:
    assert for_rasa(sent, agent) == given


@pytest.mark.parametrize(
    "sent",
    ["/ask_pay{broken", '/ask_pay{"x": 1}', "/ask_pay@2", "/no", "/a{}{}", '/ask_pay{"band": 6}', "/ask_pay[]", "/{"],
)  # fmt: skip
def test_rasa_warns_of_nothing_that_it_is_given(agent: Agent, sent: str) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        YAMLStoryReader.unpack_regex_message(
            Message({"text": for_rasa(sent, agent)}), agent.domain, "test"
        )


def test_without_a_model_nothing_is_a_payload() -> None:
    assert payload_for("/ask_pay", None) is None
