"""Between the questions."""

from __future__ import annotations

import pytest

from careers.answering.social import SOCIAL_INTENTS
from careers.shapes.store import Store
from careers.turn.answer import Status
from tests.visitor import Visitor, asked, text_of


@pytest.mark.parametrize("intent", SOCIAL_INTENTS)
def test_every_social_intent_has_its_reply(store: Store, intent: str) -> None:
    answer = Visitor(store).says(asked(intent))
    assert answer.status is Status.SOCIAL
    assert len(answer.paragraphs) == 1
    assert not answer.sources


def test_a_greeting_says_that_the_bot_is_automated_and_what_it_knows(store: Store) -> None:
    answer = Visitor(store).says(asked("greet"))
    assert "automated" in text_of(answer)
    assert "clinical technologists" in text_of(answer)
    assert len(answer.replies) == 3


def test_a_complaint_offers_a_person(store: Store) -> None:
    assert "Careers Wales" in text_of(Visitor(store).says(asked("complain")))


def test_what_has_nothing_to_do_with_careers_is_declined_with_what_does(store: Store) -> None:
    answer = Visitor(store).says(asked("out_of_scope"))
    assert answer.status is Status.OUT_OF_SCOPE
    assert "I only know about careers" in text_of(answer)
    assert answer.replies


@pytest.mark.parametrize("topic", ["bot", "capabilities", "language"])
def test_questions_about_the_bot_itself_are_social(store: Store, topic: str) -> None:
    assert Visitor(store).asks(topic).status is Status.SOCIAL


def test_the_bot_says_that_it_is_a_program_and_names_a_person(store: Store) -> None:
    text = text_of(Visitor(store).asks("bot"))
    assert "a computer program, not a person" in text
    assert "Careers Wales" in text
