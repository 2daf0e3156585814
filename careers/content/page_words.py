"""The words of the chat itself, on pages and in the widget: `data/widget/`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from careers.content.reading import read_yaml
from careers.shapes.errors import ContentError, Problem
from careers.shapes.language import Text

FOLDER = Path("widget")
_LANGUAGES = ("en", "cy")
_PLACEHOLDER = re.compile(r"\{\w+\}")


def load_page_words(data: Path) -> Mapping[str, Text]:
    """Read the words.

    Args:
        data: the content folder.

    Raises:
        ContentError: a word lacks a language, stands in two files, or differs in its placeholders.
    """
    words: dict[str, Text] = {}
    problems: list[Problem] = []
    for path in sorted((data / FOLDER).glob("*.yml")):
        shown = FOLDER / path.name
        found, wrong = read_yaml(path, shown)
        problems += wrong
        if not wrong and not isinstance(found, dict):
            problems.append(Problem(shown, "the file", "allowed is a mapping of words"))
        for key, value in found.items() if isinstance(found, dict) else ():
            what = "it stands in two files" if key in words else _mistake(value)
            if what:
                problems.append(Problem(shown, str(key), what))
            else:
                words[str(key)] = Text(value["en"], value["cy"])
    if problems:
        raise ContentError(problems)
    return words


def _mistake(value: Any) -> str | None:
    if not isinstance(value, dict) or set(value) != set(_LANGUAGES):
        return f"found {value!r}; allowed is {{en: ..., cy: ...}}"
    if not all(isinstance(each, str) and each.strip() for each in value.values()):
        return "a language has no words"
    placeholders = [sorted(_PLACEHOLDER.findall(value[each])) for each in _LANGUAGES]
    return None if placeholders[0] == placeholders[1] else "its placeholders differ"
