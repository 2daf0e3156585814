"""The content that is shipped, beyond what the loader checks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from careers.content.placeholders import fields_of
from careers.content.wording_keys import WORDING_KEYS
from careers.shapes.profile import Section
from careers.shapes.store import Store

_FOLDERS = ("profiles", "pay", "contacts", "topics", "wording", "vocabulary")
_ADDRESS = re.compile(r"https?://[^\s/]+\.[^\s/]+(/\S*)?")


def _texts(value: Any, where: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Every mapping that holds words to say, with its place; lists are of words to understand."""
    if isinstance(value, dict):
        if ("en" in value or "cy" in value) and not _lists(value):
            yield where, value
        for key, inner in value.items():
            yield from _texts(inner, f"{where}.{key}")
    elif isinstance(value, list):
        for place, inner in enumerate(value):
            yield from _texts(inner, f"{where}[{place}]")


def _lists(value: Mapping[str, Any]) -> bool:
    return any(isinstance(words, list) for words in value.values())


def _files(data: Path) -> Iterator[Path]:
    for folder in _FOLDERS:
        yield from sorted((data / folder).rglob("*.yml"))


def _sections(store: Store) -> Iterator[tuple[str, Section]]:
    for profile in store.profiles.values():
        for topic, section in profile.topics.items():
            yield f"{profile.id}: {topic}", section
    for scheme in store.schemes.values():
        for topic, section in scheme.topics.items():
            yield f"{scheme.id}: {topic}", section


def test_everything_a_visitor_reads_has_an_english_and_a_welsh_place(real_data: Path) -> None:
    odd = [
        f"{path.relative_to(real_data)}: {where}"
        for path in _files(real_data)
        for where, text in _texts(yaml.safe_load(path.read_text(encoding="utf-8")), "")
        if set(text) != {"en", "cy"}
    ]
    assert not odd, "write {en: ..., cy: null} there"


def test_no_words_are_empty_or_hold_blank_ends(real_data: Path) -> None:
    odd = [
        f"{path.relative_to(real_data)}: {where}"
        for path in _files(real_data)
        for where, text in _texts(yaml.safe_load(path.read_text(encoding="utf-8")), "")
        for words in text.values()
        if words is not None and (not words.strip() or "  " in words or "\n" in words)
    ]
    assert not odd


def test_every_figure_is_said_somewhere_in_its_section(real_store: Store) -> None:
    unsaid = []
    for place, section in _sections(real_store):
        texts = [section.lead, section.more, *(point.text for point in section.points)]
        said = {name for text in texts if text for name in fields_of(text.en)}
        unsaid += [f"{place}: {name}" for name in section.figures if name not in said]
    assert not unsaid, "use them as {placeholders}, or take them out"


def test_every_source_has_a_date_or_says_that_it_has_none(real_store: Store) -> None:
    sources = [
        *(
            source
            for profile in real_store.profiles.values()
            for source in profile.sources.values()
        ),
        *(source for scheme in real_store.schemes.values() for source in scheme.sources.values()),
        *(
            source
            for tables in real_store.pay_tables.values()
            for t in tables
            for source in t.sources
        ),
        *(source for contact in real_store.contacts.values() for source in contact.sources),
    ]
    assert not [source.title.en for source in sources if not source.date.strip()]


def test_every_address_is_an_address(real_store: Store) -> None:
    addresses = [
        *(contact.current.website for contact in real_store.contacts.values()),
        *(source.url for contact in real_store.contacts.values() for source in contact.sources),
        *(
            source.url
            for tables in real_store.pay_tables.values()
            for t in tables
            for source in t.sources
        ),
    ]
    assert not [each for each in addresses if each and not _ADDRESS.fullmatch(each)]


def test_band_names_are_lower_case_as_visitors_words_are_read(real_store: Store) -> None:
    bands = [band for scheme in real_store.schemes.values() for band in scheme.bands]
    assert bands == [band.lower() for band in bands]


@pytest.mark.parametrize("key", sorted(WORDING_KEYS))
def test_every_wording_uses_what_it_is_given(real_store: Store, key: str) -> None:
    """A placeholder that is left out is a fact that is not said."""
    unused = set(WORDING_KEYS[key]) - fields_of(real_store.wording[key].en)
    assert not unused - {"plural"}, f"wording {key} leaves out {unused}"
