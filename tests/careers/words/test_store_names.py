"""The names of a store, and the forms that Welsh ones have."""

from __future__ import annotations

from dataclasses import replace

import pytest

from careers.shapes.language import Text
from careers.shapes.store import Store
from careers.shapes.topics import OTHER_JOB, Vocabulary, Word
from careers.words.store_names import Name, names_in, with_mutations


def _forms(*words: str) -> set[str]:
    return {" ".join(name.words) for name in with_mutations([Name("specialism", "it", words)])}


def test_a_welsh_name_begins_as_the_word_before_it_asks() -> None:
    assert _forms("meddygaeth", "niwclear") == {"meddygaeth niwclear", "feddygaeth niwclear"}
    assert "nghwrs mynediad" in _forms("cwrs", "mynediad")


@pytest.mark.parametrize("words", [("btec",), ("pay", "rise"), ("bakers",), ("degree", "course")])
def test_what_is_english_or_a_short_form_stays_as_it_is(words: tuple[str, ...]) -> None:
    assert _forms(*words) == {" ".join(words)}


def test_a_job_without_facts_has_its_welsh_name_but_no_form_that_is_english(store: Store) -> None:
    """*Of* is a soft *gof*, and no blacksmith."""
    smith = Word("blacksmith", ("blacksmith",), Text(en="blacksmith", cy="gof"))
    cook = Word("chef", ("chef",), Text(en="chef", cy="cogydd"))
    vocabulary = {**store.vocabulary, OTHER_JOB: Vocabulary(OTHER_JOB, (smith, cook))}
    names = names_in(replace(store, vocabulary=vocabulary))
    found = {(" ".join(each.words), each.id) for each in names if each.kind == OTHER_JOB}
    assert {("gof", "blacksmith"), ("chogydd", "chef"), ("gogydd", "chef")} <= found
    assert ("of", "blacksmith") not in found
