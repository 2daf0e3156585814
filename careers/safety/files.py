"""What the files in `data/safety/` hold, read and checked for their shape."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from careers.content.files import read
from careers.safety.crisis import CrisisKind
from careers.shapes.errors import Problem
from careers.shapes.language import Language

Groups = dict[str, tuple[str, ...]]

SPELLING, WORDS, NOT_CRISIS = Path("spelling.yml"), Path("words.yml"), Path("not_crisis.yml")
PATTERNS = Path("patterns")


@dataclass(frozen=True)
class Typing:
    """How a language is typed.

    Attributes:
        short: what stands for other words, such as `wanna`.
        endings: what may follow an apostrophe, such as `s` for `is`.
        fillers: phrases that say nothing and may stand between any two words.
        real: words that look like a pattern's word and are not it.
    """

    short: dict[str, str] = field(default_factory=dict)
    endings: dict[str, str] = field(default_factory=dict)
    fillers: tuple[str, ...] = ()
    real: tuple[str, ...] = ()


@dataclass(frozen=True)
class SpellingFile:
    """`spelling.yml`."""

    en: Typing
    cy: Typing

    def typing(self, language: Language) -> Typing:
        """How one language is typed."""
        return self.cy if language is Language.WELSH else self.en


@dataclass(frozen=True)
class GroupsFile:
    """`words.yml`, and the part `groups` of the other files: phrases by the group's name."""

    en: Groups = field(default_factory=dict)
    cy: Groups = field(default_factory=dict)

    def said_in(self, language: Language) -> Groups:
        """The groups of one language."""
        return self.cy if language is Language.WELSH else self.en


@dataclass(frozen=True)
class Entry:
    """Patterns that say the same thing.

    Attributes:
        about: what they say, for the reader.
        en: the English patterns.
        cy: the Welsh patterns.
        kinds: in `not_crisis.yml`, the kinds that these words don't suggest; all if left out.
        before: in `patterns/`, the kinds that are not meant after all when these words stand
            in the message, such as a child at risk when a husband is violent.
    """

    about: str
    en: tuple[str, ...] = ()
    cy: tuple[str, ...] = ()
    kinds: tuple[CrisisKind, ...] = tuple(CrisisKind)
    before: tuple[CrisisKind, ...] = ()

    def said_in(self, language: Language) -> tuple[str, ...]:
        """The patterns of one language."""
        return self.cy if language is Language.WELSH else self.en


@dataclass(frozen=True)
class PatternsFile:
    """`not_crisis.yml`, or one file of `patterns/`."""

    patterns: tuple[Entry, ...]
    groups: GroupsFile = field(default_factory=GroupsFile)


@dataclass(frozen=True)
class SafetyFiles:
    """Everything the detector is made from; the patterns by their file."""

    spelling: SpellingFile
    words: GroupsFile
    patterns: dict[Path, PatternsFile]


def patterns_file(kind: CrisisKind) -> Path:
    """The file with the patterns of a kind, relative to the folder."""
    return PATTERNS / f"{kind.value}.yml"


def read_files(folder: Path, problems: list[Problem]) -> SafetyFiles | None:
    """All files of the detector, or None with what is wrong added to the problems."""
    needed = [NOT_CRISIS, *(patterns_file(kind) for kind in CrisisKind)]
    spelling = read(folder, SPELLING, SpellingFile, problems)
    words = read(folder, WORDS, GroupsFile, problems)
    read_patterns = {name: read(folder, name, PatternsFile, problems) for name in needed}
    problems.extend(_strangers(folder, needed))
    patterns = {name: held for name, held in read_patterns.items() if held is not None}
    if spelling is None or words is None or len(patterns) < len(needed):
        return None
    return SafetyFiles(spelling, words, patterns)


def _strangers(folder: Path, needed: Iterable[Path]) -> Iterable[Problem]:
    allowed = ", ".join(kind.value for kind in CrisisKind)
    for path in sorted((folder / PATTERNS).glob("*.y*ml")):
        if path.relative_to(folder) not in needed:
            what = f"found the kind {path.stem!r}; allowed: {allowed}, each in one .yml file"
            yield Problem(path.relative_to(folder), "the file's name", what)
