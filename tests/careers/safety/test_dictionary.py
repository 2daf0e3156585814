"""The English words that are never repaired."""

from __future__ import annotations

from careers.safety.dictionary import english_words


def test_ordinary_words_are_known_and_folded() -> None:
    assert {"chosing", "slugs", "mechanic", "wil"} <= english_words()


def test_welsh_words_are_not_taken_for_english() -> None:
    assert english_words().isdisjoint({"dwi", "fy", "eisiau", "marw", "cael"})
