"""The intent of a text: sentence vectors and tf-idf side by side in one linear model."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy import linalg, optimize, special

from understanding.encoder import Encoder
from understanding.ngrams import Ngrams

Floats = npt.NDArray[np.floating[Any]]

# Of the examples that are compared at a time, so that what lies between takes little memory.
_ROWS = 512
# Examples that tell how sure to be; their figure is within a hundredth of that of all.
_HELD_OUT = 2048


@dataclass(frozen=True)
class ClassifierSettings:
    """How the classifier is trained.

    Attributes:
        dense_weight: weight of the sentence vectors; 0 leaves them out.
        tfidf_weight: weight of words and character n-grams.
        constant: what is added to a similarity before it is squared: the larger, the less
            do pairs of features count beside single ones.
        regularisation: how much smaller weights are preferred to a closer fit.
        dimensions: how many numbers are kept of a sentence vector.
    """

    dense_weight: float = 1.0
    tfidf_weight: float = 0.5
    constant: float = 0.5
    regularisation: float = 0.3
    dimensions: int = 128


@dataclass(frozen=True)
class Guess:
    """An intent and how likely it is, from 0 to 1."""

    intent: str
    confidence: float


class IntentClassifier:
    """Kernel ridge regression on each intent, whose scores become probabilities.

    The kernel is the squared similarity of two texts, so that pairs of features count too.
    The temperature that turns scores into probabilities comes from examples, each scored by a
    model that has not seen it, so that a confidence means what it says.
    """

    def __init__(self, settings: ClassifierSettings, encoder: Encoder | None) -> None:
        """Make an untrained classifier.

        Args:
            settings: weights and regularisation.
            encoder: where sentence vectors come from; None does without.
        """
        self._settings = settings
        self._encoder = encoder if settings.dense_weight else None
        self._ngrams = Ngrams()
        self._intents: list[str] = []
        self._mean: Floats = np.zeros(0, dtype=np.float32)
        self._directions: Floats = np.zeros((0, 0), dtype=np.float32)
        self._dense_examples: Floats = np.zeros((0, 0), dtype=np.float32)
        self._duals: Floats = np.zeros((0, 0), dtype=np.float32)
        self._temperature = 1.0

    @property
    def intents(self) -> tuple[str, ...]:
        """The intents that it was trained on; none before training."""
        return tuple(self._intents)

    def state(self) -> dict[str, Any]:
        """What was learnt: arrays, a sparse matrix and a vectoriser."""
        return {
            **self._ngrams.state(),
            "intents": np.array(self._intents),
            "mean": self._mean,
            "directions": self._directions,
            "dense_examples": self._dense_examples,
            "duals": self._duals,
            "temperature": np.array(self._temperature),
        }

    def restore(self, state: Mapping[str, Any]) -> None:
        """Take over what another classifier with the same settings has learnt."""
        self._ngrams.restore(state)
        self._intents = [str(intent) for intent in state["intents"]]
        self._mean = state["mean"]
        self._directions = state["directions"]
        self._dense_examples = state["dense_examples"]
        self._duals = state["duals"]
        self._temperature = float(state["temperature"])

    def train(
        self,
        texts: Sequence[str],
        intents: Sequence[str],
        others: Sequence[tuple[str, str]] = (),
    ) -> None:
        """Learn from examples; the two lists go together item by item.

        An intent with sixteen times the examples of another counts four times as much.

        Args:
            texts: in the language that is to be understood.
            intents: what each of them means.
            others: examples in another language with their intents, for an encoder that knows both.
                Texts of one language lie together, so each language is moved by its own mean.
        """
        own = self._vectors(texts)
        self._mean = own.mean(axis=0) if others else np.zeros_like(own[0])
        vectors = [_about(own, self._mean)]
        if others:
            more = self._vectors([text for text, _ in others])
            vectors.append(_about(more, more.mean(axis=0)))
            texts = [*texts, *(text for text, _ in others)]
            intents = [*intents, *(intent for _, intent in others)]
        self._learn(np.vstack(vectors), texts, intents)

    def _learn(self, vectors: Floats, texts: Sequence[str], intents: Sequence[str]) -> None:
        self._intents = sorted(set(intents))
        place = {intent: index for index, intent in enumerate(self._intents)}
        labels = np.array([place[intent] for intent in intents])
        self._directions = _directions(vectors, self._settings.dimensions)
        self._dense_examples = vectors @ self._directions
        self._ngrams.train(texts)
        kernel = self._kernel_of_examples()
        self._duals, held_out, some = _ridge(kernel, labels, self._settings.regularisation)
        self._temperature = _temperature(held_out, labels[some])

    def rank(self, texts: Sequence[str]) -> list[list[Guess]]:
        """Every intent for each text, the likeliest first.

        Raises:
            RuntimeError: the classifier was not trained.
        """
        if not self._intents:
            raise RuntimeError("train the classifier before ranking")
        dense = _about(self._vectors(texts), self._mean) @ self._directions
        shared = np.vstack([self._ngrams.shared(text) for text in texts])
        scores = self._kernel(dense, shared) @ self._duals
        likely = special.softmax(self._temperature * scores.astype(np.float64), axis=1)
        return [
            [Guess(self._intents[column], float(row[column])) for column in np.argsort(-row)]
            for row in likely
        ]

    def _vectors(self, texts: Sequence[str]) -> Floats:
        if self._encoder is None:
            return np.zeros((len(texts), 0), dtype=np.float32)
        return np.asarray(self._encoder.encode(texts), dtype=np.float32)

    def _kernel_of_examples(self) -> Floats:
        number = len(self._dense_examples)
        kernel = np.empty((number, number), dtype=np.float32)
        for rows, shared in self._ngrams.among_examples(_ROWS):
            kernel[rows] = self._kernel(self._dense_examples[rows], shared)
        return kernel

    def _kernel(self, dense: Floats, shared: Floats) -> Floats:
        """How alike texts are to the examples, by their meaning and by what they share."""
        words = shared * np.float32(self._settings.tfidf_weight / 2)
        meaning = dense @ self._dense_examples.T * self._settings.dense_weight
        return np.asarray((words + meaning + self._settings.constant) ** 2)


def _about(vectors: Floats, mean: Floats) -> Floats:
    """Vectors seen from their mean, each of length one again."""
    moved = vectors - mean
    lengths = np.linalg.norm(moved, axis=1, keepdims=True)
    return np.asarray(moved / np.where(lengths, lengths, 1), dtype=np.float32)


def _directions(vectors: Floats, most: int) -> Floats:
    """The directions in which vectors differ most, as columns: a message reads fewer numbers."""
    _, found = linalg.eigh(vectors.T @ vectors) if vectors.size else (None, vectors.T)
    return np.ascontiguousarray(found[:, ::-1][:, :most], dtype=np.float32)


def _ridge(
    kernel: Floats, labels: npt.NDArray[np.int_], strength: float
) -> tuple[Floats, Floats, npt.NDArray[np.int_]]:
    """Solve kernel ridge regression, with intents of many examples held back a little.

    Args:
        kernel: how alike the examples are, in single precision, which is enough beside the
            regularisation and takes half the memory; it is used up.
        labels: the place of each example's intent.
        strength: the regularisation.

    Returns:
        The weights of the examples; for some examples, the score of each by the model that was
        fitted without it (a closed form: no model is fitted again), and the places of these.

    Raises:
        ArithmeticError: the examples can't be told apart.
    """
    counts = np.bincount(labels)
    weight = ((len(labels) / (len(counts) * counts[labels])) ** 0.25).astype(kernel.dtype)
    targets = np.eye(len(counts), dtype=kernel.dtype)[labels]
    kernel *= weight[:, None]
    kernel *= weight[None, :]
    kernel[np.diag_indices_from(kernel)] += strength
    # LAPACK counts by columns; of a symmetric matrix the transpose is the same, without a copy.
    factor, failed = linalg.lapack.spotrf(kernel.T, lower=1, overwrite_a=1)
    if failed:
        raise ArithmeticError(f"the examples can't be told apart (LAPACK says {failed})")
    duals, _ = linalg.lapack.spotrs(factor, targets * weight[:, None], lower=1)
    some = np.arange(0, len(labels), max(1, len(labels) // _HELD_OUT))
    left = duals[some] / (_inverse_diagonal(factor, some)[:, None] * weight[some, None])
    return duals * weight[:, None], targets[some] - left, some


def _inverse_diagonal(factor: Floats, places: npt.NDArray[np.int_]) -> Floats:
    """What stands at these places of the diagonal of the inverse, by the lower Cholesky factor."""
    unit = np.zeros((len(factor), len(places)), dtype=factor.dtype, order="F")
    unit[places, np.arange(len(places))] = 1
    columns, _ = linalg.lapack.strtrs(factor, unit, lower=1, overwrite_b=1)
    return np.asarray(np.einsum("ij,ij->j", columns, columns))


def _temperature(scores: Floats, labels: npt.NDArray[np.int_]) -> float:
    """The factor before the softmax under which the right intents are likeliest."""
    rows = np.arange(len(labels))

    def loss(log_factor: float) -> float:
        scaled = np.exp(log_factor) * scores
        likelihoods = scaled[rows, labels] - special.logsumexp(scaled, axis=1)
        return -float(likelihoods.mean())

    return float(np.exp(optimize.minimize_scalar(loss, bounds=(-1.0, 4.0), method="bounded").x))
