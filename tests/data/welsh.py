"""The Welsh that visitors read: where it stands, how it is spelt, how its words begin."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import yaml

from careers.shapes.mutation import mutations
from operations.content.texts import TextPair, text_pairs
from tests.data.hunspell import welsh_dictionary

DATA = Path(__file__).parents[2] / "data"
ALLOWED = Path(__file__).parent / "allowed-welsh.yml"

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*(?:-[^\W\d_]+)*")
_NAMES = re.compile(r"[A-Z(][\w&'’.)-]*(?:(?: (?:of|the|and|for|in|into|to))* [A-Z(][\w&'’.)-]*)*")
# Initials, such as HCPC or mSv, with what may hang on them; and the letter of a grade.
_SHORT_FORM = re.compile(r"[^\W\d_]|\w*[A-Z]\w*[A-Z]\w*(?:'\w)?|[a-z]+[A-Z]\w*")
_PLACEHOLDER = re.compile(r"\{[^}]*\}")
_ADDRESS = re.compile(r"\S*(?:www\.|://|@|\.\w+\.|\.com|\.uk|\.gov|\.scot)\S*")

_SOFT_AFTER = frozenset(
    [
        "am",
        "ar",
        "at",
        "dan",
        "dros",
        "drwy",
        "gan",
        "heb",
        "hyd",
        "i",
        "o",
        "wrth",
        "dau",
        "dwy",
        "neu",
        "pa",
        "rhy",
    ]
)
_SPIRANT_AFTER = frozenset(["a", "â", "gyda", "tri", "chwe", "tua", "na", "ei"])
_NOT_SOFT = re.compile(r"(?!ch|ph|th)(?:[cptm]|ll|rh)")
_HARD = re.compile(r"(?!ch|ph|th)[cpt]")
# "Neu gofynnwch": what tells somebody to do something stays as it is.
_ORDER = "wch"
_MAYBE_SOFT = {"g": "c", "b": "p", "d": "t"}


class Slip(NamedTuple):
    """A word that looks wrong."""

    place: str
    words: str

    def __str__(self) -> str:
        """The place and the words, in a line."""
        return f"{self.place}: {self.words!r}"


@lru_cache(maxsize=1)
def welsh_texts() -> tuple[TextPair, ...]:
    """Every text for visitors in `data/`."""
    return tuple(text_pairs(DATA))


@lru_cache(maxsize=1)
def allowed() -> dict[str, frozenset[str]]:
    """Lists of `allowed-welsh.yml`: `words`, `names`, and `beginnings` of two words."""
    lists = yaml.safe_load(ALLOWED.read_text(encoding="utf-8"))
    return {key: frozenset(map(str, items)) for key, items in lists.items()}


@lru_cache(maxsize=1)
def _allowed_forms() -> frozenset[str]:
    return frozenset(form for word in allowed()["words"] for form in mutations(word))


def words_seen() -> frozenset[str]:
    """Every Welsh word that visitors read, in small letters."""
    return frozenset(
        word.replace("’", "'").lower()
        for pair in welsh_texts()
        for word in _WORD.findall(without_names(pair))
    )


def misspelt(pair: TextPair) -> Iterator[Slip]:
    """Words that are neither Welsh nor the name of something in the English text as well."""
    dictionary, forms = welsh_dictionary(), _allowed_forms()
    for word in _WORD.findall(without_names(pair)):
        plain = word.replace("’", "'")
        if _SHORT_FORM.fullmatch(plain) or plain.lower() in forms:
            continue
        if not dictionary.knows(plain):
            yield Slip(pair.place, word)


def without_names(pair: TextPair) -> str:
    """The Welsh, without figures, addresses and what is named as the English text names it."""
    text = _ADDRESS.sub(" ", _PLACEHOLDER.sub(" ", pair.cy))
    names = {name for run in _NAMES.findall(pair.en) for name in _parts(run)} | allowed()["names"]
    for name in sorted(names, key=len, reverse=True):
        text = re.sub(rf"(?<!\w){re.escape(name)}(?![\w-])", "0", text)
    return text


def _parts(run: str) -> Iterator[str]:
    """Names inside a run of words with capitals: it may begin with the first of a sentence."""
    words = run.split()
    capitals = [place for place, word in enumerate(words) if not word.islower()]
    for first in capitals:
        for last in capitals:
            if first <= last:
                yield " ".join(words[first : last + 1]).removesuffix("'s").strip(".'()")


def unmutated(pair: TextPair) -> Iterator[Slip]:
    """Words that keep a first letter that they lose after the word before them."""
    fine = allowed()["beginnings"]
    for first, second in re.findall(r"(?<![\w'’])([^\W\d_]+) (?=([^\W\d_]+))", without_names(pair)):
        pair_of_words = f"{first.lower()} {second}"
        if second[0].isupper() or second.endswith(_ORDER) or pair_of_words in fine:
            continue
        if _wrong(first.lower(), second):
            yield Slip(pair.place, pair_of_words)


def _wrong(first: str, second: str) -> bool:
    if first in _SPIRANT_AFTER:
        return bool(_HARD.match(second))
    if first == "ym":
        return not second.startswith("m")
    if first == "yng":
        return not second.startswith("ng")
    if first not in _SOFT_AFTER:
        return False
    if _NOT_SOFT.match(second):
        return True
    hard = _MAYBE_SOFT.get(second[0])
    if hard is None or second.startswith(("dd", "ng")):
        return False
    return not welsh_dictionary().knows(hard + second[1:]) and welsh_dictionary().knows(second)
