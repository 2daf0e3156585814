"""English and Welsh words."""

from __future__ import annotations

import pytest

from careers.shapes.language import Language, Phrase, Text

_BOTH = Text("Hello {name}", "Helo {name}")


@pytest.mark.parametrize("code", [None, "", "fr", "CY", 7, ["cy"]])
def test_a_code_that_is_not_welsh_means_english(code: object) -> None:
    assert Language.read(code) is Language.ENGLISH


def test_the_code_cy_means_welsh() -> None:
    assert Language.read("cy") is Language.WELSH


def test_welsh_is_said_where_it_is_written() -> None:
    assert _BOTH.said_in(Language.WELSH) == Phrase("Helo {name}", Language.WELSH)


def test_english_stands_in_for_welsh_and_says_so() -> None:
    assert Text("Hello").said_in(Language.WELSH) == Phrase("Hello", Language.ENGLISH)


def test_placeholders_are_filled_in_both_languages() -> None:
    assert _BOTH.filled({"name": "Mair"}) == Text("Hello Mair", "Helo Mair")


def test_a_placeholder_without_a_value_is_an_error() -> None:
    with pytest.raises(KeyError, match="name"):
        _BOTH.filled({})
