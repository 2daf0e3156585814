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


def test_a_job_without_facts_is_found_by_what_welsh_replies_call_it(store: Store) -> None:
    """In every mutated form, but not mutated twice: *ogydd* is short for "please"."""
    cook = Word("chef", ("chef",), Text(en="chef", cy="cogydd"))
    vocabulary = {**store.vocabulary, OTHER_JOB: Vocabulary(OTHER_JOB, (cook,))}
    names = with_mutations(names_in(replace(store, vocabulary=vocabulary)))
    found = {" ".join(each.words) for each in names if each.kind == OTHER_JOB}
    assert found == {"chef", "cogydd", "gogydd", "nghogydd", "chogydd"}


def test_a_mutated_form_that_is_an_english_word_names_nothing(store: Store) -> None:
    """*Of* is a soft *gof*, and no blacksmith."""
    smith = Word("blacksmith", ("blacksmith",), Text(en="blacksmith", cy="gof"))
    vocabulary = {**store.vocabulary, OTHER_JOB: Vocabulary(OTHER_JOB, (smith,))}
    names = with_mutations(names_in(replace(store, vocabulary=vocabulary)))
    assert "of" not in {" ".join(each.words) for each in names if each.kind == OTHER_JOB}
