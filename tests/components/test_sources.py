"""When a model is out of date."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from careers.words.lists import WORD_LISTS
from components import sources
from components.hybrid_intent_classifier import HybridIntentClassifier
from components.message_reader import MessageReader

_COMPONENTS = (MessageReader, HybridIntentClassifier)


@pytest.fixture(autouse=True)
def _forget() -> Iterator[None]:
    sources.checksum.cache_clear()
    yield
    sources.checksum.cache_clear()


@pytest.fixture
def word_lists(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the word lists, in the place of the real ones."""
    copy = Path(shutil.copytree(WORD_LISTS, tmp_path / "understanding"))
    monkeypatch.setattr(sources, "WORD_LISTS", copy)
    return copy


def _addons() -> list[str]:
    sources.checksum.cache_clear()
    return [str(component.fingerprint_addon({})) for component in _COMPONENTS]


@pytest.mark.parametrize("name", ["shorthand.yml", "sound_alikes.yml"])
def test_a_changed_word_list_makes_rasa_train_again(word_lists: Path, name: str) -> None:
    before = _addons()
    with (word_lists / name).open("a", encoding="utf-8") as file:
        file.write("# changed\n")
    assert all(old != new for old, new in zip(before, _addons(), strict=True))


def test_a_new_word_list_makes_rasa_train_again(word_lists: Path) -> None:
    before = _addons()
    (word_lists / "more.yml").write_text("more: {}\n", encoding="utf-8")
    assert _addons() != before


def test_nothing_changed_means_nothing_to_train(word_lists: Path) -> None:
    assert _addons() == _addons()


def test_changed_code_makes_rasa_train_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = _addons()
    module = tmp_path / "package" / "__init__.py"
    module.parent.mkdir()
    module.write_text("", encoding="utf-8")

    class _Package:
        __file__ = str(module)

    monkeypatch.setattr(sources, "_PACKAGES", (*sources._PACKAGES, _Package))
    assert _addons() != before
