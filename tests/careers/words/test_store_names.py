"""The names of a store, and the forms that Welsh ones have."""

from __future__ import annotations

import pytest

from careers.words.store_names import Name, with_mutations


def _forms(*words: str) -> set[str]:
    return {" ".join(name.words) for name in with_mutations([Name("specialism", "it", words)])}


def test_a_welsh_name_begins_as_the_word_before_it_asks() -> None:
    assert _forms("meddygaeth", "niwclear") == {"meddygaeth niwclear", "feddygaeth niwclear"}
    assert "nghwrs mynediad" in _forms("cwrs", "mynediad")


@pytest.mark.parametrize("words", [("btec",), ("pay", "rise"), ("bakers",), ("degree", "course")])
def test_what_is_english_or_a_short_form_stays_as_it_is(words: tuple[str, ...]) -> None:
    assert _forms(*words) == {" ".join(words)}
