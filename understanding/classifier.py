"""The intent of a text: sentence vectors and tf-idf side by side in one linear model."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy import linalg, optimize, sparse, special
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.pipeline import FeatureUnion

from understanding.encoder import Encoder

Floats = npt.NDArray[np.float64]

_WORD = r"\S+"
# Stands for the constant term of a linear model.
_BIAS = 0.1


@dataclass(frozen=True)
class ClassifierSettings:
    """How the classifier is trained.

    Attributes:
        dense_weight: weight of the sentence vectors; 0 leaves them out.
        tfidf_weight: weight of words and character n-grams.
        regularisation: how much smaller weights are preferred to a closer fit.
    """

    dense_weight: float = 1.0
    tfidf_weight: float = 0.5
    regularisation: float = 0.3


@dataclass(frozen=True)
class Guess:
    """An intent and how likely it is, from 0 to 1."""

    intent: str
    confidence: float


def _tfidf() -> FeatureUnion:
    return FeatureUnion(
        [
            ("words", TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True, token_pattern=_WORD)),
            ("letters", TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True)),
        ]
    )


class IntentClassifier:
    """Ridge regression on each intent, whose scores become probabilities.

    The temperature that turns scores into probabilities comes from the examples themselves,
    each scored by a model that has not seen it, so that a confidence means what it says.
    """

    def __init__(self, settings: ClassifierSettings, encoder: Encoder | None) -> None:
        """Make an untrained classifier.

        Args:
            settings: weights and regularisation.
            encoder: where sentence vectors come from; None does without.
        """
        self._settings = settings
        self._encoder = encoder if settings.dense_weight else None
        self._tfidf = _tfidf()
        self._intents: list[str] = []
        self._dense_weights: Floats = np.zeros((0, 0))
        self._tfidf_weights: Floats = np.zeros((0, 0))
        self._bias: Floats = np.zeros(0)
        self._temperature = 1.0

    @property
    def intents(self) -> tuple[str, ...]:
        """The intents that it was trained on; none before training."""
        return tuple(self._intents)

    def state(self) -> dict[str, Any]:
        """What was learnt, as arrays and a vectoriser."""
        return {
            "tfidf": self._tfidf,
            "intents": np.array(self._intents),
            "dense_weights": self._dense_weights.astype(np.float32),
            "tfidf_weights": self._tfidf_weights.astype(np.float32),
            "bias": self._bias,
            "temperature": np.array(self._temperature),
        }

    def restore(self, state: Mapping[str, Any]) -> None:
        """Take over what another classifier with the same settings has learnt."""
        self._tfidf = state["tfidf"]
        self._intents = [str(intent) for intent in state["intents"]]
        self._dense_weights = state["dense_weights"]
        self._tfidf_weights = state["tfidf_weights"]
        self._bias = state["bias"]
        self._temperature = float(state["temperature"])

    def _dense(self, texts: Sequence[str]) -> Floats:
        if self._encoder is None:
            return np.zeros((len(texts), 0))
        vectors = self._encoder.encode(texts).astype(np.float64)
        return np.asarray(vectors * np.sqrt(self._settings.dense_weight))

    def train(self, texts: Sequence[str], intents: Sequence[str]) -> None:
        """Learn from examples; the two lists go together item by item.

        An intent with sixteen times the examples of another counts four times as much.
        """
        scale = np.sqrt(self._settings.tfidf_weight / 2)
        sparse_part = sparse.csr_matrix(self._tfidf.fit_transform(texts) * scale)
        dense_part = self._dense(texts)
        self._intents = sorted(set(intents))
        place = {intent: index for index, intent in enumerate(self._intents)}
        labels = np.array([place[intent] for intent in intents])
        kernel = dense_part @ dense_part.T + (sparse_part @ sparse_part.T).toarray() + _BIAS
        duals, held_out = _ridge(kernel, labels, self._settings.regularisation)
        self._dense_weights = dense_part.T @ duals
        self._tfidf_weights = np.asarray(sparse_part.T @ duals)
        self._bias = _BIAS * duals.sum(axis=0)
        self._temperature = _temperature(held_out, labels)

    def rank(self, texts: Sequence[str]) -> list[list[Guess]]:
        """Every intent for each text, the likeliest first.

        Raises:
            RuntimeError: the classifier was not trained.
        """
        if not self._intents:
            raise RuntimeError("train the classifier before ranking")
        scale = np.sqrt(self._settings.tfidf_weight / 2)
        scores = self._bias + (self._tfidf.transform(texts) * scale) @ self._tfidf_weights
        if self._encoder is not None:
            scores = scores + self._dense(texts) @ self._dense_weights
        likely = special.softmax(self._temperature * scores, axis=1)
        return [
            [Guess(self._intents[column], float(row[column])) for column in np.argsort(-row)]
            for row in likely
        ]


def _ridge(kernel: Floats, labels: npt.NDArray[np.int_], strength: float) -> tuple[Floats, Floats]:
    """Solve kernel ridge regression, with intents of many examples held back a little.

    Returns:
        The weights of the examples, and the score of each example by the model that was
        fitted without it (a closed form: no model is fitted again).
    """
    counts = np.bincount(labels)
    weight = (len(labels) / (len(counts) * counts[labels])) ** 0.25
    targets = np.eye(len(counts))[labels]
    balanced = kernel * weight[:, None] * weight[None, :]
    balanced[np.diag_indices_from(balanced)] += strength
    inverse = linalg.inv(balanced, overwrite_a=True, check_finite=False)
    duals = inverse @ (targets * weight[:, None])
    held_out = targets - duals / (np.diag(inverse)[:, None] * weight[:, None])
    return duals * weight[:, None], held_out


def _temperature(scores: Floats, labels: npt.NDArray[np.int_]) -> float:
    """The factor before the softmax under which the right intents are likeliest."""
    rows = np.arange(len(labels))

    def loss(log_factor: float) -> float:
        scaled = np.exp(log_factor) * scores
        likelihoods = scaled[rows, labels] - special.logsumexp(scaled, axis=1)
        return -float(likelihoods.mean())

    return float(np.exp(optimize.minimize_scalar(loss, bounds=(-1.0, 4.0), method="bounded").x))
