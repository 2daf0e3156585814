"""From a folder of YAML files to a `Store`, or to a list of everything wrong with it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar, cast

from careers.content.drafts import refuse_draft
from careers.content.joining import Joined
from careers.content.parts import Key, Parts, checksum
from careers.content.reading import parse_yaml
from careers.content.references import check_references
from careers.content.sharing import LISTS, Shared, own_sources
from careers.content.structuring import structure
from careers.shapes.answer_words import AnswerWords
from careers.shapes.contacts import Contact
from careers.shapes.errors import ContentError, Problem
from careers.shapes.finding import DescribedWords, FeatureFile, FindingWords
from careers.shapes.glossary import GlossaryFile, Term
from careers.shapes.language import Text
from careers.shapes.pay import PayTable, Scheme, Terms
from careers.shapes.profile import Profile
from careers.shapes.questions import CheckQuestion, QuestionFile
from careers.shapes.requirements import SharedFile
from careers.shapes.store import Store
from careers.shapes.topics import Topic, TopicFile, Vocabulary, WordingFile

T = TypeVar("T")

_SHARED = Path("eligibility", "criteria.yml")
_PROFILES = "profiles"
_JOB = Profile.__name__


@dataclass(frozen=True)
class _Pieces:
    """The files that say one thing together, as they were read.

    Attributes:
        shown: how problems name what they say.
        written: the bytes of each file, by the name that problems give it.
        shared: what they may use of another file.
    """

    shown: Path
    written: dict[Path, bytes]
    shared: Shared | None

    def joined(self) -> Joined:
        """What they say together, and where each part of it stands."""
        joined = Joined()
        for name, written in self.written.items():
            value, problems = parse_yaml(written, name)
            if problems:
                joined.problems += problems
            else:
                joined.add(name, value)
        if self.shared is not None:
            self.shared.fill(joined)
        return joined

    def place(self) -> Path:
        """The file, or the folder where there is no such file."""
        return self.shown if self.shown in self.written else self.shown.with_suffix("")


@dataclass
class _Folder:
    """Reads typed files below a folder and gathers what is wrong with them."""

    root: Path
    parts: Parts
    problems: list[Problem] = field(default_factory=list)
    places: dict[str, Path] = field(default_factory=dict)
    pieces: dict[Path, _Pieces] = field(default_factory=dict)
    keys: dict[str, list[Key]] = field(default_factory=dict)

    def files(self, pattern: str, kind: type[T]) -> Iterator[tuple[Path, T]]:
        """Each file that matches, as an object; those that can't be read are reported."""
        paths = sorted(self.root.glob(pattern))
        if not paths:
            self.problems.append(
                Problem(Path(pattern), "the folder", "found no file; one is needed")
            )
        for path in paths:
            shown = path.relative_to(self.root)
            item = self._read(shown, path.read_bytes(), kind)
            if item is not None:
                yield shown, item

    def _read(self, shown: Path, written: bytes, kind: type[T]) -> T | None:
        def read() -> T | None:
            item = None
            value, problems = parse_yaml(written, shown)
            if not problems:
                item, problems = structure(value, kind, shown)
            self.problems.extend(problems)
            return item

        return self.parts.get(self._key(kind, shown, checksum(written)), read, kind)

    def together(self, shown: Path, kind: type[T], shared: Shared | None = None) -> T | None:
        """What a file and the files of the folder of its name say together, as one object.

        Args:
            shown: the file; with its folder, one of the two may be missing.
            kind: the dataclass to build.
            shared: what the files may use of another.
        """
        inside = self.root / shown.with_suffix("")
        below = sorted(inside.glob("*.yml")) if inside.is_dir() else []
        alone = [self.root / shown] if (self.root / shown).is_file() else []
        written = {path.relative_to(self.root): path.read_bytes() for path in (*alone, *below)}
        pieces = self.pieces[shown] = _Pieces(shown, written, shared)

        def read() -> T | None:
            joined, item = pieces.joined(), None
            if not joined.problems:
                if kind is Profile:
                    refuse_draft(joined, pieces.place())
                item, problems = structure(joined.value, kind, pieces.place())
                joined.problems += map(joined.placed, problems)
            self.problems += joined.problems
            return item

        names = (name.as_posix().encode() for name in written)
        total = checksum(*names, *written.values(), (shared.checksum if shared else "").encode())
        return self.parts.get(self._key(kind, shown, total), read, kind)

    def _key(self, kind: type, shown: Path, total: str) -> Key:
        key = Key(f"{kind.__name__} {shown.as_posix()}", total)
        self.keys.setdefault(kind.__name__, []).append(key)
        return key

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
        """A problem of what several files say, with the very file that the entry stands in."""
        if problem.file in self.pieces:
            return self.pieces[problem.file].joined().placed(problem)
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


def _glossary(folder: _Folder) -> Iterator[tuple[Path, str, Term]]:
    for shown, file in folder.files("glossary/*.yml", GlossaryFile):
        for term in file.terms:
            yield shown, term.id, term


def _questions(folder: _Folder) -> Iterator[tuple[Path, str, CheckQuestion]]:
    for shown, file in folder.files("eligibility/questions.yml", QuestionFile):
        for question in file.questions:
            yield shown, question.id, question


def _only(folder: _Folder, pattern: str, kind: type[T]) -> T:
    """What the one file holds; where it is missing, that is told as a problem."""
    files = [each for _, each in folder.files(pattern, kind)]
    return files[0] if files else cast(T, None)


def _shared(folder: _Folder) -> Shared:
    """What several jobs ask for, where somebody has written it."""
    nothing = Shared.of(_SHARED, {})
    if not (folder.root / _SHARED).is_file():
        return nothing
    written = (folder.root / _SHARED).read_bytes()
    value, problems = parse_yaml(written, _SHARED)
    if not problems:
        _, problems = structure(value, SharedFile, _SHARED)
    if not problems:
        problems = [*own_sources(_SHARED, value), *_twice(value)]
    folder.problems += problems
    return nothing if problems else Shared.of(_SHARED, value, checksum(written))


def _twice(value: dict[str, Any]) -> Iterator[Problem]:
    for name in LISTS:
        ids = [each["id"] for each in value.get(name, [])]
        for place, each in enumerate(ids):
            if each in ids[:place]:
                yield Problem(_SHARED, f"{name}[{place}].id", f"the id {each!r} stands twice")


def _profiles(folder: _Folder) -> dict[str, Profile]:
    """Each job, from its file and the files of its folder."""
    paths = [*folder.root.glob("profiles/*.yml"), *folder.root.glob("profiles/*/*.yml")]
    names = {path.stem if path.parent.name == "profiles" else path.parent.name for path in paths}
    if not names:
        what = "found no file; one is needed"
        folder.problems.append(Problem(Path("profiles/*.yml"), "the folder", what))
    shared = _shared(folder)
    found: dict[str, Profile] = {}
    for name in sorted(names):
        profile = folder.together(Path("profiles", f"{name}.yml"), Profile, shared)
        if profile is not None:
            found[profile.id] = profile
            folder.problems += _misnamed(folder, name, profile)
    return found


def _misnamed(folder: _Folder, name: str, profile: Profile) -> Iterable[Problem]:
    if profile.id != name:
        shown = Path("profiles", f"{name}.yml")
        what = f"found {profile.id!r}; allowed: {name}, the file's name"
        yield folder.in_file(Problem(shown, "id", what))


def _terms(folder: _Folder, scheme: str) -> Terms | None:
    """What holds for every job on a scheme, where somebody has written it."""
    place = Path(f"pay/{scheme}/terms.yml")
    written = (folder.root / place).is_file() or (folder.root / place.with_suffix("")).is_dir()
    return folder.together(place, Terms) if written else None


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


def load_store(root: Path, parts: Parts | None = None) -> Store:
    """Read and check all content.

    Args:
        root: the folder that holds `profiles`, `pay`, `contacts`, `topics`, `wording`,
            `vocabulary`, `glossary`, `eligibility` and `finding`.
        parts: what was read before of these files; they have all that was, afterwards.

    Raises:
        ContentError: something is wrong; it lists every problem with its file and path.
        OSError: a file went away while it was read.
    """
    folder = _Folder(root, Parts() if parts is None else parts)
    schemes = _schemes(folder)
    terms = {scheme: _terms(folder, scheme) for scheme in schemes}
    store = Store(
        profiles=_frozen(_profiles(folder)),
        schemes=_frozen(schemes),
        pay_tables=_frozen({scheme: _pay_tables(folder, scheme) for scheme in schemes}),
        terms=_frozen({scheme: each for scheme, each in terms.items() if each is not None}),
        contacts=_frozen(folder.named("contacts/*.yml", Contact)),
        topics=_frozen(folder.merged(_topics(folder))),
        wording=_frozen(folder.merged(_wording(folder))),
        vocabulary=_frozen(folder.merged(_vocabulary(folder))),
        glossary=_frozen(folder.merged(_glossary(folder))),
        questions=_frozen(folder.merged(_questions(folder))),
        answer_words=_only(folder, "eligibility/words.yml", AnswerWords),
        features=_only(folder, "finding/features.yml", FeatureFile),
        finding=_only(folder, "finding/words.yml", FindingWords),
        described=_only(folder, "finding/described.yml", DescribedWords),
    )
    between = _of_other_jobs if folder.problems else _references
    problems = [*folder.problems, *between(folder, store)]
    if problems:
        raise ContentError(list(dict.fromkeys(problems)))
    return store


def _of_other_jobs(folder: _Folder, store: Store) -> list[Problem]:
    """What is wrong between the files of jobs while only others' can't be read.

    While anything else can't be, nothing could be told: what isn't found might stand there.
    """
    if any(each.file.parts[0] != _PROFILES for each in folder.problems):
        return []
    found = (each for each in check_references(store) if each.file.parts[0] == _PROFILES)
    return [folder.in_file(each) for each in found]


def _references(folder: _Folder, store: Store) -> list[Problem]:
    """What is wrong between the files; a job that was right beside the same others still is."""
    others = [key for kind, keys in folder.keys.items() if kind != _JOB for key in keys]
    around = checksum(*(f"{key.name} {key.checksum}".encode() for key in others))
    jobs = dict(zip(store.profiles, folder.keys.get(_JOB, ()), strict=True))
    known = {job for job, key in jobs.items() if folder.parts.was_right(key, around)}
    problems = [folder.in_file(each) for each in check_references(store, known)]
    if not problems:
        for key in jobs.values():
            folder.parts.is_right(key, around)
        folder.parts.keep()
    return problems
