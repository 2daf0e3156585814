"""The lists of words: text-speak, words that sound alike, Welsh words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from careers.content.files import read
from careers.shapes.errors import ContentError, Problem
from careers.shapes.kinds import QuestionKind, YesVerb
from careers.shapes.questions import Ways
from careers.shapes.roles import RolesFile
from careers.words.figures import Figures, FigureWord

WORD_LISTS = Path(__file__).parents[2] / "data" / "understanding"
_SHORTHAND, _SOUND_ALIKES = Path("shorthand.yml"), Path("sound_alikes.yml")
_WELSH, _KINDS, _ROLES = Path("welsh.yml"), Path("kinds.yml"), Path("roles.yml")
_NAMED = re.compile(r"<(\w*)>")
_JOB = "JOB"


@dataclass(frozen=True)
class ShorthandFile:
    """Text-speak and its plain form.

    Attributes:
        shorthand: words, each with what it is short for.
        figures: figures that stand for words.
        counting: words behind which a figure counts.
    """

    shorthand: dict[str, str]
    figures: dict[str, FigureWord] = field(default_factory=dict)
    counting: tuple[str, ...] = ()


@dataclass(frozen=True)
class SoundAlikesFile:
    """Pairs of what is written and what may be meant."""

    sound_alikes: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class WelshFile:
    """Welsh words, in groups for who reads the file; and those that are other words in English."""

    words: dict[str, tuple[str, ...]]
    false_friends: tuple[str, ...]


@dataclass(frozen=True)
class KindCues:
    """Words that tell one kind of question.

    Attributes:
        names: wherever they stand.
        opening: where they begin a clause.
        weak: where nothing else in the sentence asks.
    """

    names: Ways = field(default_factory=Ways)
    opening: Ways = field(default_factory=Ways)
    weak: Ways = field(default_factory=Ways)


@dataclass(frozen=True)
class KindWords:
    """Words that tell what a question asks for.

    Attributes:
        kinds: by the kind's id.
        joins: words that begin a clause of their own.
        polite: what stands before a question and asks nothing by itself.
        turning: words of a yes-or-no question for which yes may mean no.
        telling: words that hold a weak one and ask nothing: "from when I was 16".
        verbs: forms of the Welsh verbs that yes-or-no questions begin with, by what says yes.
    """

    kinds: dict[str, KindCues]
    joins: Ways
    polite: Ways
    turning: Ways
    telling: Ways
    verbs: dict[str, tuple[str, ...]]


@dataclass(frozen=True)
class WordLists:
    """All lists.

    Attributes:
        shorthand: text-speak and its plain form.
        figures: tells figures that stand for words.
        sound_alikes: for a word, the words that people write it for.
        welsh: frequent Welsh words, unmutated.
        false_friends: Welsh words that mean something else in English.
        kinds: words that tell what a question asks for.
        roles: the words around a job that tell what it is to the visitor.
    """

    shorthand: dict[str, str]
    figures: Figures
    sound_alikes: dict[str, list[str]]
    welsh: list[str]
    false_friends: frozenset[str]
    kinds: KindWords
    roles: RolesFile


def load_word_lists(folder: Path) -> WordLists:
    """Read the lists.

    Raises:
        ContentError: one is missing or wrong; names every place.
    """
    problems: list[Problem] = []
    short = read(folder, _SHORTHAND, ShorthandFile, problems)
    alike = read(folder, _SOUND_ALIKES, SoundAlikesFile, problems)
    welsh = read(folder, _WELSH, WelshFile, problems)
    kinds = read(folder, _KINDS, KindWords, problems)
    roles = read(folder, _ROLES, RolesFile, problems)
    if short is not None:
        problems += _wrong_figures(short)
    if alike is not None:
        problems += _wrong_pairs(alike)
    if kinds is not None:
        problems += _wrong_kinds(kinds)
    if roles is not None:
        problems += _wrong_patterns(roles)
    if problems or not (short and alike and welsh and kinds and roles):
        raise ContentError(problems)
    meant: dict[str, list[str]] = defaultdict(list)
    for written, word in alike.sound_alikes:
        meant[written].append(word)
    words = [word for group in welsh.words.values() for word in group]
    friends = frozenset(welsh.false_friends)
    figures = Figures(short.figures, short.counting)
    return WordLists(short.shorthand, figures, dict(meant), words, friends, kinds, roles)


def _wrong_figures(file: ShorthandFile) -> Iterator[Problem]:
    for figure, meant in file.figures.items():
        where = f"figures.{figure}"
        if not figure.isdecimal():
            yield Problem(_SHORTHAND, where, f"found {figure!r}; allowed: a number in quotes")
        for short, word in meant.also.items():
            if word not in meant.before:
                what = f"found {word!r}; allowed: a word of `before`"
                yield Problem(_SHORTHAND, f"{where}.also.{short}", what)


def _wrong_pairs(file: SoundAlikesFile) -> Iterator[Problem]:
    for place, pair in enumerate(file.sound_alikes):
        if len(pair) != 2:
            what = f"found {list(pair)}; allowed: what is written, and what may be meant"
            yield Problem(_SOUND_ALIKES, f"sound_alikes[{place}]", what)


def _wrong_kinds(file: KindWords) -> Iterator[Problem]:
    """Every kind has words, and nothing else has."""
    known = [kind.value for kind in QuestionKind]
    for kind in file.kinds:
        if kind not in known:
            what = f"found {kind!r}; allowed: {', '.join(known)}"
            yield Problem(_KINDS, f"kinds.{kind}", what)
    for kind in known:
        if kind not in file.kinds:
            yield Problem(_KINDS, f"kinds.{kind}", "missing; every kind of question has words")
    verbs = [verb.value for verb in YesVerb]
    for verb in file.verbs:
        if verb not in verbs:
            what = f"found {verb!r}; allowed: {', '.join(verbs)}"
            yield Problem(_KINDS, f"verbs.{verb}", what)


def _wrong_patterns(file: RolesFile) -> Iterator[Problem]:
    known = ", ".join(sorted(file.words))
    for place, each in enumerate(file.roles):
        where = f"roles[{place}] ({each.role.value})"
        for pattern in each.patterns.all:
            if pattern.split().count(_JOB) != 1:
                what = f"found {pattern!r}; allowed: {_JOB} once, as a word by itself"
                yield Problem(_ROLES, where, what)
            for name in _NAMED.findall(pattern):
                if name not in file.words:
                    what = f"found <{name}> in {pattern!r}; allowed: {known}"
                    yield Problem(_ROLES, where, what)


@lru_cache(maxsize=1)
def _lists() -> WordLists:
    return load_word_lists(WORD_LISTS)


def figures() -> Figures:
    """What tells figures that stand for words."""
    return _lists().figures


def shorthand() -> dict[str, str]:
    """Text-speak and its plain form, such as `shud: should`."""
    return dict(_lists().shorthand)


def sound_alikes() -> dict[str, list[str]]:
    """For a word, the words that people write it for."""
    return {written: list(meant) for written, meant in _lists().sound_alikes.items()}


def welsh_words() -> list[str]:
    """Frequent Welsh words, unmutated."""
    return list(_lists().welsh)


def false_friends() -> frozenset[str]:
    """Welsh words that mean something else in English."""
    return _lists().false_friends


def kind_words() -> KindWords:
    """Words that tell what a question asks for."""
    return _lists().kinds


def role_words() -> RolesFile:
    """The words around a job that tell what it is to the visitor."""
    return _lists().roles
