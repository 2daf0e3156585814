"""The words of the chat itself are whole in both languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from careers.content.page_words import load_page_words
from careers.shapes.errors import ContentError


def test_the_real_words_are_whole(root: Path) -> None:
    words = load_page_words(root / "data")
    assert words["send"].cy == "Anfon"


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("send: Send", "words.yml: send: found 'Send'; allowed is {en: ..., cy: ...}"),
        ('send: {en: "Send", cy: ""}', "words.yml: send: a language has no words"),
        ('a: {en: "{x} left", cy: "{y} ar ôl"}', "words.yml: a: its placeholders differ"),
        ("- send", "words.yml: the file: allowed is a mapping of words"),
        ("a: [", "words.yml: line"),
    ],
)
def test_a_mistake_is_told_with_its_place(tmp_path: Path, written: str, said: str) -> None:
    (tmp_path / "widget").mkdir()
    (tmp_path / "widget" / "words.yml").write_text(written, encoding="utf-8")
    with pytest.raises(ContentError) as failure:
        load_page_words(tmp_path)
    assert said in str(failure.value)


def test_a_word_may_not_stand_in_two_files(tmp_path: Path) -> None:
    (tmp_path / "widget").mkdir()
    for name in ("page", "words"):
        (tmp_path / "widget" / f"{name}.yml").write_text("a: {en: a, cy: b}", encoding="utf-8")
    with pytest.raises(ContentError, match="a: it stands in two files"):
        load_page_words(tmp_path)
