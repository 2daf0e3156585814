"""Many made-up people at once, and a report of what went wrong."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache
from multiprocessing import get_context
from pathlib import Path

from careers.shapes.language import Language
from tests.loading import loaded
from tests.people.people import converse
from tests.people.shrinking import shrunk
from tests.people.talk import Engine, transcript

_EXAMPLES = 2
_PART = 250


@dataclass(frozen=True)
class Kind:
    """Failures of one kind.

    Attributes:
        what: the kind, and the question or way in.
        count: how many conversations failed so.
        seeds: of some of them.
        examples: some of them, shrunk, for people to read.
    """

    what: tuple[str, str]
    count: int
    seeds: tuple[str, ...]
    examples: tuple[str, ...]


@dataclass(frozen=True)
class Report:
    """How many conversations were held, in how many turns, and what failed."""

    conversations: int
    turns: int
    kinds: tuple[Kind, ...]

    @property
    def failed(self) -> int:
        """How many conversations failed."""
        return sum(kind.count for kind in self.kinds)

    def __str__(self) -> str:
        """The report, the most frequent kinds first."""
        lines = [f"{self.failed} of {self.conversations} conversations failed ({self.turns} turns)"]
        for kind in sorted(self.kinds, key=lambda each: -each.count):
            lines.append(f"\n{kind.count} x {' '.join(kind.what)}; seeds {', '.join(kind.seeds)}")
            lines += kind.examples
        return "\n".join(lines)


def seeds(base: str, count: int) -> list[str]:
    """The seeds of so many conversations."""
    return [f"{base}-{place}" for place in range(count)]


def hold(
    data: Path, job: str, base: str, count: int, language: Language = Language.ENGLISH
) -> Report:
    """Hold conversations, on all processors.

    Args:
        data: the content.
        job: id of the profile.
        base: what the seeds start with.
        count: how many.
        language: what they write in.
    """
    _engine(data, job, language)  # made before the others part, so that none makes it again
    wanted = seeds(base, count)
    parts = [wanted[place : place + _PART] for place in range(0, count, _PART)]
    with ProcessPoolExecutor(os.cpu_count(), mp_context=get_context("fork")) as pool:
        found = list(pool.map(_hold, [(data, job, language, part) for part in parts]))
    return _together(found)


def report(engine: Engine, wanted: Sequence[str]) -> Report:
    """Hold the conversations of some seeds, in this process."""
    turns = 0
    kinds: dict[tuple[str, str], Kind] = {}
    for seed in wanted:
        talk = converse(engine, seed)
        turns += len(talk.exchanges)
        if talk.failure is None:
            continue
        what = talk.failure.same_as
        known = kinds.get(what, Kind(what, 0, (), ()))
        examples = known.examples
        if len(examples) < _EXAMPLES:
            short = shrunk(talk)
            examples = (*examples, f"  seed {seed}: {short.failure}\n{transcript(short)}")
        kinds[what] = Kind(what, known.count + 1, (*known.seeds, seed)[:_EXAMPLES], examples)
    return Report(len(wanted), turns, tuple(kinds.values()))


@cache
def _engine(data: Path, job: str, language: Language) -> Engine:
    return Engine(loaded(data), job, language)


def _hold(part: tuple[Path, str, Language, Sequence[str]]) -> Report:
    data, job, language, wanted = part
    return report(_engine(data, job, language), wanted)


def _together(reports: Sequence[Report]) -> Report:
    whats = list(dict.fromkeys(kind.what for each in reports for kind in each.kinds))
    return Report(
        sum(each.conversations for each in reports),
        sum(each.turns for each in reports),
        tuple(_merged(what, list(_of(what, reports))) for what in whats),
    )


def _of(what: tuple[str, str], reports: Sequence[Report]) -> Iterator[Kind]:
    for each in reports:
        yield from (kind for kind in each.kinds if kind.what == what)


def _merged(what: tuple[str, str], kinds: Sequence[Kind]) -> Kind:
    return Kind(
        what,
        sum(kind.count for kind in kinds),
        tuple(seed for kind in kinds for seed in kind.seeds)[:_EXAMPLES],
        tuple(example for kind in kinds for example in kind.examples)[:_EXAMPLES],
    )
