"""Rankings that are remembered."""

from __future__ import annotations

import pytest

from understanding.classifier import ClassifierSettings, IntentClassifier
from understanding.remembering import RememberingClassifier


@pytest.fixture
def classifier() -> IntentClassifier:
    made = IntentClassifier(ClassifierSettings(), None)
    made.train(["what pay", "which hours", "good pay", "long hours"], ["pay", "hours"] * 2)
    return made


def test_a_text_has_the_same_ranking_the_second_time(classifier: IntentClassifier) -> None:
    remembering = RememberingClassifier(classifier)
    assert remembering.rank(["what pay"]) == remembering.rank(["what pay"])
    assert remembering.rank(["what pay"])[0][0].intent == "pay"


def test_texts_keep_their_order_whether_they_are_remembered_or_not(
    classifier: IntentClassifier,
) -> None:
    remembering = RememberingClassifier(classifier)
    remembering.rank(["which hours"])
    ranked = remembering.rank(["what pay", "which hours", "what pay"])
    assert [ranking[0].intent for ranking in ranked] == ["pay", "hours", "pay"]


def test_what_was_used_longest_ago_is_forgotten_and_ranked_anew(
    classifier: IntentClassifier,
) -> None:
    remembering = RememberingClassifier(classifier, most=1)
    first = remembering.rank(["what pay"])[0]
    remembering.rank(["which hours"])
    again = remembering.rank(["what pay"])[0]
    assert again is not first
    assert [guess.intent for guess in again] == [guess.intent for guess in first]
