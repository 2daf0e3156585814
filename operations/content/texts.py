"""Finds every text for visitors in the files of `data/`, in both languages."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import yaml

# What teaches the bot to understand, and is never said.
UNSEEN = ("nlu", "rules", "stories", "understanding", "review", "privacy")
_LANGUAGES = ({"en", "cy"}, {"en"})


class TextPair(NamedTuple):
    """One text in both languages.

    Attributes:
        place: its file, and the keys that lead to it.
        en: the English.
        cy: the Welsh; empty where there is none.
    """

    place: str
    en: str
    cy: str

    @property
    def fingerprint(self) -> str:
        """Tells this very pair from any other: it changes with either language."""
        return hashlib.sha256(f"{self.en}\n{self.cy}".encode()).hexdigest()[:16]


def text_pairs(data: Path) -> Iterator[TextPair]:
    """Every pair of texts.

    Args:
        data: the folder of content.
    """
    for path in sorted(data.rglob("*.yml")):
        name = path.relative_to(data)
        if name.parts[0] in UNSEEN:
            continue
        tree = yaml.load(path.read_text(encoding="utf-8"), Loader=_LOADER)  # noqa: S506
        for keys, pair in _pairs(tree, ()):
            place = f"{name}: {'.'.join(keys)}"
            yield TextPair(place, str(pair["en"]), str(pair.get("cy") or ""))


_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def _pairs(
    node: object, keys: tuple[str, ...]
) -> Iterator[tuple[tuple[str, ...], dict[str, object]]]:
    if isinstance(node, dict):
        if set(node) in _LANGUAGES:
            if not isinstance(node["en"], list | dict):
                yield keys, node
            return
        for key, value in node.items():
            yield from _pairs(value, (*keys, str(key)))
    elif isinstance(node, list):
        for index, value in enumerate(node):
            yield from _pairs(value, (*keys[:-1], f"{keys[-1] if keys else ''}[{index}]"))
