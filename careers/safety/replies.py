"""What a person in danger is told: where to get help, with numbers from the directory."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from string import Formatter

from careers.content.files import read
from careers.safety.crisis import CrisisKind
from careers.shapes.contacts import Contact
from careers.shapes.errors import ContentError, Problem
from careers.shapes.language import Language
from careers.shapes.sources import Source

REPLIES = Path("replies.yml")
_NUMBER = re.compile(r"\d[\d ]*\d|\d")
_OPTION = re.compile(r"press (\d)")
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")
_FIELDS = ("number", "option", "text")


@dataclass(frozen=True)
class BothLanguages:
    """Words that must stand in English and in Welsh."""

    en: str
    cy: str

    def said_in(self, language: Language) -> str:
        """The words in one language."""
        return self.cy if language is Language.WELSH else self.en


@dataclass(frozen=True)
class CrisisReply:
    """One signpost, ready to be sent.

    Attributes:
        words: what is said, as it was written.
        numbers: the sentences of it that name a number, in their order.
        rest: the others, in theirs.
        language: the language of the words.
        contacts: ids of the organisations named, in their order.
        sources: where their details come from.
    """

    words: str
    numbers: tuple[str, ...]
    rest: str
    language: Language
    contacts: tuple[str, ...]
    sources: tuple[Source, ...]


class CrisisReplies:
    """The signpost for each kind of crisis, in both languages."""

    def __init__(self, replies: Mapping[tuple[CrisisKind, Language], CrisisReply]) -> None:
        """Keep the replies, one for each kind and language."""
        self._replies = dict(replies)

    def reply(self, kind: CrisisKind, language: Language) -> CrisisReply:
        """What to say to a person in danger.

        Args:
            kind: what the person may need help with.
            language: the language of the message.
        """
        return self._replies[kind, language]


def load_replies(folder: Path, contacts: Mapping[str, Contact]) -> CrisisReplies:
    """Read the replies and fill in the numbers.

    Args:
        folder: the folder with `replies.yml`.
        contacts: the directory, by id.

    Raises:
        ContentError: the file is missing or wrong; names every place, and what is allowed there.
    """
    problems: list[Problem] = []
    texts = read(folder, REPLIES, dict[str, BothLanguages], problems) or {}
    if not problems:
        problems.extend(_wrong_kinds(texts))
        problems.extend(_wrong_placeholders(texts, contacts))
    if problems:
        raise ContentError(problems)
    return CrisisReplies(
        {
            (kind, language): _filled(texts[kind.value].said_in(language), language, contacts)
            for kind in CrisisKind
            for language in Language
        }
    )


def _wrong_kinds(texts: Mapping[str, BothLanguages]) -> Iterator[Problem]:
    allowed = [kind.value for kind in CrisisKind]
    for kind in allowed:
        if kind not in texts:
            yield Problem(REPLIES, kind, "not found; every kind needs a reply, in en and cy")
    for kind in texts:
        if kind not in allowed:
            what = f"found the kind {kind!r}; allowed: {', '.join(allowed)}"
            yield Problem(REPLIES, kind, what)


def _wrong_placeholders(
    texts: Mapping[str, BothLanguages], contacts: Mapping[str, Contact]
) -> Iterator[Problem]:
    for kind, text in texts.items():
        for language in Language:
            where = f"{kind}.{language.value}"
            words = text.said_in(language)
            if not words.strip():
                yield Problem(REPLIES, where, "found no words; allowed: what the person is told")
                continue
            try:
                placeholders = _placeholders(words)
            except ValueError as error:
                what = f"found {error} in the words; allowed: {{contact-id.number}} and the like"
                yield Problem(REPLIES, where, what)
                continue
            for placeholder in placeholders:
                if mistake := _wrong(placeholder, contacts):
                    yield Problem(REPLIES, where, mistake)


def _wrong(placeholder: str, contacts: Mapping[str, Contact]) -> str | None:
    name, _, wanted = placeholder.partition(".")
    if name not in contacts:
        return f"found the contact {name!r}; allowed: {', '.join(sorted(contacts))}"
    given = _details(contacts[name])
    if wanted not in _FIELDS:
        return f"found {placeholder!r}; allowed: {name}. and one of {', '.join(_FIELDS)}"
    if wanted not in given:
        return f"found {placeholder!r}; the contact has only: {', '.join(given) or 'no numbers'}"
    return None


def _details(contact: Contact) -> dict[str, str]:
    phone = contact.current.phone or ""
    number, option = _NUMBER.search(phone), _OPTION.search(phone)
    found = {
        "number": number.group() if number else None,
        "option": option.group(1) if option else None,
        "text": contact.current.text,
    }
    return {name: value for name, value in found.items() if value}


def _placeholders(words: str) -> list[str]:
    return [name for _, name, _, _ in Formatter().parse(words) if name is not None]


def _filled(words: str, language: Language, contacts: Mapping[str, Contact]) -> CrisisReply:
    sentences = [(each, _placeholders(each)) for each in _SENTENCE_END.split(words.strip())]
    said = [(_said(each, contacts), bool(found)) for each, found in sentences]
    named = [each.partition(".")[0] for _, found in sentences for each in found]
    used = tuple(dict.fromkeys(named))
    return CrisisReply(
        " ".join(sentence for sentence, _ in said),
        tuple(sentence for sentence, numbered in said if numbered),
        " ".join(sentence for sentence, numbered in said if not numbered),
        language,
        used,
        tuple(source for name in used for source in contacts[name].sources),
    )


def _said(sentence: str, contacts: Mapping[str, Contact]) -> str:
    said = []
    for before, placeholder, _, _ in Formatter().parse(sentence):
        said.append(before)
        if placeholder is not None:
            name, _, wanted = placeholder.partition(".")
            said.append(_details(contacts[name])[wanted])
    return "".join(said)
