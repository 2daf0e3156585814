"""The words beside which people tell of themselves: `data/privacy/`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import regex  # type: ignore[import-untyped]

from careers.content.current import Content, OfContent
from careers.content.parts import Key, Parts, checksum
from careers.content.reading import parse_yaml, read_yaml
from careers.privacy.tokens import Phrases, key_of
from careers.shapes.errors import ContentError, Problem
from careers.words.english import english_words
from careers.words.letters import without_accents

FOLDER = Path("privacy")
_CUES, _NAMES = FOLDER / "cues.yml", FOLDER / "names.yml"
_LANGUAGES = ("en", "cy")
_PHRASES = (
    *(
        "named",
        "perhaps_named",
        "shown",
        "named_before",
        "people",
        "mine",
        "titles",
        "closings",
        "senders",
        "honoured",
        "birth",
        "home",
    ),
    *("questions", "joints", "courtesies", "fillers"),
)
_WORDS = ("particles", "months", "streets", "flats", "no_names", "named_after")
_MOST_COMMON = 50_000  # English words
_LISTS = ("given", "family", "also_words")
# What the content itself speaks of isn't a visitor's name.
_SPOKEN_OF = ("vocabulary", "contacts", "profiles", "topics")


@dataclass(frozen=True)
class Cues:
    """The lists, ready for use.

    Attributes:
        phrases: those of several words, by the name of their list.
        words: those of one word, in both languages.
        given: first names.
        names: first and family names.
        unmistakable: those of them that are no other word.
        first_names: the first names among these.
        common: words that aren't taken for names, unless they are in those lists.
        also_words: names that are taken for words where they are written small.
    """

    phrases: Mapping[str, Phrases]
    words: Mapping[str, frozenset[str]]
    given: frozenset[str]
    names: frozenset[str]
    unmistakable: frozenset[str]
    first_names: frozenset[str]
    common: frozenset[str]
    also_words: frozenset[str]

    def is_common(self, word: str) -> bool:
        """Whether a word is one of the language or of the content."""
        return _plain(word) in self.common


@dataclass(frozen=True)
class SpokenOf:
    """The words of a file, each once, as they are looked up."""

    words: tuple[str, ...]


@OfContent
def current_cues(content: Content) -> Cues:
    """The cues of this process.

    Raises:
        ContentError: something in them is wrong.
    """
    return load_cues(content.folder, content.parts)


def load_cues(data: Path, parts: Parts | None = None) -> Cues:
    """Read the cues.

    Args:
        data: the content folder.
        parts: what was read of its files before.

    Raises:
        ContentError: a list is missing, unknown, or holds something else than words.
    """
    listed, people = _lists(data)
    parts = parts or Parts()
    spoken_of = english_words(_MOST_COMMON).union(*_spoken_of(data, parts))
    parts.keep()
    given, also_words = frozenset(people["given"]), frozenset(people["also_words"])
    names = given | frozenset(people["family"])
    return Cues(
        phrases={key: Phrases(listed[key]) for key in _PHRASES},
        words={key: frozenset(listed[key]) for key in _WORDS},
        given=given,
        names=names,
        unmistakable=names - also_words,
        first_names=given - also_words,
        common=spoken_of,
        also_words=also_words,
    )


def check_cues(data: Path) -> None:
    """See that cues could be made; it costs less than making them.

    Raises:
        ContentError: as for `load_cues`.
    """
    _lists(data)


def _lists(data: Path) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """The words of each list: those beside which people tell of themselves, and names."""
    problems: list[Problem] = []
    cues = _mapping(data, _CUES, (*_PHRASES, *_WORDS), problems)
    names = _mapping(data, _NAMES, _LISTS, problems)
    listed = {key: _both(cues.get(key), _CUES, key, problems) for key in (*_PHRASES, *_WORDS)}
    people = {key: _words(names.get(key), _NAMES, key, problems) for key in _LISTS}
    if problems:
        raise ContentError(problems)
    return listed, people


def _mapping(
    data: Path, shown: Path, allowed: tuple[str, ...], problems: list[Problem]
) -> dict[str, Any]:
    try:
        found, wrong = read_yaml(data / shown, shown)
    except FileNotFoundError:
        found, wrong = {}, [Problem(shown, "the file", "it is missing")]
    problems += wrong
    if not isinstance(found, dict) or set(found) - set(allowed):
        problems.append(Problem(shown, "the file", f"allowed are the lists {', '.join(allowed)}"))
        return {}
    return found


def _both(found: Any, file: Path, where: str, problems: list[Problem]) -> list[str]:
    if not isinstance(found, dict) or set(found) != set(_LANGUAGES):
        problems.append(Problem(file, where, "allowed is {en: [...], cy: [...]}"))
        return []
    return [
        word
        for language in _LANGUAGES
        for word in _words(found[language], file, f"{where}.{language}", problems)
    ]


def _words(found: Any, file: Path, where: str, problems: list[Problem]) -> list[str]:
    if not isinstance(found, list) or not all(isinstance(each, str) for each in found):
        problems.append(Problem(file, where, "allowed is a list of words (quote yes, no and on)"))
        return []
    return [key_of(each) for each in found]


def _spoken_of(data: Path, parts: Parts) -> Iterator[tuple[str, ...]]:
    """Every word, plain, in the content that names jobs, places and organisations."""
    for folder in _SPOKEN_OF:
        for file in sorted((data / folder).glob("*.yml")):
            written = file.read_bytes()
            key = Key(f"words {folder}/{file.name}", checksum(written))
            spoken = parts.get(key, partial(_words_in, written, file), SpokenOf)
            yield spoken.words if spoken is not None else ()


def _words_in(written: bytes, file: Path) -> SpokenOf:
    text = "\n".join(_strings(parse_yaml(written, file)[0]))
    words = set(regex.findall(r"[\p{L}\p{M}]+", text))
    return SpokenOf(tuple(sorted(set(map(_plain, words)))))


def _plain(word: str) -> str:
    """A word as it is looked up: small, and as people type it who leave accents out."""
    return without_accents(key_of(word))


def _strings(value: Any) -> Iterable[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from _strings(each)
    elif isinstance(value, list):
        for each in value:
            yield from _strings(each)
