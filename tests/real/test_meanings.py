"""Every hard word of the glossary, asked about as people ask."""

from __future__ import annotations

import pytest

from careers.shapes.glossary import TERM
from careers.shapes.store import Store
from careers.words.date_words import date_words
from careers.words.vocabulary import reader_of
from tests.visitor import today
from understanding.dates import DateReader
from understanding.finder import Finder

_WAYS = (
    "what does {} mean",
    "wot does {} mean?",
    "what is meant by {}",
    "meaning of {} pls",
    "define {}",
    "can you explain what {} means",
    "sorry but I don't understand {}",
    "what does the word {} mean on here",
    "never heard of {}, what's that",
    "beth mae {} yn ei olygu",
)


@pytest.fixture(scope="module")
def finder(real_store: Store) -> Finder:
    return Finder(real_store, DateReader(date_words(), today))


@pytest.mark.parametrize("way", _WAYS)
def test_every_hard_word_is_explained_however_it_is_asked(
    real_store: Store, finder: Finder, way: str
) -> None:
    reader = reader_of(real_store)
    missed = []
    for term in real_store.glossary.values():
        message = way.format(term.names[0])
        finds = finder.find(message, reader.read(message))
        if [each.id for each in finds if each.kind == TERM] != [term.id]:
            missed.append(message)
    assert missed == []
