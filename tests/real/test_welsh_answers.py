"""What is asked in Welsh is answered in Welsh: every topic of every job, put together from its parts."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import mean

import pytest

from careers.shapes.language import Language
from careers.shapes.store import Store
from careers.turn.answer import Answer
from operations.content.texts import TextPair
from tests.data.welsh import misspelt
from tests.visitor import Visitor, text_of

_AN_ANSWER = 8
_LONGER_OR_SHORTER = 0.15


def _both(store: Store) -> Iterator[tuple[str, Answer, Answer]]:
    """Every topic on every job's page: its name, and the answers in English and in Welsh."""
    for job in store.profiles:
        for topic in store.topics:
            english = Visitor(store, job).asks(topic)
            yield f"{job}, {topic}", english, Visitor(store, job, Language.WELSH).asks(topic)


@pytest.fixture(scope="module")
def answers(real_store: Store) -> list[tuple[str, Answer, Answer]]:
    return list(_both(real_store))


def test_every_answer_is_in_welsh(answers: list[tuple[str, Answer, Answer]]) -> None:
    english = [asked for asked, _, welsh in answers if welsh.language is not Language.WELSH]
    assert not english, "write the Welsh of what is said to:\n" + "\n".join(english)


def test_no_answer_has_an_english_word_but_names(
    answers: list[tuple[str, Answer, Answer]],
) -> None:
    """Names stand in the English answer as well, with a capital."""
    slips = {
        str(slip)
        for asked, english, welsh in answers
        for slip in misspelt(TextPair(asked, text_of(english), text_of(welsh)))
    }
    assert not slips, "\n".join(sorted(slips))


def test_welsh_answers_are_about_as_long_as_english_ones(
    answers: list[tuple[str, Answer, Answer]],
) -> None:
    lengths = [
        len(text_of(welsh)) / len(text_of(english))
        for _, english, welsh in answers
        if len(text_of(english).split()) >= _AN_ANSWER
    ]
    assert abs(mean(lengths) - 1) <= _LONGER_OR_SHORTER, f"{mean(lengths):.2f} times as long"
