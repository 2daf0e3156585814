"""A trained classifier into files and back."""

from __future__ import annotations

import pickle
import zipfile
from pathlib import Path

import numpy as np
import pytest
import skops.io
from skops.io.exceptions import UntrustedTypesFoundException

from understanding.classifier import ClassifierSettings, IntentClassifier
from understanding.saving import restore, save

_TEXTS = ["how much pay", "am i too old", "hello", "", "night shifts"]


def _empty() -> IntentClassifier:
    return IntentClassifier(ClassifierSettings(), None)


@pytest.fixture
def folder(classifier: IntentClassifier, tmp_path: Path) -> Path:
    save(classifier, tmp_path)
    return tmp_path


def test_what_was_saved_ranks_as_before(classifier: IntentClassifier, folder: Path) -> None:
    restored = restore(_empty(), folder)
    assert restored.intents == classifier.intents
    for before, after in zip(classifier.rank(_TEXTS), restored.rank(_TEXTS), strict=True):
        assert [guess.intent for guess in after] == [guess.intent for guess in before]
        confidences = [guess.confidence for guess in before]
        assert [guess.confidence for guess in after] == pytest.approx(confidences)


def test_what_was_saved_twice_is_the_same(folder: Path, tmp_path: Path) -> None:
    again = tmp_path / "again"
    again.mkdir()
    save(restore(_empty(), folder), again)
    assert restore(_empty(), again).rank(_TEXTS) == restore(_empty(), folder).rank(_TEXTS)


def test_a_missing_file_is_an_error(folder: Path) -> None:
    for path in sorted(folder.iterdir()):
        content = path.read_bytes()
        path.unlink()
        with pytest.raises(OSError, match=path.name):
            restore(_empty(), folder)
        path.write_bytes(content)


def test_a_vectoriser_that_holds_other_things_is_refused(folder: Path) -> None:
    skops.io.dump({"run": Path("/tmp")}, folder / "tfidf.skops")  # noqa: S108 (only named)
    with pytest.raises(UntrustedTypesFoundException):
        restore(_empty(), folder)


def test_numbers_that_would_run_code_are_refused(folder: Path) -> None:
    objects = np.array([Path("x")], dtype=object)
    np.savez(folder / "numbers.npz", intents=objects, allow_pickle=True)
    with pytest.raises(ValueError, match="allow_pickle=False"):
        restore(_empty(), folder)


def test_a_pickle_in_a_files_place_is_not_opened(folder: Path) -> None:
    for path in sorted(folder.iterdir()):
        content = path.read_bytes()
        path.write_bytes(pickle.dumps({"intents": ["x"]}))
        with pytest.raises((ValueError, zipfile.BadZipFile)):
            restore(_empty(), folder)
        path.write_bytes(content)
