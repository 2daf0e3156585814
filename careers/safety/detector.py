"""Finds the messages that need a signpost, by rules that anybody can read."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from careers.safety.building import build
from careers.safety.crisis import Crisis, CrisisKind
from careers.safety.dictionary import english_words
from careers.safety.files import read_files
from careers.safety.rules import Found, Rules
from careers.shapes.errors import ContentError, Problem
from careers.shapes.language import Language


class CrisisDetector:
    """Tells a message about danger from an ordinary one."""

    def __init__(self, rules: Mapping[Language, Rules]) -> None:
        """Keep the rules.

        Args:
            rules: those of each language, in the order in which they are tried.
        """
        self._rules = dict(rules)
        self._welsh = rules[Language.WELSH].repair.known
        self._english = rules[Language.ENGLISH].repair.known | english_words()

    def detect(self, text: str) -> Crisis | None:
        """What a message suggests.

        Args:
            text: the message as it was typed.

        Returns:
            The most urgent crisis that the message suggests, or None.
        """
        readings = {language: rules.read(text) for language, rules in self._rules.items()}
        welsh = readings[Language.WELSH].own_words(self._english)
        english = readings[Language.ENGLISH].own_words(self._welsh)
        if not welsh:
            # English borrowings stand in the Welsh patterns too, and `car` is a Welsh word.
            del readings[Language.WELSH]
        spoken = Language.WELSH if welsh > english else Language.ENGLISH
        found: dict[CrisisKind, Found] = {}
        for kind in CrisisKind:
            for reading in readings.values():
                if kind not in found and (here := reading.find(kind)):
                    found[kind] = here
        if not found:
            return None
        outranked = {kind for each in found.values() for kind in each.before}
        kind = next((kind for kind in found if kind not in outranked), next(iter(found)))
        return Crisis(kind, spoken, text[slice(*found[kind].span)])

    def language_of(self, text: str) -> Language:
        """The language that a message is in; English if nothing tells."""
        welsh = self._rules[Language.WELSH].read(text).own_words(self._english)
        english = self._rules[Language.ENGLISH].read(text).own_words(self._welsh)
        return Language.WELSH if welsh > english else Language.ENGLISH


def load_detector(folder: Path) -> CrisisDetector:
    """Make the detector.

    Args:
        folder: the folder with `spelling.yml`, `words.yml`, `not_crisis.yml` and `patterns/`.

    Raises:
        ContentError: a file is missing or wrong; names every file and place, and what is
            allowed there.
    """
    problems: list[Problem] = []
    files = read_files(folder, problems)
    rules = build(files, problems) if files else {}
    if problems:
        raise ContentError(problems)
    return CrisisDetector(rules)
