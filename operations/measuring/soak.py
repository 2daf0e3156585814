"""`soak`: what one visitor's flood costs others, and what thousands of turns leave behind."""

from __future__ import annotations

import argparse
import os
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context

import sqlalchemy as sa

from operations.building.training import train
from operations.common.failure import OperationError
from operations.common.project import this_project
from operations.common.settings import read_settings
from operations.common.stopping import StopRequest
from operations.content.check import check
from operations.measuring.benchmark.crowd import Script, Served, crowd, flood, scripts
from operations.measuring.benchmark.memory import group_files, group_memory
from operations.measuring.benchmark.report import Figure, table, write_figures
from operations.measuring.benchmark.turns import slowest_twentieth
from operations.servers.supervisor import Group
from operations.servers.trial import Trial, trial
from settings.channels import WebOptions

_MEGABYTE = 1024 * 1024
_JOBS = 12  # pages that visitors come from
_PAUSE = 4.0  # seconds between two messages of one of many visitors
_WARMING = 10.0  # seconds until all of them have come
_MOST_TIMES, _MOST_GROWTH = 2.0, 1.1
# All visitors come from one address, as those of a school do.
_WEB = WebOptions(address_messages_per_minute=999_999, address_starts_per_minute=999_999)
# No session may send more than this; those who soak don't read or type.
_HASTY = 999_999


@dataclass
class _Soak:
    """A bot that is soaked, and all that visitors met in it.

    Attributes:
        known: what is asked on the page of each job, and told.
        request: what is looked at for a stop.
        conversations: those that ought to be kept now.
    """

    bot: Trial
    known: dict[str, Script]
    request: StopRequest
    conversations: int

    @property
    def address(self) -> str:
        return self.bot.settings.address

    def crowd(self, count: int, go_on: Callable[[Served], bool], pause: float = 0.0) -> Served:
        """Let visitors talk; fails if one of them met anything but their own answers."""

        def goes_on(served: Served) -> bool:
            self.request.check()
            return go_on(served)

        served = crowd(self.address, self.known, count, goes_on, pause)
        self.conversations += served.kept
        if served.wrong or served.refused:
            raise OperationError(
                f"Of {len(served.waits)} answers {len(served.wrong)} were apologies or somebody "
                f"else's, such as {served.wrong[:1]}; refused: {served.refused}."
            )
        return served


def main(arguments: Sequence[str]) -> int:
    """Measure, print a table, keep it as JSON; 1 if a limit is broken."""
    parser = argparse.ArgumentParser(prog="soak", description=__doc__)
    parser.add_argument("--turns", type=int, default=20_000, help="how many there are in all")
    parser.add_argument("--visitors", type=int, default=8, help="how many soak the bot at once")
    parser.add_argument("--crowd", type=int, default=64, help="how many meet the flood at once")
    parser.add_argument("--seconds", type=float, default=30, help="how long the flood lasts")
    chosen = parser.parse_args(arguments)
    project, settings = this_project(), read_settings(os.environ)
    folder = project.var / "soak"
    jobs = sorted(check(project, settings).profiles)[:_JOBS]
    with StopRequest() as request:
        train(project, request)
        with trial(project, settings, folder / "crowd", request, _WEB) as bot:
            soak = _Soak(bot, scripts(bot.settings.address, jobs), request, len(jobs))
            print("Measuring a crowd, without a flood and with one", flush=True)
            figures = _flooded(soak, chosen.crowd, chosen.seconds)
        hasty = WebOptions(
            messages_per_minute=_HASTY,
            address_messages_per_minute=_HASTY,
            address_starts_per_minute=_HASTY,
        )
        with trial(project, settings, folder / "soak", request, hasty) as bot:
            soak = _Soak(bot, scripts(bot.settings.address, jobs), request, len(jobs))
            print(f"Measuring {chosen.turns} turns", flush=True)
            figures += _soaked(soak, chosen.visitors, chosen.turns)
    results = folder / "results.json"
    write_figures(figures, results)
    print(f"\n{table(figures)}\n\n{project.shown(results)}")
    return 1 if any(figure.broken for figure in figures) else 0


def _flooded(soak: _Soak, count: int, seconds: float) -> list[Figure]:
    """How long many visitors wait, and how long while another one floods the bot."""
    soak.crowd(count, _until(_WARMING), _PAUSE)
    calm = soak.crowd(count, _until(seconds), _PAUSE)
    # A process of its own: the flood is to keep the bot busy, not those who measure.
    with ProcessPoolExecutor(1, get_context("spawn")) as pool:
        flooding = pool.submit(flood, soak.address, min(soak.known), seconds)
        beside = soak.crowd(count, _until(seconds), _PAUSE)
        print(f"Of the flood: {flooding.result()}", flush=True)
    waits = [1e3 * slowest_twentieth(each.waits) for each in (calm, beside)]
    name = f"{count} visitors beside a flood, 95 % (ms)"
    return [Figure(name, waits[0], waits[1], _MOST_TIMES)]


def _until(seconds: float) -> Callable[[Served], bool]:
    end = time.monotonic() + seconds
    return lambda _: time.monotonic() < end


def _soaked(soak: _Soak, visitors: int, turns: int) -> list[Figure]:
    """What is larger after many turns than after a tenth of them."""
    begun = time.monotonic()
    first = soak.crowd(visitors, lambda served: len(served.waits) < turns // 10)
    early = _Size.of(soak.bot.group)
    rest = soak.crowd(visitors, lambda served: len(served.waits) < turns - len(first.waits))
    late = _Size.of(soak.bot.group)
    took = time.monotonic() - begun
    print(f"{len(first.waits) + len(rest.waits)} turns in {took / 60:.1f} minutes", flush=True)
    last = rest.waits[-len(first.waits) :]
    waits = [1e3 * slowest_twentieth(each) for each in (first.waits, last)]
    return [
        Figure("memory after all turns (MB)", early.megabytes, late.megabytes, _MOST_GROWTH),
        Figure("open files after all turns", early.files, late.files, _MOST_GROWTH),
        Figure("the last tenth of turns, 95 % (ms)", waits[0], waits[1]),
        Figure("conversations that are kept", soak.conversations, _kept(soak.bot), 1.0),
    ]


@dataclass(frozen=True)
class _Size:
    megabytes: float
    files: int

    @classmethod
    def of(cls, group: Group) -> _Size:
        leaders = [child.pid for _, child in group.members]
        memory = sum(map(group_memory, leaders)) / _MEGABYTE
        return cls(memory, sum(map(group_files, leaders)))


def _kept(bot: Trial) -> int:
    """How many conversations the database holds; deleted ones are gone from it."""
    engine = sa.create_engine(f"sqlite:///{bot.settings.database}")
    with engine.connect() as connection:
        count = connection.execute(sa.text("SELECT count(*) FROM chats")).scalar()
    engine.dispose()
    return int(count or 0)
