"""`bench`: how fast and how big our bot is, beside the one that `rasa init` makes."""

from __future__ import annotations

import argparse
import os
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path

from careers.shapes.store import Store
from operations.building.training import train
from operations.common.failure import OperationError
from operations.common.project import Project, this_project
from operations.common.settings import Settings, read_settings
from operations.common.stopping import StopRequest
from operations.common.web import NoAnswerError
from operations.content.check import check
from operations.measuring.benchmark.bots import Bot, our_bot, stock_bot
from operations.measuring.benchmark.crowd import both_channels
from operations.measuring.benchmark.domain import domain_turns, loading, masking
from operations.measuring.benchmark.page import Results, write_page
from operations.measuring.benchmark.parts import parts_of_turns
from operations.measuring.benchmark.reference import make_floor, make_reference
from operations.measuring.benchmark.report import Figure, table, write_figures
from operations.measuring.benchmark.turns import (
    growing_turns,
    median,
    paired_turns,
    slowest_hundredth,
    slowest_twentieth,
)
from operations.measuring.benchmark.visitors import AT_ONCE, Crowd, crowd
from settings.clock import today

_CONVERSATIONS, _TURNS = 20, 10
_LONG_CONVERSATIONS = 3
_JOBS = 8  # pages that visitors at once come from
_MANY = 16
_MASKING = "masking (web channel)"


def main(arguments: Sequence[str]) -> int:
    """Measure, print a table, write the page; 1 if a limit is broken or an answer went astray."""
    parser = argparse.ArgumentParser(prog="bench", description=__doc__)
    parser.add_argument(
        "--page", type=Path, help="folder of the page; docs/benchmarks, if left out"
    )
    given = parser.parse_args(arguments)
    project, settings = this_project(), read_settings(os.environ)
    folder = project.var / "bench"
    store = check(project, settings)
    with StopRequest() as request:
        train(project, request)
        try:
            results = _measure(project, settings, folder, store, request)
        except NoAnswerError as error:
            raise OperationError(
                f"A bot stopped answering while it was measured: {error}"
            ) from error
    write_figures(results.figures, folder / "results.json")
    pages = given.page or project.root / "docs" / "benchmarks"
    page = write_page(results, pages, today())
    print(f"\nThe base is the bot of `rasa init`.\n\n{table(results.figures)}")
    print(f"\n{project.shown(page)}")
    ours = (*results.crowds[_OURS], *results.crowds[_WORKERS])
    astray = sum(each.errors + each.wrong for each in ours)
    if astray:
        print(f"{astray} of our answers failed or went astray while many visitors wrote at once.")
    return 1 if astray or any(figure.broken for figure in results.figures) else 0


_CORES = max(2, os.cpu_count() or 1)
_OURS, _THEIRS, _FLOOR = "ours", "rasa init", "floor"
_WORKERS = f"ours, {_CORES} workers"


def _measure(
    project: Project, settings: Settings, folder: Path, store: Store, request: StopRequest
) -> Results:
    page = min(store.profiles)
    made = make_reference(project, folder, request), make_floor(project, folder, request)
    print("Measuring the domain without servers", flush=True)
    usual, of_check = domain_turns(store, page)
    content, more = loading(project.root / settings.data, page)
    with ExitStack() as stack:
        # Started one after the other, so that none waits for another's processor time.
        theirs, floor = (
            stack.enter_context(stock_bot(name, bot, folder / "log", request))
            for name, bot in zip(("rasa-init", "floor"), made, strict=True)
        )
        jobs = sorted(store.profiles)[:_JOBS]
        ours = stack.enter_context(our_bot(project, settings, folder, jobs, request))
        figures = _beside(theirs, ours, floor, request)
        print("Measuring long conversations", flush=True)
        growing = growing_turns(ours.begin, _LONG_CONVERSATIONS)
        lengths = {turn: (median(young), median(old)) for turn, (young, old) in growing.items()}
        request.check()
        together = stack.enter_context(
            our_bot(project, settings, folder / "workers", jobs, request, _CORES)
        )
        bots = {_OURS: ours, _WORKERS: together, _THEIRS: theirs, _FLOOR: floor}
        crowds = _crowds(bots, request)
        of_workers = together.memory
        print("Measuring the parts of a turn", flush=True)
        parts = parts_of_turns(ours.metrics, lambda: _have_turns(ours))
        memories = theirs.memory, ours.memory
    many = {name: _with_many(found) for name, found in crowds.items()}
    figures += [
        Figure("start to first answer (s)", theirs.start, ours.start, 0.35),
        Figure("memory of all processes (MB)", *memories, 0.55),
        Figure("model (MB)", theirs.model, ours.model),
        Figure(
            f"{_MANY} visitors at once, one turn every (ms)",
            1e3 / many[_THEIRS].per_second,
            1e3 / many[_OURS].per_second,
        ),
        Figure(
            f"{_MANY} visitors at once with {_CORES} workers, one turn every (ms)",
            1e3 / many[_THEIRS].per_second,
            1e3 / many[_WORKERS].per_second,
            1 / 3,
        ),
        Figure(f"memory of {_CORES} workers, beside one bot of ours (MB)", memories[1], of_workers),
        *(
            Figure(f"our {turn}th turn beside our 5th (ms)", 1e3 * young, 1e3 * old, 1.15)
            for turn, (young, old) in lengths.items()
        ),
        Figure("CPU of a turn of the check beside another (ms)", 1e3 * usual, 1e3 * of_check),
        Figure("loading all content, and one job more (ms)", 1e3 * content, 1e3 * more),
    ]
    return Results(figures, crowds, lengths, {**parts, _MASKING: masking()}, os.cpu_count() or 1)


def _beside(theirs: Bot, ours: Bot, floor: Bot, request: StopRequest) -> list[Figure]:
    """Turns of ours beside those of both others."""
    print("Measuring turns", flush=True)
    paired, worked = [], []
    for other in (theirs, floor):
        paired_turns(other.begin, ours.begin, other.greeting, 1, _TURNS)  # the first load things
        before = other.work, ours.work
        turns = paired_turns(other.begin, ours.begin, other.greeting, _CONVERSATIONS, _TURNS)
        paired.append(turns)
        worked.append([(other.work - before[0]), (ours.work - before[1])])
        request.check()
    (base, took), (least, beside) = paired
    slow = slowest_twentieth(base), slowest_twentieth(took)
    last = slowest_hundredth(base), slowest_hundredth(took)
    figures = [
        Figure("turn, median (ms)", 1e3 * median(base), 1e3 * median(took), 0.30),
        Figure("turn, 95 % (ms)", 1e3 * slow[0], 1e3 * slow[1], 0.40),
        Figure("turn, 99 % (ms)", 1e3 * last[0], 1e3 * last[1]),
        Figure(
            "turn beside the floor's, median (ms)", 1e3 * median(least), 1e3 * median(beside), 1.8
        ),
    ]
    if ours.visit:
        rest, web = map(median, both_channels(ours.begin, ours.visit, _CONVERSATIONS // 2))
        name = "our turn on the web channel beside one on REST, median (ms)"
        figures.append(Figure(name, 1e3 * rest, 1e3 * web))
    for name, (others, own) in zip(("", " beside the floor's"), worked, strict=True):
        if others:  # not every machine tells
            each = 1e3 / len(took)
            figures.append(Figure(f"CPU of a turn{name} (ms)", each * others, each * own))
    return figures


def _crowds(bots: Mapping[str, Bot], request: StopRequest) -> dict[str, list[Crowd]]:
    """Crowds of each size with one bot after the other, so that they meet the same machine."""
    talks = {name: bot.talks() for name, bot in bots.items()}
    found: dict[str, list[Crowd]] = {name: [] for name in bots}
    for visitors in AT_ONCE:
        print(f"Measuring visitors at once: {visitors}", flush=True)
        for name in bots:
            found[name].append(crowd(talks[name], visitors))
            request.check()
    return found


def _with_many(crowds: Sequence[Crowd]) -> Crowd:
    return next(each for each in crowds if each.visitors == _MANY)


def _have_turns(bot: Bot) -> int:
    """Have turns with a bot alone; returns how many."""
    growing = [bot.begin() for _ in range(_CONVERSATIONS)]
    for talk in growing:
        for question in (*bot.questions, *bot.questions):
            talk.say(question)
    return len(growing) * 2 * len(bot.questions)
