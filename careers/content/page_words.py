"""The words of the chat itself, on pages and in the widget: `data/widget/`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from careers.content.page_keys import PAGE_KEYS, WIDGET_KEYS
from careers.content.reading import read_yaml
from careers.shapes.errors import ContentError, Problem
from careers.shapes.language import Text

FOLDER = Path("widget")
_OF_WIDGET = FOLDER / "words.yml"
_LANGUAGES = ("en", "cy")
_PLACEHOLDER = re.compile(r"\{(\w+)\}")


def load_page_words(data: Path) -> Mapping[str, Text]:
    """Read the words.

    Args:
        data: the content folder.

    Raises:
        ContentError: a word is missing, lacks a language, stands in two files, or has other
            placeholders than what says it fills in.
    """
    words: dict[str, Text] = {}
    files: dict[str, Path] = {}
    problems: list[Problem] = []
    for path in sorted((data / FOLDER).glob("*.yml")):
        shown = FOLDER / path.name
        found, wrong = read_yaml(path, shown)
        problems += wrong
        if not wrong and not isinstance(found, dict):
            problems.append(Problem(shown, "the file", "allowed is a mapping of words"))
        for key, value in found.items() if isinstance(found, dict) else ():
            what = "it stands in two files" if key in words else _mistake(str(key), value)
            if what:
                problems.append(Problem(shown, str(key), what))
            else:
                words[str(key)] = Text(value["en"], value["cy"])
                files[str(key)] = shown
    problems += _missing(files) if not problems else []
    if problems:
        raise ContentError(problems)
    return words


def _missing(files: Mapping[str, Path]) -> Iterator[Problem]:
    """The words that are said and stand nowhere, or where the widget isn't built with them."""
    for key in WIDGET_KEYS:
        if files.get(key) != _OF_WIDGET:
            yield Problem(_OF_WIDGET, key, "missing; the widget says it")
    for key in PAGE_KEYS:
        if key not in files:
            yield Problem(FOLDER / "page.yml", key, "missing; the pages say it")


def _mistake(key: str, value: Any) -> str | None:
    if not isinstance(value, dict) or set(value) != set(_LANGUAGES):
        return f"found {value!r}; allowed is {{en: ..., cy: ...}}"
    if not all(isinstance(each, str) and each.strip() for each in value.values()):
        return "a language has no words"
    known = {**WIDGET_KEYS, **PAGE_KEYS}
    if key not in known:
        return "a key that nothing says"
    for language in _LANGUAGES:
        found = sorted(set(_PLACEHOLDER.findall(value[language])))
        if found != sorted(known[key]):
            allowed = ", ".join(f"{{{name}}}" for name in known[key]) or "none"
            shown = ", ".join(f"{{{name}}}" for name in found) or "none"
            return f"the placeholders of {language} are {shown}; needed: {allowed}"
    return None
