"""Welsh words begin differently after other words: `tad`, `dad`, `nhad`, `thad` are one."""

from __future__ import annotations

import re

_CHANGES = {
    "rh": ("r",),
    "ll": ("l",),
    "c": ("g", "ngh", "ch"),
    "p": ("b", "mh", "ph"),
    "t": ("d", "nh", "th"),
    "g": ("", "ng"),
    "b": ("f", "m"),
    "d": ("dd", "n"),
    "m": ("f",),
}
# One change each; the soft one reaches more letters than the others.
_FORMS = {
    "soft": {
        "rh": "r",
        "ll": "l",
        "c": "g",
        "p": "b",
        "t": "d",
        "g": "",
        "b": "f",
        "d": "dd",
        "m": "f",
    },
    "nasal": {"c": "ngh", "p": "mh", "t": "nh", "g": "ng", "b": "m", "d": "n"},
    "aspirate": {"c": "ch", "p": "ph", "t": "th"},
}
FORMS = frozenset(_FORMS)
"""The mutations by name."""

_DOUBLES = ("dd", "ff", "ng")
_UNCHANGED = ("ch", "ph", "th")
_VOWELS = "aeiouwy"
_VOWELS_WRITTEN = "aeiouwyâêîôûŵŷáéíóúäëïöü"
_SHORTEST = 3
# Before these, "and" is *ac* as it is before a vowel.
_AFTER_AC = frozenset(
    (
        "fel",
        "felly",
        "mae",
        "maen",
        "maent",
        "mai",
        "megis",
        "mewn",
        "mor",
        "na",
        "nad",
        "ni",
        "nid",
        "sydd",
        "sy'n",
    )
)


# What joins a number, which may be an amount, and the number; each has a form before a consonant and before a vowel.
_JOINED_NUMBER = re.compile(r"\b(ac?|â|ag|nag?) (£?)(\d+)((?:,\d{3})*)(?![\d/])")
_BEFORE_VOWEL = {"a": "ac", "â": "ag", "na": "nag"}
_BEFORE_CONSONANT = {after: before for before, after in _BEFORE_VOWEL.items()}
_ONE, _EIGHT, _ELEVEN, _TWENTY = 1, "8", 11, 20


def mutations(word: str) -> frozenset[str]:
    """A word with all its mutated forms.

    Args:
        word: in lower case; it may be folded, so that `ll` and `dd` are written `l` and `d`.

    Returns:
        The word itself, and its soft, nasal and aspirate forms. Very short words stay
        alone: their forms would be other words.
    """
    if len(word) < _SHORTEST or word.startswith(_UNCHANGED):
        return frozenset({word})
    for first, others in _CHANGES.items():
        if word.startswith(first):
            return frozenset({word, *(other + word[len(first) :] for other in others)})
    return frozenset({word, "h" + word} if word[0] in _VOWELS else {word})


def radicals(word: str) -> frozenset[str]:
    """The words of which a word may be a form, itself among them: of `ganser` also `canser`."""
    unmutated = {word, "g" + word, word.removeprefix("h")}
    for first, others in _CHANGES.items():
        unmutated |= {first + word[len(o) :] for o in others if o and word.startswith(o)}
    return frozenset(each for each in unmutated if word in mutations(each))


def mutated(phrase: str, form: str) -> str:
    """Welsh words as they begin after a word that asks for a mutation.

    Args:
        phrase: unmutated; its first letter stays a capital if it is one.
        form: `soft`, `nasal` or `aspirate`.
    """
    low = phrase.lower()
    if low.startswith((*_UNCHANGED, *_DOUBLES)):
        return phrase
    for first, other in _FORMS[form].items():
        if low.startswith(first):
            changed = other + phrase[len(first) :]
            return changed[:1].upper() + changed[1:] if phrase[0].isupper() else changed
    return phrase


def and_in_welsh(phrase: str) -> str:
    """`and` and what follows it: `a chyflog`, `ac oriau`, `ac nid`."""
    first = phrase.lower().partition(" ")[0]
    joins = "ac" if first[:1] in _VOWELS_WRITTEN or first in _AFTER_AC else "a"
    return f"{joins} {mutated(phrase, 'aspirate')}"


def joined_to_numbers(phrase: str) -> str:
    """A phrase in which "and", "with" and "than" suit the numbers behind them: `ac 8 gŵyl`, `a 5 gŵyl`."""
    return _JOINED_NUMBER.sub(_joined_to_number, phrase)


def _joined_to_number(match: re.Match[str]) -> str:
    word, pounds, first, thousands = match.groups()
    vowel = _is_said_with_vowel(first, bool(thousands))
    if vowel is None:
        return match.group()
    forms = _BEFORE_VOWEL if vowel else _BEFORE_CONSONANT
    return f"{forms.get(word, word)} {pounds}{first}{thousands}"


def _is_said_with_vowel(first: str, thousands: bool) -> bool | None:
    """Whether a number begins with a vowel as it is said: *un*, *wyth*; None where it is said in two ways.

    Such as 15, which is *pymtheg* and *un deg pump*.
    """
    if first.startswith(_EIGHT):
        return True
    count = int(first)
    if _ELEVEN < count < _TWENTY:
        return None
    return count == _ELEVEN or (count == _ONE and not thousands)


def not_in_welsh(verb: str) -> str:
    """A verb that says no: `nac oes`, `na fydd`, `na chewch`, `nac ydy`.

    Args:
        verb: unmutated, in lower case.
    """
    if verb[:1] in _VOWELS_WRITTEN:
        return f"nac {verb}"
    hard = verb.startswith(tuple(_FORMS["aspirate"])) and not verb.startswith(_UNCHANGED)
    return f"na {mutated(verb, 'aspirate' if hard else 'soft')}"


def or_in_welsh(phrase: str) -> str:
    """`or` and what follows it: `neu gyflog`."""
    return f"neu {mutated(phrase, 'soft')}"
