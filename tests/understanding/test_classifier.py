"""The classifier, without sentence vectors and with made-up ones."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from tests.understanding.conftest import EXAMPLES
from understanding.classifier import ClassifierSettings, IntentClassifier
from understanding.encoder import Vectors

_TEXTS = [text for texts in EXAMPLES.values() for text in texts]
_INTENTS = [intent for intent, texts in EXAMPLES.items() for _ in texts]


class _LengthEncoder:
    """Knows nothing of a text but whether it is long."""

    def encode(self, texts: Sequence[str]) -> Vectors:
        return np.array([[len(text) > 20, len(text) <= 20] for text in texts], dtype=np.float32)


def test_an_untrained_classifier_says_so() -> None:
    with pytest.raises(RuntimeError, match="train the classifier before ranking"):
        IntentClassifier(ClassifierSettings(), None).rank(["hello"])


def test_the_intents_are_those_of_the_examples(classifier: IntentClassifier) -> None:
    assert classifier.intents == ("ask_age", "ask_hours", "ask_pay", "greet")


@pytest.mark.parametrize(
    ("text", "intent"),
    [("how much pay", "ask_pay"), ("hours of work", "ask_hours"), ("the age limit", "ask_age")],
)
def test_a_new_text_gets_the_intent_of_its_like(
    classifier: IntentClassifier, text: str, intent: str
) -> None:
    assert classifier.rank([text])[0][0].intent == intent


@pytest.mark.parametrize("text", ["how much pay", "", "qqq www", "hello hours pay age"])
def test_confidences_are_probabilities(classifier: IntentClassifier, text: str) -> None:
    ranking = classifier.rank([text])[0]
    assert sum(guess.confidence for guess in ranking) == pytest.approx(1.0)
    assert all(0 <= guess.confidence <= 1 for guess in ranking)
    assert [guess.confidence for guess in ranking] == sorted(
        (guess.confidence for guess in ranking), reverse=True
    )


def test_many_texts_are_ranked_as_one_by_one(classifier: IntentClassifier) -> None:
    texts = ["how much pay", "hello", "hours"]
    together = classifier.rank(texts)
    alone = [classifier.rank([text])[0] for text in texts]
    for one, other in zip(together, alone, strict=True):
        assert [guess.intent for guess in one] == [guess.intent for guess in other]
        assert [guess.confidence for guess in one] == pytest.approx(
            [guess.confidence for guess in other]
        )


def test_the_temperature_is_above_nought_and_makes_it_less_sure_of_nonsense() -> None:
    """It comes from examples that were left out, so mixed-up labels must lower it."""
    sensible, mixed_up = (IntentClassifier(ClassifierSettings(), None) for _ in range(2))
    sensible.train(_TEXTS, _INTENTS)
    mixed_up.train(_TEXTS, list(np.random.default_rng(7).permutation(_INTENTS)))
    temperatures = [float(each.state()["temperature"]) for each in (sensible, mixed_up)]
    assert min(temperatures) > 0
    assert temperatures[0] > temperatures[1]


def test_an_intent_of_few_examples_is_not_drowned_by_one_of_many() -> None:
    classifier = IntentClassifier(ClassifierSettings(), None)
    many = [f"what is the pay in town number {number}" for number in range(40)]
    classifier.train([*many, "any shifts", "night shifts"], ["ask_pay"] * 40 + ["ask_hours"] * 2)
    assert classifier.rank(["are there shifts"])[0][0].intent == "ask_hours"


def test_sentence_vectors_count_where_there_are_any() -> None:
    with_vectors = IntentClassifier(ClassifierSettings(), _LengthEncoder())
    with_vectors.train(["a b", "c d", "e" * 25, "f" * 30], ["short", "short", "long", "long"])
    assert with_vectors.rank(["zzz " * 9])[0][0].intent == "long"
    assert with_vectors.rank(["zz"])[0][0].intent == "short"


def test_a_weight_of_nought_leaves_the_vectors_out() -> None:
    with_encoder = IntentClassifier(ClassifierSettings(dense_weight=0), _LengthEncoder())
    without = IntentClassifier(ClassifierSettings(dense_weight=0), None)
    for classifier in (with_encoder, without):
        classifier.train(_TEXTS, _INTENTS)
    assert with_encoder.rank(["hours or pay"]) == without.rank(["hours or pay"])
