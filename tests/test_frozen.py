"""The content of the tests is whole, and no editor can change what it says."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from careers.content.loading import load_store
from careers.shapes.store import Store
from tests import frozen
from tests.edited import edit


@pytest.fixture
def words(tmp_path: Path) -> Path:
    """A copy of the frozen words."""
    return Path(shutil.copytree(frozen.WORDS, tmp_path / "words"))


def test_every_word_that_the_code_asks_for_is_frozen(real_data: Path) -> None:
    lacking = frozen.missing(real_data)
    assert not lacking, f"run `make freeze`: tests still see the words of data/ for {lacking}"


def test_whatever_an_editor_changes_tests_read_the_same_words(
    real_data: Path, store: Store, tmp_path: Path
) -> None:
    edited = edit(real_data, tmp_path / "edited")
    found = load_store(frozen.build(edited, tmp_path / "frozen"))
    for kind in ("profiles", "pay_tables", "wording", "topics", "questions", "vocabulary"):
        assert getattr(found, kind) == getattr(store, kind), kind


def test_what_stands_beside_the_words_is_that_of_the_content(data: Path, tmp_path: Path) -> None:
    path = data / "wording" / "lists.yml"
    longer = path.read_text(encoding="utf-8") + "  list.never: {en: never, cy: null}  # why\n"
    assert '"and"' in longer
    path.write_text(longer.replace('"and"', '"plus"'), encoding="utf-8")
    built = frozen.build(data, tmp_path / "frozen") / "wording" / "lists.yml"
    assert built.read_text(encoding="utf-8") == longer


def test_freezing_adds_what_is_new_and_changes_nothing_else(data: Path, words: Path) -> None:
    path = data / "wording" / "lists.yml"
    text = path.read_text(encoding="utf-8").replace('"and"', '"plus"')
    path.write_text(text + "  list.never: {en: never, cy: null}\n", encoding="utf-8")
    before = frozen.frozen_words(words)
    assert frozen.freeze(data, words=words) == ["froze wording: words.list.never"]
    before["wording"]["words.list.never"] = {"en": "never", "cy": None}
    assert frozen.frozen_words(words) == before


def test_freezing_drops_what_is_gone(data: Path, words: Path) -> None:
    path = data / "wording" / "lists.yml"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join(line for line in lines if "list.or" not in line), encoding="utf-8")
    assert frozen.freeze(data, words=words) == ["dropped wording: words.list.or"]


def test_words_are_frozen_anew_where_that_is_asked(data: Path, words: Path) -> None:
    path = data / "wording" / "lists.yml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace('"and"', '"plus"'), encoding="utf-8")
    assert frozen.freeze(data, again="pay.*", words=words) == []
    assert frozen.freeze(data, again="list.*", words=words) == ["froze wording: words.list.and"]


def test_words_whose_placeholders_the_code_no_longer_fills_are_frozen_anew(
    data: Path, words: Path
) -> None:
    path = words / "wording.yml"
    text = path.read_text(encoding="utf-8")
    assert "{readings}" in text
    path.write_text(text.replace("{readings}", "{meanings}"), encoding="utf-8")
    done = frozen.freeze(data, words=words)
    assert "froze wording: words.clarify.which" in done
    assert path.read_text(encoding="utf-8") == text
