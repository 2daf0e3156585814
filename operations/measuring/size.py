"""`size`: what three thousand jobs cost, beside those that there are."""

from __future__ import annotations

import argparse
import dataclasses
import os
import random
import shutil
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from careers.shapes.store import Store
from operations.building.training import train
from operations.common.conversation import Conversation
from operations.common.failure import OperationError
from operations.common.project import Project, this_project
from operations.common.settings import Settings, read_settings
from operations.common.stopping import StopRequest
from operations.content.check import check
from operations.measuring.benchmark.domain import queries
from operations.measuring.benchmark.many_jobs import MadeUp, change_hours, make_jobs
from operations.measuring.benchmark.memory import group_memory
from operations.measuring.benchmark.report import Bar, bars
from operations.measuring.benchmark.turns import alternating_turns, median
from operations.servers.supervisor import Group
from operations.servers.trial import trial

_COUNT = 3_000
_CONVERSATIONS, _TURNS = 10, 10
_NAMES = 200
_MEGABYTE = 1024 * 1024
_LIVE = 5.0  # seconds


@dataclasses.dataclass(frozen=True)
class _Running:
    """A bot that answers.

    Attributes:
        start: seconds until all servers answered, with content that was read before.
        address: of its REST channel.
        group: its processes.
    """

    start: float
    address: str
    group: Group

    @property
    def memory(self) -> float:
        """Megabytes of all processes."""
        return sum(group_memory(child.pid) for _, child in self.group.members) / _MEGABYTE


def main(arguments: Sequence[str]) -> int:
    """Measure, and print a table; 1 if a limit is broken."""
    parser = argparse.ArgumentParser(prog="size", description=__doc__)
    parser.add_argument("--jobs", type=int, default=_COUNT, help="how many are made up")
    count = parser.parse_args(arguments).jobs
    project, settings = this_project(), read_settings(os.environ)
    folder = project.var / "size"
    store = check(project, settings)
    many = dataclasses.replace(settings, data=folder / "data")
    with StopRequest() as request:
        train(project, request)
        try:
            made = _make(project.root / settings.data, many.data, store, count)
            found = _measure(project, (settings, many), folder, store, made, request)
        finally:
            shutil.rmtree(many.data, ignore_errors=True)
    print(f"\n{len(store.profiles)} jobs, and {count} beside them.\n\n{bars(found)}")
    return 1 if any(bar.broken for bar in found) else 0


def _make(data: Path, copy: Path, store: Store, count: int) -> list[MadeUp]:
    """Content with many jobs, in a folder of its own."""
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(data, copy)
    return make_jobs(store, copy, count)


def _measure(
    project: Project,
    contents: tuple[Settings, Settings],
    folder: Path,
    store: Store,
    made: Sequence[MadeUp],
    request: StopRequest,
) -> list[Bar]:
    """Both bots run side by side, so that they meet the same machine."""
    large = check(project, contents[1])  # reads all of it for the first time
    page = min(store.profiles)
    with (
        _running(project, contents[0], folder / "few", request) as few,
        _running(project, contents[1], folder / "many", request) as many,
    ):

        def begin(address: str) -> Callable[[], Conversation]:
            return lambda: Conversation(address, {"occupation": page})

        print("Measuring turns", flush=True)
        talks = begin(few.address), begin(many.address)
        alternating_turns(*talks, 1, _TURNS)  # the first ones load things
        usual, took = map(median, alternating_turns(*talks, _CONVERSATIONS, _TURNS))
        memories = few.memory, many.memory
        request.check()
        print("Measuring questions over all jobs, names and an edit", flush=True)
        exact, slips = _not_found(many.address, made)
        live = _live(many.address, contents[1].data, made[0])
    queried, searched = (1e3 * max(queries(each)) for each in (store, large))
    return [
        Bar("start, read before (s)", few.start, many.start, few.start + 3),
        Bar("turn, median (ms)", 1e3 * usual, 1e3 * took, 1.1e3 * usual),
        Bar("over all jobs, slowest (ms of CPU)", queried, searched, 50),
        Bar("memory of all processes (MB)", *memories, memories[0] + 250),
        Bar("exact names not found (%)", 0, exact, 1),
        Bar("names with one slip not found (%)", 0, slips, 5),
        Bar("an edit is told after (s)", 0, live, _LIVE),
    ]


@contextmanager
def _running(
    project: Project, settings: Settings, folder: Path, request: StopRequest
) -> Iterator[_Running]:
    began = time.monotonic()
    with trial(project, settings, folder, request) as own:
        started = time.monotonic() - began
        yield _Running(started, own.settings.conversation_address, own.group)


def _not_found(address: str, made: Sequence[MadeUp]) -> tuple[float, float]:
    """How many of a hundred jobs aren't found by one of their names, and by one with a slip."""
    rng = random.Random(_NAMES)  # noqa: S311 (no secret)
    chosen = rng.sample(made, min(_NAMES, len(made)))
    named = [(job, rng.choice(job.names)) for job in chosen]
    exact = sum(not _is_told(address, job, name) for job, name in named)
    slips = sum(not _is_told(address, job, slipped(name, rng)) for job, name in named)
    return 100 * exact / len(chosen), 100 * slips / len(chosen)


def _is_told(address: str, job: MadeUp, name: str) -> bool:
    """Whether a question that names a job is answered with that job's hours."""
    return job.hours in Conversation(address).say(f"how many hours does a {name} work").text


def slipped(name: str, rng: random.Random) -> str:
    """A name with one letter left out, doubled, or changed places with the next."""
    place = rng.choice([p for p in range(1, len(name) - 1) if name[p : p + 2].isalpha()])
    before, here, after = name[:place], name[place : place + 2], name[place + 2 :]
    return before + rng.choice((here[1], here[0] + here, here[::-1])) + after


def _live(address: str, data: Path, job: MadeUp) -> float:
    """Seconds from an edit until it is told."""
    changed = change_hours(data, job)
    began = time.monotonic()
    while not _is_told(address, changed, job.names[0]):
        if time.monotonic() - began > 4 * _LIVE:
            raise OperationError("An edit was not told at all; see var/size/many/log.")
        time.sleep(0.1)
    return time.monotonic() - began
