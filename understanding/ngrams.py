"""What texts share with examples: words and runs of letters, the rare ones counting more."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy import sparse
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.pipeline import FeatureUnion

Floats = npt.NDArray[np.floating[Any]]

_WORD = r"\S+"


class Ngrams:
    """The tf-idf of examples, kept by what they are made of, so that a text touches only its own.

    The vectorisers are scikit-learn's. One text at a time is read without their matrices, whose
    checks cost most of the time.
    """

    def __init__(self) -> None:
        """Know no examples yet."""
        words = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True, token_pattern=_WORD)
        letters = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True)
        self._tfidf = FeatureUnion([("words", words), ("letters", letters)])
        self._readers: list[_Reader] = []
        # A row for each n-gram, with the examples that hold it.
        self._holders: Any = sparse.csr_matrix((0, 0), dtype=np.float32)

    def state(self) -> dict[str, Any]:
        """What was learnt: a vectoriser and a sparse matrix."""
        return {"tfidf": self._tfidf, "tfidf_examples": self._holders}

    def restore(self, state: Mapping[str, Any]) -> None:
        """Take over what another has learnt."""
        self._tfidf, self._holders = state["tfidf"], state["tfidf_examples"]
        self._readers = list(_readers(self._tfidf))

    def train(self, texts: Sequence[str]) -> None:
        """Learn the examples."""
        self._holders = self._tfidf.fit_transform(texts).astype(np.float32).T.tocsr()
        self._readers = list(_readers(self._tfidf))

    def among_examples(self, most: int) -> Iterator[tuple[slice, Floats]]:
        """How much each example shares with each, so many rows at a time.

        All rows at once, as a sparse matrix, would take three times the memory of the full one.
        """
        examples = self._holders.T.tocsr()
        for start in range(0, examples.shape[0], most):
            rows = slice(start, start + most)
            yield rows, np.asarray((examples[rows] @ self._holders).toarray())

    def shared(self, text: str) -> Floats:
        """How much a text shares with each example."""
        weights = dict(pair for reader in self._readers for pair in reader.read(text))
        starts, indices, values = self._holders.indptr, self._holders.indices, self._holders.data
        spans = [slice(starts[each], starts[each + 1]) for each in weights]
        number = self._holders.shape[1]
        if not spans:
            return np.zeros(number, dtype=np.float32)
        found = np.concatenate([indices[span] for span in spans])
        shares = np.concatenate(
            [values[span] * weight for span, weight in zip(spans, weights.values(), strict=True)]
        )
        return np.bincount(found, shares, number).astype(np.float32)


class _Reader:
    """One vectoriser, read a text at a time."""

    def __init__(self, vectoriser: TfidfVectorizer, first: int) -> None:
        """Read with a trained vectoriser whose first column stands at `first`."""
        self._analyse: Callable[[str], Iterable[str]] = vectoriser.build_analyzer()
        self._columns: dict[str, int] = vectoriser.vocabulary_
        self._rarity: list[float] = vectoriser.idf_.tolist()
        self._first = first

    def read(self, text: str) -> Iterable[tuple[int, np.float32]]:
        """The columns of a text and their weights, which have the length one together."""
        terms = Counter(self._analyse(text))
        known = [(self._columns[term], n) for term, n in terms.items() if term in self._columns]
        weights = [(1 + math.log(n)) * self._rarity[column] for column, n in known]
        length = math.hypot(*weights) or 1.0
        for (column, _), weight in zip(known, weights, strict=True):
            yield self._first + column, np.float32(weight / length)


def _readers(union: FeatureUnion) -> Iterable[_Reader]:
    first = 0
    for _, vectoriser in union.transformer_list:
        yield _Reader(vectoriser, first)
        first += len(vectoriser.vocabulary_)
