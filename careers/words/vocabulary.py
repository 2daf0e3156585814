"""Every word by which something in the store may be named or answered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields
from functools import lru_cache

from careers.shapes.answer_words import AnswerWords
from careers.shapes.questions import CheckQuestion, Command, StandingWords, Ways, WhichJob
from careers.shapes.store import Store
from careers.words.lists import figures, shorthand
from careers.words.meaning_words import meaning_words
from careers.words.reader import WordReader
from careers.words.speller import Speller
from careers.words.store_names import names_in
from careers.words.tokens import words_of
from careers.words.welsh import known_welsh


def reader_of(store: Store) -> WordReader:
    """The reader that knows the words of a store; made once."""
    return store.once("reader", lambda: _reader(vocabulary(store), proper_words(store)))


@lru_cache(maxsize=2)
def _reader(words: frozenset[str], proper: frozenset[str]) -> WordReader:
    """The same for stores with the same words, so that an edited sentence makes none anew."""
    return WordReader(Speller({}, words, shorthand(), proper, figures()))


def vocabulary(store: Store) -> frozenset[str]:
    """The words of names, questions and answers, and those that ask what a word means."""
    named = {word for name in names_in(store) for word in name.words}
    asking = (*meaning_words().plain.all, *meaning_words().also.all)
    return frozenset(named | _words(_answers(store)) | _words(asking))


def proper_words(store: Store) -> frozenset[str]:
    """The words that stand in proper names, without the small ones of Welsh (*yr* Wyddgrug)."""
    named = {word for name in names_in(store) if name.proper for word in name.words}
    return frozenset(named - known_welsh().words)


def _words(texts: Iterable[str]) -> set[str]:
    return {word for text in texts for word in words_of(text)}


def _answers(store: Store) -> Iterator[str]:
    for profile in store.profiles.values():
        for question in profile.questions:
            yield from _of_question(question)
        for note in profile.notes:
            yield from note.names
    for question in store.questions.values():
        yield from _of_question(question)
    yield from _of_words(store.answer_words)


def _of_question(question: CheckQuestion) -> Iterator[str]:
    for texts in (question.names, question.units, question.subject, question.cues):
        yield from texts
    for option in question.options:
        yield from (*option.names, *option.short, option.words.en)


def _of_words(words: AnswerWords | StandingWords) -> Iterator[str]:
    for field in fields(words):
        value = getattr(words, field.name)
        parts = value.items() if isinstance(value, dict) else [("", value)]
        for key, part in parts:
            yield key
            for each in part if isinstance(part, tuple) else (part,):
                yield from _ways(each)


def _ways(said: object) -> Iterator[str]:
    """The ways of saying something, whatever holds them."""
    if isinstance(said, Command):
        yield from (*said.names.all, *said.phrases.all)
    elif isinstance(said, WhichJob):
        yield from (*said.earlier.all, *said.here.all, *said.neither.all)
    elif isinstance(said, Ways):
        yield from said.all
    elif isinstance(said, StandingWords):
        yield from _of_words(said)
    elif isinstance(said, str):
        yield said
