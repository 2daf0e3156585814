"""From a folder of YAML files to a `Store`, or to a list of everything wrong with it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar, cast

from careers.content.reading import read_yaml
from careers.content.references import check_references
from careers.content.structuring import structure
from careers.shapes.contacts import Contact
from careers.shapes.errors import ContentError, Problem
from careers.shapes.language import Text
from careers.shapes.pay import PayTable, Scheme
from careers.shapes.profile import Profile
from careers.shapes.questions import AnswerWords, CheckQuestion, QuestionFile
from careers.shapes.store import Store
from careers.shapes.topics import Topic, TopicFile, Vocabulary, WordingFile

T = TypeVar("T")


@dataclass
class _Folder:
    """Reads typed files below a folder and gathers what is wrong with them."""

    root: Path
    problems: list[Problem] = field(default_factory=list)
    places: dict[str, Path] = field(default_factory=dict)

    def files(self, pattern: str, kind: type[T]) -> Iterator[tuple[Path, T]]:
        """Each file that matches, as an object; those that can't be read are reported."""
        paths = sorted(self.root.glob(pattern))
        if not paths:
            self.problems.append(
                Problem(Path(pattern), "the folder", "found no file; one is needed")
            )
        for path in paths:
            shown = path.relative_to(self.root)
            value, problems = read_yaml(path, shown)
            if not problems:
                item, problems = structure(value, kind, shown)
                if item is not None:
                    yield shown, item
            self.problems.extend(problems)

    def named(self, pattern: str, kind: type[T]) -> dict[str, T]:
        """Objects by id; a file's name must be its id."""
        found: dict[str, T] = {}
        for shown, item in self.files(pattern, kind):
            name = str(item.id)  # type: ignore[attr-defined]
            if name != shown.stem:
                self.problems.append(
                    Problem(shown, "id", f"found {name!r}; allowed: {shown.stem}, the file's name")
                )
            found[name] = item
        return found

    def merged(self, parts: Iterator[tuple[Path, str, T]]) -> dict[str, T]:
        """Entries of several files in one mapping; an id may stand in one file only."""
        found: dict[str, T] = {}
        for shown, key, item in parts:
            if key in found:
                self.problems.append(Problem(shown, key, "stands in another file as well"))
            found[key] = item
            self.places[key] = shown
        return found

    def in_file(self, problem: Problem) -> Problem:
        """A problem of a folder of merged files, with the very file that the entry stands in."""
        known = [
            (key, file)
            for key, file in self.places.items()
            if file.parent == problem.file and f"{problem.where}.".startswith(f"{key}.")
        ]
        return replace(problem, file=max(known)[1]) if known else problem


def _topics(folder: _Folder) -> Iterator[tuple[Path, str, Topic]]:
    for shown, file in folder.files("topics/*.yml", TopicFile):
        for topic in file.topics:
            yield shown, topic.id, topic


def _wording(folder: _Folder) -> Iterator[tuple[Path, str, Text]]:
    for shown, file in folder.files("wording/*.yml", WordingFile):
        for key, text in file.words.items():
            yield shown, key, text


def _vocabulary(folder: _Folder) -> Iterator[tuple[Path, str, Vocabulary]]:
    for shown, file in folder.files("vocabulary/*.yml", Vocabulary):
        yield shown, file.kind, file


def _questions(folder: _Folder) -> Iterator[tuple[Path, str, CheckQuestion]]:
    for shown, file in folder.files("eligibility/questions.yml", QuestionFile):
        for question in file.questions:
            yield shown, question.id, question


def _answer_words(folder: _Folder) -> AnswerWords | None:
    files = [words for _, words in folder.files("eligibility/words.yml", AnswerWords)]
    return files[0] if files else None


def _schemes(folder: _Folder) -> dict[str, Scheme]:
    found: dict[str, Scheme] = {}
    for shown, scheme in folder.files("pay/*/scheme.yml", Scheme):
        if scheme.id != shown.parent.name:
            allowed = f"{shown.parent.name}, the folder's name"
            folder.problems.append(Problem(shown, "id", f"found {scheme.id!r}; allowed: {allowed}"))
        found[scheme.id] = scheme
    return found


def _pay_tables(folder: _Folder, scheme: str) -> tuple[PayTable, ...]:
    tables = []
    for shown, table in folder.files(f"pay/{scheme}/*-[0-9]*.yml", PayTable):
        name = f"{table.nation}-{table.year.replace('/', '-')}"
        if name != shown.stem:
            what = f"found {name!r}; allowed: {shown.stem}, the file's name"
            folder.problems.append(Problem(shown, "nation and year", what))
        tables.append(table)
    return tuple(
        sorted(tables, key=lambda table: (table.effective_from, table.nation), reverse=True)
    )


def _frozen(found: dict[str, Any]) -> Any:
    return MappingProxyType(found)


def load_store(root: Path) -> Store:
    """Read and check all content.

    Args:
        root: the folder that holds `profiles`, `pay`, `contacts`, `topics`, `wording`,
            `vocabulary` and `eligibility`.

    Raises:
        ContentError: something is wrong; it lists every problem with its file and path.
    """
    folder = _Folder(root)
    schemes = _schemes(folder)
    store = Store(
        profiles=_frozen(folder.named("profiles/*.yml", Profile)),
        schemes=_frozen(schemes),
        pay_tables=_frozen({scheme: _pay_tables(folder, scheme) for scheme in schemes}),
        contacts=_frozen(folder.named("contacts/*.yml", Contact)),
        topics=_frozen(folder.merged(_topics(folder))),
        wording=_frozen(folder.merged(_wording(folder))),
        vocabulary=_frozen(folder.merged(_vocabulary(folder))),
        questions=_frozen(folder.merged(_questions(folder))),
        # Missing only together with a problem, which is told below.
        answer_words=cast(AnswerWords, _answer_words(folder)),
    )
    problems = folder.problems or [folder.in_file(each) for each in check_references(store)]
    if problems:
        raise ContentError(problems)
    return store
