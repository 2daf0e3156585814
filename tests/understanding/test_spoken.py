"""Which language a message is in is told by its letters."""

from __future__ import annotations

from pathlib import Path

import pytest

from careers.shapes.language import Language
from understanding.spoken import LanguageReader

_WELSH = ("faint mae nyrs yn ennill", "beth yw'r oriau", "oes angen gradd", "pa bynciau sydd orau")
_ENGLISH = ("how much do nurses earn", "what are the hours", "do i need a degree", "which subjects")


@pytest.fixture(scope="module")
def reader() -> LanguageReader:
    """One that has read a few messages of each."""
    read = [(text, Language.WELSH) for text in _WELSH]
    return LanguageReader.trained([*read, *((text, Language.ENGLISH) for text in _ENGLISH)])


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("faint mae bydwraig yn ennill", Language.WELSH),
        ("oes angen gradd mewn bioleg", Language.WELSH),
        ("how much do midwives earn", Language.ENGLISH),
        ("do i need a degree in biology", Language.ENGLISH),
    ],
)
def test_a_sentence_tells_its_language(
    reader: LanguageReader, text: str, language: Language
) -> None:
    assert reader.read(text, text.split()).language is language


def test_one_word_is_never_sure(reader: LanguageReader) -> None:
    assert not reader.read("oriau", ["oriau"]).sure


def test_few_words_are_never_clear(reader: LanguageReader) -> None:
    assert not reader.read("what hours", ["what", "hours"]).clear


def test_what_was_learnt_is_kept(reader: LanguageReader, tmp_path: Path) -> None:
    reader.save(tmp_path)
    restored = LanguageReader.restored(tmp_path)
    words = _WELSH[0].split()
    assert restored.read(_WELSH[0], words) == reader.read(_WELSH[0], words)


def test_without_training_everything_is_english_and_unsure(tmp_path: Path) -> None:
    found = LanguageReader.restored(tmp_path).read("beth yw'r cyflog", ["beth", "yw'r", "cyflog"])
    assert (found.language, found.sure) == (Language.ENGLISH, False)


@pytest.mark.parametrize(
    "text",
    ["", "?", "xyzzy", "oriau", *_WELSH, *_ENGLISH, "Ble mae'r cwrs?", "aaaa " * 60, "2:1 ŵŷ\n\t"],
)
def test_a_message_is_as_likely_welsh_as_the_trained_model_says(
    reader: LanguageReader, text: str
) -> None:
    assert reader._model is not None
    assert reader._welsh is not None
    expected = reader._model.predict_proba([text.lower()])[0, 1]
    assert reader._welsh.of(text.lower()) == pytest.approx(expected, abs=1e-9)
