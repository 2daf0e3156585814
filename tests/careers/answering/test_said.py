"""Words know which language they are in, through all that is done with them."""

from __future__ import annotations

import pytest

from careers.answering.said import Bare, Said, language_of
from careers.answering.speaker import Speaker
from careers.shapes.language import Language, Text
from careers.shapes.store import Store

_WELSH, _ENGLISH = Text("good", "da"), Text("only here")


@pytest.fixture
def speaker(store: Store) -> Speaker:
    return Speaker(store, Language.WELSH)


def _language(words: str) -> Language:
    return language_of([words], Language.WELSH)


def test_what_is_written_in_welsh_is_welsh(speaker: Speaker) -> None:
    assert _language(speaker.text(_WELSH)) is Language.WELSH


def test_a_part_in_english_makes_the_whole_english(speaker: Speaker) -> None:
    whole = speaker.text(Text("{part}!", "{part}!"), part=speaker.text(_ENGLISH))
    assert _language(whole) is Language.ENGLISH
    assert _language(speaker.joined([speaker.text(_WELSH), whole])) is Language.ENGLISH
    assert _language(Said("da", Language.WELSH) + whole) is Language.ENGLISH


def test_numbers_and_names_are_in_no_language(speaker: Speaker) -> None:
    assert _language(speaker.text(Text("{n}!", "{n}!"), n=7)) is Language.WELSH
    assert _language("01904 610821") is Language.WELSH


def test_each_block_has_the_language_of_its_own_words(speaker: Speaker) -> None:
    message = speaker.message(speaker.text(_WELSH), speaker.bullets([speaker.text(_ENGLISH)]))
    assert [block.language for block in message] == [Language.WELSH, Language.ENGLISH]


@pytest.mark.parametrize(
    ("language", "said"), [(Language.WELSH, "am gyflog"), (Language.ENGLISH, "am cyflog")]
)
def test_a_text_may_mutate_welsh_words_that_it_names(language: Language, said: str) -> None:
    assert f"am {Said('cyflog', language):soft}" == said


def test_a_name_in_no_language_begins_as_it_is() -> None:
    assert f"am {Bare('PTP'):soft}" == "am PTP"
