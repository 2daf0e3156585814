"""A trained classifier into a folder and back, without running anybody's code."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import skops.io
from scipy import sparse

from understanding.classifier import IntentClassifier

_TFIDF, _EXAMPLES, _NUMBERS = "tfidf.skops", "examples.npz", "numbers.npz"
TRUSTED = ["scipy.sparse._csr.csr_matrix"]
"""What a file may hold besides numbers and scikit-learn's own."""


def save(classifier: IntentClassifier, folder: Path) -> None:
    """Write a classifier into a folder that exists."""
    state = classifier.state()
    skops.io.dump(state.pop("tfidf"), folder / _TFIDF)
    sparse.save_npz(folder / _EXAMPLES, state.pop("tfidf_examples"))
    np.savez(folder / _NUMBERS, **state)


def restore(classifier: IntentClassifier, folder: Path) -> IntentClassifier:
    """Give an untrained classifier what `save` wrote.

    Raises:
        OSError: a file is missing.
        skops.io.exceptions.UntrustedTypesFoundException: the file holds more than it should.
    """
    with np.load(folder / _NUMBERS, allow_pickle=False) as numbers:
        state: dict[str, Any] = dict(numbers)
    state["tfidf_examples"] = sparse.load_npz(folder / _EXAMPLES)
    classifier.restore({**state, "tfidf": skops.io.load(folder / _TFIDF, trusted=TRUSTED)})
    return classifier
