"""The same messages in both languages: how well each is understood, by what is asked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from careers.shapes.language import Language
from operations.common.failure import OperationError

Asked = tuple[str, ...]
Understand = Callable[[Sequence[str]], Sequence[Asked]]
"""Tells of each message what it asks: its intents, in their order."""

_EITHER = "|"


@dataclass(frozen=True)
class Pair:
    """A message in both languages.

    Attributes:
        english: as people type it in English.
        welsh: as they type it in Welsh.
        asks: what it asks, in order; of each, the intents that are right.
        about: the first of them.
    """

    english: str
    welsh: str
    asks: tuple[frozenset[str], ...]
    about: str

    def text(self, language: Language) -> str:
        """The message in a language."""
        return self.welsh if language is Language.WELSH else self.english

    def right(self, asked: Asked) -> bool:
        """Whether this is what it asks, and nothing besides."""
        alike = len(asked) == len(self.asks)
        return alike and all(one in known for one, known in zip(asked, self.asks, strict=True))


@dataclass(frozen=True)
class Compared:
    """How many of the messages on one thing are right in each language.

    Attributes:
        about: the intent, or the first of several.
        count: how many messages there are on it.
        right: how many of them are understood.
    """

    about: str
    count: int
    right: Mapping[Language, int]


def read_pairs(file: Path) -> tuple[Pair, ...]:
    """Read messages with `en`, `cy` and `asks`.

    Raises:
        OperationError: the file can't be read or isn't a list of such messages.
    """
    try:
        entries = yaml.safe_load(file.read_text(encoding="utf-8"))
        return tuple(
            Pair(
                str(entry[Language.ENGLISH.value]),
                str(entry[Language.WELSH.value]),
                tuple(frozenset(str(each).split(_EITHER)) for each in entry["asks"]),
                str(entry["asks"][0]).split(_EITHER)[0],
            )
            for entry in entries
        )
    except (OSError, yaml.YAMLError, KeyError, TypeError, IndexError) as error:
        raise OperationError(
            f"{file.name} isn't a list of messages in both languages: {error!r}."
        ) from error


def wrong_pairs(pairs: Sequence[Pair], understand: Understand) -> dict[Language, dict[Pair, Asked]]:
    """The messages that are misunderstood in each language, and what they were taken for."""
    return {
        language: {
            pair: asked
            for pair, asked in zip(
                pairs, understand([pair.text(language) for pair in pairs]), strict=True
            )
            if not pair.right(asked)
        }
        for language in Language
    }


def compared(
    pairs: Sequence[Pair], wrong: Mapping[Language, Mapping[Pair, Asked]]
) -> list[Compared]:
    """How many messages are right in each language, by what they ask first."""
    by_intent: dict[str, list[Pair]] = defaultdict(list)
    for pair in pairs:
        by_intent[pair.about].append(pair)
    return [
        Compared(
            about,
            len(some),
            {language: sum(pair not in wrong[language] for pair in some) for language in Language},
        )
        for about, some in sorted(by_intent.items())
    ]


def share_right(rows: Sequence[Compared], language: Language) -> float:
    """The share of all messages that are right in a language."""
    return sum(row.right[language] for row in rows) / sum(row.count for row in rows)


def language_lines(rows: Sequence[Compared]) -> Iterator[str]:
    """A table for the page on Welsh, and a line that sums it up."""
    yield "| Intent | Messages | Right in English | Right in Welsh |"
    yield "| --- | --- | --- | --- |"
    for row in rows:
        english, welsh = row.right[Language.ENGLISH], row.right[Language.WELSH]
        yield f"| `{row.about}` | {row.count} | {english} | {welsh} |"
    shares = [f"{share_right(rows, language):.1%}" for language in Language]
    yield f"| all | {sum(row.count for row in rows)} | {' | '.join(shares)} |"
