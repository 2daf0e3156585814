"""Readers of the real content, and a small classifier that is trained in no time."""

from __future__ import annotations

import pytest

from careers.shapes.store import Store
from careers.words.date_words import date_words
from careers.words.lists import kind_words, shorthand
from careers.words.reader import WordReader
from careers.words.speller import Speller
from careers.words.vocabulary import proper_words, vocabulary
from tests.visitor import today
from understanding.classifier import ClassifierSettings, IntentClassifier
from understanding.dates import DateReader
from understanding.finder import Finder
from understanding.kinds import KindReader
from understanding.words import NameReader

EXAMPLES = {
    "ask_pay": [
        "what is the pay", "how much do they earn", "what is the salary", "how much money is it",
        "is it well paid", "tell me the wage", "what does band 6 pay", "pay please",
    ],
    "ask_hours": [
        "what are the hours", "how many hours a week", "do they work shifts", "is it nine to five",
        "when would i work", "hours please", "are there night shifts", "what hours do they work",
    ],
    "ask_age": [
        "am i too old", "is there an age limit", "how old must i be", "i am fifty is that ok",
        "what age can i begin", "is it only for young people", "any age limits", "too young for it",
    ],
    "greet": ["hello", "hi there", "good morning", "hey you", "hello bot", "evening all", "hiya", "yo"],
}  # fmt: skip


@pytest.fixture(scope="session")
def finder(store: Store) -> Finder:
    return Finder(store, DateReader(date_words(), today))


@pytest.fixture(scope="session")
def speller(store: Store) -> Speller:
    words = (word for examples in EXAMPLES.values() for each in examples for word in each.split())
    return Speller(
        dict.fromkeys(words, 9),
        vocabulary(store) | date_words().targets,
        shorthand(),
        proper_words(store),
    )


@pytest.fixture(scope="session")
def reader(speller: Speller, finder: Finder) -> NameReader:
    return NameReader(WordReader(speller), finder, KindReader(kind_words()))


@pytest.fixture(scope="session")
def classifier() -> IntentClassifier:
    """Trained without sentence vectors."""
    trained = IntentClassifier(ClassifierSettings(), None)
    pairs = [(text, intent) for intent, texts in EXAMPLES.items() for text in texts]
    trained.train([text for text, _ in pairs], [intent for _, intent in pairs])
    return trained
