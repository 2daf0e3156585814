"""Whoever is twelve can read what the bot tells: names and explained words excepted."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from careers.shapes.language import Text
from careers.shapes.profile import Section
from careers.shapes.store import Store
from careers.turn.answer import Answer
from careers.turn.blocks import Line, List, Paragraph
from tests.real.reading_age import reading_age, syllables_of
from tests.visitor import Visitor

_OLDEST = 12
_WORD = re.compile(r"[A-Za-z][A-Za-z'’]*")
# A word with a capital inside a sentence is a name.
_INSIDE = re.compile(r"(?<=[a-z,;:(] )[A-Z][A-Za-z'’]*")
_FIGURE = re.compile(r"\{\w+\}")


@pytest.fixture(scope="module")
def names(real_store: Store) -> frozenset[str]:
    """Words of names, and hard words that the bot explains."""
    texts: list[Text] = [contact.name for contact in real_store.contacts.values()]
    plain = [name for term in real_store.glossary.values() for name in term.names]
    for profile in real_store.profiles.values():
        texts += [profile.title, profile.plural, *profile.other_titles]
        texts += [route.name for route in profile.entry_routes]
        texts += [source.title for source in profile.sources.values()]
        texts += [specialism.name for specialism in profile.specialisms]
        plain += [alias for specialism in profile.specialisms for alias in specialism.aliases]
    found = (*plain, *(text.en for text in texts))
    return frozenset(word.lower() for each in found for word in _WORD.findall(each))


def _age(text: str, names: frozenset[str]) -> float:
    plain = _FIGURE.sub("5", text)
    return reading_age(plain, names | {word.lower() for word in _INSIDE.findall(plain)})


def _sections(store: Store) -> Iterator[tuple[str, Section]]:
    for holder in (*store.profiles.values(), *store.schemes.values(), *store.terms.values()):
        yield from holder.topics.items()


def _told(answer: Answer) -> str:
    blocks = [block for message in answer.messages for block in message]
    lines: list[Line] = []
    for block in blocks:
        lines += block.lines if isinstance(block, Paragraph) else ()
        lines += block.items if isinstance(block, List) else ()
    return "\n".join("".join(span.text for span in line) for line in lines)


def test_every_answer_to_a_plain_question_can_be_read_at_twelve(
    real_store: Store, names: frozenset[str]
) -> None:
    told = {topic: _told(Visitor(real_store).asks(topic)) for topic in real_store.topics}
    hard = {topic: text for topic, text in told.items() if _age(text, names) > _OLDEST}
    assert not hard, "write shorter sentences with shorter words"


def test_every_fact_that_is_told_alone_can_be_read_at_twelve(
    real_store: Store, names: frozenset[str]
) -> None:
    """A point about something is an answer by itself; others stand in a list below their lead."""
    hard = [
        f"{topic}: {point.text.en}"
        for topic, section in _sections(real_store)
        for point in section.points
        if point.about and _age(point.text.en, names) > _OLDEST
    ]
    assert not hard, "write shorter sentences with shorter words"


@pytest.mark.parametrize(
    ("word", "number"),
    [("the", 1), ("asked", 1), ("hospital", 3), ("table", 2), ("make", 1), ("technology", 4)],
)
def test_syllables_are_counted_by_letters(word: str, number: int) -> None:
    assert syllables_of(word) == number


def test_long_words_in_long_sentences_are_for_older_readers() -> None:
    easy = "You mend the machines. You test them too."
    hard = (
        "Responsibility encompasses calibration, maintenance and verification of instrumentation."
    )
    assert reading_age(easy) < _OLDEST < reading_age(hard)
    assert reading_age("") == 0
