"""Welsh words begin differently after other words: `tad`, `dad`, `nhad`, `thad` are one."""

from __future__ import annotations

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
_UNCHANGED = ("ch", "ph", "th")
_VOWELS = "aeiouwy"
_SHORTEST = 3


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
